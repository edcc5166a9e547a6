//! The front page with its doors, and the young person's first page with its one step.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::{placements, profiles};

use crate::support::TestApp;
use crate::support::client::Answer;
use crate::support::world::{SiteWorld, world};

/// Puts the site's person and path where a test wants them.
async fn person_stands_at(app: &TestApp, site: &SiteWorld, state: &'static str, path: &'static str) {
    let (profile, placement) = (site.person.profile.clone(), site.placement.clone());
    app.write(move |connection| {
        diesel::update(profiles::table.find(&profile)).set(profiles::state.eq(state)).execute(connection).unwrap();
        let live = !["completed", "withdrawn", "declined_by_young_person"].contains(&path);
        diesel::update(placements::table.find(placement))
            .set((placements::state.eq(path), placements::live.eq(live)))
            .execute(connection)
            .unwrap();
    })
    .await;
}

/// Where the site's path stands.
async fn stands(app: &TestApp, site: &SiteWorld) -> String {
    let id = site.placement.clone();
    app.read(move |connection| placements::table.find(id).select(placements::state).first(connection).unwrap()).await
}

/// The company offers a time.
async fn meeting_is_offered(app: &TestApp, site: &SiteWorld) {
    person_stands_at(app, site, "published", "meeting_set").await;
    let (id, at) = (site.placement.clone(), app.app.clock.now() + Duration::days(2));
    app.write(move |connection| {
        diesel::update(placements::table.find(id))
            .set((placements::meeting_at.eq(at), placements::meeting_place.eq("Aleksanterinkatu 1")))
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
            // Of a path that waits for others its own page tells more.
            ("published", "confirmed", "Valmentaja valmistelee sopimusta", path.as_str()),
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
        // A path that waits for the person comes before everything.
        person_stands_at(&app, &site, "draft", "approved").await;
        young.page("/home").await.assert_says(".now h2", "Saammeko esitellä sinut yritykselle?");
        // A place that has been filled is offered no more, nor one that was refused; one whose path was taken back is.
        for over in ["completed", "declined_by_young_person"] {
            person_stands_at(&app, &site, "published", over).await;
            assert!(young.page("/home").await.attributes("h3 a", "href").is_empty(), "{over}");
        }
        person_stands_at(&app, &site, "published", "withdrawn").await;
        young.page("/home").await.assert_says("h3 a", "Kahvilatyöntekijä Lahti");
    }

    /// What a path asks is answered on the card itself, in the words of its own page, and the next thing stands there.
    async fn a_question_is_answered_where_it_is_asked(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let young = app.signed_in(&site.person.account).await;
        let path = format!("/placements/{}", site.placement);
        let state = || stands(&app, &site);
        let commands = |page: &Answer| {
            let forms = page.attributes(".now form", "action").into_iter();
            forms.map(|action| action.rsplit('/').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
        };

        person_stands_at(&app, &site, "published", "approved").await;
        let page = young.page("/home").await;
        assert_eq!(commands(&page), ["consent", "decline_as_young_person"], "leaving the path stays on its own page");
        let own = young.page(&path).await;
        assert_eq!(page.text(".now .now__text"), own.text(".now .now__text"), "whoever permits reads the whole of it");
        page.assert_says(".now", "Kahvila Lahti saa nimesi ja yhteystietosi");
        assert!(page.has(&format!(".now a[href='{path}']")), "the path tells more");
        let page = young.submit_and_follow(&page, ".now form[action$='/consent']", &[]).await;
        assert_eq!((page.path.as_str(), state().await.as_str()), ("/home?done=saved", "consented"));
        page.assert_says(".now h2", "Valmentajasi esittelee sinut pian");
        assert!(!page.has(".now form"));

        // A time is agreed on, or another one asked for.
        for (answer, to, heading) in [
            ("agree_meeting", "meeting_agreed", "Tutustuminen on sovittu"),
            ("ask_other_time", "accepted", "Yritys haluaa tavata sinut"),
        ] {
            meeting_is_offered(&app, &site).await;
            let page = young.page("/home").await;
            assert_eq!(commands(&page), ["agree_meeting", "ask_other_time"]);
            page.assert_says(".now .now__text", "Aleksanterinkatu 1");
            let page = young.submit_and_follow(&page, &format!(".now form[action$='/{answer}']"), &[]).await;
            assert_eq!(state().await, to);
            page.assert_says(".now h2", heading);
        }

        // No is a friendly way, and what was typed wrongly comes back on the path's page and leads home again.
        person_stands_at(&app, &site, "published", "approved").await;
        let page = young.page("/home").await;
        let long = "x".repeat(2001);
        let wrong = young.submit(&page, ".now form[action$='/decline_as_young_person']", &[("reason", &long)]).await;
        assert_eq!((wrong.status, state().await.as_str()), (422, "approved"));
        assert!(wrong.has("details[open] #reason-error"), "the form stays open and says what to mend");
        let no = [("reason", "Liian kaukana")];
        let page = young.submit_and_follow(&wrong, ".now form[action$='/decline_as_young_person']", &no).await;
        assert_eq!((page.path.as_str(), state().await.as_str()), ("/home?done=said_no", "declined_by_young_person"));
        page.assert_says(".toast", "Sanoit ei. Se on ihan ok.");
        page.assert_says(".now h2", "Etsi sinulle sopiva paikka");
    }

    /// Answered twice, or after somebody else was quicker: the path's page says so, and nothing happens.
    async fn an_old_card_answers_nothing(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        person_stands_at(&app, &site, "published", "approved").await;
        let old = young.page("/home").await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = coach.page(&format!("/placements/{}", site.placement)).await;
        coach.submit_and_follow(&page, "form[action$='/withdraw']", &[]).await;
        let answer = young.submit(&old, ".now form[action$='/consent']", &[]).await;
        assert_eq!((answer.status, stands(&app, &site).await.as_str()), (409, "withdrawn"));
    }

    /// Saved searches stand on the first page with what the week has brought, and lead to the list.
    async fn saved_searches_tell_what_is_new(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let young = app.signed_in(&site.person.account).await;
        assert!(!young.page("/home").await.has("a[href='/openings/saved']"), "nothing is saved yet");
        for query in ["words=kokki", "words=kahvila&place=Lahti", "words=hitsaaja", "words=puutarha"] {
            assert_eq!(young.forge("/openings/saved", &[("query", query)]).await.status, 303);
        }
        app.app.clock.advance(Duration::days(8));
        let young = app.signed_in(&site.person.account).await;
        assert!(!young.page("/home").await.has(".section .tag--info"), "nothing has come this week");
        crate::finding::publish(&app, &site, &[("Kokki", "job", "398"), ("Kokki", "job", "398"), ("Hitsaaja", "job", "398")]).await;
        let page = young.page("/home").await;
        page.assert_says("main", "Kaikki tallennetut haut");
        let told = page.texts(".section .rows li");
        assert_eq!(told.len(), 3, "the last three: {told:?}");
        assert!(told[1].contains("hitsaaja") && told[1].contains("Uusia 7 päivän aikana: 1"), "{told:?}");
        assert!(!told[0].contains("Uusia"), "{told:?}");
        let saved = young.page("/openings/saved").await;
        assert!(saved.has("main a.go[href='/openings']"), "a way back");
    }

    async fn the_first_page_is_the_young_persons_alone(app: TestApp) {
        let site = world(&app).await.lahti;
        for role in ["coach", "company_contact", "site_admin", "operator"] {
            assert_eq!(app.signed_in(&site.accounts[role]).await.get("/home").await.status, 403, "{role}");
        }
        assert_eq!(app.stranger().get("/home").await.location.as_deref(), Some("/sign-in?back=%2Fhome"));
    }
}
