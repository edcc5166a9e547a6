//! Feedback: anybody gives it, it is answered in time, and what was left for the answer goes.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::feedback;

use crate::support::world::world;
use crate::support::{TestApp, builders};

const FORM: &str = "main form[action='/feedback']";

/// Message, address and site of all feedback, newest last.
async fn given(app: &TestApp) -> Vec<(String, Option<String>, Option<String>)> {
    app.read(|connection| {
        feedback::table
            .order(feedback::id)
            .select((feedback::message, feedback::email, feedback::site_id))
            .load(connection)
            .unwrap()
    })
    .await
}

both! {
    async fn anybody_gives_feedback_and_is_told_by_when_it_is_answered(app: TestApp) {
        let visitor = app.stranger();
        let page = visitor.page("/feedback?about=/openings").await;
        page.assert_says("main", "viimeistään 15.12.2026");
        assert_eq!(page.attribute("#about", "value"), "/openings");
        let sent = visitor.submit_and_follow(&page, FORM, &[("message", "Haku ei löydä leipomoa.")]).await;
        sent.assert_says("h1", "Kiitos");
        sent.assert_says("main", "15.12.2026");
        assert_eq!(given(&app).await, [("Haku ei löydä leipomoa.".to_owned(), None, None)]);
    }

    /// The likeliest mistakes: nothing written, an address that is none. What was typed stays.
    async fn what_is_wrong_is_said_beside_the_field(app: TestApp) {
        let visitor = app.stranger();
        let page = visitor.page("/feedback").await;
        let answer = visitor.submit(&page, FORM, &[("message", " "), ("email", "nimi(at)esimerkki.fi")]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.has(".summary a[href='#message']") && answer.has(".summary a[href='#email']"));
        assert_eq!(answer.attribute("#email", "value"), "nimi(at)esimerkki.fi");
        assert_eq!(given(&app).await, []);
    }

    /// A field that no person sees catches programs, which are told nothing.
    async fn a_program_that_fills_every_field_is_thanked_and_forgotten(app: TestApp) {
        let visitor = app.stranger();
        let page = visitor.page("/feedback").await;
        assert!(page.has(".trap[hidden] input[tabindex='-1']"), "neither keyboard nor screen reader comes there");
        let answer = visitor.submit(&page, FORM, &[("message", "Buy"), ("website", "https://spam.example")]).await;
        assert_eq!(answer.location.as_deref(), Some("/feedback/thanks"));
        assert_eq!(given(&app).await, []);
    }

    /// Five in an hour from one network, then later again; the text is not lost.
    async fn a_flood_is_stopped_and_keeps_its_text(app: TestApp) {
        let visitor = app.stranger();
        let page = visitor.page("/feedback").await;
        for number in 0..5 {
            let text = format!("Palaute {number}");
            assert_eq!(visitor.submit(&page, FORM, &[("message", &text)]).await.status, 303);
        }
        let answer = visitor.submit(&page, FORM, &[("message", "Kuudes")]).await;
        assert_eq!(answer.status, 422);
        answer.assert_says(".message", "Lähetä se tunnin päästä");
        answer.assert_says("#message", "Kuudes");
        assert_eq!(given(&app).await.len(), 5);
        app.app.clock.advance(Duration::minutes(61));
        assert_eq!(visitor.submit(&page, FORM, &[("message", "Kuudes")]).await.status, 303);
    }

    /// An administrator sees the own site's, the operator all; nobody else any.
    async fn feedback_is_read_by_those_who_answer_for_it(app: TestApp) {
        let world = world(&app).await;
        let now = app.app.clock.now();
        let whole = app.write(move |connection| builders::feedback(connection, None, None, now)).await;
        let lahti = app.signed_in(&world.lahti.accounts["site_admin"]).await;
        assert_eq!(lahti.page("/feedback/list").await.count("tbody tr"), 1);
        for other in [&world.espoo.feedback, &whole] {
            assert_eq!(lahti.get(&format!("/feedback/{other}")).await.status, 404);
        }
        let operator = app.signed_in(&world.lahti.accounts["operator"]).await;
        let list = operator.page("/feedback/list").await;
        assert_eq!(list.count("tbody tr"), 3);
        list.assert_says("tbody", "Koko palvelu");
        for role in ["coach", "company_contact", "association_admin", "young_person"] {
            assert_eq!(app.signed_in(&world.lahti.accounts[role]).await.get("/feedback/list").await.status, 403, "{role}");
        }
    }

    /// The answer is mailed in the language of the page, says what was done, and closes the matter.
    async fn an_answer_is_mailed_and_what_was_done_is_kept(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = app.stranger();
        visitor.set_cookie("matkalla_language", "sv");
        let page = visitor.page("/feedback").await;
        let typed = [("message", "Knappen är liten."), ("email", "anna@example.org"), ("site", site.site.as_str())];
        assert_eq!(visitor.submit(&page, FORM, &typed).await.status, 303);
        let id = app.read(|connection| {
            let of_anna = feedback::table.filter(feedback::email.eq("anna@example.org"));
            of_anna.select(feedback::id).first::<String>(connection).unwrap()
        })
        .await;

        let admin = app.signed_in(&site.accounts["site_admin"]).await;
        let path = format!("/feedback/{id}");
        let shown = admin.page(&path).await;
        shown.assert_says("blockquote", "Knappen är liten.");
        let form = format!("main form[action='{path}/answer']");
        let nothing = admin.submit(&shown, &form, &[("done", "Knappen större.")]).await;
        assert_eq!(nothing.status, 422, "who left an address gets an answer");
        assert!(nothing.has(".summary a[href='#answer']"));
        let answer = [("answer", "Tack.\nNu är den större."), ("done", "Knappen gjordes större.")];
        assert_eq!(admin.submit(&shown, &form, &answer).await.status, 303);
        let again = admin.submit(&shown, &form, &answer).await;
        assert_eq!(again.status, 409, "it was answered already");
        app.settle().await;
        let letters = app.app.mailer.memory().expect("mail in memory");
        let letter = letters.iter().find(|letter| letter.to == "anna@example.org").expect("a letter to Anna");
        assert_eq!(letter.subject, "Svar på din respons");
        for words in ["Tack.", "Nu är den större.", "Vad vi gjorde: Knappen gjordes större."] {
            assert!(letter.text.contains(words), "{words}: {}", letter.text);
        }
        assert!(!letter.text.contains("site_admin Lahti"), "who answered is the service");
        admin.page("/feedback/list").await.assert_says("tbody .turn--done", "vastattu 1.12.");
    }

    async fn what_is_late_shows_as_late_and_addresses_go_30_days_after_the_answer(app: TestApp) {
        let site = world(&app).await.lahti;
        let admin = async || app.signed_in(&site.accounts["site_admin"]).await;
        admin().await.page("/feedback/list").await.assert_says(".turn--other", "viim. ti 15.12.");
        app.app.clock.advance(Duration::days(16));
        admin().await.page("/feedback/list").await.assert_says(".turn--late", "2 pv myöhässä");
        let path = format!("/feedback/{}", site.feedback);
        let visitor = admin().await;
        let shown = visitor.page(&path).await;
        let answer = [("answer", "Kiitos."), ("done", "Haku korjattiin.")];
        assert_eq!(visitor.submit(&shown, &format!("main form[action='{path}/answer']"), &answer).await.status, 303);
        let address = async |of: String| {
            app.read(move |connection| {
                feedback::table.find(of).select(feedback::email).first::<Option<String>>(connection).unwrap()
            })
            .await
        };
        app.app.clock.advance(Duration::days(29));
        app.settle().await;
        assert!(address(site.feedback.clone()).await.is_some());
        app.app.clock.advance(Duration::days(2));
        app.settle().await;
        assert_eq!(address(site.feedback.clone()).await, None);
        admin().await.page(&path).await.assert_says("main", "Haku korjattiin.");
    }
}
