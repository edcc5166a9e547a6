//! Pages of paths.

use askama::Template;

use super::forms::{NoteForm, StepForm};
use super::view::{PathView, TurnView};
use crate::web::Page;
use crate::web::forms::FormErrors;

/// One path.
#[derive(Template)]
#[template(path = "placements/show.html")]
pub struct ShowPage {
    pub page: Page,
    pub path: PathView,
    pub form: StepForm,
    pub note: NoteForm,
    pub errors: FormErrors,
    /// Command whose form was sent, so that it stays open.
    pub sent: String,
    /// Somebody else moved the path meanwhile.
    pub moved: bool,
}

impl ShowPage {
    /// The page with nothing typed yet.
    pub fn new(page: Page, path: PathView) -> Self {
        let form = StepForm { version: path.steps.version, ..StepForm::default() };
        Self {
            page,
            path,
            form,
            note: NoteForm::default(),
            errors: FormErrors::default(),
            sent: String::new(),
            moved: false,
        }
    }
}

/// A row of the list.
pub struct RowView {
    /// Page of the path.
    pub href: String,
    /// Name or bird name.
    pub person: String,
    /// Title of the opening.
    pub opening: String,
    /// Language of the title.
    pub lang: &'static str,
    /// Name of the company.
    pub company: String,
    /// Sign of the kind.
    pub kind: &'static str,
    /// Name of the kind.
    pub kind_word: &'static str,
    /// Whose turn.
    pub turn: TurnView,
    /// What it means.
    pub heading: &'static str,
    /// Stage, 1 to 5; 6 when the path has ended.
    pub stage: usize,
    /// The stage in words.
    pub stage_label: String,
}

/// The list of paths.
#[derive(Template)]
#[template(path = "placements/list.html")]
pub struct ListPage {
    pub page: Page,
    pub rows: Vec<RowView>,
    /// For a coach, who sees the company and chooses whose paths.
    pub show_company: bool,
    /// The whole site's.
    pub team: bool,
}

/// A proposal that cannot be.
#[derive(Template)]
#[template(path = "placements/refused.html")]
pub struct RefusedPage {
    pub page: Page,
    pub text: &'static str,
    pub back: String,
}
