//! The states of a path and the legal steps between them, as data. Pure.

use search_index::words;

use crate::access::Role;

words! {
    /// Where a path stands.
    State {
        /// Somebody proposed it; the coach has not looked yet.
        Proposed = "proposed",
        /// The coach approves; the young person is asked.
        Approved = "approved",
        /// The young person may be introduced to this company.
        Consented = "consented",
        /// The company knows who it is and is to answer.
        Introduced = "introduced",
        /// The company wants to meet.
        Accepted = "accepted",
        /// A time for a meeting is offered.
        MeetingSet = "meeting_set",
        /// The time suits.
        MeetingAgreed = "meeting_agreed",
        /// After the meeting: both want to go on, and the coach confirms it.
        Confirmed = "confirmed",
        /// The agreement is made.
        Agreed = "agreed",
        /// At work.
        Running = "running",
        /// Ended as agreed.
        Completed = "completed",
        /// Ended before its time.
        Interrupted = "interrupted",
        /// Never began.
        DidNotStart = "did_not_start",
        /// The coach did not approve.
        DeclinedByCoach = "declined_by_coach",
        /// The young person said no.
        DeclinedByYoungPerson = "declined_by_young_person",
        /// The company said no.
        DeclinedByCompany = "declined_by_company",
        /// Taken back.
        Withdrawn = "withdrawn",
    }
}
crate::stored_words!(State);

words! {
    /// What can be done to a path.
    Command {
        /// Approve the proposal.
        Approve = "approve",
        /// Do not approve it.
        DeclineAsCoach = "decline_as_coach",
        /// Permit to be introduced to this company.
        Consent = "consent",
        /// Say no.
        DeclineAsYoungPerson = "decline_as_young_person",
        /// Introduce the young person to the company.
        Introduce = "introduce",
        /// Say that we want to meet.
        Accept = "accept",
        /// Say that it does not suit us.
        DeclineAsCompany = "decline_as_company",
        /// Offer a time for a meeting.
        SetMeeting = "set_meeting",
        /// Say that the time suits.
        AgreeMeeting = "agree_meeting",
        /// Ask for another time.
        AskOtherTime = "ask_other_time",
        /// Confirm after the meeting that both want to go on.
        Confirm = "confirm",
        /// Record the agreement.
        RecordAgreement = "record_agreement",
        /// Record the start.
        Start = "start",
        /// Record that it ended as agreed.
        Complete = "complete",
        /// Record that it ended early.
        Interrupt = "interrupt",
        /// Record that it never began.
        DidNotStart = "did_not_start",
        /// Take back, as young person or coach.
        Withdraw = "withdraw",
        /// Take back, as the company that proposed.
        WithdrawAsCompany = "withdraw_as_company",
    }
}

words! {
    /// A side of a path.
    Party {
        /// Young person.
        YoungPerson = "young_person",
        /// Job coach.
        Coach = "coach",
        /// Company.
        Company = "company",
    }
}
crate::stored_words!(Party);

impl Party {
    /// The side of a role; `None` for roles that stand on no side.
    #[must_use]
    pub const fn of_role(role: Role) -> Option<Self> {
        match role {
            Role::YoungPerson => Some(Self::YoungPerson),
            Role::Coach => Some(Self::Coach),
            Role::CompanyContact => Some(Self::Company),
            Role::EmployerSpecialist | Role::Organiser | Role::SiteAdmin | Role::AssociationAdmin | Role::Operator => {
                None
            }
        }
    }
}

/// The step is not possible from here, or not for this side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not possible in this state")]
pub struct Illegal;

/// From where, to where, and by whom.
struct Step {
    from: &'static [State],
    to: State,
    by: &'static [Party],
}

/// The table of steps: one row for each command.
const fn step(command: Command) -> Step {
    use Party::{Coach, Company, YoungPerson};
    use State::{
        Accepted, Agreed, Approved, Completed, Confirmed, Consented, DeclinedByCoach, DeclinedByCompany,
        DeclinedByYoungPerson, Interrupted, Introduced, MeetingAgreed, MeetingSet, Proposed, Running, Withdrawn,
    };
    match command {
        Command::Approve => Step { from: &[Proposed], to: Approved, by: &[Coach] },
        Command::DeclineAsCoach => Step { from: &[Proposed], to: DeclinedByCoach, by: &[Coach] },
        Command::Consent => Step { from: &[Approved], to: Consented, by: &[YoungPerson] },
        Command::DeclineAsYoungPerson => {
            Step { from: &[Approved], to: DeclinedByYoungPerson, by: &[YoungPerson, Coach] }
        }
        Command::Introduce => Step { from: &[Consented], to: Introduced, by: &[Coach] },
        // The coach may record an answer that the company gave by telephone.
        Command::Accept => Step { from: &[Introduced], to: Accepted, by: &[Company, Coach] },
        Command::DeclineAsCompany => Step {
            from: &[Introduced, Accepted, MeetingSet, MeetingAgreed],
            to: DeclinedByCompany,
            by: &[Company, Coach],
        },
        Command::SetMeeting => {
            Step { from: &[Accepted, MeetingSet, MeetingAgreed], to: MeetingSet, by: &[Company, Coach] }
        }
        Command::AgreeMeeting => Step { from: &[MeetingSet], to: MeetingAgreed, by: &[YoungPerson, Coach] },
        Command::AskOtherTime => Step { from: &[MeetingSet, MeetingAgreed], to: Accepted, by: &[YoungPerson, Coach] },
        Command::Confirm => Step { from: &[MeetingAgreed], to: Confirmed, by: &[Coach] },
        Command::RecordAgreement => Step { from: &[Confirmed], to: Agreed, by: &[Coach] },
        Command::Start => Step { from: &[Agreed], to: Running, by: &[Coach] },
        Command::Complete => Step { from: &[Running], to: Completed, by: &[Coach] },
        Command::Interrupt => Step { from: &[Running], to: Interrupted, by: &[Coach] },
        Command::DidNotStart => Step { from: &[Agreed], to: State::DidNotStart, by: &[Coach] },
        Command::Withdraw => Step {
            from: &[Proposed, Approved, Consented, Introduced, Accepted, MeetingSet, MeetingAgreed, Confirmed, Agreed],
            to: Withdrawn,
            by: &[YoungPerson, Coach],
        },
        Command::WithdrawAsCompany => Step { from: &[Proposed, Approved, Consented], to: Withdrawn, by: &[Company] },
    }
}

