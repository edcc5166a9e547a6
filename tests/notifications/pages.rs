//! The operator's page and the demo's mailbox.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{audit_events, outbox};
use matkalla::notifications::Template;
use matkalla::tasks::run_once;

use super::{ADDRESS, enqueue, expected, receiver, row};
use crate::support::TestApp;

async fn give_up(app: &TestApp, id: &str) {
    let id = id.to_owned();
    app.write(move |connection| {
        diesel::update(outbox::table.find(id))
            .set((outbox::state.eq("dead"), outbox::error.eq("connection"), outbox::attempts.eq(6_i64)))
            .execute(connection)
            .unwrap()
    })
    .await;
}

both! {
    async fn the_operator_sees_what_was_given_up_and_sends_it_again_or_drops_it(app: TestApp) {
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        let again = enqueue(&app, Template::SignInLink, &coach, None).await;
        let away = enqueue(&app, Template::PathProposed, &coach, Some("path")).await;
        give_up(&app, &again).await;
        give_up(&app, &away).await;
        app.app.clock.advance(Duration::days(3));
        let operator = receiver(&app, Role::Operator, Some("operator@example.fi"), None).await;
        let operator = app.signed_in(&operator).await;
        let page = operator.page("/system").await;
        for text in ["Linkki Matkalla-palveluun", "Polkuehdotus", "työhönvalmentaja", "palvelimeen ei saatu yhteyttä", "3 pv"] {
            assert!(page.body.contains(text), "{text}");
        }
        assert!(!page.body.contains(ADDRESS), "no addresses");

        let retry = format!("/notifications/{again}/retry");
        assert_eq!(operator.forge(&retry, &[]).await.status, 303);
        run_once(&app.app).await.unwrap();
        assert_eq!(row(&app, &again).await, expected("sent", "email", 1, None));
        assert_eq!(operator.forge(&retry, &[]).await.status, 409, "it is not given up any more");
        assert_eq!(operator.forge(&format!("/notifications/{away}/drop"), &[]).await.status, 303);
        assert_eq!(row(&app, &away).await, expected("dropped", "email", 6, Some("by_operator")));
        let actions: Vec<String> = app
            .read(|connection| {
                let events = audit_events::table.filter(audit_events::object_kind.eq("message"));
                events.order(audit_events::id).select(audit_events::action).load(connection).unwrap()
            })
            .await;
        assert_eq!(actions, ["message_retried", "message_dropped"]);
    }

    async fn the_demo_shows_what_went_out_with_links(app: TestApp) {
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        let id = enqueue(&app, Template::SignInLink, &coach, None).await;
        let demo = app.as_demo();
        demo.settle().await;
        let visitor = demo.stranger();
        assert!(visitor.page("/demo/mail").await.body.contains(&format!("/demo/mail/{id}")));
        let link = format!("<a href=\"{}/sign-in/link/", demo.address);
        assert!(visitor.page(&format!("/demo/mail/{id}")).await.body.contains(&link));
        assert_eq!(visitor.get("/demo/mail/none").await.status, 404);
    }

    async fn there_is_no_mailbox_outside_the_demo(app: TestApp) {
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        let id = enqueue(&app, Template::SignInLink, &coach, None).await;
        run_once(&app.app).await.unwrap();
        assert_eq!(app.stranger().get("/demo/mail").await.status, 404);
        assert_eq!(app.signed_in(&coach).await.get(&format!("/demo/mail/{id}")).await.status, 404);
    }
}
