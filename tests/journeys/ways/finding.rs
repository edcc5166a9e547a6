//! Finding an opening: with a slip, near a place, narrowed, kept, shared, and when it is gone.

use diesel::prelude::*;
use matkalla::db::schema::saved_searches;
use serde_json::json;

use crate::finding::publish;
use crate::journeys::finding::{shows, titles};
use crate::support::TestApp;
use crate::support::world::{SiteWorld, world};

const SEARCH: &str = "form[data-find] button";
const NARROW: &str = "form[data-narrow] button";
const SAVE: &str = "form[action='/openings/saved'] button";

async fn some(app: &TestApp) -> SiteWorld {
    let site = world(app).await.lahti;
    let openings = &[
        ("Kokki", "job", "398"),
        ("Kokin apulainen", "work_trial", "398"),
        ("Trukkikuski", "job", "098"),
        ("Trukkikuski kaukana", "job", "148"),
        ("Suutari", "apprenticeship", "398"),
    ];
    publish(app, &site, openings).await;
    site
}

way! {
    /// The likeliest slip is a wrong letter: the list says what it took it for. A place stands among the words.
    async fn a_slip_is_forgiven_and_a_place_is_understood(walker: Walker) {
        some(walker.app).await;
        walker.open("/").await;
        walker.press(".door a[href='/openings']").await;
        walker.fill("#words", "suutri").await;
        walker.press(SEARCH).await;
        shows(walker.window, "Suutari").await;
        let words = walker.word(["trukkikuski Hollolasta 20 km", "trukkikuski nära Hollola", "trukkikuski near Hollola"]);
        walker.fill("#words", words).await;
        walker.press(SEARCH).await;
        shows(walker.window, "Trukkikuski").await;
        walker.reads("#results .chips", "Hollola").await;
        assert_eq!(walker.value("#words").await, words, "what was typed stays");
        // Nothing is found as asked: it is widened, says so, and can be undone.
        walker.open("/openings?words=suutari&kind=job").await;
        shows(walker.window, "Suutari").await;
        walker.press("#results .message a").await;
        assert!(walker.window.has("#results .empty").await, "exactly this there is not");
    }

    /// Narrowed, into an opening, and Back to the very list.
    async fn choices_narrow_and_back_keeps_the_list(walker: Walker) {
        some(walker.app).await;
        walker.open("/openings").await;
        walker.unfold("#facets").await;
        walker.choose("#facets [name=kind][value=work_trial]").await;
        walker.choose("#facets [name=shift][value=day]").await;
        walker.press(NARROW).await;
        walker.window.wait_for_query("kind=work_trial").await;
        let list = titles(walker.window).await;
        assert_eq!(list, json!("Kahvilatyöntekijä Espoo,Kahvilatyöntekijä Lahti,Kokin apulainen"));
        walker.press(".opening__title a").await;
        walker.window.back().await;
        walker.window.wait_for_query("kind=work_trial").await;
        assert_eq!(titles(walker.window).await, list);
        assert!(walker.window.path().await.contains("shift=day"));
        // One choice too many is taken back at its chip.
        walker.press("#results .chips a:not([href*='kind='])").await;
        assert!(!walker.window.path().await.contains("kind=work_trial"));
    }

    /// Saved twice by mistake it stands there once; it leads back to its list, and is removed.
    async fn a_search_is_kept_and_removed(walker: Walker) {
        let site = some(walker.app).await;
        walker.become_account(&site.person.account).await;
        for _ in 0..2 {
            walker.open("/openings?words=suutari&kind=apprenticeship").await;
            walker.press(SAVE).await;
            walker.is_told("saved").await;
        }
        let kept = async || -> i64 {
            walker.app.read(|connection| saved_searches::table.count().get_result(connection).unwrap()).await
        };
        assert_eq!(kept().await, 1);
        walker.press("main h2 a").await;
        shows(walker.window, "Suutari").await;
        walker.open("/openings/saved").await;
        walker.press("form[action$='/remove'] button").await;
        walker.is_told("saved").await;
        assert_eq!(kept().await, 0);
        assert!(walker.window.has(".empty").await);
    }

    /// A note with link and code; who follows it too late is led to the nearest that is open.
    async fn a_shared_opening_that_is_gone_leads_to_the_nearest(walker: Walker) {
        let site = some(walker.app).await;
        let page = format!("/openings/{}", site.opening);
        walker.open(&page).await;
        walker.press("main a[href$='/share']").await;
        walker.reads(".note-card", "Kahvilatyöntekijä Lahti").await;
        assert!(walker.value("#link").await.ends_with(&page));
        assert!(walker.window.has("svg.note-card__code").await);
        crate::change_opening!(walker.app, site.opening, status = "closed");
        let gone = walker.app.stranger().get(&page).await;
        assert_eq!(gone.status, 410);
        walker.open(&page).await;
        assert!(!walker.window.has(".split").await, "the opening itself is not shown");
        walker.press(".opening__title a").await;
        assert!(walker.window.has(".split").await, "the nearest is one press away");
        assert_ne!(walker.window.path().await, page);
    }
}
