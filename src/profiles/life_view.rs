//! Where a profile stands, in words for one side: whose turn it is, by when, and what can be done.

use chrono::NaiveDateTime;

use super::Profile;
use super::state::{self, Command, State};
use crate::clock::in_finland;
use crate::language::Language;
use crate::placements::Party;

/// Something that can be done, as a button.
#[derive(Debug, Clone, Copy)]
pub struct LifeAction {
    /// What it does.
    pub command: Command,
    /// Words on the button.
    pub label: &'static str,
    /// Fields it asks: "", "words" or "until".
    pub fields: &'static str,
}

/// A profile's standing for one side.
#[derive(Debug, Clone)]
pub struct LifeView {
    /// The state.
    pub state: State,
    /// Its name in a list.
    pub word: &'static str,
    /// Where it stands on its way of five points.
    pub point: usize,
    /// Sign of the turn: you, other, late, done.
    pub turn_state: &'static str,
    /// Whose turn it is, by when.
    pub turn_text: String,
    /// What is now.
    pub heading: &'static str,
    /// More about it.
    pub text: String,
    /// What the coach asks to add.
    pub words: String,
    /// Nothing is written yet, so that is the first thing to do.
    pub write_first: bool,
    /// The button that carries it on.
    pub onward: Option<LifeAction>,
    /// The other ways.
    pub others: Vec<LifeAction>,
    /// Fingerprint of the text that is shown, for the check.
    pub seen: String,
}

impl LifeView {
    /// No way to write on this page.
    pub const NO_EDIT: Option<&'static str> = None;

    /// Whether a coach checks the text with the next press.
    #[must_use]
    pub fn checks(&self) -> bool {
        self.onward.is_some_and(|action| matches!(action.command, Command::Check | Command::CheckText))
    }

    /// Whether a coach has to do something: check a profile, or a text that was changed.
    #[must_use]
    pub fn is_turn_of_coach(&self) -> bool {
        let checks = self.onward.is_some_and(|action| action.command == Command::CheckText);
        self.state == State::Sent || checks
    }

    /// Whether the permission is asked now, with its whole words.
    #[must_use]
    pub fn asks_consent(&self) -> bool {
        self.onward.is_some_and(|action| action.command == Command::Consent)
    }

    /// Where the text is written, if writing is one of the ways now.
    #[must_use]
    pub const fn edit_here(&self, href: &'static str) -> Option<&'static str> {
        if matches!(self.state, State::Draft | State::Returned | State::Imported) { Some(href) } else { None }
    }

    /// Whether its person has been asked something and has not answered.
    #[must_use]
    pub const fn waits_for_person(&self) -> bool {
        matches!(self.state, State::Returned | State::Checked | State::Ending)
    }
}

/// How a profile stands for a side.
#[must_use]
pub fn life_view(card: &Profile, party: Party, answer_days: i32, now: NaiveDateTime, t: Language) -> LifeView {
    let state = card.state(now);
    let changed = state.is_shown() && state != State::Imported && !card.text_is_checked();
    let write_first = !card.is_begun();
    let possible = |command: Command| {
        let fits = match command {
            Command::Send | Command::Check => !write_first,
            Command::CheckText => !card.text_is_checked(),
            _ => true,
        };
        fits && state::next(state, command, party).is_ok()
    };
    let first = if changed && party == Party::Coach { Some(Command::CheckText) } else { state::onward(state, party) };
    let onward = first.filter(|command| possible(*command));
    let others = Command::ALL.iter().copied().filter(|command| Some(*command) != onward && possible(*command));
    let (turn_state, turn_text) = turn(card, party, changed, answer_days, now, t);
    LifeView {
        state,
        point: state.point(!write_first),
        word: t.profile_state_word(state),
        turn_state,
        turn_text,
        heading: heading(state, party, write_first, changed, t),
        text: text(card, state, party, write_first, changed, t),
        words: if state == State::Returned { card.life.coach_words.clone() } else { String::new() },
        write_first,
        onward: onward.map(|command| action(command, party, t)),
        others: others.map(|command| action(command, party, t)).collect(),
        seen: card.text_fingerprint(),
    }
}

/// Sign and words of the turn; late ones say by how much.
fn turn(
    card: &Profile,
    party: Party,
    changed: bool,
    answer_days: i32,
    now: NaiveDateTime,
    t: Language,
) -> (&'static str, String) {
    let state = card.state(now);
    let due = card.due_on(now, answer_days);
    if changed && party == Party::Coach {
        return ("you", t.turn_you().to_owned());
    }
    let Some(whose) = state::turn(state) else {
        let word = match (state, due) {
            (State::Paused, Some(day)) => t.life_back_on(&t.short_date(day)),
            _ => t.profile_state_word(state).to_owned(),
        };
        return (if state == State::Published { "done" } else { "other" }, word);
    };
    let today = in_finland(now).date();
    let word = if whose == party { t.turn_you().to_owned() } else { t.path_turn(Some(whose), None).to_owned() };
    match due {
        Some(day) if day < today => ("late", t.turn_late((today - day).num_days())),
        Some(day) => (if whose == party { "you" } else { "other" }, t.life_turn_by(&word, &t.short_date(day))),
        None => (if whose == party { "you" } else { "other" }, word),
    }
}

fn heading(state: State, party: Party, write_first: bool, changed: bool, t: Language) -> &'static str {
    let young = party == Party::YoungPerson;
    match state {
        State::Draft if young && write_first => t.life_write(),
        State::Draft if young => t.life_ready(),
        State::Draft => t.life_draft_coach(),
        State::Sent if young => t.life_sent(),
        State::Sent => t.life_sent_coach(),
        State::Returned if young => t.life_returned(),
        State::Returned => t.life_returned_coach(),
        State::Checked if young => t.life_checked(),
        State::Checked => t.life_checked_coach(),
        State::NotYet if young => t.life_not_yet(),
        State::NotYet => t.life_not_yet_coach(),
        State::Published | State::Ending if changed && !young => t.life_changed_coach(),
        State::Published if young => t.life_published(),
        State::Published => t.life_published_coach(),
        State::Ending if young => t.life_ending(),
        State::Ending => t.life_ending_coach(),
        State::Hidden if young => t.life_hidden(),
        State::Hidden => t.life_hidden_coach(),
        State::Paused if young => t.life_paused(),
        State::Paused => t.life_paused_coach(),
        State::Withdrawn if young => t.life_withdrawn(),
        State::Withdrawn => t.life_withdrawn_coach(),
        State::Imported => t.life_imported(),
    }
}

