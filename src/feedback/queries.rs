//! Reads of feedback.

use diesel::prelude::*;

use super::model::Feedback;
use crate::access::{Actor, Role};
use crate::db::schema::feedback;
use crate::db::{Connection, DatabaseError};

/// Feedback that this actor answers for: open first, oldest day first, then closed, newest first.
///
/// # Errors
/// If the database fails.
pub fn of(connection: &mut Connection, actor: &Actor, limit: i64) -> Result<Vec<Feedback>, DatabaseError> {
    let query = || {
        let query = feedback::table.select(Feedback::as_select()).limit(limit).into_boxed();
        match (actor.role, &actor.site_id) {
            (Role::Operator, _) => query,
            (_, site) => query.filter(feedback::site_id.eq(site.clone().unwrap_or_default())),
        }
    };
    let mut found: Vec<Feedback> =
        query().filter(feedback::closed_at.is_null()).order((feedback::due_on, feedback::id)).load(connection)?;
    let closed = query().filter(feedback::closed_at.is_not_null()).order(feedback::closed_at.desc());
    found.extend(closed.load(connection)?);
    Ok(found)
}

/// One.
///
/// # Errors
/// If there is none.
pub fn one(connection: &mut Connection, id: &str) -> Result<Feedback, DatabaseError> {
    Ok(feedback::table.find(id).select(Feedback::as_select()).first(connection)?)
}
