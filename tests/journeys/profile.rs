//! A profile is written on a phone: every section by keyboard, through a lost connection, beside a coach.

use diesel::prelude::*;
use matkalla::db::schema::profiles;
use serde_json::Value;

use crate::support::TestApp;
use crate::support::browser::Window;
use crate::support::keyboard::ENTER;
use crate::support::sections::write;
use crate::support::world::{SiteWorld, world};

const NEXT: &str = ".action-bar button:not([name])";

/// A young person of the site whose profile is still empty.
async fn beginner(app: &TestApp, window: &Window) -> SiteWorld {
    let site = world(app).await.lahti;
    let id = site.person.profile.clone();
    app.write(move |connection| {
        let empty = (
            profiles::headline.eq(""),
            profiles::about.eq(""),
            profiles::skills.eq("[]"),
            profiles::interests.eq("[]"),
        );
        let rest = (profiles::kinds.eq("[]"), profiles::shifts.eq("[]"));
        diesel::update(profiles::table.find(id)).set((empty, rest)).execute(connection).unwrap();
    })
    .await;
    window.sign_in(app, &site.person.account).await;
    site
}

/// Skills as they are kept.
async fn skills(app: &TestApp, site: &SiteWorld) -> String {
    let id = site.person.profile.clone();
    app.read(move |connection| profiles::table.find(id).select(profiles::skills).first(connection).unwrap()).await
}

