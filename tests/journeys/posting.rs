//! The pages of a posting without an account, each before axe-core in all widths; how they are gone
//! through stands in `ways::posting`.

use crate::openings::moderation::give_back;
use crate::openings::posting::{EMAIL, link, post, posted, specialist};
use crate::support::world::world;

journey! {
    /// The fields of a kind come with the kind, without JavaScript too.
    async fn the_pages_of_a_posting_are_fit_for_all(app: TestApp, window: Window) {
        let world = world(&app).await;
        window.language("sv").await;
        window.open("/openings/new").await;
        window.check_page("posting-sv-form").await;
        window.javascript(false).await;
        window.open("/openings/new").await;
        window.click("details.more summary").await;
        for (kind, hours, wage) in [("work_trial", true, false), ("job", false, true)] {
            window.click(&format!("label.option:has([value={kind}])")).await;
            assert_eq!((window.shown("#hours_per_day").await, window.shown("#wage").await), (hours, wage), "{kind}");
        }
        window.javascript(true).await;
        window.open("/openings/sent").await;
        window.check_page("posting-sv-sent").await;
        post(&app, &[]).await;
        window.open(&link(&app, EMAIL, "confirm")).await;
        window.check_page("posting-sv-confirm").await;
        window.press("main form button").await;
        window.check_page("posting-sv-confirmed").await;

        let opening = posted(&app, &[]).await;
        window.become_account(&app, &world.lahti.accounts["employer_specialist"]).await;
        window.language("sv").await;
        window.open(&format!("{opening}/edit")).await;
        window.click("details:has(#comment-title) summary").await;
        window.check_page("posting-sv-check").await;
        let service = specialist(&app, &world).await;
        give_back(&service, &opening, &[("title", "Kertokaa, mitä leivotaan.")]).await;
        app.settle().await;
        window.forget().await;
        window.language("sv").await;
        window.open(&link(&app, EMAIL, "mend")).await;
        window.check_page("posting-sv-mend").await;
    }
}
