//! The page that asks once more.

use askama::Template;

use crate::web::Page;

/// What goes, and the button.
#[derive(Template)]
#[template(path = "erasure/erase.html")]
pub struct ErasePage {
    pub page: Page,
    pub heading: String,
    /// What goes.
    pub lead: &'static str,
    /// Why it cannot be done now; empty if it can.
    pub waits: &'static str,
    pub action: String,
    pub back: String,
}
