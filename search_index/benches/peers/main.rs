//! The engine beside its peers: `cargo bench -p search_index --bench peers`.
//!
//! The same generated openings lie in the engine, in the search engine below it asked directly, in PostgreSQL
//! and in SQLite; the same people ask all of them in turn. `MATKALLA_PEERS` names the sizes
//! (`10000,100000` without it), `MATKALLA_TEST_POSTGRES` a server, `MATKALLA_ESCO` the folder of the bundle.
//! Times are of one thread; ratios are middles of several rounds in one run.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod bare;
mod changes;
mod engine;
mod linking;
mod made;
mod measure;
mod postgres;
mod rows;
mod sqlite;

use std::sync::Arc;
use std::time::{Duration, Instant};

use bare::Bare;
use made::{Filter, Maker, Question, Stems, question};
use measure::{Round, middle, ratio};
use postgres::Postgres;
use search_index::SearchIndex;
use search_index::model::{Opening, Profile};
use search_index::reading::Reader;
use sqlite::Sqlite;

/// Hits of an answer.
pub const TOP: usize = 20;
/// Questions of a round; those of the databases end with the time.
const QUESTIONS: usize = 200;
const ROUNDS: usize = 3;
const LONGEST_ROUND: Duration = Duration::from_secs(8);
/// The middle of these sizes has the profiles that a changed opening is matched with.
const CHANGES_AT: usize = 100_000;

fn main() {
    let sizes = std::env::var("MATKALLA_PEERS").unwrap_or_else(|_| "10000,100000".to_owned());
    let reader = Reader::starter();
    let mut p99 = Vec::new();
    for size in sizes.split(',').map(|size| size.trim().parse::<usize>().unwrap()) {
        println!("\n# {size} openings");
        let openings = Maker::new(&reader, 7).openings(size);
        changes::indexing(&reader, &openings[..size.min(changes::INDEXED)]);
        p99.push((size, Sides::build(&reader, &openings).compare()));
        if size == CHANGES_AT {
            changes::one_opening(&reader, &openings);
        }
    }
    for pair in p99.windows(2) {
        let ((few, before), (many, after)) = (&pair[0], &pair[1]);
        for (filter, (before, after)) in Filter::ALL.iter().zip(before.iter().zip(after)) {
            println!("p99 from {few} to {many}, {}: grows {:.1} times", filter.name(), after / before);
        }
    }
    linking::measure();
}

/// All that are compared, with the same openings.
struct Sides<'a> {
    openings: &'a [Opening],
    folder: tempfile::TempDir,
    engine: SearchIndex,
    bare: Bare,
    postgres: Option<Postgres>,
    sqlite: Sqlite,
    reader: &'a Arc<Reader>,
}

/// One person as the engine and as the peers are asked.
type Asked = (Profile, Question);

impl<'a> Sides<'a> {
    fn build(reader: &'a Arc<Reader>, openings: &'a [Opening]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| {
            let place = folder.path().join(name);
            std::fs::create_dir(&place).unwrap();
            place
        };
        let mut stems = Stems::default();
        let mut rows = || openings.iter().enumerate().map(|(at, opening)| stems.row(at, opening)).collect::<Vec<_>>();
        let timed = |name: &str, started: Instant| println!("built {name}: {:.1} s", started.elapsed().as_secs_f64());
        let started = Instant::now();
        let engine = engine::build(&place("engine"), reader, openings, &[]);
        timed("the engine", started);
        let rows = rows();
        let copy = || rows.iter().map(|row| made::Row { terms: row.terms.clone(), ..*row });
        let started = Instant::now();
        let bare = Bare::build(&place("bare"), copy());
        timed("bare tantivy", started);
        let started = Instant::now();
        let mut postgres = Postgres::build(copy());
        match &mut postgres {
            Some(postgres) => timed(&format!("PostgreSQL (shared_buffers {})", postgres.buffers()), started),
            None => println!("PostgreSQL is not measured: MATKALLA_TEST_POSTGRES names no server"),
        }
        let started = Instant::now();
        let sqlite = Sqlite::build(&place("sqlite"), copy());
        timed("FTS5", started);
        Self { openings, folder, engine, bare, postgres, sqlite, reader }
    }

