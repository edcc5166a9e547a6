//! Finding an opening: on a phone, with errors, in Swedish, without JavaScript, by keys alone.

use fantoccini::key::Key;

use crate::finding::publish;
use crate::support::TestApp;
use crate::support::browser::{DESKTOP, PHONE, Window};
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

const TITLES: &str =
    "return Array.from(document.querySelectorAll('.opening__title')).map(one => one.textContent).sort().join()";

/// Waits until the list shows these titles.
async fn shows(window: &Window, titles: &str) {
    for _ in 0..300 {
        if window.script(TITLES).await == titles {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the list shows {} instead of {titles}", window.script(TITLES).await);
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
    }

    /// In Swedish: the place stands among the words; the opening has just gone; its note is shared.
    async fn a_swedish_search_names_its_place(app: TestApp, window: Window) {
        let site = some(&app).await;
        window.resize(DESKTOP).await;
        window.language("sv").await;
        window.open("/openings?words=trukkikuski+n%C3%A4ra+Hollola").await;
        shows(&window, "Trukkikuski").await;
        window.check_page("openings-place").await;
        window.press(".opening__title a").await;
        window.press("main a[href$='/share']").await;
        window.check_page("share").await;
        let gone = site.opening.clone();
        crate::change_opening!(app, &gone, status = "closed");
        window.open(&format!("/openings/{gone}")).await;
        assert!(window.source().await.contains("Platsen är redan tagen"));
        window.check_page("gone").await;
    }

    /// The same with plain forms.
    async fn finding_works_without_javascript(app: TestApp, window: Window) {
        let site = some(&app).await;
        window.resize(PHONE).await;
        window.javascript(false).await;
        window.sign_in(&app, &site.person.account).await;
        window.open("/openings").await;
        window.fill("#words", "kokki").await;
        window.press("form[data-find] button").await;
        shows(&window, "Kokki").await;
        window.open("/openings?words=kesä").await;
        window.click("#facets summary").await;
        window.click("input[name=kind][value=micro_job]").await;
        window.press("form[data-narrow] button").await;
        window.wait_for_query("kind=micro_job").await;
        shows(&window, "Kesäapulainen").await;
        assert!(window.path().await.contains("words="), "the words are carried along");
        window.press("form[action='/openings/saved'] button").await;
        window.wait_for_path("/openings/saved").await;
        window.press("form[action$='/remove'] button").await;
        window.wait_for_query("done=saved").await;
    }

    /// Nothing but keys: words, Enter, into the first opening.
    async fn finding_works_by_keys_alone(app: TestApp, window: Window) {
        some(&app).await;
        window.resize(DESKTOP).await;
        window.open("/openings").await;
        window.script("document.getElementById('words').focus()").await;
        window.keys("pyöräkor").await;
        shows(&window, "Pyöräkorjaaja").await;
        window.script("window.isOld = true").await;
        window.keys(&char::from(Key::Enter).to_string()).await;
        window.wait_for_query("words=").await;
        window.script("document.querySelector('input[name=kind][value=work_trial]').focus()").await;
        window.keys(" ").await;
        window.wait_for_query("kind=work_trial").await;
        shows(&window, "Pyöräkorjaaja").await;
        window.script("document.querySelector('.opening__title a').focus()").await;
        window.keys(&char::from(Key::Enter).to_string()).await;
        window.wait_to_leave("/openings?").await;
    }
}
