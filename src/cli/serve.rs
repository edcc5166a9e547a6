//! `serve` and `demo`.

use std::fs::{File, create_dir_all};
use std::sync::Arc;

use search_index::SearchIndex;
use tracing_subscriber::EnvFilter;

use super::output::{Progress, say};
use crate::app::{self, App};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{self, Database};
use crate::notifications::Mailer;
use crate::{demo as demo_data, matching, tasks};

/// Opens database and index; the demo is migrated and filled first.
pub fn open(config: Config) -> Result<App, String> {
    create_dir_all(&config.data_dir).map_err(|error| format!("cannot make {}: {error}", config.data_dir.display()))?;
    let database = Database::open(&config.database).map_err(|error| error.to_string())?;
    let opened = SearchIndex::open(&config.index_dir()).map_err(|error| error.to_string())?;
    let mailer = Mailer::new(&config).map_err(|error| error.to_string())?;
    Ok(App::new(config, database, Clock::system(), Arc::new(opened.index), mailer))
}

fn start_log(config: &Config) {
    let filter = EnvFilter::new(format!("{},tantivy=warn,actix_server=warn", config.log));
    // A second start in one process (tests) keeps the first log.
    let _ = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

pub fn serve(config: Config) -> Result<String, String> {
    start_log(&config);
    let app = open(config)?;
    if db::pending(&app.database).map_err(|error| error.to_string())? {
        return Err("the database is older than this program: run `matkalla migrate` first".to_owned());
    }
    let _lock = lock(&app)?;
    run(app)
}

pub fn demo(mut config: Config) -> Result<String, String> {
    config.demo = true;
    if std::env::var("LOG").is_err() {
        "warn".clone_into(&mut config.log);
    }
    start_log(&config);
    let app = open(config)?;
    let _lock = lock(&app)?;
    db::migrate(&app.database).map_err(|error| error.to_string())?;
    let mut progress = Progress::new("demo data");
    let added =
        demo_data::load(&app.database, &app.clock, &mut |done| progress.at(done)).map_err(|error| error.to_string())?;
    progress.end(added);
    run(app)
}

/// One process a data folder: two would write over each other's index.
fn lock(app: &App) -> Result<File, String> {
    let path = app.config.data_dir.join("lock");
    let file = File::create(&path).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    file.try_lock().map_err(|_| format!("another matkalla is running in {}", app.config.data_dir.display()))?;
    Ok(file)
}

fn run(app: App) -> Result<String, String> {
    if app.index.cursor().is_none() {
        let mut progress = Progress::new("search index");
        let mut items = 0;
        matching::rebuild(&app.database, &app.index, &app.config.index_dir(), &mut |done| {
            items = done;
            progress.at(done);
        })
        .map_err(|error| error.to_string())?;
        progress.end(items);
    }
    actix_web::rt::System::new().block_on(async move {
        let running = tasks::spawn(&app);
        let address = app.config.base_url.clone();
        let server = app::server(app).map_err(|error| error.to_string())?;
        say(&format!("Matkalla is at {address}"));
        let result = server.await.map_err(|error| error.to_string());
        running.stop().await;
        result.map(|()| String::new())
    })
}
