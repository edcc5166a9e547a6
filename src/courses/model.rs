//! A course as stored.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::access::Owner;
use crate::db::DatabaseError;
use crate::db::schema::courses;
use crate::db::types::Document;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{Level, Licence};

/// What a course or service gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "gives", rename_all = "snake_case")]
pub enum Gives {
    /// A card or permit.
    Permit {
        /// Its code.
        code: String,
    },
    /// A driving licence.
    Licence {
        /// Its class.
        class: Licence,
    },
    /// A level of a language.
    Language {
        /// ISO 639-1 code.
        code: String,
        /// The level one has after it.
        level: Level,
    },
    /// A skill.
    Skill {
        /// In the words of who lists it.
        words: String,
    },
}

impl From<Document<Gives>> for Gives {
    fn from(document: Document<Gives>) -> Self {
        document.0
    }
}

impl Gives {
    /// What it gives, in words.
    #[must_use]
    pub fn told(&self, t: Language) -> String {
        match self {
            Self::Permit { code } => t.permit(code),
            Self::Licence { class } => t.course_licence(class.word()),
            Self::Language { code, level } => t.course_language(&t.spoken(code), t.level(*level)),
            Self::Skill { words } => words.clone(),
        }
    }
}

/// A course or service.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = courses)]
pub struct Course {
    /// Id.
    pub id: String,
    /// Site that lists it.
    pub site_id: String,
    /// Name.
    pub name: String,
    /// What it gives.
    #[diesel(deserialize_as = Document<Gives>)]
    pub gives: Gives,
    /// Who arranges it.
    pub provider: String,
    /// Where it is.
    pub municipality_code: String,
    /// First day; without one it is there all the time.
    pub starts_on: Option<NaiveDate>,
    /// Last day to sign up; without one that is the first day.
    pub sign_up_by: Option<NaiveDate>,
    /// Where one signs up: an https address.
    pub link: String,
    /// What it costs; empty if nothing.
    pub price: String,
    /// What else is good to know.
    pub note: String,
    /// Grows with every change.
    pub version: i64,
}

impl Course {
    /// Whose it is.
    #[must_use]
    pub fn owner(&self) -> Owner {
        Owner { site: Some(self.site_id.clone()), ..Owner::default() }
    }
}

/// A course as it is to be listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCourse {
    /// Name.
    pub name: String,
    /// What it gives.
    pub gives: Gives,
    /// Who arranges it.
    pub provider: String,
    /// Where it is.
    pub municipality_code: String,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day to sign up.
    pub sign_up_by: Option<NaiveDate>,
    /// Where one signs up.
    pub link: String,
    /// What it costs; empty if nothing.
    pub price: String,
    /// What else is good to know.
    pub note: String,
}

/// Why something with a course failed.
#[derive(Debug, thiserror::Error)]
pub enum CourseError {
    /// Somebody else has changed or removed it meanwhile.
    #[error("the course was changed meanwhile")]
    Conflict,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for CourseError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<CourseError> for AppError {
    fn from(error: CourseError) -> Self {
        match error {
            CourseError::Conflict => Self::Conflict,
            CourseError::Database(error) => error.into(),
        }
    }
}
