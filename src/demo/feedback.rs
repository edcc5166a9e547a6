//! What people have said about the service, answered or not.

use diesel::prelude::*;

use super::data::FeedbackData;
use super::load::Loader;
use crate::access::{self, acts};
use crate::db::Connection;
use crate::db::schema::feedback as feedback_table;
use crate::error::AppError;
use crate::feedback::{self, Answer, Feedback, NewFeedback};

impl Loader {
    pub(super) fn feedback(&self, connection: &mut Connection, data: &FeedbackData) -> Result<(), AppError> {
        let new = NewFeedback {
            site_id: data.site.as_deref().map(|key| self.id("site", key)).transpose()?,
            language: data.language,
            page: data.page.clone(),
            message: data.message.clone(),
            email: data.email.clone(),
        };
        let id = feedback::give(connection, &new, self.ago(data.days_ago))?;
        let Some(answer) = &data.answer else { return Ok(()) };
        let found: Feedback = feedback_table::table.find(&id).select(Feedback::as_select()).first(connection)?;
        let permit = access::permit::<acts::AnswerFeedback>(self.actor(&answer.by)?, &id, &found.owner())?;
        let said = Answer { answer: answer.text.clone(), done: answer.done.clone() };
        feedback::answer(connection, &permit, &found, &said, self.ago(answer.days_ago))
    }
}
