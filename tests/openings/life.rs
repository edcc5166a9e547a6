//! A published opening through its pages: closed with a reason, copied, a template, capped, filled.

use diesel::prelude::*;
use matkalla::db::schema::{opening_lives, openings, placements};

use crate::support::client::Visitor;
use crate::support::world::{SiteWorld, world};
use crate::support::{TestApp, builders};

const CLOSE: &str = "form[action$='/close']";
const INTEREST: &str = "#interest";

async fn contact(app: &TestApp, site: &SiteWorld) -> Visitor {
    app.signed_in(&site.accounts["company_contact"]).await
}

async fn set_positions(app: &TestApp, opening: &str, positions: i32) {
    let id = opening.to_owned();
    app.write(move |connection| {
        diesel::update(openings::table.find(&id)).set(openings::positions.eq(positions)).execute(connection).unwrap();
    })
    .await;
}

/// One more young person of the site, signed in, and their profile.
pub async fn another_person(
    app: &TestApp,
    site: &SiteWorld,
    name: &'static str,
    alias: &'static str,
) -> (Visitor, String) {
    let (of, coach, now) = (site.site.clone(), site.accounts["coach"].clone(), app.app.clock.now());
    let ids = app
        .write(move |connection| {
            let new = builders::NewProfile {
                site: &of,
                coach: Some(&coach),
                first_name: name,
                last_name: "Kokeilija",
                alias,
                age: 20,
                status: "published",
                protected: false,
                municipality: "398",
            };
            builders::young_person(connection, &new, now)
        })
        .await;
    app.settle().await;
    (app.signed_in(&ids.account).await, ids.profile)
}

/// A path between a profile and an opening of the site's company; returns its id.
pub async fn path(app: &TestApp, site: &SiteWorld, opening: &str, profile: &str, state: &'static str) -> String {
    let (of, opening, profile, now) = (site.clone(), opening.to_owned(), profile.to_owned(), app.app.clock.now());
    app.write(move |connection| {
        let (site, company) = (&of.site, &of.company.company);
        builders::placement(
            connection,
            &builders::NewPlacement { site, profile: &profile, opening: &opening, company, state },
            now,
        )
    })
    .await
}

