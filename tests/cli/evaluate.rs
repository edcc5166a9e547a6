//! `evaluate matching`: figures and the ranking they are of.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Program;
use crate::support::shared;

/// A small collection: the baker has a perfect and a partial opening, and one that is forbidden
/// because it is night work and the person is 17.
fn collection(program: &Program, baker_first: bool) -> String {
    let person = |id: &str, age: u32, headline: &str| {
        format!(
            r#"{{"id": "{id}", "language": "fi", "age": {age}, "headline": "{headline}", "municipality": "Lahti", "radius_km": 30}}"#
        )
    };
    let opening = |id: &str, title: &str, shifts: &str| {
        format!(
            r#"{{"id": "{id}", "kind": "job", "language": "fi", "company": "Oy", "title": "{title}", "municipality": "Lahti", "shifts": {shifts}}}"#
        )
    };
    program.file("judged/profiles.jsonl", &[person("p1", 17, "Leipominen"), person("p2", 25, "Autot")].join("\n"));
    let openings = [
        opening("o1", "Leipuri leipomoon", "[]"),
        opening("o2", "Automekaanikko", "[]"),
        opening("o3", "Leipuri öiseen leipomoon", "[\"night\"]"),
    ];
    program.file("judged/openings.jsonl", &openings.join("\n"));
    let (first, second) = if baker_first { (3, 1) } else { (1, 3) };
    program.file("judged/qrels.tsv", &format!("p1\to1\t{first}\t\np1\to2\t{second}\t\np1\to3\t-1\tage\np2\to2\t3\t\n"));
    let path = program.file(
        "judged/collection.json",
        r#"{"name": "small", "as_of": "2026-12-01", "profiles": "profiles.jsonl", "openings": "openings.jsonl", "qrels": "qrels.tsv"}"#,
    );
    path.trim_end_matches("/collection.json").to_owned()
}

fn figures(program: &Program, arguments: &[&str]) -> Value {
    let all = [&["evaluate", "matching", "--json"], arguments].concat();
    serde_json::from_str(&program.run(&all).assert_done()).unwrap()
}

#[test]
fn a_small_collection_is_measured_and_its_run_is_written() {
    let program = Program::new();
    let judged = collection(&program, true);
    let run = program.home.path().join("run.txt").display().to_string();
    let found = figures(&program, &["--judged", &judged, "--as-of", "2026-12-01", "--run", &run]);
    for (key, value) in [("ndcg_at_10", 1.0), ("recall_at_20", 1.0), ("reciprocal_rank", 1.0)] {
        assert!((found[key].as_f64().unwrap() - value).abs() < 1e-9, "{key}: {found}");
    }
    assert_eq!(found["forbidden_at_10"], 0);
    assert_eq!((found["queries"].as_u64(), found["as_of"].as_str()), (Some(2), Some("2026-12-01")));
    assert_eq!(found["openings_to_profiles"]["forbidden_at_10"], 0);
    assert!(!program.data_dir().exists(), "measuring needs no database");

    let text = std::fs::read_to_string(&run).unwrap();
    let mut ranked: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut last: BTreeMap<&str, f64> = BTreeMap::new();
    for line in text.lines() {
        let [query, zero, answer, rank, score, tag] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        assert_eq!((zero, tag), ("Q0", "matkalla"));
        let answers = ranked.entry(query).or_default();
        answers.push(answer);
        assert_eq!(rank.parse(), Ok(answers.len()), "{line}");
        let score: f64 = score.parse().unwrap();
        assert!(last.insert(query, score).is_none_or(|before| before >= score), "{line}");
    }
    assert_eq!(ranked["p1"], ["o1", "o2"], "night work is not offered at 17");
    assert_eq!(ranked["p2"][0], "o2");

    // Judged the other way round, the same ranking is worth less.
    let judged = collection(&program, false);
    let worse = figures(&program, &["--judged", &judged]);
    assert!(worse["ndcg_at_10"].as_f64().unwrap() < 0.95, "{worse}");
    assert_eq!(worse["as_of"], "2026-12-01", "the collection's own day");
}

#[test]
fn the_same_collection_gives_the_same_run() {
    let program = Program::new();
    let judged = collection(&program, true);
    let runs: Vec<Vec<u8>> = (0..3)
        .map(|number| {
            let run = program.home.path().join(number.to_string());
            program
                .run(&["evaluate", "matching", "--judged", &judged, "--run", &run.display().to_string()])
                .assert_done();
            std::fs::read(run).unwrap()
        })
        .collect();
    assert!(runs.iter().all(|run| *run == runs[0] && !run.is_empty()));
}

#[test]
fn the_text_says_both_directions_and_the_worst() {
    let program = Program::new();
    let judged = collection(&program, true);
    let text = program.run(&["evaluate", "matching", "--judged", &judged]).assert_done();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "small at 2026-12-01");
    assert!(lines[1].starts_with("openings for profiles: nDCG@10 1.000"), "{text}");
    assert!(lines[2].starts_with("profiles for openings: nDCG@10 "), "{text}");
    assert!(lines[3].starts_with("in another language only: nDCG@10 "), "{text}");
    assert!(lines[4].starts_with("worst profiles") && lines[5].starts_with("  p"), "{text}");
}

#[test]
fn a_collection_that_cannot_be_read_is_named_with_its_line() {
    let program = Program::new();
    program
        .run(&["evaluate", "matching", "--judged", "/nowhere"])
        .assert_failed("cannot read /nowhere/collection.json");
    let judged = collection(&program, true);
    program.file("judged/qrels.tsv", "p1\to1\t3\t\np1 o2 3\n");
    program.run(&["evaluate", "matching", "--judged", &judged]).assert_failed("qrels.tsv, line 2: expected profile");
    collection(&program, true);
    let run = ["evaluate", "matching", "--judged", &judged, "--run", "/nowhere/run"];
    program.run(&run).assert_failed("cannot write /nowhere/run");
}

/// Uses `judged/openings_dev` of ../shared.
#[test]
fn the_collection_of_shared_is_ranked_well_and_safely() {
    let Some(folder) = shared() else { return };
    let judged = folder.join("judged/openings_dev").display().to_string();
    let program = Program::new();
    let found = figures(&program, &["--judged", &judged, "--as-of", "2026-12-01"]);
    assert!(found["ndcg_at_10"].as_f64().unwrap() >= 0.58, "{found}");
    assert_eq!((found["forbidden_at_10"].as_u64(), found["queries"].as_u64()), (Some(0), Some(45)), "{found}");
    assert_eq!(found["openings_to_profiles"]["forbidden_at_10"], 0, "{found}");
}
