//! The server is killed at random under writes. Held: no acknowledged write is lost, and after
//! each start the index equals the database.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::clock::Clock;
use matkalla::db::schema::openings;
use matkalla::db::{Database, DatabaseError, DatabaseUrl};
use search_index::SearchIndex;
use search_index::reading::Reader;
use tempfile::TempDir;

use crate::support::app::{FreshDatabase, runtime};
use crate::support::builders::{self, NewCompany};
use crate::support::client::{Answer, Visitor, encode};
use crate::support::in_full;
use crate::support::server::Server;
use crate::support::{Backend, html};

const WRITERS: usize = 3;
const SMOKE: usize = 3;
const FULL: usize = 50;
/// The first start finds no index, so it makes an empty one and builds the next beside it.
const FIRST_BUILT: &str = "generation-2";

/// What was told to one writer about one opening.
#[derive(Debug, Clone, Default)]
struct Told {
    /// Title of the last write that was acknowledged.
    acknowledged: String,
    /// Title of a write whose answer never came: it may or may not have happened.
    open: Option<String>,
}

type Ledger = Arc<Mutex<BTreeMap<String, Told>>>;

/// What the writers of one round share.
#[derive(Default)]
struct Round {
    stop: AtomicBool,
    /// Number of acknowledged writes.
    writes: AtomicUsize,
}

struct Stage {
    database: DatabaseUrl,
    data: TempDir,
    company: String,
    session: String,
}

fn prepare(fresh: &FreshDatabase) -> Stage {
    let database = Database::open(&fresh.url).unwrap();
    let now = Clock::system().now();
    let (company, session) = database
        .write_now(|connection| {
            let site = builders::site(connection, "lahti", &["398"], now);
            let new =
                NewCompany { site: &site, name: "Kahvila Kuru", business_id: None, municipality: "398", contact: None };
            let company = builders::company(connection, &new, now).company;
            let id = builders::account(connection, Role::EmployerSpecialist, Some(&site), "Sari Yritys", now);
            let account = matkalla::accounts::account(connection, &id).unwrap();
            let session = matkalla::accounts::begin_session(connection, &account, true, now).unwrap();
            Ok::<_, DatabaseError>((company, session))
        })
        .unwrap();
    Stage { database: fresh.url.clone(), data: TempDir::new().unwrap(), company, session }
}

/// Sends a form of a page; `None` as soon as the server is gone.
async fn submit(visitor: &Visitor, page: &Answer, fields: &[(&str, &str)]) -> Option<Answer> {
    let filled = html::fill(page, "main form[action*='/openings/']", fields);
    let pairs: Vec<(&str, &str)> = filled.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = visitor.attempt(&filled.action, Some(encode(&pairs))).await.ok()?;
    assert_eq!(answer.status, 303, "{} was refused: {}", filled.action, answer.errors());
    Some(answer)
}

/// Posts and edits openings through the pages until the server is gone.
async fn write(visitor: Visitor, company: String, name: String, ledger: Ledger, round: Arc<Round>) {
    let mut newest: Option<String> = None;
    for number in 0.. {
        if round.stop.load(Ordering::Relaxed) {
            break;
        }
        let title = format!("Kahvila {name}n{number}");
        let known = newest.clone().filter(|_| number % 3 == 2);
        let path = match &known {
            Some(id) => format!("/openings/{id}/edit"),
            None => format!("/openings/new?company={company}"),
        };
        let Ok(page) = visitor.attempt(&path, None).await else { break };
        if let Some(id) = &known {
            ledger.lock().unwrap().get_mut(id).unwrap().open = Some(title.clone());
            let Some(_) = submit(&visitor, &page, &[("title", &title)]).await else { break };
            ledger.lock().unwrap().insert(id.clone(), Told { acknowledged: title, open: None });
        } else {
            let fields = [
                ("title", title.as_str()),
                ("description", "Autat asiakkaita ja keität kahvia. Opastamme sinut alkuun."),
                ("kind", "job"),
                ("wage", "12,50 €/h"),
                ("save", "publish"),
            ];
            let Some(answer) = submit(&visitor, &page, &fields).await else { break };
            let target = answer.location.unwrap_or_default();
            let id = target.trim_start_matches("/openings/").split(['?', '/']).next().unwrap_or_default().to_owned();
            ledger.lock().unwrap().insert(id.clone(), Told { acknowledged: title, open: None });
            newest = Some(id);
        }
        round.writes.fetch_add(1, Ordering::Relaxed);
    }
}

