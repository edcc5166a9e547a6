//! Reads of promises.

use diesel::prelude::*;

use super::Welcome;
use super::model::Registration;
use crate::access::{Permit, acts};
use crate::db::schema::{profiles, registrations, welcomes};
use crate::db::{Connection, DatabaseError};
use crate::profiles::{Profile, rows};

/// Who waits for a welcome at a coach's site, the oldest first: in nobody's care yet, or in the
/// coach's own.
///
/// # Errors
/// If the database fails.
pub fn waiting(
    connection: &mut Connection,
    permit: &Permit<acts::CreateProfile>,
) -> Result<Vec<(Profile, Welcome)>, DatabaseError> {
    let actor = permit.actor();
    Ok(rows()
        .inner_join(welcomes::table)
        .filter(profiles::site_id.eq(actor.site_id.clone().unwrap_or_default()))
        .filter(profiles::coach_id.is_null().or(profiles::coach_id.eq(&actor.account_id)))
        .filter(welcomes::welcomed_at.is_null())
        .order((welcomes::came_at, welcomes::profile_id))
        .limit(200)
        .select((Profile::as_select(), Welcome::as_select()))
        .load(connection)?)
}

/// The promise to a person who came alone.
///
/// # Errors
/// If the database fails.
pub fn welcome_of(connection: &mut Connection, profile_id: &str) -> Result<Option<Welcome>, DatabaseError> {
    Ok(welcomes::table.find(profile_id).select(Welcome::as_select()).first(connection).optional()?)
}

/// What waits for an account's address to be confirmed.
///
/// # Errors
/// If the database fails.
pub fn registration(connection: &mut Connection, account_id: &str) -> Result<Option<Registration>, DatabaseError> {
    Ok(registrations::table.find(account_id).select(Registration::as_select()).first(connection).optional()?)
}
