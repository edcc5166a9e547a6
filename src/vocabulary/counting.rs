//! Counts once a day which words of openings and profiles link to nothing. What fewer sources have
//! than the rule asks for stays in memory and is gone with the round.

use std::collections::{HashMap, HashSet};

use chrono::{Duration, NaiveDate};
use diesel::prelude::*;
use search_index::reading::Reader;

use super::commands::{Counted, replace_gaps};
use super::model::Origin;
use super::policy;
use crate::app::App;
use crate::db::schema::{openings, profiles};
use crate::db::types::Stored;
use crate::db::{Database, dialect};
use crate::error::AppError;
use crate::matching::TextLanguage;
use crate::openings::OpeningStatus;
use crate::privacy;
use crate::profiles::{Profile, profiles_by_ids};
use crate::rules::{RuleId, TABLE};

/// How long the work is one node's: less than the period, so that another takes over when it stops.
const LEASE: Duration = Duration::hours(23);
/// Rows read at once.
const BATCH: usize = 500;
/// Most words of an origin that are kept, those of most sources.
const KEPT: usize = 500;

/// Counts, if this node has the work.
///
/// # Errors
/// If the database fails.
pub async fn count_tick(app: &App) -> Result<usize, AppError> {
    let (node, now, today) = (app.node.clone(), app.clock.now(), app.clock.today());
    let mine = app
        .database
        .write(move |connection| dialect::claim_lease(connection, "count_words", &node, now, now + LEASE))
        .await?;
    if !mine {
        return Ok(0);
    }
    let (database, reader) = (app.database.clone(), app.index.reader());
    let counted = tokio::task::spawn_blocking(move || {
        Ok::<_, AppError>((of_openings(&database, &reader, today)?, of_profiles(&database, &reader, today)?))
    });
    let (openings, profiles) = counted.await.map_err(|error| AppError::Internal(error.to_string()))??;
    app.database
        .write(move |connection| {
            replace_gaps(connection, Origin::Openings, &openings, now)?;
            replace_gaps(connection, Origin::Profiles, &profiles, now)
        })
        .await?;
    Ok(0)
}

/// Words and the numbers of their sources.
#[derive(Default)]
struct Tally {
    sources: HashMap<(TextLanguage, String), HashSet<u32>>,
}

impl Tally {
    /// Counts the words of a text that link to nothing.
    fn text(&mut self, reader: &Reader, text: &str, language: TextLanguage, source: u32) {
        let words = reader.unlinked(text, language);
        if words.is_empty() {
            return;
        }
        let telling = privacy::telling_words(text);
        for word in words.into_iter().filter(|word| policy::is_a_word(word) && !telling.contains(word)) {
            self.sources.entry((language, word)).or_default().insert(source);
        }
    }

    /// What enough sources have and may be kept, those of most sources first.
    fn counted(self, today: NaiveDate) -> Vec<Counted> {
        let Some(least) = TABLE.least(RuleId::WordSources, today) else { return Vec::new() };
        let enough = self.sources.into_iter().filter(|(_, sources)| sources.len() >= least as usize);
        let mut counted: Vec<Counted> = enough
            .filter(|((_, word), _)| policy::may_be_kept(word))
            .map(|((language, word), sources)| (language, word, i64::try_from(sources.len()).unwrap_or(i64::MAX)))
            .collect();
        counted.sort_by(|one, other| other.2.cmp(&one.2).then_with(|| one.1.cmp(&other.1)));
        counted.truncate(KEPT);
        counted
    }
}

/// Published openings: what one company writes again and again is one source.
fn of_openings(database: &Database, reader: &Reader, today: NaiveDate) -> Result<Vec<Counted>, AppError> {
    let ids: Vec<String> = database.read_now(|connection| {
        let published = openings::table.filter(openings::status.eq(OpeningStatus::Published.word()));
        Ok::<_, AppError>(published.select(openings::id).load(connection)?)
    })?;
    let mut tally = Tally::default();
    let mut companies: HashMap<String, u32> = HashMap::new();
    for ids in ids.chunks(BATCH) {
        type Row = (String, Stored<TextLanguage>, String, String);
        let rows: Vec<Row> = database.read_now(|connection| {
            let found = openings::table.filter(openings::id.eq_any(ids));
            let columns = (openings::company_id, openings::language, openings::title, openings::description);
            Ok::<_, AppError>(found.select(columns).load(connection)?)
        })?;
        for (company, language, title, description) in rows {
            let next = u32::try_from(companies.len()).unwrap_or(u32::MAX);
            let source = *companies.entry(company).or_insert(next);
            tally.text(reader, &title, language.0, source);
            tally.text(reader, &description, language.0, source);
        }
    }
    Ok(tally.counted(today))
}

/// Profiles that companies may see.
fn of_profiles(database: &Database, reader: &Reader, today: NaiveDate) -> Result<Vec<Counted>, AppError> {
    let ids: Vec<String> = database.read_now(|connection| {
        let open = profiles::table.filter(profiles::protected.eq(false));
        Ok::<_, AppError>(open.select(profiles::id).load(connection)?)
    })?;
    let mut tally = Tally::default();
    let mut source = 0;
    for ids in ids.chunks(BATCH) {
        let rows = database.read_now(|connection| Ok::<_, AppError>(profiles_by_ids(connection, ids)?))?;
        for profile in rows.iter().filter(|profile| profile.is_indexed()) {
            source += 1;
            for text in texts(profile) {
                tally.text(reader, text, profile.language, source);
            }
        }
    }
    Ok(tally.counted(today))
}

fn texts(profile: &Profile) -> impl Iterator<Item = &String> {
    let lists = profile.skills.iter().chain(&profile.interests).chain(&profile.avoid);
    [&profile.headline, &profile.about].into_iter().chain(lists)
}
