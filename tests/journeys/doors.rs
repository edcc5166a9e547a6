//! From the front page through each door, in three languages; feedback and its likeliest mistake.

use crate::support::browser::DESKTOP;
use crate::support::world::world;

journey! {
    async fn each_door_opens_in_each_language(app: TestApp, window: Window) {
        world(&app).await;
        app.settle().await;
        for language in ["fi", "sv", "en"] {
            window.language(language).await;
            window.open("/").await;
            window.check_page(&format!("front-{language}")).await;
            for (door, path) in [(1, "/"), (2, "/"), (3, "/openings")] {
                window.open("/").await;
                window.press(&format!(".door:nth-child({door}) a.button")).await;
                let there = window.path().await;
                assert!(there.starts_with(path) && there != "/", "door {door} leads to {there}");
                assert_eq!(window.script("return document.documentElement.lang").await, language, "{there}");
            }
            window.open("/").await;
            window.press(".site-card a").await;
            window.check_page(&format!("site-{language}")).await;
            window.press("footer a[href='/help']").await;
            window.wait_for_path("/help").await;
        }
    }

    /// Nothing written, then an address that is none; then sent, without JavaScript from there on.
    async fn feedback_is_given_after_a_mistake(app: TestApp, window: Window) {
        world(&app).await;
        window.open("/openings").await;
        window.press("footer a[href^='/feedback']").await;
        assert_eq!(window.script("return document.querySelector('#about').value").await, "/openings");
        window.press("main button[type=submit]").await;
        assert!(window.has(".summary a[href='#message']").await);
        window.check_page("feedback-error").await;
        window.javascript(false).await;
        window.fill("#message", "En löytänyt hakua.").await;
        window.fill("#email", "nimi").await;
        window.press("main button[type=submit]").await;
        assert!(window.has(".summary a[href='#email']").await);
        window.fill("#email", "nimi@example.org").await;
        window.press("main button[type=submit]").await;
        window.wait_for_path("/feedback/thanks").await;
        window.javascript(true).await;
        window.open("/feedback/thanks").await;
        window.resize(DESKTOP).await;
        window.check_page("feedback-thanks").await;
    }
}
