//! `evaluate`: figures of matching, titles and substitutes, and the rankings they are of.

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
    measured(program, "matching", arguments)
}

fn measured(program: &Program, what: &str, arguments: &[&str]) -> Value {
    let all = [&["evaluate", what, "--json"], arguments].concat();
    serde_json::from_str(&program.run(&all).assert_done()).unwrap()
}

/// Answers of each query in a run file, whose ranks count from 1 and whose scores fall.
fn read_run(path: &str) -> BTreeMap<String, Vec<String>> {
    let mut ranked: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut last: BTreeMap<String, f64> = BTreeMap::new();
    for line in std::fs::read_to_string(path).unwrap().lines() {
        let [query, zero, answer, rank, score, tag] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        assert_eq!((zero, tag), ("Q0", "matkalla"));
        let answers = ranked.entry(query.to_owned()).or_default();
        answers.push(answer.to_owned());
        assert_eq!(rank.parse(), Ok(answers.len()), "{line}");
        let score: f64 = score.parse().unwrap();
        assert!(last.insert(query.to_owned(), score).is_none_or(|before| before >= score), "{line}");
    }
    ranked
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

    let ranked = read_run(&run);
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

/// The small invented bundle of the engine's own tests.
fn small_esco() -> String {
    concat!(env!("CARGO_MANIFEST_DIR"), "/search_index/tests/fixtures/esco").to_owned()
}

const OCCUPATION: &str = "http://data.europa.eu/esco/occupation";

#[test]
fn titles_are_ranked_in_each_language_and_their_run_is_written() {
    let program = Program::new();
    let (esco, run) = (small_esco(), program.home.path().join("run.txt").display().to_string());
    for (language, titles) in
        [("sv", ["Bagare", "Skolkock"]), ("fi", ["Leipuri", "Koulukokki"]), ("en", ["Baker", "School cook"])]
    {
        let queries = program.file("titles.tsv", &format!("q1\t{}\nq2\t{}\nq3\t{}\n", titles[0], titles[1], titles[0]));
        let answers = format!(
            "q1\thttp://data.europa.eu/esco/isco/C9112\t1\nq1\t{OCCUPATION}/baker\t1\nq2\t{OCCUPATION}/school-cook\t1\nq3\t{OCCUPATION}/cook\t0\n"
        );
        let qrels = program.file("qrels.tsv", &answers);
        let arguments = ["--queries", &queries, "--qrels", &qrels, "--lang", language, "--esco", &esco, "--run", &run];
        let found = measured(&program, "titles", &arguments);
        assert_eq!(found["reciprocal_rank"].as_f64(), Some(1.0), "{found}");
        assert_eq!((found["queries"].as_u64(), found["language"].as_str()), (Some(2), Some(language)), "{found}");
        let ranked = read_run(&run);
        assert_eq!(ranked.len(), 3);
        assert_eq!(ranked["q1"][0], format!("{OCCUPATION}/baker"));
        let text = program.run(&[&["evaluate", "titles"], &arguments[..]].concat()).assert_done();
        assert!(text.starts_with(&format!("titles in {language} against esco: reciprocal rank 1.0000  ")), "{text}");
    }
    assert!(!program.data_dir().exists(), "measuring needs no database");
}

#[test]
fn without_esco_titles_are_ranked_among_the_starters_concepts() {
    let program = Program::new();
    let queries = program.file("titles.tsv", "q1\tTiskaaja\n");
    let qrels = program.file("qrels.tsv", &format!("q1\t{OCCUPATION}/f756fdab-7726-4c48-bfcc-94ff8810fc08\t1\n"));
    let arguments = ["--queries", queries.as_str(), "--qrels", &qrels, "--lang", "fi"];
    let found = measured(&program, "titles", &arguments);
    assert_eq!((found["source"].as_str(), found["first_right"].as_f64()), (Some("starter"), Some(1.0)), "{found}");
}

#[test]
fn substitutes_are_measured_and_their_run_is_written() {
    let program = Program::new();
    let (esco, run) = (small_esco(), program.home.path().join("run.txt").display().to_string());
    let pair = |from: &str, to: &str, degree: &str| format!("{OCCUPATION}/{from}\t{OCCUPATION}/{to}\t{degree}\n");
    let pairs = [
        pair("baker", "confectioner", "75"),
        pair("baker", "office-cleaner", "25"),
        pair("cook", "school-cook", "75"),
        pair("cook", "nobody", "25"),
    ];
    let pairs = program.file("pairs.tsv", &pairs.concat());
    let arguments = ["--pairs", pairs.as_str(), "--esco", &esco, "--run", &run];
    let found = measured(&program, "substitutes", &arguments);
    assert_eq!(found["auc_75_above_25"].as_f64(), Some(1.0), "{found}");
    assert_eq!((found["pairs"].as_u64(), found["unknown"].as_u64()), (Some(4), Some(1)), "{found}");
    let mean = (found["auc_75_above_25"].as_f64().unwrap() + found["auc_25_above_random"].as_f64().unwrap()) / 2.0;
    assert!((found["mean"].as_f64().unwrap() - mean).abs() < 1e-9, "{found}");
    let baker = &read_run(&run)[&format!("{OCCUPATION}/baker")];
    assert_eq!(*baker, [format!("{OCCUPATION}/confectioner"), format!("{OCCUPATION}/office-cleaner")]);
    assert_eq!(measured(&program, "substitutes", &arguments), found, "the random pairs are the same each time");
    let text = program.run(&[&["evaluate", "substitutes"], &arguments[..]].concat()).assert_done();
    assert!(text.starts_with("substitutes: 75 above 25 1.0000  25 above random "), "{text}");
}

#[test]
fn what_cannot_be_measured_is_named() {
    let program = Program::new();
    let esco = small_esco();
    let pairs = program.file("pairs.tsv", "a\tb\t75\na\tb\t50\n");
    let substitutes =
        |esco: &str, pairs: &str| program.run(&["evaluate", "substitutes", "--pairs", pairs, "--esco", esco]);
    substitutes(&esco, &pairs).assert_failed("pairs.tsv, line 2: expected URI, tab, URI, tab, 75 or 25");
    let pairs = program.file("pairs.tsv", "a\tb\t75\n");
    substitutes("/nowhere", &pairs).assert_failed("/nowhere/ISCOGroups_fi.csv is missing");
    let queries = program.file("titles.tsv", "q1\tBagare\n");
    let qrels = program.file("qrels.tsv", "q1\tx\thigh\n");
    let titles = ["evaluate", "titles", "--queries", &queries, "--qrels", &qrels, "--lang"];
    program.run(&[&titles[..], &["sv"]].concat()).assert_failed("qrels.tsv, line 1: expected id, tab, URI, tab, grade");
    let ended = program.run(&[&titles[..], &["de"]].concat());
    assert!(ended.code == 2 && ended.err.contains("one of fi, sv, en"), "{}", ended.err);
}

/// Uses `judged/titles_sv` and `data/esco` of ../shared.
#[test]
fn the_titles_of_shared_are_ranked_well() {
    let Some(folder) = shared() else { return };
    let path = |name: &str| folder.join(name).display().to_string();
    let (queries, qrels) = (path("judged/titles_sv/queries.tsv"), path("judged/titles_sv/qrels.tsv"));
    let arguments = ["--queries", &queries, "--qrels", &qrels, "--lang", "sv", "--esco", &path("data/esco")];
    let found = measured(&Program::new(), "titles", &arguments);
    assert!(found["reciprocal_rank"].as_f64().unwrap() >= 0.49, "{found}");
    assert_eq!(found["queries"], 1469, "{found}");
}

/// Uses `judged/substitutes` and `data/esco` of ../shared.
#[test]
fn the_substitutes_of_shared_are_told_apart() {
    let Some(folder) = shared() else { return };
    let path = |name: &str| folder.join(name).display().to_string();
    let arguments = ["--pairs", &path("judged/substitutes/pairs.tsv"), "--esco", &path("data/esco")];
    let found = measured(&Program::new(), "substitutes", &arguments);
    assert!(found["mean"].as_f64().unwrap() >= 0.80, "{found}");
    assert_eq!((found["pairs"].as_u64(), found["unknown"].as_u64()), (Some(711), Some(0)), "{found}");
}

/// What has been reached with the project's own judged sentences; see their README.
#[test]
fn the_judged_sentences_are_read_as_well_as_ever() {
    let judged = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/judged/reading");
    let found = measured(&Program::new(), "reading", &["--judged", judged]);
    assert!(found["precision"].as_f64().unwrap() >= 0.85, "{found}");
    assert!(found["recall"].as_f64().unwrap() >= 0.75, "{found}");
    assert_eq!(found["texts"].as_array().map(Vec::len), Some(160));
}
