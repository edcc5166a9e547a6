//! Pages of saved searches.

use askama::Template;

use crate::notifications::RhythmChoice;
use crate::web::Page;

/// A saved search in the list.
pub struct SearchRow {
    pub id: String,
    pub name: String,
    pub href: String,
    pub saved: String,
    /// How often it is told of.
    pub rhythms: Vec<RhythmChoice>,
}

/// All of somebody's searches.
#[derive(Template)]
#[template(path = "saved_searches/list.html")]
pub struct SavedPage {
    pub page: Page,
    pub rows: Vec<SearchRow>,
    /// There is no room for another.
    pub full: bool,
    /// Whether mail can go anywhere.
    pub has_email: bool,
}

/// What the link of a mail shows: a button.
#[derive(Template)]
#[template(path = "saved_searches/stop.html")]
pub struct StopPage {
    pub page: Page,
    pub id: String,
    pub key: String,
    pub stopped: bool,
}
