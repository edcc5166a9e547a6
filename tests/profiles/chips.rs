//! What a profile's texts are understood to mean: kept, removed and added, by two who write in it.

use diesel::prelude::*;
use matkalla::db::schema::profiles;
use matkalla::matching::{opening_document, profile_document};
use matkalla::openings::opening;
use matkalla::profiles::profile;

use crate::support::TestApp;
use crate::support::client::Answer;
use crate::support::sections::SECTION_FORM;
use crate::support::world::{SiteWorld, world};

const STORY: &str = "/me/edit/story";

async fn by_hand(app: &TestApp, site: &SiteWorld) -> String {
    let id = site.person.profile.clone();
    app.read(move |connection| profiles::table.find(id).select(profiles::by_hand).first(connection).unwrap()).await
}

/// The ids that are on, but for one.
fn on_without<'a>(page: &'a Answer, gone: &str, ids: &'a mut Vec<String>) -> Vec<(&'a str, &'a str)> {
    *ids = page.attributes("[name=chips_on][checked]", "value");
    ids.iter().filter(|id| *id != gone).map(|id| ("chips_on", id.as_str())).collect()
}

/// How well the person fits an opening of a title, as the index has it.
async fn score(app: &TestApp, site: &SiteWorld, title: &str) -> f64 {
    app.settle().await;
    let (id, day) = (site.person.profile.clone(), app.app.clock.today());
    let work = site.opening.clone();
    let (row, work) =
        app.read(move |connection| (profile(connection, &id).unwrap(), opening(connection, &work).unwrap())).await;
    let document = profile_document(&row, day);
    let mut opening = opening_document(&work, "");
    opening.kind = document.kinds[0];
    (opening.hours_per_week, opening.ends_on, opening.apply_by) = (None, None, None);
    opening.languages.clear();
    (opening.title, opening.description) = (title.to_owned(), String::new());
    (opening.place, opening.shifts, opening.permits) = (document.place, Vec::new(), Vec::new());
    (opening.driving_licence, opening.min_age) = (None, None);
    let mut read = |_: &[String]| vec![document.clone()];
    let found = app.app.index.match_opening(&opening, day, 10, &mut read).unwrap();
    found.iter().find(|one| one.id == row.id).map_or(f64::NAN, |one| one.score)
}

