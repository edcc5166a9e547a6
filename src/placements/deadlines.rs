//! By when a side should act, and what follows when it does not. The days stand in the rule table.

use chrono::{Days, Duration, NaiveDate, NaiveDateTime};
use search_index::words;

use super::state::{Party, State, turn};
use crate::clock::in_finland;
use crate::rules::{RuleId, Table};

/// Days that a rule sets on a day; `None` where it does not hold.
fn days_of(table: Table<'_>, id: RuleId, today: NaiveDate) -> Option<u64> {
    table.most(id, today).map(u64::from)
}

/// The rule of the days that the side whose turn it is has, by state.
const fn rule_of(state: State) -> Option<RuleId> {
    match state {
        State::Proposed | State::Consented => Some(RuleId::CoachTurn),
        State::Approved => Some(RuleId::YoungPersonAnswer),
        State::Introduced => Some(RuleId::CompanyAnswer),
        State::Accepted => Some(RuleId::MeetingOffered),
        State::MeetingSet => Some(RuleId::MeetingAnswer),
        State::MeetingAgreed => Some(RuleId::AfterMeeting),
        State::Confirmed => Some(RuleId::AgreementMade),
        State::Running => Some(RuleId::NextAsked),
        // The start sets its own day.
        State::Agreed
        | State::Completed
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
    /// Days that the site gives a company to answer an introduction, where it has chosen its own.
    pub company_days: Option<u32>,
}

/// The day by which the next step should be taken.
#[must_use]
pub fn due_on(table: Table<'_>, state: State, today: NaiveDate, own: &OwnDays) -> Option<NaiveDate> {
    if state == State::Agreed {
        return own.starts_on;
    }
    let chosen = own.company_days.filter(|_| state == State::Introduced).map(u64::from);
    let days = Days::new(chosen.or_else(|| days_of(table, rule_of(state)?, today))?);
    match (state, own.ends_on) {
        (State::MeetingAgreed, _) => own.meeting_at.map_or(today, |at| in_finland(at).date()).checked_add_days(days),
        // Where nobody has said when it ends, it is asked as often.
        (State::Running, Some(end)) => end.checked_sub_days(days),
        _ => today.checked_add_days(days),
    }
}

/// States in which a path still waits for the opening; from the confirmation on it has left it.
pub const WAITING: &[State] = &[
    State::Proposed,
    State::Approved,
    State::Consented,
    State::Introduced,
    State::Accepted,
    State::MeetingSet,
    State::MeetingAgreed,
];

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
        /// The coaches did not carry it on in time.
        TeamSilent = "team_silent",
        /// Somebody else did not answer, and no coach could help in time.
        Unanswered = "unanswered",
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
    /// Nobody has answered in time: the path ends in kind words.
    Close(Ending),
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
    /// Since when it is the whole team's.
    pub handed_at: Option<NaiveDateTime>,
    /// Meeting, UTC.
    pub meeting_at: Option<NaiveDateTime>,
    /// How often this side has been reminded of this turn.
    pub reminded: i64,
    /// When it was last.
    pub last_reminder: Option<NaiveDateTime>,
    /// Whether somebody of the side can be reached at all.
    pub reachable: bool,
}

/// Days that a side has after a reminder.
#[must_use]
pub fn grace(table: Table<'_>, party: Party, today: NaiveDate) -> u64 {
    let id = match party {
        Party::Company => RuleId::CompanyReminder,
        Party::YoungPerson => RuleId::YoungPersonReminder,
        Party::Coach => RuleId::CoachReminder,
    };
    days_of(table, id, today).unwrap_or(0)
}

/// How often a side is reminded of a turn: a young person is asked twice.
const fn reminders(party: Party) -> i64 {
    match party {
        Party::YoungPerson => 2,
        Party::Company | Party::Coach => 1,
    }
}

/// What has been the whole team's since this moment is carried on by nobody; `None` where no rule ends it.
#[must_use]
pub fn patience(table: Table<'_>, now: NaiveDateTime) -> Option<NaiveDateTime> {
    days_of(table, RuleId::TeamAnswer, in_finland(now).date()).and_then(|days| now.checked_sub_days(Days::new(days)))
}

/// Why a path ends that rested with the team: by the coaches' own silence, or somebody else's.
const fn ending_of(state: State) -> Ending {
    match turn(state) {
        Some(Party::Coach) => Ending::TeamSilent,
        _ => Ending::Unanswered,
    }
}

