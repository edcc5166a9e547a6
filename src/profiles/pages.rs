//! Pages of profiles.

mod editor;

pub use editor::{
    ChangesPage, ExpiryLine, NewcomerPage, OverviewPage, SectionPage, change_line, changed_line, drafts_of, expiring,
    first_name, meanwhile, saved_at, section_line,
};

use askama::Template;

use super::Card;
use crate::language::Language;
use crate::placements::RowView;
use crate::web::Page;

/// A young person in a coach's list.
pub struct PersonLine {
    pub id: String,
    pub name: String,
    pub alias: String,
    pub status: &'static str,
    pub place: String,
    pub changed: String,
    pub visible: bool,
}

/// A coach's list.
#[derive(Template)]
#[template(path = "profiles/list.html")]
pub struct ListPage {
    pub page: Page,
    pub people: Vec<PersonLine>,
    pub words: String,
    /// "", "team" or "free".
    pub scope: &'static str,
}

impl ListPage {
    fn is(&self, scope: &str) -> bool {
        self.scope == scope
    }
}

/// A profile, for its coach.
#[derive(Template)]
#[template(path = "profiles/show.html")]
pub struct ShowPage {
    pub page: Page,
    pub id: String,
    pub name: String,
    pub contact: String,
    pub age: u32,
    pub place: String,
    pub status: &'static str,
    pub status_word: &'static str,
    pub protected: bool,
    pub is_mine: bool,
    pub consented: bool,
    pub visible: bool,
    pub about: String,
    pub avoid: Vec<String>,
    pub card: Card,
    pub rows: Vec<RowView>,
    pub show_company: bool,
    pub support: String,
    pub expiring: Vec<ExpiryLine>,
    /// "3/7 osaa".
    pub progress: String,
}

/// The code on the spot.
#[derive(Template)]
#[template(path = "profiles/code.html")]
pub struct CodePage {
    pub page: Page,
    pub id: String,
    pub name: String,
    pub code: String,
    pub qr: String,
    pub size: usize,
}

/// A consent of the young person.
pub struct ConsentLine {
    pub what: String,
    pub given: String,
    pub withdrawn: String,
}

/// About me.
#[derive(Template)]
#[template(path = "profiles/me.html")]
pub struct MePage {
    pub page: Page,
    pub card: Option<Card>,
    pub expiring: Vec<ExpiryLine>,
    /// How many sections are done, and of how many.
    pub done: (usize, usize),
    pub status_word: &'static str,
    pub consented: bool,
    /// Version of the words shown, for those who check what was agreed to.
    pub text_version: &'static str,
    pub consents: Vec<ConsentLine>,
}

/// A line of who has seen me.
pub struct ViewLine {
    pub when: String,
    pub who: String,
    pub role: &'static str,
    pub why: &'static str,
}

/// Who has seen me.
#[derive(Template)]
#[template(path = "profiles/views.html")]
pub struct ViewsPage {
    pub page: Page,
    pub views: Vec<ViewLine>,
}

impl Language {
    /// Why somebody looked, by the word in the read log.
    #[must_use]
    pub const fn read_purpose(self, purpose: &str) -> &'static str {
        match purpose.as_bytes() {
            b"introduction" => self.view_introduction(),
            b"matching" => self.view_matching(),
            b"placement" => self.view_placement(),
            _ => self.view_coach_work(),
        }
    }
}
