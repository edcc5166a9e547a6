//! Placements: the path of one young person to one opening, from proposal to what comes next.

use chrono::{NaiveDate, NaiveDateTime};

use crate::access::Actor;
use crate::db::Connection;
use crate::error::AppError;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[];

/// What a message about a path may say to its receiver: no young person's full name, ever.
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
pub fn mail_facts(_connection: &mut Connection, _placement_id: &str, _receiver: &Actor) -> Result<Option<MailFacts>, AppError> {
    Ok(None)
}
