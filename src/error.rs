//! One map from errors to HTTP.
//!
//! Each capability has its own error enum; `From` turns it into an [`AppError`] here or beside the
//! enum. A 500 is logged once, with an id that the page shows instead of the detail.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

use crate::db::DatabaseError;

/// What a request can end with instead of its page.
#[derive(Debug)]
pub enum AppError {
    /// There is no such thing, or the viewer may not know that there is.
    NotFound,
    /// It is there no more: a closed opening, a used link.
    Gone,
    /// The viewer is known and may not do this here at all (wrong role for the page).
    Forbidden,
    /// Sign-in is needed first; holds the path to come back to.
    SignInNeeded(String),
    /// The second factor is needed first.
    SecondFactorNeeded,
    /// The form was not sent from our own page, or the page is too old.
    ForgedForm,
    /// Somebody else was quicker; the page must be read again.
    Conflict,
    /// The request cannot be understood.
    BadRequest,
    /// Too many attempts; try again later.
    TooMany,
    /// The database is out of reach.
    Unavailable(String),
    /// Our own fault.
    Internal(String),
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable(detail) | Self::Internal(detail) => f.write_str(detail),
            other => write!(f, "{other:?}"),
        }
    }
}

impl std::error::Error for AppError {}

impl From<DatabaseError> for AppError {
    fn from(error: DatabaseError) -> Self {
        if error.is_unavailable() {
            Self::Unavailable(error.to_string())
        } else if matches!(error, DatabaseError::Query(diesel::result::Error::NotFound)) {
            Self::NotFound
        } else {
            Self::Internal(error.to_string())
        }
    }
}

impl From<DatabaseError> for String {
    fn from(error: DatabaseError) -> Self {
        error.to_string()
    }
}

impl From<diesel::result::Error> for AppError {
    fn from(error: diesel::result::Error) -> Self {
        DatabaseError::from(error).into()
    }
}

impl From<askama::Error> for AppError {
    fn from(error: askama::Error) -> Self {
        Self::Internal(format!("template: {error}"))
    }
}

impl AppError {
    /// The HTTP status of this error.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::Forbidden | Self::ForgedForm => StatusCode::FORBIDDEN,
            Self::SignInNeeded(_) | Self::SecondFactorNeeded => StatusCode::SEE_OTHER,
            Self::Conflict => StatusCode::CONFLICT,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    /// The bare answer; `web::error_page` dresses it for people.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::build(self.status()).finish()
    }
}
