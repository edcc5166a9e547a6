//! One idea a file.

use super::assert_none;
use crate::support::source::files;

/// Longest file, lines.
const LONGEST: usize = 500;

#[test]
fn no_file_holds_more_than_one_idea() {
    let folders = ["src", "search_index/src", "search_index/tests", "tests", "benches"];
    let found: Vec<String> = folders
        .iter()
        .flat_map(|folder| files(folder, "rs"))
        .map(|file| (file.text.lines().count(), file.path))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    assert_none("files longer than 500 lines are likely two rooms in one", &found);
}

#[test]
fn nothing_is_left_to_do_in_the_tree() {
    // Written apart, so that this file does not find itself.
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("#[ig", "nore"),
    ];
    let found: Vec<String> = ["src", "search_index/src", "tests"]
        .iter()
        .flat_map(|folder| files(folder, "rs"))
        .flat_map(|file| {
            let lines = file.text.lines().enumerate();
            lines
                .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
                .map(|(number, line)| format!("{}:{}: {}", file.path, number + 1, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_none("left to do", &found);
}
