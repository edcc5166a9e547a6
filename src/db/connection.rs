//! Connections, pools and transactions.

use std::sync::Arc;
use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::r2d2::{ManageConnection, Pool, PooledConnection};
use diesel::{Connection as _, PgConnection, SqliteConnection};

use super::Connection;

/// Why the database could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// A statement failed.
    #[error("statement failed: {0}")]
    Query(#[from] diesel::result::Error),
    /// No connection could be had.
    #[error("no connection to the database: {0}")]
    Unavailable(String),
    /// A migration failed.
    #[error("migration failed: {0}")]
    Migration(String),
}

impl DatabaseError {
    /// Whether trying again later may help because the database itself is out of reach.
    #[must_use]
    pub fn is_unavailable(&self) -> bool {
        use diesel::result::{DatabaseErrorKind, Error};
        match self {
            Self::Unavailable(_) => true,
            Self::Query(Error::DatabaseError(DatabaseErrorKind::ClosedConnection, _)) => true,
            Self::Query(Error::DatabaseError(_, information)) => {
                let message = information.message();
                ["server closed the connection", "disk I/O error", "database is locked", "unable to open database file"]
                    .iter()
                    .any(|known| message.contains(known))
            }
            _ => false,
        }
    }

    /// Whether a unique constraint was broken.
    #[must_use]
    pub fn is_duplicate(&self) -> bool {
        use diesel::result::{DatabaseErrorKind, Error};
        matches!(self, Self::Query(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)))
    }
}

/// Where the database is; the scheme decides which one it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// Path of the SQLite file.
    Sqlite(String),
    /// PostgreSQL connection string.
    Postgres(String),
}

impl DatabaseUrl {
    /// Reads `sqlite://path` or `postgres://…`.
    ///
    /// # Errors
    /// A sentence saying what is wrong.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some(path) = text.strip_prefix("sqlite://") {
            if path.is_empty() {
                return Err("sqlite:// needs a path, for example sqlite://var/matkalla.sqlite".to_owned());
            }
            Ok(Self::Sqlite(path.to_owned()))
        } else if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Ok(Self::Postgres(text.to_owned()))
        } else {
            Err("it must begin with sqlite:// or postgres://".to_owned())
        }
    }
}

struct Manager(DatabaseUrl);

impl Manager {
    fn open(&self) -> Result<Connection, DatabaseError> {
        let unavailable = |error: diesel::ConnectionError| DatabaseError::Unavailable(error.to_string());
        match &self.0 {
            DatabaseUrl::Sqlite(path) => {
                let mut connection = SqliteConnection::establish(path).map_err(unavailable)?;
                connection.batch_execute(
                    "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                     PRAGMA foreign_keys = ON; PRAGMA cache_size = -4000;",
                )?;
                Ok(Connection::Sqlite(connection))
            }
            DatabaseUrl::Postgres(url) => {
                let mut connection = PgConnection::establish(url).map_err(unavailable)?;
                connection.batch_execute("SET TIME ZONE 'UTC'; SET client_min_messages = warning;")?;
                Ok(Connection::Postgres(connection))
            }
        }
    }
}

impl ManageConnection for Manager {
    type Connection = Connection;
    type Error = DatabaseError;

    fn connect(&self) -> Result<Connection, DatabaseError> {
        self.open()
    }

    fn is_valid(&self, connection: &mut Connection) -> Result<(), DatabaseError> {
        Ok(connection.batch_execute("SELECT 1")?)
    }

    fn has_broken(&self, connection: &mut Connection) -> bool {
        std::thread::panicking()
            || !matches!(
                <Connection as diesel::Connection>::TransactionManager::transaction_manager_status_mut(connection)
                    .transaction_depth(),
                Ok(None)
            )
    }
}

/// The database of a running program; cheap to clone.
#[derive(Clone)]
pub struct Database {
    url: DatabaseUrl,
    pool: Pool<Manager>,
    /// SQLite's one writer behind a first-come-first-served lock; `None` on PostgreSQL.
    writer: Option<Arc<tokio::sync::Mutex<Option<Connection>>>>,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.dialect())
    }
}

impl Database {
    /// Opens the database.
    ///
    /// # Errors
    /// `Unavailable` if no connection can be made.
    pub fn open(url: &DatabaseUrl) -> Result<Self, DatabaseError> {
        let first = Manager(url.clone()).open()?;
        let (writer, size) = match url {
            DatabaseUrl::Sqlite(_) => (Some(Arc::new(tokio::sync::Mutex::new(Some(first)))), 4),
            DatabaseUrl::Postgres(_) => (None, 8),
        };
        let pool = Pool::builder()
            .max_size(size)
            .min_idle(Some(1))
            .test_on_check_out(matches!(url, DatabaseUrl::Postgres(_)))
            .connection_timeout(Duration::from_secs(3))
            .error_handler(Box::new(diesel::r2d2::NopErrorHandler))
            .build_unchecked(Manager(url.clone()));
        Ok(Self { url: url.clone(), pool, writer })
    }

