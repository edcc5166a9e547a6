//! No rule is dead: every fact that the rules ask for is set by somebody who has it.

use super::assert_none;
use crate::support::source::{Source, files};

/// Names of the fields of a struct in a file of the rules.
fn fields(path: &str, name: &str) -> Vec<String> {
    let found = files("src/rules", "rs");
    let file = found.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
    let body = file.text.split(&format!("pub struct {name}<'a> {{")).nth(1).unwrap_or_else(|| panic!("no {name}"));
    let body = body.split("\n}").next().unwrap();
    let lines = body.lines().filter_map(|line| line.trim().strip_prefix("pub "));
    lines.filter_map(|line| line.split_once(':')).map(|(field, _)| field.to_owned()).collect()
}

/// What stands in each literal of a struct in a file, with its braces.
fn literals<'a>(file: &'a Source, name: &str) -> Vec<&'a str> {
    let begins = format!("{name} {{");
    let mut found = Vec::new();
    for (at, _) in file.text.match_indices(&begins) {
        let rest = &file.text[at + begins.len()..];
        let mut depth = 1;
        let end = rest.find(|letter: char| {
            depth += match letter {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth == 0
        });
        found.push(&rest[..end.unwrap_or(rest.len())]);
    }
    found
}

/// Fields of a struct of facts that nobody outside the rules sets.
fn unset(path: &str, name: &str) -> Vec<String> {
    let sources = files("src", "rs");
    let outside: Vec<&Source> = sources.iter().filter(|file| !file.path.starts_with("src/rules/")).collect();
    let literals: Vec<&str> = outside.iter().flat_map(|file| literals(file, name)).collect();
    // The kind is what an opening's facts begin with.
    let begun = outside.iter().any(|file| file.text.contains(&format!("{name}::new(")));
    let sets = |literal: &&str, field: &str| {
        let mut parts = literal.split([',', '\n']).map(str::trim);
        parts.any(|part| part == field || part.starts_with(&format!("{field}:")))
    };
    fields(path, name)
        .into_iter()
        .filter(|field| !(begun && field == "kind"))
        .filter(|field| !literals.iter().any(|literal| sets(literal, field.as_str())))
        .map(|field| format!("{name}.{field}"))
        .collect()
}

#[test]
fn every_fact_of_an_opening_is_set_where_openings_are_known() {
    assert!(fields("src/rules/opening.rs", "OpeningFacts").len() > 20);
    assert_none("a rule asks for what nobody says", &unset("src/rules/opening.rs", "OpeningFacts"));
}

#[test]
fn every_fact_of_a_person_is_set_where_people_are_known() {
    assert!(fields("src/rules/person.rs", "PersonFacts").len() > 5);
    assert_none("a rule asks for what nobody says", &unset("src/rules/person.rs", "PersonFacts"));
}
