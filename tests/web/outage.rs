//! The database is gone for a while: a clear page, and everything goes on by itself afterwards.

use diesel::connection::SimpleConnection;
use diesel::{Connection as _, PgConnection, SqliteConnection};
use matkalla::db::DatabaseUrl;

use crate::support::{Backend, TestApp, builders};

/// Takes the database away; what comes back gives it back when called.
fn take_away(app: &TestApp) -> Box<dyn FnOnce()> {
    match (app.backend, &app.app.config.database) {
        (Backend::Sqlite, DatabaseUrl::Sqlite(path)) => {
            // Another program holds the file for itself.
            let mut other = SqliteConnection::establish(path).unwrap();
            other.batch_execute("PRAGMA busy_timeout = 20000; BEGIN EXCLUSIVE").unwrap();
            Box::new(move || other.batch_execute("ROLLBACK").unwrap())
        }
        (Backend::Postgres, DatabaseUrl::Postgres(url)) => {
            let name = url.rsplit('/').next().unwrap().to_owned();
            let server = std::env::var("MATKALLA_TEST_POSTGRES").unwrap();
            let mut administrator = PgConnection::establish(&server).unwrap();
            administrator
                .batch_execute(&format!(
                    "ALTER DATABASE {name} ALLOW_CONNECTIONS false; \
                     SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
                ))
                .unwrap();
            Box::new(move || {
                administrator.batch_execute(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true")).unwrap();
            })
        }
        _ => unreachable!("the configuration names the database of the test"),
    }
}

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

        let write = visitor.forge("/language", &[("language", "sv"), ("back", "/account")]).await;
        assert_eq!(write.status, 303, "{}", write.errors());
        assert_eq!(visitor.page("/account").await.status, 200);
        assert_eq!(app.stranger().get("/health").await.status, 200);
    }
}
