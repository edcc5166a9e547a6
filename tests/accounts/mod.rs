//! Ways in: link, code, password, and what limits them.

mod address;

use chrono::Duration;
use matkalla::access::Role;
use matkalla::accounts::{TokenKind, mint_token};

use crate::support::TestApp;
use crate::support::builders::address_of;
use crate::support::client::Visitor;
use crate::support::world::world;

/// Asks for a link and takes it out of the mail.
async fn link_of(app: &TestApp, address: &str) -> String {
    let page = app.stranger();
    let form = page.page("/sign-in").await;
    let answer = page.submit(&form, "form[action='/sign-in/link']", &[("email", address)]).await;
    assert_eq!(answer.status, 200, "{}", answer.errors());
    app.settle().await;
    let sent = app.app.mailer.memory().unwrap();
    let mail = sent.iter().rev().find(|mail| mail.to.contains(address)).expect("a mail has left");
    let start = mail.text.find("/sign-in/link/").expect("the mail holds a link");
    mail.text[start..].split_whitespace().next().unwrap().to_owned()
}

async fn press(visitor: &Visitor, link: &str) -> crate::support::client::Answer {
    let page = visitor.page(link).await;
    visitor.submit(&page, "form[action^='/sign-in/link/']", &[]).await
}

both! {
    /// Looking at a link uses nothing; the button does, once.
    async fn a_link_works_once_by_its_button(app: TestApp) {
        let world = world(&app).await;
        let link = link_of(&app, &address_of("Aava SalaisuusLahti")).await;
        assert_eq!(world.lahti.accounts.len(), Role::ALL.len());
        for _ in 0..3 {
            app.stranger().page(&link).await;
        }
        let visitor = app.stranger();
        let page = visitor.page(&link).await;
        assert_eq!(press(&visitor, &link).await.status, 303);
        visitor.page("/me").await;

        let second = app.stranger();
        assert_eq!(second.get(&link).await.status, 410);
        second.page("/sign-in").await;
        assert_eq!(second.forge(&link, &[]).await.status, 410);
        assert!(page.has("h1"));
    }

    /// After fifteen minutes a link is of no use.
    async fn a_link_grows_old(app: TestApp) {
        world(&app).await;
        let link = link_of(&app, &address_of("Aava SalaisuusLahti")).await;
        let visitor = app.stranger();
        let page = visitor.page(&link).await;
        app.app.clock.advance(Duration::minutes(16));
        assert_eq!(visitor.submit(&page, "form[action^='/sign-in/link/']", &[]).await.status, 410);
        assert_eq!(visitor.get("/me").await.status, 303);
    }

    /// Whether an address is known is not told.
    async fn an_unknown_address_gets_the_same_answer(app: TestApp) {
        world(&app).await;
        let mut said = Vec::new();
        for address in [address_of("Aava SalaisuusLahti"), "nobody@example.org".to_owned()] {
            let visitor = app.stranger();
            let page = visitor.page("/sign-in").await;
            let answer = visitor.submit(&page, "form[action='/sign-in/link']", &[("email", &address)]).await;
            said.push((answer.status, answer.text("main").replace(&address, "")));
        }
        assert_eq!(said[0], said[1]);
        app.settle().await;
        assert_eq!(app.app.mailer.memory().unwrap().len(), 1);
    }

    /// Guessing codes is limited, and the right one no longer helps the guesser.
    async fn guessing_is_limited(app: TestApp) {
        let world = world(&app).await;
        let (account, now) = (world.lahti.person.account.clone(), app.app.clock.now());
        let code = app.write(move |connection| mint_token(connection, &account, TokenKind::Code, now).unwrap()).await;
        let guesser = app.stranger();
        let page = guesser.page("/sign-in/code").await;
        for _ in 0..30 {
            let answer = guesser.submit(&page, "form[action='/sign-in/code']", &[("code", "AAAA3333")]).await;
            assert_eq!(answer.status, 422);
            answer.assert_says(".field__error", "");
        }
        let answer = guesser.submit(&page, "form[action='/sign-in/code']", &[("code", &code)]).await;
        assert_eq!(answer.status, 429);
        answer.assert_silent(&code);
        app.app.clock.advance(Duration::minutes(20));
        let answer = guesser.submit(&page, "form[action='/sign-in/code']", &[("code", "AAAA3333")]).await;
        assert_eq!(answer.status, 422, "the limit passes");
    }

    /// The page of a link does not tell whether a code is right.
    async fn a_code_is_no_link(app: TestApp) {
        let world = world(&app).await;
        let (account, now) = (world.lahti.person.account.clone(), app.app.clock.now());
        let code = app.write(move |connection| mint_token(connection, &account, TokenKind::Code, now).unwrap()).await;
        assert_eq!(app.stranger().get(&format!("/sign-in/link/{code}")).await.status, 410);
    }

    /// Many guesses at once do not slip past the limit, and the right password does not count.
    async fn guesses_at_once_are_counted_too(app: TestApp) {
        let world = world(&app).await;
        let (account, now) = (world.lahti.accounts["coach"].clone(), app.app.clock.now());
        app.write(move |connection| {
            let new = matkalla::accounts::NewAccount {
                role: Role::Coach,
                site_id: matkalla::accounts::account(connection, &account).unwrap().site_id,
                name: "Minna".to_owned(),
                email: Some("minna@example.org".to_owned()),
                phone: None,
                language: matkalla::language::Language::Fi,
            };
            matkalla::accounts::create_with_password(connection, &new, "kahvi ja pulla 2026", now).unwrap();
        })
        .await;
        let right = [("email", "minna@example.org"), ("password", "kahvi ja pulla 2026")];
        let visitor = app.stranger();
        let page = visitor.page("/sign-in").await;
        for _ in 0..12 {
            let other = app.stranger();
            let page = other.page("/sign-in").await;
            assert_eq!(other.submit(&page, "form[action='/sign-in']", &right).await.status, 303);
        }
        let wrong = [("email", "minna@example.org"), ("password", "arvaus")];
        let guesses = (0..20).map(|_| visitor.submit(&page, "form[action='/sign-in']", &wrong));
        let answers = futures_util::future::join_all(guesses).await;
        let looked_at = answers.iter().filter(|answer| answer.status == 422).count();
        assert_eq!((looked_at, answers.iter().filter(|answer| answer.status == 429).count()), (10, 10));
    }

    /// Behind a proxy that the settings name, one client's guesses do not lock others out; without
    /// the setting the header counts for nothing.
    async fn only_a_named_proxy_tells_the_client(app: TestApp) {
        for (named, expected) in [(false, 429), (true, 422)] {
            let mut node = app.app.clone();
            let mut config = (*node.config).clone();
            config.bind = std::net::SocketAddr::from(([127, 0, 0, 1], crate::support::app::free_port()));
            config.base_url = format!("http://{}", config.bind);
            config.trusted_proxies = if named { vec!["127.0.0.1".parse().unwrap()] } else { Vec::new() };
            let address = config.base_url.clone();
            node.config = std::sync::Arc::new(config);
            let server = matkalla::app::server(node).unwrap();
            let handle = server.handle();
            tokio::spawn(server);
            let guess = |client: &'static str| {
                let visitor = Visitor::new(&address).behind(client);
                async move {
                    visitor.page("/sign-in/code").await;
                    visitor.forge("/sign-in/code", &[("code", "AAAA3333")]).await.status
                }
            };
            for _ in 0..30 {
                assert_eq!(guess("192.0.2.1").await, 422);
            }
            assert_eq!(guess("192.0.2.2").await, expected, "named: {named}");
            handle.stop(false).await;
            app.app.clock.advance(Duration::minutes(20));
        }
    }

    /// Who runs the service makes administrators of sites, not themselves a coach.
    async fn the_operator_makes_administrators_only(app: TestApp) {
        let world = world(&app).await;
        let operator = app.signed_in(&world.lahti.accounts["operator"]).await;
        let page = operator.page("/accounts/new").await;
        let mut roles = page.attributes("[name=role] option", "value");
        roles.retain(|role| !role.is_empty());
        assert_eq!(roles, ["site_admin"]);
        let new = [("name", "Minna"), ("email", "minna@example.org")];
        let with = |role, site| [&new[..], &[("role", role), ("site", site)]].concat();
        for (role, site) in [("coach", world.lahti.site.as_str()), ("site_admin", "nonsense")] {
            assert_eq!(operator.forge("/accounts/new", &with(role, site)).await.status, 422, "{role} {site}");
        }
        assert_eq!(operator.forge("/accounts/new", &with("site_admin", &world.lahti.site)).await.status, 303);
        let admin = app.signed_in(&world.lahti.accounts["site_admin"]).await;
        assert!(admin.page("/accounts/new").await.has("[value=coach]"));
    }

    /// Signing out ends the session on the server, not only in the browser.
    async fn signing_out_ends_the_session(app: TestApp) {
        let world = world(&app).await;
        let visitor = app.signed_in(&world.lahti.person.account).await;
        let copy = Visitor::with_session(&app.address, &visitor.cookie(matkalla::web::SESSION_COOKIE).unwrap());
        let page = visitor.page("/account").await;
        assert_eq!(visitor.submit(&page, "form[action='/sign-out']", &[]).await.status, 303);
        assert_eq!(copy.get("/account").await.status, 303);
    }

    /// A coach without the second factor comes no further.
    async fn staff_need_the_second_factor(app: TestApp) {
        let world = world(&app).await;
        let address = address_of("coach Lahti");
        assert!(world.lahti.accounts.contains_key("coach"));
        let link = link_of(&app, &address).await;
        let visitor = app.stranger();
        assert_eq!(press(&visitor, &link).await.status, 303);
        for path in ["/desk", "/profiles", "/account"] {
            let answer = visitor.get(path).await;
            assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/sign-in/second-factor")), "{path}");
        }
    }
}
