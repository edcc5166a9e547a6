//! The database goes away for a while.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection as _, PgConnection, SqliteConnection};
use matkalla::db::DatabaseUrl;

use super::{Backend, TestApp};

/// Takes the database away; what comes back gives it back when called.
pub fn take_away(app: &TestApp) -> Box<dyn FnOnce()> {
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

/// Waits until the service has reached its database again: the longer an outage, the more seldom it tries.
pub async fn wait_until_back(app: &TestApp) {
    let begun = Instant::now();
    while app.stranger().get("/health").await.status != 200 {
        assert!(begun.elapsed() < Duration::from_secs(30), "30 s after the outage the service is not well");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
