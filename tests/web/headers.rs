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

    /// Scripts cannot read our cookies, and other sites cannot make a browser send them.
    async fn cookies_are_our_own(app: TestApp) {
        let answer = app.stranger().page("/sign-in").await;
        let cookie = answer.header("set-cookie").unwrap_or_default();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    }
}
