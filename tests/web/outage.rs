//! The database is gone for a while: a clear page, and everything goes on by itself afterwards.

use crate::support::outage::{take_away, wait_until_back};
use crate::support::{Backend, builders};

both! {
    /// Reads and writes answer 503 with a page while the database is away, and work again after.
    async fn an_outage_passes(app: TestApp) {
        let now = app.app.clock.now();
        let coach = app
            .write(move |connection| {
                let site = builders::site(connection, "lahti", &["398"], now);
                builders::coach(connection, &site, "Minna Valmentaja", now)
            })
            .await;
        let visitor = app.signed_in(&coach).await;
        visitor.page("/account").await;

        let give_back = take_away(&app);
        let write = visitor.forge("/language", &[("language", "sv"), ("back", "/account")]).await;
        assert_eq!(write.status, 503, "{}", write.errors());
        assert!(write.has("h1"), "the answer is a page");
        if app.backend == Backend::Postgres {
            // On SQLite readers go on beside a writer.
            assert_eq!(visitor.get("/account").await.status, 503);
            assert_eq!(app.stranger().get("/health").await.status, 503);
        }
        give_back();
        wait_until_back(&app).await;

        let write = visitor.forge("/language", &[("language", "sv"), ("back", "/account")]).await;
        assert_eq!(write.status, 303, "{}", write.errors());
        assert_eq!(visitor.page("/account").await.status, 200);
    }
}
