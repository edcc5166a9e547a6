//! Pages of feedback.

use askama::Template;
use chrono::NaiveDate;

use super::forms::{AnswerForm, FeedbackForm};
use super::model::Feedback;
use crate::clock::in_finland;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// The form.
#[derive(Template)]
#[template(path = "feedback/form.html")]
pub struct FormPage {
    pub page: Page,
    pub form: FeedbackForm,
    pub errors: FormErrors,
    /// Id and name of the sites; empty when there is no choice.
    pub sites: Vec<(String, String)>,
    /// Too much came from the same network.
    pub too_many: bool,
    /// By when feedback of today is answered.
    pub promise: String,
}

/// After it was sent.
#[derive(Template)]
#[template(path = "feedback/thanks.html")]
pub struct ThanksPage {
    pub page: Page,
    pub promise: String,
}

/// A row of the list.
pub struct Row {
    pub href: String,
    pub start: String,
    pub about: String,
    pub site: String,
    /// you, late or done.
    pub state: &'static str,
    pub state_text: String,
    pub received: String,
}

/// How much of a message stands in the list, characters.
const START: usize = 80;

impl Row {
    /// A row as it stands on a day; `mine` names the site.
    pub fn new(found: &Feedback, site: String, today: NaiveDate, t: crate::language::Language) -> Self {
        let mut start: String = found.message.chars().take(START).collect();
        if found.message.chars().count() > START {
            start.push('…');
        }
        let (state, state_text) = state(found, today, t);
        Self {
            href: format!("/feedback/{}", found.id),
            start,
            about: found.page.clone(),
            site,
            state,
            state_text,
            received: t.short_date(in_finland(found.created_at).date()),
        }
    }
}

/// Whether it waits, is late or done.
fn state(found: &Feedback, today: NaiveDate, t: crate::language::Language) -> (&'static str, String) {
    match found.closed_at {
        Some(at) => ("done", t.feedback_closed_on(&t.short_date(in_finland(at).date()))),
        None if found.due_on < today => ("late", t.turn_late((today - found.due_on).num_days())),
        None => ("other", t.placement_by(&t.short_day(found.due_on))),
    }
}

/// Feedback that waits, and what was answered.
#[derive(Template)]
#[template(path = "feedback/list.html")]
pub struct ListPage {
    pub page: Page,
    pub rows: Vec<Row>,
    pub show_site: bool,
}

/// One.
#[derive(Template)]
#[template(path = "feedback/show.html")]
pub struct ShowPage {
    pub page: Page,
    pub id: String,
    pub message: String,
    pub about: String,
    pub language: &'static str,
    pub email: String,
    pub received: String,
    pub state: &'static str,
    pub state_text: String,
    pub closed: bool,
    pub answer: String,
    pub done: String,
    pub form: AnswerForm,
    pub errors: FormErrors,
    pub moved: bool,
}

impl ShowPage {
    /// The page with nothing typed yet.
    pub fn new(page: Page, found: &Feedback, today: NaiveDate) -> Self {
        let t = page.t;
        let (state, state_text) = state(found, today, t);
        Self {
            id: found.id.clone(),
            message: found.message.clone(),
            about: found.page.clone(),
            language: found.language.word(),
            email: found.email.clone().unwrap_or_default(),
            received: t.moment(found.created_at),
            state,
            state_text,
            closed: found.closed_at.is_some(),
            answer: found.answer.clone(),
            done: found.done.clone(),
            form: AnswerForm { version: found.version, ..AnswerForm::default() },
            errors: FormErrors::default(),
            moved: false,
            page,
        }
    }
}
