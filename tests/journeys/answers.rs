//! A day passes in the browser, seen by all three sides.

use matkalla::access::Role;
use matkalla::placements::State;

use crate::placements::deadlines::{days_pass, turn_begins};
use crate::support::world::world;

journey! {
    async fn a_passed_day_is_seen_by_all_three_sides(app: TestApp, window: Window) {
        let site = world(&app).await.lahti;
        site.another_opening(&app, "Kahvilan toinen paikka").await;
        turn_begins(&app, &site, State::Introduced, "coach").await;
        days_pass(&app, 5).await;
        for (role, language) in [(Role::YoungPerson, "fi"), (Role::Coach, "sv"), (Role::CompanyContact, "en")] {
            window.become_account(&app, &site.accounts[role.word()]).await;
            window.language(language).await;
            window.open(&format!("/placements/{}", site.placement)).await;
            window.check_page(&format!("path-unanswered-{role}")).await;
        }
        window.become_account(&app, &site.person.account).await;
        window.open(&format!("/placements/{}", site.placement)).await;
        window.press("h3 a[href^='/openings/']").await;
        assert!(window.path().await.starts_with("/openings/"), "the next opening is one press away");
    }
}
