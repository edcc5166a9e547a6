//! A company's first page: its buttons can be pressed with a finger.

use matkalla::access::Role;

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
}