fn text(card: &Profile, state: State, party: Party, write_first: bool, changed: bool, t: Language) -> String {
    let young = party == Party::YoungPerson;
    let end = card.hides_at().map(|end| t.date(in_finland(end).date())).unwrap_or_default();
    let words = match state {
        State::Draft if young && write_first => t.life_write_text(),
        State::Draft if young => t.life_ready_text(),
        State::Draft => t.life_draft_coach_text(),
        State::Sent if young => t.life_sent_text(),
        State::Sent => t.life_sent_coach_text(),
        State::Returned if young => t.life_returned_text(),
        State::Returned => t.life_returned_coach_text(),
        State::Checked if young => t.life_checked_text(),
        State::Checked => t.life_checked_coach_text(),
        State::NotYet if young => t.life_not_yet_text(),
        State::NotYet => t.life_not_yet_coach_text(),
        State::Published | State::Ending if changed => {
            if young {
                t.life_changed_text()
            } else {
                t.life_changed_coach_text()
            }
        }
        State::Published => return t.life_published_text(&end),
        State::Ending => return t.life_ending_text(&end),
        State::Hidden => t.life_hidden_text(),
        State::Paused => {
            return match card.life.paused_until {
                Some(day) => t.life_paused_until_text(&t.date(day)),
                None if young => t.life_paused_text().to_owned(),
                None => t.life_paused_coach_text().to_owned(),
            };
        }
        State::Withdrawn if young => t.life_withdrawn_text(),
        State::Withdrawn => t.life_withdrawn_coach_text(),
        State::Imported => t.life_imported_text(),
    };
    words.to_owned()
}

fn action(command: Command, party: Party, t: Language) -> LifeAction {
    let young = party == Party::YoungPerson;
    let label = match command {
        Command::Send if young => t.life_do_send(),
        Command::Send => t.life_do_send_coach(),
        Command::Return => t.life_do_return(),
        Command::Check => t.life_do_check(),
        Command::CheckText => t.life_do_check_text(),
        Command::Consent => t.life_do_consent(),
        Command::NotYet => t.life_do_not_yet(),
        Command::Pause if young => t.life_do_pause(),
        Command::Pause => t.life_do_pause_coach(),
        Command::Resume if young => t.life_do_resume(),
        Command::Resume => t.life_do_resume_coach(),
        Command::Renew => t.life_do_renew(),
        Command::TakeBack => t.life_do_take_back(),
    };
    let fields = match command {
        Command::Return => "words",
        Command::Pause => "until",
        _ => "",
    };
    LifeAction { command, label, fields }
}

impl Language {
    /// Name of a state.
    #[must_use]
    pub const fn profile_state_word(self, state: State) -> &'static str {
        match state {
            State::Draft => self.state_draft(),
            State::Sent => self.state_sent(),
            State::Returned => self.state_returned(),
            State::Checked => self.state_checked(),
            State::NotYet => self.state_not_yet(),
            State::Published => self.state_published(),
            State::Ending => self.state_ending(),
            State::Hidden => self.state_hidden(),
            State::Paused => self.state_paused(),
            State::Withdrawn => self.state_withdrawn(),
            State::Imported => self.state_imported(),
        }
    }
}
