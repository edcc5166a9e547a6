//! Keeps the index in step: follows the change log from the cursor in the index's own commit.
//!
//! A crash only replays. An index that is missing, damaged, of another version, or older than the
//! log is rebuilt beside the one that serves, and swapped in.

use std::collections::BTreeSet;
use std::sync::Arc;

use diesel::prelude::*;
use search_index::reading::Reader;
use search_index::{Change, ItemKind, SearchIndex};

use super::asked::rebuild_if_asked;
use super::change_log::prune_change_log;
use super::documents::{opening_document, profile_document};
use crate::app::App;
use crate::db::schema::{change_log, companies, counters, openings, profile_lives, profiles};
use crate::db::{Connection, Database, DatabaseError};
use crate::error::AppError;
use crate::openings::{Opening, OpeningStatus};
use crate::profiles::{Profile, State};

/// States of profiles that are in the index, of paused ones only those whose break has a last day.
/// Who is visible at the moment of a question is asked of each profile then: an index knows no time.
const MAY_BE_INDEXED: [&str; 3] = ["published", "imported", "paused"];
/// Log rows taken into one commit of the index.
const BATCH: usize = 500;

/// One round of the task that follows the log; returns how many changes were taken in.
///
/// # Errors
/// If the database or the index fails.
pub async fn follow_tick(app: &App) -> Result<usize, AppError> {
    let (database, index, dir) = (app.database.clone(), app.index.clone(), app.config.index_dir());
    blocking(move || {
        rebuild_if_asked(&database, &index, &dir)?;
        follow(&database, &index, &dir)
    })
    .await
}

/// One round of the nightly task that mends drift: compares ids, rebuilds if they differ, and takes out of
/// the files what is deleted or was replaced.
///
/// # Errors
/// If the database or the index fails.
pub async fn compare_tick(app: &App) -> Result<usize, AppError> {
    let (database, index, dir) = (app.database.clone(), app.index.clone(), app.config.index_dir());
    blocking(move || {
        let mut differing = BTreeSet::new();
        // What was on its way at the first look is there at the second; what differs twice has drifted.
        for look in 1..=2 {
            while follow(&database, &index, &dir)? > 0 {}
            let (missing, stray) = compare(&database, &index)?;
            let found: BTreeSet<String> = missing.into_iter().chain(stray).collect();
            differing = if look == 1 { found } else { differing.intersection(&found).cloned().collect() };
            if differing.is_empty() {
                break;
            }
        }
        if !differing.is_empty() {
            tracing::warn!(items = differing.len(), "search index had drifted");
            rebuild(&database, &index, &dir, &mut |_| {})?;
        }
        index.forget()?;
        database.write_now(prune_change_log)?;
        Ok(0)
    })
    .await
}

async fn blocking(work: impl FnOnce() -> Result<usize, AppError> + Send + 'static) -> Result<usize, AppError> {
    tokio::task::spawn_blocking(work).await.map_err(|error| AppError::Internal(error.to_string()))?
}

