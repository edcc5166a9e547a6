//! From the mail of new matches to their page, how often it comes, and its end; before axe-core and in pictures.

use matkalla::access::Role;

use crate::alerts::{YOUNG, begun, days_later, mails};
use crate::finding::publish;

journey! {
    async fn new_matches_are_read_and_their_mail_is_stopped(app: TestApp, window: Window) {
        let site = begun(&app).await;
        publish(&app, &site, &[("Kahvilatyöntekijä", "job", "398"), ("Leipuri", "work_trial", "398"), ("Tarjoilija", "job", "398")]).await;
        days_later(&app, 7).await;
        window.become_account(&app, &site.accounts[Role::YoungPerson.word()]).await;
        window.open("/home").await;
        window.press("main a[href='/alerts']").await;
        window.wait_for_path("/alerts").await;
        for language in ["sv", "en", "fi"] {
            window.language(language).await;
            window.open("/alerts").await;
            window.check_page(&format!("alerts-young-{language}")).await;
        }
        window.press("a[href='/account#alerts']").await;
        window.wait_for_path("/account").await;
        window.press("#alerts button[value=daily]").await;
        assert!(window.has_soon("#alerts button[value=daily][aria-pressed=true]").await);
        window.check_page("alerts-choice").await;
        for (role, name) in [(Role::Coach, "coach"), (Role::CompanyContact, "company")] {
            window.become_account(&app, &site.accounts[role.word()]).await;
            window.open("/alerts").await;
            window.check_page(&format!("alerts-{name}")).await;
        }
        // Whoever opens the mail's link needs no account.
        window.forget().await;
        let address = mails(&app, YOUNG)[0].stop_at.clone().unwrap();
        window.open(address.strip_prefix(&app.address).unwrap()).await;
        window.check_page("alerts-stop").await;
        window.press("main form button[type=submit]").await;
        assert!(window.has_soon("main a[href='/account#alerts']").await);
        window.check_page("alerts-stopped").await;
        let own = app.signed_in(&site.person.account).await;
        own.page("/account").await.assert_says("#alerts button[aria-pressed=true]", "Ei koskaan");
    }
}
