//! The main job: one pair from proposal to running, through the pages of all sides.

use matkalla::access::Role;

use super::path::{Sides, Walk, path_of};
use crate::support::TestApp;
use crate::support::browser::Window;
use crate::support::world::world;

/// The languages of coach, young person and company.
type Languages = [&'static str; 3];

/// The coach proposes in two clicks; then the path goes through all hands.
async fn walk(app: &TestApp, window: &Window, [coach, young, company]: Languages, checks: bool) {
    let site = world(app).await.lahti;
    let opening = site.another_opening(app, "Leipurin apulainen").await;
    let account = |role: Role| site.accounts[role.word()].clone();
    let sides = Sides {
        coach: (account(Role::Coach), coach),
        young: (account(Role::YoungPerson), young),
        company: (account(Role::CompanyContact), company),
    };
    window.become_account(app, &sides.coach.0).await;
    window.language(coach).await;
    window.open("/desk").await;
    if checks {
        window.check_page("desk").await;
    }
    window.press(&format!("a[href='/profiles/{}/matches']", site.person.profile)).await;
    window.wait_for_path(&format!("/profiles/{}/matches", site.person.profile)).await;
    if checks {
        window.check_page("matches-of-profile").await;
    }
    window.press(&format!("form[action='/placements']:has(input[value='{opening}']) button")).await;
    window.wait_for_query("done=proposed").await;
    let (path, state) = path_of(app, &opening).await;
    assert_eq!(state, "approved", "a coach's proposal counts as approved");
    Walk { app, window, sides: &sides, path, checks }.to_running().await;
    assert_eq!(path_of(app, &opening).await.1, "running");
    assert!(window.source().await.contains("Aava"), "the company knows who came");
}

journey! {
    /// In Finnish, the company in Swedish; every page is held against axe-core.
    async fn a_pair_goes_from_proposal_to_running(app: TestApp, window: Window) {
        walk(&app, &window, ["fi", "fi", "sv"], true).await;
    }

    /// The same with the languages turned round.
    async fn a_pair_goes_the_same_way_in_swedish_and_english(app: TestApp, window: Window) {
        walk(&app, &window, ["sv", "en", "en"], false).await;
    }

    /// The same without JavaScript.
    async fn a_pair_goes_the_same_way_without_javascript(app: TestApp, window: Window) {
        window.javascript(false).await;
        walk(&app, &window, ["fi", "sv", "fi"], false).await;
    }
}
