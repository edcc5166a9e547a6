//! A company's pages: what is to be read can be read.

use matkalla::access::Role;
use matkalla::placements::State;

use crate::placements::stand_at;
use crate::support::world::world;

journey! {
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
