//! Commands that do one thing and end.

use std::io::BufRead;
use std::path::Path;

use chrono::NaiveDate;

use super::output::{Progress, say};
use super::serve::open;
use super::{CreateAdmin, CreateSite, Import, Match};
use crate::access::{self, Actor, Owner, Role};
use crate::accounts::{self, NewAccount};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{self, Connection, Database, DatabaseError};
use crate::error::AppError;
use crate::import as importing;
use crate::language::Language;
use crate::matching::{self, evaluate::evaluate_matching};
use crate::notifications::{self, Template};
use crate::places::Municipality;
use crate::sites::{self, NewSite};
use crate::{openings, profiles};

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn database(config: &Config) -> Result<Database, String> {
    std::fs::create_dir_all(&config.data_dir).map_err(words)?;
    Database::open(&config.database).map_err(words)
}

pub fn migrate(config: &Config) -> Result<String, String> {
    let applied = db::migrate(&database(config)?).map_err(words)?;
    Ok(if applied.is_empty() {
        "the database is up to date".to_owned()
    } else {
        format!("applied: {}", applied.join(", "))
    })
}

pub fn reindex(config: &Config) -> Result<String, String> {
    let app = open(config.clone())?;
    let mut progress = Progress::new("search index");
    let mut items = 0;
    matching::rebuild(&app.database, &app.index, &config.index_dir(), &mut |done| {
        items = done;
        progress.at(done);
    })
    .map_err(words)?;
    progress.end(items);
    Ok(String::new())
}

pub fn import(config: &Config, arguments: &Import) -> Result<String, String> {
    let database = database(config)?;
    let clock = Clock::system();
    let as_of = arguments.as_of.unwrap_or_else(|| clock.today());
    let fallback = arguments
        .site
        .as_deref()
        .map(|slug| {
            database
                .read_now(|connection| sites::site_by_slug(connection, slug))
                .map_err(words)?
                .map(|site| site.id)
                .ok_or_else(|| format!("there is no site {slug}"))
        })
        .transpose()?;
    let mut refused = 0;
    let mut lines = Vec::new();
    if let Some(path) = &arguments.openings {
        let mut progress = Progress::new("openings");
        let done = importing::openings(&database, path, fallback.as_deref(), &clock, &mut |done| progress.at(done))
            .map_err(words)?;
        progress.end(done.read);
        refused += done.refused.len();
        lines.push(report("openings", path, &done));
    }
    if let Some(path) = &arguments.profiles {
        let mut progress = Progress::new("profiles");
        let done =
            importing::profiles(&database, path, fallback.as_deref(), as_of, &clock, &mut |done| progress.at(done))
                .map_err(words)?;
        progress.end(done.read);
        refused += done.refused.len();
        lines.push(report("profiles", path, &done));
    }
    let text = lines.join("\n");
    if refused == 0 { Ok(text) } else { Err(format!("{text}\n{refused} lines were refused; the others are loaded")) }
}

fn report(what: &str, path: &Path, done: &importing::Outcome) -> String {
    let mut text = format!("{what}: {} new, {} changed, {} as before", done.added, done.changed, done.unchanged);
    for (line, reason) in &done.refused {
        text.push_str(&format!("\n{}:{line}: {reason}", path.display()));
    }
    text
}

