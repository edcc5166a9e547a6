//! The page of all doors.

use askama::Template;

use super::DoorView;
use crate::web::Page;

/// What would open doors for a person, with what is behind them.
#[derive(Template)]
#[template(path = "matching/doors_page.html")]
pub struct DoorsPage {
    pub page: Page,
    /// Words and target of the way back.
    pub back: (String, String),
    pub doors: Vec<DoorView>,
}