/// The state after a command, if the side may give it here.
///
/// # Errors
/// [`Illegal`] otherwise.
pub fn next(state: State, command: Command, party: Party) -> Result<State, Illegal> {
    let step = step(command);
    if step.from.contains(&state) && step.by.contains(&party) { Ok(step.to) } else { Err(Illegal) }
}

/// Whose turn it is; `None` when the path has ended.
#[must_use]
pub const fn turn(state: State) -> Option<Party> {
    match state {
        State::Proposed
        | State::Consented
        | State::MeetingAgreed
        | State::Confirmed
        | State::Agreed
        | State::Running => Some(Party::Coach),
        State::Approved | State::MeetingSet => Some(Party::YoungPerson),
        State::Introduced | State::Accepted => Some(Party::Company),
        State::Completed
        | State::Interrupted
        | State::DidNotStart
        | State::DeclinedByCoach
        | State::DeclinedByYoungPerson
        | State::DeclinedByCompany
        | State::Withdrawn => None,
    }
}

/// The one command that carries the path on; `None` when it has ended.
#[must_use]
pub const fn onward(state: State) -> Option<Command> {
    match state {
        State::Proposed => Some(Command::Approve),
        State::Approved => Some(Command::Consent),
        State::Consented => Some(Command::Introduce),
        State::Introduced => Some(Command::Accept),
        State::Accepted => Some(Command::SetMeeting),
        State::MeetingSet => Some(Command::AgreeMeeting),
        State::MeetingAgreed => Some(Command::Confirm),
        State::Confirmed => Some(Command::RecordAgreement),
        State::Agreed => Some(Command::Start),
        State::Running => Some(Command::Complete),
        State::Completed
        | State::Interrupted
        | State::DidNotStart
        | State::DeclinedByCoach
        | State::DeclinedByYoungPerson
        | State::DeclinedByCompany
        | State::Withdrawn => None,
    }
}

/// Number of stages that people are shown.
pub const STAGES: usize = 5;

impl State {
    /// Whether the path goes on.
    #[must_use]
    pub const fn is_live(self) -> bool {
        turn(self).is_some()
    }

    /// Whether the company knows of the path, and may know who it is about.
    #[must_use]
    pub const fn is_introduced(self) -> bool {
        matches!(
            self,
            Self::Introduced
                | Self::Accepted
                | Self::MeetingSet
                | Self::MeetingAgreed
                | Self::Confirmed
                | Self::Agreed
                | Self::Running
        )
    }

    /// Stage from 1 to [`STAGES`] that people are shown: proposal, introduction, meeting, agreement,
    /// work.
    #[must_use]
    pub const fn stage(self) -> usize {
        match self {
            Self::Proposed | Self::Approved | Self::DeclinedByCoach | Self::DeclinedByYoungPerson | Self::Withdrawn => {
                1
            }
            Self::Consented | Self::Introduced | Self::DeclinedByCompany => 2,
            Self::Accepted | Self::MeetingSet | Self::MeetingAgreed => 3,
            Self::Confirmed | Self::Agreed | Self::DidNotStart => 4,
            Self::Running | Self::Completed | Self::Interrupted => 5,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_live_state_has_a_way_on_for_the_side_whose_turn_it_is() {
        for state in State::ALL.iter().copied() {
            assert_eq!(turn(state).is_some(), onward(state).is_some(), "{state}");
            if let (Some(party), Some(command)) = (turn(state), onward(state)) {
                assert!(next(state, command, party).is_ok(), "{state}");
            }
        }
    }

    #[test]
    fn nothing_leaves_an_ended_path() {
        for state in State::ALL.iter().copied().filter(|state| !state.is_live()) {
            for command in Command::ALL.iter().copied() {
                for party in Party::ALL.iter().copied() {
                    assert_eq!(next(state, command, party), Err(Illegal));
                }
            }
        }
    }

    #[test]
    fn every_live_state_before_work_can_be_left_by_the_young_person() {
        for state in State::ALL.iter().copied().filter(|state| state.is_live() && *state != State::Running) {
            assert!(next(state, Command::Withdraw, Party::YoungPerson).is_ok(), "{state}");
        }
    }

    #[test]
    fn only_the_young_person_consents() {
        assert!(next(State::Approved, Command::Consent, Party::YoungPerson).is_ok());
        assert!(next(State::Approved, Command::Consent, Party::Coach).is_err());
        assert!(next(State::Approved, Command::Consent, Party::Company).is_err());
    }
}
