//! Words as stored.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use search_index::words;

use crate::db::DatabaseError;
use crate::db::schema::{vocabulary_hidden, vocabulary_words};
use crate::db::types::Stored;
use crate::error::AppError;
use crate::matching::TextLanguage;

words! {
    /// Where a word stands that links to nothing.
    Origin {
        /// In published openings; each company is one source.
        Openings = "openings",
        /// In profiles that companies see; each is one source.
        Profiles = "profiles",
        /// In searches; each visitor is one source.
        Searches = "searches",
    }
}
crate::stored_words!(Origin);

/// A word that an administrator has added to a concept.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = vocabulary_words)]
pub struct AddedWord {
    /// Id.
    pub id: String,
    /// Id of the concept.
    pub concept: String,
    /// Language it is used in.
    #[diesel(deserialize_as = Stored<TextLanguage>)]
    pub language: TextLanguage,
    /// The word.
    pub word: String,
    /// When it was added.
    pub added_at: NaiveDateTime,
}

/// A word that is none of work.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = vocabulary_hidden)]
pub struct HiddenWord {
    /// Id.
    pub id: String,
    /// Language it is used in.
    #[diesel(deserialize_as = Stored<TextLanguage>)]
    pub language: TextLanguage,
    /// The word.
    pub word: String,
}

/// A word that links to no concept, and how many different sources have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Language it was read in.
    pub language: TextLanguage,
    /// The word.
    pub word: String,
    /// Sources by where they are; never who.
    pub sources: Vec<(Origin, i64)>,
}

impl Gap {
    /// All sources together.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.sources.iter().map(|(_, count)| count).sum()
    }
}

/// Why something with the vocabulary failed.
#[derive(Debug, thiserror::Error)]
pub enum VocabularyError {
    /// The word belongs to that concept already.
    #[error("the word was added before")]
    Already,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for VocabularyError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<VocabularyError> for AppError {
    fn from(error: VocabularyError) -> Self {
        match error {
            VocabularyError::Already => Self::Conflict,
            VocabularyError::Database(error) => error.into(),
        }
    }
}