pub fn show_match(config: &Config, arguments: &Match) -> Result<String, String> {
    let app = open(config.clone())?;
    while matching::follow(&app.database, &app.index, &config.index_dir()).map_err(words)? > 0 {}
    let today = app.clock.today();
    let rows = app.database.read_now(|connection| ranking(connection, &app.index, arguments, today)).map_err(words)?;
    if arguments.json {
        return serde_json::to_string_pretty(&rows).map_err(words);
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
    index: &search_index::SearchIndex,
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
    let found = matching::matches_of_opening(connection, index, &permit, &opening, today, arguments.limit)?;
    Ok(found.into_iter().map(|item| row(item.profile.id, item.profile.alias, &item.found)).collect())
}

pub fn evaluate(dir: &Path, as_of: Option<NaiveDate>, json: bool, run: Option<&Path>) -> Result<String, String> {
    let found = evaluate_matching(dir, as_of).map_err(words)?;
    if let Some(path) = run {
        std::fs::write(path, &found.run).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    }
    let (there, back) = (&found.openings_for_profiles, &found.profiles_for_openings);
    if json {
        let figures = |report: &search_index::evaluation::Report| {
            serde_json::json!({
                "ndcg_at_10": report.ndcg_at_10,
                "recall_at_20": report.recall_at_20,
                "reciprocal_rank": report.reciprocal_rank,
                "forbidden_at_10": report.forbidden_at_10,
                "queries": report.queries,
            })
        };
        let mut value = figures(there);
        value["collection"] = found.name.into();
        value["as_of"] = found.as_of.to_string().into();
        value["openings_to_profiles"] = figures(back);
        return serde_json::to_string_pretty(&value).map_err(words);
    }
    let line = |report: &search_index::evaluation::Report| {
        format!(
            "nDCG@10 {:.3}  recall@20 {:.3}  reciprocal rank {:.3}  forbidden in first 10: {}  ({} queries)",
            report.ndcg_at_10, report.recall_at_20, report.reciprocal_rank, report.forbidden_at_10, report.queries
        )
    };
    let mut worst: Vec<_> = there.by_query.iter().filter(|query| query.counted).collect();
    worst.sort_by(|one, other| one.ndcg_at_10.total_cmp(&other.ndcg_at_10));
    let worst: Vec<String> =
        worst.iter().take(10).map(|query| format!("{} {:.2}", query.id, query.ndcg_at_10)).collect();
    Ok(format!(
        "{} at {}\nopenings for profiles: {}\nprofiles for openings: {}\nworst profiles: {}",
        found.name,
        found.as_of,
        line(there),
        line(back),
        worst.join(", ")
    ))
}

pub fn create_admin(config: &Config, arguments: &CreateAdmin) -> Result<String, String> {
    let database = database(config)?;
    let now = Clock::system().now();
    let mut password = None;
    if arguments.password_stdin {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line).map_err(words)?;
        let given = line.trim_end_matches(['\r', '\n']).to_owned();
        if given.chars().count() < 12 {
            return Err("the password needs at least 12 characters".to_owned());
        }
        password = Some(given);
    }
    if !arguments.email.contains('@') {
        return Err(format!("{} is not an e-mail address", arguments.email));
    }
    database.write_now(|connection| -> Result<(), String> {
        let site_id = match &arguments.site {
            Some(slug) => Some(
                sites::site_by_slug(connection, slug)
                    .map_err(words)?
                    .ok_or_else(|| format!("there is no site {slug}"))?
                    .id,
            ),
            None => None,
        };
        let new = NewAccount {
            role: if site_id.is_some() { Role::SiteAdmin } else { Role::Operator },
            site_id,
            name: arguments.name.clone(),
            email: Some(arguments.email.clone()),
            phone: None,
            language: Language::Fi,
        };
        match &password {
            Some(password) => {
                accounts::create_with_password(connection, &new, password, now).map_err(words)?;
            }
            None => {
                let id = accounts::create(connection, &new, now).map_err(words)?;
                notifications::enqueue(connection, Template::SignInLink, &id, None, now).map_err(words)?;
            }
        }
        Ok(())
    })?;
    Ok(if password.is_some() {
        "the account is made; the first sign-in asks for a second factor".to_owned()
    } else {
        "the account is made; a sign-in link goes out when `matkalla serve` runs".to_owned()
    })
}

pub fn create_site(config: &Config, arguments: &CreateSite) -> Result<String, String> {
    let database = database(config)?;
    let mut codes = Vec::new();
    for name in &arguments.municipalities {
        let found = Municipality::by_code(name).or_else(|| Municipality::by_name(name));
        codes.push(found.ok_or_else(|| format!("there is no municipality {name}"))?.code.clone());
    }
    let or_finnish = |name: &Option<String>| name.clone().unwrap_or_else(|| arguments.name.clone());
    let new = NewSite {
        slug: arguments.slug.clone(),
        names: [arguments.name.clone(), or_finnish(&arguments.name_sv), or_finnish(&arguments.name_en)],
        address: String::new(),
        phone: String::new(),
        email: String::new(),
        municipalities: codes,
    };
    database.write_now(|connection| sites::create(connection, &new, Clock::system().now())).map_err(
        |error: DatabaseError| {
            if error.is_duplicate() { format!("there is a site {} already", arguments.slug) } else { error.to_string() }
        },
    )?;
    Ok(format!("site {} is made", arguments.slug))
}
