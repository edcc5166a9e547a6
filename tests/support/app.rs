//! The real service on a free port, with a database of its own and a standing clock.

use std::collections::BTreeMap;
use std::future::Future;
use std::net::{TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use actix_web::dev::ServerHandle;
use chrono::NaiveDate;
use diesel::connection::SimpleConnection;
use diesel::{Connection as _, PgConnection};
use futures_util::FutureExt;
use matkalla::app::App;
use matkalla::clock::{Clock, from_finland};
use matkalla::config::Config;
use matkalla::db::{self, Connection, Database, DatabaseError, DatabaseUrl};
use search_index::SearchIndex;
use search_index::reading::Reader;
use tempfile::TempDir;
use url::Url;

use super::client::Visitor;

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// A running service. Clones speak to the same one.
#[derive(Clone)]
pub struct TestApp {
    /// Its state: database, clock, index, mailer.
    pub app: App,
    /// Which database it runs on.
    pub backend: Backend,
    /// Where it listens, without a slash at the end.
    pub address: String,
    folder: Arc<TempDir>,
    /// Everything that serves for this test, to be stopped at its end.
    services: Arc<Mutex<Vec<ServerHandle>>>,
}

/// Runs a test on a service of its own.
pub fn run<F>(backend: Backend, test: impl FnOnce(TestApp) -> F)
where
    F: Future<Output = ()>,
{
    runtime().block_on(serve_while(backend, test));
}

/// Serves while a test runs and cleans up, whether it held or not.
pub async fn serve_while<F>(backend: Backend, test: impl FnOnce(TestApp) -> F)
where
    F: Future<Output = ()>,
{
    let fresh = FreshDatabase::new(backend);
    let app = start(backend, &fresh.url).await;
    let outcome = AssertUnwindSafe(test(app.clone())).catch_unwind().await;
    let services = std::mem::take(&mut *app.services.lock().unwrap());
    for service in services {
        service.stop(false).await;
    }
    drop(app);
    drop(fresh);
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

/// The async threads of one test.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// Starts the service on an existing database.
async fn start(backend: Backend, database: &DatabaseUrl) -> TestApp {
    let folder = Arc::new(TempDir::new().unwrap());
    let config = config(database, &folder);
    let app = App::new(
        config.clone(),
        Database::open(&config.database).unwrap(),
        Clock::standing_at(the_present()),
        Arc::new(SearchIndex::in_memory(&Reader::starter()).unwrap()),
        matkalla::notifications::Mailer::new(&config).unwrap(),
    );
    let services = Arc::new(Mutex::new(vec![serve(&app)]));
    TestApp { address: app.config.base_url.clone(), app, backend, folder, services }
}

/// Serves where the configuration says.
fn serve(app: &App) -> ServerHandle {
    let server = matkalla::app::server(app.clone()).unwrap();
    let handle = server.handle();
    tokio::spawn(server);
    handle
}

/// Tuesday 1 December 2026 at 9 o'clock in Finland.
pub fn the_present() -> chrono::NaiveDateTime {
    from_finland(NaiveDate::from_ymd_opt(2026, 12, 1).unwrap().and_hms_opt(9, 0, 0).unwrap())
}

fn config(database: &DatabaseUrl, folder: &TempDir) -> Config {
    let values = [
        ("DATABASE_URL", url_text(database)),
        ("BIND", format!("127.0.0.1:{}", free_port())),
        ("DATA_DIR", folder.path().display().to_string()),
        ("SMTP_URL", "memory:".to_owned()),
        ("WORKERS", "1".to_owned()),
        ("LOG", "error".to_owned()),
    ];
    let values: BTreeMap<String, String> = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Config::from_values(&values).unwrap()
}

/// A port on which nobody listens, and for a minute nobody will who is not told of it: a connection
/// that its listener ended first keeps the system from giving the port to others.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let caller = TcpStream::connect(address).unwrap();
    drop(listener.accept().unwrap());
    drop(caller);
    address.port()
}

/// A database address as `DATABASE_URL` has it.
pub fn url_text(database: &DatabaseUrl) -> String {
    match database {
        DatabaseUrl::Sqlite(path) => format!("sqlite://{path}"),
        DatabaseUrl::Postgres(url) => url.clone(),
    }
}

impl TestApp {
    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Visitor {
        Visitor::new(&self.address)
    }

    /// Somebody signed in, second factor included.
    pub async fn signed_in(&self, account_id: &str) -> Visitor {
        Visitor::with_session(&self.address, &self.session_of(account_id).await)
    }

    /// The same service once more, running as a demo.
    pub fn as_demo(&self) -> Self {
        let mut config = (*self.app.config).clone();
        config.demo = true;
        config.bind.set_port(free_port());
        config.base_url = format!("http://{}", config.bind);
        let mut app = self.app.clone();
        app.config = Arc::new(config);
        self.services.lock().unwrap().push(serve(&app));
        Self { address: app.config.base_url.clone(), app, ..self.clone() }
    }

    /// A new complete session of an account; returns the cookie's secret.
    pub async fn session_of(&self, account_id: &str) -> String {
        let (id, now) = (account_id.to_owned(), self.app.clock.now());
        self.write(move |connection| {
            let account = matkalla::accounts::account(connection, &id).unwrap();
            matkalla::accounts::begin_session(connection, &account, true, now).unwrap()
        })
        .await
    }

    /// Does what the background tasks have to do: the index is in step, mail has left.
    pub async fn settle(&self) {
        matkalla::tasks::run_once(&self.app).await.unwrap();
    }

    /// Writes in one transaction.
    pub async fn write<T: Send + 'static>(&self, work: impl FnOnce(&mut Connection) -> T + Send + 'static) -> T {
        self.app.database.write(move |connection| Ok::<_, DatabaseError>(work(connection))).await.unwrap()
    }

    /// Reads.
    pub async fn read<T: Send + 'static>(&self, work: impl FnOnce(&mut Connection) -> T + Send + 'static) -> T {
        self.app.database.read(move |connection| Ok::<_, DatabaseError>(work(connection))).await.unwrap()
    }

    /// Folder of the service's files.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