/// Waits until the page says how saving stands, and with "done" until nothing waits on the phone any more: what
/// was written while a first part was on its way is sent in a second one.
async fn says(window: &Window, state: &str, words: &str) {
    let shown = format!(
        "return document.querySelector('.saved--{state}')?.textContent || document.querySelector('[data-saved]').className"
    );
    let (mut said, mut waiting) = (Value::Null, Value::Null);
    for _ in 0..600 {
        said = window.script(&shown).await;
        waiting = drafts(window).await;
        if said.as_str().is_some_and(|said| said.contains(words)) && (state != "done" || waiting == 0) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{said} instead of {words}, {waiting} waiting on {}", window.path().await);
}

async fn drafts(window: &Window) -> Value {
    window.script("return Object.keys(localStorage).filter(key => key.startsWith('draft:')).length").await
}

/// Writes by keyboard alone: each pair is where to go and what to press there.
async fn by_keys(window: &Window, section: &str, keys: &[(&str, &str)]) {
    window.wait_for_path(&format!("/me/edit/{section}")).await;
    assert!(window.has_soon(NEXT).await);
    for (field, keys) in keys {
        window.tab_to(field).await;
        window.keys(keys).await;
    }
    window.tab_to(NEXT).await;
    window.keys(&ENTER.to_string()).await;
}

journey! {
    /// All sections in Finnish with the keyboard only, each page before axe-core.
    async fn a_profile_is_written_by_keyboard(app: TestApp, window: Window) {
        beginner(&app, &window).await;
        window.open("/me/edit").await;
        window.check_page("profile-overview-empty").await;
        window.tab_to("a.button--primary").await;
        window.keys(&ENTER.to_string()).await;
        window.wait_for_path("/me/edit/story").await;
        window.check_page("profile-story").await;
        by_keys(&window, "story", &[("#headline", "Aamuihminen"), ("#about", "Nousen viideltä. Taikina on kivaa.")]).await;
        window.wait_for_path("/me/edit/skills").await;
        window.check_page("profile-skills").await;
        by_keys(&window, "skills", &[("#skills", "leipominen"), ("#hobbies", "koris")]).await;
        by_keys(&window, "wishes", &[("#interests", "leipä")]).await;
        window.wait_for_path("/me/edit/paths").await;
        window.check_page("profile-paths").await;
        by_keys(&window, "paths", &[("[name=kinds][value=work_trial]", " ")]).await;
        window.wait_for_path("/me/edit/time").await;
        window.check_page("profile-time").await;
        by_keys(&window, "time", &[("[name=shifts][value=day]", " ")]).await;
        by_keys(&window, "languages", &[("#level_fi", "B1")]).await;
        by_keys(&window, "permits", &[("[name=held][value=hygiene_passport]", " ")]).await;
        window.wait_for_path("/me/edit/education").await;
        window.check_page("profile-education").await;
        by_keys(&window, "education", &[("#degree-0", "leipuri"), ("[name=ongoing]", " ")]).await;
        by_keys(&window, "experience", &[("#work_title-0", "kahviapulainen"), ("#work_tasks-0", "Keitin kahvia.")]).await;
        by_keys(&window, "support", &[("#support", "selkeät ohjeet")]).await;
        by_keys(&window, "person", &[]).await;
        window.wait_for_path("/me/edit").await;
        let told = window.script("return document.querySelector('.progress__text').textContent").await;
        assert_eq!(told, "7/7 osaa valmiina");
        window.check_page("profile-overview").await;
        window.open("/me/changes").await;
        window.check_page("profile-changes").await;
        window.open("/me/edit/permits").await;
        assert!(window.has("[value=hygiene_passport]:checked").await);
        window.check_page("profile-permits").await;
    }

    /// What is written while the network is away stays on the phone, comes back and is sent.
    async fn text_lives_through_a_lost_connection(app: TestApp, window: Window) {
        let site = beginner(&app, &window).await;
        window.open("/me/edit/skills").await;
        window.fill("#skills", "leipominen").await;
        says(&window, "done", "Tallennettu 9.00").await;
        assert_eq!(skills(&app, &site).await, "[\"leipominen\"]");
        assert_eq!(drafts(&window).await, 0);

        window.offline(true).await;
        window.fill("#skills", "leipominen\nkassa").await;
        says(&window, "offline", "Ei verkkoa. Teksti on tallessa puhelimessa.").await;
        assert_eq!(drafts(&window).await, 1);
        window.click(NEXT).await;
        says(&window, "offline", "Ei verkkoa.").await;
        assert_eq!(window.path().await, "/me/edit/skills", "the page and the text stay");
        assert_eq!(skills(&app, &site).await, "[\"leipominen\"]");
        window.offline(false).await;
        window.script("window.dispatchEvent(new Event('online'))").await;
        says(&window, "done", "Tallennettu").await;
        assert_eq!(skills(&app, &site).await, "[\"leipominen\",\"kassa\"]");
        assert_eq!(drafts(&window).await, 0);

        // The page is closed before anything has left it, and opened again.
        window.script("window.fetch = () => Promise.reject(new TypeError('away'))").await;
        window.fill("#hobbies", "koris").await;
        says(&window, "offline", "Ei verkkoa.").await;
        window.open("/me/edit/wishes").await;
        assert_eq!(drafts(&window).await, 1);
        window.open("/me/edit/skills").await;
        assert_eq!(window.script("return document.querySelector('#hobbies').value").await, "koris");
        says(&window, "done", "Tallennettu").await;
        assert_eq!(drafts(&window).await, 0);
    }

    /// A session ends while somebody writes: after signing in again the own text is there. Whoever signs in
    /// meanwhile on the same phone finds it nowhere, and it is gone.
    async fn a_text_waits_for_its_writer_and_for_nobody_else(app: TestApp, window: Window) {
        let site = beginner(&app, &window).await;
        let hobbies = "return document.querySelector('#hobbies').value";
        for somebody_else in [false, true] {
            window.become_account(&app, &site.person.account).await;
            window.open("/me/edit/skills").await;
            window.forget().await;
            window.fill("#hobbies", if somebody_else { "salainen" } else { "koris" }).await;
            assert!(window.has_soon(".saved--offline").await, "nobody is signed in any more");
            window.open("/sign-in").await;
            assert_eq!(drafts(&window).await, 1, "it waits for its writer");
            if somebody_else {
                window.become_account(&app, &site.accounts["coach"]).await;
                window.open(&format!("/profiles/{}/edit/skills", site.person.profile)).await;
                assert_eq!(window.script(hobbies).await, "koris", "what is saved, and nothing of the phone's");
                assert_eq!(drafts(&window).await, 0);
            }
            window.become_account(&app, &site.person.account).await;
            window.open("/me/edit/skills").await;
            assert_eq!(window.script(hobbies).await, "koris");
            if !somebody_else {
                says(&window, "done", "Tallennettu").await;
            }
            assert_eq!(drafts(&window).await, 0);
        }
    }

    /// The CV on paper: the article alone, without navigation, forms and buttons; without JavaScript no
    /// button stands there that would do nothing.
    async fn a_cv_is_printed_clean(app: TestApp, window: Window) {
        let site = world(&app).await.lahti;
        window.sign_in(&app, &site.person.account).await;
        window.open("/me/cv").await;
        window.script("window.print = () => document.body.classList.add('asked-to-print')").await;
        window.click("button[data-print]").await;
        assert!(window.has(".asked-to-print").await, "the button prints");
        window.paper(true).await;
        let shown = "return Array.from(document.querySelectorAll(arguments[0])).filter(one => one.getClientRects().length).length";
        let count = |css: &str| shown.replace("arguments[0]", &format!("{css:?}"));
        for hidden in ["nav", "header.top", "form", "button", ".foot", ".skip", ".side", ".who"] {
            assert_eq!(window.script(&count(hidden)).await, 0, "{hidden} on paper");
        }
        for visible in ["article.cv", "article.cv h1", "article.cv section h2", "article.cv li"] {
            assert_ne!(window.script(&count(visible)).await, 0, "{visible} on paper");
        }
        let ground = "return getComputedStyle(document.querySelector('article.cv')).backgroundColor + getComputedStyle(document.body).backgroundColor";
        assert_eq!(window.script(ground).await, "rgb(255, 255, 255)rgb(255, 255, 255)");
        window.paper(false).await;
        assert_ne!(window.script(&count("nav")).await, 0, "back on the screen");
        window.javascript(false).await;
        window.open("/me/cv").await;
        window.javascript(true).await;
        assert_eq!(window.script(&count("button[data-print]")).await, 0);
        assert_ne!(window.script(&count("article.cv")).await, 0);
    }

    /// The coach writes the same section meanwhile: both texts are shown in place while one writes;
    /// signing out leaves nothing on the phone.
    async fn two_texts_are_shown_in_place(app: TestApp, window: Window) {
        let site = beginner(&app, &window).await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        window.open("/me/edit/skills").await;
        write(&coach, &format!("/profiles/{}/edit", site.person.profile), &[("skills", "asiakaspalvelu")]).await;
        window.fill("#skills", "leipominen").await;
        assert!(window.has_soon("#meanwhile").await, "the other text is shown in place");
        window.check_page("profile-meanwhile").await;
        assert_eq!(drafts(&window).await, 1);
        window.click("details.account > summary").await;
        window.press("form[action='/sign-out'] button").await;
        assert_eq!(drafts(&window).await, 0);
    }
}
