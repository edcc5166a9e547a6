//! The words that link to nothing, in the browser: the guess, then "add".

use crate::support::world::world;
use crate::vocabulary::{added, unknown};

journey! {
    async fn a_word_is_added_with_two_presses(app: TestApp, window: Window) {
        let site = world(&app).await.lahti;
        let keeper = &site.accounts["site_admin"];
        added(&app, keeper, "soppatykki", "cook").await;
        app.settle().await;
        unknown(&app, "openings", "kokkki", 5).await;
        unknown(&app, "searches", "zorbaaja", 3).await;
        window.sign_in(&app, keeper).await;
        window.open("/vocabulary").await;
        window.check_page("vocabulary").await;
        window.press("main li .buttons a").await;
        window.check_page("vocabulary-word").await;
        window.press("form[action='/vocabulary/words'] button[type=submit]").await;
        window.wait_for_path("/vocabulary").await;
        assert!(window.has(".toast").await);
        window.press("form[action='/vocabulary/hidden'] button").await;
        assert!(!window.has("main li h2").await);
        window.check_page("vocabulary-done").await;
    }
}