/// Takes the next batch of changes into the index and returns how many log rows it held.
///
/// # Errors
/// If the database or the index fails.
pub fn follow(database: &Database, index: &SearchIndex, dir: &std::path::Path) -> Result<usize, AppError> {
    let Some(cursor) = index.cursor() else {
        rebuild(database, index, dir, &mut |_| {})?;
        return Ok(0);
    };
    let (changes, last, gap, erased) = database.read_now(|connection| -> Result<_, AppError> {
        // Before the rows: a change that commits between the two reads must not look like a gap.
        let counter: i64 = counters::table.find("change_log").select(counters::value).first(connection)?;
        let rows: Vec<(i64, String, String)> = change_log::table
            .filter(change_log::number.gt(cursor))
            .order(change_log::number)
            .limit(BATCH as i64)
            .select((change_log::number, change_log::kind, change_log::object_id))
            .load(connection)?;
        let gap = match rows.first() {
            Some((first, _, _)) => *first > cursor + 1,
            None => counter != cursor,
        };
        let last = rows.last().map(|row| row.0);
        let ids: BTreeSet<(String, String)> = rows.into_iter().map(|(_, kind, id)| (kind, id)).collect();
        let mut changes = Vec::with_capacity(ids.len());
        let mut erased = false;
        for (kind, id) in ids {
            changes.push(if kind == "opening" {
                opening_change(connection, id)?
            } else {
                let (change, is_erased) = profile_change(connection, id)?;
                erased |= is_erased;
                change
            });
        }
        Ok((changes, last, gap, erased))
    })?;
    if gap {
        // The log was pruned past the cursor, or the database is another one: nothing can be told.
        rebuild(database, index, dir, &mut |_| {})?;
        return Ok(0);
    }
    let Some(last) = last else { return Ok(0) };
    index.apply(&changes, last)?;
    if erased {
        // Deleted terms lie in the files until these are written anew: of an erased person not until the night.
        index.forget()?;
    }
    Ok(usize::try_from(last - cursor).unwrap_or(1))
}

fn opening_change(connection: &mut Connection, id: String) -> Result<Change, DatabaseError> {
    let found: Option<(Opening, String)> = openings::table
        .inner_join(companies::table)
        .filter(openings::id.eq(&id))
        .filter(openings::status.eq(OpeningStatus::Published.word()))
        .select((Opening::as_select(), companies::name))
        .first(connection)
        .optional()?;
    Ok(match found {
        Some((opening, company)) => Change::Opening(opening_document(&opening, &company)),
        None => Change::RemoveOpening(id),
    })
}

/// What of a profile is to be changed, and whether its person is erased.
fn profile_change(connection: &mut Connection, id: String) -> Result<(Change, bool), DatabaseError> {
    let found: Option<Profile> = crate::profiles::rows()
        .filter(profiles::id.eq(&id))
        .select(Profile::as_select())
        .first(connection)
        .optional()?;
    let erased = found.is_none();
    let change = match found.filter(Profile::is_indexed) {
        Some(profile) => Change::Profile(indexed(&profile)),
        None => Change::RemoveProfile(id),
    };
    Ok((change, erased))
}

/// A profile for the index, which keeps no cards: any day gives the same.
fn indexed(profile: &Profile) -> search_index::model::Profile {
    profile_document(profile, profile.born_on)
}

/// Builds the index anew from the database while the old one serves.
///
/// # Errors
/// If the database or the index fails; then the old index goes on.
pub fn rebuild(
    database: &Database,
    index: &SearchIndex,
    dir: &std::path::Path,
    progress: &mut dyn FnMut(usize),
) -> Result<(), AppError> {
    rebuild_with(database, index, dir, &index.reader(), progress)
}

/// [`rebuild`], the texts read with another vocabulary.
///
/// # Errors
/// If the database or the index fails; then the old index goes on.
pub fn rebuild_with(
    database: &Database,
    index: &SearchIndex,
    dir: &std::path::Path,
    reader: &Arc<Reader>,
    progress: &mut dyn FnMut(usize),
) -> Result<(), AppError> {
    // The cursor is read first: what changes during the reading is followed again afterwards.
    let cursor: i64 = database.read_now(|connection| -> Result<i64, AppError> {
        Ok(counters::table.find("change_log").select(counters::value).first(connection)?)
    })?;
    let mut failure = None;
    let changes = Pages::new(database, &mut failure)?;
    let result = index.rebuild(dir, reader, changes, cursor, progress);
    if let Some(error) = failure {
        // The new index lacks what could not be read: a cursor that fits no log makes the next round
        // begin again.
        index.apply(&[], -1)?;
        return Err(error);
    }
    result?;
    tracing::info!(cursor, "search index rebuilt");
    Ok(())
}

/// Everything that the index holds, read page by page. Neighbours stand side by side, openings and the
/// people of a site alike: what a match looks at then lies in a few stretches of the index.
struct Pages<'a> {
    database: &'a Database,
    openings: std::vec::IntoIter<String>,
    profiles: std::vec::IntoIter<String>,
    page: std::vec::IntoIter<Change>,
    failure: &'a mut Option<AppError>,
}

