//! Pages of openings.

use askama::Template;

use super::cards::OpeningCard;
use super::forms::OpeningForm;
use super::life::Keeping;
use super::list::{DISTANCES, Filter};
use super::permits::{CARDS, COMMON_CARDS};
use super::prose::Block;
use super::spoken::SPOKEN;
use super::wording::LintLine;
use crate::language::Language;
use crate::matching::{self, Kind, Licence, ReasonLine, Shift, TextLanguage};
use crate::places::Municipality;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// A limit that can be taken away, or another way on.
pub struct Chip {
    pub label: String,
    pub href: String,
}

/// A kind of path to tick, with its number of openings.
pub struct KindFacet {
    pub word: &'static str,
    pub label: &'static str,
    pub count: String,
    pub chosen: bool,
}

/// Ways through the pages of a list; empty addresses lead nowhere.
pub struct Pages {
    pub several: bool,
    pub here: String,
    pub previous: String,
    pub next: String,
}

/// A tab of the lists by state.
pub struct StateTab {
    pub href: String,
    pub label: &'static str,
    pub count: String,
    pub current: bool,
}

/// The list for everybody.
#[derive(Template)]
#[template(path = "openings/list.html")]
pub struct ListPage {
    pub page: Page,
    pub filter: Filter,
    pub heading: String,
    pub kinds: Vec<KindFacet>,
    pub chips: Vec<Chip>,
    /// A wider circle to search in.
    pub wider: Option<Chip>,
    pub place_unknown: bool,
    pub near: bool,
    pub nothing_narrowed: bool,
    pub cards: Vec<OpeningCard>,
    pub pages: Pages,
    /// Lists by state, for the service.
    pub tabs: Vec<StateTab>,
}

impl ListPage {
    /// Distances to choose from: value, label, chosen.
    fn distances(&self) -> Vec<(String, String, bool)> {
        DISTANCES.iter().map(|km| (km.to_string(), self.page.t.openings_km(*km), *km == self.filter.km)).collect()
    }
}

/// An opening in a list by state.
pub struct StateRow {
    pub href: String,
    pub title: String,
    pub kind: &'static str,
    pub kind_word: &'static str,
    pub firm: String,
    pub company_href: String,
    pub place: String,
    pub changed: String,
    pub state: &'static str,
}

/// Openings of a site by state.
#[derive(Template)]
#[template(path = "openings/by_state.html")]
pub struct ByStatePage {
    pub page: Page,
    pub tabs: Vec<StateTab>,
    pub rows: Vec<StateRow>,
    pub pages: Pages,
}

/// A step of what happens next.
pub struct NextStep {
    pub state: &'static str,
    pub state_word: &'static str,
    pub title: &'static str,
    pub note: &'static str,
}

/// What those who look after an opening may do.
#[derive(Debug, Default)]
pub struct Manage {
    /// State in words, and its colour.
    pub state: &'static str,
    pub tone: &'static str,
    pub company_href: String,
    pub can_edit: bool,
    pub can_publish: bool,
    pub can_see_candidates: bool,
    /// What becomes of it after it is published.
    pub keeping: Keeping,
    /// Words that should be looked at, and what to know before changing them.
    pub wording: Vec<LintLine>,
    pub wording_note: &'static str,
}

/// One opening.
#[derive(Template)]
#[template(path = "openings/opening.html")]
pub struct OpeningPage {
    pub page: Page,
    pub id: String,
    pub version: i64,
    pub kind: &'static str,
    pub kind_word: &'static str,
    pub title: String,
    pub language: &'static str,
    pub firm: String,
    pub place: String,
    pub facts: Vec<(&'static str, String)>,
    pub description: Vec<Block>,
    pub company_about: Vec<Block>,
    pub reasons: Vec<ReasonLine>,
    /// What happens next; empty for those who look after the opening.
    pub steps: Vec<NextStep>,
    /// A young person may say that it interests them.
    pub can_show_interest: bool,
    /// The profile is to be published before.
    pub waits_for_profile: bool,
    /// Why it takes no interest now; empty if it does.
    pub no_room: String,
    /// The path that there is already, or nothing.
    pub path_href: String,
    /// Address for signing in; empty for those who have.
    pub sign_in: String,
    /// The service point, for those without an account: name, telephone, e-mail.
    pub contact: String,
    pub manage: Option<Manage>,
}

/// An option of a select: value, label, chosen.
pub type Choice = (String, String, bool);

/// The form of an opening.
#[derive(Template)]
#[template(path = "openings/edit.html")]
pub struct EditPage {
    pub page: Page,
    pub form: OpeningForm,
    pub errors: FormErrors,
    pub company: String,
    /// Where the form goes, and where one goes instead.
    pub action: String,
    pub back: String,
    pub is_new: bool,
    /// What to know before changing it; empty for nothing.
    pub note: &'static str,
    pub can_publish: bool,
    pub can_submit: bool,
    /// It can be saved as it stands.
    pub can_save: bool,
}

impl EditPage {
    fn t(&self) -> Language {
        self.page.t
    }

