//! What a side can do with a path now, as the forms of its page; the young person's first page shows
//! the same ones where they answer a question.

use super::model::{CompanyReply, NextStep};
use super::queries::PlacementRow;
use super::state::{self, Command, Party, State};
use crate::access::Actor;
use crate::clock::Clock;
use crate::companies;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::Kind;
use crate::web::forms::FormErrors;

/// A button, and the fields that go with it.
#[derive(Debug, Clone)]
pub struct Action {
    /// Word of the command.
    pub command: &'static str,
    /// Words on the button.
    pub label: &'static str,
    /// Which fields: "", "reply", "words", "reason", "meeting", "agreement" or "end".
    pub fields: &'static str,
}

impl Action {
    /// What is to be mended here: something in the form that came back only.
    #[must_use]
    pub fn told(&self, sent: &str, errors: &FormErrors) -> FormErrors {
        if sent == self.command { errors.clone() } else { FormErrors::default() }
    }
}

/// The steps that a side can take.
#[derive(Debug, Clone)]
pub struct Steps {
    /// Id of the path.
    pub path: String,
    /// Version that the forms carry.
    pub version: i64,
    /// Page to come back to; empty for the path's own.
    pub back: &'static str,
    /// Whether the trial's fields are asked for in the agreement.
    pub is_trial: bool,
    /// Whether the reader's side is to act: only then the button is the large one.
    pub own_turn: bool,
    /// The main button.
    pub onward: Option<Action>,
    /// Other buttons.
    pub others: Vec<Action>,
}

impl Steps {
    /// What one of a side's people can do; `blocked` while the company's contact is not verified.
    #[must_use]
    pub fn of(row: &PlacementRow, (actor, party): (&Actor, Party), blocked: bool, clock: &Clock, t: Language) -> Self {
        let state = row.placement.state;
        let waits = row.waits_for_its_day(clock);
        let allowed = |command: &Command| state::next(state, *command, party).is_ok();
        let action = |command: Command| Action {
            command: command.word(),
            label: t.path_command(command, party),
            fields: fields(command),
        };
        let onward = state::onward(state).filter(allowed).filter(|_| !blocked && !waits);
        let others = Command::ALL
            .iter()
            .copied()
            .filter(allowed)
            .filter(|command| Some(*command) != onward)
            .filter(|command| !(blocked && *command == Command::Introduce))
            .filter(|command| !(waits && matches!(command, Command::Confirm | Command::Start)))
            .map(action)
            .collect();
        Self {
            path: row.placement.id.clone(),
            version: row.placement.version,
            back: "",
            is_trial: row.kind == Kind::WorkTrial,
            own_turn: row.is_turn_of(actor, clock),
            onward: onward.map(action),
            others,
        }
    }

    /// The preset answers of a company that says no.
    fn replies(t: Language) -> Vec<(&'static str, &'static str)> {
        CompanyReply::DECLINING.iter().map(|reply| (reply.word(), t.company_reply(*reply))).collect()
    }

    /// What can come after a path.
    fn next_steps(t: Language) -> Vec<(&'static str, &'static str)> {
        NextStep::ALL.iter().map(|step| (step.word(), t.next_step(*step))).collect()
    }

    /// What follows a field's name in its id: nothing in the form that came back, or else in the
    /// path's own main one; what no other form has in the others, on this page or beside other paths.
    #[must_use]
    pub fn after(&self, action: &Action, sent: &str) -> String {
        let onward = self.onward.as_ref().is_some_and(|onward| onward.command == action.command);
        let comes_back = sent == action.command || (sent.is_empty() && onward && self.back.is_empty());
        if comes_back { String::new() } else { format!("-{}-{}", action.command, self.path) }
    }

    /// Choices of the fields that a form asks.
    #[must_use]
    pub fn choices(&self, fields: &str, t: Language) -> Vec<(&'static str, &'static str)> {
        match fields {
            "reply" => Self::replies(t),
            "end" => Self::next_steps(t),
            _ => Vec::new(),
        }
    }
}

/// The answers to what a path asks the young person now, for another page than the path's own;
/// `None` where it asks nothing. Leaving the path is no answer: that stays on its page.
///
/// # Errors
/// If the database fails.
pub fn answers_of(
    connection: &mut Connection,
    actor: &Actor,
    row: &PlacementRow,
    back: &'static str,
    clock: &Clock,
    t: Language,
) -> Result<Option<Steps>, AppError> {
    let verified = companies::has_verified_contact(connection, &row.placement.company_id)?;
    let blocked = is_blocked(row.placement.state, verified);
    let mut steps = Steps::of(row, (actor, Party::YoungPerson), blocked, clock, t);
    steps.others.retain(|action| action.command != Command::Withdraw.word());
    steps.back = back;
    Ok(steps.onward.is_some().then_some(steps))
}

/// Whether a path waits for the company's contact to be verified: until then no identity is
/// disclosed and no meeting set.
#[must_use]
pub const fn is_blocked(state: State, verified: bool) -> bool {
    !verified && matches!(state, State::Consented | State::Introduced | State::Accepted | State::MeetingSet)
}

const fn fields(command: Command) -> &'static str {
    match command {
        Command::DeclineAsCompany => "reply",
        Command::DeclineAsCoach => "words",
        Command::Withdraw | Command::DeclineAsYoungPerson => "reason",
        Command::SetMeeting => "meeting",
        Command::RecordAgreement => "agreement",
        Command::Complete | Command::Interrupt | Command::DidNotStart => "end",
        Command::Approve
        | Command::Consent
        | Command::Introduce
        | Command::Accept
        | Command::AgreeMeeting
        | Command::AskOtherTime
        | Command::Confirm
        | Command::Start
        | Command::WithdrawAsCompany => "",
    }
}