both! {
    /// Who closes says why; keepers see it, everybody else sees that it has gone.
    async fn an_opening_is_closed_with_a_reason(app: TestApp) {
        let site = world(&app).await.lahti;
        let contact = contact(&app, &site).await;
        let address = format!("/openings/{}", site.opening);
        let page = contact.page(&format!("{address}/still-open")).await;
        assert_eq!(page.attributes(&format!("{CLOSE} button"), "value"), ["filled_here", "filled_elsewhere", "withdrawn"]);
        let page = contact.submit_and_follow(&page, CLOSE, &[("reason", "filled_elsewhere")]).await;
        page.assert_says(".toast", "Suljettu");
        page.assert_says(".opening", "täytetty muualta");
        contact.page(&address).await.assert_says(".card", "täytetty muualta");
        assert_eq!(app.stranger().get(&address).await.status, 410);
        // Pressed again on an old page, or with a reason that only time gives.
        assert_eq!(contact.forge(&format!("{address}/close"), &[("reason", "withdrawn")]).await.status, 409);
        assert_eq!(contact.forge(&format!("{address}/keep"), &[]).await.status, 409);
        let other = site.another_opening(&app, "Toinen paikka").await;
        let close = format!("/openings/{other}/close");
        assert_eq!(contact.forge(&close, &[("reason", "untouched")]).await.status, 400);
        app.stranger().page(&format!("/openings/{other}")).await.assert_says("h1", "Toinen paikka");
    }

    /// A copy is a new draft with the same words and no days; the closed one stays as it was.
    async fn a_copy_is_a_new_draft(app: TestApp) {
        let world = world(&app).await;
        let contact = contact(&app, &world.lahti).await;
        let id = world.lahti.opening.clone();
        app.write(move |connection| {
            let day = "2026-12-24".parse::<chrono::NaiveDate>().unwrap();
            let days = (openings::starts_on.eq(day), openings::apply_by.eq(day), openings::external_id.eq("T-9"));
            diesel::update(openings::table.find(&id)).set(days).execute(connection).unwrap();
        })
        .await;
        let address = format!("/openings/{}", world.lahti.opening);
        let page = contact.page(&format!("{address}/still-open")).await;
        contact.submit_and_follow(&page, CLOSE, &[("reason", "filled_here")]).await;
        let page = contact.page("/company").await;
        let copy = format!("form[action='{address}/copy']");
        let form = contact.submit_and_follow(&page, &copy, &[]).await;
        form.assert_says(".toast", "Kopioitu luonnokseksi");
        assert!(form.path.ends_with("/edit?done=copied"), "{}", form.path);
        assert_eq!(form.attribute("#title", "value"), "Kahvilatyöntekijä Lahti");
        assert_eq!((form.attribute("#starts_on", "value"), form.attribute("#apply_by", "value")), (String::new(), String::new()));
        assert_ne!(form.path.split('/').nth(2), address.split('/').nth(2));
        let draft = form.path.trim_end_matches("/edit?done=copied").to_owned();
        assert_eq!(app.stranger().get(&draft).await.status, 404, "a draft is nobody's business");
        contact.page(&address).await.assert_says(".card", "täytetty tämän palvelun kautta");
        // Nobody copies what is another company's.
        let elsewhere = app.signed_in(&world.espoo.accounts["company_contact"]).await;
        assert_eq!(elsewhere.forge(&format!("{address}/copy"), &[]).await.status, 404);
    }

    /// A company begins from what it saved as a template, until it is one no more.
    async fn a_template_starts_new_openings(app: TestApp) {
        let site = world(&app).await.lahti;
        let contact = contact(&app, &site).await;
        let address = format!("/openings/{}", site.opening);
        let template = "form[action$='/template']";
        let start = format!("form[action='{address}/copy']");
        assert!(!contact.page("/company").await.has(&start));
        let page = contact.page(&address).await;
        let page = contact.submit_and_follow(&page, template, &[]).await;
        let home = contact.page("/company").await;
        home.assert_says(".tag--info", "mallipohja");
        contact.submit_and_follow(&home, &start, &[]).await.assert_says("h1", "Muokkaa paikkaa");
        contact.submit_and_follow(&page, template, &[]).await;
        assert!(!contact.page("/company").await.has(&start));
    }

    /// When as many have shown interest this month as the company can answer, the page says so and
    /// takes no more until the month changes; the company itself may still ask.
    async fn a_cap_on_contacts_holds_for_the_month(app: TestApp) {
        let site = world(&app).await.lahti;
        let contact = contact(&app, &site).await;
        let opening = site.another_opening(&app, "Rajattu paikka").await;
        let address = format!("/openings/{opening}");
        let cap = "form[action$='/cap']";
        let page = contact.page(&address).await;
        let back = contact.submit(&page, cap, &[("cap", "moni")]).await;
        assert_eq!(back.status, 422);
        assert_eq!(back.attribute("#cap", "value"), "moni", "what was typed is kept");
        let page = contact.submit_and_follow(&back, cap, &[("cap", "1")]).await;
        page.assert_says(".card", "Yhteydenottoja tässä kuussa: 0 / 1");
        let (first, _) = another_person(&app, &site, "Eka", "Kurki 11").await;
        let (second, profile) = another_person(&app, &site, "Toka", "Kurki 12").await;
        let page = first.page(&address).await;
        first.submit_and_follow(&page, INTEREST, &[]).await;
        let before = second.page(&address).await;
        before.assert_says(".message", "Voit näyttää kiinnostuksesi taas 1.1. alkaen.");
        assert!(!before.has(INTEREST));
        assert_eq!(second.forge(&format!("{address}/interest"), &[]).await.status, 409);
        app.stranger().page(&address).await.assert_says(".message", "Voit näyttää kiinnostuksesi taas");
        contact.page(&address).await.assert_says(".card", "1 / 1");
        // January has room again.
        app.app.clock.advance(chrono::Duration::days(31));
        let second = app.signed_in(&account_of(&app, &profile).await).await;
        let page = second.page(&address).await;
        second.submit_and_follow(&page, INTEREST, &[]).await;
    }

    /// Agreements count the places down; the last one closes the opening as filled.
    async fn the_last_agreement_fills_and_closes(app: TestApp) {
        let site = world(&app).await.lahti;
        let opening = site.another_opening(&app, "Kaksi paikkaa").await;
        set_positions(&app, &opening, 2).await;
        let address = format!("/openings/{opening}");
        app.stranger().page(&address).await.assert_says(".fact", "2 paikkaa");
        let (_, one) = another_person(&app, &site, "Eka", "Kurki 11").await;
        let (_, two) = another_person(&app, &site, "Toka", "Kurki 12").await;
        let (_, three) = another_person(&app, &site, "Kolmas", "Kurki 13").await;
        path(&app, &site, &opening, &one, "running").await;
        path(&app, &site, &opening, &three, "did_not_start").await;
        app.stranger().page(&address).await.assert_says(".fact", "1 paikka jäljellä, yhteensä 2");
        path(&app, &site, &opening, &two, "confirmed").await;
        let (coach, of) = (app.signed_in(&site.accounts["coach"]).await, opening.clone());
        let placement: String = app
            .read(move |connection| {
                placements::table
                    .filter(placements::opening_id.eq(&of))
                    .filter(placements::state.eq("confirmed"))
                    .select(placements::id)
                    .first(connection)
                    .unwrap()
            })
            .await;
        let page = coach.page(&format!("/placements/{placement}")).await;
        let agreement = [
            ("agreement_on", "2026-12-01"),
            ("authority", "Lahden työllisyysalue"),
            ("insurer", "Lahden kaupunki"),
            ("starts_on", "2026-12-07"),
            ("ends_on", "2027-02-26"),
        ];
        coach.submit_and_follow(&page, "form[action$='/record_agreement']", &agreement).await;
        assert_eq!(app.stranger().get(&address).await.status, 410);
        coach.page(&address).await.assert_says(".card", "täytetty tämän palvelun kautta");
        let reason: Option<String> = app
            .read(move |connection| {
                opening_lives::table.find(&opening).select(opening_lives::closed_reason).first(connection).unwrap()
            })
            .await;
        assert_eq!(reason.as_deref(), Some("filled_here"));
    }
}

async fn account_of(app: &TestApp, profile: &str) -> String {
    let id = profile.to_owned();
    app.read(move |connection| matkalla::profiles::profile(connection, &id).unwrap().account_id.unwrap()).await
}