    /// Kinds of path: value, label, hint, icon, sign, chosen.
    fn kinds(&self) -> Vec<(&'static str, &'static str, &'static str, &'static str, &'static str, bool)> {
        let t = self.t();
        Kind::ALL
            .iter()
            .map(|kind| {
                let (hint, icon) = match kind {
                    Kind::WorkTrial => (t.opening_kind_trial_hint(), "compass"),
                    Kind::Apprenticeship => (t.opening_kind_apprenticeship_hint(), "cap"),
                    Kind::Job => (t.opening_kind_job_hint(), "bag"),
                    Kind::MicroJob => (t.opening_kind_micro_job_hint(), "bolt"),
                    Kind::Entrepreneurship => (t.opening_kind_entrepreneurship_hint(), "shop"),
                };
                (kind.word(), t.kind(*kind), hint, icon, matching::sign(*kind), self.form.kind == kind.word())
            })
            .collect()
    }

    fn text_languages(&self) -> Vec<Choice> {
        let name = |language: TextLanguage| self.t().text_language(language).to_owned();
        TextLanguage::ALL
            .iter()
            .map(|one| (one.word().to_owned(), name(*one), self.form.language == one.word()))
            .collect()
    }

    fn municipalities(&self) -> Vec<Choice> {
        municipality_choices(self.t(), &self.form.municipality)
    }

    fn shifts(&self) -> Vec<Choice> {
        let chosen = |word: &str| self.form.shifts.iter().any(|other| other == word);
        Shift::ALL
            .iter()
            .map(|one| (one.word().to_owned(), self.t().shift(*one).to_owned(), chosen(one.word())))
            .collect()
    }

    fn common_permits(&self) -> Vec<Choice> {
        self.permits(&CARDS[..COMMON_CARDS])
    }

    fn other_permits(&self) -> Vec<Choice> {
        self.permits(&CARDS[COMMON_CARDS..])
    }

    fn other_permits_chosen(&self) -> bool {
        self.other_permits().iter().any(|(_, _, chosen)| *chosen)
    }

    /// Saving is the main thing to do where nothing can be handed on.
    fn save_kind(&self) -> &'static str {
        if self.can_publish || self.can_submit { "secondary" } else { "primary" }
    }

    fn permits(&self, cards: &[super::permits::NamedCard]) -> Vec<Choice> {
        let chosen = |code: &str| self.form.permits.iter().any(|other| other == code);
        cards.iter().map(|(code, name)| ((*code).to_owned(), name(self.t()).to_owned(), chosen(code))).collect()
    }

    fn licences(&self) -> Vec<Choice> {
        let word = |one: Licence| one.word().to_owned();
        Licence::ALL.iter().map(|one| (word(*one), word(*one), self.form.driving_licence == one.word())).collect()
    }

    fn ages(&self) -> Vec<Choice> {
        let t = self.t();
        [("18", t.opening_form_age_18()), ("20", t.opening_form_age_20())]
            .map(|(age, label)| (age.to_owned(), label.to_owned(), self.form.min_age == age))
            .to_vec()
    }

    /// The languages that are always asked: name of the field, label, level chosen.
    fn asked_languages(&self) -> Vec<(&'static str, String, &str)> {
        let named = |field, code, level| (field, sentence_case(&self.t().spoken(code)), level);
        vec![
            named("level_fi", "fi", self.form.level_fi.as_str()),
            named("level_sv", "sv", self.form.level_sv.as_str()),
            named("level_en", "en", self.form.level_en.as_str()),
        ]
    }

    fn other_languages(&self, chosen: &str) -> Vec<Choice> {
        let t = self.t();
        SPOKEN.iter().skip(3).map(|(code, name)| ((*code).to_owned(), name(t).to_owned(), *code == chosen)).collect()
    }

    fn levels(&self, chosen: &str) -> Vec<Choice> {
        let word = |level: &matching::Level| level.word().to_owned();
        super::forms::ASKED_LEVELS.iter().map(|level| (word(level), word(level), level.word() == chosen)).collect()
    }
}

/// All municipalities by name in the reader's language: code, name, chosen.
#[must_use]
pub fn municipality_choices(t: Language, chosen: &str) -> Vec<Choice> {
    let swedish = t == Language::Sv;
    let mut all: Vec<Choice> = Municipality::all()
        .iter()
        .map(|place| (place.code.clone(), place.name(swedish).to_owned(), place.code == chosen))
        .collect();
    if swedish {
        // Å, ä and ö come after z, in this order.
        all.sort_by_key(|(_, name, _)| name.to_lowercase().replace('å', "{").replace('ä', "|").replace('ö', "}"));
    }
    all
}

/// A word as it begins a label.
fn sentence_case(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
