//! The life of an opening in a browser: kept, closed by mistake, copied back.

use matkalla::access::Role;

use crate::support::world::world;

journey! {
    /// A contact answers the question; the likeliest mistake, closing the wrong one, is mended by a copy.
    async fn still_open_closed_and_copied(app: TestApp, window: Window) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let link = format!("/openings/{}/still-open", site.opening);
        window.become_account(&app, &site.accounts[Role::CompanyContact.word()]).await;
        for language in ["sv", "en", "fi"] {
            window.language(language).await;
            window.open(&link).await;
            window.check_page(&format!("still-open-{language}")).await;
        }
        window.javascript(false).await;
        window.open(&link).await;
        window.press("form[action$='/keep'] button").await;
        window.wait_for_query("done=kept").await;
        window.open("/company").await;
        window.press(&format!("main a[href='{link}']")).await;
        window.press("form[action$='/close'] button[value='withdrawn']").await;
        window.wait_for_query("done=closed").await;
        window.press("form[action$='/copy'] button").await;
        window.wait_for_query("done=copied").await;
        assert!(window.has("#title").await, "the copy is open for writing");
    }
}