/// Waits until some writes of the round are acknowledged, so that a slow machine proves as much.
async fn wait_for_writes(round: &Round) {
    let begun = Instant::now();
    while round.writes.load(Ordering::Relaxed) < WRITERS && begun.elapsed() < Duration::from_secs(20) {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Every acknowledged write stands in the database; returns what is lost.
fn lost(database: &Database, ledger: &Ledger) -> Vec<String> {
    let rows: BTreeMap<String, String> = database
        .read_now(|connection| {
            let rows: Vec<(String, String)> =
                openings::table.select((openings::id, openings::title)).load(connection)?;
            Ok::<_, DatabaseError>(rows.into_iter().collect())
        })
        .unwrap();
    let mut ledger = ledger.lock().unwrap();
    let mut lost = Vec::new();
    for (id, told) in ledger.iter_mut() {
        match rows.get(id) {
            Some(title) if *title == told.acknowledged || Some(title) == told.open.as_ref() => {
                // What stands now is what must stand from now on.
                told.acknowledged.clone_from(title);
                told.open = None;
            }
            found => lost.push(format!("{id}: told {told:?}, found {found:?}")),
        }
    }
    lost
}

/// Waits until the running server finds every title of the last round.
async fn wait_for_index(server: &Server, titles: &[String]) -> Duration {
    let visitor = Visitor::new(&server.address);
    let begun = Instant::now();
    for title in titles {
        let word = title.split(' ').next_back().unwrap_or_default();
        loop {
            let answer = visitor.attempt(&format!("/openings?words={word}"), None).await.unwrap();
            // What was searched for is marked.
            let body = answer.body.replace("<mark>", "").replace("</mark>", "");
            if body.contains(title.as_str()) {
                break;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "\"{title}\" is not found 30 s after the start");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    begun.elapsed()
}

/// Index and database hold the same; looked at while no server runs.
fn index_equals_database(database: &Database, data: &Path) -> Result<i64, String> {
    let opened = SearchIndex::open(&data.join("index"), &Reader::starter()).unwrap();
    let (missing, stray) = matkalla::matching::compare(database, &opened.index).unwrap();
    if missing.is_empty() && stray.is_empty() {
        opened.cursor.ok_or_else(|| "the index is empty".to_owned())
    } else {
        Err(format!("missing in the index: {missing:?}; too many: {stray:?}"))
    }
}

fn moment(least: u64, most: u64) -> Duration {
    let random = uuid::Uuid::new_v4().as_u128() as u64;
    Duration::from_millis(least + random % (most - least))
}

fn prove(backend: Backend) {
    let rounds = if in_full("kill9") { FULL } else { SMOKE };
    let fresh = FreshDatabase::new(backend);
    let stage = prepare(&fresh);
    let ledger = Ledger::default();
    let (mut writes, mut last, mut slowest) = (0, Vec::new(), Duration::ZERO);
    let begun = Instant::now();
    runtime().block_on(async {
        for number in 1..=rounds {
            let started = Instant::now();
            let server = Server::start(&stage.database, stage.data.path()).await;
            wait_for_index(&server, &last).await;
            slowest = slowest.max(started.elapsed());
            let round = Arc::new(Round::default());
            let writers: Vec<_> = (0..WRITERS)
                .map(|writer| {
                    let visitor = Visitor::with_session(&server.address, &stage.session);
                    let name = format!("r{number}w{writer}");
                    tokio::spawn(write(visitor, stage.company.clone(), name, ledger.clone(), round.clone()))
                })
                .collect();
            tokio::join!(tokio::time::sleep(moment(100, 900)), wait_for_writes(&round));
            server.kill();
            round.stop.store(true, Ordering::Relaxed);
            for writer in writers {
                writer.await.unwrap();
            }
            writes += round.writes.load(Ordering::Relaxed);
            let database = Database::open(&stage.database).unwrap();
            let lost = lost(&database, &ledger);
            assert!(lost.is_empty(), "round {number} lost acknowledged writes:\n{}", lost.join("\n"));
            let mark = format!("r{number}w");
            let told = ledger.lock().unwrap();
            last = told.values().map(|told| told.acknowledged.clone()).filter(|title| title.contains(&mark)).collect();
        }
        // The last word: a start that only catches up, then a kill in peace.
        let server = Server::start(&stage.database, stage.data.path()).await;
        wait_for_index(&server, &last).await;
        server.kill();
    });
    let database = Database::open(&stage.database).unwrap();
    let generation = std::fs::read_to_string(stage.data.path().join("index/current")).unwrap();
    assert_eq!(generation, FIRST_BUILT, "after the first start the index was followed, never built anew");
    let cursor = index_equals_database(&database, stage.data.path()).unwrap_or_else(|problem| panic!("{problem}"));
    println!(
        "kill9 on {backend:?}: {rounds} kills, {writes} acknowledged writes to {} openings, none lost; \
         index equals database at change {cursor}; slowest start with catching up {:.1} s; {:.0} s in all",
        ledger.lock().unwrap().len(),
        slowest.as_secs_f64(),
        begun.elapsed().as_secs_f64(),
    );
    assert!(writes > rounds, "only {writes} writes in {rounds} rounds prove little");
}

#[test]
fn kill9_on_sqlite() {
    prove(Backend::Sqlite);
}

#[test]
fn kill9_on_postgres() {
    prove(Backend::Postgres);
}
