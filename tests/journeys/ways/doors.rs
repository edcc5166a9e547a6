//! The front doors: help is found, feedback is given.

use crate::support::world::world;

way! {
    /// Nothing is written, then an address that is none; what was typed stays.
    async fn feedback_is_given_after_a_mistake(walker: Walker) {
        world(walker.app).await;
        walker.open("/openings").await;
        walker.press("footer a[href^='/feedback']").await;
        assert_eq!(walker.value("#about").await, "/openings");
        walker.press("main button[type=submit]").await;
        walker.sees_mistake("message").await;
        walker.fill("#message", "En löytänyt hakua.").await;
        walker.fill("#email", "nimi").await;
        walker.press("main button[type=submit]").await;
        walker.sees_mistake("email").await;
        assert_eq!(walker.value("#message").await, "En löytänyt hakua.");
        walker.fill("#email", "nimi@example.org").await;
        walker.press("main button[type=submit]").await;
        walker.window.wait_for_path("/feedback/thanks").await;
    }
}
