//! The program is killed while it builds, follows and merges the index. Held: after each kill the index is
//! whole or begun anew, and once it has followed it equals the database.
//!
//! What damage does to its files and what is left in them of who is erased, `search_index/tests/index` holds.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use matkalla::clock::Clock;
use matkalla::db::schema::openings;
use matkalla::db::{Connection, Database, DatabaseError};
use matkalla::matching::{Changed, compare, follow, note_changes};
use search_index::SearchIndex;
use search_index::reading::Reader;
use tempfile::TempDir;

use crate::support::app::{FreshDatabase, free_port, url_text};
use crate::support::builders::{self, NewCompany, NewOpening};
use crate::support::{Backend, in_full};

/// Openings and rounds, as a smoke and in full.
const SMOKE: (usize, u64) = (120, 4);
const FULL: (usize, u64) = (3_000, 60);
/// Changes between two kills.
const CHANGES: usize = 60;

fn fill(database: &Database, amount: usize) -> Vec<String> {
    let now = Clock::system().now();
    let company = database.write_now(|connection| {
        let site = builders::site(connection, "lahti", &["398"], now);
        let new = NewCompany { site: &site, name: "Kahvila", business_id: None, municipality: "398", contact: None };
        Ok::<_, DatabaseError>((site.clone(), builders::company(connection, &new, now).company))
    });
    let (site, company) = company.unwrap();
    let mut ids = Vec::new();
    while ids.len() < amount {
        let some = database.write_now(|connection| {
            let made = (0..100).map(|number| {
                let title = format!("Leipuri {number}");
                let (kind, status, municipality) = ("job", "published", "398");
                let new = NewOpening { site: &site, company: &company, kind, status, title: &title, municipality };
                builders::opening(connection, &new, now)
            });
            Ok::<_, DatabaseError>(made.collect::<Vec<_>>())
        });
        ids.extend(some.unwrap());
    }
    ids
}

/// Renames some openings, and closes or opens others.
fn change(connection: &mut Connection, ids: &[String], round: u64) {
    for (number, id) in ids.iter().enumerate() {
        let status = if number % 4 == 0 { "closed" } else { "published" };
        let title = format!("Kokki {round} {number}");
        diesel::update(openings::table.find(id))
            .set((openings::title.eq(title), openings::status.eq(status)))
            .execute(connection)
            .unwrap();
    }
    let changed: Vec<Changed> = ids.iter().cloned().map(Changed::Opening).collect();
    note_changes(connection, &changed, Clock::system().now()).unwrap();
}

/// Lets the program do something and kills it in the middle of it.
fn run_and_kill(fresh: &FreshDatabase, data: &Path, command: &str, after: Duration) {
    let mut process = Command::new(env!("CARGO_BIN_EXE_matkalla"))
        .arg(command)
        .env_clear()
        .env("DATABASE_URL", url_text(&fresh.url))
        .env("DATA_DIR", data)
        .env("BIND", format!("127.0.0.1:{}", free_port()))
        .env("LOG", "error")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(after);
    let _ = process.kill();
    process.wait().unwrap();
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// What lies in the folder, once it has followed, equals the database; looked at in a copy, so that the next
/// process meets what the killed one left. Returns whether it was whole.
fn is_mended(database: &Database, index: &Path) -> bool {
    let beside = TempDir::new().unwrap();
    if index.is_dir() {
        copy(index, beside.path());
    }
    let opened = SearchIndex::open(beside.path(), &Reader::starter()).unwrap();
    let whole = opened.cursor.is_some();
    while follow(database, &opened.index, beside.path()).unwrap() > 0 || opened.index.cursor().is_none() {}
    assert_eq!(compare(database, &opened.index).unwrap(), (Vec::new(), Vec::new()), "whole: {whole}");
    whole
}

fn prove(backend: Backend) {
    let (amount, rounds) = if in_full("index") { FULL } else { SMOKE };
    let fresh = FreshDatabase::new(backend);
    let database = Database::open(&fresh.url).unwrap();
    let ids = fill(&database, amount);
    let data = TempDir::new().unwrap();
    let index = data.path().join("index");
    let (mut whole, begun) = (0, Instant::now());
    for round in 1..=rounds {
        let from = (uuid::Uuid::new_v4().as_u128() as usize) % (ids.len() - CHANGES);
        database
            .write_now(|connection| {
                change(connection, &ids[from..from + CHANGES], round);
                Ok::<_, DatabaseError>(())
            })
            .unwrap();
        if round % 5 == 0 {
            let _ = std::fs::remove_dir_all(&index);
        }
        // From before the first byte is written until after the last.
        let after = Duration::from_millis(50 + (uuid::Uuid::new_v4().as_u128() as u64) % 1_500);
        run_and_kill(&fresh, data.path(), if round % 2 == 0 { "reindex" } else { "serve" }, after);
        whole += u64::from(is_mended(&database, &index));
    }
    println!(
        "index on {backend:?}: {amount} openings, {rounds} kills while it was built, followed and merged; {whole} times \
         whole, else begun anew, always equal to the database; {:.0} s in all",
        begun.elapsed().as_secs_f64()
    );
}

#[test]
fn index_on_sqlite() {
    prove(Backend::Sqlite);
}

#[test]
fn index_on_postgres() {
    prove(Backend::Postgres);
}