    /// `sqlite` or `postgres`.
    #[must_use]
    pub fn dialect(&self) -> &'static str {
        match self.url {
            DatabaseUrl::Sqlite(_) => "sqlite",
            DatabaseUrl::Postgres(_) => "postgres",
        }
    }

    /// Name of the database program, for people.
    #[must_use]
    pub fn product(&self) -> &'static str {
        match self.url {
            DatabaseUrl::Sqlite(_) => "SQLite",
            DatabaseUrl::Postgres(_) => "PostgreSQL",
        }
    }

    fn pooled(&self) -> Result<PooledConnection<Manager>, DatabaseError> {
        self.pool.get().map_err(|error| DatabaseError::Unavailable(error.to_string()))
    }

    /// Runs queries that change nothing.
    ///
    /// # Errors
    /// Whatever the closure returns, or that no connection could be had.
    pub async fn read<T, E, F>(&self, queries: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DatabaseError> + Send + 'static,
        F: FnOnce(&mut Connection) -> Result<T, E> + Send + 'static,
    {
        let database = self.clone();
        off_thread(move || database.read_now(queries)).await
    }

    /// [`Database::read`] for callers that may block.
    ///
    /// # Errors
    /// As [`Database::read`].
    pub fn read_now<T, E: From<DatabaseError>>(
        &self,
        queries: impl FnOnce(&mut Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = self.pooled()?;
        queries(&mut connection)
    }

    /// Runs one transaction: all of it commits, or none.
    ///
    /// # Errors
    /// Whatever the closure returns (then nothing is kept), or that no connection could be had.
    pub async fn write<T, E, F>(&self, commands: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DatabaseError> + Send + 'static,
        F: FnOnce(&mut Connection) -> Result<T, E> + Send + 'static,
    {
        match &self.writer {
            Some(writer) => {
                let mut guard = writer.clone().lock_owned().await;
                let url = self.url.clone();
                off_thread(move || on_writer(&mut guard, &url, commands)).await
            }
            None => {
                let database = self.clone();
                off_thread(move || transaction(&mut *database.pooled()?, commands)).await
            }
        }
    }

    /// [`Database::write`] for callers that may block; never call it from an async thread.
    ///
    /// # Errors
    /// As [`Database::write`].
    pub fn write_now<T, E: From<DatabaseError>>(
        &self,
        commands: impl FnOnce(&mut Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        match &self.writer {
            Some(writer) => on_writer(&mut writer.blocking_lock(), &self.url, commands),
            None => transaction(&mut *self.pooled()?, commands),
        }
    }
}

/// Uses the writer, opening it anew if an earlier transaction left it in an unknown state.
fn on_writer<T, E: From<DatabaseError>>(
    writer: &mut Option<Connection>,
    url: &DatabaseUrl,
    commands: impl FnOnce(&mut Connection) -> Result<T, E>,
) -> Result<T, E> {
    // Taken out, so that a panic inside drops it instead of leaving an open transaction behind.
    let mut connection = match writer.take() {
        Some(connection) => connection,
        None => Manager(url.clone()).open()?,
    };
    let result = transaction(&mut connection, commands);
    let depth = <Connection as diesel::Connection>::TransactionManager::transaction_manager_status_mut(&mut connection)
        .transaction_depth();
    if matches!(depth, Ok(None)) {
        *writer = Some(connection);
    }
    result
}

fn transaction<T, E: From<DatabaseError>>(
    connection: &mut Connection,
    commands: impl FnOnce(&mut Connection) -> Result<T, E>,
) -> Result<T, E> {
    type Manager = <Connection as diesel::Connection>::TransactionManager;
    match connection {
        // A transaction that reads before it writes must hold the write lock from the start.
        Connection::Sqlite(sqlite) => AnsiTransactionManager::begin_transaction_sql(sqlite, "BEGIN IMMEDIATE"),
        Connection::Postgres(postgres) => AnsiTransactionManager::begin_transaction(postgres),
    }
    .map_err(DatabaseError::from)?;
    match commands(connection) {
        Ok(value) => {
            Manager::commit_transaction(connection).map_err(DatabaseError::from)?;
            Ok(value)
        }
        Err(error) => {
            if let Err(rollback) = Manager::rollback_transaction(connection) {
                tracing::warn!(error = %rollback, "rollback failed");
            }
            Err(error)
        }
    }
}

async fn off_thread<T, E>(work: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, E>
where
    T: Send + 'static,
    E: From<DatabaseError> + Send + 'static,
{
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => match error.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(error) => Err(DatabaseError::Unavailable(error.to_string()).into()),
        },
    }
}
