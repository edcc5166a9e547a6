//! What waits for a coach.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::schema::{companies, consents, openings, profiles};
use crate::db::{Connection, DatabaseError};
use crate::openings::OpeningStatus;
use crate::privacy::consent::Purpose;
use crate::profiles::{Profile, ProfileStatus};

/// Profiles of a coach, or of a whole site, not counting hidden ones longer than needed.
///
/// # Errors
/// If the database fails.
pub fn people(
    connection: &mut Connection,
    site_id: &str,
    coach_id: Option<&str>,
) -> Result<Vec<Profile>, DatabaseError> {
    let mut query = profiles::table
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

/// Ids of drafts whose person has permitted publishing: they wait for the coach's check.
///
/// # Errors
/// If the database fails.
pub fn to_check(connection: &mut Connection, ids: &[String]) -> Result<Vec<String>, DatabaseError> {
    Ok(consents::table
        .inner_join(profiles::table.on(profiles::id.eq(consents::profile_id)))
        .filter(consents::profile_id.eq_any(ids))
        .filter(consents::purpose.eq(Purpose::PublishProfile.word()))
        .filter(consents::withdrawn_at.is_null())
        .filter(profiles::status.eq(ProfileStatus::Draft.word()))
        .select(consents::profile_id)
        .distinct()
        .load(connection)?)
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
