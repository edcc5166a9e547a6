//! What the letter with an answer says.

use diesel::prelude::*;

use super::model::Feedback;
use crate::db::schema::feedback;
use crate::db::{Connection, DatabaseError};
use crate::language::Language;

/// Where an answer goes, and what it says.
#[derive(Debug, Clone)]
pub struct AnswerLetter {
    /// Address that was left.
    pub to: String,
    /// Language of the page that was written on.
    pub language: Language,
    /// The answer.
    pub answer: String,
    /// What was done.
    pub done: String,
}

/// The letter, if the address is still there and the answer is given.
///
/// # Errors
/// If the database fails.
pub fn answer_letter(connection: &mut Connection, id: &str) -> Result<Option<AnswerLetter>, DatabaseError> {
    let found: Option<Feedback> =
        feedback::table.find(id).select(Feedback::as_select()).first(connection).optional()?;
    Ok(found.and_then(|found| {
        found.closed_at?;
        Some(AnswerLetter { to: found.email?, language: found.language, answer: found.answer, done: found.done })
    }))
}
