//! A company's pages: what is to be pressed can be pressed, what is to be read can be read.

use matkalla::access::Role;
use matkalla::placements::State;

use crate::placements::stand_at;
use crate::support::world::world;

journey! {
    /// Candidates and the form are one press away, although the whole card leads to the opening.
    async fn the_buttons_of_a_card_lie_above_it(app: TestApp, window: Window) {
        let site = world(&app).await.lahti;
        app.settle().await;
        window.become_account(&app, &site.accounts[Role::CompanyContact.word()]).await;
        for place in ["candidates", "edit"] {
            let path = format!("/openings/{}/{place}", site.opening);
            window.open("/company").await;
            window.press(&format!("main a[href='{path}']")).await;
            window.wait_for_path(&path).await;
        }
    }

    /// Whose turn it is may be a long pill beside a bird's name; the name stays a word.
    async fn a_long_turn_squeezes_no_name(app: TestApp, window: Window) {
        let site = world(&app).await.lahti;
        stand_at(&app, &site, State::MeetingSet, "coach").await;
        app.settle().await;
        window.become_account(&app, &site.accounts[Role::CompanyContact.word()]).await;
        for language in ["fi", "sv", "en"] {
            window.language(language).await;
            window.open(&format!("/openings/{}/candidates", site.opening)).await;
            assert!(window.has(".candidate .turn").await);
            window.check_page(&format!("candidates-{language}")).await;
        }
    }
}
