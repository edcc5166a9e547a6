//! Who comes alone, on a telephone and without a mouse: from the front page to a card that companies see.

use diesel::prelude::*;
use matkalla::db::schema::profiles;

use crate::support::TestApp;
use crate::support::browser::Window;
use crate::support::world::world;

/// Path of the link in the last mail to an address.
fn link_to(app: &TestApp, address: &str) -> String {
    let mails = app.app.mailer.memory().unwrap();
    let mail = mails.iter().rev().find(|mail| mail.to.contains(address)).expect("a mail has left");
    mail.text.lines().find_map(|line| line.find("/sign-in/link/").map(|at| line[at..].to_owned())).expect("with a link")
}

/// Writes the form of the front door and follows the link of the mail.
async fn arrive(app: &TestApp, window: &Window) {
    window.language("fi").await;
    window.open("/").await;
    window.enter(".door a[href='/start']").await;
    // The likeliest slip first: nothing to reach one by.
    window.fill("#first_name", "Oona").await;
    window.set("#born_on", "2007-03-04").await;
    window.set("#municipality", "398").await;
    window.enter("#first_name").await;
    assert!(window.has(".summary").await, "it says what is missing");
    window.check_page("start").await;
    window.fill("#email", "oona@example.org").await;
    window.enter("#email").await;
    window.check_page("start-sent").await;
    app.settle().await;
    let link = link_to(app, "oona@example.org");
    // A scanner of the mail opens the link before its owner does.
    app.stranger().page(&link).await;
    window.open(&link).await;
    window.enter("main form button[type=submit]").await;
    window.wait_for_path("/home").await;
    window.check_page("home-new").await;
}

const NEXT: &str = ".action-bar button:not([name])";

/// Writes who one is, and goes on.
async fn tell(window: &Window, about: &str) {
    window.fill("#headline", "Leipoja, joka tykkää aamuista").await;
    window.fill("#about", about).await;
    window.enter(NEXT).await;
}

journey! {
    /// In Finnish, by keyboard: register, write, send, permit; a telephone number is refused by name.
    async fn somebody_new_comes_before_companies(app: TestApp, window: Window) {
        let site = world(&app).await.lahti;
        arrive(&app, &window).await;
        window.enter(".now a.button--primary").await;
        window.enter("a.button--primary").await;
        window.wait_for_path("/me/edit/story").await;
        tell(&window, "Soita 040 123 4567").await;
        assert!(window.has_soon(".summary").await, "the number is refused");
        assert!(window.source().await.contains("puhelinnumero: 040 123 4567"), "the piece is named");
        window.check_page("profile-number-refused").await;
        tell(&window, "Leivon kotona melkein joka viikko.").await;
        window.wait_for_path("/me/edit/skills").await;
        window.fill("#skills", "leipominen").await;
        window.enter(NEXT).await;
        window.wait_for_path("/me/edit/wishes").await;
        window.open("/me/edit/paths").await;
        window.script("document.querySelector('input[name=kinds][value=work_trial]').click()").await;
        window.enter(NEXT).await;
        window.wait_for_path("/me/edit/time").await;
        window.open("/me").await;
        window.check_page("me-draft").await;
        window.enter("form[action='/me/life/send'] button").await;
        window.wait_for_query("done=sent").await;
        let young = profile_account(&app).await;

        window.become_account(&app, &site.accounts["coach"]).await;
        window.open("/desk").await;
        window.check_page("desk-newcomer").await;
        window.enter(".queue__act a[href$='#welcome']").await;
        window.check_page("profile-to-check").await;
        window.enter("form[action$='/welcome'] button[value=phoned]").await;
        window.wait_for_query("done=saved").await;
        window.enter("form[action$='/life/check'] button").await;
        window.wait_for_query("done=saved").await;

        window.become_account(&app, &young).await;
        window.open("/home").await;
        window.enter(".now a.button--primary").await;
        window.check_page("me-permit").await;
        window.enter("a[href='/me/card']").await;
        window.check_page("me-card").await;
        window.open("/me").await;
        // "Not yet" first; the way stays open.
        window.enter("form[action='/me/life/not_yet'] button").await;
        window.wait_for_query("done=saved").await;
        window.enter("form[action='/me/life/consent'] button").await;
        window.wait_for_query("done=saved").await;
        window.open("/me/cv").await;
        window.check_page("me-cv").await;
        let state: String = app
            .read(move |connection| {
                profiles::table.filter(profiles::account_id.eq(young)).select(profiles::state).first(connection).unwrap()
            })
            .await;
        assert_eq!(state, "published");
    }
}

/// Account of the one who came last.
async fn profile_account(app: &TestApp) -> String {
    let found: Option<String> = app
        .read(|connection| {
            profiles::table.order(profiles::created_at.desc()).select(profiles::account_id).first(connection).unwrap()
        })
        .await;
    found.unwrap()
}
