//! The form of an opening.

use chrono::NaiveDate;
use serde::Deserialize;
use validator::Validate;

use super::{NewOpening, Opening, Terms, permits};
use crate::language::Language;
use crate::matching::{Kind, Licence, Shift, TextLanguage};
use crate::places::Municipality;
use crate::rules::{self, Finding, OpeningFacts, TABLE, Table};
use crate::vocabulary::kept_chips;
use crate::web::forms::{FormErrors, one_line, postcode, yes};

/// What the rules say of an opening on a day.
type Judge = fn(Table<'_>, &OpeningFacts<'_>, NaiveDate) -> Vec<Finding>;

/// A number of hours beyond which it is no week at all.
const HOURS_OF_A_WEEK: i32 = 168;
/// A number of months beyond which it is a slip of the pen.
const MONTHS: i32 = 120;
/// An age beyond which it is a slip of the pen.
const OLDEST: i32 = 120;

/// An opening as typed.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct OpeningForm {
    /// Version that was read.
    pub version: i64,
    /// Which button was pressed: "draft", "submit" or "publish"; else it is saved as it stands.
    pub save: String,
    /// Kind of path.
    pub kind: String,
    /// Language of the text.
    pub language: String,
    /// Title.
    #[validate(length(min = 1, max = 120))]
    pub title: String,
    /// Description.
    #[validate(length(min = 1, max = 5000))]
    pub description: String,
    /// Code of the municipality.
    pub municipality: String,
    /// Postcode.
    pub postcode: String,
    /// "yes" if it can be done from anywhere.
    pub remote: String,
    /// Hours a week.
    pub hours: String,
    /// Shifts.
    pub shifts: Vec<String>,
    /// Codes of cards and permits.
    pub permits: Vec<String>,
    /// "yes" if the employer arranges a missing card.
    pub offers_permit_training: String,
    /// Driving licence.
    pub driving_licence: String,
    /// Lowest age.
    pub min_age: String,
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
    /// Wage.
    #[validate(length(max = 200))]
    pub wage: String,
    /// Number of places.
    pub positions: String,
    /// First day.
    pub starts_on: String,
    /// Last day.
    pub ends_on: String,
    /// Last day to answer.
    pub apply_by: String,
    /// Hours a day.
    pub hours_per_day: String,
    /// Days a week.
    pub days_per_week: String,
    /// How one gets there.
    #[validate(length(max = 300))]
    pub transport: String,
    /// "yes" if the organiser declares that the trial replaces nobody.
    pub replaces_nobody: String,
    /// "yes" if the work is at a private household.
    pub private_household: String,
    /// "yes" if an extract from the criminal record is asked for.
    pub extract_asked: String,
    /// "yes" if somebody at the workplace guides.
    pub guide_named: String,
    /// Months it lasts.
    pub months: String,
    /// "yes" if a business adviser takes part.
    pub adviser_named: String,
    /// "yes" if the work is with children or young people.
    pub with_minors: String,
    /// "yes" if it is hazardous for somebody under 18.
    pub hazardous: String,
    /// "yes" if one answers for serving alcohol.
    pub serves_alcohol: String,
    /// Business ID, where the company is not known from the account.
    pub business_id: String,
    /// Name of the company.
    #[validate(length(max = 200))]
    pub company_name: String,
    /// E-mail of who has no account.
    pub email: String,
    /// Their telephone.
    pub phone: String,
    /// Names of the fields that the service comments on, row by row.
    pub comment_on: Vec<String>,
    /// Its comments, row by row.
    pub comment: Vec<String>,
    /// What it says about the whole.
    pub note: String,
    /// Better words that were accepted: which finding.
    pub reword: String,
    /// Findings that were shown already.
    pub seen: String,
    /// Chips that were shown, each with where it comes from.
    pub chips: Vec<String>,
    /// Ids of those that are on.
    pub chips_on: Vec<String>,
    /// A concept that is named to be added.
    pub chip_new: String,
    /// The work in one sentence.
    pub sentence: String,
}

impl OpeningForm {
    /// An empty form.
    #[must_use]
    pub fn empty(t: Language, municipality_code: &str, postcode: &str) -> Self {
        Self {
            language: t.word().to_owned(),
            municipality: municipality_code.to_owned(),
            postcode: postcode.to_owned(),
            positions: "1".to_owned(),
            ..Self::default()
        }
    }

