//! What time does to a profile: hidden by itself after six months, back from a break, reminded before.

use chrono::{Duration, Months};

use super::{candidate_names, is_indexed, press};
use crate::support::TestApp;
use crate::support::world::world;

/// Moves the clock to a moment counted from now.
fn later(app: &TestApp, months: u32, days: i64) {
    let now = app.app.clock.now();
    let then = now.checked_add_months(Months::new(months)).unwrap() + Duration::days(days);
    app.app.clock.advance(then - now);
}

both! {
    /// Nobody presses anything: the database alone, the index still full, and companies see nobody.
    async fn a_card_that_nobody_renews_hides_by_itself(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let contact = site.accounts["company_contact"].clone();
        later(&app, 6, -1);
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"], "a day before");
        later(&app, 0, 1);
        assert!(is_indexed(&app, &site.person.profile), "the index knows no time");
        assert!(candidate_names(&app, &site).await.is_empty(), "six months have passed");
        let coach = app.signed_in(&site.accounts["coach"]).await;
        coach.page(&format!("/openings/{}/candidates", site.opening)).await.assert_silent("Tiira Lahti");
        // Nor can anybody ask for the person who knows the id.
        let opening = site.another_opening(&app, "Leipuri").await;
        let fields = [("profile", site.person.profile.as_str()), ("opening", opening.as_str())];
        for visitor in [app.signed_in(&contact).await, app.signed_in(&site.accounts["coach"]).await] {
            assert_eq!(visitor.forge("/placements", &fields).await.status, 409);
        }
        let young = app.signed_in(&site.person.account).await;
        assert!(!young.page(&format!("/openings/{opening}")).await.has("form[action$='/interest']"));
        young.page("/me").await.assert_says(".now h2", "Korttisi on piilossa");
        press(&young, "/me", "/me/life/renew").await.assert_says(".now h2", "Yritykset näkevät korttisi");
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"]);
    }

    /// Two weeks before, once, with a link that a scanner may open as often as it likes.
    async fn the_reminders_link_keeps_the_card_on_with_one_press(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let reminders = |app: &TestApp| {
            let mails = app.app.mailer.memory().unwrap();
            mails.into_iter().filter(|mail| mail.subject == "Pidetäänkö korttisi näkyvissä?").collect::<Vec<_>>()
        };
        later(&app, 6, -15);
        app.settle().await;
        assert_eq!(reminders(&app).len(), 0, "not yet");
        later(&app, 0, 1);
        app.settle().await;
        later(&app, 0, 1);
        app.settle().await;
        let sent = reminders(&app);
        assert_eq!(sent.len(), 2, "once for each site's person, not once a day");
        let young = app.signed_in(&site.person.account).await;
        young.page("/home").await.assert_says(".now h2", "Pidetäänkö korttisi näkyvissä?");
        young.page("/me").await.assert_says(".now .turn", "Sinun vuorosi, viimeistään 1.6.");
        let coach = app.signed_in(&site.accounts["coach"]).await;
        coach.page("/desk").await.assert_says(".desk-section", "Kortti piiloutuu pian");

        let mail = sent.iter().find(|mail| mail.to.contains("salaisuuslahti")).expect("the person's own mail");
        assert!(!mail.text.contains("Aava") && !mail.text.contains("Tiira"), "{}", mail.text);
        let link = mail.text.lines().find_map(|line| line.find("/keep/").map(|at| line[at..].to_owned())).unwrap();
        let scanner = app.stranger();
        for _ in 0..3 {
            let page = scanner.page(&link).await;
            assert_eq!(page.count("main form"), 1, "one button");
            page.assert_silent("Tiira");
        }
        young.page("/me").await.assert_says(".now h2", "Pidetäänkö korttisi näkyvissä?");
        let page = scanner.page(&link).await;
        let done = scanner.submit(&page, "main form", &[]).await;
        assert_eq!(done.status, 200);
        done.assert_says("h1", "Korttisi näkyy puoli vuotta lisää");
        assert_eq!(scanner.submit(&page, "main form", &[]).await.status, 410, "the link is used up");
        later(&app, 5, 0);
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"]);
    }

    /// The link of an old mail, forwarded or found, brings no card back that is long hidden.
    async fn the_reminders_link_ends(app: TestApp) {
        let site = world(&app).await.lahti;
        later(&app, 6, -14);
        app.settle().await;
        let mails = app.app.mailer.memory().unwrap();
        let mail = mails.iter().find(|mail| mail.to.contains("salaisuuslahti") && mail.text.contains("/keep/")).unwrap();
        let link = mail.text.lines().find_map(|line| line.find("/keep/").map(|at| line[at..].to_owned())).unwrap();
        let holder = app.stranger();
        let page = holder.page(&link).await;
        later(&app, 0, 14 + 31);
        assert_eq!(holder.submit(&page, "main form", &[]).await.status, 410);
        assert!(candidate_names(&app, &site).await.is_empty());
    }

    /// A break with a last day ends by itself, at midnight in Finland, and counts as a renewal.
    async fn a_break_ends_on_its_day(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let young = app.signed_in(&site.person.account).await;
        let page = young.page("/me").await;
        let past = young.submit(&page, "form[action$='/life/pause']", &[("until", "2026-12-01")]).await;
        assert_eq!((past.status, past.count("#until-error")), (422, 1));
        let page = young.submit_and_follow(&page, "form[action$='/life/pause']", &[("until", "2027-05-20")]).await;
        page.assert_says(".now", "Kortti palaa näkyviin 20.5.2027.");
        assert!(candidate_names(&app, &site).await.is_empty());
        app.settle().await;
        later(&app, 5, 18);
        assert!(candidate_names(&app, &site).await.is_empty(), "the day before");
        later(&app, 0, 1);
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"]);
        later(&app, 5, 0);
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"], "six months from the day of coming back");
        later(&app, 1, 0);
        assert!(candidate_names(&app, &site).await.is_empty());
    }

    /// A profile that the coach has forgotten stands first and in red.
    async fn a_check_that_is_late_is_told(app: TestApp) {
        let site = world(&app).await.lahti;
        let profile = site.person.profile.clone();
        app.write(move |connection| {
            use diesel::prelude::*;
            use matkalla::db::schema::profiles;
            let row = profiles::table.find(profile);
            diesel::update(row).set(profiles::state.eq("sent")).execute(connection).unwrap();
        })
        .await;
        // From Tuesday three working days lead to Friday; on Monday it is three days late.
        later(&app, 0, 6);
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let desk = coach.page("/desk").await;
        desk.assert_says(".turn--late", "3 pv myöhässä");
    }
}
