//! An account as stored, and what can go wrong with one.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::Role;
use crate::db::DatabaseError;
use crate::db::schema::accounts;
use crate::db::types::Stored;
use crate::error::AppError;
use crate::language::Language;

/// An account.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = accounts)]
pub struct Account {
    /// Id.
    pub id: String,
    /// Role.
    #[diesel(deserialize_as = Stored<Role>)]
    pub role: Role,
    /// Site it works at or belongs to.
    pub site_id: Option<String>,
    /// Name.
    pub name: String,
    /// E-mail, lower case.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Language of pages and mail.
    #[diesel(deserialize_as = Stored<Language>)]
    pub language: Language,
    /// Hash of the password, if there is one.
    pub password_hash: Option<String>,
    /// Secret of the second factor, base32.
    pub totp_secret: Option<String>,
    /// When the second factor was taken into use.
    pub totp_confirmed_at: Option<NaiveDateTime>,
    /// Last time step whose code was used: a code works once.
    pub totp_last_step: i64,
    /// Whether the account may sign in.
    pub active: bool,
    /// When it was made.
    pub created_at: NaiveDateTime,
    /// Grows with every change.
    pub version: i64,
    /// Whether the name may stand on the site's public page.
    pub listed: bool,
}

/// Why something with an account failed.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// Wrong address, password, code or link; which one is not told.
    #[error("not recognised")]
    NotRecognised,
    /// The link or code has been used, or is too old.
    #[error("used or expired")]
    Expired,
    /// Too many failures.
    #[error("too many attempts")]
    TooMany,
    /// Another account has the address.
    #[error("address in use")]
    AddressInUse,
    /// The address is the account's own already.
    #[error("own address")]
    OwnAddress,
    /// The operating system or the library could not hash.
    #[error("hashing failed: {0}")]
    Hash(String),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for AccountError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<AccountError> for AppError {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::NotRecognised => Self::NotFound,
            AccountError::Expired => Self::Gone,
            AccountError::TooMany => Self::TooMany,
            AccountError::AddressInUse | AccountError::OwnAddress => Self::Conflict,
            AccountError::Hash(detail) => Self::Internal(detail),
            AccountError::Database(error) => error.into(),
        }
    }
}