    /// Compares all under each filter; returns the engine's p99 in milliseconds.
    fn compare(mut self) -> Vec<f64> {
        println!("memory of this process: {:.0} MB; folder {}", linking::memory_mb(), self.folder.path().display());
        Filter::ALL.iter().map(|filter| self.under(*filter)).collect()
    }

    fn under(&mut self, filter: Filter) -> f64 {
        let mut rounds: [Vec<Round>; 4] = Default::default();
        let mut asked = self.people(filter, 0);
        self.agree(&asked);
        for round in 0..=ROUNDS {
            let of = self.round(&asked);
            // The first warms up; each asks for other people, so that nothing is answered from memory.
            if round > 0 {
                rounds.iter_mut().zip(of).for_each(|(all, one)| all.extend(one));
            }
            asked = self.people(filter, round as u64 + 1);
        }
        self.tell(filter, &asked, &rounds);
        middle(&rounds[0], Round::p99)
    }

    /// People of a round with their questions.
    fn people(&self, filter: Filter, round: u64) -> Vec<Asked> {
        let mut maker = Maker::new(self.reader, 99 + round);
        let mut stems = Stems::default();
        let mut one = |at| {
            let profile = maker.profile(at, filter);
            let question = question(&profile, &mut stems, &|term| self.bare.openings_with(term));
            (profile, question)
        };
        (0..QUESTIONS).map(&mut one).collect()
    }

    /// All peers have been asked the same question: they find as many.
    fn agree(&mut self, asked: &[Asked]) {
        for (_, question) in asked.iter().take(5) {
            let bare = self.bare.ask(question);
            assert_eq!(self.sqlite.ask(question), bare);
            if let Some(postgres) = &mut self.postgres {
                assert_eq!(postgres.ask(question), bare);
            }
        }
    }

    fn round(&mut self, asked: &[Asked]) -> [Option<Round>; 4] {
        let count = asked.len();
        let engine = Round::of(count, LONGEST_ROUND, |at| {
            std::hint::black_box(engine::ask(&self.engine, self.openings, &asked[at].0));
        });
        let bare = Round::of(count, LONGEST_ROUND, |at| {
            std::hint::black_box(self.bare.ask(&asked[at].1));
        });
        let postgres = self.postgres.as_mut();
        let postgres = postgres.map(|postgres| {
            Round::of(count, LONGEST_ROUND, |at| {
                std::hint::black_box(postgres.ask(&asked[at].1));
            })
        });
        let sqlite = Round::of(count, LONGEST_ROUND, |at| {
            std::hint::black_box(self.sqlite.ask(&asked[at].1));
        });
        [Some(engine), Some(bare), postgres, Some(sqlite)]
    }

    fn tell(&self, filter: Filter, asked: &[Asked], rounds: &[Vec<Round>; 4]) {
        let hits = measure::median(asked.iter().take(20).map(|(_, question)| self.bare.count(question) as f64));
        let terms = measure::median(asked.iter().map(|(_, question)| question.terms.len() as f64));
        println!("\n{} filter; {terms} terms, {hits} openings behind it have one of them (medians)", filter.name());
        println!("| | p50 ms | p99 ms | a second | engine's p99 / its | engine's throughput / its |");
        println!("|---|---|---|---|---|---|");
        for (name, of) in ["engine", "bare tantivy", "PostgreSQL", "FTS5"].iter().zip(rounds) {
            if of.is_empty() {
                println!("| {name} | not measured | | | | |");
                continue;
            }
            println!(
                "| {name} | {:.3} | {:.3} | {:.1} | {:.2} | {:.2} |",
                middle(of, Round::p50),
                middle(of, Round::p99),
                middle(of, Round::throughput),
                ratio(&rounds[0], of, Round::p99),
                ratio(&rounds[0], of, Round::throughput)
            );
        }
    }
}
