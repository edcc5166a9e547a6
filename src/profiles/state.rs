//! The states of a profile and the legal steps between them, as data. Pure.

use search_index::words;

use crate::placements::Party;

words! {
    /// Where a profile stands. What only time brings (`Ending`, `Hidden`) is computed, never stored.
    State {
        /// Being written.
        Draft = "draft",
        /// Waits for the coach's check.
        Sent = "sent",
        /// Given back with a word of what to add.
        Returned = "returned",
        /// Checked; the young person decides whether companies see the card.
        Checked = "checked",
        /// The young person has said: not yet.
        NotYet = "not_yet",
        /// Companies see the card.
        Published = "published",
        /// The same, but its six months end soon.
        Ending = "ending",
        /// Nobody renewed it: companies do not see it.
        Hidden = "hidden",
        /// A break.
        Paused = "paused",
        /// The permission was taken back.
        Withdrawn = "withdrawn",
        /// From a file: coaches match it, companies do not see it.
        Imported = "imported",
    }
}
crate::stored_words!(State);

words! {
    /// What can be done with a profile.
    Command {
        /// Send it to the coach's check.
        Send = "send",
        /// Give it back with a word.
        Return = "return",
        /// Check it and ask for the permission to show it.
        Check = "check",
        /// Check a text that was changed while companies see the card.
        CheckText = "check_text",
        /// Permit that companies see the card.
        Consent = "consent",
        /// Say: not yet.
        NotYet = "not_yet",
        /// Take a break.
        Pause = "pause",
        /// End the break.
        Resume = "resume",
        /// Keep the card on for six months more.
        Renew = "renew",
        /// Take the permission back.
        TakeBack = "take_back",
    }
}

/// The step is not possible from here, or not for this side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not possible in this state")]
pub struct Illegal;

/// From where, and by whom; where it leads is [`target`].
const fn step(command: Command) -> (&'static [State], &'static [Party]) {
    use Party::{Coach, YoungPerson};
    use State::{Checked, Draft, Ending, Hidden, Imported, NotYet, Paused, Published, Returned, Sent, Withdrawn};
    match command {
        Command::Send => (&[Draft, Returned, Imported], &[YoungPerson, Coach]),
        Command::Return => (&[Sent], &[Coach]),
        // A coach who sits beside the young person need not send it to themselves first.
        Command::Check => (&[Draft, Sent, Returned, Imported], &[Coach]),
        Command::CheckText => (&[Published, Ending, Paused], &[Coach]),
        Command::Consent => (&[Checked, NotYet, Withdrawn], &[YoungPerson]),
        Command::NotYet => (&[Checked], &[YoungPerson]),
        Command::Pause => (&[Published, Ending], &[YoungPerson, Coach]),
        Command::Resume => (&[Paused], &[YoungPerson, Coach]),
        Command::Renew => (&[Ending, Hidden], &[YoungPerson, Coach]),
        Command::TakeBack => (&[Published, Ending, Hidden, Paused], &[YoungPerson]),
    }
}

/// Where a command leads; `CheckText` leaves the profile where it stands.
const fn target(state: State, command: Command) -> State {
    match command {
        Command::Send => State::Sent,
        Command::Return => State::Returned,
        Command::Check => State::Checked,
        Command::CheckText => state,
        Command::NotYet => State::NotYet,
        Command::Consent | Command::Resume | Command::Renew => State::Published,
        Command::Pause => State::Paused,
        Command::TakeBack => State::Withdrawn,
    }
}

/// The state after a command, if the side may give it here.
///
/// # Errors
/// [`Illegal`] otherwise.
pub fn next(state: State, command: Command, party: Party) -> Result<State, Illegal> {
    let (from, by) = step(command);
    if from.contains(&state) && by.contains(&party) { Ok(target(state, command)) } else { Err(Illegal) }
}

/// Whose turn it is; `None` when nobody has to do anything.
#[must_use]
pub const fn turn(state: State) -> Option<Party> {
    match state {
        State::Draft | State::Returned | State::Checked | State::NotYet | State::Ending | State::Hidden => {
            Some(Party::YoungPerson)
        }
        State::Sent => Some(Party::Coach),
        State::Published | State::Paused | State::Withdrawn | State::Imported => None,
    }
}

