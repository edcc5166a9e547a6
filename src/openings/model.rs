//! An opening as stored.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::state::{Illegal, OpeningStatus};
use super::terms::Terms;
use crate::access::Owner;
use crate::companies::CompanyError;
use crate::db::DatabaseError;
use crate::db::schema::openings;
use crate::db::types::{Document, List, Stored, StoredOption};
use crate::error::AppError;
use crate::matching::{ByHand, Kind, LanguageSkill, Licence, Shift, TextLanguage};

/// An opening.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = openings)]
pub struct Opening {
    /// Id.
    pub id: String,
    /// Company that offers it.
    pub company_id: String,
    /// Site that looks after it.
    pub site_id: String,
    /// Kind of path.
    #[diesel(deserialize_as = Stored<Kind>)]
    pub kind: Kind,
    /// Where it stands.
    #[diesel(deserialize_as = Stored<OpeningStatus>)]
    pub status: OpeningStatus,
    /// Language of the text.
    #[diesel(deserialize_as = Stored<TextLanguage>)]
    pub language: TextLanguage,
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// Municipality of the work.
    pub municipality_code: String,
    /// Postcode of the work.
    pub postcode: String,
    /// Whether it can be done from anywhere.
    pub remote: bool,
    /// Hours a week.
    pub hours_per_week: Option<i32>,
    /// Shifts it needs.
    #[diesel(deserialize_as = List<Shift>)]
    pub shifts: Vec<Shift>,
    /// Codes of required cards and permits.
    #[diesel(deserialize_as = List<String>)]
    pub permits: Vec<String>,
    /// Required driving licence.
    #[diesel(deserialize_as = StoredOption<Licence>)]
    pub driving_licence: Option<Licence>,
    /// Lowest age that the work allows, years.
    pub min_age: Option<i32>,
    /// Languages needed.
    #[diesel(deserialize_as = List<LanguageSkill>)]
    pub languages: Vec<LanguageSkill>,
    /// Whether the employer arranges a missing card.
    pub offers_permit_training: bool,
    /// Wage in the employer's words; empty for trials.
    pub wage: String,
    /// Number of places.
    pub positions: i32,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Last day to answer.
    pub apply_by: Option<NaiveDate>,
    /// Id in the file it was imported from.
    pub external_id: Option<String>,
    /// When it was made.
    pub created_at: NaiveDateTime,
    /// When it was last changed.
    pub updated_at: NaiveDateTime,
    /// When it was published.
    pub published_at: Option<NaiveDateTime>,
    /// Grows with every change.
    pub version: i64,
    /// What only some kinds ask.
    #[diesel(deserialize_as = Document<Terms>)]
    pub terms: Terms,
    /// Workplace of the company, or of the user company.
    pub workplace_id: Option<String>,
    /// Company where the work is done, when a staffing agency is the employer.
    pub user_company_id: Option<String>,
    /// What was said by hand of what its text means.
    #[diesel(deserialize_as = Document<ByHand>)]
    pub by_hand: ByHand,
}

impl Opening {
    /// Whose it is.
    #[must_use]
    pub fn owner(&self) -> Owner {
        Owner { account: None, company: Some(self.company_id.clone()), site: Some(self.site_id.clone()) }
    }

    /// Where the work is done: the user company of an agency's opening, else the company itself.
    #[must_use]
    pub fn works_at(&self) -> &str {
        self.user_company_id.as_deref().unwrap_or(&self.company_id)
    }

    /// The company that a path to it is with. A work trial is organised where the work is done; any
    /// other path is with the employer.
    #[must_use]
    pub fn organiser(&self) -> &str {
        if self.kind == Kind::WorkTrial { self.works_at() } else { &self.company_id }
    }

    /// Whether it can be answered on a day.
    #[must_use]
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        self.status == OpeningStatus::Published && self.apply_by.is_none_or(|last| last >= day)
    }
}

/// Why something with an opening failed.
#[derive(Debug, thiserror::Error)]
pub enum OpeningError {
    /// Somebody changed it meanwhile.
    #[error("changed by somebody else")]
    Conflict,
    /// It is not in a state that allows this.
    #[error("not possible in this state")]
    WrongState,
    /// The site wants somebody else to publish it.
    #[error("somebody else must publish it")]
    TwoEyes,
    /// Nobody knows yet who the contact is, and it stands before everybody's eyes.
    #[error("the contact has not been verified")]
    NotVerified,
    /// An agency's opening does not tell where the work is done.
    #[error("the agency's opening does not name the workplace")]
    WithoutPlace,
    /// A rule forbids that it is published.
    #[error("a rule forbids that it is published")]
    Barred,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for OpeningError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<Illegal> for OpeningError {
    fn from(_: Illegal) -> Self {
        Self::WrongState
    }
}

impl From<CompanyError> for OpeningError {
    fn from(error: CompanyError) -> Self {
        match error {
            CompanyError::Database(error) => Self::Database(error),
            _ => Self::Conflict,
        }
    }
}

impl From<OpeningError> for AppError {
    fn from(error: OpeningError) -> Self {
        match error {
            OpeningError::Conflict
            | OpeningError::WrongState
            | OpeningError::TwoEyes
            | OpeningError::WithoutPlace
            | OpeningError::Barred => Self::Conflict,
            OpeningError::NotVerified => Self::Forbidden,
            OpeningError::Database(error) => error.into(),
        }
    }
}
