//! By when a side should act: one table, product policy of 2026-11.

use chrono::{Days, NaiveDate};

use super::state::State;
use crate::clock::in_finland;

/// Days that the side whose turn it is has, by state. The meeting, start and end set their own day.
const fn days(state: State) -> Option<u64> {
    match state {
        State::Proposed | State::Consented => Some(2),
        State::Approved | State::Introduced | State::Confirmed => Some(7),
        State::Accepted => Some(5),
        State::MeetingSet => Some(3),
        State::MeetingAgreed | State::Agreed | State::Running => None,
        State::Completed
        | State::Interrupted
        | State::DidNotStart
        | State::DeclinedByCoach
        | State::DeclinedByYoungPerson
        | State::DeclinedByCompany
        | State::Withdrawn => None,
    }
}

/// Facts that set their own day.
#[derive(Debug, Clone, Copy, Default)]
pub struct OwnDays {
    /// Meeting, UTC.
    pub meeting_at: Option<chrono::NaiveDateTime>,
    /// First day of work.
    pub starts_on: Option<NaiveDate>,
    /// Last day of work.
    pub ends_on: Option<NaiveDate>,
}

/// The day by which the next step should be taken.
#[must_use]
pub fn due_on(state: State, today: NaiveDate, own: &OwnDays) -> Option<NaiveDate> {
    let after = |day: NaiveDate, days| day.checked_add_days(Days::new(days));
    match state {
        // The coach asks both sides the day after the meeting.
        State::MeetingAgreed => after(own.meeting_at.map_or(today, |at| in_finland(at).date()), 1),
        State::Agreed => own.starts_on,
        // What comes next is asked two weeks before the end.
        State::Running => own.ends_on.and_then(|end| end.checked_sub_days(Days::new(14))).or_else(|| after(today, 14)),
        other => days(other).and_then(|days| after(today, days)),
    }
}
