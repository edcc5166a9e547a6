//! What the operator sees of the outbox: classes and counts, no names and no addresses.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Problem, Template};
use crate::access::{Permit, Role, acts};
use crate::db::schema::{accounts, counters, outbox};
use crate::db::types::StoredOption;
use crate::db::{Connection, DatabaseError};

/// A message that was given up.
#[derive(Debug, Clone)]
pub struct DeadLetter {
    /// Id in the outbox.
    pub id: String,
    /// Which message, if this version knows it.
    pub template: Option<Template>,
    /// Why.
    pub problem: Option<Problem>,
    /// Role of its receiver; `None` for somebody without an account.
    pub role: Option<Role>,
    /// When it was put into the outbox.
    pub created_at: NaiveDateTime,
}

/// How much there is to do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Queues {
    /// Messages due now or later that have not failed.
    pub waiting: i64,
    /// Messages that failed and will be tried again.
    pub retrying: i64,
    /// Messages that were given up.
    pub dead: i64,
    /// Last number of the change log that the index follows.
    pub last_change: i64,
}

/// The newest messages that were given up, at most 100.
///
/// # Errors
/// If the database fails.
pub fn dead_letters(
    connection: &mut Connection,
    _permit: &Permit<acts::OperateSystem>,
) -> Result<Vec<DeadLetter>, DatabaseError> {
    type Row = (String, String, Option<String>, StoredOption<Role>, NaiveDateTime);
    let rows: Vec<Row> = outbox::table
        .left_join(accounts::table)
        .filter(outbox::state.eq("dead"))
        .order(outbox::id.desc())
        .limit(100)
        .select((outbox::id, outbox::template, outbox::error, accounts::role.nullable(), outbox::created_at))
        .load(connection)?;
    Ok(rows
        .into_iter()
        .map(|(id, template, error, role, created_at)| DeadLetter {
            id,
            template: Template::from_word(&template),
            problem: error.as_deref().and_then(Problem::from_word),
            role: role.0,
            created_at,
        })
        .collect())
}

/// How much there is to do.
///
/// # Errors
/// If the database fails.
pub fn queues(connection: &mut Connection, _permit: &Permit<acts::OperateSystem>) -> Result<Queues, DatabaseError> {
    let waiting = outbox::table.filter(outbox::state.eq("waiting"));
    Ok(Queues {
        waiting: waiting.filter(outbox::attempts.eq(0_i64)).count().get_result(connection)?,
        retrying: waiting.filter(outbox::attempts.gt(0_i64)).count().get_result(connection)?,
        dead: outbox::table.filter(outbox::state.eq("dead")).count().get_result(connection)?,
        last_change: counters::table.find("change_log").select(counters::value).first(connection)?,
    })
}
