//! What is typed is completed, its places are marked, other names of it are told, and everybody reads why
//! something fits.

use matkalla::access::Role;

use super::finding::shows;
use crate::change_opening;
use crate::finding::publish;
use crate::support::TestApp;
use crate::support::browser::{PHONE, Window};
use crate::support::world::{SiteWorld, world};

/// A Finnish baker's opening and a Swedish cleaner's, beside those of the world.
async fn some(app: &TestApp) -> (SiteWorld, Vec<String>) {
    let site = world(app).await.lahti;
    let ids = publish(app, &site, &[("Leipuri", "job", "398"), ("Städare", "job", "398")]).await;
    change_opening!(app, ids[0], description = "Leivomme aamuisin. Leipurin työtä pienessä leipomossa.");
    change_opening!(app, ids[1], description = "Vi söker en städare till kontor.");
    change_opening!(app, ids[1], language = "sv");
    (site, ids)
}

/// The texts of all that match, joined.
async fn texts(window: &Window, css: &str) -> String {
    let script = format!("return [...document.querySelectorAll('{css}')].map(one => one.textContent).join('|')");
    window.script(&script).await.as_str().unwrap_or_default().to_owned()
}

journey! {
    async fn a_word_is_completed_and_its_places_are_marked(app: TestApp, window: Window) {
        some(&app).await;
        window.resize(PHONE).await;
        window.open("/openings").await;
        window.language("fi").await;
        window.open("/openings").await;
        // A name of work that is offered stands below the field before it is whole.
        window.fill("#words", "leip").await;
        assert!(window.has_soon("#suggested option[value='leipuri']").await);
        assert_eq!(window.script("return document.querySelector('#words').list.id").await, "suggested");
        window.fill("#words", "leipuri").await;
        shows(&window, "Leipuri").await;
        let marked = texts(&window, ".opening mark").await;
        assert!(marked.starts_with("Leipuri|") && marked.contains("Leipurin"), "{marked}");
        assert!(!window.has(".opening__means").await, "it is the word itself");
        window.check_page("openings-marked").await;
        // What nobody typed is marked where it is another name of it, and the card says so.
        window.fill("#words", "siivooja").await;
        shows(&window, "Städare").await;
        assert!(texts(&window, ".opening mark").await.contains("Städare"));
        let means = texts(&window, ".opening__means").await;
        assert!(means.contains("Städare") && means.contains("siivooja"), "{means}");
        window.check_page("openings-other-language").await;
        // Offers are in the language of the page.
        for (language, begun, whole) in [("sv", "bag", "bagare"), ("en", "bak", "baker")] {
            window.language(language).await;
            window.open("/openings").await;
            window.fill("#words", begun).await;
            assert!(window.has_soon(&format!("#suggested option[value='{whole}']")).await, "{language}");
        }
    }

    async fn everybody_reads_why_it_fits(app: TestApp, window: Window) {
        let (site, ids) = some(&app).await;
        change_opening!(app, ids[0], title = "Kahvilatyöntekijä");
        change_opening!(app, ids[0], description = "Kahvilan asiakkaita ja leivontaa.");
        let pages = [
            (Role::YoungPerson, format!("/openings/{}", ids[0])),
            (Role::YoungPerson, "/home".to_owned()),
            (Role::Coach, format!("/profiles/{}/matches", site.person.profile)),
            (Role::CompanyContact, format!("/openings/{}/candidates", ids[0])),
        ];
        for (role, path) in pages {
            let account = if role == Role::YoungPerson { &site.person.account } else { &site.accounts[role.word()] };
            window.become_account(&app, account).await;
            for language in ["fi", "sv", "en"] {
                window.language(language).await;
                window.open(&path).await;
                let told = texts(&window, ".reasons li, .because").await;
                assert!(!told.trim_matches('|').is_empty(), "{path} in {language} says nothing");
                window.check_page(&format!("why-{}-{language}", role.word())).await;
            }
        }
    }
}
