//! Mail: sent once, tried again, given up, dropped.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::config::MailTransport;
use matkalla::db::dialect;
use matkalla::db::schema::accounts;
use matkalla::notifications::{Template, deliver};
use matkalla::placements::State;
use matkalla::tasks::run_once;

use super::servers::{closed_address, mail_server};
use super::{ADDRESS, enqueue, expected, receiver, row, with_mail};
use crate::placements::stand_at;
use crate::support::world::world;

/// Minutes between the attempts.
const WAITS: [i64; 5] = [1, 5, 15, 60, 240];

both! {
    async fn a_link_leaves_once_with_a_message_id_made_of_its_outbox_id(app: TestApp) {
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        let id = enqueue(&app, Template::SignInLink, &coach, None).await;
        run_once(&app.app).await.unwrap();
        run_once(&app.app).await.unwrap();
        let sent = app.app.mailer.memory().unwrap();
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].message_id, format!("<{id}@127.0.0.1>"));
        assert_eq!((sent[0].id(), sent[0].to.as_str()), (id.as_str(), ADDRESS));
        let link = format!("{}/sign-in/link/", app.address);
        assert!(sent[0].text.contains(&link) && sent[0].html.contains(&link));
        assert_eq!(row(&app, &id).await, expected("sent", "email", 1, None));
    }

    async fn a_mail_server_that_comes_back_gets_what_waited(app: TestApp) {
        let address = closed_address();
        let node = with_mail(&app, MailTransport::Smtp(format!("smtp://{address}")), None);
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        let id = enqueue(&app, Template::SignInLink, &coach, None).await;
        run_once(&node).await.unwrap();
        let waiting = expected("waiting", "email", 1, Some("connection"));
        assert_eq!(row(&app, &id).await, waiting);
        let taken = mail_server(&address, None).await;
        run_once(&node).await.unwrap();
        assert_eq!(row(&app, &id).await, waiting, "not before its time");
        app.app.clock.advance(Duration::minutes(1));
        run_once(&node).await.unwrap();
        assert_eq!(row(&app, &id).await, expected("sent", "email", 2, None));
        let mails = taken.lock().unwrap().clone();
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains(&format!("Message-ID: <{id}@127.0.0.1>\r\n")), "{}", mails[0]);
        assert!(mails[0].contains("Auto-Submitted: auto-generated\r\n"));
        assert!(mails[0].contains("Date: Tue, 01 Dec 2026 07:01:00 +0000\r\n"));
        assert!(mails[0].contains("multipart/alternative"));
    }

    async fn after_six_failures_a_message_is_given_up(app: TestApp) {
        let node = with_mail(&app, MailTransport::Smtp(format!("smtp://{}", closed_address())), None);
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        let id = enqueue(&app, Template::SignInLink, &coach, None).await;
        for (attempt, minutes) in (1..).zip(WAITS) {
            run_once(&node).await.unwrap();
            assert_eq!(row(&app, &id).await, expected("waiting", "email", attempt, Some("connection")));
            app.app.clock.advance(Duration::minutes(minutes) - Duration::seconds(1));
            run_once(&node).await.unwrap();
            assert_eq!(row(&app, &id).await.2, attempt, "not before its time");
            app.app.clock.advance(Duration::seconds(1));
        }
        run_once(&node).await.unwrap();
        assert_eq!(row(&app, &id).await, expected("dead", "email", 6, Some("connection")));
        app.app.clock.advance(Duration::days(2));
        run_once(&node).await.unwrap();
        assert_eq!(row(&app, &id).await.2, 6, "no attempt after the last");
    }

    async fn refusals_are_kept_as_classes_without_the_servers_words(app: TestApp) {
        for (answer, class) in [("550 riikka@example.fi is unknown", "refused"), ("450 try later", "busy")] {
            let address = closed_address();
            mail_server(&address, Some(answer)).await;
            let node = with_mail(&app, MailTransport::Smtp(format!("smtp://{address}")), None);
            let coach = receiver(&app, Role::Coach, None, None).await;
            let to = coach.clone();
            app.write(move |connection| {
                diesel::update(accounts::table.find(to)).set(accounts::email.eq(format!("{class}@example.fi"))).execute(connection).unwrap()
            })
            .await;
            let id = enqueue(&app, Template::SignInLink, &coach, None).await;
            run_once(&node).await.unwrap();
            assert_eq!(row(&app, &id).await, expected("waiting", "email", 1, Some(class)));
        }
    }

    async fn an_address_that_cannot_be_used_is_given_up_at_once(app: TestApp) {
        let coach = receiver(&app, Role::Coach, Some("riikka@example.fi\r\nBcc: x@y.fi"), None).await;
        let id = enqueue(&app, Template::SignInLink, &coach, None).await;
        run_once(&app.app).await.unwrap();
        assert_eq!(row(&app, &id).await, expected("dead", "email", 1, Some("address")));
        assert_eq!(app.app.mailer.memory().unwrap(), []);
    }

    async fn a_mail_about_a_path_names_nobody(app: TestApp) {
        let lahti = world(&app).await.lahti;
        for (template, role, state) in [
            (Template::PathProposed, Role::Coach, State::Proposed),
            (Template::ConsentAsked, Role::YoungPerson, State::Approved),
            (Template::CandidateIntroduced, Role::CompanyContact, State::Introduced),
        ] {
            stand_at(&app, &lahti, state, "coach").await;
            enqueue(&app, template, &lahti.accounts[role.word()], Some(&lahti.placement)).await;
            run_once(&app.app).await.unwrap();
        }
        let sent = app.app.mailer.memory().unwrap();
        assert_eq!(sent.len(), 3);
        for mail in sent {
            for part in [&mail.subject, &mail.text, &mail.html] {
                assert!(!part.contains("Aava") && !part.contains("Salaisuus"), "{}", mail.subject);
            }
            assert!(mail.text.contains(&format!("{}/placements/{}", app.address, lahti.placement)));
        }
    }

    /// A mail that waited through an outage while the path moved on is not sent any more.
    async fn news_that_time_has_overtaken_is_dropped(app: TestApp) {
        let lahti = world(&app).await.lahti;
        stand_at(&app, &lahti, State::Approved, "coach").await;
        let young = &lahti.accounts[Role::YoungPerson.word()];
        let asked = enqueue(&app, Template::ConsentAsked, young, Some(&lahti.placement)).await;
        stand_at(&app, &lahti, State::Withdrawn, "coach").await;
        let stopped = enqueue(&app, Template::PathStopped, young, Some(&lahti.placement)).await;
        run_once(&app.app).await.unwrap();
        assert_eq!(row(&app, &asked).await, expected("dropped", "email", 0, Some("overtaken")));
        assert_eq!(row(&app, &stopped).await, expected("sent", "email", 1, None));
    }

    async fn rights_of_the_moment_of_sending_count(app: TestApp) {
        let world = world(&app).await;
        let (coach, stranger) = (&world.lahti.accounts[Role::Coach.word()], &world.espoo.accounts[Role::Coach.word()]);
        let foreign = enqueue(&app, Template::PathProposed, stranger, Some(&world.lahti.placement)).await;
        let unknown = enqueue(&app, Template::PathProposed, coach, Some("no-such-path")).await;
        let without = enqueue(&app, Template::PathProposed, coach, None).await;
        run_once(&app.app).await.unwrap();
        for id in [&foreign, &unknown, &without] {
            assert_eq!(row(&app, id).await, expected("dropped", "email", 0, Some("not_visible")));
        }
        let closed = enqueue(&app, Template::SignInLink, coach, None).await;
        let account = coach.clone();
        app.write(move |connection| {
            diesel::update(accounts::table.find(account)).set(accounts::active.eq(false)).execute(connection).unwrap()
        })
        .await;
        run_once(&app.app).await.unwrap();
        assert_eq!(row(&app, &closed).await, expected("dropped", "email", 0, Some("inactive")));
        assert_eq!(app.app.mailer.memory().unwrap(), []);
    }

    async fn a_node_that_died_leaves_its_messages_to_the_others(app: TestApp) {
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        let id = enqueue(&app, Template::SignInLink, &coach, None).await;
        let now = app.app.clock.now();
        let claimed = app
            .write(move |connection| {
                dialect::claim_outbox(connection, "a dead node", now, now + Duration::minutes(2), 20).unwrap()
            })
            .await;
        assert_eq!(claimed, [id]);
        assert_eq!(deliver(&app.app).await.unwrap(), 0);
        app.app.clock.advance(Duration::seconds(121));
        assert_eq!(deliver(&app.app).await.unwrap(), 1);
        assert_eq!(app.app.mailer.memory().unwrap().len(), 1);
    }

    async fn two_nodes_share_the_messages_and_send_none_twice(app: TestApp) {
        let mut other = app.app.clone();
        other.node = "other".into();
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        for _ in 0..50 {
            enqueue(&app, Template::SignInLink, &coach, None).await;
        }
        let (one, two) = tokio::join!(run_once(&app.app), run_once(&other));
        one.unwrap();
        two.unwrap();
        let mut ids: Vec<_> = app.app.mailer.memory().unwrap().into_iter().map(|sent| sent.message_id).collect();
        assert_eq!(ids.len(), 50);
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 50);
    }

    async fn files_are_named_after_the_message_and_written_whole(app: TestApp) {
        let folder = app.folder().join("mail");
        let node = with_mail(&app, MailTransport::File(folder.clone()), None);
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        let id = enqueue(&app, Template::SignInLink, &coach, None).await;
        run_once(&node).await.unwrap();
        let names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, [std::ffi::OsString::from(format!("{id}.eml"))]);
    }
}
