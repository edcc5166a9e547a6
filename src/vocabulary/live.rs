//! The vocabulary of the running program: notices that it has changed, on whichever node, and has the
//! index read anew with it.

use std::sync::{Arc, Mutex, PoisonError};

use search_index::reading::Reader;

use super::heard::{self, Ear};
use super::queries;
use super::reader::{Loaded, stored};
use crate::app::App;
use crate::error::AppError;
use crate::matching;

/// Which vocabulary was loaded last, and what was searched lately.
#[derive(Debug)]
pub struct Watch {
    loaded: Mutex<Loaded>,
    pub(super) ear: Ear,
}

impl Watch {
    /// Begins with a reader; without [`Watch::knows`] it is that of an empty database.
    #[must_use]
    pub fn new(reader: Arc<Reader>) -> Self {
        Self { loaded: Mutex::new(Loaded { reader, stamp: 0 }), ear: Ear::default() }
    }

    /// What was loaded when the program started: nothing is loaded again until it changes.
    pub fn knows(&self, loaded: Loaded) {
        // A panic while holding this lock cannot leave it half changed.
        *self.loaded.lock().unwrap_or_else(PoisonError::into_inner) = loaded;
    }

    fn loaded(&self) -> Loaded {
        self.loaded.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// One round: keeps what was searched, and reads the vocabulary anew where it has changed. Returns how
/// often the index was built anew.
///
/// # Errors
/// If the database or the index fails.
pub async fn follow_tick(app: &App) -> Result<usize, AppError> {
    heard::keep(app).await?;
    let stamp = app.database.read(queries::stamp).await?;
    let mut loaded = app.vocabulary.loaded();
    if stamp != loaded.stamp {
        let stored = app.database.read(stored).await?;
        loaded = blocking(move || Ok(stored.put_together())).await?;
        app.vocabulary.knows(loaded.clone());
    }
    // Not only after loading: what could not be built, or was built with the old one meanwhile, is mended.
    if loaded.reader.vocabulary().fingerprint() == app.index.reader().vocabulary().fingerprint() {
        return Ok(0);
    }
    let (database, index, dir) = (app.database.clone(), app.index.clone(), app.config.index_dir());
    let reader = loaded.reader;
    blocking(move || matching::rebuild_with(&database, &index, &dir, &reader, &mut |_| {})).await?;
    tracing::info!(stamp, "the vocabulary has changed and the texts are read anew");
    Ok(1)
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work).await.map_err(|error| AppError::Internal(error.to_string()))?
}
