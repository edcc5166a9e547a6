//! Reads of who is told, how often, and of what already.

use std::collections::HashSet;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::UNASKED;
use super::{Alert, AlertError, Pair, RECEIVERS};
use crate::access::{Permit, Role, acts};
use crate::db::Connection;
use crate::db::schema::{accounts, match_alerts, profiles, told_matches};
use crate::notifications::Rhythm;
use crate::profiles::{Profile, rows};

/// Young people whom one coach has at most in their care: the desk shows no more.
const OF_ONE_COACH: i64 = 300;

/// How an account is told, by the id in a mail's link; `None` if it is gone.
///
/// # Errors
/// If the database fails.
pub fn alert(connection: &mut Connection, id: &str) -> Result<Option<Alert>, AlertError> {
    Ok(match_alerts::table.find(id).select(Alert::as_select()).first(connection).optional()?)
}

/// Whether mail still goes: it may have been stopped since.
///
/// # Errors
/// If the database fails.
pub fn still_on(connection: &mut Connection, id: &str) -> Result<bool, AlertError> {
    Ok(alert(connection, id)?.is_some_and(|alert| alert.rhythm != Rhythm::Off))
}

/// How an account is told; `None` where nothing has been looked for yet.
///
/// # Errors
/// If the database fails.
pub fn alert_of(connection: &mut Connection, account_id: &str) -> Result<Option<Alert>, AlertError> {
    let own = match_alerts::table.filter(match_alerts::account_id.eq(account_id));
    Ok(own.select(Alert::as_select()).first(connection).optional()?)
}

/// How often an account is told; `None` for roles that nobody tells anything.
///
/// # Errors
/// If the database fails.
pub fn rhythm_of(connection: &mut Connection, account_id: &str, role: Role) -> Result<Option<Rhythm>, AlertError> {
    if !RECEIVERS.contains(&role) {
        return Ok(None);
    }
    Ok(Some(alert_of(connection, account_id)?.map_or(UNASKED, |alert| alert.rhythm)))
}

/// Accounts that are to be told and of which nothing is written down yet.
///
/// # Errors
/// If the database fails.
pub fn newcomers(connection: &mut Connection, most: i64) -> Result<Vec<String>, AlertError> {
    let roles: Vec<&str> = RECEIVERS.iter().map(|role| role.word()).collect();
    Ok(accounts::table
        .left_join(match_alerts::table)
        .filter(accounts::role.eq_any(roles))
        .filter(accounts::active.eq(true))
        .filter(accounts::email.is_not_null())
        .filter(match_alerts::id.nullable().is_null())
        .order(accounts::id)
        .limit(most)
        .select(accounts::id)
        .load(connection)?)
}

/// Those whose time has come and who can be reached.
///
/// # Errors
/// If the database fails.
pub fn due(connection: &mut Connection, now: NaiveDateTime, most: i64) -> Result<Vec<Alert>, AlertError> {
    let of = |rhythm: Rhythm| {
        let since = rhythm.every().map(|every| now - every);
        let comes = match_alerts::checked_at.is_null().or(match_alerts::checked_at.le(since).assume_not_null());
        match_alerts::rhythm.eq(rhythm.word()).and(comes)
    };
    Ok(match_alerts::table
        .inner_join(accounts::table)
        .filter(accounts::active.eq(true))
        .filter(accounts::email.is_not_null())
        .filter(of(Rhythm::Daily).or(of(Rhythm::Weekly)))
        .order((match_alerts::checked_at, match_alerts::id))
        .limit(most)
        .select(Alert::as_select())
        .load(connection)?)
}

/// What an account knows of: all of it, or what the last mail told.
///
/// # Errors
/// If the database fails.
pub fn told(
    connection: &mut Connection,
    account_id: &str,
    at: Option<NaiveDateTime>,
) -> Result<HashSet<Pair>, AlertError> {
    let mut query = told_matches::table
        .filter(told_matches::account_id.eq(account_id.to_owned()))
        .select((told_matches::profile_id, told_matches::opening_id))
        .into_boxed();
    if let Some(at) = at {
        query = query.filter(told_matches::told_at.eq(at));
    }
    Ok(query.load(connection)?.into_iter().collect())
}

/// The young people in a coach's own care, of the coach's site.
///
/// # Errors
/// If the database fails.
pub fn people_of_coach(
    connection: &mut Connection,
    permit: &Permit<acts::CreateProfile>,
) -> Result<Vec<Profile>, AlertError> {
    let actor = permit.actor();
    Ok(rows()
        .filter(profiles::site_id.eq(actor.site_id.clone().unwrap_or_default()))
        .filter(profiles::coach_id.eq(&actor.account_id))
        .order(profiles::id)
        .limit(OF_ONE_COACH)
        .select(Profile::as_select())
        .load(connection)?)
}
