//! The embedded migrations of both databases.

use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Connection, Database, DatabaseError};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Applies every migration that is missing; returns their names.
///
/// # Errors
/// `Migration` with the database's own words.
pub fn migrate(database: &Database) -> Result<Vec<String>, DatabaseError> {
    outside_transaction(database, |connection| {
        let applied = match connection {
            Connection::Sqlite(sqlite) => sqlite.run_pending_migrations(SQLITE),
            Connection::Postgres(postgres) => postgres.run_pending_migrations(POSTGRES),
        };
        applied.map(|names| names.iter().map(ToString::to_string).collect()).map_err(failed)
    })
}

/// Whether migrations are missing.
///
/// # Errors
/// `Migration` if the database cannot say.
pub fn pending(database: &Database) -> Result<bool, DatabaseError> {
    outside_transaction(database, |connection| {
        match connection {
            Connection::Sqlite(sqlite) => sqlite.has_pending_migration(SQLITE),
            Connection::Postgres(postgres) => postgres.has_pending_migration(POSTGRES),
        }
        .map_err(failed)
    })
}

/// Takes back every migration: for the test that goes up, down and up again.
///
/// # Errors
/// `Migration` with the database's own words.
pub fn revert_all(database: &Database) -> Result<(), DatabaseError> {
    outside_transaction(database, |connection| {
        match connection {
            Connection::Sqlite(sqlite) => sqlite.revert_all_migrations(SQLITE),
            Connection::Postgres(postgres) => postgres.revert_all_migrations(POSTGRES),
        }
        .map(|_| ())
        .map_err(failed)
    })
}

fn outside_transaction<T>(
    database: &Database,
    work: impl FnOnce(&mut Connection) -> Result<T, DatabaseError>,
) -> Result<T, DatabaseError> {
    database.read_now(work)
}

#[allow(clippy::needless_pass_by_value, reason = "used as a function of map_err")]
fn failed(error: Box<dyn std::error::Error + Send + Sync>) -> DatabaseError {
    DatabaseError::Migration(error.to_string())
}
