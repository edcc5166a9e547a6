//! Files of lines whose cells are divided by tabs.

use std::path::Path;

use crate::collection::CollectionError;

/// Cells of the lines of a file that are not empty, with their numbers from 1.
pub(super) fn table(path: &Path) -> Result<Vec<(usize, Vec<String>)>, CollectionError> {
    let text =
        std::fs::read_to_string(path).map_err(|source| CollectionError::Read { path: path.to_owned(), source })?;
    let lines = (1..).zip(text.trim_start_matches('\u{feff}').lines()).filter(|(_, line)| !line.trim().is_empty());
    Ok(lines.map(|(number, line)| (number, line.split('\t').map(str::to_owned).collect())).collect())
}

/// The error of a line that is not what it should be.
pub(super) fn wrong(path: &Path, line: usize, problem: &str) -> CollectionError {
    CollectionError::Line { path: path.to_owned(), line, problem: problem.to_owned() }
}
