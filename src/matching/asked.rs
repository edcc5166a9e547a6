//! A rebuild that another process asks the serving one for: `matkalla reindex` while `matkalla serve` runs.
//!
//! The request is a file beside the index, in which stands how many items are in by now. It is gone as
//! soon as the new index serves.

use std::fs;
use std::path::{Path, PathBuf};

use search_index::SearchIndex;

use super::follow::rebuild;
use crate::db::Database;
use crate::error::AppError;

/// What stands in the request when it could not be done.
const FAILED: &str = "failed";

/// How far a rebuild is that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// So many items are in.
    At(usize),
    /// It could not be done; the log of the serving process says why.
    Failed,
    /// The new index serves, or nobody has asked.
    Done,
}

fn request(dir: &Path) -> PathBuf {
    dir.join("rebuild")
}

/// Asks the process that serves an index to build it anew.
///
/// # Errors
/// If the folder of the index cannot be written.
pub fn ask_for_rebuild(dir: &Path) -> std::io::Result<()> {
    fs::create_dir_all(dir)?;
    fs::write(request(dir), "0")
}

/// How far it is. A failure is told once.
#[must_use]
pub fn asked_rebuild(dir: &Path) -> Asked {
    let Ok(text) = fs::read_to_string(request(dir)) else { return Asked::Done };
    if text == FAILED {
        let _ = fs::remove_file(request(dir));
        return Asked::Failed;
    }
    // Between two numbers the file is empty for a moment.
    Asked::At(text.parse().unwrap_or(0))
}

/// Asks no more.
pub fn withdraw_rebuild(dir: &Path) {
    // Who is gone cannot be asked; a request that stays is done at the next start, which does no harm.
    let _ = fs::remove_file(request(dir));
}

/// Does what was asked for, if anything was.
///
/// # Errors
/// If the database or the index fails; then the old index goes on and nothing is asked any more.
pub(super) fn rebuild_if_asked(database: &Database, index: &SearchIndex, dir: &Path) -> Result<(), AppError> {
    let path = request(dir);
    if !fs::read_to_string(&path).is_ok_and(|text| text != FAILED) {
        return Ok(());
    }
    // Who asked only watches: whether the numbers can be written changes nothing.
    let result = rebuild(database, index, dir, &mut |done| {
        let _ = fs::write(&path, done.to_string());
    });
    let _ = match result {
        Ok(()) => fs::remove_file(&path),
        Err(_) => fs::write(&path, FAILED),
    };
    result
}
