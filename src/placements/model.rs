//! A path as stored.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use search_index::words;

use super::deadlines::{Ending, HandedTo};
use super::state::{Illegal, Party, State};
use crate::access::Denied;
use crate::companies::CompanyError;
use crate::db::DatabaseError;
use crate::db::schema::{placement_notes, placement_steps, placements};
use crate::db::types::{Stored, StoredOption};
use crate::error::AppError;
use crate::language::Language;
use crate::openings::OpeningError;
use crate::profiles::ProfileError;
use crate::rules::Finding;

words! {
    /// What a company answers: one press, no letter to write.
    CompanyReply {
        /// We would like to meet.
        Meet = "meet",
        /// The place has just been filled.
        Filled = "filled",
        /// Not now, maybe later.
        Later = "later",
        /// We need somebody with other skills.
        OtherSkills = "other_skills",
        /// The times do not suit.
        Times = "times",
        /// Another reason.
        Other = "other",
    }
}
crate::stored_words!(CompanyReply);

impl CompanyReply {
    /// Answers that decline.
    pub const DECLINING: &'static [Self] = &[Self::Filled, Self::Later, Self::OtherSkills, Self::Times, Self::Other];
}

words! {
    /// What comes after a path (domain 3.1).
    NextStep {
        /// Hired.
        Hired = "hired",
        /// Hired with a pay subsidy.
        PaySubsidy = "pay_subsidy",
        /// Goes on as an apprentice.
        Apprenticeship = "apprenticeship",
        /// Another trial.
        AnotherTrial = "another_trial",
        /// Studies.
        Studies = "studies",
        /// Nothing for now.
        Ended = "ended",
    }
}
crate::stored_words!(NextStep);

/// A path of one young person to one opening.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = placements)]
pub struct Placement {
    /// Id.
    pub id: String,
    /// Whose path.
    pub profile_id: String,
    /// To which opening.
    pub opening_id: String,
    /// Company of the opening.
    pub company_id: String,
    /// Site of the young person.
    pub site_id: String,
    /// Where it stands.
    #[diesel(deserialize_as = Stored<State>)]
    pub state: State,
    /// Who proposed it.
    #[diesel(deserialize_as = Stored<Party>)]
    pub proposed_by: Party,
    /// Since when it stands there.
    pub since: NaiveDateTime,
    /// By when the side whose turn it is should act.
    pub due_on: Option<NaiveDate>,
    /// The company's answer.
    #[diesel(deserialize_as = StoredOption<CompanyReply>)]
    pub company_reply: Option<CompanyReply>,
    /// Why the company declined, for the coach only.
    pub reason_for_coach: String,
    /// What the young person is told.
    pub words_for_young_person: String,
    /// Meeting, UTC.
    pub meeting_at: Option<NaiveDateTime>,
    /// Where the meeting is.
    pub meeting_place: String,
    /// Day of the agreement.
    pub agreement_on: Option<NaiveDate>,
    /// Employment authority that signed (trials).
    pub authority: String,
    /// Accident insurer (trials).
    pub insurer: String,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day as agreed.
    pub ends_on: Option<NaiveDate>,
    /// Last day as it was.
    pub ended_on: Option<NaiveDate>,
    /// What came next.
    #[diesel(deserialize_as = StoredOption<NextStep>)]
    pub next_step: Option<NextStep>,
    /// When it was proposed.
    pub created_at: NaiveDateTime,
    /// Grows with every step.
    pub version: i64,
    /// Why it ended, if nobody ended it by a step.
    #[diesel(deserialize_as = StoredOption<Ending>)]
    pub ending: Option<Ending>,
    /// Who minds a turn that its side has let pass.
    #[diesel(deserialize_as = StoredOption<HandedTo>)]
    pub handed_to: Option<HandedTo>,
    /// Since when the whole team minds it.
    pub handed_at: Option<NaiveDateTime>,
}

/// One step taken on a path.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = placement_steps)]
pub struct TakenStep {
    /// When.
    pub at: NaiveDateTime,
    /// State it led to.
    #[diesel(deserialize_as = Stored<State>)]
    pub state: State,
}

/// An internal note: coaches only, never the young person or the company.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = placement_notes)]
pub struct Note {
    /// When.
    pub at: NaiveDateTime,
    /// Text.
    pub note: String,
}

