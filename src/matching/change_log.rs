//! The change log that the index follows.

use chrono::NaiveDateTime;

use crate::db::dialect::{insert_changes, take_numbers};
use crate::db::{Connection, DatabaseError};

/// Something that the index reads has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// An opening, by id.
    Opening(String),
    /// A profile, by id.
    Profile(String),
}

/// Notes changes in the command's transaction. Call it last: the number's row stays locked until
/// the commit, so that numbers follow the order of commits. At most 500 in one transaction.
///
/// # Errors
/// If the database fails.
pub fn note_changes(connection: &mut Connection, changes: &[Changed], now: NaiveDateTime) -> Result<(), DatabaseError> {
    let amount = i64::try_from(changes.len()).unwrap_or(0);
    if amount == 0 {
        return Ok(());
    }
    let last = take_numbers(connection, "change_log", amount)?;
    let rows: Vec<_> = changes
        .iter()
        .zip(last - amount + 1..)
        .map(|(change, number)| match change {
            Changed::Opening(id) => (number, "opening", id.clone()),
            Changed::Profile(id) => (number, "profile", id.clone()),
        })
        .collect();
    insert_changes(connection, &rows, now)
}

/// Rows of the change log that are kept although every index on this machine has read them, so that
/// other nodes can catch up without a rebuild.
const KEEP: i64 = 10_000;

/// Deletes the oldest rows; an index whose cursor is older than what is left is rebuilt.
///
/// # Errors
/// If the database fails.
pub fn prune_change_log(connection: &mut Connection) -> Result<usize, DatabaseError> {
    use crate::db::schema::{change_log, counters};
    use diesel::prelude::*;
    let last: i64 = counters::table.find("change_log").select(counters::value).first(connection)?;
    Ok(diesel::delete(change_log::table.filter(change_log::number.le(last - KEEP))).execute(connection)?)
}
