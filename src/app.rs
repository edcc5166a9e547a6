//! The state that every request and task shares, and the service made of it.

use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{self, ServiceConfig};
use actix_web::{App as ActixApp, HttpServer};
use search_index::index::SearchIndex;
use tokio::sync::watch;

use crate::clock::Clock;
use crate::config::Config;
use crate::db::Database;
use crate::error::AppError;
use crate::notifications::Mailer;
use crate::vocabulary::Watch;
use crate::web::identify;
use crate::{routes, web as pages};

/// State of the running program; cheap to clone.
#[derive(Clone)]
pub struct App {
    /// Settings.
    pub config: Arc<Config>,
    /// Database.
    pub database: Database,
    /// Present moment.
    pub clock: Clock,
    /// Search index.
    pub index: Arc<SearchIndex>,
    /// Which vocabulary is read with, and what was searched lately.
    pub vocabulary: Arc<Watch>,
    /// How messages leave.
    pub mailer: Arc<Mailer>,
    /// Name of this process among several: holder of leases.
    pub node: Arc<str>,
    wakings: Arc<watch::Sender<u64>>,
}

impl App {
    /// Puts the state together.
    #[must_use]
    pub fn new(config: Config, database: Database, clock: Clock, index: Arc<SearchIndex>, mailer: Mailer) -> Self {
        Self {
            config: Arc::new(config),
            database,
            clock,
            vocabulary: Arc::new(Watch::new(index.reader())),
            index,
            mailer: Arc::new(mailer),
            node: crate::db::types::new_id().into(),
            wakings: Arc::new(watch::Sender::new(0)),
        }
    }

    /// Wakes the background tasks after a commit that left them work.
    pub fn wake(&self) {
        self.wakings.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// Hears every waking from now on; each task has its own ear, so that none is missed.
    #[must_use]
    pub fn wakings(&self) -> watch::Receiver<u64> {
        self.wakings.subscribe()
    }
}

/// Registers the route table and what stands around it.
pub fn configure(config: &mut ServiceConfig) {
    pages::routing::register(routes::table(), config);
    config.default_service(web::route().to(|| async { Err::<actix_web::HttpResponse, _>(AppError::NotFound) }));
}

/// Serves until the process is told to stop.
///
/// # Errors
/// If the address cannot be listened on.
pub async fn serve(app: App) -> std::io::Result<()> {
    server(app)?.await
}

/// The service, listening on the configured address; it serves while it is awaited.
///
/// # Errors
/// If the address cannot be listened on.
pub fn server(app: App) -> std::io::Result<Server> {
    let bind = app.config.bind;
    let workers = app.config.workers;
    let service = HttpServer::new(move || {
        ActixApp::new()
            .app_data(web::Data::new(app.clone()))
            .wrap(from_fn(identify))
            .wrap(Compress::default())
            .configure(configure)
    })
    .workers(workers)
    .shutdown_timeout(10)
    .bind(bind)?
    .run();
    Ok(service)
}
