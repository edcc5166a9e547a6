//! Feedback as stored.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::access::Owner;
use crate::db::schema::feedback;
use crate::db::types::Stored;
use crate::language::Language;

/// Within how many days it is answered (Act 306/2019: 14 days).
pub const ANSWER_DAYS: u64 = 14;
/// How many days after the answer the address is kept (product policy).
pub const ADDRESS_DAYS: i64 = 30;
/// How many days after the answer the rest is kept (product policy: two years).
pub const KEPT_DAYS: i64 = 730;

/// What somebody said.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = feedback)]
pub struct Feedback {
    /// Id.
    pub id: String,
    /// Site it is about; `None` for the service as a whole.
    pub site_id: Option<String>,
    /// Language it was written in, as far as the page knows.
    #[diesel(deserialize_as = Stored<Language>)]
    pub language: Language,
    /// Page it is about.
    pub page: String,
    /// What was said.
    pub message: String,
    /// Where to answer, if that was left and is still kept.
    pub email: Option<String>,
    /// When.
    pub created_at: NaiveDateTime,
    /// By when it is answered.
    pub due_on: NaiveDate,
    /// The answer.
    pub answer: String,
    /// What was done about it.
    pub done: String,
    /// When it was answered and closed.
    pub closed_at: Option<NaiveDateTime>,
    /// Grows with every change.
    pub version: i64,
}

impl Feedback {
    /// Whose it is: a site's, or the operator's.
    #[must_use]
    pub fn owner(&self) -> Owner {
        Owner { site: self.site_id.clone(), ..Owner::default() }
    }
}

/// What somebody says.
#[derive(Debug, Clone)]
pub struct NewFeedback {
    /// Site it is about; `None` for the service as a whole.
    pub site_id: Option<String>,
    /// Language of the page.
    pub language: Language,
    /// Page it is about.
    pub page: String,
    /// What is said.
    pub message: String,
    /// Where to answer.
    pub email: Option<String>,
}

/// What the service answers.
#[derive(Debug, Clone)]
pub struct Answer {
    /// To the one who asked.
    pub answer: String,
    /// For the record.
    pub done: String,
}