    /// The form of an opening as it stands.
    #[must_use]
    pub fn of(opening: &Opening) -> Self {
        let level = |code: &str| {
            opening
                .languages
                .iter()
                .find(|skill| skill.code == code)
                .map_or_else(String::new, |skill| skill.level.word().to_owned())
        };
        let others = || opening.languages.iter().filter(|skill| !matches!(skill.code.as_str(), "fi" | "sv" | "en"));
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let number = |number: Option<i32>| number.map(|number| number.to_string()).unwrap_or_default();
        Self {
            version: opening.version,
            kind: opening.kind.word().to_owned(),
            language: opening.language.word().to_owned(),
            title: opening.title.clone(),
            description: opening.description.clone(),
            municipality: opening.municipality_code.clone(),
            postcode: opening.postcode.clone(),
            remote: yes(opening.remote),
            hours: number(opening.hours_per_week),
            shifts: opening.shifts.iter().map(|shift| shift.word().to_owned()).collect(),
            permits: opening.permits.clone(),
            offers_permit_training: yes(opening.offers_permit_training),
            driving_licence: opening.driving_licence.map(|licence| licence.word().to_owned()).unwrap_or_default(),
            min_age: number(opening.min_age),
            level_fi: level("fi"),
            level_sv: level("sv"),
            level_en: level("en"),
            other_language: others().map(|skill| skill.code.clone()).collect(),
            other_level: others().map(|skill| skill.level.word().to_owned()).collect(),
            wage: opening.wage.clone(),
            positions: opening.positions.to_string(),
            starts_on: day(opening.starts_on),
            ends_on: day(opening.ends_on),
            apply_by: day(opening.apply_by),
            hours_per_day: number(opening.terms.hours_per_day),
            days_per_week: number(opening.terms.days_per_week),
            transport: opening.terms.transport.clone(),
            replaces_nobody: yes(opening.terms.replaces_nobody),
            private_household: yes(opening.terms.private_household),
            extract_asked: yes(opening.terms.extract_asked),
            guide_named: yes(opening.terms.guide_named),
            months: number(opening.terms.months),
            adviser_named: yes(opening.terms.adviser_named),
            with_minors: yes(opening.terms.with_minors),
            hazardous: yes(opening.terms.hazardous),
            serves_alcohol: yes(opening.terms.serves_alcohol),
            chips: kept_chips(&opening.by_hand),
            chips_on: opening.by_hand.added.clone(),
            ..Self::default()
        }
    }

    /// The language of the text.
    #[must_use]
    pub fn text_language(&self) -> TextLanguage {
        TextLanguage::from_word(&self.language).unwrap_or(TextLanguage::Fi)
    }

