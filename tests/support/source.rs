//! The program's own source, for tests of its order.

use std::path::{Path, PathBuf};

/// A source file.
pub struct Source {
    /// Path from the top of the repository, with slashes.
    pub path: String,
    /// Whole text.
    pub text: String,
}

impl Source {
    /// Folders and stem below `src/`: `["openings", "queries"]`; `mod` is left out.
    pub fn module(&self) -> Vec<&str> {
        let inner = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        inner.split('/').filter(|part| *part != "mod").collect()
    }

    /// Numbered lines of code: without comments, and without the tests at the end.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = self.text.find("#[cfg(test)]\nmod tests {").unwrap_or(self.text.len());
        self.text[..end]
            .lines()
            .enumerate()
            .map(|(number, line)| (number + 1, line.split("//").next().unwrap_or_default()))
            .filter(|(_, line)| !line.trim().is_empty())
    }
}

/// Top of the repository.
pub fn top() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with an extension, in order; of the program without its unit tests.
pub fn files(folder: &str, extension: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&top().join(folder), extension, &mut found);
    found.retain(|file| !is_unit_test(&file.path));
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &Path, extension: &str, found: &mut Vec<Source>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            let relative = path.strip_prefix(top()).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Source { path: relative, text: std::fs::read_to_string(&path).unwrap() });
        }
    }
}

/// Whether a file is declared for tests only by the `mod.rs` beside it.
fn is_unit_test(path: &str) -> bool {
    let Some((folder, name)) = path.strip_suffix(".rs").and_then(|path| path.rsplit_once('/')) else { return false };
    let Ok(parent) = std::fs::read_to_string(top().join(folder).join("mod.rs")) else { return false };
    parent.contains(&format!("#[cfg(test)]\nmod {name};")) || parent.contains(&format!("#[cfg(test)]\npub mod {name};"))
}
