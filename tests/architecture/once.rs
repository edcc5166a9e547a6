//! What exists in one place only.

use super::{assert_none, lines_with};
use crate::support::source::{Source, files};

/// Lines with any of these words in files that are not in one of the places.
fn elsewhere(words: &[&str], places: &[&str]) -> Vec<String> {
    let outside = |file: &&Source| !places.iter().any(|place| file.path.starts_with(place));
    files("src", "rs").iter().filter(outside).flat_map(|file| lines_with(file, words)).collect()
}

#[test]
fn only_matching_vocabulary_and_the_command_line_use_the_engine() {
    let places = ["src/matching/", "src/vocabulary/", "src/app.rs", "src/cli", "src/import", "src/main.rs"];
    let found: Vec<String> = elsewhere(&["search_index::"], &places)
        .into_iter()
        // The macro for enums of words belongs to no side.
        .filter(|line| !line.contains("use search_index::words;") && !line.contains("search_index::words!"))
        .collect();
    assert_none("search_index is used outside matching, vocabulary, the state and the command line", &found);
}

#[test]
fn only_the_dialect_tells_the_databases_apart() {
    let found =
        elsewhere(&["Connection::Sqlite", "Connection::Postgres", "PgConnection", "SqliteConnection"], &["src/db/"]);
    assert_none("something outside db/ tells the databases apart", &found);
    let inside: Vec<String> = files("src/db", "rs")
        .iter()
        .filter(|file| !["src/db/any.rs", "src/db/connection.rs", "src/db/migrate.rs"].contains(&file.path.as_str()))
        .filter(|file| !file.path.starts_with("src/db/dialect/"))
        .flat_map(|file| lines_with(file, &["Connection::Sqlite", "Connection::Postgres"]))
        .collect();
    assert_none("db/ tells the databases apart outside dialect, connection and migrate", &inside);
}

#[test]
fn only_the_database_layer_writes_sql_by_hand() {
    let found = elsewhere(&["sql_query(", "batch_execute(", "dsl::sql::<"], &["src/db/", "src/web/assets.rs"]);
    assert_none("SQL by hand outside db/", &found);
}

#[test]
fn only_the_routing_registers_routes() {
    let found = elsewhere(
        &["web::resource(", "web::scope(", ".route(", ".service(", "web::get(", "web::post("],
        &["src/web/routing.rs"],
    );
    assert_none("a route is registered outside web/routing.rs", &found);
}

#[test]
fn only_the_clock_knows_the_time() {
    let found = elsewhere(&["Utc::now", "Local::now", "SystemTime::now", "OffsetDateTime::now"], &["src/clock.rs"]);
    assert_none("the time is read past the clock", &found);
}

#[test]
fn only_profiles_touches_the_table_of_identities() {
    let found = elsewhere(&["identities::", "schema::identities", "identities,"], &["src/profiles/", "src/db/schema/"]);
    assert_none("the table of identities is used outside profiles", &found);
}

#[test]
fn only_the_read_log_grants_identified_reads() {
    let found = elsewhere(&["permit::<acts::ReadPerson>", "permit::<access::acts::ReadPerson>"], &["src/privacy/"]);
    assert_none("identified data is opened without the read log", &found);
}

#[test]
fn pages_carry_no_script_or_style_of_their_own() {
    let found: Vec<String> = files("templates", "html")
        .iter()
        .filter(|file| !file.path.starts_with("templates/mail/"))
        .flat_map(|file| {
            let bad = [" style=\"", "<style", " onclick=", " onchange=", " onsubmit=", " onload=", "javascript:"];
            // A block of data is no script: nothing runs it.
            let data = r#"type="application/ld+json""#;
            let script = |line: &str| line.contains("<script") && !line.contains("src=") && !line.contains(data);
            let lines = file.text.lines().enumerate();
            lines
                .filter(|(_, line)| bad.iter().any(|word| line.contains(word)) || script(line))
                .map(|(number, line)| format!("{}:{}: {}", file.path, number + 1, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_none("a template has script or style that the content security policy refuses", &found);
}

#[test]
fn every_form_that_posts_carries_the_token() {
    let mut found = Vec::new();
    for file in files("templates", "html") {
        for form in file.text.split("<form").skip(1) {
            let form = form.split("</form>").next().unwrap_or_default();
            let head = form.split('>').next().unwrap_or_default();
            if head.contains("method=\"post\"") && !form.contains("csrf") {
                found.push(format!("{}: <form{head}>", file.path));
            }
        }
    }
    assert_none("a form that posts has no CSRF token", &found);
}
