//! The form of an opening, filled from one sentence for its writer to check. What the sentence does
//! not say stays empty, and what was typed stays as it is.

use chrono::NaiveDate;

use super::told::hear;
use crate::language::Language;
use crate::matching::{Kind, Licence};
use crate::openings::fields::FIELDS;
use crate::openings::forms::OpeningForm;
use crate::openings::permits;
use crate::vocabulary::{Reader, Sentence, first};

/// What the button says that fills the form.
pub const FILL: &str = "fill";
/// Most characters of a sentence that are read.
const LONGEST: usize = 500;
/// What a sentence should tell; the wage only where one is paid.
const ASKED: &[&str] = &["kind", "title", "municipality", "shifts", "hours", "starts_on", "wage"];

/// What became of a sentence.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// Labels of the fields that were filled.
    pub told: Vec<&'static str>,
    /// Fields that the sentence leaves empty, with their labels.
    pub missing: Vec<(&'static str, &'static str)>,
}

/// What a field is called, within a sentence.
fn label(field: &str, t: Language) -> &'static str {
    FIELDS.iter().find(|(name, _)| *name == field).map_or("", |(_, label)| label(t).trim_end_matches('?'))
}

/// The driving licence of a concept of the vocabulary.
fn licence(concept: &str) -> Option<Licence> {
    let class = concept.strip_prefix("licence_")?.split('_').next()?;
    Licence::from_word(&class.to_uppercase())
}

impl OpeningForm {
    /// Fills what is empty with what the sentence tells. `begun_at` are the municipality and the postcode with
    /// which the form begins, the company's own or none: they were nobody's choice.
    pub fn fill(&mut self, reader: &Reader, t: Language, today: NaiveDate, begun_at: (&str, &str)) -> Filled {
        let said = first(self.sentence.trim(), LONGEST).to_owned();
        let heard = hear(&said, today);
        let read = Sentence::read(reader, &said, self.text_language());
        let (licences, cards): (Vec<&String>, Vec<&String>) =
            read.permits.iter().partition(|code| licence(code).is_some());
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        if self.description.trim().is_empty() {
            self.language = read.language.word().to_owned();
        }
        let mut filled = Filled::default();
        let texts = [
            ("kind", &mut self.kind, heard.kind.map_or("", Kind::word).to_owned()),
            ("title", &mut self.title, read.work.as_deref().map(begun).unwrap_or_default()),
            ("description", &mut self.description, said),
            ("hours", &mut self.hours, number(heard.hours_per_week)),
            ("hours_per_day", &mut self.hours_per_day, number(heard.hours_per_day)),
            ("days_per_week", &mut self.days_per_week, number(heard.days_per_week)),
            ("months", &mut self.months, number(heard.months)),
            ("starts_on", &mut self.starts_on, day(heard.starts_on)),
            ("ends_on", &mut self.ends_on, day(heard.ends_on)),
            ("wage", &mut self.wage, heard.wage),
            (
                "driving_licence",
                &mut self.driving_licence,
                licences.first().and_then(|code| licence(code)).map_or("", Licence::word).to_owned(),
            ),
        ];
        for (field, slot, told) in texts {
            if slot.trim().is_empty() && !told.is_empty() {
                *slot = told;
                filled.told.push(label(field, t));
            }
        }
        if let Some(place) = heard.place
            && (self.municipality.is_empty() || self.municipality == begun_at.0)
        {
            if self.municipality != place.code {
                self.municipality.clone_from(&place.code);
                if self.postcode == begun_at.1 {
                    self.postcode.clear();
                }
            }
            filled.told.push(label("municipality", t));
        }
        if self.shifts.is_empty() && !heard.shifts.is_empty() {
            self.shifts = heard.shifts.iter().map(|shift| shift.word().to_owned()).collect();
            filled.told.push(label("shifts", t));
        }
        let cards: Vec<String> = cards.into_iter().filter(|code| permits::is_card(code)).cloned().collect();
        if self.permits.is_empty() && !cards.is_empty() {
            self.permits = cards;
            filled.told.push(label("permits", t));
        }
        let missing = ASKED.iter().filter(|field| self.lacks(field));
        filled.missing = missing.map(|field| (*field, label(field, t))).collect();
        filled
    }

    /// Whether a field that a sentence should tell is empty.
    fn lacks(&self, field: &str) -> bool {
        match field {
            "kind" => self.kind.is_empty(),
            "title" => self.title.is_empty(),
            "municipality" => self.municipality.is_empty(),
            "shifts" => self.shifts.is_empty(),
            "hours" => self.hours.is_empty() && self.hours_per_day.is_empty(),
            "starts_on" => self.starts_on.is_empty(),
            "wage" => self.wage.is_empty() && self.kind != Kind::WorkTrial.word(),
            _ => false,
        }
    }
}

