//! Reads of openings.

use diesel::prelude::*;

use super::{Opening, OpeningError};
use crate::db::Connection;
use crate::db::schema::openings;

/// An opening by id, whatever its status: ask the policy before showing it.
///
/// # Errors
/// If there is none, or the database fails.
pub fn opening(connection: &mut Connection, id: &str) -> Result<Opening, OpeningError> {
    Ok(openings::table.find(id).select(Opening::as_select()).first(connection)?)
}

/// Openings of these ids, in no given order.
///
/// # Errors
/// If the database fails.
pub fn openings_by_ids(connection: &mut Connection, ids: &[String]) -> Result<Vec<Opening>, OpeningError> {
    Ok(openings::table.filter(openings::id.eq_any(ids)).select(Opening::as_select()).load(connection)?)
}
