//! Measures the matching on a judged collection.
//!
//! This test uses the folder `judged/openings_dev` and the municipalities of `data/places`, which
//! lie outside this crate: in the folder of the variable `MATKALLA_SHARED`, or in `../shared`
//! beside the workspace. Without them it says so and passes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Instant;

use search_index::collection::Collection;
use search_index::evaluation::{Report, Run, evaluate, trec_run};
use search_index::matching::Match;
use search_index::model::{Coordinates, Opening, Profile};
use search_index::reading::Reader;
use search_index::rules::check;
use search_index::{Change, SearchIndex};

/// What the matching must reach on any collection; see their README for what others reach.
const LEAST_NDCG: f64 = 0.58;
/// What it has reached, with a little room, on the collection to develop on: openings for people, people for openings.
const LEAST_NDCG_DEV: [f64; 2] = [0.89, 0.86];
/// What it has reached in finding the relevant openings.
const LEAST_RECALL_DEV: f64 = 0.965;

fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("MATKALLA_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    if folder.is_dir() {
        Some(folder)
    } else {
        println!("skipped: {} is absent, set MATKALLA_SHARED", folder.display());
        None
    }
}

/// Centres of municipalities by their Finnish, Swedish and English names.
fn places(folder: &std::path::Path) -> HashMap<String, Coordinates> {
    let text = std::fs::read_to_string(folder.join("data/places/municipalities.csv")).unwrap();
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap().split(',').collect();
    let column = |name: &str| head.iter().position(|column| *column == name).unwrap();
    let (names, lat, lon) = ([column("fi"), column("sv"), column("en")], column("lat"), column("lon"));
    let mut places = HashMap::new();
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        let (Ok(lat), Ok(lon)) = (cells[lat].parse(), cells[lon].parse()) else {
            continue;
        };
        for name in names {
            places.insert(cells[name].to_owned(), Coordinates { lat, lon });
        }
    }
    places
}

fn ranking(matches: &[Match]) -> Vec<(String, f64)> {
    matches.iter().map(|found| (found.id.clone(), found.score)).collect()
}

fn tell(name: &str, report: &Report, milliseconds: f64) {
    println!(
        "{name}: nDCG@10 {:.4}, recall@20 {:.4}, RR {:.4}, forbidden@10 {}, {} queries, {milliseconds:.2} ms each",
        report.ndcg_at_10, report.recall_at_20, report.reciprocal_rank, report.forbidden_at_10, report.queries
    );
}

#[test]
fn judged_collection_is_ranked_well_and_safely() {
    let Some(folder) = shared() else { return };
    let name = std::env::var("MATKALLA_COLLECTION").unwrap_or_else(|_| "openings_dev".to_owned());
    let dev = name == "openings_dev";
    let least = if dev { LEAST_NDCG_DEV } else { [LEAST_NDCG; 2] };
    let collection = Collection::load(&folder.join("judged").join(name)).unwrap();
    let places = places(&folder);
    let place = |name: &Option<String>| name.as_ref().and_then(|name| places.get(name).copied());
    let as_of = collection.as_of;
    let openings: HashMap<String, Opening> = collection
        .openings
        .iter()
        .map(|record| (record.id.clone(), record.clone().into_opening(place(&record.municipality))))
        .collect();
    let profiles: HashMap<String, Profile> = collection
        .profiles
        .iter()
        .map(|record| (record.id.clone(), record.clone().into_profile(place(&record.municipality), as_of)))
        .collect();

    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    let mut changes: Vec<Change> = openings.values().cloned().map(Change::Opening).collect();
    changes.extend(profiles.values().cloned().map(Change::Profile));
    index.apply(&changes, 1).unwrap();

    let started = Instant::now();
    let mut run = Run::new();
    for (id, profile) in &profiles {
        let mut read = |ids: &[String]| ids.iter().map(|id| openings[id].clone()).collect();
        let matches = index.match_profile(profile, as_of, 50, &mut read).unwrap();
        for found in &matches {
            assert!(check(profile, &openings[&found.id], as_of).allows());
            assert!((found.parts.iter().map(|(_, part)| part).sum::<f64>() - found.score).abs() < 1e-9);
        }
        run.insert(id.clone(), ranking(&matches));
    }
    let each = started.elapsed().as_secs_f64() * 1000.0 / profiles.len() as f64;
    let report = evaluate(&run, &collection.grades_by_profile());
    tell("openings for a person", &report, each);
    for query in &report.by_query {
        println!("  {} {:.3} {:?}", query.id, query.ndcg_at_10, query.recall_at_20);
    }

    let started = Instant::now();
    let mut back = Run::new();
    for (id, opening) in &openings {
        let mut read = |ids: &[String]| ids.iter().map(|id| profiles[id].clone()).collect();
        let matches = index.match_opening(opening, as_of, 50, &mut read).unwrap();
        back.insert(id.clone(), ranking(&matches));
    }
    let each = started.elapsed().as_secs_f64() * 1000.0 / openings.len() as f64;
    let report_back = evaluate(&back, &collection.grades_by_opening());
    tell("people for an opening", &report_back, each);
    if let Some(path) = std::env::var_os("MATKALLA_RUN_FILE") {
        std::fs::write(path, trec_run(&run, "matkalla")).unwrap();
    }

    assert_eq!((report.forbidden_at_10, report_back.forbidden_at_10), (0, 0));
    assert!(report.ndcg_at_10 >= least[0], "{}", report.ndcg_at_10);
    assert!(report_back.ndcg_at_10 >= least[1], "{}", report_back.ndcg_at_10);
    assert!(!dev || report.recall_at_20 >= LEAST_RECALL_DEV, "{}", report.recall_at_20);
}
