//! Commands that do one thing and end.

use std::path::Path;
use std::time::Duration;

use chrono::NaiveDate;
use search_index::SearchIndex;

use super::create::no_site;
use super::output::{Progress, complain, say};
use super::serve::{build_index, connect, loaded, ready_database, try_lock};
use super::{Import, Match};
use crate::access::{self, Actor, Owner, Role};
use crate::clock::{Clock, from_finland};
use crate::config::Config;
use crate::db::{self, Connection};
use crate::error::AppError;
use crate::import as importing;
use crate::language::Language;
use crate::matching::{self, Asked};
use crate::{openings, profiles, sites};

/// How often the progress of another process is looked at.
const LOOK: Duration = Duration::from_millis(100);

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

pub fn migrate(config: &Config) -> Result<String, String> {
    let database = connect(config)?;
    let applied = db::migrate(&database).map_err(words)?;
    let mut text = if applied.is_empty() {
        "the database is up to date".to_owned()
    } else {
        format!("applied: {}", applied.join(", "))
    };
    if database.read_now(sites::all).map_err(words)?.is_empty() {
        text.push_str("\nnext: `matkalla create-site`, `matkalla create-admin`, then `matkalla serve`");
    }
    Ok(text)
}

pub fn reindex(config: &Config) -> Result<String, String> {
    let Some(_lock) = try_lock(config)? else { return reindex_while_serving(config) };
    let database = ready_database(config)?;
    let opened = SearchIndex::open(&config.index_dir(), &loaded(&database)?.reader).map_err(words)?;
    build_index(&database, &opened.index, &config.index_dir())?;
    Ok("the search index is built; next: `matkalla serve`".to_owned())
}

/// The program that serves builds the index anew beside the one that it serves with; here only its progress is told.
fn reindex_while_serving(config: &Config) -> Result<String, String> {
    let dir = config.index_dir();
    matching::ask_for_rebuild(&dir).map_err(|error| format!("cannot write {}: {error}", dir.display()))?;
    let mut progress = Progress::new("search index");
    let mut items = 0;
    loop {
        match matching::asked_rebuild(&dir) {
            Asked::At(done) => {
                items = items.max(done);
                progress.at(items);
            }
            Asked::Failed => {
                return Err("the index could not be built: the log of the running matkalla says why".to_owned());
            }
            Asked::Done => break,
        }
        if try_lock(config)?.is_some() {
            matching::withdraw_rebuild(&dir);
            return Err("the running matkalla has ended: run `matkalla reindex` again".to_owned());
        }
        std::thread::sleep(LOOK);
    }
    progress.end(items);
    Ok("the running matkalla has built the search index anew and serves it".to_owned())
}

pub fn import(config: &Config, arguments: &Import) -> Result<String, String> {
    let database = ready_database(config)?;
    let clock = Clock::system();
    let as_of = arguments.as_of.unwrap_or_else(|| clock.today());
    let fallback = match &arguments.site {
        Some(slug) => {
            let found = database.read_now(|connection| sites::site_by_slug(connection, slug)).map_err(words)?;
            Some(found.ok_or_else(|| no_site(slug))?.id)
        }
        None => None,
    };
    let fallback = fallback.as_deref();
    let mut refused = 0;
    if let Some(path) = &arguments.openings {
        let mut progress = Progress::new("openings");
        let done =
            importing::openings(&database, path, fallback, &clock, &mut |done| progress.at(done)).map_err(words)?;
        progress.end(done.read);
        refused += report("openings", path, &done);
    }
    if let Some(path) = &arguments.profiles {
        let mut progress = Progress::new("profiles");
        let done = importing::profiles(&database, path, fallback, as_of, &clock, &mut |done| progress.at(done))
            .map_err(words)?;
        progress.end(done.read);
        refused += report("profiles", path, &done);
    }
    match refused {
        0 => Ok("all lines are loaded; the search index follows while `matkalla serve` runs".to_owned()),
        _ => Err(format!("{refused} lines were refused, the others are loaded: mend them and import the file again")),
    }
}

