//! Signing in through the pages: with a code, with a password and the second factor.

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::accounts::{NewAccount, TokenKind, code_at, create_with_password, mint_token};
use matkalla::db::schema::accounts;
use matkalla::language::Language;

use crate::support::world::world;
use crate::support::{TestApp, builders};

async fn code_of(app: &TestApp, account: &str) -> String {
    let (account, now) = (account.to_owned(), app.app.clock.now());
    app.write(move |connection| mint_token(connection, &account, TokenKind::Code, now).unwrap()).await
}

journey! {
    /// A young person types the code that the coach shows.
    async fn a_young_person_signs_in_with_a_code(app: TestApp, window: Window) {
        let world = world(&app).await;
        let code = code_of(&app, &world.lahti.person.account).await;
        window.open("/sign-in").await;
        window.check_page("sign-in").await;
        window.press("main a[href='/sign-in/code']").await;
        window.fill("#code", "AAAA-3333").await;
        window.press("main form button[type=submit]").await;
        assert!(window.has(".summary").await, "a wrong code is told");
        window.check_page("sign-in-code-wrong").await;
        window.fill("#code", &code.to_lowercase()).await;
        window.press("main form button[type=submit]").await;
        window.wait_to_leave("/sign-in").await;
        window.open("/account").await;
        window.check_page("account").await;
    }

    /// The same without JavaScript.
    async fn a_code_works_without_javascript(app: TestApp, window: Window) {
        let world = world(&app).await;
        let code = code_of(&app, &world.lahti.person.account).await;
        window.javascript(false).await;
        window.open("/sign-in/code").await;
        window.fill("#code", &code).await;
        window.press("main form button[type=submit]").await;
        window.wait_to_leave("/sign-in").await;
        window.open("/account").await;
        assert_eq!(window.path().await, "/account");
    }

    /// A young person takes a new e-mail address into use, in Swedish.
    async fn a_new_address_is_taken_into_use(app: TestApp, window: Window) {
        let site = world(&app).await.lahti;
        window.sign_in(&app, &site.person.account).await;
        window.language("sv").await;
        window.open("/account").await;
        window.fill("#new_email", "ny@example.org").await;
        window.press("form[action='/account/address'] button[type=submit]").await;
        window.check_page("account-address").await;
        app.settle().await;
        let mails = app.app.mailer.memory().unwrap();
        let mail = mails.iter().find(|mail| mail.to.contains("ny@example.org")).expect("a mail has left");
        let code = mail.text.lines().find(|line| line.len() == 8 && !line.contains(' ')).expect("with a code");
        window.fill("#code", code).await;
        window.press("form[action='/account/address/confirm'] button[type=submit]").await;
        window.wait_for_query("done=address").await;
        assert!(window.source().await.contains("ny@example.org"));
    }

    /// A coach signs in with a password; the first time the second factor is set up.
    async fn a_coach_sets_up_the_second_factor(app: TestApp, window: Window) {
        let now = app.app.clock.now();
        app.write(move |connection| {
            let site = builders::site(connection, "lahti", &["398"], now);
            let new = NewAccount {
                role: Role::Coach,
                site_id: Some(site),
                name: "Minna Valmentaja".to_owned(),
                email: Some("minna@example.org".to_owned()),
                phone: None,
                language: Language::Sv,
            };
            create_with_password(connection, &new, "kahvi ja pulla 2026", now).unwrap();
        })
        .await;
        window.open("/sign-in").await;
        window.click("main details summary").await;
        window.fill("#password-email", "minna@example.org").await;
        window.fill("#password", "wrong password").await;
        window.press("main details button[type=submit]").await;
        assert!(window.has(".summary").await, "a wrong password is told");
        window.fill("#password", "kahvi ja pulla 2026").await;
        window.press("main details button[type=submit]").await;
        window.wait_for_path("/sign-in/second-factor").await;
        window.check_page("second-factor").await;
        let secret: Option<String> =
            app.read(|connection| accounts::table.select(accounts::totp_secret).first(connection).unwrap()).await;
        window.fill("#code", &code_at(&secret.unwrap(), now).unwrap()).await;
        window.press("main form[action='/sign-in/second-factor'] button[type=submit]").await;
        window.wait_to_leave("/sign-in").await;
        window.open("/account").await;
        assert_eq!(window.script("return document.documentElement.lang").await, "sv");
    }
}
