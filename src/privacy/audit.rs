//! Audit events: who did what to what, never what was written.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::Role;
use crate::db::schema::audit_events;
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError};

/// Records an event in the command's own transaction. `actor` is `None` for the system itself.
///
/// # Errors
/// If the database fails; then the command fails too.
pub fn audit(
    connection: &mut Connection,
    actor: Option<(&str, Role)>,
    action: &str,
    object_kind: &str,
    object_id: &str,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    diesel::insert_into(audit_events::table)
        .values((
            audit_events::id.eq(new_id()),
            audit_events::at.eq(now),
            audit_events::actor_id.eq(actor.map(|(id, _)| id)),
            audit_events::actor_role.eq(actor.map_or("system", |(_, role)| role.word())),
            audit_events::action.eq(action),
            audit_events::object_kind.eq(object_kind),
            audit_events::object_id.eq(object_id),
        ))
        .execute(connection)?;
    Ok(())
}
