//! The main job: one pair from proposal to running, each side in its own language, every page before
//! axe-core in all widths.

use matkalla::access::Role;

use super::path::{Sides, Walk, path_of};
use crate::support::world::world;

journey! {
    /// The coach in Finnish, the young person in English, the company in Swedish.
    async fn a_pair_goes_from_proposal_to_running(app: TestApp, window: Window) {
        let site = world(&app).await.lahti;
        let opening = site.another_opening(&app, "Leipurin apulainen").await;
        let account = |role: Role| site.accounts[role.word()].clone();
        let sides = Sides {
            coach: (account(Role::Coach), "fi"),
            young: (account(Role::YoungPerson), "en"),
            company: (account(Role::CompanyContact), "sv"),
        };
        window.become_account(&app, &sides.coach.0).await;
        window.open("/desk").await;
        window.check_page("desk").await;
        window.press(&format!("a[href='/profiles/{}/matches']", site.person.profile)).await;
        window.check_page("matches-of-profile").await;
        window.press(&format!("form[action='/placements']:has(input[value='{opening}']) button")).await;
        window.wait_for_query("done=proposed").await;
        let (path, state) = path_of(&app, &opening).await;
        assert_eq!(state, "approved", "a coach's proposal counts as approved");
        Walk { app: &app, window: &window, sides: &sides, path, checks: true }.to_running().await;
        assert_eq!(path_of(&app, &opening).await.1, "running");
        assert!(window.source().await.contains("Aava"), "the company knows who came");
    }
}