impl<'a> Pages<'a> {
    fn new(database: &'a Database, failure: &'a mut Option<AppError>) -> Result<Self, AppError> {
        let (openings, profiles) = database.read_now(|connection| -> Result<(Vec<String>, Vec<String>), AppError> {
            let openings = openings::table
                .filter(openings::status.eq(OpeningStatus::Published.word()))
                .order((openings::municipality_code, openings::id))
                .select(openings::id)
                .load(connection)?;
            let profiles = profiles::table
                .filter(profiles::state.eq_any(MAY_BE_INDEXED))
                .filter(profiles::protected.eq(false))
                .order((profiles::site_id, profiles::municipality_code, profiles::id))
                .select(profiles::id)
                .load(connection)?;
            Ok((openings, profiles))
        })?;
        let page = Vec::new().into_iter();
        Ok(Self { database, openings: openings.into_iter(), profiles: profiles.into_iter(), page, failure })
    }

    /// The next page; `None` after the last. What was closed meanwhile is left out, what came waits in the log.
    fn load(&mut self) -> Result<Option<Vec<Change>>, AppError> {
        let openings: Vec<String> = self.openings.by_ref().take(BATCH).collect();
        if !openings.is_empty() {
            return self.database.read_now(|connection| {
                let rows: Vec<(Opening, String)> = openings::table
                    .inner_join(companies::table)
                    .filter(openings::id.eq_any(&openings))
                    .filter(openings::status.eq(OpeningStatus::Published.word()))
                    .select((Opening::as_select(), companies::name))
                    .load(connection)?;
                Ok(Some(rows.iter().map(|(row, company)| Change::Opening(opening_document(row, company))).collect()))
            });
        }
        let profiles: Vec<String> = self.profiles.by_ref().take(BATCH).collect();
        if profiles.is_empty() {
            return Ok(None);
        }
        self.database.read_now(|connection| {
            let rows = crate::profiles::profiles_by_ids(connection, &profiles)?;
            // What is no document now is none: it was not there, so nothing is taken away.
            Ok(Some(rows.iter().filter(|row| row.is_indexed()).map(|row| Change::Profile(indexed(row))).collect()))
        })
    }
}

impl Iterator for Pages<'_> {
    type Item = Change;

    fn next(&mut self) -> Option<Change> {
        loop {
            if let Some(change) = self.page.next() {
                return Some(change);
            }
            match self.load() {
                Ok(page) => self.page = page?.into_iter(),
                Err(error) => {
                    *self.failure = Some(error);
                    return None;
                }
            }
        }
    }
}

/// Compares the index with the database: ids that are missing in it, and ids it should not have.
///
/// # Errors
/// If the database or the index fails.
pub fn compare(database: &Database, index: &SearchIndex) -> Result<(Vec<String>, Vec<String>), AppError> {
    let wanted: BTreeSet<String> = database.read_now(|connection| -> Result<_, AppError> {
        let mut ids: BTreeSet<String> = openings::table
            .filter(openings::status.eq(OpeningStatus::Published.word()))
            .select(openings::id)
            .load(connection)?
            .into_iter()
            .collect();
        let people: Vec<String> = crate::profiles::rows()
            .filter(profiles::state.eq_any(MAY_BE_INDEXED))
            .filter(profiles::state.ne(State::Paused.word()).or(profile_lives::paused_until.is_not_null()))
            .filter(profiles::protected.eq(false))
            .select(profiles::id)
            .load(connection)?;
        ids.extend(people);
        Ok(ids)
    })?;
    let mut there: BTreeSet<String> = index.ids(ItemKind::Opening)?.into_iter().collect();
    there.extend(index.ids(ItemKind::Profile)?);
    Ok((wanted.difference(&there).cloned().collect(), there.difference(&wanted).cloned().collect()))
}
