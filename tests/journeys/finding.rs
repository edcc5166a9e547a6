//! Finding an opening on a phone, where the list follows what is typed and chosen.

use serde_json::Value;

use crate::finding::publish;
use crate::support::TestApp;
use crate::support::browser::{PHONE, Window};
use crate::support::world::{SiteWorld, world};

async fn some(app: &TestApp) -> SiteWorld {
    let site = world(app).await.lahti;
    publish(
        app,
        &site,
        &[
            ("Kokki", "job", "398"),
            ("Trukkikuski", "job", "098"),
            ("Pyöräkorjaaja", "work_trial", "111"),
            ("Kesäapulainen", "micro_job", "398"),
        ],
    )
    .await;
    site
}

/// Titles of the cards on the page, in the order of the alphabet.
pub async fn titles(window: &Window) -> Value {
    let script = "return [...document.querySelectorAll('.opening__title')].map(one => one.textContent).sort().join()";
    window.script(script).await
}

/// Waits until the list shows these titles.
pub async fn shows(window: &Window, wanted: &str) {
    for _ in 0..300 {
        if titles(window).await == wanted {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the list shows {} instead of {wanted}", titles(window).await);
}

journey! {
    /// A young person mistypes, widens, narrows as she goes, comes back to the same list, keeps it.
    async fn a_search_on_a_phone_is_widened_and_kept(app: TestApp, window: Window) {
        let site = some(&app).await;
        window.resize(PHONE).await;
        window.sign_in(&app, &site.person.account).await;
        window.open("/openings").await;
        window.check_page("openings").await;
        // The list follows what is typed, and says how many.
        window.fill("#words", "kolki").await;
        shows(&window, "Kokki").await;
        assert!(window.has(".message--info").await, "it says what was loosened");
        assert!(window.path().await.contains("words=kolki"));
        assert_eq!(window.script("return document.querySelector('[data-told]').textContent").await, "1 paikka");
        window.fill("#words", "").await;
        window.click("#facets summary").await;
        window.click("input[name=kind][value=job]").await;
        shows(&window, "Kokki,Trukkikuski").await;
        window.check_page("openings-narrowed").await;
        let here = window.path().await;
        assert!(here.contains("kind=job"), "{here}");
        // Into an opening and back: the same list.
        window.press(".opening__title a").await;
        window.check_page("opening").await;
        window.script("window.history.back()").await;
        window.wait_for_query("kind=job").await;
        shows(&window, "Kokki,Trukkikuski").await;
        window.press("form[action='/openings/saved'] button").await;
        window.wait_for_path("/openings/saved").await;
        window.check_page("saved-searches").await;
        crate::change_opening!(app, site.opening, status = "closed");
        window.open(&format!("/openings/{}", site.opening)).await;
        window.check_page("gone").await;
    }
}