/// The one command that carries a profile on for a side; `None` when that side waits.
#[must_use]
pub const fn onward(state: State, party: Party) -> Option<Command> {
    match (state, party) {
        (State::Draft | State::Returned, Party::YoungPerson) => Some(Command::Send),
        (State::Draft | State::Sent | State::Returned | State::Imported, Party::Coach) => Some(Command::Check),
        (State::Checked | State::NotYet | State::Withdrawn, Party::YoungPerson) => Some(Command::Consent),
        (State::Ending | State::Hidden, Party::YoungPerson | Party::Coach) => Some(Command::Renew),
        (State::Paused, Party::YoungPerson | Party::Coach) => Some(Command::Resume),
        _ => None,
    }
}

/// Number of points of a profile's own way, from the first word to a card that companies see.
const POINTS: usize = 5;

impl State {
    /// The point where a profile stands, from 1; beyond the last all of it is walked.
    #[must_use]
    pub const fn point(self, begun: bool) -> usize {
        match self {
            Self::Draft if !begun => 1,
            Self::Draft | Self::Returned => 2,
            // From a file it waits for the same check.
            Self::Sent | Self::Imported => 3,
            Self::Checked | Self::NotYet | Self::Withdrawn => 4,
            // Companies saw it and are to see it again.
            Self::Hidden | Self::Paused => POINTS,
            Self::Published | Self::Ending => POINTS + 1,
        }
    }

    /// Whether coaches find the profile in matching; companies need the person's permission besides.
    #[must_use]
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Published | Self::Ending | Self::Imported)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_has_the_turn_has_a_way_on() {
        for state in State::ALL.iter().copied() {
            if let Some(party) = turn(state) {
                let command = onward(state, party).unwrap_or_else(|| panic!("{state}: no way on"));
                assert!(next(state, command, party).is_ok(), "{state}");
            }
            for party in [Party::YoungPerson, Party::Coach] {
                if let Some(command) = onward(state, party) {
                    assert!(next(state, command, party).is_ok(), "{state} {command} {party}");
                }
            }
        }
    }

    #[test]
    fn every_step_onward_leads_further_and_only_a_card_that_is_seen_has_walked_it_all() {
        for state in State::ALL.iter().copied() {
            let seen = matches!(state, State::Published | State::Ending);
            assert_eq!(state.point(true) > POINTS, seen, "{state}");
            for party in [Party::YoungPerson, Party::Coach] {
                if let Some(command) = onward(state, party).filter(|_| !seen) {
                    assert!(target(state, command).point(true) > state.point(true), "{state} {command}");
                }
            }
        }
        assert_eq!(State::Draft.point(false), 1);
    }

    #[test]
    fn only_the_young_person_permits_and_takes_back_and_only_the_coach_checks() {
        for state in State::ALL.iter().copied() {
            for command in [Command::Consent, Command::NotYet, Command::TakeBack] {
                assert_eq!(next(state, command, Party::Coach), Err(Illegal), "{state} {command}");
            }
            for command in [Command::Check, Command::CheckText, Command::Return] {
                assert_eq!(next(state, command, Party::YoungPerson), Err(Illegal), "{state} {command}");
            }
            for command in Command::ALL.iter().copied() {
                assert_eq!(next(state, command, Party::Company), Err(Illegal), "{state} {command}");
            }
        }
    }

    #[test]
    fn companies_see_nothing_before_check_and_permission() {
        for state in State::ALL.iter().copied().filter(|state| !state.is_shown()) {
            for command in Command::ALL.iter().copied() {
                for party in Party::ALL.iter().copied() {
                    if next(state, command, party).is_ok_and(State::is_shown) {
                        let known = [Command::Consent, Command::Resume, Command::Renew];
                        assert!(known.contains(&command), "{state} {command} shows the card");
                    }
                }
            }
        }
        for state in [State::Draft, State::Sent, State::Returned] {
            assert_eq!(next(state, Command::Consent, Party::YoungPerson), Err(Illegal), "{state}");
        }
    }

    #[test]
    fn what_companies_see_can_always_be_taken_back() {
        for state in State::ALL.iter().copied().filter(|state| state.is_shown() && *state != State::Imported) {
            assert_eq!(next(state, Command::TakeBack, Party::YoungPerson), Ok(State::Withdrawn));
            assert_eq!(next(state, Command::Pause, Party::YoungPerson), Ok(State::Paused));
        }
    }
}