both! {
    /// One tap removes, a second one brings back; what is removed counts no more, and who changed it is told.
    async fn a_chip_is_removed_and_brought_back(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        let page = young.page(STORY).await;
        let text = [("about", "Olen siivooja ja tallityöntekijä."), ("then", "look")];
        let looked = young.submit(&page, SECTION_FORM, &text).await;
        assert_eq!(looked.status, 200, "{}", looked.errors());
        looked.assert_says("#about", "tallityöntekijä");
        assert!(looked.has("[name=chips_on][value=stable-hand][checked]"), "{}", looked.body);
        assert!(looked.has("form[data-unsaved]"), "nothing of it is kept");
        assert!(!young.page(STORY).await.has("[name=chips_on][value=stable-hand]"));

        young.submit_and_follow(&looked, SECTION_FORM, &[]).await;
        let before = score(&app, &site, "Tallityöntekijä").await;
        let page = young.page(STORY).await;
        let mut ids = Vec::new();
        let fields = on_without(&page, "stable-hand", &mut ids);
        young.submit_and_follow(&page, SECTION_FORM, &fields).await;
        assert_eq!(by_hand(&app, &site).await, r#"{"dropped":["stable-hand"],"added":[]}"#);
        assert!(score(&app, &site, "Tallityöntekijä").await < before, "it counts no more");
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let changes = format!("/profiles/{}/changes", site.person.profile);
        coach.page(&changes).await.assert_says("main", "tekstistä löydetyt asiat");

        let page = young.page(STORY).await;
        assert!(page.has("[name=chips_on][value=stable-hand]:not([checked])"), "it stays in sight");
        let mut fields = on_without(&page, "", &mut ids);
        fields.push(("chips_on", "stable-hand"));
        young.submit_and_follow(&page, SECTION_FORM, &fields).await;
        assert_eq!(by_hand(&app, &site).await, r#"{"dropped":[],"added":[]}"#);
        assert!((score(&app, &site, "Tallityöntekijä").await - before).abs() < 1e-9);
    }

    /// What is added counts like a skill, in whichever section it was added.
    async fn what_is_added_counts(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        let before = score(&app, &site, "Tallityöntekijä").await;
        let page = young.page("/me/edit/skills").await;
        let unknown = young.submit(&page, SECTION_FORM, &[("chip_new", "xyzzyx")]).await;
        assert_eq!((unknown.status, unknown.attributes(".summary a", "href")), (422, vec!["#chip_new".to_owned()]));
        let shown = young.submit(&page, SECTION_FORM, &[("chip_new", "tallityöntekijä"), ("then", "add")]).await;
        assert!(shown.has("[name=chips_on][value=stable-hand][checked]"));
        assert_eq!(by_hand(&app, &site).await, "{}", "not before it is saved");
        young.submit_and_follow(&shown, SECTION_FORM, &[]).await;
        assert_eq!(by_hand(&app, &site).await, r#"{"dropped":[],"added":["stable-hand"]}"#);
        assert!(score(&app, &site, "Tallityöntekijä").await > before);
        for section in ["story", "skills", "wishes"] {
            let page = young.page(&format!("/me/edit/{section}")).await;
            assert!(page.has("[name=chips_on][value=stable-hand][checked]"), "{section}");
        }
        assert!(!young.page("/me/edit/paths").await.has(".understood"));
    }

    /// Two tap at once, on pages as old: both taps stand, and neither takes back the other's.
    async fn two_who_tap_at_once_lose_nothing(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = young.page(STORY).await;
        young.submit_and_follow(&page, SECTION_FORM, &[("about", "Olen siivooja ja tallityöntekijä.")]).await;
        let (first, second) = (young.page(STORY).await, coach.page(&format!("/profiles/{}/edit/story", site.person.profile)).await);
        let mut ids = Vec::new();
        let fields = on_without(&first, "stable-hand", &mut ids);
        young.submit_and_follow(&first, SECTION_FORM, &fields).await;
        coach.submit_and_follow(&second, SECTION_FORM, &[("chip_new", "leipuri")]).await;
        assert_eq!(by_hand(&app, &site).await, r#"{"dropped":["stable-hand"],"added":["baker"]}"#);
        // The same save may arrive twice.
        young.submit_and_follow(&first, SECTION_FORM, &fields).await;
        assert_eq!(by_hand(&app, &site).await, r#"{"dropped":["stable-hand"],"added":["baker"]}"#);
    }

    /// While one writes, a name half typed is no mistake, and the answer tells where each chip comes from.
    async fn saving_in_the_background_asks_nothing_and_tells_the_chips(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        let page = young.page(STORY).await;
        let version = page.attribute("[name=version]", "value");
        let text = [("headline", "Siivooja"), ("language", "fi"), ("chip_new", "hevo"), ("background", "1")];
        let fields = [text.as_slice(), &[("version", &version), ("chips", "read:cleaner"), ("chips_on", "baker")]].concat();
        let saved = young.forge(STORY, &fields).await;
        assert_eq!(saved.status, 200, "{}", saved.body);
        assert_eq!(by_hand(&app, &site).await, r#"{"dropped":["cleaner"],"added":["baker"]}"#);
        let sources = saved.attribute("[data-version]", "data-sources");
        assert!(sources.contains("off:cleaner") && sources.contains("own:baker"), "{sources}");

        // What is looked at in the background is the chips alone, and of a coach no view of the person.
        let looked = young.forge(STORY, &[text.as_slice(), &[("then", "look")]].concat()).await;
        assert!(looked.has(".understood") && !looked.has("form") && looked.has("#chips-offered .chip"));
    }

    /// Only ids are kept, whatever is sent; and another's profile is nobody's.
    async fn nothing_that_a_person_writes_is_kept_as_a_chip(app: TestApp) {
        let world = world(&app).await;
        let site = world.lahti;
        let young = app.signed_in(&site.person.account).await;
        let page = young.page(STORY).await;
        young.submit_and_follow(&page, SECTION_FORM, &[("chips", "own:Olen Aava"), ("chips_on", "Olen Aava")]).await;
        assert_eq!(by_hand(&app, &site).await, "{}");
        let elsewhere = app.signed_in(&world.espoo.accounts["coach"]).await;
        let address = format!("/profiles/{}/edit/story", site.person.profile);
        let looked = elsewhere.forge(&address, &[("then", "look"), ("background", "1"), ("about", "Leipuri")]).await;
        assert_eq!(looked.status, 404);
    }
}
