//! Pages of profiles.

mod editor;

pub use editor::{
    ChangesPage, ExpiryLine, NewcomerPage, OverviewPage, SectionPage, change_line, changed_line, expiring, first_name,
    meanwhile, saved_at, section_line,
};

use askama::Template;

use super::forms::LifeForm;
use super::{Card, LifeView};
use crate::language::Language;
use crate::placements::RowView;
use crate::web::Page;
use crate::web::forms::FormErrors;
use crate::web::pagination::Pages;

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
    pub pages: Pages,
    /// There are more people than the list goes through.
    pub more: bool,
}

impl ListPage {
    fn is(&self, scope: &str) -> bool {
        self.scope == scope
    }
}

/// A piece of the text that may tell who somebody is.
pub struct FindingView {
    pub field: &'static str,
    pub what: &'static str,
    pub piece: String,
    pub text: String,
    pub fingerprint: String,
}

/// A promise to welcome somebody.
pub struct WelcomeView {
    pub turn_state: &'static str,
    pub turn_text: String,
    pub text: String,
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
    pub life: LifeView,
    pub form: LifeForm,
    pub errors: FormErrors,
    /// What in the text may tell who it is.
    pub findings: Vec<FindingView>,
    /// A promise to welcome the person that nobody has kept yet.
    pub welcome: Option<WelcomeView>,
    /// Sign, reason and source of what the rules say.
    pub rules: Vec<(&'static str, String, String)>,
    pub job_seeker: &'static str,
    pub trial_purpose: &'static str,
    pub protected: bool,
    pub is_mine: bool,
    pub visible: bool,
    pub about: String,
    /// Language that the person writes in.
    pub lang: &'static str,
    pub avoid: Vec<String>,
    pub card: Card,
    pub rows: Vec<RowView>,
    pub support: String,
    pub expiring: Vec<ExpiryLine>,
    /// "3/7 osaa".
    pub progress: String,
}

impl ShowPage {
    fn job_seekers(&self) -> Vec<(&'static str, &'static str, bool)> {
        let t = self.page.t;
        [("yes", t.rules_yes()), ("no", t.rules_no()), ("unknown", t.rules_unknown())]
            .map(|(word, label)| (word, label, word == self.job_seeker))
            .to_vec()
    }

    fn trial_purposes(&self) -> Vec<(&'static str, &'static str, bool)> {
        let t = self.page.t;
        [("choose_career", t.rules_choose_career()), ("return_to_work", t.rules_return_to_work())]
            .map(|(word, label)| (word, label, word == self.trial_purpose))
            .to_vec()
    }
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
    /// How the profile stands, if there is one.
    pub life: Option<LifeView>,
    pub expiring: Vec<ExpiryLine>,
    /// How many sections are done, and of how many.
    pub done: (usize, usize),
    pub protected: bool,
    pub form: LifeForm,
    pub errors: FormErrors,
    /// Version of the words shown, for those who check what was agreed to.
    pub text_version: &'static str,
    pub consents: Vec<ConsentLine>,
}

/// The card as a company sees it.
#[derive(Template)]
#[template(path = "profiles/seen.html")]
pub struct SeenPage {
    pub page: Page,
    pub card: Card,
    /// Companies do not see it now.
    pub preview: bool,
    /// Companies see it without its text, which waits for the coach.
    pub text_waits: bool,
    pub protected: bool,
    pub back: String,
    pub by_coach: bool,
}

/// A CV, on the screen and on paper.
#[derive(Template)]
#[template(path = "profiles/cv.html")]
pub struct CvPage {
    pub page: Page,
    /// Texts in the language of the CV, which need not be the page's.
    pub cv: Language,
    /// Name of the person; the bird name without it.
    pub name: String,
    /// What can be shown of the contact, and whether it is: field, label, value, chosen.
    pub contacts: Vec<(&'static str, &'static str, String, bool)>,
    pub headline: String,
    pub about: String,
    /// Language that the person writes in.
    pub lang: &'static str,
    /// Heading, lines and their language of each section that has some.
    pub sections: Vec<(&'static str, Vec<String>, &'static str)>,
    pub back: String,
    pub address: String,
    /// Languages to choose from: word, name, chosen.
    pub languages: Vec<(&'static str, &'static str, bool)>,
}

/// The page behind a reminder's link.
#[derive(Template)]
#[template(path = "profiles/keep.html")]
pub struct KeepPage {
    pub page: Page,
    pub token: String,
    pub done: bool,
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
