//! Whether a site wants two people to have looked at an opening before everybody sees it.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::{Permit, acts};
use crate::db::schema::sites;
use crate::db::{Connection, DatabaseError};
use crate::privacy;

/// Whether who wrote last in an opening may not be the one who publishes it.
///
/// # Errors
/// If the database fails.
pub fn wants_two_eyes(connection: &mut Connection, site_id: &str) -> Result<bool, DatabaseError> {
    Ok(sites::table.find(site_id).select(sites::two_eyes).first(connection)?)
}

/// Chooses it for the permitted site.
pub(super) fn set_two_eyes(
    connection: &mut Connection,
    permit: &Permit<acts::EditSite>,
    wanted: bool,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    let (id, actor) = (permit.object_id(), permit.actor());
    diesel::update(sites::table.find(id)).set(sites::two_eyes.eq(wanted)).execute(connection)?;
    let action = if wanted { "two_eyes_on" } else { "two_eyes_off" };
    privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "site", id, now)?;
    Ok(())
}
