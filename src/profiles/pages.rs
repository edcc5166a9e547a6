//! Pages of profiles.

use askama::Template;

use super::forms::{LifeForm, ProfileForm};
use super::{Card, LifeView};
use crate::language::Language;
use crate::matching::{Kind, Level, Licence, Shift, TextLanguage, sign};
use crate::openings::{Choice, municipality_choices, permits, spoken};
use crate::placements::RowView;
use crate::web::Page;
use crate::web::forms::FormErrors;

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
    pub avoid: Vec<String>,
    pub card: Card,
    pub rows: Vec<RowView>,
    pub show_company: bool,
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

/// The form.
#[derive(Template)]
#[template(path = "profiles/edit.html")]
pub struct EditPage {
    pub page: Page,
    pub form: ProfileForm,
    pub errors: FormErrors,
    pub action: String,
    pub back: String,
    /// Coaches write the date of birth.
    pub by_coach: bool,
    pub is_new: bool,
    /// Somebody else saved meanwhile.
    pub conflict: bool,
}

impl EditPage {
    fn kinds(&self) -> Vec<(&'static str, &'static str, &'static str, bool)> {
        let t = self.page.t;
        let chosen = |kind: &Kind| self.form.kinds.iter().any(|word| word == kind.word());
        Kind::ALL.iter().map(|kind| (kind.word(), t.kind(*kind), sign(*kind), chosen(kind))).collect()
    }

    fn shifts(&self) -> Vec<(&'static str, &'static str, bool)> {
        let chosen = |shift: &Shift| self.form.shifts.iter().any(|word| word == shift.word());
        Shift::ALL.iter().map(|shift| (shift.word(), self.page.t.shift(*shift), chosen(shift))).collect()
    }

    fn cards(&self, common: bool) -> Vec<(&'static str, &'static str, bool)> {
        let (first, rest) = permits::CARDS.split_at(permits::COMMON_CARDS);
        let shown = if common { first } else { rest };
        shown
            .iter()
            .map(|(code, name)| (*code, name(self.page.t), self.form.permits.iter().any(|held| held == code)))
            .collect()
    }

    fn other_cards_chosen(&self) -> bool {
        self.cards(false).iter().any(|(_, _, chosen)| *chosen)
    }

    fn licences(&self) -> Vec<(&'static str, bool)> {
        Licence::ALL.iter().map(|class| (class.word(), self.form.driving_licence == class.word())).collect()
    }

    fn asked_languages(&self) -> [(&'static str, &'static str, &str); 3] {
        let t = self.page.t;
        [
            ("level_fi", t.language_name_fi(), &self.form.level_fi),
            ("level_sv", t.language_name_sv(), &self.form.level_sv),
            ("level_en", t.language_name_en(), &self.form.level_en),
        ]
    }

    fn levels(&self, chosen: &str) -> Vec<(&'static str, &'static str, bool)> {
        Level::ALL.iter().map(|level| (level.word(), self.page.t.level(*level), level.word() == chosen)).collect()
    }

    fn other_languages(&self, chosen: &str) -> Vec<(&'static str, &'static str, bool)> {
        spoken::SPOKEN.iter().skip(3).map(|(code, name)| (*code, name(self.page.t), *code == chosen)).collect()
    }

    fn municipalities(&self) -> Vec<Choice> {
        municipality_choices(self.page.t, &self.form.municipality)
    }

    fn text_languages(&self) -> Vec<(&'static str, &'static str, bool)> {
        TextLanguage::ALL
            .iter()
            .map(|language| {
                (language.word(), self.page.t.text_language(*language), self.form.language == language.word())
            })
            .collect()
    }
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
    /// Heading and lines of each section that has some.
    pub sections: Vec<(&'static str, Vec<String>)>,
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