/// What follows now.
#[must_use]
pub fn measure(table: Table<'_>, late: &Late, now: NaiveDateTime) -> Measure {
    let today = in_finland(now).date();
    if late.handed_to == Some(HandedTo::Team) {
        let ends = WAITING.contains(&late.state) && late.handed_at.is_some_and(|at| Some(at) <= patience(table, now));
        return if ends { Measure::Close(ending_of(late.state)) } else { Measure::Nothing };
    }
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
    let pause = days_of(table, RuleId::ReminderPause, today).unwrap_or(0);
    let wait = Duration::days(i64::try_from(grace(table, late.turn, today).max(pause)).unwrap_or(0));
    if late.last_reminder.is_some_and(|last| now < last + wait) {
        return Measure::Nothing;
    }
    if late.reminded < reminders(late.turn) {
        return Measure::Remind(late.turn);
    }
    match (late.turn, late.state) {
        (Party::Company, State::Introduced) => Measure::Close(Ending::CompanySilent),
        (Party::Company | Party::YoungPerson, _) => Measure::Hand(HandedTo::Coach),
        (Party::Coach, _) => Measure::Hand(HandedTo::Team),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Amount, Rule, TABLE};

    fn now() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 12, 1).unwrap().and_hms_opt(9, 0, 0).unwrap()
    }

    fn late(state: State, turn: Party, reminded: i64, hours_ago: i64) -> Late {
        Late {
            state,
            turn,
            handed_to: None,
            handed_at: None,
            meeting_at: None,
            reminded,
            last_reminder: (reminded > 0).then(|| now() - Duration::hours(hours_ago)),
            reachable: true,
        }
    }

    #[test]
    fn a_company_is_reminded_once_and_then_the_introduction_is_closed() {
        assert_eq!(
            measure(TABLE, &late(State::Introduced, Party::Company, 0, 0), now()),
            Measure::Remind(Party::Company)
        );
        assert_eq!(measure(TABLE, &late(State::Introduced, Party::Company, 1, 71), now()), Measure::Nothing);
        assert_eq!(
            measure(TABLE, &late(State::Introduced, Party::Company, 1, 72), now()),
            Measure::Close(Ending::CompanySilent)
        );
        // It has said yes: a coach asks for the time, nothing is closed.
        assert_eq!(
            measure(TABLE, &late(State::Accepted, Party::Company, 1, 72), now()),
            Measure::Hand(HandedTo::Coach)
        );
    }

    #[test]
    fn a_young_person_is_asked_twice_and_then_it_rests_with_the_coach() {
        for state in [State::Approved, State::MeetingSet] {
            let asked = |times| measure(TABLE, &late(state, Party::YoungPerson, times, 72), now());
            assert_eq!(asked(0), Measure::Remind(Party::YoungPerson));
            assert_eq!(asked(1), Measure::Remind(Party::YoungPerson));
            assert_eq!(asked(2), Measure::Hand(HandedTo::Coach), "never closed");
        }
    }

    #[test]
    fn a_coach_is_reminded_and_then_the_team_sees_it() {
        assert_eq!(measure(TABLE, &late(State::Proposed, Party::Coach, 0, 0), now()), Measure::Remind(Party::Coach));
        assert_eq!(measure(TABLE, &late(State::Proposed, Party::Coach, 1, 48), now()), Measure::Hand(HandedTo::Team));
        let with_team = Late { handed_to: Some(HandedTo::Team), ..late(State::Proposed, Party::Coach, 1, 400) };
        assert_eq!(measure(TABLE, &with_team, now()), Measure::Nothing);
    }

    #[test]
    fn what_the_team_does_not_carry_on_ends_by_the_row_of_its_day() {
        let of = |state, days| Late {
            handed_to: Some(HandedTo::Team),
            handed_at: Some(now() - Duration::days(days)),
            ..late(state, Party::Coach, 1, 0)
        };
        for (state, ending) in [
            (State::Proposed, Ending::TeamSilent),
            (State::Consented, Ending::TeamSilent),
            (State::MeetingAgreed, Ending::TeamSilent),
            (State::Approved, Ending::Unanswered),
            (State::Accepted, Ending::Unanswered),
        ] {
            assert_eq!(measure(TABLE, &of(state, 29), now()), Measure::Nothing, "{state}");
            assert_eq!(measure(TABLE, &of(state, 30), now()), Measure::Close(ending), "{state}");
        }
        for state in [State::Confirmed, State::Agreed, State::Running] {
            assert_eq!(measure(TABLE, &of(state, 300), now()), Measure::Nothing, "{state}: it has left the opening");
        }
        let rows = changed(RuleId::TeamAnswer, 14);
        let next_year = now() + Duration::days(40);
        let moved = Late { handed_at: Some(next_year - Duration::days(14)), ..of(State::Proposed, 0) };
        assert_eq!(measure(Table(&rows), &moved, next_year), Measure::Close(Ending::TeamSilent));
        assert_eq!(measure(TABLE, &moved, next_year), Measure::Nothing, "the real row");
        assert_eq!(measure(Table(&[]), &of(State::Proposed, 300), now()), Measure::Nothing, "without a rule it stays");
    }

    #[test]
    fn who_cannot_be_reached_is_not_waited_for() {
        let nobodys = Late { reachable: false, ..late(State::Proposed, Party::Coach, 0, 0) };
        assert_eq!(measure(TABLE, &nobodys, now()), Measure::Hand(HandedTo::Team));
        let silent = Late { reachable: false, ..late(State::Introduced, Party::Company, 0, 0) };
        assert_eq!(measure(TABLE, &silent, now()), Measure::Hand(HandedTo::Coach), "it was never asked");
        let passed = Late { meeting_at: Some(now()), ..late(State::MeetingSet, Party::YoungPerson, 0, 0) };
        assert_eq!(measure(TABLE, &passed, now()), Measure::Hand(HandedTo::Coach));
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The real row of a rule up to the end of 2026, and from then on another number of days.
    fn changed(id: RuleId, days: i32) -> [Rule; 2] {
        let rule = *TABLE.rule(id, day("2026-12-31")).unwrap();
        [
            Rule { until: Some(day("2026-12-31")), ..rule },
            Rule { since: day("2027-01-01"), amount: Amount::Days(days), ..rule },
        ]
    }

    fn told(table: Table<'_>, state: State, today: &str, own: &OwnDays) -> Option<String> {
        due_on(table, state, day(today), own).map(|day| day.to_string())
    }

    #[test]
    fn every_waiting_day_follows_its_row_and_the_row_of_its_day() {
        let own = OwnDays {
            meeting_at: Some(now()),
            starts_on: Some(day("2027-02-01")),
            ends_on: Some(day("2027-03-31")),
            company_days: None,
        };
        for (state, old, new) in [
            (State::Proposed, "2027-01-02", "2027-01-12"),
            (State::Consented, "2027-01-02", "2027-01-12"),
            (State::Approved, "2027-01-07", "2027-01-12"),
            (State::Introduced, "2027-01-07", "2027-01-12"),
            (State::Accepted, "2027-01-05", "2027-01-12"),
            (State::MeetingSet, "2027-01-03", "2027-01-12"),
            (State::MeetingAgreed, "2026-12-02", "2026-12-12"),
            (State::Confirmed, "2027-01-07", "2027-01-12"),
            (State::Running, "2027-03-17", "2027-03-20"),
        ] {
            let rows = changed(rule_of(state).unwrap(), 11);
            assert_eq!(told(TABLE, state, "2026-12-31", &own).as_deref(), Some(old), "{state}: the real table");
            assert_eq!(
                told(Table(&rows), state, "2026-12-31", &own).as_deref(),
                Some(old),
                "{state}: before the change"
            );
            assert_eq!(told(Table(&rows), state, "2027-01-01", &own).as_deref(), Some(new), "{state}: after it");
        }
        assert_eq!(
            told(TABLE, State::Agreed, "2026-12-31", &own).as_deref(),
            Some("2027-02-01"),
            "the start is its own day"
        );
        assert_eq!(told(TABLE, State::Withdrawn, "2026-12-31", &own), None);
        assert_eq!(told(Table(&[]), State::Proposed, "2026-12-31", &own), None, "without a rule nobody is late");
    }

    #[test]
    fn a_sites_own_days_count_for_the_companys_answer_and_for_nothing_else() {
        let own = OwnDays { company_days: Some(10), ..OwnDays::default() };
        let on = |state| due_on(TABLE, state, day("2026-12-01"), &own).map(|day| day.to_string());
        assert_eq!(on(State::Introduced).as_deref(), Some("2026-12-11"));
        assert_eq!(on(State::Accepted).as_deref(), Some("2026-12-06"));
        assert_eq!(on(State::Approved).as_deref(), Some("2026-12-08"));
    }

    #[test]
    fn every_state_that_waits_has_its_rule_or_its_own_day() {
        for state in State::ALL.iter().copied() {
            let waits = rule_of(state).is_some() || state == State::Agreed;
            assert_eq!(waits, state.is_live(), "{state}");
        }
    }

    #[test]
    fn the_pause_between_reminders_follows_its_row() {
        let rows = [changed(RuleId::CoachReminder, 0), changed(RuleId::ReminderPause, 3)].concat();
        let asked = |day: &str, hours| {
            let now = day.parse::<NaiveDate>().unwrap().and_hms_opt(9, 0, 0).unwrap();
            let last_reminder = Some(now - Duration::hours(hours));
            measure(Table(&rows), &Late { last_reminder, ..late(State::Proposed, Party::Coach, 1, 0) }, now)
        };
        assert_eq!(asked("2026-12-30", 47), Measure::Nothing, "two days after the reminder");
        assert_eq!(asked("2026-12-30", 48), Measure::Hand(HandedTo::Team));
        assert_eq!(asked("2027-01-05", 71), Measure::Nothing, "never sooner than the pause");
        assert_eq!(asked("2027-01-05", 72), Measure::Hand(HandedTo::Team));
    }
}
