//! The page of the desk.

use askama::Template;

use crate::web::Page;

/// A row of the queue.
pub struct QueueRow {
    pub name: String,
    pub name_href: String,
    pub initials: String,
    pub company: bool,
    pub turn_state: &'static str,
    pub turn_text: String,
    pub title: String,
    pub detail: String,
    pub due: bool,
    pub step_now: usize,
    pub step_total: usize,
    pub step_label: String,
    pub tag: String,
    pub verb: &'static str,
    pub href: String,
    /// The step that the verb takes at once; without it the verb opens the page.
    pub step: Option<Step>,
}

/// A step on a path that needs nothing but a press.
pub struct Step {
    pub action: String,
    pub version: i64,
}

/// A young person in the caseload.
pub struct PersonRow {
    pub id: String,
    pub name: String,
    pub stage: &'static str,
    pub turn_state: &'static str,
    pub turn_text: String,
    pub can_match: bool,
}

/// A bar: how many at a stage.
pub struct StageBar {
    pub label: &'static str,
    pub count: usize,
}

/// Today.
#[derive(Template)]
#[template(path = "desk/today.html")]
pub struct TodayPage {
    pub page: Page,
    pub lead: String,
    pub yours: Vec<QueueRow>,
    pub others: Vec<QueueRow>,
    pub people: Vec<PersonRow>,
    pub stages: Vec<StageBar>,
    pub team: bool,
}
