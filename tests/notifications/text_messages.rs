//! Text messages: who gets one, what it says, what the gateway may answer.

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::config::MailTransport;
use matkalla::db::schema::accounts;
use matkalla::notifications::Template;
use matkalla::placements::State;
use matkalla::tasks::run_once;

use super::servers::{closed_address, gateway};
use super::{ADDRESS, enqueue, expected, receiver, row, with_mail};
use crate::placements::stand_at;
use crate::support::TestApp;
use crate::support::world::{SiteWorld, world};

/// A young person who has a telephone and no e-mail, and is to be asked about a path.
async fn with_a_telephone_only(app: &TestApp) -> SiteWorld {
    let lahti = world(app).await.lahti;
    let account = lahti.person.account.clone();
    app.write(move |connection| {
        diesel::update(accounts::table.find(account))
            .set((accounts::email.eq(None::<String>), accounts::phone.eq("+358401234567")))
            .execute(connection)
            .unwrap()
    })
    .await;
    stand_at(app, &lahti, State::Approved, "coach").await;
    lahti
}

both! {
    async fn the_channel_follows_from_the_receiver(app: TestApp) {
        for (role, template, email, phone, state, channel) in [
            (Role::YoungPerson, Template::ConsentAsked, Some(ADDRESS), Some("040 1"), "waiting", "email"),
            (Role::YoungPerson, Template::ConsentAsked, None, Some("040 1"), "waiting", "sms"),
            (Role::YoungPerson, Template::SignInLink, None, Some("040 1"), "dropped", "email"),
            (Role::YoungPerson, Template::ConsentAsked, None, None, "dropped", "email"),
            (Role::CompanyContact, Template::CandidateIntroduced, None, Some("040 1"), "dropped", "email"),
        ] {
            let id = receiver(&app, role, email, phone).await;
            let id = enqueue(&app, template, &id, Some("path")).await;
            let reason = (state == "dropped").then_some("no_address");
            assert_eq!(row(&app, &id).await, expected(state, channel, 0, reason), "{role} {template}");
        }
    }

    async fn the_gateway_gets_a_text_that_says_nothing_of_anybody(app: TestApp) {
        let (url, asked) = gateway("200 OK").await;
        let node = with_mail(&app, MailTransport::Memory, Some(url));
        let lahti = with_a_telephone_only(&app).await;
        let id = enqueue(&app, Template::ConsentAsked, &lahti.person.account, Some(&lahti.placement)).await;
        run_once(&node).await.unwrap();
        assert_eq!(row(&app, &id).await, expected("sent", "sms", 1, None));
        let asked = asked.lock().unwrap().clone();
        assert_eq!(asked.len(), 1);
        let (head, body) = asked[0].split_once("\r\n\r\n").unwrap();
        assert!(head.to_lowercase().contains("authorization: bearer secret"));
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        let text = format!("Matkalla: sinulle on uutta luettavaa. Kirjaudu: {}", app.address);
        assert_eq!(body, serde_json::json!({ "to": "+358401234567", "text": text, "reference": id }));
    }

    async fn a_gateway_that_fails_is_tried_again(app: TestApp) {
        let lahti = with_a_telephone_only(&app).await;
        let (busy, _) = gateway("503 Busy").await;
        let (refusing, _) = gateway("400 No").await;
        let (elsewhere, _) = gateway("302 Elsewhere").await;
        let closed = format!("http://{}/", closed_address());
        for (url, class) in [(busy, "busy"), (refusing, "refused"), (elsewhere, "refused"), (closed, "connection")] {
            let node = with_mail(&app, MailTransport::Memory, Some(url));
            let id = enqueue(&app, Template::ConsentAsked, &lahti.person.account, Some(&lahti.placement)).await;
            run_once(&node).await.unwrap();
            assert_eq!(row(&app, &id).await, expected("waiting", "sms", 1, Some(class)));
        }
    }

    async fn without_a_gateway_no_text_message_waits(app: TestApp) {
        let node = with_mail(&app, MailTransport::File(app.folder().join("mail")), None);
        let lahti = with_a_telephone_only(&app).await;
        let id = enqueue(&app, Template::ConsentAsked, &lahti.person.account, Some(&lahti.placement)).await;
        run_once(&node).await.unwrap();
        assert_eq!(row(&app, &id).await, expected("dropped", "sms", 0, Some("no_gateway")));
    }
}
