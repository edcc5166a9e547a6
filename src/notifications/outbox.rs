//! The queue of messages.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use search_index::words;

use crate::db::schema::outbox;
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError};

words! {
    /// Which message.
    Template {
        /// Link for signing in.
        SignInLink = "sign_in_link",
        /// To the coach: somebody proposed a path, approve or decline.
        PathProposed = "path_proposed",
        /// To the young person: may we introduce you to this company?
        ConsentAsked = "consent_asked",
        /// To the coach: the young person said yes, introduce.
        ConsentGiven = "consent_given",
        /// To the company: a candidate is introduced, please answer.
        CandidateIntroduced = "candidate_introduced",
        /// To the young person and coach: the company answered.
        CompanyAnswered = "company_answered",
        /// To the young person: a meeting time is offered.
        MeetingOffered = "meeting_offered",
        /// To the company and coach: the meeting time suits, or another is asked for.
        MeetingAnswered = "meeting_answered",
        /// To the young person and company: the coach confirmed, the agreement is next.
        PathConfirmed = "path_confirmed",
        /// To the young person and company: the start is near.
        PathStarts = "path_starts",
        /// To all: the path ended before its time.
        PathStopped = "path_stopped",
    }
}
crate::stored_words!(Template);

/// Puts a message into the outbox within the command's own transaction. `object_id` is what the
/// message is about (a placement).
///
/// # Errors
/// If the database fails.
pub fn enqueue(
    connection: &mut Connection,
    template: Template,
    receiver_id: &str,
    object_id: Option<&str>,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(new_id()),
            outbox::template.eq(template.word()),
            outbox::channel.eq("email"),
            outbox::receiver_id.eq(receiver_id),
            outbox::object_id.eq(object_id),
            outbox::state.eq("waiting"),
            outbox::attempts.eq(0_i64),
            outbox::created_at.eq(now),
            outbox::due_at.eq(now),
        ))
        .execute(connection)?;
    Ok(())
}
