//! A standing willingness as stored.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::Span;
use crate::db::schema::willingness;
use crate::db::types::List;
use crate::matching::Kind;

/// What a company said it could take.
#[derive(Debug, Clone, Queryable, Selectable, Identifiable)]
#[diesel(table_name = willingness)]
pub struct Willingness {
    /// Id.
    pub id: String,
    /// Company.
    pub company_id: String,
    /// Site that looks after it.
    pub site_id: String,
    /// Where, if the company has told which workplace.
    pub workplace_id: Option<String>,
    /// Who wrote it: a contact of the company, or somebody of the service after a call.
    pub author_id: String,
    /// Kinds of path.
    #[diesel(deserialize_as = List<Kind>)]
    pub kinds: Vec<Kind>,
    /// What work.
    pub work: String,
    /// How many.
    pub people: i32,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day: then it ends by itself.
    pub until_on: NaiveDate,
    /// When it was written.
    pub created_at: NaiveDateTime,
    /// When the company took it back.
    pub closed_at: Option<NaiveDateTime>,
    /// The opening that was made of it.
    pub opening_id: Option<String>,
    /// Grows with every change.
    pub version: i64,
}

impl Willingness {
    /// When.
    #[must_use]
    pub fn span(&self) -> Span {
        Span { from: self.from_on, until: self.until_on }
    }

    /// Whether it still stands on a day: not taken back, not used, not over.
    #[must_use]
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        self.closed_at.is_none() && self.opening_id.is_none() && self.until_on >= day
    }
}
