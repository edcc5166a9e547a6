//! Pages of the editor: the overview, a section, who changed what.

use askama::Template;
use chrono::{NaiveDate, NaiveDateTime};

use crate::clock::in_finland;
use crate::language::{Language, capital};
use crate::matching::{Kind, Level, Licence, Shift, TextLanguage, place_name, sign};
use crate::openings::{Choice, municipality_choices, permits, spoken};
use crate::profiles::card::ANYWHERE_KM;
use crate::profiles::forms::{CardRow, NewcomerForm, SectionForm};
use crate::profiles::queries::ChangeEntry;
use crate::profiles::{ExperienceKind, Profile, Progress, Section, Written};
use crate::vocabulary::Chips;
use crate::web::Page;
use crate::web::forms::FormErrors;

/// Kilometres offered; the last is all of Finland.
const DISTANCES: &[&str] = &["5", "10", "20", "30", "50", "100", "1000"];
/// Days before a card's last day when it is told (product policy).
const TOLD_BEFORE: i64 = 90;

/// Form of a new young person.
#[derive(Template)]
#[template(path = "profiles/new.html")]
pub struct NewcomerPage {
    pub page: Page,
    pub form: NewcomerForm,
    pub errors: FormErrors,
}

impl NewcomerPage {
    fn municipalities(&self) -> Vec<Choice> {
        municipality_choices(self.page.t, &self.form.municipality)
    }
}

/// Another's text in a field, beside one's own.
pub struct OtherText {
    pub label: &'static str,
    pub text: String,
}

/// What somebody else wrote in the section meanwhile.
pub struct Meanwhile {
    pub who: String,
    /// Version of that text.
    pub version: String,
    pub fields: Vec<OtherText>,
}

/// A card with the fields of its days.
struct CardLine<'a> {
    code: &'static str,
    name: &'static str,
    held: bool,
    issued: String,
    ends: String,
    issued_id: String,
    ends_id: String,
    issued_wrong: &'a str,
    ends_wrong: &'a str,
}

impl<'a> CardLine<'a> {
    fn new(row: CardRow, errors: &'a FormErrors) -> Self {
        let (issued_id, ends_id) = (row.id("issued"), row.id("ends"));
        let (issued_wrong, ends_wrong) = (errors.get(&issued_id), errors.get(&ends_id));
        let CardRow { code, name, held, issued, ends } = row;
        Self { code, name, held, issued, ends, issued_id, ends_id, issued_wrong, ends_wrong }
    }
}

/// A section, or only what is told of it when a script has saved it.
#[derive(Template)]
#[template(path = "profiles/section.html", blocks = ["told", "understood"])]
pub struct SectionPage {
    pub page: Page,
    pub section: Section,
    pub form: SectionForm,
    pub errors: FormErrors,
    pub meanwhile: Option<Meanwhile>,
    /// "/me/edit" or "/profiles/{id}/edit".
    pub base: String,
    pub by_coach: bool,
    /// Whose profile it is, for the coach.
    pub name: String,
    /// "Tuuli muutti tätä 12.11."
    pub changed: String,
    /// Words of the state: "Tallennettu 14.32".
    pub saved: String,
    /// What its texts are understood to mean, where they are read.
    pub chips: Option<Chips>,
    /// Whether it was only asked what is understood.
    pub looks: bool,
}

impl SectionPage {
    fn step(&self) -> (usize, usize, String) {
        let (now, total) = self.section.step().unwrap_or_default();
        (now, total, self.page.t.section_step(now, total))
    }

    fn is_core(&self) -> bool {
        self.section.step().is_some()
    }

    fn back_label(&self) -> &str {
        if self.name.is_empty() { self.page.t.overview_title() } else { &self.name }
    }

