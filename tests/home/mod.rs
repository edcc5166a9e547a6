//! The front page with its doors, and the young person's first page with its one step.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::{placements, profiles};

use crate::support::TestApp;
use crate::support::world::{SiteWorld, world};

/// Puts the site's person and path where a test wants them.
async fn person_stands_at(app: &TestApp, site: &SiteWorld, state: &'static str, path: &'static str) {
    let (profile, placement) = (site.person.profile.clone(), site.placement.clone());
    app.write(move |connection| {
        diesel::update(profiles::table.find(&profile)).set(profiles::state.eq(state)).execute(connection).unwrap();
        let live = path != "completed";
        diesel::update(placements::table.find(placement))
            .set((placements::state.eq(path), placements::live.eq(live)))
            .execute(connection)
            .unwrap();
    })
    .await;
}

both! {
    async fn the_doors_lead_where_the_visitor_goes_on(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let page = app.stranger().page("/").await;
        assert_eq!(page.attributes(".door a", "href"), ["/start", "/openings/new", "/openings"]);
        page.assert_says(".door", "Avoinna nyt: 2.");
        assert!(!page.has(".personas") && !page.has("[href^='/demo']"), "no demo here");
        let young = app.signed_in(&site.person.account).await.page("/").await;
        assert_eq!(young.attributes(".door a", "href")[0], "/home");
        let company = app.signed_in(&site.accounts["company_contact"]).await.page("/").await;
        assert_eq!(company.attributes(".door a", "href")[1], "/openings/new");
        // What is closed or over counts no more, without the index being told.
        app.app.clock.advance(Duration::days(1));
        let close = format!("/openings/{}/close", site.opening);
        assert_eq!(app.signed_in(&site.accounts["coach"]).await.forge(&close, &[]).await.status, 303);
        app.settle().await;
        app.stranger().page("/").await.assert_says(".door", "Avoinna nyt: 1.");
    }

    /// One large step at a time: send, wait, permit, look, answer.
    async fn the_young_person_has_one_step_that_fits_the_state(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let young = app.signed_in(&site.person.account).await;
        let path = format!("/placements/{}", site.placement);
        let cases = [
            ("draft", "completed", "Lähetä profiili valmentajalle", "/me"),
            ("sent", "completed", "Valmentaja lukee profiiliasi", "/openings"),
            ("returned", "completed", "Valmentaja toivoo vielä jotain", "/me"),
            ("checked", "completed", "Saako korttisi näkyä", "/me"),
            ("paused", "completed", "Olet tauolla", "/me"),
            ("published", "completed", "Etsi sinulle sopiva", "/openings"),
            // Who said "not yet" is not asked again and again.
            ("not_yet", "completed", "Etsi sinulle sopiva", "/openings"),
            // A path that waits for the person comes before everything.
            ("draft", "approved", "", path.as_str()),
        ];
        for (profile, state, heading, href) in cases {
            person_stands_at(&app, &site, profile, state).await;
            let page = young.page("/home").await;
            page.assert_says(".now h2", heading);
            assert_eq!(page.attributes(".now a.button--primary", "href"), [href], "{profile} {state}");
        }
        let page = young.page("/home").await;
        page.assert_says("h1", "Hei, Aava");
        page.assert_says(".person__name", "coach Lahti");
        person_stands_at(&app, &site, "published", "completed").await;
        young.page("/home").await.assert_says("h3 a", "Kahvilatyöntekijä Lahti");
    }

    async fn the_first_page_is_the_young_persons_alone(app: TestApp) {
        let site = world(&app).await.lahti;
        for role in ["coach", "company_contact", "site_admin", "operator"] {
            assert_eq!(app.signed_in(&site.accounts[role]).await.get("/home").await.status, 403, "{role}");
        }
        assert_eq!(app.stranger().get("/home").await.location.as_deref(), Some("/sign-in?back=%2Fhome"));
    }
}
