//! By when a side should act, and what follows when it does not. Days that the service has set as
//! rules stand in the rule table; the rest is product policy of 2026-11.

use chrono::{Days, Duration, NaiveDate, NaiveDateTime};
use search_index::words;

use super::state::{Party, State};
use crate::clock::in_finland;
use crate::rules::{RuleId, TABLE};

/// A rule's days on a day, or what was the rule in 2026.
fn rule(id: RuleId, today: NaiveDate, else_days: u32) -> u64 {
    u64::from(TABLE.most(id, today).unwrap_or(else_days))
}

/// Days that the side whose turn it is has, by state. The meeting, start and end set their own day.
fn days(state: State, today: NaiveDate) -> Option<u64> {
    match state {
        State::Proposed | State::Consented => Some(2),
        State::Introduced => Some(rule(RuleId::CompanyAnswer, today, 7)),
        State::Approved | State::Confirmed => Some(7),
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
    pub meeting_at: Option<NaiveDateTime>,
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
        other => days(other, today).and_then(|days| after(today, days)),
    }
}

words! {
    /// Who minds a turn that its side has let pass.
    HandedTo {
        /// The young person's coach.
        Coach = "coach",
        /// Every coach of the site.
        Team = "team",
    }
}
crate::stored_words!(HandedTo);

words! {
    /// Why a path ended that nobody ended by a step.
    Ending {
        /// The company did not answer the introduction.
        CompanySilent = "company_silent",
        /// The opening was closed, filled or taken off.
        OpeningClosed = "opening_closed",
        /// The last day of the opening has passed.
        OpeningExpired = "opening_expired",
        /// The young person took the interest back at once.
        Undone = "undone",
    }
}
crate::stored_words!(Ending);

/// What follows from a day that has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The side is reminded and has a new day.
    Remind(Party),
    /// A coach minds it from now on.
    Hand(HandedTo),
    /// The company has not answered the introduction: the path is closed.
    CloseSilent,
    /// Nothing yet, or nothing more.
    Nothing,
}

/// What is known of a turn whose day has passed.
#[derive(Debug, Clone, Copy)]
pub struct Late {
    /// Where the path stands.
    pub state: State,
    /// Whose turn it is.
    pub turn: Party,
    /// Who minds it already.
    pub handed_to: Option<HandedTo>,
    /// Meeting, UTC.
    pub meeting_at: Option<NaiveDateTime>,
    /// How often this side has been reminded of this turn.
    pub reminded: i64,
    /// When it was last.
    pub last_reminder: Option<NaiveDateTime>,
    /// Whether somebody of the side can be reached at all.
    pub reachable: bool,
}

/// Shortest time between two reminders of a turn.
const COOL_DOWN: Duration = Duration::hours(24);

/// Days that a side has after a reminder.
#[must_use]
pub fn grace(party: Party, today: NaiveDate) -> u64 {
    match party {
        Party::Company => rule(RuleId::CompanyReminder, today, 3),
        Party::YoungPerson => rule(RuleId::YoungPersonReminder, today, 3),
        Party::Coach => rule(RuleId::CoachReminder, today, 2),
    }
}

/// How often a side is reminded of a turn: a young person is asked twice.
const fn reminders(party: Party) -> i64 {
    match party {
        Party::YoungPerson => 2,
        Party::Company | Party::Coach => 1,
    }
}

/// What follows now.
#[must_use]
pub fn measure(late: &Late, now: NaiveDateTime) -> Measure {
    if late.handed_to == Some(HandedTo::Team) {
        return Measure::Nothing;
    }
    let today = in_finland(now).date();
    if !late.reachable && late.turn == Party::Coach {
        return Measure::Hand(HandedTo::Team);
    }
    if !late.reachable {
        return Measure::Hand(HandedTo::Coach);
    }
    // Nobody answers any more whether a time that has passed suits.
    if late.state == State::MeetingSet && late.turn != Party::Coach && late.meeting_at.is_some_and(|at| at <= now) {
        return Measure::Hand(HandedTo::Coach);
    }
    let wait = Duration::days(i64::try_from(grace(late.turn, today)).unwrap_or(0)).max(COOL_DOWN);
    if late.last_reminder.is_some_and(|last| now < last + wait) {
        return Measure::Nothing;
    }
    if late.reminded < reminders(late.turn) {
        return Measure::Remind(late.turn);
    }
    match (late.turn, late.state) {
        (Party::Company, State::Introduced) => Measure::CloseSilent,
        (Party::Company | Party::YoungPerson, _) => Measure::Hand(HandedTo::Coach),
        (Party::Coach, _) => Measure::Hand(HandedTo::Team),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 12, 1).unwrap().and_hms_opt(9, 0, 0).unwrap()
    }

    fn late(state: State, turn: Party, reminded: i64, hours_ago: i64) -> Late {
        Late {
            state,
            turn,
            handed_to: None,
            meeting_at: None,
            reminded,
            last_reminder: (reminded > 0).then(|| now() - Duration::hours(hours_ago)),
            reachable: true,
        }
    }

    #[test]
    fn a_company_is_reminded_once_and_then_the_introduction_is_closed() {
        assert_eq!(measure(&late(State::Introduced, Party::Company, 0, 0), now()), Measure::Remind(Party::Company));
        assert_eq!(measure(&late(State::Introduced, Party::Company, 1, 71), now()), Measure::Nothing);
        assert_eq!(measure(&late(State::Introduced, Party::Company, 1, 72), now()), Measure::CloseSilent);
        // It has said yes: a coach asks for the time, nothing is closed.
        assert_eq!(measure(&late(State::Accepted, Party::Company, 1, 72), now()), Measure::Hand(HandedTo::Coach));
    }

    #[test]
    fn a_young_person_is_asked_twice_and_then_it_rests_with_the_coach() {
        for state in [State::Approved, State::MeetingSet] {
            let asked = |times| measure(&late(state, Party::YoungPerson, times, 72), now());
            assert_eq!(asked(0), Measure::Remind(Party::YoungPerson));
            assert_eq!(asked(1), Measure::Remind(Party::YoungPerson));
            assert_eq!(asked(2), Measure::Hand(HandedTo::Coach), "never closed");
        }
    }

    #[test]
    fn a_coach_is_reminded_and_then_the_team_sees_it_and_nothing_is_closed() {
        assert_eq!(measure(&late(State::Proposed, Party::Coach, 0, 0), now()), Measure::Remind(Party::Coach));
        assert_eq!(measure(&late(State::Proposed, Party::Coach, 1, 48), now()), Measure::Hand(HandedTo::Team));
        let with_team = Late { handed_to: Some(HandedTo::Team), ..late(State::Proposed, Party::Coach, 1, 400) };
        assert_eq!(measure(&with_team, now()), Measure::Nothing);
    }

    #[test]
    fn who_cannot_be_reached_is_not_waited_for() {
        let nobodys = Late { reachable: false, ..late(State::Proposed, Party::Coach, 0, 0) };
        assert_eq!(measure(&nobodys, now()), Measure::Hand(HandedTo::Team));
        let silent = Late { reachable: false, ..late(State::Introduced, Party::Company, 0, 0) };
        assert_eq!(measure(&silent, now()), Measure::Hand(HandedTo::Coach), "it was never asked");
        let passed = Late { meeting_at: Some(now()), ..late(State::MeetingSet, Party::YoungPerson, 0, 0) };
        assert_eq!(measure(&passed, now()), Measure::Hand(HandedTo::Coach));
    }
}
