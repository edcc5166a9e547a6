//! `serve` and `demo`.

use std::fs::{File, TryLockError, create_dir_all};
use std::path::Path;
use std::sync::Arc;

use search_index::SearchIndex;
use tracing_subscriber::EnvFilter;

use super::output::{Progress, say};
use crate::app::{self, App};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{self, Database};
use crate::notifications::Mailer;
use crate::vocabulary::{self, Loaded};
use crate::{demo as demo_data, matching, tasks};

/// The database, whatever its version.
pub fn connect(config: &Config) -> Result<Database, String> {
    make_data_dir(config)?;
    Database::open(&config.database).map_err(|error| {
        let error = error.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{error}; is DATABASE_URL right and the database running?")
    })
}

/// The database, if it is of this version.
pub fn ready_database(config: &Config) -> Result<Database, String> {
    let database = connect(config)?;
    if db::pending(&database).map_err(|error| error.to_string())? {
        return Err("the database is empty or older than this program: run `matkalla migrate` first".to_owned());
    }
    Ok(database)
}

/// Builds the index anew and shows how far it is.
pub fn build_index(database: &Database, index: &SearchIndex, dir: &Path) -> Result<(), String> {
    let mut progress = Progress::new("search index");
    let mut items = 0;
    matching::rebuild(database, index, dir, &mut |done| {
        items = done;
        progress.at(done);
    })
    .map_err(|error| error.to_string())?;
    progress.end(items);
    Ok(())
}

/// What texts are read with, as the database has it.
pub fn loaded(database: &Database) -> Result<Loaded, String> {
    database.read_now(vocabulary::load).map_err(|error| error.to_string())
}

/// Opens the index and puts the program together; its lock must be held.
fn open(config: Config, database: Database) -> Result<App, String> {
    let loaded = loaded(&database)?;
    let opened = SearchIndex::open(&config.index_dir(), &loaded.reader).map_err(|error| error.to_string())?;
    let mailer = Mailer::new(&config).map_err(|error| error.to_string())?;
    let app = App::new(config, database, Clock::system(), Arc::new(opened.index), mailer);
    app.vocabulary.knows(loaded);
    Ok(app)
}

fn make_data_dir(config: &Config) -> Result<(), String> {
    create_dir_all(&config.data_dir).map_err(|error| format!("cannot make {}: {error}", config.data_dir.display()))
}

fn start_log(config: &Config) {
    let filter = EnvFilter::new(format!("{},tantivy=warn,actix_server=warn", config.log));
    // A second start in one process (tests) keeps the first log.
    let _ = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

pub fn serve(config: Config) -> Result<String, String> {
    start_log(&config);
    let _lock = lock(&config)?;
    let database = ready_database(&config)?;
    run(open(config, database)?)
}

pub fn demo(mut config: Config) -> Result<String, String> {
    config.demo = true;
    if std::env::var("LOG").is_err() {
        "warn".clone_into(&mut config.log);
    }
    start_log(&config);
    let _lock = lock(&config)?;
    let database = connect(&config)?;
    db::migrate(&database).map_err(|error| error.to_string())?;
    let app = open(config, database)?;
    let mut progress = Progress::new("demo data");
    let added =
        demo_data::load(&app.database, &app.clock, &mut |done| progress.at(done)).map_err(|error| error.to_string())?;
    progress.end(added);
    run(app)
}

/// One process a data folder: two would write over each other's index.
pub fn lock(config: &Config) -> Result<File, String> {
    try_lock(config)?
        .ok_or_else(|| format!("another matkalla is running in {}: stop it first", config.data_dir.display()))
}

/// [`lock`], or nothing if another process has it.
pub fn try_lock(config: &Config) -> Result<Option<File>, String> {
    make_data_dir(config)?;
    let path = config.data_dir.join("lock");
    let failed = |error: std::io::Error| format!("cannot write {}: {error}", path.display());
    let file = File::create(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

fn run(app: App) -> Result<String, String> {
    if app.index.cursor().is_none() {
        build_index(&app.database, &app.index, &app.config.index_dir())?;
    }
    actix_web::rt::System::new().block_on(async move {
        let running = tasks::spawn(&app);
        let address = app.config.base_url.clone();
        let bind = app.config.bind;
        let server = app::server(app).map_err(|error| format!("cannot listen on {bind} (BIND): {error}"))?;
        say(&format!("Matkalla is at {address}"));
        let result = server.await.map_err(|error| error.to_string());
        running.stop().await;
        result.map(|()| String::new())
    })
}