    const fn title(&self) -> &'static str {
        self.page.t.section_title(self.section)
    }

    const fn help(&self) -> &'static str {
        self.page.t.section_help(self.section)
    }

    const fn who_reads(&self) -> &'static str {
        self.page.t.section_who_reads(self.section)
    }

    fn changes_href(&self) -> String {
        self.base.strip_suffix("edit").map_or_else(String::new, |profile| format!("{profile}changes"))
    }

    fn skills_hint(&self) -> String {
        format!("{} {}", self.page.t.section_list_hint(), self.page.t.profile_form_about_hint())
    }

    const fn is_last(&self) -> bool {
        matches!(self.section, Section::Person)
    }

    /// Where each chip comes from now.
    fn sources(&self) -> String {
        self.chips.as_ref().map(Chips::sources).unwrap_or_default()
    }

    /// What stands in the form is not kept yet.
    fn is_unsaved(&self) -> bool {
        self.looks || !self.errors.is_empty() || self.meanwhile.is_some()
    }

    /// Word, name, help, icon, sign, and whether it is chosen.
    fn kinds(&self) -> Vec<(&'static str, &'static str, &'static str, &'static str, &'static str, bool)> {
        let t = self.page.t;
        let icon = |kind: Kind| match kind {
            Kind::WorkTrial => "compass",
            Kind::Apprenticeship => "cap",
            Kind::Job => "bag",
            Kind::MicroJob => "bolt",
            Kind::Entrepreneurship => "shop",
        };
        let chosen = |kind: Kind| self.form.kinds.iter().any(|word| word == kind.word());
        let row = |kind: Kind| (kind.word(), t.kind(kind), t.kind_help(kind), icon(kind), sign(kind), chosen(kind));
        Kind::ALL.iter().copied().map(row).collect()
    }

    fn shifts(&self) -> Vec<(&'static str, &'static str, bool)> {
        let chosen = |shift: &Shift| self.form.shifts.iter().any(|word| word == shift.word());
        Shift::ALL.iter().map(|shift| (shift.word(), self.page.t.shift(*shift), chosen(shift))).collect()
    }

    fn distances(&self) -> Vec<(String, String, bool)> {
        let t = self.page.t;
        let mut all: Vec<&str> = DISTANCES.to_vec();
        let typed = self.form.radius_km.as_str();
        if !all.contains(&typed) && typed.parse::<u32>().is_ok_and(|km| km > 0) {
            all.push(typed);
            all.sort_by_key(|km| km.parse::<u32>().unwrap_or_default());
        }
        let anywhere = |km: &str| km.parse() == Ok(ANYWHERE_KM);
        let label = |km: &str| if anywhere(km) { t.section_anywhere().to_owned() } else { t.section_km(km) };
        all.into_iter().map(|km| (km.to_owned(), label(km), km == typed)).collect()
    }

    fn cards(&self, common: bool) -> Vec<CardLine<'_>> {
        let mut rows = self.form.card_rows(self.page.t);
        let rest = rows.split_off(permits::COMMON_CARDS);
        let chosen = if common { rows } else { rest };
        chosen.into_iter().map(|row| CardLine::new(row, &self.errors)).collect()
    }

    fn other_cards_chosen(&self) -> bool {
        self.cards(false).iter().any(|row| row.held)
    }

    /// Id of a field in a row.
    #[allow(clippy::unused_self)]
    fn id(&self, field: &str, row: usize) -> String {
        format!("{field}-{row}")
    }

    /// What is wrong with a field in a row.
    fn wrong(&self, field: &str, row: usize) -> &str {
        self.errors.get(&format!("{field}-{row}"))
    }

    fn licences(&self) -> Vec<(&'static str, bool)> {
        Licence::ALL.iter().map(|class| (class.word(), self.form.driving_licence == class.word())).collect()
    }

    fn asked_languages(&self) -> [(&'static str, &'static str, &str); 3] {
        let t = self.page.t;
        [
            ("level_fi", t.section_language_fi(), &self.form.level_fi),
            ("level_sv", t.section_language_sv(), &self.form.level_sv),
            ("level_en", t.section_language_en(), &self.form.level_en),
        ]
    }

    fn levels(&self, chosen: &str) -> Vec<(&'static str, &'static str, bool)> {
        let t = self.page.t;
        Level::ALL.iter().map(|level| (level.word(), t.section_level(*level), level.word() == chosen)).collect()
    }

    fn other_languages(&self, chosen: &str) -> Vec<(&'static str, &'static str, bool)> {
        spoken::SPOKEN.iter().skip(3).map(|(code, name)| (*code, name(self.page.t), *code == chosen)).collect()
    }

    fn municipalities(&self) -> Vec<Choice> {
        municipality_choices(self.page.t, &self.form.municipality)
    }

    fn text_languages(&self) -> Vec<(&'static str, &'static str, bool)> {
        let row = |language: &TextLanguage| {
            (language.word(), self.page.t.text_language(*language), self.form.language == language.word())
        };
        TextLanguage::ALL.iter().map(row).collect()
    }

    fn work_kinds(&self, chosen: &str) -> Vec<(&'static str, &'static str, bool)> {
        let chosen = ExperienceKind::from_word(chosen).unwrap_or(ExperienceKind::Work);
        ExperienceKind::ALL.iter().map(|kind| (kind.word(), self.page.t.work_kind(*kind), *kind == chosen)).collect()
    }
}

