//! Who has not been used for long, and since when.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::dsl::max;
use diesel::prelude::*;

use super::due::Limits;
use crate::access::Role;
use crate::clock::in_finland;
use crate::db::schema::{accounts, audit_events, deletion_warnings, placements, profiles};
use crate::db::{Connection, DatabaseError};
use crate::rules::TABLE;

/// A profile, or the account of a company's contact, with its last use.
#[derive(Debug, Clone)]
pub struct Last {
    /// Id of the profile, or of the account.
    pub id: String,
    /// Account that a warning goes to.
    pub account_id: Option<String>,
    /// Coach who is warned of somebody without an account.
    pub coach_id: Option<String>,
    /// Last use; the end of time while a path goes on.
    pub used_at: NaiveDateTime,
    /// When a warning was sent.
    pub warned_at: Option<NaiveDateTime>,
}

type ProfileRow = (String, Option<String>, Option<String>, NaiveDateTime, NaiveDateTime, NaiveDateTime);

/// Columns of a profile that tell of its last use.
macro_rules! profile_columns {
    () => {
        (
            profiles::id,
            profiles::account_id,
            profiles::coach_id,
            profiles::created_at,
            profiles::updated_at,
            profiles::state_since,
        )
    };
}

/// A page of profiles in which nobody has written since a moment, after an id, in the order of ids.
///
/// # Errors
/// If the database fails.
pub fn quiet_people(
    connection: &mut Connection,
    before: NaiveDateTime,
    after: &str,
    size: i64,
) -> Result<Vec<Last>, DatabaseError> {
    let rows: Vec<ProfileRow> = profiles::table
        .filter(profiles::id.gt(after))
        .filter(profiles::created_at.le(before))
        .filter(profiles::updated_at.le(before))
        .filter(profiles::state_since.le(before))
        .order(profiles::id)
        .limit(size)
        .select(profile_columns!())
        .load(connection)?;
    people(connection, rows)
}

/// A page of contacts of companies who are older than that, after an id, in the order of ids. Those
/// who were erased are not among them.
///
/// # Errors
/// If the database fails.
pub fn quiet_contacts(
    connection: &mut Connection,
    before: NaiveDateTime,
    after: &str,
    size: i64,
) -> Result<Vec<Last>, DatabaseError> {
    let rows: Vec<(String, NaiveDateTime)> = accounts::table
        .filter(accounts::role.eq(Role::CompanyContact.word()))
        .filter(accounts::name.ne("").or(accounts::email.is_not_null()))
        .filter(accounts::id.gt(after))
        .filter(accounts::created_at.le(before))
        .order(accounts::id)
        .limit(size)
        .select((accounts::id, accounts::created_at))
        .load(connection)?;
    contacts(connection, rows)
}

fn people(connection: &mut Connection, rows: Vec<ProfileRow>) -> Result<Vec<Last>, DatabaseError> {
    let ids: Vec<String> = rows.iter().map(|row| row.0.clone()).collect();
    let own: Vec<String> = rows.iter().filter_map(|row| row.1.clone()).collect();
    let (warned, acts) = (warnings(connection, &ids)?, acts_of(connection, &own)?);
    let (done, paths) = (done_with(connection, &ids)?, paths_of(connection, &ids)?);
    let last = |(id, account_id, coach_id, created_at, updated_at, state_since): ProfileRow| {
        let acted = account_id.as_ref().and_then(|account| acts.get(account));
        let later = [acted, done.get(&id), paths.get(&id), Some(&updated_at), Some(&state_since)];
        Last {
            used_at: later.into_iter().flatten().copied().fold(created_at, Ord::max),
            warned_at: warned.get(&id).copied(),
            id,
            account_id,
            coach_id,
        }
    };
    Ok(rows.into_iter().map(last).collect())
}

