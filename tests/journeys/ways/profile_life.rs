//! The life of a profile: checked, permitted, paused, renewed; by both sides' hands.

use chrono::{Duration, Months};
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{consents, profile_lives, profiles};

use crate::support::TestApp;
use crate::support::hands::Walker;
use crate::support::sections::write;
use crate::support::world::{SiteWorld, world};

/// Where the site's profile stands.
async fn state(app: &TestApp, site: &SiteWorld) -> String {
    let id = site.person.profile.clone();
    app.read(move |connection| profiles::table.find(id).select(profiles::state).first(connection).unwrap()).await
}

/// A site whose person has written a profile that nobody has checked or permitted yet.
async fn unchecked(app: &TestApp) -> SiteWorld {
    let site = world(app).await.lahti;
    let id = site.person.profile.clone();
    app.write(move |connection| {
        let nothing: Option<String> = None;
        diesel::update(profiles::table.find(&id)).set(profiles::state.eq("draft")).execute(connection).unwrap();
        let life = profile_lives::table.find(&id);
        diesel::update(life).set(profile_lives::checked_text.eq(nothing)).execute(connection).unwrap();
        diesel::delete(consents::table.filter(consents::profile_id.eq(&id))).execute(connection).unwrap();
    })
    .await;
    site
}

/// Presses a step of the profile on the young person's own page.
async fn press(walker: &Walker<'_>, site: &SiteWorld, step: &str) {
    walker.become_account(&site.person.account).await;
    walker.open("/me").await;
    walker.press(&format!("form[action='/me/life/{step}'] button")).await;
    walker.is_told(if step == "send" { "sent" } else { "saved" }).await;
}

/// Whether the site's company sees the card among its candidates.
async fn company_sees(walker: &Walker<'_>, site: &SiteWorld) -> bool {
    walker.become_account(&site.accounts[Role::CompanyContact.word()]).await;
    walker.open(&format!("/openings/{}/candidates", site.opening)).await;
    walker.window.source().await.contains("Tiira Lahti")
}

way! {
    /// Sent, given back with a word (forgotten at first), sent again, checked, permitted, taken back.
    async fn a_card_comes_before_companies_by_both_hands(walker: Walker) {
        let site = unchecked(walker.app).await;
        let page = format!("/profiles/{}", site.person.profile);
        press(walker, &site, "send").await;

        walker.become_account(&site.accounts["coach"]).await;
        walker.open(&page).await;
        walker.unfold("details:has(form[action$='/life/return'])").await;
        walker.press("form[action$='/life/return'] button").await;
        walker.sees_mistake("words").await;
        walker.fill("#words", "Kerro, milloin voit aloittaa.").await;
        walker.press("form[action$='/life/return'] button").await;
        walker.is_told("saved").await;

        walker.become_account(&site.person.account).await;
        walker.open("/me").await;
        walker.reads(".quote", "Kerro, milloin voit aloittaa.").await;
        press(walker, &site, "send").await;
        walker.become_account(&site.accounts["coach"]).await;
        walker.open(&page).await;
        walker.press("form[action$='/life/check'] button").await;
        walker.is_told("saved").await;
        assert_eq!(state(walker.app, &site).await, "checked");
        assert!(!company_sees(walker, &site).await, "nobody has permitted it yet");

        press(walker, &site, "consent").await;
        assert!(company_sees(walker, &site).await);
        let id = site.person.profile.clone();
        let language: Vec<String> = walker
            .app
            .read(move |connection| {
                let own = consents::table.filter(consents::profile_id.eq(id)).filter(consents::withdrawn_at.is_null());
                own.select(consents::language).load(connection).unwrap()
            })
            .await;
        assert_eq!(language, [walker.manner.language], "the words that were agreed to");

        press(walker, &site, "take_back").await;
        assert_eq!(state(walker.app, &site).await, "withdrawn");
        assert!(!company_sees(walker, &site).await);
    }

    /// The line was taken out while the coach read, and a name stands in the text: the page says what
    /// is missing, then what is to be looked at, and the coach judges it.
    async fn an_unfinished_profile_is_not_checked(walker: Walker) {
        let site = unchecked(walker.app).await;
        let young = walker.app.signed_in(&site.person.account).await;
        let check = "form[action$='/life/check'] button";
        walker.become_account(&site.accounts["coach"]).await;
        walker.open(&format!("/profiles/{}", site.person.profile)).await;
        write(&young, "/me/edit", &[("headline", "")]).await;
        walker.press(check).await;
        assert!(walker.window.has(".summary a[href='#step']").await, "the page says what is missing");
        assert_eq!(state(walker.app, &site).await, "draft");
        assert!(!walker.window.has(check).await, "and offers nothing that would be refused");

        write(&young, "/me/edit", &[("headline", "Olen Aava, leipoja")]).await;
        walker.open(&format!("/profiles/{}", site.person.profile)).await;
        walker.press(check).await;
        assert!(walker.window.has(".summary a[href='#check']").await, "a name is to be looked at first");
        walker.reads("#check li", "Aava").await;
        walker.press("form[action$='/findings'] button").await;
        assert!(!walker.window.has("#check li").await, "it was judged");
        walker.press(check).await;
        walker.is_told("saved").await;
        assert_eq!(state(walker.app, &site).await, "checked");
    }

    /// A break whose last day has passed is none; one that was taken ends with a press. A card that
    /// nobody renewed is hidden, and comes back.
    async fn a_card_rests_comes_back_and_is_renewed(walker: Walker) {
        let site = world(walker.app).await.lahti;
        walker.become_account(&site.person.account).await;
        walker.open("/me").await;
        walker.unfold("details:has(form[action$='/life/pause'])").await;
        walker.set("#until", "2026-11-30").await;
        walker.press("form[action$='/life/pause'] button").await;
        walker.sees_mistake("until").await;
        walker.set("#until", "2027-01-15").await;
        walker.press("form[action$='/life/pause'] button").await;
        walker.is_told("saved").await;
        assert_eq!(state(walker.app, &site).await, "paused");
        assert!(!company_sees(walker, &site).await);
        press(walker, &site, "resume").await;
        assert!(company_sees(walker, &site).await);

        let now = walker.app.app.clock.now();
        let later = now.checked_add_months(Months::new(6)).unwrap() + Duration::days(1);
        walker.app.app.clock.advance(later - now);
        assert!(!company_sees(walker, &site).await, "six months have passed");
        press(walker, &site, "renew").await;
        assert!(company_sees(walker, &site).await);
    }
}
