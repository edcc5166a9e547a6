//! What an operator can do with a message that was given up, and the end of old rows.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::Problem;
use crate::access::{Permit, acts};
use crate::db::schema::outbox;
use crate::db::{Connection, DatabaseError};
use crate::error::AppError;
use crate::privacy;

/// How long rows of settled messages are kept, days (product policy).
const KEPT_DAYS: i64 = 90;

/// Puts a message that was given up back into the queue, as if it were new.
///
/// # Errors
/// `Conflict` if it is not given up (any more).
pub fn retry(
    connection: &mut Connection,
    permit: &Permit<acts::OperateSystem>,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    let changed = diesel::update(outbox::table.find(permit.object_id()).filter(outbox::state.eq("dead")))
        .set((outbox::state.eq("waiting"), outbox::attempts.eq(0_i64), outbox::due_at.eq(now)))
        .execute(connection)?;
    noted(connection, permit, "message_retried", changed, now)
}

/// Drops a message that was given up.
///
/// # Errors
/// `Conflict` if it is not given up (any more).
pub fn drop_letter(
    connection: &mut Connection,
    permit: &Permit<acts::OperateSystem>,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    let changed = diesel::update(outbox::table.find(permit.object_id()).filter(outbox::state.eq("dead")))
        .set((outbox::state.eq("dropped"), outbox::error.eq(Problem::ByOperator.word())))
        .execute(connection)?;
    noted(connection, permit, "message_dropped", changed, now)
}

fn noted(
    connection: &mut Connection,
    permit: &Permit<acts::OperateSystem>,
    action: &str,
    changed: usize,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    if changed == 0 {
        return Err(AppError::Conflict);
    }
    let actor = permit.actor();
    privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "message", permit.object_id(), now)?;
    Ok(())
}

/// Deletes the rows of old messages that were sent or dropped; those given up stay for the operator.
///
/// # Errors
/// If the database fails.
pub fn prune(connection: &mut Connection, now: NaiveDateTime) -> Result<usize, DatabaseError> {
    Ok(diesel::delete(
        outbox::table
            .filter(outbox::state.eq_any(["sent", "dropped"]))
            .filter(outbox::created_at.lt(now - Duration::days(KEPT_DAYS))),
    )
    .execute(connection)?)
}
