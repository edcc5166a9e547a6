//! The form of a section. All sections share it: each page sends its own fields.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{birthday, day, email, items, number, own_line, own_text, phone, short};
use crate::language::Language;
use crate::matching::{Kind, Licence, Shift, TextLanguage};
use crate::places::Municipality;
use crate::profiles::card::ANYWHERE_KM;
use crate::profiles::{Identity, Profile, Section, Written};
use crate::rules::TABLE;
use crate::vocabulary::{ADD, Chips, ChipsForm, LOOK, Reader, Side, Texts};
use crate::web::forms::{FormErrors, postcode};

/// A section as typed.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct SectionForm {
    /// Version of the section that was read.
    pub version: String,
    /// Version of another's text that the writer has seen and replaces.
    pub replaces: String,
    /// Whether a script saves while its person writes on.
    pub background: String,
    /// Where to go after saving: "" the next section, "overview", or "here" for one more row.
    pub then: String,
    /// Number of a row to take out.
    pub remove: String,
    /// Headline.
    pub headline: String,
    /// About me.
    pub about: String,
    /// Language of the text.
    pub language: String,
    /// What I can do, one a line.
    pub skills: String,
    /// Hobbies, one a line.
    pub hobbies: String,
    /// What interests me, one a line.
    pub interests: String,
    /// What I do not want, one a line.
    pub avoid: String,
    /// Kinds of path.
    pub kinds: Vec<String>,
    /// Code of the municipality.
    pub municipality: String,
    /// Postcode.
    pub postcode: String,
    /// How far, kilometres.
    pub radius_km: String,
    /// Shifts.
    pub shifts: Vec<String>,
    /// Most hours a week.
    pub hours: String,
    /// First day.
    pub available_from: String,
    /// Level of Finnish.
    pub level_fi: String,
    /// Level of Swedish.
    pub level_sv: String,
    /// Level of English.
    pub level_en: String,
    /// Codes of other languages, row by row.
    pub other_language: Vec<String>,
    /// Levels of other languages, row by row.
    pub other_level: Vec<String>,
    /// Codes of cards that are held.
    pub held: Vec<String>,
    /// Codes of all cards, row by row.
    pub held_code: Vec<String>,
    /// Days they were given, row by row.
    pub issued: Vec<String>,
    /// Their last days, row by row.
    pub ends: Vec<String>,
    /// Driving licence.
    pub driving_licence: String,
    /// Its last day.
    pub licence_ends_on: String,
    /// Schools, row by row.
    pub school: Vec<String>,
    /// What they lead to.
    pub degree: Vec<String>,
    /// Fields of study.
    pub field: Vec<String>,
    /// Years they began.
    pub from: Vec<String>,
    /// Years they ended.
    pub until: Vec<String>,
    /// Numbers of the rows that go on.
    pub ongoing: Vec<String>,
    /// Kinds of work, row by row.
    pub work_kind: Vec<String>,
    /// What the work was called.
    pub work_title: Vec<String>,
    /// Where.
    pub work_place: Vec<String>,
    /// When.
    pub work_period: Vec<String>,
    /// What the person did.
    pub work_tasks: Vec<String>,
    /// What helps at work.
    pub support: String,
    /// Whether companies may read it.
    pub support_shown: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail; only the coach writes it here.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Date of birth; only the coach writes it.
    pub born_on: String,
    /// Chips that were shown, each with where it comes from.
    pub chips: Vec<String>,
    /// Ids of those that are on.
    pub chips_on: Vec<String>,
    /// A concept that is named to be added.
    pub chip_new: String,
}

fn typed_day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

