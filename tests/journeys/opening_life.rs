//! The question whether an opening is still open, before axe-core; how it is answered stands in
//! `ways::opening_life`.

use matkalla::access::Role;

use crate::support::world::world;

journey! {
    async fn the_question_is_fit_for_all(app: TestApp, window: Window) {
        let site = world(&app).await.lahti;
        app.settle().await;
        window.become_account(&app, &site.accounts[Role::CompanyContact.word()]).await;
        for language in ["sv", "en", "fi"] {
            window.language(language).await;
            window.open(&format!("/openings/{}/still-open", site.opening)).await;
            window.check_page(&format!("still-open-{language}")).await;
        }
    }
}
