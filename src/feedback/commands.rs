//! Giving feedback, answering it, forgetting addresses.

use chrono::{Days, Duration, NaiveDateTime};
use diesel::prelude::*;

use super::model::{ADDRESS_DAYS, ANSWER_DAYS, Answer, Feedback, KEPT_DAYS, NewFeedback};
use crate::access::{Permit, acts};
use crate::clock::in_finland;
use crate::db::schema::feedback;
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError};
use crate::error::AppError;
use crate::notifications::{self, Template};
use crate::privacy;

/// Takes feedback; returns its id.
///
/// # Errors
/// If the database fails.
pub fn give(connection: &mut Connection, new: &NewFeedback, now: NaiveDateTime) -> Result<String, DatabaseError> {
    let id = new_id();
    let today = in_finland(now).date();
    diesel::insert_into(feedback::table)
        .values((
            feedback::id.eq(&id),
            feedback::site_id.eq(&new.site_id),
            feedback::language.eq(new.language.word()),
            feedback::page.eq(&new.page),
            feedback::message.eq(&new.message),
            feedback::email.eq(&new.email),
            feedback::created_at.eq(now),
            feedback::due_on.eq(today.checked_add_days(Days::new(ANSWER_DAYS)).unwrap_or(today)),
            feedback::answer.eq(""),
            feedback::done.eq(""),
            feedback::version.eq(1_i64),
        ))
        .execute(connection)?;
    privacy::audit(connection, None, "feedback_given", "feedback", &id, now)?;
    Ok(id)
}

/// Answers and closes it; the answer goes by mail if an address was left.
///
/// # Errors
/// `Conflict` if somebody has answered meanwhile.
pub fn answer(
    connection: &mut Connection,
    permit: &Permit<acts::AnswerFeedback>,
    found: &Feedback,
    answer: &Answer,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    let actor = permit.actor();
    let open = feedback::table
        .find(&found.id)
        .filter(feedback::version.eq(found.version))
        .filter(feedback::closed_at.is_null());
    let changed = diesel::update(open)
        .set((
            feedback::answer.eq(&answer.answer),
            feedback::done.eq(&answer.done),
            feedback::closed_at.eq(now),
            feedback::closed_by.eq(&actor.account_id),
            feedback::version.eq(found.version + 1),
        ))
        .execute(connection)?;
    if changed == 0 {
        return Err(AppError::Conflict);
    }
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "feedback_answered", "feedback", &found.id, now)?;
    if found.email.is_some() {
        // The row in the outbox names who answers; the address is read from the feedback when the
        // letter is made, because its sender need not have an account.
        notifications::enqueue(connection, Template::FeedbackAnswered, &actor.account_id, Some(&found.id), now)?;
    }
    Ok(())
}

/// Removes addresses that have served, and in the end the rest.
///
/// # Errors
/// If the database fails.
pub fn prune(connection: &mut Connection, now: NaiveDateTime) -> Result<usize, DatabaseError> {
    let nobody: Option<String> = None;
    let addresses = feedback::table
        .filter(feedback::closed_at.lt(now - Duration::days(ADDRESS_DAYS)))
        .filter(feedback::email.is_not_null());
    let forgotten = diesel::update(addresses).set(feedback::email.eq(nobody)).execute(connection)?;
    let old = feedback::table.filter(feedback::closed_at.lt(now - Duration::days(KEPT_DAYS)));
    Ok(forgotten + diesel::delete(old).execute(connection)?)
}
