//! The queue of messages.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use search_index::words;

use crate::access::Role;
use crate::db::schema::{accounts, outbox};
use crate::db::types::{Stored, new_id};
use crate::db::{Connection, DatabaseError};

words! {
    /// Which message.
    Template {
        /// Link for signing in.
        SignInLink = "sign_in_link",
        /// To the keepers of a published opening: is it still open?
        OpeningStillOpen = "opening_still_open",
        /// To who posted an opening without an account: the page that confirms it.
        PostingConfirm = "posting_confirm",
        /// To who posted an opening without an account, at their wish: the page that claims the company.
        PostingClaim = "posting_claim",
        /// To who claimed a company: the service did not accept it.
        ClaimDeclined = "claim_declined",
        /// To who handed an opening over: it comes back with comments.
        OpeningReturned = "opening_returned",
        /// To who handed an opening over: it is not published.
        OpeningRejected = "opening_rejected",
        /// To who handed an opening over: it is published.
        OpeningPublished = "opening_published",
        /// To a new address: the code that shows that it is yours.
        AddressCode = "address_code",
        /// To the address until now: somebody asked to change it.
        AddressChange = "address_change",
        /// To the address before: it was changed.
        AddressChanged = "address_changed",
        /// To who comes alone: confirm the address and begin.
        Start = "start",
        /// To the coach: a profile waits for the check.
        ProfileSent = "profile_sent",
        /// To the young person: the coach asks for something more.
        ProfileReturned = "profile_returned",
        /// To the young person: the profile is checked, may companies see the card?
        ProfileChecked = "profile_checked",
        /// To the young person: companies soon stop seeing the card.
        ProfileEnding = "profile_ending",
        /// To who has not used the service for long, or to the coach of such a person: the data are soon erased.
        ErasureNear = "erasure_near",
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
        /// To whoever keeps a search: openings have come that it finds.
        SavedSearchNews = "saved_search_news",
        /// To whoever is told of matches: there are new ones.
        NewMatches = "new_matches",
        /// To the side whose turn it is: the day has passed, please answer.
        TurnReminder = "turn_reminder",
        /// To the sides that wait: it takes longer, a coach minds it now.
        PathDelayed = "path_delayed",
        /// To all: the company did not answer, the path is closed.
        PathUnanswered = "path_unanswered",
        /// To all: nobody carried the path on in time, and it has ended.
        PathOverdue = "path_overdue",
        /// To all who waited: the opening is no longer there.
        OpeningGone = "opening_gone",
        /// To an address that somebody left: the answer to their feedback.
        FeedbackAnswered = "feedback_answered",
    }
}
crate::stored_words!(Template);

impl Template {
    /// Whether it brings news of a path or a profile, so that a text message may say that there is
    /// some; the others are about the receiver's own account or opening.
    #[must_use]
    pub const fn is_news(self) -> bool {
        !matches!(
            self,
            Self::SignInLink
                | Self::OpeningStillOpen
                | Self::AddressCode
                | Self::AddressChange
                | Self::AddressChanged
                | Self::Start
                | Self::SavedSearchNews
                | Self::NewMatches
                | Self::FeedbackAnswered
                | Self::PostingConfirm
                | Self::PostingClaim
                | Self::ClaimDeclined
                | Self::OpeningReturned
                | Self::OpeningRejected
                | Self::OpeningPublished
        )
    }

    /// Whether it is about a profile.
    #[must_use]
    pub const fn is_about_a_profile(self) -> bool {
        matches!(self, Self::ProfileSent | Self::ProfileReturned | Self::ProfileChecked | Self::ProfileEnding)
    }
}

words! {
    /// How a message goes.
    Channel {
        /// By mail.
        Email = "email",
        /// As a text message: only that there is news.
        Sms = "sms",
    }
}
crate::stored_words!(Channel);

words! {
    /// Why a message has not gone, or will not go. It is stored and logged, so it names a class and
    /// never an address or what was written.
    Problem {
        /// The server could not be reached.
        Connection = "connection",
        /// The server did not answer in time.
        Timeout = "timeout",
        /// The server refused the message for now.
        Busy = "busy",
        /// The server refused the message.
        Refused = "refused",
        /// The receiver's address cannot be used.
        Address = "address",
        /// The message could not be written to a file.
        Storage = "storage",
        /// The message could not be made.
        Render = "render",
        /// This version of the program does not know the message.
        UnknownMessage = "unknown_message",
        /// The receiver's account is closed.
        Inactive = "inactive",
        /// The receiver has neither e-mail nor a telephone we may use.
        NoAddress = "no_address",
        /// There is no gateway for text messages.
        NoGateway = "no_gateway",
        /// The receiver may not see what the message is about any more.
        NotVisible = "not_visible",
        /// What it would say no longer holds: the path has moved on.
        Overtaken = "overtaken",
        /// An operator dropped it.
        ByOperator = "by_operator",
    }
}
crate::stored_words!(Problem);

/// How a receiver can be reached: by mail, or a young person without mail by a text message. A
/// sign-in link goes by mail only, because a text message holds no links to persons' data.
///
/// # Errors
/// `NoAddress`.
pub fn channel_for(
    template: Template,
    role: Role,
    email: Option<&str>,
    phone: Option<&str>,
) -> Result<Channel, Problem> {
    if matches!(
        template,
        Template::AddressCode | Template::AddressChange | Template::AddressChanged | Template::FeedbackAnswered
    ) {
        // They go to the addresses of the change or the feedback, whatever the account has.
        return Ok(Channel::Email);
    }
    let given = |value: Option<&str>| value.is_some_and(|value| !value.trim().is_empty());
    if given(email) {
        Ok(Channel::Email)
    } else if role == Role::YoungPerson && given(phone) && template.is_news() {
        Ok(Channel::Sms)
    } else {
        Err(Problem::NoAddress)
    }
}

/// Puts a message into the outbox within the command's own transaction. `object_id` is what the
/// message is about (a placement, a profile). A receiver who cannot be reached gets a row that says so.
///
/// # Errors
/// If there is no such account, or the database fails.
pub fn enqueue(
    connection: &mut Connection,
    template: Template,
    receiver_id: &str,
    object_id: Option<&str>,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    let (role, email, phone): (Stored<Role>, Option<String>, Option<String>) = accounts::table
        .find(receiver_id)
        .select((accounts::role, accounts::email, accounts::phone))
        .first(connection)?;
    let channel = channel_for(template, role.0, email.as_deref(), phone.as_deref());
    insert(connection, template, Some(receiver_id), object_id, channel, now)
}

/// Puts a message to who posted without an account into the outbox; the posting, or the claim that came
/// of it, says to which address.
///
/// # Errors
/// If the database fails.
pub fn enqueue_to_poster(
    connection: &mut Connection,
    template: Template,
    object_id: &str,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    insert(connection, template, None, Some(object_id), Ok(Channel::Email), now)
}

fn insert(
    connection: &mut Connection,
    template: Template,
    receiver_id: Option<&str>,
    object_id: Option<&str>,
    channel: Result<Channel, Problem>,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(new_id()),
            outbox::template.eq(template.word()),
            outbox::channel.eq(channel.unwrap_or(Channel::Email).word()),
            outbox::receiver_id.eq(receiver_id),
            outbox::object_id.eq(object_id),
            outbox::state.eq(if channel.is_ok() { "waiting" } else { "dropped" }),
            outbox::attempts.eq(0_i64),
            outbox::created_at.eq(now),
            outbox::due_at.eq(now),
            outbox::error.eq(channel.err().map(Problem::word)),
        ))
        .execute(connection)?;
    Ok(())
}