impl SectionForm {
    /// The form of a section as it stands.
    #[must_use]
    pub fn of(section: Section, written: &Written) -> Self {
        let Written { card, identity, .. } = written;
        let more = &card.background;
        let level = |code: &str| {
            let known = card.languages.iter().find(|known| known.code == code);
            known.map_or_else(String::new, |known| known.level.word().to_owned())
        };
        let others = || card.languages.iter().filter(|known| !matches!(known.code.as_str(), "fi" | "sv" | "en"));
        let schools = || more.education.iter();
        let work = || more.experience.iter();
        let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
        let going_on = schools().enumerate().filter(|(_, school)| school.ongoing);
        Self {
            version: written.version(section),
            headline: card.headline.clone(),
            about: card.about.clone(),
            language: card.language.word().to_owned(),
            skills: card.skills.join("\n"),
            hobbies: more.hobbies.join("\n"),
            interests: card.interests.join("\n"),
            avoid: card.avoid.join("\n"),
            kinds: card.kinds.iter().map(|kind| kind.word().to_owned()).collect(),
            municipality: card.municipality_code.clone(),
            postcode: card.postcode.clone(),
            radius_km: card.radius_km.to_string(),
            shifts: card.shifts.iter().map(|shift| shift.word().to_owned()).collect(),
            hours: card.hours_per_week_max.map(|hours| hours.to_string()).unwrap_or_default(),
            available_from: typed_day(card.available_from),
            level_fi: level("fi"),
            level_sv: level("sv"),
            level_en: level("en"),
            other_language: others().map(|known| known.code.clone()).collect(),
            other_level: others().map(|known| known.level.word().to_owned()).collect(),
            held: card.permits.iter().map(|held| held.code.clone()).collect(),
            held_code: card.permits.iter().map(|held| held.code.clone()).collect(),
            issued: card.permits.iter().map(|held| typed_day(held.issued_on)).collect(),
            ends: card.permits.iter().map(|held| typed_day(held.ends_on)).collect(),
            driving_licence: card.driving_licence.map(|class| class.word().to_owned()).unwrap_or_default(),
            licence_ends_on: typed_day(more.licence_ends_on),
            school: schools().map(|school| school.school.clone()).collect(),
            degree: schools().map(|school| school.degree.clone()).collect(),
            field: schools().map(|school| school.field.clone()).collect(),
            from: schools().map(|school| year(school.from)).collect(),
            until: schools().map(|school| year(school.until)).collect(),
            ongoing: going_on.map(|(row, _)| row.to_string()).collect(),
            work_kind: work().map(|work| work.kind.word().to_owned()).collect(),
            work_title: work().map(|work| work.title.clone()).collect(),
            work_place: work().map(|work| work.place.clone()).collect(),
            work_period: work().map(|work| work.period.clone()).collect(),
            work_tasks: work().map(|work| work.tasks.clone()).collect(),
            support: more.support.clone(),
            support_shown: if more.support_shown { "1" } else { "" }.to_owned(),
            first_name: identity.first_name.clone(),
            last_name: identity.last_name.clone(),
            email: identity.email.clone().unwrap_or_default(),
            phone: identity.phone.clone().unwrap_or_default(),
            born_on: card.born_on.to_string(),
            ..Self::default()
        }
    }