/// A word as it begins a title.
fn begun(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(sentence: &str) -> (OpeningForm, Filled) {
        let mut form = OpeningForm { sentence: sentence.to_owned(), ..OpeningForm::empty(Language::Fi, "", "") };
        let filled = form.fill(&Reader::starter(), Language::En, "2026-12-01".parse().unwrap(), ("", ""));
        (form, filled)
    }

    fn missing(filled: &Filled) -> Vec<&'static str> {
        filled.missing.iter().map(|(field, _)| *field).collect()
    }

    #[test]
    fn a_hurried_sentence_becomes_an_opening() {
        let (form, told) = filled("Tarvitsen kesäksi apulaisen leipomoon, aamuvuorot, hygieniapassi pitää olla");
        assert_eq!((form.title.as_str(), form.language.as_str()), ("Leipomoapulainen", "fi"));
        assert_eq!(
            (form.shifts.as_slice(), form.permits.as_slice()),
            (["day".to_owned()].as_slice(), ["hygiene_passport".to_owned()].as_slice())
        );
        assert_eq!(form.description, form.sentence);
        // The summer has no days, an assistant no kind, and no place was named.
        assert_eq!(missing(&told), ["kind", "municipality", "hours", "starts_on", "wage"]);
        assert_eq!(told.told, ["Title", "Description", "What time of day", "Cards and permits"]);
    }

    #[test]
    fn all_that_is_told_is_filled_in_each_language() {
        let (form, told) = filled(
            "Vi anställer en städare i Borgå, kvällar, 15 timmar i veckan, från 1.6 till 31.8, 12 euro i timmen, körkort B",
        );
        assert_eq!((form.language.as_str(), form.title.as_str(), form.kind.as_str()), ("sv", "Städare", "job"));
        assert_eq!((form.municipality.as_str(), form.hours.as_str()), ("638", "15"));
        assert_eq!((form.starts_on.as_str(), form.ends_on.as_str()), ("2027-06-01", "2027-08-31"));
        assert_eq!((form.wage.as_str(), form.driving_licence.as_str()), ("12 euro i timmen", "B"));
        assert!(told.missing.is_empty(), "{told:?}");

        let (form, told) = filled("Cleaner for a work trial in Espoo, 6 hours a day, mornings, for two months");
        assert_eq!((form.language.as_str(), form.title.as_str(), form.kind.as_str()), ("en", "Cleaner", "work_trial"));
        assert_eq!((form.hours_per_day.as_str(), form.months.as_str()), ("6", "2"));
        assert_eq!(missing(&told), ["starts_on"]);
    }

    #[test]
    fn what_was_typed_stays_and_nothing_is_invented() {
        let mut form = OpeningForm {
            sentence: "Siivooja Lahteen 20 h/vko".to_owned(),
            title: "Oma otsikko".to_owned(),
            hours: "10".to_owned(),
            ..OpeningForm::empty(Language::Fi, "", "")
        };
        form.fill(&Reader::starter(), Language::Fi, "2026-12-01".parse().unwrap(), ("", ""));
        assert_eq!(
            (form.title.as_str(), form.hours.as_str(), form.municipality.as_str()),
            ("Oma otsikko", "10", "398")
        );
        let (form, told) = filled("Xyzzy");
        assert!(form.title.is_empty() && form.permits.is_empty() && form.shifts.is_empty());
        assert_eq!(missing(&told), ASKED);
    }

    #[test]
    fn a_place_that_was_chosen_stays_and_the_companys_own_does_not() {
        let filled = |chosen: &str, postcode: &str| {
            let mut form = OpeningForm {
                sentence: "Siivooja Lahteen 20 h/vko".to_owned(),
                ..OpeningForm::empty(Language::Fi, chosen, postcode)
            };
            form.fill(&Reader::starter(), Language::Fi, "2026-12-01".parse().unwrap(), ("091", "00100"));
            (form.municipality, form.postcode)
        };
        assert_eq!(filled("091", "00100"), ("398".to_owned(), String::new()), "the old postcode is of another town");
        assert_eq!(filled("091", "15110"), ("398".to_owned(), "15110".to_owned()), "it was typed");
        assert_eq!(filled("398", "00100"), ("398".to_owned(), "00100".to_owned()));
        assert_eq!(filled("049", "00100"), ("049".to_owned(), "00100".to_owned()), "it was corrected");
    }

    #[test]
    fn every_licence_of_the_vocabulary_is_a_class() {
        assert_eq!((licence("licence_b"), licence("licence_am_moped")), (Some(Licence::B), Some(Licence::Am)));
        assert_eq!((licence("licence_lt"), licence("hygiene_passport")), (Some(Licence::Lt), None));
    }
}
