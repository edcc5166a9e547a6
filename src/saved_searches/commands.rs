//! Keeping searches, giving them up, and their mail.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{AT_MOST, SavedSearch, SavedSearchError, count_of_account, saved_search};
use crate::access::{Permit, acts};
use crate::accounts;
use crate::db::Connection;
use crate::db::schema::saved_searches;
use crate::db::types::new_id;
use crate::notifications::{self, Rhythm, Template};
use crate::privacy;

/// What became of a search that was to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It is kept; holds its id.
    New(String),
    /// It was kept already.
    Already,
}

/// Keeps a search for the permitted account.
///
/// # Errors
/// `Full` if the account keeps as many as it may, or if the database fails.
pub fn save(
    connection: &mut Connection,
    permit: &Permit<acts::SaveSearch>,
    query: &str,
    now: NaiveDateTime,
) -> Result<Saved, SavedSearchError> {
    let account = permit.object_id();
    let there: i64 = saved_searches::table
        .filter(saved_searches::account_id.eq(account))
        .filter(saved_searches::query.eq(query))
        .count()
        .get_result(connection)?;
    if there > 0 {
        return Ok(Saved::Already);
    }
    if count_of_account(connection, account)? >= AT_MOST {
        return Err(SavedSearchError::Full);
    }
    let id = new_id();
    diesel::insert_into(saved_searches::table)
        .values((
            saved_searches::id.eq(&id),
            saved_searches::account_id.eq(account),
            saved_searches::query.eq(query),
            saved_searches::rhythm.eq(Rhythm::Weekly.word()),
            saved_searches::link_key.eq(accounts::random_secret()),
            saved_searches::created_at.eq(now),
            saved_searches::checked_at.eq(now),
            saved_searches::news_since.eq(now),
        ))
        .execute(connection)?;
    noted(connection, permit, "search_saved", &id, now)?;
    Ok(Saved::New(id))
}

/// Gives the permitted search up.
///
/// # Errors
/// If the database fails.
pub fn remove(
    connection: &mut Connection,
    permit: &Permit<acts::SaveSearch>,
    now: NaiveDateTime,
) -> Result<(), SavedSearchError> {
    diesel::delete(saved_searches::table.find(permit.object_id())).execute(connection)?;
    noted(connection, permit, "search_removed", permit.object_id(), now)
}

/// Chooses how often the permitted search is told of. Turned on, it tells of what comes from now on.
///
/// # Errors
/// If the database fails.
pub fn set_rhythm(
    connection: &mut Connection,
    permit: &Permit<acts::SaveSearch>,
    rhythm: Rhythm,
    now: NaiveDateTime,
) -> Result<(), SavedSearchError> {
    let row = saved_searches::table.find(permit.object_id());
    diesel::update(row.filter(saved_searches::rhythm.eq(Rhythm::Off.word())))
        .set(saved_searches::checked_at.eq(now))
        .execute(connection)?;
    diesel::update(row).set(saved_searches::rhythm.eq(rhythm.word())).execute(connection)?;
    let action = if rhythm == Rhythm::Off { "search_mail_off" } else { "search_mail_on" };
    noted(connection, permit, action, permit.object_id(), now)
}

/// Stops the mail of a search for whoever holds the key of its link.
///
/// # Errors
/// `WrongKey`, or if there is no such search or the database fails.
pub fn stop(connection: &mut Connection, id: &str, key: &str, now: NaiveDateTime) -> Result<(), SavedSearchError> {
    let search = saved_search(connection, id)?;
    if !notifications::opens(&search.link_key, key) {
        return Err(SavedSearchError::WrongKey);
    }
    diesel::update(saved_searches::table.find(id))
        .set(saved_searches::rhythm.eq(Rhythm::Off.word()))
        .execute(connection)?;
    privacy::audit(connection, None, "search_mail_off", "search", id, now)?;
    Ok(())
}

/// Notes that news were looked for, and sends the mail if there are any. `false` if somebody else
/// was quicker.
pub(super) fn looked(
    connection: &mut Connection,
    search: &SavedSearch,
    news: bool,
    until: NaiveDateTime,
    now: NaiveDateTime,
) -> Result<bool, SavedSearchError> {
    let since = if news { search.checked_at } else { search.news_since };
    let changed = diesel::update(
        saved_searches::table
            .find(&search.id)
            .filter(saved_searches::checked_at.eq(search.checked_at))
            .filter(saved_searches::rhythm.ne(Rhythm::Off.word())),
    )
    .set((saved_searches::checked_at.eq(until), saved_searches::news_since.eq(since)))
    .execute(connection)?;
    if changed > 0 && news {
        notifications::enqueue(connection, Template::SavedSearchNews, &search.account_id, Some(&search.id), now)?;
    }
    Ok(changed > 0)
}

fn noted(
    connection: &mut Connection,
    permit: &Permit<acts::SaveSearch>,
    action: &str,
    id: &str,
    now: NaiveDateTime,
) -> Result<(), SavedSearchError> {
    let actor = permit.actor();
    privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "search", id, now)?;
    Ok(())
}
