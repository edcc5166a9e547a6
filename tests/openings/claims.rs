//! Claiming a company from the address that an opening was posted from.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::{accounts, company_contacts, openings};

use super::posting::{EMAIL, FORM, UNKNOWN, link, posted, specialist};
use crate::support::TestApp;
use crate::support::world::{World, world};

/// An opening of a company that nobody speaks for, published; the claim link is in the mail.
pub async fn published(app: &TestApp, world: &World, other: &[(&str, &str)]) -> String {
    let opening = posted(app, other).await;
    let specialist = specialist(app, world).await;
    let page = specialist.page(&format!("{opening}/edit")).await;
    let mut fields = vec![("save", "publish")];
    if page.has("#company_name") {
        fields.push(("company_name", "Leipomo Pulla Oy"));
    }
    specialist.submit_and_follow(&page, FORM, &fields).await;
    app.settle().await;
    opening
}

/// Contacts of the company that has the unknown business ID: address, and whether it is verified.
pub async fn contacts(app: &TestApp, business_id: &'static str) -> Vec<(Option<String>, bool)> {
    use matkalla::db::schema::companies;
    app.read(move |connection| {
        company_contacts::table
            .inner_join(accounts::table.on(accounts::id.eq(company_contacts::account_id)))
            .inner_join(companies::table.on(companies::id.eq(company_contacts::company_id)))
            .filter(companies::business_id.eq(business_id))
            .order(accounts::email)
            .select((accounts::email, company_contacts::verified_at.is_not_null()))
            .load(connection)
            .unwrap()
    })
    .await
}