    /// The profile with this section as typed, if nothing in it is malformed. Only a coach (`by_coach`)
    /// writes e-mail and date of birth here.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(
        &self,
        section: Section,
        before: &Written,
        by_coach: bool,
        today: NaiveDate,
        t: Language,
    ) -> Result<Written, FormErrors> {
        let mut errors = FormErrors::default();
        let mut new = before.clone();
        new.taps = self.chips_form().taps();
        let card = &mut new.card;
        let more = &mut card.background;
        let found = &mut errors;
        match section {
            Section::Story => {
                card.headline = own_line("headline", &self.headline, 120, found, t);
                card.about = own_text("about", &self.about, 5000, found, t);
                card.language = TextLanguage::from_word(&self.language).unwrap_or(card.language);
            }
            Section::Skills => {
                card.skills = items("skills", &self.skills, found, t);
                more.hobbies = items("hobbies", &self.hobbies, found, t);
            }
            Section::Wishes => {
                card.interests = items("interests", &self.interests, found, t);
                card.avoid = items("avoid", &self.avoid, found, t);
            }
            Section::Paths => {
                let chosen = |kind: &Kind| self.kinds.iter().any(|word| word == kind.word());
                card.kinds = Kind::ALL.iter().copied().filter(chosen).collect();
            }
            Section::Time => self.check_time(&mut new, found, t),
            Section::Languages => card.languages = self.languages(),
            Section::Permits => {
                card.driving_licence = Licence::from_word(&self.driving_licence);
                let ends = day("licence_ends_on", &self.licence_ends_on, found, t);
                more.licence_ends_on = ends.filter(|_| card.driving_licence.is_some());
                card.permits = self.cards(found, t);
            }
            Section::Education => more.education = self.schools(today, found, t),
            Section::Experience => more.experience = self.work(found, t),
            Section::Support => {
                more.support = own_text("support", &self.support, 2000, found, t);
                if !by_coach {
                    more.support_shown = !self.support_shown.is_empty() && !more.support.is_empty();
                }
            }
            Section::Person => {
                new.identity = self.person(&before.identity, by_coach, found, t);
                if by_coach && let Some(born_on) = birthday(TABLE, &self.born_on, today, found, t) {
                    new.card.born_on = born_on;
                }
            }
        }
        if errors.is_empty() { Ok(new) } else { Err(errors) }
    }

    /// The chips as they came back.
    #[must_use]
    pub fn chips_form(&self) -> ChipsForm {
        ChipsForm::of(&self.chips, &self.chips_on, &self.chip_new)
    }

    /// What this section's texts are understood to mean, beside what is kept; nothing where none is read.
    #[must_use]
    pub fn understood(&self, section: Section, reader: &Reader, row: &Profile, t: Language) -> Option<Chips> {
        let texts: [&str; 2] = match section {
            Section::Story => [&self.headline, &self.about],
            Section::Skills => [&self.skills, &self.hobbies],
            Section::Wishes => [&self.interests, ""],
            _ => return None,
        };
        let texts = Texts { all: &texts, language: self.text_language(row), side: Side::Profile };
        Some(Chips::of(reader, texts, &row.by_hand, &self.chips_form(), t))
    }

    /// Adds the concept that is named. What is to be mended, if the page is shown once more: because
    /// somebody asked what is understood, or nobody knows the name. While its person writes on, nothing
    /// is asked of a name.
    pub fn shows_chips(&mut self, reader: &Reader, row: &Profile, t: Language) -> Option<FormErrors> {
        match self.then.as_str() {
            LOOK => return Some(FormErrors::default()),
            ADD => {}
            _ if !self.background.is_empty() => return None,
            _ => {}
        }
        let mut chips = self.chips_form();
        if let Err(errors) = chips.add_named(reader, self.text_language(row), t) {
            return Some(errors);
        }
        (self.chips, self.chips_on) = chips.fields();
        self.chip_new.clear();
        (self.then == ADD).then(FormErrors::default)
    }

    /// The language that is chosen with the text, else that of the profile.
    fn text_language(&self, row: &Profile) -> TextLanguage {
        TextLanguage::from_word(&self.language).unwrap_or(row.language)
    }

    fn check_time(&self, new: &mut Written, errors: &mut FormErrors, t: Language) {
        if Municipality::by_code(&self.municipality).is_none() {
            errors.add("municipality", t.field_choice());
        }
        let postcode = postcode(&self.postcode, errors, t);
        let card = &mut new.card;
        card.municipality_code.clone_from(&self.municipality);
        card.postcode = postcode;
        card.radius_km = number("radius_km", &self.radius_km, 1, ANYWHERE_KM, errors, t).unwrap_or(card.radius_km);
        let chosen = |shift: &Shift| self.shifts.iter().any(|word| word == shift.word());
        card.shifts = Shift::ALL.iter().copied().filter(chosen).collect();
        card.hours_per_week_max = number("hours", &self.hours, 1, 60, errors, t);
        card.available_from = day("available_from", &self.available_from, errors, t);
    }

    fn person(&self, before: &Identity, by_coach: bool, errors: &mut FormErrors, t: Language) -> Identity {
        let first_name = short("first_name", &self.first_name, 80, errors, t);
        if first_name.is_empty() {
            errors.add("first_name", t.field_missing());
        }
        Identity {
            profile_id: before.profile_id.clone(),
            first_name,
            last_name: short("last_name", &self.last_name, 80, errors, t),
            email: if by_coach { email(&self.email, errors, t) } else { before.email.clone() },
            phone: phone(&self.phone, errors, t),
        }
    }
}
