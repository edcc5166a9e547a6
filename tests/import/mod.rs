//! Loading files: bad lines are reported, good ones are there, and twice is as good as once.

mod csv;
mod json_lines;
mod profiles;
mod twice;

use std::path::PathBuf;

use chrono::NaiveDate;
use diesel::prelude::*;
use matkalla::db::schema::openings;
use matkalla::import::{self, ImportError, Outcome};

use crate::support::{TestApp, builders};

/// The day at which the files' ages are counted.
fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
}

/// A site of Lahti and Hollola.
async fn lahti(app: &TestApp) -> String {
    let now = app.app.clock.now();
    app.write(move |connection| builders::site(connection, "lahti", &["398", "098"], now)).await
}

fn file(app: &TestApp, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = app.folder().join(name);
    std::fs::write(&path, content).unwrap();
    path
}

/// Loads openings; a fallback site takes what no site serves.
async fn load_openings(app: &TestApp, path: PathBuf, fallback: Option<String>) -> Result<Outcome, ImportError> {
    let (database, clock) = (app.app.database.clone(), app.app.clock.clone());
    let load = move || import::openings(&database, &path, fallback.as_deref(), &clock, &mut |_| {});
    tokio::task::spawn_blocking(load).await.unwrap()
}

async fn openings_of(app: &TestApp, name: &str, content: impl AsRef<[u8]>) -> Outcome {
    load_openings(app, file(app, name, content), None).await.unwrap()
}

async fn profiles_of(app: &TestApp, name: &str, content: impl AsRef<[u8]>, as_of: NaiveDate) -> Outcome {
    let (database, clock, path) = (app.app.database.clone(), app.app.clock.clone(), file(app, name, content));
    let load = move || import::profiles(&database, &path, None, as_of, &clock, &mut |_| {});
    tokio::task::spawn_blocking(load).await.unwrap().unwrap()
}

/// Counts of an outcome: read, added, changed, unchanged, refused.
fn counts(outcome: &Outcome) -> [usize; 5] {
    [outcome.read, outcome.added, outcome.changed, outcome.unchanged, outcome.refused.len()]
}

/// Holds that exactly these lines were refused, each with these words in its reason.
#[track_caller]
fn assert_refused(outcome: &Outcome, expected: &[(usize, &str)]) {
    let numbers: Vec<usize> = outcome.refused.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, expected.iter().map(|(number, _)| *number).collect::<Vec<_>>(), "{:#?}", outcome.refused);
    for ((number, reason), (_, words)) in outcome.refused.iter().zip(expected) {
        assert!(reason.contains(words), "line {number}: \"{reason}\" lacks \"{words}\"");
    }
}

/// Titles of all openings, in order.
async fn titles(app: &TestApp) -> Vec<String> {
    app.read(|connection| openings::table.order(openings::title).select(openings::title).load(connection).unwrap())
        .await
}

/// A line with an opening in Lahti; `more` holds further fields or others in place of the given ones.
fn opening(id: &str, title: &str, more: &serde_json::Value) -> String {
    let mut record = serde_json::json!({
        "id": id, "kind": "job", "language": "fi", "company": "Leipomo Pulla Oy", "title": title,
        "description": "Leivot pullaa.", "municipality": "Lahti",
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        record[name] = value.clone();
    }
    record.to_string()
}
