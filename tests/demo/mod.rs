//! The demo: everybody one can be, one press each, and only there.

mod size;

use diesel::prelude::*;
use matkalla::db::schema::accounts;
use matkalla::demo;

use crate::support::TestApp;
use crate::support::browser::{DESKTOP, PHONE, Window};
use crate::support::client::Answer;
use crate::support::world::world;

const FORM: &str = "form[action='/demo/sign-in']";

/// The demo with its own data, on this test's database.
async fn with_its_data(app: &TestApp) -> TestApp {
    let app = app.as_demo();
    let (database, clock) = (app.app.database.clone(), app.app.clock.clone());
    tokio::task::spawn_blocking(move || demo::load(&database, &clock, &mut |_| {}).unwrap()).await.unwrap();
    app.settle().await;
    app
}

/// Keys of the personas that a page offers.
fn keys(page: &Answer) -> Vec<String> {
    page.attributes(&format!("{FORM} button[name=persona]"), "value")
}

both! {
    /// From the front page into every role with one press.
    async fn the_front_page_lets_one_be_anybody_with_one_press(app: TestApp) {
        let app = with_its_data(&app).await;
        let page = app.stranger().page("/").await;
        let offered = keys(&page);
        assert_eq!(offered, keys(&app.stranger().page("/demo").await), "both pages offer the same");
        assert_eq!(page.count(".personas dt"), 8, "every role: {:?}", page.texts(".personas dt"));
        assert!(offered.len() > 15, "{}", offered.len());
        for key in offered {
            let visitor = app.stranger();
            let page = visitor.page("/").await;
            let home = visitor.submit_and_follow(&page, FORM, &[("persona", &key)]).await;
            assert_ne!(home.path, "/", "{key}");
            assert!(home.has("h1") && home.has("[action='/sign-out']"), "{key} stands at {}", home.path);
            // The front page offers the others to whoever is signed in already.
            assert!(visitor.page("/").await.has(FORM));
        }
    }

    async fn the_choice_speaks_three_languages(app: TestApp) {
        let app = with_its_data(&app).await;
        for (language, heading, role, site) in [
            ("fi", "Valitse, kuka olet", "työhönvalmentaja", "Ohjaamo Itäjoki"),
            ("sv", "Välj vem du är", "arbetstränare", "Navigatorn Österån"),
            ("en", "Choose who you are", "job coach", "Ohjaamo Itäjoki"),
        ] {
            let visitor = app.stranger();
            visitor.set_cookie("matkalla_language", language);
            let page = visitor.page("/").await;
            page.assert_says("h2", heading);
            page.assert_says(".personas dt", role);
            page.assert_says(".persona__note", site);
        }
    }

    /// Nobody becomes anybody where there is no demo, whatever they send.
    async fn outside_the_demo_there_are_no_personas(app: TestApp) {
        let world = world(&app).await;
        let coach = world.lahti.accounts["coach"].clone();
        let visitor = app.stranger();
        let page = visitor.page("/").await;
        assert!(!page.has(FORM) && !page.body.contains("/demo") && !page.body.contains(&coach));
        assert_eq!(visitor.get("/demo").await.status, 404);
        assert_eq!(visitor.forge("/demo/sign-in", &[("persona", &coach)]).await.status, 404);
        assert_eq!(visitor.get("/desk").await.location.as_deref(), Some("/sign-in?back=%2Fdesk"));
    }

    /// In the demo itself only those who are offered, with a token of the page.
    async fn the_demo_lets_nobody_else_in(app: TestApp) {
        let world = world(&app).await;
        let demo = app.as_demo();
        let closed = world.lahti.accounts["coach"].clone();
        let key = closed.clone();
        app.write(move |connection| {
            diesel::update(accounts::table.find(key)).set(accounts::active.eq(false)).execute(connection).unwrap();
        })
        .await;
        let visitor = demo.stranger();
        let page = visitor.page("/").await;
        let open = world.espoo.accounts["coach"].clone();
        assert!(keys(&page).contains(&open) && !keys(&page).contains(&closed));
        for key in [closed.as_str(), "nobody", ""] {
            assert_eq!(visitor.forge("/demo/sign-in", &[("persona", key)]).await.status, 404, "{key}");
        }
        assert_eq!(visitor.post("/demo/sign-in", &[("persona", &open)]).await.status, 403);
        assert_eq!(visitor.forge("/demo/sign-in", &[("persona", &open)]).await.location.as_deref(), Some("/desk"));
    }

    /// A second start finds its data and leaves it.
    async fn loading_twice_changes_nothing(app: TestApp) {
        let app = with_its_data(&app).await;
        let people = |app: TestApp| async move { app.read(|connection| accounts::table.count().get_result::<i64>(connection).unwrap()).await };
        let before = people(app.clone()).await;
        let again = with_its_data(&app).await;
        assert_eq!(people(again).await, before);
        assert_eq!(app.app.mailer.memory().unwrap(), [], "the demo's past sends no mail");
    }
}

async fn look(app: TestApp, window: Window) {
    let window = window.at(&with_its_data(&app).await);
    for path in ["/", "/demo"] {
        for language in ["fi", "sv", "en"] {
            window.language(language).await;
            window.open(path).await;
            for size in [PHONE, DESKTOP, (320, 700)] {
                window.resize(size).await;
                assert_eq!(window.wider().await, None, "{path} in {language} at {} px", size.0);
                let low = "return [...document.querySelectorAll('.persona')].filter(one => one.getBoundingClientRect().height < 44).length";
                assert_eq!(window.script(low).await, 0, "{path} in {language} at {} px: buttons too low", size.0);
            }
        }
        window.language("fi").await;
        window.open(path).await;
        window.check_page(if path == "/" { "front-demo" } else { "demo" }).await;
    }
    window.open("/").await;
    window.click(".personas button").await;
    window.wait_for_path("/home").await;
}

journey! {
    /// The choice is accessible and breaks no page, down to 320 px.
    async fn the_choice_fits_every_width(app: TestApp, window: Window) {
        look(app, window).await;
    }
}