/// A section in the overview.
pub struct SectionLine {
    pub href: String,
    pub title: &'static str,
    pub state: &'static str,
    pub icon: &'static str,
    pub tone: &'static str,
    /// "Tuuli muutti tätä 12.11."
    pub changed: String,
}

/// A card whose days are nearly or wholly over.
pub struct ExpiryLine {
    pub text: String,
    /// Whether it counts no more.
    pub is_over: bool,
}

impl ExpiryLine {
    /// Look of its message.
    pub const fn tone(&self) -> &'static str {
        if self.is_over { "attention" } else { "info" }
    }
}

/// All sections.
#[derive(Template)]
#[template(path = "profiles/overview.html")]
pub struct OverviewPage {
    pub page: Page,
    pub back: String,
    /// Whose profile it is, for the coach.
    pub name: String,
    pub done: usize,
    pub total: usize,
    pub core: Vec<SectionLine>,
    pub extra: Vec<SectionLine>,
    /// The next section to write, with its address.
    pub next: Option<(&'static str, String)>,
    pub expiring: Vec<ExpiryLine>,
    pub changes_href: String,
}

impl OverviewPage {
    fn groups(&self) -> [(&'static str, &[SectionLine]); 2] {
        [(self.page.t.overview_core(), &self.core), (self.page.t.overview_extra(), &self.extra)]
    }

    fn title(&self) -> String {
        let t = self.page.t;
        if self.name.is_empty() { t.overview_title().to_owned() } else { t.overview_title_of(&self.name) }
    }

    fn back_label(&self) -> &str {
        if self.name.is_empty() { self.page.t.me_title() } else { &self.name }
    }

    fn progress(&self) -> String {
        self.page.t.overview_progress(self.done, self.total)
    }
}

/// A change in the list of them.
pub struct ChangeLine {
    pub when: String,
    pub who: String,
    pub what: String,
}

/// Who changed what and when.
#[derive(Template)]
#[template(path = "profiles/changes.html")]
pub struct ChangesPage {
    pub page: Page,
    pub back: String,
    pub changes: Vec<ChangeLine>,
}

/// A section's line in the overview.
#[must_use]
pub fn section_line(profile: &Profile, section: Section, base: &str, changed: String, t: Language) -> SectionLine {
    let progress = section.progress(profile);
    let (icon, tone) = match progress {
        Progress::Done | Progress::NothingToAdd => ("check", "done"),
        Progress::Begun => ("pen", "you"),
        Progress::Empty => ("plus", ""),
    };
    let state = t.section_state(section, progress, profile.headline.is_empty());
    SectionLine { href: format!("{base}/{section}"), title: t.section_name(section), state, icon, tone, changed }
}

/// "Tuuli muutti tätä 12.11.", or nothing.
#[must_use]
pub fn changed_line(changes: &[ChangeEntry], section: Section, reader: &str, t: Language) -> String {
    let Some(latest) = changes.iter().find(|change| change.section == section) else { return String::new() };
    let day = t.short_date(in_finland(latest.at).date());
    if latest.actor_id == reader { t.changed_by_you(&day) } else { t.changed_by(first_name(&latest.who), &day) }
}

/// The first word of a name.
#[must_use]
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// Cards and licence that are over, or will be soon.
#[must_use]
pub fn expiring(profile: &Profile, today: NaiveDate, t: Language) -> Vec<ExpiryLine> {
    let cards = profile.permits.iter().map(|held| (t.permit(&held.code), held.ends_on));
    let licence =
        profile.driving_licence.map(|class| (t.card_licence(class.word()), profile.background.licence_ends_on));
    let mut dated: Vec<(NaiveDate, String)> =
        cards.chain(licence).filter_map(|(name, last)| Some((last?, name))).collect();
    dated.retain(|(last, _)| (*last - today).num_days() <= TOLD_BEFORE);
    dated.sort();
    dated
        .into_iter()
        .map(|(last, name)| {
            let (is_over, day) = (last < today, t.date(last));
            let name = capital(&name);
            ExpiryLine { text: if is_over { t.card_ended(&name, &day) } else { t.card_ends(&name, &day) }, is_over }
        })
        .collect()
}

/// A line of the list of changes.
#[must_use]
pub fn change_line(change: ChangeEntry, t: Language) -> ChangeLine {
    let what = format!("{}: {}", t.section_name(change.section), t.profile_field(&change.field));
    ChangeLine { when: t.moment(change.at), who: change.who, what }
}

/// What another has written in a section, where it differs from one's own.
#[must_use]
pub fn meanwhile(section: Section, own: &Written, other: &Written, who: String, t: Language) -> Meanwhile {
    let differing = own.changed(other, section);
    let fields = other.fields(section).into_iter().filter(|(name, _)| differing.contains(name));
    let fields = fields.map(|(name, text)| OtherText { label: t.profile_field(name), text: shown(name, &text, t) });
    Meanwhile { who, version: other.version(section), fields: fields.collect() }
}

/// What stands in a field, in the reader's language.
fn shown(field: &str, text: &str, t: Language) -> String {
    let each = |word: &dyn Fn(&str) -> String| text.lines().map(word).collect::<Vec<_>>().join("\n");
    let date = |text: &str| text.parse::<NaiveDate>().map_or_else(|_| text.to_owned(), |day| t.date(day));
    let same = |text: &str| text.to_owned();
    match field {
        _ if text.is_empty() => t.field_is_empty().to_owned(),
        "language" => TextLanguage::from_word(text).map_or_else(String::new, |word| t.text_language(word).to_owned()),
        "kinds" => each(&|word| Kind::from_word(word).map_or_else(|| same(word), |kind| t.kind(kind).to_owned())),
        "shifts" => each(&|word| Shift::from_word(word).map_or_else(|| same(word), |shift| t.shift(shift).to_owned())),
        "municipality" => place_name(text, t),
        "radius_km" => t.section_km(text),
        "languages" => each(&|line| {
            let (code, level) = line.split_once(':').unwrap_or((line, ""));
            let level = Level::from_word(level).map_or("", |level| t.level(level));
            format!("{} {level}", t.spoken(code))
        }),
        "permits" => each(&|line| {
            let mut parts = line.split(':');
            let name = t.permit(parts.next().unwrap_or_default());
            let days: Vec<String> = parts.map(date).collect();
            let days = days.join(" – ");
            if days.trim_matches([' ', '–']).is_empty() { name } else { format!("{name} {days}") }
        }),
        "experience" => each(&|line| {
            let (kind, row) = line.split_once(": ").unwrap_or(("", line));
            ExperienceKind::from_word(kind).map_or_else(|| same(row), |kind| format!("{}: {row}", t.work_kind(kind)))
        }),
        "support_shown" => if text == "1" { t.support_is_shown() } else { t.support_is_hidden() }.to_owned(),
        "available_from" | "licence_ends_on" | "born_on" => date(text),
        _ => same(text),
    }
}

/// "Tallennettu 14.32".
#[must_use]
pub fn saved_at(now: NaiveDateTime, t: Language) -> String {
    t.saved_at(&t.time(now))
}
