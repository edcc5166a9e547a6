//! Takes a profile and who its person is out of the database, when everything that hangs on it is gone.

use diesel::prelude::*;

use crate::db::schema::{confirmed_findings, identities, profile_changes, profile_lives, profiles};
use crate::db::{Connection, DatabaseError};

/// Deletes a profile, its history and its person's identity.
///
/// # Errors
/// If something still hangs on it, or the database fails.
pub fn remove(connection: &mut Connection, id: &str) -> Result<(), DatabaseError> {
    diesel::delete(confirmed_findings::table.filter(confirmed_findings::profile_id.eq(id))).execute(connection)?;
    diesel::delete(profile_changes::table.filter(profile_changes::profile_id.eq(id))).execute(connection)?;
    diesel::delete(profile_lives::table.find(id)).execute(connection)?;
    diesel::delete(identities::table.find(id)).execute(connection)?;
    diesel::delete(profiles::table.find(id)).execute(connection)?;
    Ok(())
}
