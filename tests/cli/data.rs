//! `import` and `match` as an administrator runs them.

use diesel::prelude::*;
use matkalla::db::schema::{openings, profiles};
use serde_json::Value;

use super::Program;
use crate::support::Backend;

/// An opening in Lahti.
pub const OPENING: &str = r#"{"id": "o1", "kind": "job", "language": "fi", "company": "Leipomo Pulla Oy", "title": "Leipuri", "description": "Leivot pullaa ja kakkuja.", "municipality": "Lahti", "shifts": ["day"], "requires": {"permits": ["hygiene_passport"]}}"#;

/// An opening that does not fit the profile as well.
const OTHER: &str = r#"{"id": "o2", "kind": "job", "language": "fi", "company": "Siivous Oy", "title": "Siivooja", "description": "Siivoat toimistoja ja portaikkoja.", "municipality": "Lahti"}"#;

const PROFILE: &str = r#"{"id": "p1", "language": "fi", "age": 19, "headline": "Leipominen", "about": "Oon leiponut pullaa.", "skills": ["leipominen"], "municipality": "Lahti", "radius_km": 20, "kinds": ["job"], "shifts": ["day"]}"#;

/// Ids of the first opening and the profile, if there is one.
pub fn ids(program: &Program) -> (String, Option<String>) {
    program.read(|connection| {
        let opening = openings::table.filter(openings::external_id.eq("o1")).select(openings::id).first(connection);
        let profile = profiles::table.select(profiles::id).first(connection).optional();
        (opening.unwrap(), profile.unwrap())
    })
}

fn loaded(backend: Backend) -> Program {
    let program = Program::with_site(backend);
    let openings = program.file("openings.jsonl", &format!("{OPENING}\n{OTHER}\n"));
    let people = program.file("profiles.jsonl", PROFILE);
    let import = ["import", "--openings", &openings, "--profiles", &people, "--as-of", "2026-11-01"];
    let ended = program.run(&import);
    assert!(ended.err.contains("openings: 2 done\n") && ended.err.contains("profiles: 1 done\n"), "{}", ended.err);
    assert_eq!(
        ended.assert_done(),
        "openings: 2 new, 0 changed, 0 as before, 0 refused\n\
         profiles: 1 new, 0 changed, 0 as before, 0 refused\n\
         all lines are loaded; the search index follows while `matkalla serve` runs\n"
    );
    let again = program.run(&import).assert_done();
    assert!(again.starts_with("openings: 0 new, 0 changed, 2 as before"), "{again}");
    assert!(again.contains("profiles: 0 new, 0 changed, 1 as before"), "{again}");
    program
}

fn the_ranking_is_shown_with_its_reasons(backend: Backend) {
    let program = loaded(backend);
    let (opening, profile) = ids(&program);
    let profile = profile.unwrap();

    let ended = program.run(&["match", "--profile", &profile, "--json"]);
    assert!(ended.err.contains("search index: 3 done"), "the missing index is built: {}", ended.err);
    let ranking: Value = serde_json::from_str(&ended.assert_done()).unwrap();
    let best = &ranking[0];
    assert_eq!((best["id"].as_str(), best["title"].as_str()), (Some(opening.as_str()), Some("Leipuri")));
    assert!(best["score"].as_f64().unwrap() > ranking[1]["score"].as_f64().unwrap());
    let reasons = best["reasons"].to_string();
    for reason in ["Wish: Job", "In the same municipality", "Missing: hygiene passport", "Match: "] {
        assert!(reasons.contains(reason), "no \"{reason}\" in {reasons}");
    }
    assert!(best["parts"].as_array().is_some_and(|parts| !parts.is_empty()));

    let people = program.run(&["match", "--opening", &opening, "--json"]).assert_done();
    let people: Value = serde_json::from_str(&people).unwrap();
    assert_eq!((people.as_array().unwrap().len(), people[0]["id"].as_str()), (1, Some(profile.as_str())));

    let text = program.run(&["match", "--profile", &profile, "--limit", "1"]).assert_done();
    assert!(
        text.contains("Leipuri") && text.contains("Missing: hygiene passport") && !text.contains("Siivooja"),
        "{text}"
    );
    // A changed file changes the next ranking.
    let file = program.file("openings.jsonl", &OPENING.replace("\"job\"", "\"micro_job\""));
    program.run(&["import", "--openings", &file]).assert_done();
    assert_eq!(
        program.run(&["match", "--opening", &opening]).assert_done(),
        "nothing fits: the hard rules leave nothing over\n"
    );
    program.run(&["match", "--profile", "nobody"]).assert_failed("there is no profile nobody");
    program.run(&["match", "--opening", "nothing"]).assert_failed("there is no opening nothing");
}

#[test]
fn the_ranking_is_shown_with_its_reasons_on_sqlite() {
    the_ranking_is_shown_with_its_reasons(Backend::Sqlite);
}

#[test]
fn the_ranking_is_shown_with_its_reasons_on_postgres() {
    the_ranking_is_shown_with_its_reasons(Backend::Postgres);
}

/// Files of others hold mistakes: each is told with file and line, and the code says that not all went in.
#[test]
fn refused_lines_are_told_and_the_code_is_1() {
    let program = Program::with_site(Backend::Sqlite);
    let file = program.file("openings.jsonl", &format!("{{\n{OPENING}\n{}\n", OTHER.replace("Lahti", "Atlantis")));
    let ended = program.run(&["import", "--openings", &file]);
    ended.assert_failed("2 lines were refused, the others are loaded");
    ended.assert_says("openings: 1 new, 0 changed, 0 as before, 2 refused");
    assert!(ended.err.contains(&format!("matkalla: {file}:1: not a record: ")), "{}", ended.err);
    assert!(ended.err.contains(&format!("matkalla: {file}:3: municipality: there is no Atlantis")), "{}", ended.err);
    program.run(&["import", "--openings", &file, "--site", "nowhere"]).assert_failed("there is no site nowhere");
    program.run(&["import", "--openings", "/nowhere.jsonl"]).assert_failed("cannot read /nowhere.jsonl");
}

#[test]
fn long_imports_show_how_far_they_are() {
    let program = Program::with_site(Backend::Sqlite);
    let lines: Vec<String> = (0..1100).map(|number| OPENING.replace("\"o1\"", &format!("\"o{number}\""))).collect();
    let file = program.file("openings.jsonl", &lines.join("\n"));
    let ended = program.run(&["import", "--openings", &file]);
    let steps: Vec<&str> = ended.err.lines().collect();
    assert!(steps.len() >= 2 && steps.last() == Some(&"openings: 1100 done"), "{steps:?}");
}
