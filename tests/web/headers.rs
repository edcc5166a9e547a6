//! What every answer carries.

use crate::support::builders;

both! {
    /// Pages may not run or load anything of others, nor be framed.
    async fn pages_are_closed_to_others(app: TestApp) {
        for path in ["/sign-in", "/no/such/page", "/assets/matkalla.css", "/health"] {
            let answer = app.stranger().get(path).await;
            let policy = answer.header("content-security-policy").unwrap_or_default();
            assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
            assert!(!policy.contains("unsafe"), "{path}: {policy}");
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
            assert!(answer.header("cache-control").is_some(), "{path}");
        }
    }

    /// Pages of somebody signed in are kept nowhere.
    async fn own_pages_are_not_stored(app: TestApp) {
        let now = app.app.clock.now();
        let coach = app
            .write(move |connection| {
                let site = builders::site(connection, "lahti", &["398"], now);
                builders::coach(connection, &site, "Minna Valmentaja", now)
            })
            .await;
        let answer = app.signed_in(&coach).await.page("/account").await;
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
    }

    /// On a shared computer nothing stays of what a stranger typed, and nothing of a link from a mail.
    async fn what_was_typed_is_not_stored(app: TestApp) {
        let stranger = app.stranger();
        stranger.page("/start").await;
        let typed = stranger.forge("/start", &[("first_name", "Aava"), ("born_on", "2007-01-01")]).await;
        assert_eq!((typed.status, typed.header("cache-control")), (422, Some("no-store")));
        for path in ["/keep/x", "/sign-in/link/x", "/openings/mend/x", "/openings/claim/x"] {
            assert_eq!(stranger.get(path).await.header("cache-control"), Some("no-store"), "{path}");
        }
        assert_eq!(stranger.page("/openings").await.header("cache-control"), Some("no-cache, private"));
    }

    /// Scripts cannot read our cookies, and other sites cannot make a browser send them.
    async fn cookies_are_our_own(app: TestApp) {
        let answer = app.stranger().page("/sign-in").await;
        let cookie = answer.header("set-cookie").unwrap_or_default();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    }
}
