//! The main job: one pair from proposal to running, through the pages of all sides.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::placements;

use crate::support::TestApp;
use crate::support::browser::Window;
use crate::support::builders::{self, NewOpening};
use crate::support::world::{SiteWorld, world};

/// What a path starts from: the site's people, and one more opening without a path.
async fn stage(app: &TestApp) -> (SiteWorld, String) {
    let site = world(app).await.lahti;
    let (stage, now) = (site.clone(), app.app.clock.now());
    let opening = app
        .write(move |connection| {
            let new = NewOpening {
                site: &stage.site,
                company: &stage.company.company,
                kind: "work_trial",
                status: "published",
                title: "Leipurin apulainen",
                municipality: "398",
            };
            builders::opening(connection, &new, now)
        })
        .await;
    app.settle().await;
    (site, opening)
}

async fn path_of(app: &TestApp, opening: &str) -> (String, String) {
    let opening = opening.to_owned();
    app.read(move |connection| {
        let found =
            placements::table.filter(placements::opening_id.eq(opening)).select((placements::id, placements::state));
        found.first(connection).unwrap()
    })
    .await
}

/// Goes on as a role and presses the button of a step on the path's page.
async fn press(app: &TestApp, window: &Window, site: &SiteWorld, path: &str, role: Role, step: &str) {
    see(app, window, site, path, role).await;
    submit(window, path, step).await;
}

async fn see(app: &TestApp, window: &Window, site: &SiteWorld, path: &str, role: Role) {
    app.settle().await;
    window.become_account(app, &site.accounts[role.word()]).await;
    window.language(if role == Role::CompanyContact { "sv" } else { "fi" }).await;
    window.open(&format!("/placements/{path}")).await;
}

async fn submit(window: &Window, path: &str, step: &str) {
    window.click(&format!("form[action='/placements/{path}/{step}'] button[type=submit]")).await;
    window.wait_for_query("done=saved").await;
}

async fn walk(app: TestApp, window: Window) {
    let (site, opening) = stage(&app).await;
    let (coach, young, company) = (Role::Coach, Role::YoungPerson, Role::CompanyContact);

    // Two clicks propose: the person's matches, and the button.
    window.become_account(&app, &site.accounts[coach.word()]).await;
    window.open("/desk").await;
    window.check_page("desk").await;
    window.click(&format!("a[href='/profiles/{}/matches']", site.person.profile)).await;
    window.wait_for_path(&format!("/profiles/{}/matches", site.person.profile)).await;
    window.check_page("matches-of-profile").await;
    window.click(&format!("form[action='/placements']:has(input[value='{opening}']) button")).await;
    window.wait_for_query("done=proposed").await;
    let (path, state) = path_of(&app, &opening).await;
    assert_eq!(state, "approved", "a coach's proposal counts as approved");

    see(&app, &window, &site, &path, young).await;
    window.check_page("path-consent").await;
    submit(&window, &path, "consent").await;

    see(&app, &window, &site, &path, coach).await;
    window.check_page("path-introduce").await;
    submit(&window, &path, "introduce").await;

    see(&app, &window, &site, &path, company).await;
    assert!(window.source().await.contains("Aava"), "the company is told the name after consent and introduction");
    window.check_page("path-introduced").await;
    submit(&window, &path, "accept").await;

    window.set("#meeting_day", "2026-12-03").await;
    window.set("#meeting_time", "10:00").await;
    window.check_page("path-meeting").await;
    submit_with_errors(&window, &path).await;

    see(&app, &window, &site, &path, young).await;
    window.check_page("path-meeting-offered").await;
    submit(&window, &path, "agree_meeting").await;
    app.app.clock.advance(Duration::days(3));

    press(&app, &window, &site, &path, coach, "confirm").await;
    window.check_page("path-agreement").await;
    window.set("#agreement_on", "2026-12-04").await;
    window.set("#starts_on", "2026-12-07").await;
    window.click(&format!("form[action='/placements/{path}/record_agreement'] button[type=submit]")).await;
    assert!(window.has_soon(".summary").await, "a trial needs authority and insurer");
    window.fill("#authority", "Lahden työllisyyspalvelut").await;
    window.fill("#insurer", "Vakuutus Oy").await;
    submit(&window, &path, "record_agreement").await;
    app.app.clock.advance(Duration::days(3));

    see(&app, &window, &site, &path, coach).await;
    window.check_page("path-start").await;
    submit(&window, &path, "start").await;
    assert_eq!(path_of(&app, &opening).await.1, "running");
    for (role, name) in [(coach, "coach"), (young, "young"), (company, "company")] {
        see(&app, &window, &site, &path, role).await;
        window.check_page(&format!("path-running-{name}")).await;
    }
}

/// A meeting without a place is not taken; what was typed stays.
async fn submit_with_errors(window: &Window, path: &str) {
    window.click(&format!("form[action='/placements/{path}/set_meeting'] button[type=submit]")).await;
    assert!(window.has_soon(".summary").await, "a meeting needs a place");
    window.check_page("path-meeting-error").await;
    assert_eq!(window.script("return document.querySelector('#meeting_time').value").await, "10:00");
    window.fill("#meeting_place", "Aleksanterinkatu 1").await;
    submit(window, path, "set_meeting").await;
}

journey! {
    /// From proposal to running.
    async fn a_pair_goes_from_proposal_to_running(app: TestApp, window: Window) {
        walk(app, window).await;
    }
}