/// Why something with a path failed.
#[derive(Debug, thiserror::Error)]
pub enum PlacementError {
    /// Somebody else moved it meanwhile.
    #[error("moved by somebody else")]
    Conflict,
    /// The step is not possible here.
    #[error(transparent)]
    Illegal(#[from] Illegal),
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The company has no verified contact yet.
    #[error("no verified contact")]
    NotVerified,
    /// There is a live path for the same pair already; holds its id.
    #[error("already proposed")]
    AlreadyThere(String),
    /// The opening or the profile is not in matching.
    #[error("not open")]
    NotOpen,
    /// Every place of the opening is taken, or as many as the company can answer have shown interest this month.
    #[error("no room")]
    NoRoom,
    /// The meeting or the first day of work lies ahead.
    #[error("too early")]
    TooEarly,
    /// The young person is protected.
    #[error("protected person")]
    Protected,
    /// The rules for young workers, or how long the work may last, forbid it; holds what they say.
    #[error("the law forbids it")]
    Unlawful(Vec<Finding>),
    /// A hard rule forbids the pair.
    #[error("a rule forbids it")]
    Forbidden,
    /// A trial where the person is employed already.
    #[error("employed at the workplace already")]
    EmployedThere,
    /// Trials of the person with this employer have lasted as long as they may.
    #[error("trials with this employer are used up")]
    TrialsUsedUp,
    /// With this trial they would last longer; so many days are behind already.
    #[error("the trial is too long")]
    TrialTooLong(i64),
    /// The agreement of a trial lacks its date, authority or insurer.
    #[error("agreement incomplete")]
    AgreementIncomplete,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for PlacementError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<OpeningError> for PlacementError {
    fn from(error: OpeningError) -> Self {
        match error {
            OpeningError::Database(error) => Self::Database(error),
            OpeningError::Conflict
            | OpeningError::WrongState
            | OpeningError::TwoEyes
            | OpeningError::NotVerified
            | OpeningError::WithoutPlace
            | OpeningError::Barred => Self::Conflict,
        }
    }
}

impl From<ProfileError> for PlacementError {
    fn from(error: ProfileError) -> Self {
        match error {
            ProfileError::Database(error) => Self::Database(error),
            ProfileError::Denied(denied) => denied.into(),
            _ => Self::Conflict,
        }
    }
}

impl From<CompanyError> for PlacementError {
    fn from(error: CompanyError) -> Self {
        match error {
            CompanyError::Database(error) => Self::Database(error),
            CompanyError::Conflict
            | CompanyError::BusinessIdInUse
            | CompanyError::AddressInUse
            | CompanyError::WorkplaceInUse
            | CompanyError::NotVerified
            | CompanyError::NoSuchContact => Self::Conflict,
        }
    }
}

impl From<PlacementError> for AppError {
    fn from(error: PlacementError) -> Self {
        match error {
            PlacementError::Denied(denied) => denied.into(),
            PlacementError::Database(error) => error.into(),
            PlacementError::Conflict
            | PlacementError::Illegal(_)
            | PlacementError::NotVerified
            | PlacementError::AlreadyThere(_)
            | PlacementError::NotOpen
            | PlacementError::NoRoom
            | PlacementError::Unlawful(_)
            | PlacementError::Forbidden
            | PlacementError::EmployedThere
            | PlacementError::TrialsUsedUp
            | PlacementError::TrialTooLong(_)
            | PlacementError::Protected
            | PlacementError::TooEarly
            | PlacementError::AgreementIncomplete => Self::Conflict,
        }
    }
}

/// What a command may need beside its name.
#[derive(Debug, Clone, Default)]
pub struct Details {
    /// The company's preset answer.
    pub reply: Option<CompanyReply>,
    /// Why, for the coach.
    pub reason_for_coach: String,
    /// What the young person is told.
    pub words_for_young_person: String,
    /// Meeting, UTC.
    pub meeting_at: Option<NaiveDateTime>,
    /// Where.
    pub meeting_place: String,
    /// Day of the agreement.
    pub agreement_on: Option<NaiveDate>,
    /// Employment authority.
    pub authority: String,
    /// Insurer.
    pub insurer: String,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Last day as it was.
    pub ended_on: Option<NaiveDate>,
    /// What comes next.
    pub next_step: Option<NextStep>,
    /// Language in which a consent was read.
    pub language: Option<Language>,
}