    /// The municipality that was typed, by its name in any language or its code.
    #[must_use]
    pub fn place(&self) -> Option<&'static Municipality> {
        let typed = self.municipality.trim();
        Municipality::by_code(typed).or_else(|| Municipality::by_name(typed)).filter(|_| !typed.is_empty())
    }

    /// The opening to hand in, if the form is right.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, t: Language, today: NaiveDate) -> Result<NewOpening, FormErrors> {
        self.judged(t, today, rules::of_handed_in)
    }

    /// The opening as it will stand before everybody, if the form is right and nothing is missing.
    ///
    /// # Errors
    /// What to mend.
    pub fn check_to_publish(&self, t: Language, today: NaiveDate) -> Result<NewOpening, FormErrors> {
        self.judged(t, today, rules::of_opening)
    }

    fn judged(&self, t: Language, today: NaiveDate, rules: Judge) -> Result<NewOpening, FormErrors> {
        let (new, mut errors) = self.read(t, today);
        let Some(new) = new else { return Err(errors) };
        for finding in rules(TABLE, &new.facts(), today).iter().filter(|finding| finding.blocks()) {
            errors.add(finding.field, finding.told(t));
        }
        if errors.is_empty() { Ok(new) } else { Err(errors) }
    }

    /// The opening as far as it can be read, and what is typed wrongly; nothing without a kind.
    #[must_use]
    pub fn read(&self, t: Language, today: NaiveDate) -> (Option<NewOpening>, FormErrors) {
        let mut errors = self.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        let kind = Kind::from_word(&self.kind);
        if kind.is_none() {
            errors.add("kind", t.field_choice());
        }
        let place = self.place();
        if place.is_none() {
            let message = match Municipality::like(&self.municipality) {
                _ if self.municipality.trim().is_empty() => t.field_missing().to_owned(),
                Some(place) => t.opening_municipality_like(place.name(t == Language::Sv)),
                None => t.opening_municipality_unknown().to_owned(),
            };
            errors.add("municipality", message);
        }
        let postcode = postcode(&self.postcode, &mut errors, t);
        let hours_per_week = number("hours", &self.hours, 1, HOURS_OF_A_WEEK, &mut errors, t);
        let positions = number("positions", &self.positions, 1, 500, &mut errors, t).unwrap_or(1);
        let min_age = number("min_age", &self.min_age, 0, OLDEST, &mut errors, t);
        let driving_licence = Licence::from_word(&self.driving_licence);
        if driving_licence.is_none() && !self.driving_licence.is_empty() {
            errors.add("driving_licence", t.field_choice());
        }
        let shifts: Vec<Shift> =
            Shift::ALL.iter().copied().filter(|shift| self.shifts.iter().any(|word| word == shift.word())).collect();
        let languages = self.check_languages(&mut errors, t);
        let (starts_on, ends_on, apply_by) = self.check_days(&mut errors, t, today);
        let terms = self.check_terms(&mut errors, t);
        let new = kind.map(|kind| NewOpening {
            kind,
            language: self.text_language(),
            title: one_line(&self.title),
            description: self.description.trim().replace("\r\n", "\n"),
            municipality_code: place.map(|place| place.code.clone()).unwrap_or_default(),
            postcode,
            remote: self.remote == "yes",
            hours_per_week,
            shifts,
            permits: self.permits.iter().filter(|code| permits::is_card(code)).cloned().collect(),
            driving_licence,
            min_age,
            languages,
            offers_permit_training: self.offers_permit_training == "yes",
            wage: self.wage.trim().to_owned(),
            positions,
            starts_on,
            ends_on,
            apply_by,
            terms,
            by_hand: self.chips_form().by_hand(),
        });
        (new, errors)
    }

    fn check_terms(&self, errors: &mut FormErrors, t: Language) -> Terms {
        Terms {
            hours_per_day: number("hours_per_day", &self.hours_per_day, 1, 24, errors, t),
            days_per_week: number("days_per_week", &self.days_per_week, 1, 7, errors, t),
            transport: self.transport.trim().to_owned(),
            replaces_nobody: self.replaces_nobody == "yes",
            private_household: self.private_household == "yes",
            extract_asked: self.extract_asked == "yes",
            guide_named: self.guide_named == "yes",
            months: number("months", &self.months, 1, MONTHS, errors, t),
            adviser_named: self.adviser_named == "yes",
            with_minors: self.with_minors == "yes",
            hazardous: self.hazardous == "yes",
            serves_alcohol: self.serves_alcohol == "yes",
        }
    }

    fn check_days(
        &self,
        errors: &mut FormErrors,
        t: Language,
        today: NaiveDate,
    ) -> (Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>) {
        let starts_on = day("starts_on", &self.starts_on, errors, t);
        let ends_on = day("ends_on", &self.ends_on, errors, t);
        let apply_by = day("apply_by", &self.apply_by, errors, t);
        if let (Some(first), Some(last)) = (starts_on, ends_on)
            && last < first
        {
            errors.add("ends_on", t.opening_ends_before_start());
        }
        if ends_on.is_some_and(|last| last < today) {
            errors.add("ends_on", t.opening_day_is_past());
        }
        if apply_by.is_some_and(|last| last < today) {
            errors.add("apply_by", t.opening_day_is_past());
        }
        (starts_on, ends_on, apply_by)
    }
}

fn number(field: &str, text: &str, min: i32, max: i32, errors: &mut FormErrors, t: Language) -> Option<i32> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    match text.parse::<i32>() {
        Ok(number) if (min..=max).contains(&number) => return Some(number),
        Ok(_) => errors.add(field, t.field_range(f64::from(min), f64::from(max))),
        Err(_) => errors.add(field, t.field_number()),
    }
    None
}

