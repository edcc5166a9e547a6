//! How an account is told of matches, as stored.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::Owner;
use crate::db::DatabaseError;
use crate::db::schema::match_alerts;
use crate::db::types::Stored;
use crate::error::AppError;
use crate::notifications::Rhythm;

/// How often somebody is told where they have not chosen.
pub const UNASKED: Rhythm = Rhythm::Weekly;

/// How an account is told.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = match_alerts)]
pub struct Alert {
    /// Id.
    pub id: String,
    /// Who is told.
    pub account_id: String,
    /// How often.
    #[diesel(deserialize_as = Stored<Rhythm>)]
    pub rhythm: Rhythm,
    /// Key of the mail's link, which stops the mail.
    pub link_key: String,
    /// When matches were last looked for; `None` where the next look only notes what is there already.
    pub checked_at: Option<NaiveDateTime>,
    /// When the last mail was put together.
    pub told_at: Option<NaiveDateTime>,
}

/// Who has them, for the policy.
#[must_use]
pub fn owner(account_id: &str) -> Owner {
    Owner { account: Some(account_id.to_owned()), ..Owner::default() }
}

/// A match as it is remembered: whom and which opening.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Queryable)]
pub struct Pair {
    /// The profile.
    pub profile_id: String,
    /// The opening.
    pub opening_id: String,
}

/// Why something with what is told failed.
#[derive(Debug, thiserror::Error)]
pub enum AlertError {
    /// The link does not belong to it.
    #[error("wrong key")]
    WrongKey,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for AlertError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<AlertError> for AppError {
    fn from(error: AlertError) -> Self {
        match error {
            AlertError::WrongKey => Self::NotFound,
            AlertError::Database(error) => error.into(),
        }
    }
}
