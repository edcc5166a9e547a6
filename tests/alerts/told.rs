//! What is told, how often, and never twice.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::alerts;
use matkalla::config::MailTransport;
use matkalla::db::schema::{accounts, openings, outbox};
use matkalla::tasks::run_once;

use super::{COACH, COMPANY, YOUNG, address_of_young, begun, choose, counts, days_later, mails, remembered};
use crate::change_opening;
use crate::finding::publish;
use crate::notifications::servers::closed_address;
use crate::notifications::with_mail;
use crate::support::builders::{self, NewPlacement};

both! {
    async fn a_weekly_mail_counts_what_is_new_and_names_nobody(app: TestApp) {
        let site = begun(&app).await;
        days_later(&app, 8).await;
        assert_eq!(counts(&app), [0, 0, 0], "what was there before is not new");
        let ids = publish(&app, &site, &[
            ("Kahvilatyöntekijä", "job", "398"),
            ("Leipuri", "job", "398"),
            ("Hitsaaja", "job", "398"),
        ]).await;
        change_opening!(app, ids[2], description = "Hitsaat teräsrakenteita konepajalla.");
        days_later(&app, 5).await;
        assert_eq!(counts(&app), [0, 0, 0], "the week is not over");
        days_later(&app, 2).await;
        assert_eq!(counts(&app), [1, 1, 1]);
        let (young, company, coach) = (mails(&app, YOUNG), mails(&app, COMPANY), mails(&app, COACH));
        assert_eq!(young[0].to, address_of_young(&site));
        assert!(young[0].text.contains("Uusia paikkoja: 2"), "near alone is not told of: {}", young[0].text);
        assert!(company[0].text.contains("Uusia ehdokkaita: 1"), "one person for two openings: {}", company[0].text);
        assert!(coach[0].text.contains("Nuoria, joille on uutta: 1"), "{}", coach[0].text);
        for mail in [&young[0], &company[0], &coach[0]] {
            assert!(mail.text.contains(&format!("{}/alerts\n", app.address)), "{}", mail.text);
            for secret in ["Aava", "Salaisuus", "Tiira", "Kahvilatyö", "Leipuri", "Kahvila Lahti", &site.person.profile] {
                assert!(!mail.text.contains(secret) && !mail.html.contains(secret), "{secret} stands in {}", mail.text);
            }
        }
    }

    async fn a_match_is_never_told_twice_also_after_an_edit(app: TestApp) {
        let site = begun(&app).await;
        let ids = publish(&app, &site, &[("Kahvilatyöntekijä", "job", "398")]).await;
        days_later(&app, 7).await;
        assert_eq!(counts(&app), [1, 1, 1]);
        change_opening!(app, ids[0], title = "Kahvilan apulainen");
        days_later(&app, 7).await;
        assert_eq!(counts(&app), [1, 1, 1], "an edit is nothing new");
        // It waits for the check, and comes back.
        change_opening!(app, ids[0], status = "submitted");
        days_later(&app, 7).await;
        change_opening!(app, ids[0], status = "published");
        days_later(&app, 7).await;
        assert_eq!(counts(&app), [1, 1, 1], "what comes back is known");
        publish(&app, &site, &[("Leipuri", "job", "398")]).await;
        days_later(&app, 7).await;
        assert_eq!(counts(&app), [2, 2, 2]);
        assert!(mails(&app, YOUNG)[1].text.contains("Uusia paikkoja: 1"));
    }

    /// A mail that was tried for hours and given up has told nobody: the next one does.
    async fn what_a_mail_never_told_is_told_by_the_next(app: TestApp) {
        let site = begun(&app).await;
        publish(&app, &site, &[("Kahvilatyöntekijä", "job", "398")]).await;
        let node = with_mail(&app, MailTransport::Smtp(format!("smtp://{}", closed_address())), None);
        app.app.clock.advance(Duration::days(7) + Duration::minutes(1));
        for _ in 0..6 {
            run_once(&node).await.unwrap();
            app.app.clock.advance(Duration::hours(4));
        }
        assert_eq!(counts(&app), [0, 0, 0]);
        days_later(&app, 7).await;
        assert_eq!(counts(&app), [1, 1, 1]);
        assert!(mails(&app, YOUNG)[0].text.contains("Uusia paikkoja: 1"));
        days_later(&app, 7).await;
        assert_eq!(counts(&app), [1, 1, 1], "and never again");
    }

    async fn one_may_be_told_every_day_or_not_at_all(app: TestApp) {
        let site = begun(&app).await;
        choose(&app, &site.person.account, "daily").await;
        choose(&app, &site.accounts[Role::Coach.word()], "off").await;
        for day in 1..=2 {
            publish(&app, &site, &[("Kahvilatyöntekijä", "job", "398")]).await;
            days_later(&app, 1).await;
            assert_eq!(counts(&app), [day, 0, 0]);
        }
        days_later(&app, 7).await;
        assert_eq!(counts(&app), [2, 1, 0]);
        // On again, it tells of what comes from then on.
        choose(&app, &site.accounts[Role::Coach.word()], "daily").await;
        days_later(&app, 1).await;
        days_later(&app, 1).await;
        assert_eq!(counts(&app), [2, 1, 0]);
        publish(&app, &site, &[("Leipuri", "job", "398")]).await;
        days_later(&app, 1).await;
        assert_eq!(counts(&app), [3, 1, 1]);
        let visitor = app.signed_in(&site.person.account).await;
        assert_eq!(visitor.forge("/alerts", &[("rhythm", "hourly")]).await.status, 400);
    }

    /// Between the look and the mail the opening is closed, or a path to it begins.
    async fn what_has_gone_meanwhile_is_not_told(app: TestApp) {
        let site = begun(&app).await;
        let ids = publish(&app, &site, &[("Kahvilatyöntekijä", "job", "398"), ("Leipuri", "job", "398")]).await;
        app.app.clock.advance(Duration::days(7));
        while alerts::tick(&app.app).await.unwrap() > 0 {}
        let (gone, taken, place, now) = (ids[0].clone(), ids[1].clone(), site.clone(), app.app.clock.now());
        app.write(move |connection| {
            diesel::update(openings::table.find(gone)).set(openings::status.eq("closed")).execute(connection).unwrap();
            let new = NewPlacement {
                site: &place.site,
                profile: &place.person.profile,
                opening: &taken,
                company: &place.company.company,
                state: "proposed",
            };
            builders::placement(connection, &new, now);
        })
        .await;
        run_once(&app.app).await.unwrap();
        assert_eq!(counts(&app), [0, 0, 0]);
        let left: Vec<(String, Option<String>)> = app
            .read(|connection| {
                let rows = outbox::table.filter(outbox::template.eq("new_matches"));
                rows.select((outbox::state, outbox::error)).load(connection).unwrap()
            })
            .await;
        assert_eq!(left, vec![("dropped".to_owned(), Some("overtaken".to_owned())); 3]);
        // What was told of an opening that has ended is forgotten.
        days_later(&app, 1).await;
        assert_eq!(remembered(&app, &site.person.account).await, 1);
    }

    async fn whoever_has_no_address_is_not_looked_at(app: TestApp) {
        let site = begun(&app).await;
        let account = site.person.account.clone();
        app.write(move |connection| {
            let nothing: Option<String> = None;
            diesel::update(accounts::table.find(account)).set(accounts::email.eq(nothing)).execute(connection).unwrap();
        })
        .await;
        publish(&app, &site, &[("Kahvilatyöntekijä", "job", "398")]).await;
        days_later(&app, 7).await;
        assert_eq!(counts(&app), [0, 1, 1]);
        assert_eq!(remembered(&app, &site.person.account).await, 0);
        let dropped: i64 = app
            .read(|connection| outbox::table.filter(outbox::template.eq("new_matches")).filter(outbox::state.eq("dropped")).count().get_result(connection).unwrap())
            .await;
        assert_eq!(dropped, 0, "no message that could not go");
    }
}
