//! A newcomer and their welcome, as stored.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use search_index::words;

use crate::db::schema::{registrations, welcomes};
use crate::language::Language;

words! {
    /// How a coach welcomed somebody.
    How {
        /// They met.
        Met = "met",
        /// By telephone.
        Phoned = "phoned",
        /// In writing.
        Wrote = "wrote",
    }
}
crate::stored_words!(How);

/// What somebody who comes alone tells.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// First name.
    pub first_name: String,
    /// Date of birth.
    pub born_on: NaiveDate,
    /// E-mail, lower case.
    pub email: Option<String>,
    /// Telephone, in its one spelling.
    pub phone: Option<String>,
    /// Municipality of residence.
    pub municipality_code: String,
    /// Language of the page.
    pub language: Language,
}

/// What waits until its address is confirmed.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = registrations, treat_none_as_null = true)]
pub struct Registration {
    /// Account that was made for it.
    pub account_id: String,
    /// Site of the municipality.
    pub site_id: String,
    /// First name.
    pub first_name: String,
    /// Date of birth.
    pub born_on: NaiveDate,
    /// Telephone.
    pub phone: Option<String>,
    /// Municipality of residence.
    pub municipality_code: String,
    /// When it was sent.
    pub created_at: NaiveDateTime,
}

/// A promise to welcome somebody.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = welcomes)]
pub struct Welcome {
    /// Whom.
    pub profile_id: String,
    /// When they came.
    pub came_at: NaiveDateTime,
    /// By which day.
    pub promised_on: NaiveDate,
    /// When it was kept.
    pub welcomed_at: Option<NaiveDateTime>,
}
