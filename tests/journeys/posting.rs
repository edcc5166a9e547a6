//! A stranger posts from the front page on a telephone, and the opening comes out at the other end.

use matkalla::access::Role;

use crate::openings::posting::{EMAIL, TYPED, link};
use crate::support::TestApp;
use crate::support::browser::Window;
use crate::support::world::{World, world};

/// How the stranger writes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hands {
    /// With fingers.
    Taps,
    /// With the keyboard alone.
    Keys,
}

/// Fills the form and sends it.
async fn post(window: &Window, hands: Hands) {
    match hands {
        Hands::Taps => {
            window.click("label.option:has([value=job])").await;
            for (name, value) in TYPED.iter().skip(1) {
                window.fill(&format!("#{name}"), value).await;
            }
            window.press(".buttons button[value=submit]").await;
        }
        Hands::Keys => {
            window.tab_to("[name=kind]").await;
            // From the first kind to the third by arrow.
            window.keys(" \u{e015}\u{e015}").await;
            for (name, value) in TYPED.iter().skip(1) {
                window.tab_to(&format!("#{name}")).await;
                window.keys(value).await;
            }
            window.tab_to(".buttons button[value=submit]").await;
            window.keys("\u{e007}").await;
        }
    }
    window.wait_for_path("/openings/sent").await;
}

/// From the front page to the public page, through the mail and the check.
async fn walk(app: &TestApp, window: &Window, world: &World, language: &str, hands: Hands, checks: Option<&str>) {
    window.language(language).await;
    window.open("/").await;
    let door = ".doors a[href='/openings/new']";
    match hands {
        Hands::Taps => window.press(door).await,
        Hands::Keys => {
            window.tab_to(door).await;
            window.keys("\u{e007}").await;
        }
    }
    window.wait_for_path("/openings/new").await;
    if let Some(name) = checks {
        window.check_page(&format!("{name}-form")).await;
    }
    post(window, hands).await;
    if let Some(name) = checks {
        window.check_page(&format!("{name}-sent")).await;
    }
    app.settle().await;
    window.open(&link(app, EMAIL, "confirm")).await;
    window.press("main form button").await;
    window.wait_for_path("/openings/confirmed").await;
    if let Some(name) = checks {
        window.check_page(&format!("{name}-confirmed")).await;
    }

    // The specialist returns it with a comment on the title.
    window.become_account(app, &world.lahti.accounts[Role::EmployerSpecialist.word()]).await;
    window.language("fi").await;
    window.open("/openings?status=submitted").await;
    window.press(".opening__title a").await;
    let opening = window.path().await;
    window.press("main a[href$='/edit']").await;
    window.click("details:has(#comment-title) summary").await;
    window.fill("#comment-title", "Kertokaa, mitä leivotaan.").await;
    if let Some(name) = checks {
        window.check_page(&format!("{name}-check")).await;
    }
    window.press(".buttons button[value=return]").await;
    window.wait_for_query("done=returned").await;
    app.settle().await;

    // The poster mends it without an account.
    window.forget().await;
    window.language(language).await;
    window.open(&link(app, EMAIL, "mend")).await;
    assert!(window.has("#title-error").await);
    if let Some(name) = checks {
        window.check_page(&format!("{name}-mend")).await;
    }
    window.fill("#title", "Pullanleipojan apulainen").await;
    window.press(".buttons button[value=submit]").await;
    window.wait_for_path("/openings/confirmed").await;

    // The specialist names the company and publishes.
    window.become_account(app, &world.lahti.accounts[Role::EmployerSpecialist.word()]).await;
    window.open(&format!("{opening}/edit")).await;
    window.fill("#company_name", "Leipomo Pulla Oy").await;
    window.press(".buttons button[value=publish]").await;
    window.wait_for_query("done=published").await;
    app.settle().await;
    window.forget().await;
    window.open(&opening).await;
    let page = window.source().await;
    assert!(page.contains("Pullanleipojan apulainen") && page.contains("Leipomo Pulla Oy"));
}

journey! {
    /// In Finnish, with the keyboard alone.
    async fn a_stranger_posts_with_the_keyboard_alone(app: TestApp, window: Window) {
        let world = world(&app).await;
        walk(&app, &window, &world, "fi", Hands::Keys, None).await;
    }

    /// In Swedish, every page before axe-core in all widths.
    async fn a_stranger_posts_in_swedish(app: TestApp, window: Window) {
        let world = world(&app).await;
        walk(&app, &window, &world, "sv", Hands::Taps, Some("posting-sv")).await;
    }

    /// Without JavaScript, and the fields of the kind come with the kind.
    async fn a_stranger_posts_without_javascript(app: TestApp, window: Window) {
        let world = world(&app).await;
        window.javascript(false).await;
        window.open("/openings/new").await;
        window.click("details.more summary").await;
        for (kind, hours, wage) in [("work_trial", true, false), ("job", false, true)] {
            window.click(&format!("label.option:has([value={kind}])")).await;
            assert_eq!((window.shown("#hours_per_day").await, window.shown("#wage").await), (hours, wage), "{kind}");
        }
        walk(&app, &window, &world, "en", Hands::Taps, None).await;
    }
}
