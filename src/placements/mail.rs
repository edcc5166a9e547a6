//! What a message about a path may say to its receiver.

use chrono::{NaiveDate, NaiveDateTime};

use super::queries::row;
use super::state::{Party, State};
use crate::access::{self, Actor, acts};
use crate::accounts;
use crate::db::{Connection, DatabaseError};
use crate::error::AppError;
use crate::notifications::Template;
use crate::profiles;

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
    /// Whose turn it is, and whether it is the receiver's own.
    pub turn: Option<(Party, bool)>,
}

/// What becomes of a message about a path when its turn comes.
#[derive(Debug, Clone)]
pub enum MailNews {
    /// It may say this.
    Facts(MailFacts),
    /// Its receiver may not see the path (any more).
    Hidden,
    /// The path has moved on: what it would say no longer holds.
    Overtaken,
}

/// What a message may say about a path at the moment of sending.
///
/// # Errors
/// If the database fails.
pub fn mail_facts(
    connection: &mut Connection,
    placement_id: &str,
    template: Template,
    receiver: &Actor,
) -> Result<MailNews, AppError> {
    let row = match row(connection, placement_id) {
        Ok(row) => row,
        Err(super::PlacementError::Database(DatabaseError::Query(diesel::result::Error::NotFound))) => {
            return Ok(MailNews::Hidden);
        }
        Err(error) => return Err(error.into()),
    };
    if access::permit::<acts::FollowPlacement>(receiver, placement_id, &row.owner()).is_err() {
        return Ok(MailNews::Hidden);
    }
    if !holds(template, row.placement.state) {
        return Ok(MailNews::Overtaken);
    }
    let turn = row.turn().map(|turn| (turn, row.is_side_of(turn, receiver)));
    let coach = row.coach_id.as_deref().map(|id| accounts::account(connection, id)).transpose()?;
    let (coach_name, coach_phone) = coach.map_or((None, None), |coach| (Some(coach.name), coach.phone));
    Ok(MailNews::Facts(MailFacts {
        opening_title: row.opening_title,
        company_name: row.company_name,
        coach_name,
        coach_phone,
        meeting_at: row.placement.meeting_at,
        meeting_place: row.placement.meeting_place,
        due_on: row.placement.due_on,
        starts_on: row.placement.starts_on,
        turn,
    }))
}

/// Whom a young person may call, for a message about their own account.
///
/// # Errors
/// If the database fails.
pub fn coach_facts(connection: &mut Connection, account_id: &str) -> Result<MailFacts, AppError> {
    let coach = profiles::profile_of_account(connection, account_id)?.and_then(|profile| profile.coach_id);
    let coach = coach.map(|id| accounts::account(connection, &id)).transpose()?.filter(|coach| coach.active);
    let (coach_name, coach_phone) = coach.map_or((None, None), |coach| (Some(coach.name), coach.phone));
    Ok(MailFacts { coach_name, coach_phone, ..MailFacts::default() })
}

/// Whether a message that waited, as through an outage, is still true where the path stands now.
const fn holds(template: Template, state: State) -> bool {
    match template {
        Template::SignInLink
        | Template::OpeningStillOpen
        | Template::AddressCode
        | Template::AddressChange
        | Template::AddressChanged
        | Template::Start
        | Template::ProfileSent
        | Template::ProfileReturned
        | Template::ProfileChecked
        | Template::ProfileEnding
        | Template::PostingConfirm
        | Template::PostingClaim
        | Template::ClaimDeclined
        | Template::OpeningReturned
        | Template::OpeningRejected
        | Template::OpeningPublished
        | Template::ErasureNear
        | Template::SavedSearchNews
        | Template::NewMatches
        | Template::FeedbackAnswered => true,
        Template::PathProposed => matches!(state, State::Proposed),
        Template::ConsentAsked => matches!(state, State::Approved),
        Template::ConsentGiven => matches!(state, State::Consented),
        Template::CandidateIntroduced => matches!(state, State::Introduced),
        Template::CompanyAnswered => matches!(state, State::Accepted | State::DeclinedByCompany),
        Template::MeetingOffered => matches!(state, State::MeetingSet),
        Template::MeetingAnswered => matches!(state, State::Accepted | State::MeetingAgreed),
        Template::PathConfirmed => matches!(state, State::Confirmed | State::Agreed),
        Template::PathStarts => matches!(state, State::Running),
        Template::PathStopped | Template::PathUnanswered | Template::PathOverdue | Template::OpeningGone => {
            !state.is_live()
        }
        Template::TurnReminder | Template::PathDelayed => state.is_live(),
    }
}