/// A migrated database of one test, taken away at its end.
pub struct FreshDatabase {
    pub url: DatabaseUrl,
    _folder: Option<TempDir>,
}

impl FreshDatabase {
    /// A copy of the migrated template.
    pub fn new(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => {
                let fresh = Self::empty(backend);
                let DatabaseUrl::Sqlite(path) = &fresh.url else { unreachable!() };
                std::fs::write(path, sqlite_template()).unwrap();
                fresh
            }
            Backend::Postgres => Self::postgres(Some(postgres_template())),
        }
    }

    /// A database without any table.
    pub fn empty(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => {
                let folder = TempDir::new().unwrap();
                let path = folder.path().join("test.sqlite").display().to_string();
                Self { url: DatabaseUrl::Sqlite(path), _folder: Some(folder) }
            }
            Backend::Postgres => Self::postgres(None),
        }
    }

    fn postgres(template: Option<&str>) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        create_postgres(&name, template);
        Self { url: DatabaseUrl::Postgres(postgres_url(&name)), _folder: None }
    }
}

impl Drop for FreshDatabase {
    fn drop(&mut self) {
        if let DatabaseUrl::Postgres(url) = &self.url {
            let name = Url::parse(url).unwrap().path().trim_start_matches('/').to_owned();
            let dropped = administrator().batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
            if let Err(error) = dropped {
                eprintln!("database {name} stays behind: {error}");
            }
        }
    }
}

fn sqlite_template() -> &'static [u8] {
    static TEMPLATE: OnceLock<Vec<u8>> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let fresh = FreshDatabase::empty(Backend::Sqlite);
        let DatabaseUrl::Sqlite(path) = &fresh.url else { unreachable!() };
        let database = Database::open(&fresh.url).unwrap();
        db::migrate(&database).unwrap();
        let whole = format!("{path}.whole");
        let statement = format!("VACUUM INTO '{whole}'");
        database.read_now(|connection| Ok::<_, DatabaseError>(connection.batch_execute(&statement)?)).unwrap();
        std::fs::read(whole).unwrap()
    })
}

fn postgres_template() -> &'static str {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let name = format!("template_{}", std::process::id());
        administrator().batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).unwrap();
        create_postgres(&name, None);
        let database = Database::open(&DatabaseUrl::Postgres(postgres_url(&name))).unwrap();
        db::migrate(&database).unwrap();
        drop(database);
        // A template must have no visitors while it is copied.
        administrator()
            .batch_execute(&format!(
                "ALTER DATABASE {name} ALLOW_CONNECTIONS false; \
                 SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
            ))
            .unwrap();
        name
    })
}

fn create_postgres(name: &str, template: Option<&str>) {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let template = template.unwrap_or("template0");
    administrator().batch_execute(&format!("CREATE DATABASE {name} TEMPLATE {template}")).unwrap();
}

fn postgres_server() -> String {
    std::env::var("MATKALLA_TEST_POSTGRES").unwrap_or_else(|_| {
        panic!("MATKALLA_TEST_POSTGRES is not set: run scripts/test, which starts a PostgreSQL for the tests")
    })
}

fn postgres_url(name: &str) -> String {
    let mut url = Url::parse(&postgres_server()).expect("MATKALLA_TEST_POSTGRES is postgres://user@host:port/name");
    url.set_path(name);
    url.to_string()
}

/// A connection that may create and drop databases.
fn administrator() -> PgConnection {
    PgConnection::establish(&postgres_server()).expect("the PostgreSQL of MATKALLA_TEST_POSTGRES answers")
}

#[test]
fn a_free_port_is_free_for_who_is_told_of_it() {
    let port = free_port();
    let address = std::net::SocketAddr::from(([127, 0, 0, 1], port));
    assert!(TcpStream::connect(address).is_err(), "nobody listens");
    TcpListener::bind(address).expect("who is told of it listens there");
}
