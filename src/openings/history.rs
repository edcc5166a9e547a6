//! What has happened to an opening, in words for the service.

use super::Command;
use super::commands::TASK;
use super::queries::HistoryStep;
use crate::access::Role;
use crate::language::Language;

/// A line of an opening's history.
#[derive(Debug)]
pub struct HistoryLine {
    /// When.
    pub when: String,
    /// What, by whom, and what was said with it.
    pub text: String,
}

/// Who did what, and when.
pub fn history_line(step: &HistoryStep, t: Language) -> HistoryLine {
    let who = match (&step.actor, Role::from_word(&step.role)) {
        (Some(name), Some(role)) => format!("{name} ({})", t.role(role)),
        (_, Some(role)) => t.role(role).to_owned(),
        (_, None) if step.role == TASK => t.opening_done_by_itself().to_owned(),
        (_, None) => t.mail_poster().to_owned(),
    };
    let what = Command::from_word(&step.command).map_or(t.opening_done_create(), |command| t.opening_done(command));
    let said = step.comments.iter().map(|comment| comment.text.as_str());
    let said: Vec<&str> = std::iter::once(step.note.as_str()).chain(said).filter(|text| !text.is_empty()).collect();
    let said = if said.is_empty() { String::new() } else { format!(": {}", said.join(" · ")) };
    HistoryLine { when: t.moment(step.at), text: format!("{what} – {who}{said}") }
}
