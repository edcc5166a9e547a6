//! Arrows between rooms: `routes → forms, guard, commands, queries, pages`; `commands → policy,
//! state, queries, outbox, change log`; `queries → db`; `model`, `state`, `policy` know no I/O.

use super::{GROUND, assert_none, lines_with};
use crate::support::source::{Source, files};

/// What a room must not name, as it would stand in its code.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "model",
        &[
            "actix_web",
            "crate::app",
            "crate::web",
            "askama",
            "insert_into(",
            "diesel::update(",
            "diesel::delete(",
            ".load(",
            ".get_result(",
            ".execute(",
        ],
    ),
    ("state", &["actix_web", "crate::app", "crate::web", "crate::db", "diesel", "askama"]),
    ("policy", &["actix_web", "crate::app", "crate::web", "crate::db", "diesel", "askama"]),
    (
        "queries",
        &[
            "actix_web",
            "crate::web",
            "askama",
            "super::routes",
            "super::pages",
            "super::commands",
            "insert_into(",
            "diesel::update(",
            "diesel::delete(",
        ],
    ),
    ("commands", &["actix_web", "crate::web", "askama", "super::routes", "super::pages"]),
    (
        "forms",
        &[
            "actix_web",
            "diesel",
            "askama",
            "super::routes",
            "super::pages",
            "super::commands",
            "super::queries",
            ".database.",
        ],
    ),
    ("pages", &["actix_web", "diesel", "super::routes", "super::commands", "super::queries", ".database."]),
    ("routes", &["diesel::", "db::schema", "db::dialect", "askama::"]),
    ("texts", &["actix_web", "diesel", "crate::app", "askama"]),
];

fn capability(file: &Source) -> Option<String> {
    let module = file.module();
    let first = (*module.first()?).to_owned();
    let is_folder = file.path.matches('/').count() > 1;
    (is_folder && !GROUND.contains(&first.as_str())).then_some(first)
}

/// The room of a file, also of one in a room that was split: `openings/routes/listing.rs`.
fn room(file: &Source) -> Option<&'static str> {
    let module = file.module();
    FORBIDDEN.iter().map(|(room, _)| *room).find(|room| module.iter().skip(1).any(|part| part == room))
}

#[test]
fn rooms_use_only_what_they_may() {
    let mut found = Vec::new();
    for file in files("src", "rs") {
        if let (Some(_), Some(room)) = (capability(&file), room(&file)) {
            let words = FORBIDDEN.iter().find(|(name, _)| *name == room).unwrap().1;
            // A page of a list is a pair of numbers, whoever asks.
            found.extend(lines_with(&file, words).into_iter().filter(|line| !line.contains("crate::web::pagination")));
        }
    }
    assert_none("a room names what it must not know", &found);
}

/// Rooms that are faces of their capability, with words of their own.
const OPEN_ROOMS: &[&str] =
    &["matching::evaluate", "openings::permits", "openings::prose", "openings::spoken", "privacy::consent"];

/// The compiler keeps others out of private rooms; this keeps the rooms private.
#[test]
fn capabilities_meet_only_at_their_front_doors() {
    let mut found = Vec::new();
    for file in files("src", "rs").iter().filter(|file| capability(file).is_some() && file.path.ends_with("/mod.rs")) {
        let module = file.module().join("::");
        for line in lines_with(file, &["pub mod ", "pub(crate) mod "]) {
            let name = line.rsplit("mod ").next().unwrap_or_default().trim_end_matches([';', '{', ' ']).to_owned();
            if !OPEN_ROOMS.contains(&format!("{module}::{name}").as_str()) {
                found.push(line);
            }
        }
    }
    assert_none("a room stands open that is no face of its capability", &found);
}

#[test]
fn tasks_call_capabilities_and_never_the_reverse() {
    let found: Vec<String> = files("src", "rs")
        .iter()
        .filter(|file| capability(file).is_some_and(|name| name != "tasks" && name != "cli"))
        .flat_map(|file| lines_with(file, &["crate::tasks"]))
        .collect();
    assert_none("a capability calls the background tasks", &found);
}

#[test]
fn the_ground_does_not_stand_on_capabilities() {
    // `web` finds out who is asking with the help of accounts; `db` and `access` know nobody.
    let found: Vec<String> = files("src", "rs")
        .iter()
        .filter(|file| ["db", "access"].contains(&file.module().first().copied().unwrap_or_default()))
        .flat_map(|file| {
            lines_with(
                file,
                &[
                    "crate::accounts",
                    "crate::openings",
                    "crate::profiles",
                    "crate::placements",
                    "crate::companies",
                    "crate::web",
                    "crate::app::",
                ],
            )
        })
        .collect();
    assert_none("db or access uses a capability", &found);
}

#[test]
fn the_engine_knows_no_http_and_no_sql() {
    let found: Vec<String> = files("search_index/src", "rs")
        .iter()
        .flat_map(|file| lines_with(file, &["diesel", "actix", "matkalla::"]))
        .collect();
    assert_none("search_index uses HTTP or SQL", &found);
}