fn contacts(connection: &mut Connection, rows: Vec<(String, NaiveDateTime)>) -> Result<Vec<Last>, DatabaseError> {
    let ids: Vec<String> = rows.iter().map(|row| row.0.clone()).collect();
    let (warned, acts) = (warnings(connection, &ids)?, acts_of(connection, &ids)?);
    let last = |(id, created_at): (String, NaiveDateTime)| Last {
        used_at: acts.get(&id).copied().map_or(created_at, |at| at.max(created_at)),
        warned_at: warned.get(&id).copied(),
        account_id: Some(id.clone()),
        coach_id: None,
        id,
    };
    Ok(rows.into_iter().map(last).collect())
}

fn warnings(connection: &mut Connection, ids: &[String]) -> Result<HashMap<String, NaiveDateTime>, DatabaseError> {
    let found: Vec<(String, NaiveDateTime)> =
        deletion_warnings::table.filter(deletion_warnings::subject_id.eq_any(ids)).load(connection)?;
    Ok(found.into_iter().collect())
}

/// The last act of each account, a sign-in among them.
fn acts_of(connection: &mut Connection, accounts: &[String]) -> Result<HashMap<String, NaiveDateTime>, DatabaseError> {
    let found: Vec<(Option<String>, Option<NaiveDateTime>)> = audit_events::table
        .filter(audit_events::actor_id.eq_any(accounts))
        .group_by(audit_events::actor_id)
        .select((audit_events::actor_id, max(audit_events::at)))
        .load(connection)?;
    Ok(found.into_iter().filter_map(|(id, at)| Some((id?, at?))).collect())
}

/// The last act of anybody with each profile; what the program does by itself is no use.
fn done_with(connection: &mut Connection, ids: &[String]) -> Result<HashMap<String, NaiveDateTime>, DatabaseError> {
    let found: Vec<(String, Option<NaiveDateTime>)> = audit_events::table
        .filter(audit_events::object_kind.eq("profile"))
        .filter(audit_events::object_id.eq_any(ids))
        .filter(audit_events::actor_id.is_not_null())
        .group_by(audit_events::object_id)
        .select((audit_events::object_id, max(audit_events::at)))
        .load(connection)?;
    Ok(found.into_iter().filter_map(|(id, at)| Some((id, at?))).collect())
}

fn paths_of(connection: &mut Connection, ids: &[String]) -> Result<HashMap<String, NaiveDateTime>, DatabaseError> {
    let found: Vec<(String, NaiveDateTime, bool)> = placements::table
        .filter(placements::profile_id.eq_any(ids))
        .select((placements::profile_id, placements::since, placements::live))
        .load(connection)?;
    let mut last: HashMap<String, NaiveDateTime> = HashMap::new();
    for (id, since, live) in found {
        let at = if live { NaiveDateTime::MAX } else { since };
        last.entry(id).and_modify(|known| *known = at.max(*known)).or_insert(at);
    }
    Ok(last)
}

/// Whether a path of a person goes on.
///
/// # Errors
/// If the database fails.
pub fn has_live_path(connection: &mut Connection, profile_id: &str) -> Result<bool, DatabaseError> {
    let own = placements::table.filter(placements::profile_id.eq(profile_id)).filter(placements::live.eq(true));
    Ok(own.count().get_result::<i64>(connection)? > 0)
}

/// The day on which somebody who was warned is erased; `None` if they were used since, or are gone.
///
/// # Errors
/// If the database fails.
pub fn erased_on(
    connection: &mut Connection,
    subject_id: &str,
    now: NaiveDateTime,
) -> Result<Option<NaiveDate>, DatabaseError> {
    let Some(limits) = Limits::on(TABLE, in_finland(now).date()) else { return Ok(None) };
    let profile: Option<ProfileRow> =
        profiles::table.find(subject_id).select(profile_columns!()).first(connection).optional()?;
    let found = match profile {
        Some(row) => people(connection, vec![row])?,
        None => {
            let account: Option<(String, NaiveDateTime)> = accounts::table
                .find(subject_id)
                .select((accounts::id, accounts::created_at))
                .first(connection)
                .optional()?;
            contacts(connection, account.into_iter().collect())?
        }
    };
    let warned = found.first().and_then(|last| Some((last.used_at, last.warned_at?)));
    let holds = warned.filter(|(used_at, at)| at > used_at);
    Ok(holds.map(|(used_at, at)| in_finland(limits.ends_at(used_at, at)).date()))
}
