//! How fast openings come in, and what one changed opening costs.

use std::sync::Arc;
use std::time::Instant;

use search_index::Change;
use search_index::model::{Opening, Profile};
use search_index::reading::Reader;

use crate::made::{Filter, Maker};
use crate::measure::{Round, median};
use crate::{LONGEST_ROUND, bare, engine};

/// Most openings whose indexing is timed.
pub const INDEXED: usize = 20_000;
const ROUNDS: usize = 3;
/// How often one opening is changed.
const TIMES: usize = 40;

/// Openings a second of a rebuild, beside bare tantivy with the same texts.
pub fn indexing(reader: &Arc<Reader>, openings: &[Opening]) {
    let seconds = |work: &dyn Fn(&std::path::Path)| {
        let folder = tempfile::tempdir().unwrap();
        let started = Instant::now();
        work(folder.path());
        started.elapsed().as_secs_f64()
    };
    let rounds: Vec<(f64, f64)> = (0..ROUNDS)
        .map(|_| {
            let ours = seconds(&|folder| drop(engine::build(folder, reader, openings, &[])));
            (ours, seconds(&|folder| bare::index_texts(folder, openings)))
        })
        .collect();
    let rate = |seconds: f64| openings.len() as f64 / seconds;
    println!(
        "indexing, openings a second: engine {:.0}, bare tantivy {:.0}; rate {:.2} of its",
        rate(median(rounds.iter().map(|(ours, _)| *ours))),
        rate(median(rounds.iter().map(|(_, bare)| *bare))),
        median(rounds.iter().map(|(ours, bare)| bare / ours))
    );
}

/// An opening is changed, put in and matched with as many people as there are openings.
pub fn one_opening(reader: &Arc<Reader>, openings: &[Opening]) {
    let mut maker = Maker::new(reader, 5);
    let profiles: Vec<Profile> = (0..openings.len()).map(|at| maker.profile(at, Filter::ALL[at % 2])).collect();
    let folder = tempfile::tempdir().unwrap();
    let index = engine::build(folder.path(), reader, openings, &profiles);
    let query = Round::of(TIMES, LONGEST_ROUND, |at| {
        std::hint::black_box(engine::ask(&index, openings, &profiles[at * 97]));
    });
    let matched = Round::of(TIMES, LONGEST_ROUND, |at| {
        std::hint::black_box(engine::ask_people(&index, &profiles, &openings[at * 101]));
    });
    let put_in = Round::of(TIMES, LONGEST_ROUND, |at| {
        let mut opening = openings[at * 101].clone();
        opening.title.push_str(" kokki");
        index.apply(&[Change::Opening(opening.clone())], at as i64 + 2).unwrap();
        std::hint::black_box(engine::ask_people(&index, &profiles, &opening));
    });
    println!("\none changed opening and {} profiles, medians, beside one person's match", profiles.len());
    println!("one person's match: {:.2} ms", query.p50());
    println!("matched with all profiles: {:.2} ms, {:.1} times", matched.p50(), matched.p50() / query.p50());
    println!("put in and matched: {:.2} ms, {:.1} times", put_in.p50(), put_in.p50() / query.p50());
}
