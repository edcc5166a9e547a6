//! The read log (Act 906/2019, section 17): who saw a young person's identified data, and why.
//!
//! [`identified`] is the only maker of a permit to read one person's identified data; it writes the
//! row first, so what cannot be logged cannot be read.
//!
//! What is a view, and what it names (decided 2026-11):
//! - Somebody's own page, path or CV is a view of that person: one row that names them, which they read in
//!   "who has seen me".
//! - A list shows short names and how each stands, and nothing to reach anybody by: one row with the number
//!   of people shown. A row for each of them every morning would bury the views that a person wants to find.
//!   What a search shows is such a list: only the people found are shown, so only they are counted.
//! - Names that are compared and not shown are no view: a search that compares the names of a site, or the
//!   check of a text for its writer's name. Nobody has learnt anything about those who did not match, and a
//!   log that named the whole site at every search would no longer tell who was looked at.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::{self, Actor, Owner, Permit, Role, acts};
use crate::db::Connection;
use crate::db::schema::{accounts, read_log};
use crate::db::types::{Stored, new_id};
use crate::error::AppError;

/// A line of "who has seen me".
#[derive(Debug, Clone, Queryable)]
pub struct ReadEntry {
    /// When.
    pub at: NaiveDateTime,
    /// Role of the viewer.
    #[diesel(deserialize_as = Stored<Role>)]
    pub viewer_role: Role,
    /// Name of the viewer.
    pub viewer_name: String,
    /// Why: a word of [`purpose`].
    pub purpose: String,
}

/// Gives permission to read one person's identified data and logs the view. A young person's look
/// at their own data is not logged.
///
/// # Errors
/// `NotFound` if the actor may not, and any database error if the view cannot be logged.
pub fn identified(
    connection: &mut Connection,
    actor: &Actor,
    profile_id: &str,
    owner: &Owner,
    purpose: &str,
    now: NaiveDateTime,
) -> Result<Permit<acts::ReadPerson>, AppError> {
    let permit = access::permit::<acts::ReadPerson>(actor, profile_id, owner)?;
    if owner.account.as_deref() != Some(actor.account_id.as_str()) {
        log(connection, actor, Some(profile_id), purpose, 1, now)?;
    }
    Ok(permit)
}

/// Logs that a list with names was shown: one row for the view, not one per person.
///
/// # Errors
/// Any database error; then the list must not be shown.
pub fn identified_list(
    connection: &mut Connection,
    actor: &Actor,
    purpose: &str,
    people: usize,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    log(connection, actor, None, purpose, i64::try_from(people).unwrap_or(i64::MAX), now)
}

fn log(
    connection: &mut Connection,
    actor: &Actor,
    profile_id: Option<&str>,
    purpose: &str,
    people: i64,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    diesel::insert_into(read_log::table)
        .values((
            read_log::id.eq(new_id()),
            read_log::at.eq(now),
            read_log::viewer_id.eq(&actor.account_id),
            read_log::viewer_role.eq(actor.role.word()),
            read_log::profile_id.eq(profile_id),
            read_log::purpose.eq(purpose),
            read_log::people.eq(people),
        ))
        .execute(connection)?;
    Ok(())
}

/// Who has seen a person's data, newest first, at most 200.
///
/// # Errors
/// If the database fails.
pub fn views_of(connection: &mut Connection, permit: &Permit<acts::ReadPerson>) -> Result<Vec<ReadEntry>, AppError> {
    Ok(read_log::table
        .inner_join(accounts::table)
        .filter(read_log::profile_id.eq(permit.object_id()))
        .order((read_log::at.desc(), read_log::id.desc()))
        .limit(200)
        .select((read_log::at, read_log::viewer_role, accounts::name, read_log::purpose))
        .load(connection)?)
}

/// Permission for a company to know who was introduced to it: only a verified contact, only while
/// the person's consent to this very introduction stands. `None` otherwise. Logs the view.
///
/// # Errors
/// If the database fails, or the view cannot be logged.
pub fn introduced(
    connection: &mut Connection,
    actor: &Actor,
    profile_id: &str,
    placement_id: &str,
    now: NaiveDateTime,
) -> Result<Option<Permit<acts::ReadPerson>>, AppError> {
    let consented =
        super::consent::stands(connection, profile_id, super::consent::Purpose::Introduction, Some(placement_id))?;
    if !actor.verified || !consented {
        return Ok(None);
    }
    let owner = Owner { account: None, company: actor.company_id.clone(), site: None };
    let permit = access::permit::<acts::ReadPerson>(actor, profile_id, &owner)?;
    log(connection, actor, Some(profile_id), "introduction", 1, now)?;
    Ok(Some(permit))
}
