//! A saved search as stored.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::Owner;
use crate::db::DatabaseError;
use crate::db::schema::saved_searches;
use crate::db::types::Stored;
use crate::error::AppError;
use crate::notifications::Rhythm;

/// Most searches that one account keeps.
pub const AT_MOST: usize = 20;

/// A saved search.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = saved_searches)]
pub struct SavedSearch {
    /// Id.
    pub id: String,
    /// Whose it is.
    pub account_id: String,
    /// Query part of the list's address.
    pub query: String,
    /// How often news go by mail.
    #[diesel(deserialize_as = Stored<Rhythm>)]
    pub rhythm: Rhythm,
    /// Key of the mail's links: they show the list and stop the mail.
    pub link_key: String,
    /// When it was saved.
    pub created_at: NaiveDateTime,
    /// When news were last looked for.
    pub checked_at: NaiveDateTime,
    /// From when the last mail tells.
    pub news_since: NaiveDateTime,
}

impl SavedSearch {
    /// Whose it is, for the policy.
    #[must_use]
    pub fn owner(&self) -> Owner {
        Owner { account: Some(self.account_id.clone()), ..Owner::default() }
    }
}

/// Why something with a saved search failed.
#[derive(Debug, thiserror::Error)]
pub enum SavedSearchError {
    /// The account keeps as many as it may.
    #[error("too many saved searches")]
    Full,
    /// The link does not belong to it.
    #[error("wrong key")]
    WrongKey,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for SavedSearchError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<SavedSearchError> for AppError {
    fn from(error: SavedSearchError) -> Self {
        match error {
            SavedSearchError::Full => Self::Conflict,
            SavedSearchError::WrongKey => Self::NotFound,
            SavedSearchError::Database(error) => error.into(),
        }
    }
}
