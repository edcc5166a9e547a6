//! What a message about a path may say to its receiver.

use chrono::{NaiveDate, NaiveDateTime};

use super::queries::row;
use crate::access::{self, Actor, acts};
use crate::accounts;
use crate::db::{Connection, DatabaseError};
use crate::error::AppError;

/// What a message about a path may say: no young person's name, ever.
#[derive(Debug, Clone, Default)]
pub struct MailFacts {
    /// Title of the opening.
    pub opening_title: String,
    /// Company.
    pub company_name: String,
    /// Name of the coach in charge.
    pub coach_name: Option<String>,
    /// Telephone of the coach.
    pub coach_phone: Option<String>,
    /// Meeting, UTC.
    pub meeting_at: Option<NaiveDateTime>,
    /// Where the meeting is.
    pub meeting_place: String,
    /// Last day to answer.
    pub due_on: Option<NaiveDate>,
    /// First day of work.
    pub starts_on: Option<NaiveDate>,
}

/// What a message may say about a path; `None` if its receiver may not see the path (any more).
///
/// # Errors
/// If the database fails.
pub fn mail_facts(
    connection: &mut Connection,
    placement_id: &str,
    receiver: &Actor,
) -> Result<Option<MailFacts>, AppError> {
    let row = match row(connection, placement_id) {
        Ok(row) => row,
        Err(super::PlacementError::Database(DatabaseError::Query(diesel::result::Error::NotFound))) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    if access::permit::<acts::FollowPlacement>(receiver, placement_id, &row.owner()).is_err() {
        return Ok(None);
    }
    let coach = row.coach_id.as_deref().map(|id| accounts::account(connection, id)).transpose()?;
    let (coach_name, coach_phone) = coach.map_or((None, None), |coach| (Some(coach.name), coach.phone));
    Ok(Some(MailFacts {
        opening_title: row.opening_title,
        company_name: row.company_name,
        coach_name,
        coach_phone,
        meeting_at: row.placement.meeting_at,
        meeting_place: row.placement.meeting_place,
        due_on: row.placement.due_on,
        starts_on: row.placement.starts_on,
    }))
}