fn report(what: &str, path: &Path, done: &importing::Outcome) -> usize {
    for (line, reason) in &done.refused {
        complain(&format!("{}:{line}: {reason}", path.display()));
    }
    let refused = done.refused.len();
    say(&format!(
        "{what}: {} new, {} changed, {} as before, {refused} refused",
        done.added, done.changed, done.unchanged
    ));
    refused
}

pub fn show_match(config: &Config, arguments: &Match) -> Result<String, String> {
    let database = ready_database(config)?;
    let dir = config.index_dir();
    let reader = loaded(&database)?.reader;
    let index = match try_lock(config)? {
        Some(_lock) => {
            let opened = SearchIndex::open(&dir, &reader).map_err(words)?;
            if opened.cursor.is_none() {
                build_index(&database, &opened.index, &dir)?;
            }
            while matching::follow(&database, &opened.index, &dir).map_err(words)? > 0 {}
            opened.index
        }
        // The program that serves keeps the index in step; here it is only read.
        None => SearchIndex::open_existing(&dir, &reader)
            .ok_or("the running matkalla is just building the search index: try again in a while")?,
    };
    let today = Clock::system().today();
    let rows =
        database.read_now(|connection| ranking(connection, &index, arguments, today)).map_err(|error| {
            match (error, &arguments.profile, &arguments.opening) {
                (AppError::NotFound, Some(id), _) => format!("there is no profile {id}"),
                (AppError::NotFound, _, Some(id)) => format!("there is no opening {id}"),
                (error, ..) => error.to_string(),
            }
        })?;
    if arguments.json {
        return serde_json::to_string_pretty(&rows).map_err(words);
    }
    if rows.is_empty() {
        return Ok("nothing fits: the hard rules leave nothing over".to_owned());
    }
    for row in rows {
        say(&format!("{:>8.3}  {}  {}", row.score, row.id, row.title));
        for reason in row.reasons {
            say(&format!("            {reason}"));
        }
    }
    Ok(String::new())
}

/// A line of a ranking: what support and audit see of it.
#[derive(serde::Serialize)]
struct RankedRow {
    id: String,
    title: String,
    score: f64,
    parts: serde_json::Value,
    reasons: Vec<String>,
    reason_data: serde_json::Value,
}

fn ranking(
    connection: &mut Connection,
    index: &SearchIndex,
    arguments: &Match,
    today: NaiveDate,
) -> Result<Vec<RankedRow>, AppError> {
    let row = |id: String, title: String, found: &search_index::matching::Match| RankedRow {
        id,
        title,
        score: found.score,
        parts: serde_json::to_value(&found.parts).unwrap_or_default(),
        reasons: matching::reason_lines(found, matching::For::Coach, Language::En, 12)
            .into_iter()
            .map(|line| if line.source.is_empty() { line.fact } else { format!("{} ({})", line.fact, line.source) })
            .collect(),
        reason_data: serde_json::to_value(&found.reasons).unwrap_or_default(),
    };
    if let Some(id) = &arguments.profile {
        let profile = profiles::profile(connection, id)?;
        let found = matching::matches_of_profile(connection, index, &profile, today, arguments.limit)?;
        return Ok(found.into_iter().map(|item| row(item.opening.id, item.opening.title, &item.found)).collect());
    }
    let opening = openings::opening(connection, arguments.opening.as_deref().unwrap_or_default())?;
    // Whoever runs the command reads the database anyway; the ranking is the one a coach sees.
    let coach = Actor {
        account_id: String::new(),
        role: Role::Coach,
        site_id: Some(opening.site_id.clone()),
        company_id: None,
        verified: true,
        name: String::new(),
    };
    let owner = Owner { site: Some(opening.site_id.clone()), ..Owner::default() };
    let permit = access::permit(&coach, &opening.id, &owner)?;
    let clock = Clock::standing_at(from_finland(today.and_time(chrono::NaiveTime::MIN)));
    let found = matching::matches_of_opening(connection, index, &permit, &opening, &clock, arguments.limit)?;
    Ok(found.into_iter().map(|item| row(item.profile.id, item.profile.alias, &item.found)).collect())
}
