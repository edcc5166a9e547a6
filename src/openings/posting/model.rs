//! A posting and its links.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use search_index::words;

use crate::accounts::AccountError;
use crate::companies::{BusinessId, CompanyError};
use crate::db::DatabaseError;
use crate::db::schema::postings;
use crate::db::types::Stored;
use crate::error::AppError;
use crate::language::Language;
use crate::openings::OpeningError;
use crate::rules::{RuleId, Table};

words! {
    /// What a link is for.
    LinkPurpose {
        /// Confirming that the posting is meant.
        Confirm = "confirm",
        /// Mending what was returned.
        Mend = "mend",
        /// Becoming a contact of the company.
        Claim = "claim",
        /// Saying whether the opening is still open.
        Keep = "keep",
    }
}
crate::stored_words!(LinkPurpose);

impl LinkPurpose {
    /// How long a link works (product policy): a baker reads mail in the evening, and mends what came
    /// on Friday on Monday. The question whether an opening is still open waits as long as its rule says.
    #[must_use]
    pub fn works_for(self, table: Table<'_>, today: NaiveDate) -> Duration {
        match self {
            Self::Confirm | Self::Claim => Duration::hours(24),
            Self::Mend => Duration::hours(96),
            Self::Keep => Duration::days(table.most(RuleId::OpeningReminder, today).map_or(0, i64::from)),
        }
    }
}

/// Who posts, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// E-mail, lower case.
    pub email: String,
    /// Telephone, or nothing.
    pub phone: String,
    /// Which company.
    pub business_id: BusinessId,
    /// Its name, or nothing: the service looks it up.
    pub company_name: String,
}

/// A posting as stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = postings)]
pub struct Posting {
    /// Id.
    pub id: String,
    /// E-mail.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Language of mail.
    #[diesel(deserialize_as = Stored<Language>)]
    pub language: Language,
    /// Business ID.
    pub business_id: String,
    /// Name of the company as typed.
    pub company_name: String,
    /// The opening as JSON until it is confirmed, then nothing.
    pub content: String,
    /// The opening once it is confirmed.
    pub opening_id: Option<String>,
    /// When somebody claimed the company by it.
    pub claimed_at: Option<NaiveDateTime>,
}

/// Whether a link can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// It can.
    Good,
    /// It has been used.
    Used,
    /// It is too old, or a newer one was sent.
    Expired,
}

/// A link that was looked at.
#[derive(Debug, Clone)]
pub struct Link {
    /// What it is for.
    pub purpose: LinkPurpose,
    /// Whether it can be used.
    pub state: LinkState,
    /// The posting it belongs to.
    pub posting: Posting,
}

/// Why something with a posting failed.
#[derive(Debug, thiserror::Error)]
pub enum PostingError {
    /// The link cannot be used (any more).
    #[error("used or expired")]
    DeadLink,
    /// There is no service point at all.
    #[error("no site")]
    NoSite,
    /// What is stored cannot be read.
    #[error("unreadable: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// The opening is not in a state that allows it.
    #[error(transparent)]
    Opening(#[from] OpeningError),
    /// The company could not be found or made.
    #[error(transparent)]
    Company(#[from] CompanyError),
    /// The account could not be made, or too much was asked.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for PostingError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<PostingError> for AppError {
    fn from(error: PostingError) -> Self {
        match error {
            PostingError::DeadLink => Self::Gone,
            PostingError::NoSite => Self::Internal("there is no site to post to".to_owned()),
            PostingError::Unreadable(error) => Self::Internal(error.to_string()),
            PostingError::Opening(error) => error.into(),
            PostingError::Company(error) => error.into(),
            PostingError::Account(error) => error.into(),
            PostingError::Database(error) => error.into(),
        }
    }
}
