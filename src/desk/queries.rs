//! What waits for a coach.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::schema::{companies, openings, profiles};
use crate::db::{Connection, DatabaseError};
use crate::openings::OpeningStatus;
use crate::profiles::{Profile, rows};

/// Profiles of a coach, or of a whole site, not counting hidden ones longer than needed.
///
/// # Errors
/// If the database fails.
pub fn people(
    connection: &mut Connection,
    site_id: &str,
    coach_id: Option<&str>,
) -> Result<Vec<Profile>, DatabaseError> {
    let mut query = rows()
        .filter(profiles::site_id.eq(site_id.to_owned()))
        .order((profiles::updated_at.desc(), profiles::id))
        .limit(300)
        .select(Profile::as_select())
        .into_boxed();
    if let Some(coach_id) = coach_id {
        query = query.filter(profiles::coach_id.eq(coach_id.to_owned()));
    }
    Ok(query.load(connection)?)
}

/// Openings that wait for the service's check: id, title, company, when they came.
pub type SubmittedOpening = (String, String, String, NaiveDateTime);

/// Submitted openings of a site, oldest first.
///
/// # Errors
/// If the database fails.
pub fn submitted(connection: &mut Connection, site_id: &str) -> Result<Vec<SubmittedOpening>, DatabaseError> {
    Ok(openings::table
        .inner_join(companies::table)
        .filter(openings::site_id.eq(site_id))
        .filter(openings::status.eq(OpeningStatus::Submitted.word()))
        .order((openings::updated_at, openings::id))
        .limit(50)
        .select((openings::id, openings::title, companies::name, openings::updated_at))
        .load(connection)?)
}