fn day(field: &str, text: &str, errors: &mut FormErrors, t: Language) -> Option<NaiveDate> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let found = text.parse().ok();
    if found.is_none() {
        errors.add(field, t.field_date());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, 5).unwrap()
    }

    fn form(kind: Kind) -> OpeningForm {
        OpeningForm {
            kind: kind.word().to_owned(),
            title: "  Kokeile   pyörien huoltoa ".to_owned(),
            description: "Peset ja tarkistat pyöriä.".to_owned(),
            hours: "30".to_owned(),
            ..OpeningForm::empty(Language::Fi, "398", "15110")
        }
    }

    fn wrong(form: &OpeningForm) -> Vec<String> {
        form.check(Language::Fi, today()).unwrap_err().all().iter().map(|error| error.field.clone()).collect()
    }

    #[test]
    fn every_kind_passes_with_core_fields() {
        for kind in Kind::ALL {
            let new = form(*kind).check(Language::Fi, today()).unwrap();
            assert_eq!((new.kind, new.title.as_str(), new.positions), (*kind, "Kokeile pyörien huoltoa", 1));
        }
    }

    #[test]
    fn a_trial_has_no_wage_no_language_level_and_at_most_40_hours_and_six_months() {
        let trial = OpeningForm {
            wage: "12 €/h".to_owned(),
            level_fi: "B2".to_owned(),
            hours: "41".to_owned(),
            starts_on: "2026-11-01".to_owned(),
            ends_on: "2027-05-02".to_owned(),
            ..form(Kind::WorkTrial)
        };
        assert_eq!(wrong(&trial), ["hours", "ends_on", "wage", "languages"]);
        let told = trial.check(Language::Fi, today()).unwrap_err();
        assert!(told.all().iter().all(|error| error.message.ends_with("(Laki 380/2023)")), "{told:?}");
        let lawful = OpeningForm { permits: vec!["hygiene_passport".to_owned()], ..form(Kind::WorkTrial) };
        assert_eq!(lawful.check(Language::Fi, today()).unwrap().permits, ["hygiene_passport"]);
        let job = OpeningForm { wage: "12 €/h".to_owned(), level_fi: "B2".to_owned(), ..form(Kind::Job) };
        assert_eq!(job.check(Language::Fi, today()).unwrap().languages.len(), 1);
    }

    #[test]
    fn what_may_follow_is_asked_for_once_it_is_published() {
        let trial = form(Kind::WorkTrial);
        assert!(trial.check(Language::Fi, today()).is_ok());
        let missing = trial.check_to_publish(Language::Fi, today()).unwrap_err();
        assert_eq!(missing.all().iter().map(|error| error.field.as_str()).collect::<Vec<_>>(), ["replaces_nobody"]);
        let declared = OpeningForm { replaces_nobody: "yes".to_owned(), ..trial };
        assert!(declared.check_to_publish(Language::Fi, today()).is_ok());
        assert!(form(Kind::Job).check_to_publish(Language::Fi, today()).is_ok());
    }

    #[test]
    fn words_that_ask_for_competence_are_no_trial() {
        let asks = |kind, field: &str| {
            let mut typed = form(kind);
            let text = "Vaadimme kokemusta.".to_owned();
            if field == "title" {
                typed.title = text;
            } else {
                typed.description = text;
            }
            typed
        };
        assert_eq!(wrong(&asks(Kind::WorkTrial, "title")), ["title"]);
        assert_eq!(wrong(&asks(Kind::WorkTrial, "description")), ["description"]);
        assert!(asks(Kind::Job, "title").check(Language::Fi, today()).is_ok());
    }

    #[test]
    fn months_are_held_against_the_rule_of_the_kind() {
        let lasting = |kind, months: &str| OpeningForm { months: months.to_owned(), ..form(kind) };
        assert_eq!(wrong(&lasting(Kind::WorkTrial, "7")), ["months"]);
        assert_eq!(wrong(&lasting(Kind::Entrepreneurship, "9")), ["months"]);
        assert_eq!(wrong(&lasting(Kind::WorkTrial, "pari")), ["months"]);
        assert_eq!(lasting(Kind::WorkTrial, "6").check(Language::Fi, today()).unwrap().terms.months, Some(6));
        assert!(lasting(Kind::Job, "24").check(Language::Fi, today()).is_ok(), "a job lasts as long as it lasts");
    }

    #[test]
    fn an_age_needs_a_legal_reason_and_no_mother_tongue_is_asked() {
        assert_eq!(wrong(&OpeningForm { min_age: "19".to_owned(), ..form(Kind::Job) }), ["min_age"]);
        assert_eq!(wrong(&OpeningForm { level_fi: "native".to_owned(), ..form(Kind::Job) }), ["languages"]);
        let half =
            OpeningForm { other_language: vec!["ru".to_owned()], other_level: vec![String::new()], ..form(Kind::Job) };
        assert_eq!(wrong(&half), ["languages"]);
    }

    #[test]
    fn what_is_missing_or_past_is_told_field_by_field() {
        let bad =
            OpeningForm { apply_by: "2026-10-04".to_owned(), starts_on: "soon".to_owned(), ..OpeningForm::default() };
        assert_eq!(wrong(&bad), ["description", "title", "kind", "municipality", "starts_on", "apply_by"]);
        assert_eq!(wrong(&OpeningForm { hours: "20".to_owned(), ..form(Kind::Apprenticeship) }), ["hours"]);
    }
}
