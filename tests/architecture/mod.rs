//! The order of the house, held: which room may use which, and what exists only once.

mod facts;
mod once;
mod rooms;
mod size;

use crate::support::source::Source;

/// Folders of `src/` that are not capabilities: what all of them stand on.
const GROUND: &[&str] = &["db", "web", "language", "access"];

/// Fails with the list of lines that break a rule.
#[track_caller]
fn assert_none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}\n  {}", found.join("\n  "));
}

/// Lines of code of a file that hold any of these.
fn lines_with(file: &Source, words: &[&str]) -> Vec<String> {
    file.code()
        .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
        .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
        .collect()
}
