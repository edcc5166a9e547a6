//! The one form of an opening, for everybody who writes one.

use askama::Template;
use chrono::NaiveDate;

use super::fields::Remark;
use super::form_languages::ASKED_LEVELS;
use super::forms::OpeningForm;
use super::history::HistoryLine;
use super::pages::Choice;
use super::permits::{CARDS, COMMON_CARDS};
use super::posting::Filled;
use super::spoken::SPOKEN;
use super::wording::LintLine;
use super::{FieldComment, NewOpening};
use crate::language::{Language, capital};
use crate::matching::{self, Kind, Licence, ReasonLine, Shift, TextLanguage};
use crate::places::Municipality;
use crate::rules::{self, Effect, TABLE};
use crate::vocabulary::Chips;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// Fields that never stand in the folded part.
const ALWAYS_SHOWN: &[&str] = &[
    "kind",
    "title",
    "description",
    "municipality",
    "shifts",
    "business_id",
    "company_name",
    "email",
    "phone",
    "note",
    "chip_new",
    "sentence",
];

/// What can be done with the form.
#[derive(Debug, Clone, Copy, Default)]
pub struct May {
    /// Publish it.
    pub publish: bool,
    /// Hand it over to the check.
    pub submit: bool,
    /// Keep it as a draft.
    pub draft: bool,
    /// Save it as it stands.
    pub save: bool,
    /// Return it with comments.
    pub give_back: bool,
    /// Say that it is not published.
    pub reject: bool,
}

/// Who the opening is of, as far as the form asks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Firm {
    /// It is known.
    #[default]
    Known,
    /// Its business ID is asked, and its name if somebody knows it.
    Asked,
    /// It came without a name; holds its business ID.
    Unnamed(String),
    /// It came with the opening and can be commented on; holds its business ID and its name.
    Told(String, String),
}

/// What is wrong, and beside the fields where nothing is, what the service said.
#[must_use]
pub fn with_comments(mut errors: FormErrors, comments: &[FieldComment]) -> FormErrors {
    for comment in comments {
        if errors.get(&comment.field).is_empty() {
            errors.add(&comment.field, comment.text.clone());
        }
    }
    errors
}

/// The form of an opening.
#[derive(Template)]
#[template(path = "openings/edit.html")]
pub struct EditPage {
    pub page: Page,
    pub form: OpeningForm,
    pub errors: FormErrors,
    pub heading: &'static str,
    pub lead: String,
    /// Where the form goes, and where one goes instead; nothing if nowhere.
    pub action: String,
    pub back: String,
    /// Heading of what is to be mended.
    pub summary: &'static str,
    /// What to know before writing; empty for nothing.
    pub note: String,
    /// What happens next, and when.
    pub next: String,
    /// Whether it is somebody of the service who writes.
    pub is_service: bool,
    pub firm: Firm,
    /// Whether who writes has no account: their address is asked.
    pub asks_sender: bool,
    pub may: May,
    pub history: Vec<HistoryLine>,
    /// Names and telephones of the sites, for those who would rather call.
    pub phones: Vec<(String, String)>,
    /// Words to look at again, and what the rules say, as they stand in the form.
    pub lint: Vec<LintLine>,
    pub rules: Vec<ReasonLine>,
    /// What its texts are understood to mean.
    pub chips: Chips,
    /// Whether it may begin with one sentence.
    pub asks_sentence: bool,
    /// What became of the sentence.
    pub filled: Option<Filled>,
}

/// What the lint and the rules say of what is typed, as far as it can be read. What stands beside its
/// field as a mistake is not said twice.
#[must_use]
pub fn said_of(
    form: &OpeningForm,
    errors: &FormErrors,
    t: Language,
    today: NaiveDate,
) -> (Vec<LintLine>, Vec<ReasonLine>) {
    let (Some(new), _) = form.read(t, today) else { return (form.lint(t, today), Vec::new()) };
    let said = |line: &ReasonLine| errors.all().iter().any(|error| error.message.starts_with(&line.fact));
    let rules = rule_lines(&new, t, today).into_iter().filter(|line| !said(line)).collect();
    (form.lint(t, today), rules)
}

/// What the rules say of an opening, in the order of weight: what cannot stay, what is asked for, what
/// is good to know.
#[must_use]
pub fn rule_lines(new: &NewOpening, t: Language, today: NaiveDate) -> Vec<ReasonLine> {
    rules::of_handed_in(TABLE, &new.facts(), today).iter().map(|finding| rule_line(finding, t)).collect()
}

/// A finding of the rules as a line with its source.
#[must_use]
pub fn rule_line(finding: &rules::Finding, t: Language) -> ReasonLine {
    ReasonLine {
        kind: match finding.effect {
            Effect::Block => "stops",
            Effect::Warn => "ask",
            Effect::Inform => "info",
        },
        fact: finding.reason(t),
        source: finding.source(t),
    }
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

    /// Names of all municipalities, to choose from while typing.
    fn municipalities(&self) -> impl Iterator<Item = &'static str> {
        let swedish = self.t() == Language::Sv;
        Municipality::all().iter().map(move |place| place.name(swedish))
    }

    /// The municipality as people write it.
    fn municipality(&self) -> &str {
        match Municipality::by_code(self.form.municipality.trim()) {
            Some(place) => place.name(self.t() == Language::Sv),
            None => &self.form.municipality,
        }
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
        if self.may.publish || self.may.submit { "secondary" } else { "primary" }
    }

    /// What the enter key does: the main thing.
    fn main_press(&self) -> &'static str {
        match (self.may.publish, self.may.submit) {
            (true, _) => "publish",
            (false, true) => "submit",
            (false, false) => "same",
        }
    }

    fn submit_label(&self) -> &'static str {
        if self.asks_sender { self.t().posting_send() } else { self.t().opening_form_submit() }
    }

    fn submit_kind(&self) -> &'static str {
        if self.may.publish { "secondary" } else { "primary" }
    }

    /// Whether the part that few need stands open: always for the service, else if something in it
    /// was written or is to be mended.
    fn more_is_open(&self) -> bool {
        let form = &self.form;
        let written = [
            &form.hours,
            &form.hours_per_day,
            &form.days_per_week,
            &form.wage,
            &form.months,
            &form.starts_on,
            &form.ends_on,
            &form.apply_by,
            &form.transport,
            &form.replaces_nobody,
            &form.guide_named,
            &form.private_household,
            &form.with_minors,
            &form.extract_asked,
            &form.adviser_named,
            &form.hazardous,
            &form.serves_alcohol,
            &form.driving_licence,
        ];
        self.is_service
            || written.iter().any(|text| !text.is_empty())
            || !form.permits.is_empty()
            || self.errors.all().iter().any(|error| !ALWAYS_SHOWN.contains(&error.field.as_str()))
    }

    /// What the sentence told, as one line.
    fn told(&self) -> String {
        let told = self.filled.as_ref().map(|filled| filled.told.join(", ")).unwrap_or_default();
        self.t().sentence_told(&told)
    }

    /// The box for the service's comment on a field, for who may return the opening.
    fn remark(&self, field: &str) -> Option<Remark> {
        self.form.remark(field, self.t()).filter(|_| self.may.give_back)
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
        let named = |field, code, level| (field, capital(&self.t().spoken(code)), level);
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
        ASKED_LEVELS.iter().map(|level| (word(level), word(level), level.word() == chosen)).collect()
    }
}