both! {
    /// The first claim makes a contact that is not verified; no candidate shows before that.
    async fn the_poster_becomes_a_contact_that_nobody_has_verified(app: TestApp) {
        let world = world(&app).await;
        let opening = published(&app, &world, &[]).await;
        let claim = link(&app, EMAIL, "claim");
        for _ in 0..2 {
            // A scanner looks first.
            app.stranger().page(&claim).await;
        }
        assert!(contacts(&app, UNKNOWN).await.is_empty());
        let poster = app.stranger();
        let page = poster.page(&claim).await;
        let nameless = poster.submit(&page, "main form", &[("name", "  ")]).await;
        assert_eq!((nameless.status, nameless.attributes(".summary a", "href")), (422, vec!["#name".to_owned()]));
        let home = poster.submit_and_follow(&nameless, "main form", &[("name", "Leena Leipuri")]).await;
        home.assert_says(".opening__title", "Leipurin apulainen");
        assert_eq!(contacts(&app, UNKNOWN).await, [(Some(EMAIL.to_owned()), false)]);
        assert_eq!(poster.get(&format!("{opening}/candidates")).await.status, 404, "not before they are verified");
        assert_eq!(poster.page(&format!("{opening}/edit")).await.count("#business_id"), 0);
        // Forwarded or pressed again: nothing more comes of it.
        let other = app.stranger();
        let again = other.get(&claim).await;
        assert_eq!(again.status, 410);
        assert!(!again.has("form[action='/openings/link']"));
        assert_eq!(other.forge(&claim, &[("name", "Joku Muu")]).await.status, 410);
        assert_eq!(contacts(&app, UNKNOWN).await.len(), 1);
    }

    /// A business ID is no secret: whoever came by one takes nothing down that others have published.
    async fn an_unverified_contact_touches_only_what_they_posted_themselves(app: TestApp) {
        let world = world(&app).await;
        let own = published(&app, &world, &[]).await;
        let other = published(&app, &world, &[("email", "toinen@pulla.example"), ("title", "Kondiittori")]).await;
        let poster = app.stranger();
        let page = poster.page(&link(&app, EMAIL, "claim")).await;
        poster.submit_and_follow(&page, "main form", &[("name", "Leena Leipuri")]).await;
        let text = [("version", "2"), ("kind", "job"), ("title", "Kaapattu"), ("description", "x"), ("municipality", "398"), ("save", "submit")];
        assert_eq!(poster.forge(&format!("{other}/edit"), &text).await.status, 403);
        assert_eq!(poster.forge(&format!("{other}/close"), &[]).await.status, 403);
        app.stranger().page(&other).await.assert_says("h1", "Kondiittori");
        assert_eq!(poster.forge(&format!("{own}/close"), &[]).await.status, 303);
        assert_eq!(app.stranger().get(&own).await.status, 410);
    }

    /// An old claim link gives a new one, to the poster's mailbox only.
    async fn an_old_claim_link_can_be_renewed(app: TestApp) {
        let world = world(&app).await;
        published(&app, &world, &[]).await;
        let old = link(&app, EMAIL, "claim");
        app.app.clock.advance(Duration::hours(25));
        let somebody = app.stranger();
        let page = somebody.get(&old).await;
        assert_eq!(page.status, 410);
        assert_eq!(somebody.forge(&old, &[("name", "Leena")]).await.status, 410);
        somebody.submit(&page, "form[action='/openings/link']", &[]).await.assert_silent(EMAIL);
        app.settle().await;
        let new = link(&app, EMAIL, "claim");
        assert_ne!(new, old);
        let page = somebody.page(&new).await;
        assert_eq!(somebody.submit(&page, "main form", &[("name", "Leena")]).await.status, 303);
    }

    /// A company that somebody speaks for is never taken over: the service is asked and decides.
    async fn a_claimed_company_claimed_again_is_decided_by_the_service(app: TestApp) {
        let world = world(&app).await;
        published(&app, &world, &[]).await;
        let first = app.stranger();
        let page = first.page(&link(&app, EMAIL, "claim")).await;
        first.submit_and_follow(&page, "main form", &[("name", "Leena Leipuri")]).await;

        let specialist = specialist(&app, &world).await;
        for (email, decision, after) in [("varas@example.net", "decline", 1), ("toinen@pulla.example", "accept", 2)] {
            published(&app, &world, &[("email", email)]).await;
            let second = app.stranger();
            let page = second.page(&link(&app, email, "claim")).await;
            let asked = second.submit(&page, "main form", &[("name", "Toinen Tulija")]).await;
            asked.assert_says("h1", "Asiantuntija päättää");
            assert_eq!(contacts(&app, UNKNOWN).await.len(), after - 1 + usize::from(decision == "decline"));
            assert_eq!(second.get("/company").await.status, 303, "nobody is signed in");
            let queue = specialist.page("/openings?status=submitted").await;
            queue.assert_says("main", email);
            app.signed_in(&world.espoo.accounts["employer_specialist"]).await.page("/openings?status=submitted").await.assert_silent(email);
            let button = "form[action*='/claims/']";
            let action = queue.attribute(button, "action");
            let elsewhere = app.signed_in(&world.espoo.accounts["coach"]).await;
            assert_eq!(elsewhere.forge(&action, &[("decision", "accept")]).await.status, 404);
            specialist.submit_and_follow(&queue, button, &[("decision", decision)]).await.assert_silent(email);
            assert_eq!(specialist.forge(&action, &[("decision", "accept")]).await.status, 409, "decided once");
            app.settle().await;
            let links = app.app.mailer.memory().unwrap().iter().filter(|mail| mail.to == email && mail.text.contains("/sign-in/link/")).count();
            assert_eq!((contacts(&app, UNKNOWN).await.len(), links), (after, usize::from(decision == "accept")));
            let mails = app.app.mailer.memory().unwrap();
            let declined: Vec<_> = mails.iter().filter(|mail| mail.to == email && mail.subject == "Pyyntöänne ei hyväksytty").collect();
            assert_eq!(declined.len(), usize::from(decision == "decline"), "{email}");
            for mail in declined {
                assert!(mail.text.contains("/sites/lahti") && mail.text.contains("Leipomo Pulla Oy"), "{}", mail.text);
                assert!(!mail.text.contains("Tulija"), "the mail names nobody: {}", mail.text);
            }
        }
        assert!(contacts(&app, UNKNOWN).await.iter().all(|(_, verified)| !verified));
    }

    /// A company with a verified contact: the claim is asked for, and the contact stays the only one.
    async fn a_company_with_a_contact_is_not_taken_over_by_its_business_id(app: TestApp) {
        let world = world(&app).await;
        published(&app, &world, &[("business_id", "0149669-3")]).await;
        let stranger = app.stranger();
        let page = stranger.page(&link(&app, EMAIL, "claim")).await;
        stranger.submit(&page, "main form", &[("name", "Tuntematon")]).await.assert_says("h1", "Asiantuntija päättää");
        assert_eq!(contacts(&app, "0149669-3").await.len(), 1);
        let owner = app.read(|connection| openings::table.order(openings::id.desc()).select(openings::company_id).first::<String>(connection).unwrap()).await;
        assert_eq!(owner, world.lahti.company.company);
    }

    /// An address that has an account already stays that account's.
    async fn an_address_with_an_account_is_told_to_the_service(app: TestApp) {
        let world = world(&app).await;
        let email = "kaisa.espoo@example.org";
        published(&app, &world, &[("email", email)]).await;
        let stranger = app.stranger();
        let page = stranger.page(&link(&app, email, "claim")).await;
        stranger.submit(&page, "main form", &[("name", "Kaisa")]).await.assert_says("h1", "Asiantuntija päättää");
        let specialist = specialist(&app, &world).await;
        let queue = specialist.page("/openings?status=submitted").await;
        let back = specialist.submit(&queue, "form[action*='/claims/']", &[("decision", "accept")]).await;
        specialist.follow(back).await.assert_says(".message", "Osoitteella on jo tunnus");
        assert!(contacts(&app, UNKNOWN).await.is_empty());
    }
}
