//! Choosing how often one is told, stopping it, and what was told.

use std::collections::HashSet;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::UNASKED;
use super::queries::{alert, alert_of};
use super::{Alert, AlertError, Pair};
use crate::access::{Permit, acts};
use crate::accounts;
use crate::db::schema::{accounts as account_rows, match_alerts, openings, profiles, told_matches};
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError, dialect};
use crate::notifications::{self, Rhythm, Template};
use crate::openings::OpeningStatus;
use crate::privacy;

/// Begins to look for somebody, as often as everybody is told who has not chosen.
///
/// # Errors
/// If the database fails.
pub(super) fn begin(connection: &mut Connection, account_id: &str) -> Result<(), AlertError> {
    // Somebody may have chosen since it was seen that they have not.
    if alert_of(connection, account_id)?.is_none() {
        insert(connection, account_id, UNASKED)?;
    }
    Ok(())
}

fn insert(connection: &mut Connection, account_id: &str, rhythm: Rhythm) -> Result<String, AlertError> {
    let id = new_id();
    diesel::insert_into(match_alerts::table)
        .values((
            match_alerts::id.eq(&id),
            match_alerts::account_id.eq(account_id),
            match_alerts::rhythm.eq(rhythm.word()),
            match_alerts::link_key.eq(accounts::random_secret()),
        ))
        .execute(connection)?;
    Ok(id)
}

/// Chooses how often the permitted account is told. Turned on, it tells of what comes from now on.
///
/// # Errors
/// If the database fails.
pub fn set_rhythm(
    connection: &mut Connection,
    permit: &Permit<acts::HearOfMatches>,
    rhythm: Rhythm,
    now: NaiveDateTime,
) -> Result<(), AlertError> {
    let actor = permit.actor();
    let id = match alert_of(connection, permit.object_id())? {
        None => insert(connection, permit.object_id(), rhythm)?,
        Some(alert) => {
            let row = match_alerts::table.find(&alert.id);
            if alert.rhythm == Rhythm::Off {
                let anew: Option<NaiveDateTime> = None;
                diesel::update(row).set(match_alerts::checked_at.eq(anew)).execute(connection)?;
            }
            diesel::update(row).set(match_alerts::rhythm.eq(rhythm.word())).execute(connection)?;
            alert.id
        }
    };
    let action = if rhythm == Rhythm::Off { "alerts_off" } else { "alerts_on" };
    privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "alert", &id, now)?;
    Ok(())
}

/// Stops the mail for whoever holds the key of its link.
///
/// # Errors
/// `WrongKey`, also if there is no such mail; or if the database fails.
pub fn stop(connection: &mut Connection, id: &str, key: &str, now: NaiveDateTime) -> Result<(), AlertError> {
    let found = alert(connection, id)?.filter(|alert| notifications::opens(&alert.link_key, key));
    let alert = found.ok_or(AlertError::WrongKey)?;
    diesel::update(match_alerts::table.find(&alert.id))
        .set(match_alerts::rhythm.eq(Rhythm::Off.word()))
        .execute(connection)?;
    privacy::audit(connection, None, "alerts_off", "alert", id, now)?;
    Ok(())
}

/// Notes that matches were looked for and which were not known yet, and sends the mail if there are any. The
/// first look sends none: what was there before is not new.
///
/// # Errors
/// If the database fails.
pub(super) fn looked(
    connection: &mut Connection,
    alert: &Alert,
    new: &[Pair],
    now: NaiveDateTime,
) -> Result<(), AlertError> {
    let row = match_alerts::table.find(&alert.id);
    let on = row.filter(match_alerts::rhythm.ne(Rhythm::Off.word()));
    if diesel::update(on).set(match_alerts::checked_at.eq(now)).execute(connection)? == 0 {
        return Ok(()); // Switched off or erased since.
    }
    // Somebody may have been erased since.
    let ids: Vec<&str> = new.iter().map(|pair| pair.profile_id.as_str()).collect();
    let there: HashSet<String> = profiles::table
        .filter(profiles::id.eq_any(ids))
        .select(profiles::id)
        .load::<String>(connection)?
        .into_iter()
        .collect();
    let pairs: Vec<(&str, &str)> = new
        .iter()
        .filter(|pair| there.contains(&pair.profile_id))
        .map(|pair| (pair.profile_id.as_str(), pair.opening_id.as_str()))
        .collect();
    for some in pairs.chunks(AT_ONCE) {
        dialect::insert_told(connection, &alert.account_id, some, now)?;
    }
    if alert.checked_at.is_some() && !pairs.is_empty() {
        diesel::update(row).set(match_alerts::told_at.eq(now)).execute(connection)?;
        notifications::enqueue(connection, Template::NewMatches, &alert.account_id, Some(&alert.id), now)?;
    }
    Ok(())
}

/// Forgets what the mail of a look would have told, so that the next look tells it: the mail never left.
///
/// # Errors
/// If the database fails.
pub fn untell(connection: &mut Connection, id: &str, looked_at: NaiveDateTime) -> Result<(), DatabaseError> {
    let account = match_alerts::table.filter(match_alerts::id.eq(id)).select(match_alerts::account_id);
    let of_it = told_matches::table
        .filter(told_matches::account_id.eq_any(account))
        .filter(told_matches::told_at.eq(looked_at));
    diesel::delete(of_it).execute(connection)?;
    Ok(())
}

/// Forgets what accounts were told of and how often they are, before they are deleted.
///
/// # Errors
/// If the database fails.
pub fn forget(connection: &mut Connection, account_ids: &[String]) -> Result<(), DatabaseError> {
    diesel::delete(told_matches::table.filter(told_matches::account_id.eq_any(account_ids))).execute(connection)?;
    diesel::delete(match_alerts::table.filter(match_alerts::account_id.eq_any(account_ids))).execute(connection)?;
    Ok(())
}

/// Rows of one insert.
const AT_ONCE: usize = 500;

/// Forgets what was told of openings that have ended, which never come back, and to accounts that are closed.
///
/// # Errors
/// If the database fails.
pub fn prune(connection: &mut Connection) -> Result<usize, DatabaseError> {
    let ended = openings::table
        .filter(openings::status.eq_any([OpeningStatus::Closed.word(), OpeningStatus::Rejected.word()]))
        .select(openings::id);
    let closed = account_rows::table.filter(account_rows::active.eq(false)).select(account_rows::id);
    let of_openings =
        diesel::delete(told_matches::table.filter(told_matches::opening_id.eq_any(ended))).execute(connection)?;
    let of_accounts =
        diesel::delete(told_matches::table.filter(told_matches::account_id.eq_any(closed))).execute(connection)?;
    Ok(of_openings + of_accounts)
}
