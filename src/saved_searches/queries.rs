//! Reads of saved searches.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{SavedSearch, SavedSearchError};
use crate::db::Connection;
use crate::db::schema::saved_searches;
use crate::notifications::Rhythm;

/// A saved search by id: ask the policy before showing it.
///
/// # Errors
/// If there is none, or the database fails.
pub fn saved_search(connection: &mut Connection, id: &str) -> Result<SavedSearch, SavedSearchError> {
    Ok(saved_searches::table.find(id).select(SavedSearch::as_select()).first(connection)?)
}

/// Whether mail still goes: it may have been stopped since.
///
/// # Errors
/// If the database fails.
pub fn still_on(connection: &mut Connection, id: &str) -> Result<bool, SavedSearchError> {
    let rhythm = saved_searches::table.find(id).select(saved_searches::rhythm);
    let rhythm: Option<String> = rhythm.first(connection).optional()?;
    Ok(rhythm.is_some_and(|rhythm| rhythm != Rhythm::Off.word()))
}

/// All searches of an account, newest first.
///
/// # Errors
/// If the database fails.
pub fn saved_searches_of(connection: &mut Connection, account_id: &str) -> Result<Vec<SavedSearch>, SavedSearchError> {
    Ok(saved_searches::table
        .filter(saved_searches::account_id.eq(account_id))
        .order(saved_searches::id.desc())
        .select(SavedSearch::as_select())
        .load(connection)?)
}

/// How many searches an account keeps.
///
/// # Errors
/// If the database fails.
pub fn count_of_account(connection: &mut Connection, account_id: &str) -> Result<usize, SavedSearchError> {
    let count: i64 =
        saved_searches::table.filter(saved_searches::account_id.eq(account_id)).count().get_result(connection)?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Searches whose time to be looked at has come, the longest ago first.
///
/// # Errors
/// If the database fails.
pub fn due(connection: &mut Connection, now: NaiveDateTime, most: i64) -> Result<Vec<SavedSearch>, SavedSearchError> {
    let since = |rhythm: Rhythm| rhythm.every().map(|every| now - every);
    let of = |rhythm: Rhythm| {
        saved_searches::rhythm.eq(rhythm.word()).and(saved_searches::checked_at.nullable().le(since(rhythm)))
    };
    Ok(saved_searches::table
        .filter(of(Rhythm::Daily).or(of(Rhythm::Weekly)))
        .order((saved_searches::checked_at, saved_searches::id))
        .limit(most)
        .select(SavedSearch::as_select())
        .load(connection)?)
}
