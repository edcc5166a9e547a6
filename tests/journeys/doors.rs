//! The front doors in three languages before axe-core; how they open stands in `ways::doors`.

use crate::support::browser::DESKTOP;
use crate::support::world::world;

journey! {
    async fn the_front_doors_are_fit_for_all(app: TestApp, window: Window) {
        world(&app).await;
        app.settle().await;
        for language in ["fi", "sv", "en"] {
            window.language(language).await;
            for (path, name) in [("/", "front"), ("/sites/lahti", "site")] {
                window.open(path).await;
                window.check_page(&format!("{name}-{language}")).await;
            }
        }
        window.open("/feedback").await;
        window.press("main button[type=submit]").await;
        window.check_page("feedback-error").await;
        window.open("/feedback/thanks").await;
        window.resize(DESKTOP).await;
        window.check_page("feedback-thanks").await;
    }
}
