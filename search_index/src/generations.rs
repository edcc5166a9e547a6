//! Folders of the index on disk: one generation is in use, a new one is built beside it.
//!
//! `current` names the generation in use and is replaced by a rename, so a crash leaves either the
//! old one or the new one, never a half. Everything else in the folder is left over and removed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::index::IndexError;

/// File that names the generation in use.
const CURRENT: &str = "current";
/// Beginning of the name of a generation's folder.
const PREFIX: &str = "generation-";

/// Name of the generation in use, if there is one.
pub(crate) fn current(home: &Path) -> Option<PathBuf> {
    let name = fs::read_to_string(home.join(CURRENT)).ok()?;
    let number: u64 = name.trim().strip_prefix(PREFIX)?.parse().ok()?;
    let folder = home.join(format!("{PREFIX}{number}"));
    folder.is_dir().then_some(folder)
}

/// Makes an empty folder for the next generation.
pub(crate) fn create_next(home: &Path) -> Result<PathBuf, IndexError> {
    fs::create_dir_all(home).map_err(|source| failed(home, source))?;
    let number = numbers(home)?.into_iter().max().map_or(1, |number| number.saturating_add(1));
    let folder = home.join(format!("{PREFIX}{number}"));
    fs::create_dir(&folder).map_err(|source| failed(&folder, source))?;
    Ok(folder)
}

/// Puts a generation in use and removes all others.
pub(crate) fn switch_to(home: &Path, folder: &Path) -> Result<(), IndexError> {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let (new, target) = (home.join("current.new"), home.join(CURRENT));
    let write = || -> io::Result<()> {
        fs::write(&new, name)?;
        fs::File::open(&new)?.sync_all()?;
        fs::rename(&new, &target)
    };
    write().map_err(|source| failed(&target, source))?;
    remove_others(home, folder);
    Ok(())
}

/// Removes generations that are not in use; what cannot be removed now is removed the next time.
pub(crate) fn remove_others(home: &Path, keep: &Path) {
    for number in numbers(home).unwrap_or_default() {
        let folder = home.join(format!("{PREFIX}{number}"));
        if folder != keep {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

fn numbers(home: &Path) -> Result<Vec<u64>, IndexError> {
    let entries = fs::read_dir(home).map_err(|source| failed(home, source))?;
    Ok(entries.flatten().filter_map(|entry| entry.file_name().to_str()?.strip_prefix(PREFIX)?.parse().ok()).collect())
}

fn failed(path: &Path, source: io::Error) -> IndexError {
    IndexError::Folder { path: path.to_owned(), source }
}
