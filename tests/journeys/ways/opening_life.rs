//! The life of an opening in its company's hands: written, sent, begun again, kept, capped, closed,
//! filled.

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{opening_lives, openings};

use crate::openings::life::{another_person, path};
use crate::openings::posting::TITLE;
use crate::support::TestApp;
use crate::support::world::world;

/// Id, status and places of the openings with a title, the oldest first.
async fn kept(app: &TestApp, title: &'static str) -> Vec<(String, String, i32)> {
    app.read(move |connection| {
        openings::table
            .filter(openings::title.eq(title))
            .order(openings::id)
            .select((openings::id, openings::status, openings::positions))
            .load(connection)
            .unwrap()
    })
    .await
}

/// Whether an opening is a template, most contacts a month, and why it was closed.
async fn life_of(app: &TestApp, opening: &str) -> (bool, Option<i32>, Option<String>) {
    let id = opening.to_owned();
    app.read(move |connection| {
        opening_lives::table
            .find(id)
            .select((opening_lives::template, opening_lives::contacts_per_month, opening_lives::closed_reason))
            .first(connection)
            .unwrap()
    })
    .await
}

way! {
    /// The number of places is written as a word; the draft waits, is sent, comes out, and the next
    /// one begins from it.
    async fn a_contact_writes_and_begins_again_from_it(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let contact = &site.accounts[Role::CompanyContact.word()];
        walker.become_account(contact).await;
        walker.open("/company").await;
        walker.press("#openings a[href='/openings/new']").await;
        walker.choose("[name=kind][value=job]").await;
        walker.fill("#title", TITLE).await;
        walker.fill("#description", "Pakkaat pullia ja autat uunin vieressä.").await;
        walker.unfold("form.posting > details.more").await;
        walker.fill("#positions", "kaksi").await;
        walker.press(".buttons button[value=draft]").await;
        walker.sees_mistake("positions").await;
        assert_eq!(walker.value("#positions").await, "kaksi");
        walker.fill("#positions", "2").await;
        walker.press(".buttons button[value=draft]").await;
        walker.is_told("saved").await;
        let all = kept(walker.app, TITLE).await;
        let [(id, status, 2)] = &all[..] else { panic!("{all:?}") };
        assert_eq!(status, "draft");
        walker.press(&format!("#openings a[href='/openings/{id}/edit']")).await;
        walker.misses(".buttons button[value=publish]").await;
        walker.press(".buttons button[value=submit]").await;
        walker.is_told("sent").await;
        assert_eq!(kept(walker.app, TITLE).await[0].1, "submitted");

        walker.become_account(&site.accounts[Role::EmployerSpecialist.word()]).await;
        walker.open(&format!("/openings/{id}")).await;
        walker.press("form[action$='/publish'] button").await;
        walker.is_told("published").await;
        walker.reads("main", walker.word(["2 paikkaa", "2 platser", "2 positions"])).await;

        walker.become_account(contact).await;
        walker.open(&format!("/openings/{id}")).await;
        walker.press("form[action$='/template'] button").await;
        walker.is_told("saved").await;
        assert!(life_of(walker.app, id).await.0, "it is a template");
        walker.open("/company").await;
        walker.press(&format!("form[action='/openings/{id}/copy'] button")).await;
        walker.is_told("copied").await;
        assert_eq!(walker.value("#title").await, TITLE);
        let all: Vec<String> = kept(walker.app, TITLE).await.into_iter().map(|(_, status, _)| status).collect();
        assert_eq!(all, ["published", "draft"]);
    }

    /// A cap that is no number; still open; then the wrong one is closed, and a copy mends it.
    async fn an_opening_is_capped_kept_closed_and_copied(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let address = format!("/openings/{}", site.opening);
        walker.become_account(&site.accounts[Role::CompanyContact.word()]).await;
        walker.open(&address).await;
        walker.unfold("details:has(#cap)").await;
        walker.fill("#cap", "ei").await;
        walker.press("form[action$='/cap'] button").await;
        walker.sees_mistake("cap").await;
        assert_eq!(walker.value("#cap").await, "ei");
        walker.fill("#cap", "5").await;
        walker.press("form[action$='/cap'] button").await;
        walker.is_told("saved").await;
        assert_eq!(life_of(walker.app, &site.opening).await.1, Some(5));

        walker.press(&format!("main a[href='{address}/still-open']")).await;
        walker.press("form[action$='/keep'] button").await;
        walker.is_told("kept").await;
        walker.press(&format!("main a[href='{address}/still-open']")).await;
        walker.press("form[action$='/close'] button[value=withdrawn]").await;
        walker.is_told("closed").await;
        assert_eq!(life_of(walker.app, &site.opening).await.2.as_deref(), Some("withdrawn"));
        walker.press(&format!("form[action='{address}/copy'] button")).await;
        walker.is_told("copied").await;
        assert_eq!(walker.value("#title").await, "Kahvilatyöntekijä Lahti");
        walker.press(".buttons button[value=submit]").await;
        walker.is_told("sent").await;
        let all: Vec<String> =
            kept(walker.app, "Kahvilatyöntekijä Lahti").await.into_iter().map(|(_, status, _)| status).collect();
        assert_eq!(all, ["closed", "submitted"]);

        walker.become_stranger().await;
        walker.open(&address).await;
        walker.misses(".firm").await;
        walker.press("main a[href='/openings']").await;
        walker.is_at("/openings").await;
    }

    /// The coach forgets who signed, then records the agreement: the place is taken and the opening closed.
    async fn an_agreement_fills_it(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let opening = site.another_opening(walker.app, "Yksi paikka").await;
        let (_, profile) = another_person(walker.app, &site, "Eka", "Kurki 11").await;
        let placement = path(walker.app, &site, &opening, &profile, "confirmed").await;
        walker.become_account(&site.accounts[Role::Coach.word()]).await;
        walker.open(&format!("/placements/{placement}")).await;
        let form = "form[action$='/record_agreement']";
        walker.set(&format!("{form} #agreement_on"), "2026-12-01").await;
        walker.set(&format!("{form} #starts_on"), "2026-12-07").await;
        walker.press(&format!("{form} button")).await;
        walker.sees_mistake("authority").await;
        walker.sees_mistake("insurer").await;
        assert_eq!(walker.value(&format!("{form} #starts_on")).await, "2026-12-07");
        walker.fill(&format!("{form} #authority"), "Lahden työllisyysalue").await;
        walker.fill(&format!("{form} #insurer"), "Lahden kaupunki").await;
        walker.press(&format!("{form} button")).await;
        walker.window.wait_for_query("done=").await;
        assert_eq!(life_of(walker.app, &opening).await.2.as_deref(), Some("filled_here"));
        walker.become_stranger().await;
        walker.open(&format!("/openings/{opening}")).await;
        walker.misses(".firm").await;
        walker.sees("main a[href='/openings']").await;
    }
}
