//! What each side is told of where a path stands, who minds it, and what comes after.

use super::deadlines::{Ending, HandedTo};
use super::queries::PlacementRow;
use super::state::{self, Party, State};
use crate::clock::in_finland;
use crate::language::Language;

/// What the path's present state means to a side, also when a day has passed or nobody ended it by
/// a step.
pub fn heading(row: &PlacementRow, party: Party, t: Language) -> &'static str {
    match (row.placement.ending, party) {
        (Some(Ending::CompanySilent), Party::YoungPerson) => return t.silent_for_young(),
        (Some(Ending::CompanySilent), Party::Company) => return t.silent_for_company(),
        (Some(Ending::CompanySilent), Party::Coach) => return t.silent_for_coach(),
        (Some(Ending::TeamSilent), Party::YoungPerson) => return t.overdue_team_for_young(),
        (Some(Ending::Unanswered), Party::YoungPerson) => return t.overdue_for_young(),
        (Some(Ending::TeamSilent | Ending::Unanswered), Party::Company) => return t.overdue_for_company(),
        (Some(Ending::TeamSilent | Ending::Unanswered), Party::Coach) => return t.overdue_for_coach(),
        (Some(Ending::OpeningClosed | Ending::OpeningExpired), _) => return t.gone_for_all(),
        (Some(Ending::Undone), _) => return t.undone_for_all(),
        (None, _) => {}
    }
    match (row.placement.handed_to, state::turn(row.placement.state), party) {
        (None, _, _) | (_, None, _) => t.path_now(row.placement.state, party),
        (Some(_), Some(Party::YoungPerson), Party::Coach) => t.handed_young_for_coach(),
        (Some(_), Some(Party::Company), Party::Coach) => t.handed_company_for_coach(),
        // The question to the young person stays open, whoever minds it.
        (Some(_), Some(Party::YoungPerson), Party::YoungPerson)
        | (Some(HandedTo::Team), Some(Party::Coach), Party::Coach) => t.path_now(row.placement.state, party),
        (Some(_), Some(_), _) => t.handed_for_others(),
    }
}

/// More words under the heading; `blocked` while the company's contact is not verified.
pub fn help(row: &PlacementRow, party: Party, blocked: bool, t: Language) -> String {
    if blocked && party != Party::YoungPerson {
        return t.help_not_verified().to_owned();
    }
    match (row.placement.state, party) {
        (State::Approved, Party::YoungPerson) => t.help_approved_for_young(&row.company_name),
        (State::Introduced, Party::Company) => t.help_introduced_for_company().to_owned(),
        (State::MeetingSet | State::MeetingAgreed, _) => row
            .placement
            .meeting_at
            .map(|at| t.help_meeting(&t.moment(at), &row.placement.meeting_place))
            .unwrap_or_default(),
        _ => t.placement_since(&t.short_day(in_finland(row.placement.since).date())),
    }
}

/// What comes after the present step, for a side; "" when nothing does.
pub fn next_words(row: &PlacementRow, party: Party, t: Language) -> &'static str {
    use Party::{Coach, Company, YoungPerson};
    match (row.placement.ending, party) {
        (Some(Ending::CompanySilent), YoungPerson) => return t.silent_next_for_young(),
        (Some(Ending::CompanySilent), Company) => return t.silent_next_for_company(),
        (Some(Ending::TeamSilent | Ending::Unanswered), Coach) => return t.overdue_next_for_coach(),
        (Some(Ending::TeamSilent | Ending::Unanswered), Company) => return t.overdue_next_for_company(),
        (
            Some(Ending::OpeningClosed | Ending::OpeningExpired | Ending::TeamSilent | Ending::Unanswered),
            YoungPerson,
        ) => return t.gone_next_for_young(),
        (Some(Ending::Undone), YoungPerson) => return t.undone_next(),
        (Some(_), _) => return "",
        (None, _) => {}
    }
    match (row.placement.state, party) {
        (State::Proposed, YoungPerson) => t.next_proposed_for_young(),
        (State::Proposed | State::Approved | State::Consented, Company) => t.next_before_for_company(),
        (State::Proposed, Coach) => t.next_proposed_for_coach(),
        (State::Approved, YoungPerson) => t.next_approved_for_young(),
        (State::Approved, Coach) => t.next_approved_for_coach(),
        (State::Consented, YoungPerson) => t.next_consented_for_young(),
        (State::Consented, Coach) => t.next_consented_for_coach(),
        (State::Introduced, YoungPerson) => t.next_introduced_for_young(),
        (State::Introduced, Company) => t.next_introduced_for_company(),
        (State::Introduced, Coach) => t.next_introduced_for_coach(),
        (State::Accepted, YoungPerson) => t.next_accepted_for_young(),
        (State::Accepted, Company | Coach) => t.next_accepted_for_others(),
        (State::MeetingSet, YoungPerson) => t.next_meeting_set_for_young(),
        (State::MeetingSet, Company | Coach) => t.next_meeting_set_for_others(),
        (State::MeetingAgreed, YoungPerson) => t.next_meeting_agreed_for_young(),
        (State::MeetingAgreed, Company) => t.next_meeting_agreed_for_company(),
        (State::MeetingAgreed, Coach) => t.next_meeting_agreed_for_coach(),
        (State::Confirmed, _) => t.next_confirmed(),
        (State::Agreed, _) => t.next_agreed(),
        (State::Running, YoungPerson) => t.next_running_for_young(),
        (State::Running, Company | Coach) => t.next_running_for_others(),
        _ => "",
    }
}
