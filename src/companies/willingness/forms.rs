//! The form of a standing willingness: mostly taps.

use chrono::NaiveDate;
use serde::Deserialize;
use validator::Validate;

use super::{NewWillingness, Span};
use crate::companies::Workplace;
use crate::language::Language;
use crate::matching::Kind;
use crate::web::forms::{FormErrors, one_line};

/// Most people that one may speak of.
const MOST: i32 = 50;

/// A willingness as tapped.
#[derive(Debug, Default, Clone, Deserialize, Validate)]
#[serde(default)]
pub struct WillingForm {
    /// Kinds of path.
    pub kinds: Vec<String>,
    /// What work.
    #[validate(length(min = 1, max = 200))]
    pub work: String,
    /// A season, or "own" for the months below.
    pub when: String,
    /// First month.
    pub from: String,
    /// Last month.
    pub until: String,
    /// How many.
    pub people: String,
    /// Which workplace.
    pub workplace: String,
    /// "yes" if the call is to be noted in the contact log.
    pub call: String,
    /// When to call again.
    pub next_contact_on: String,
}

impl WillingForm {
    /// The willingness, if the form is right; `workplaces` are those of the company.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(
        &self,
        t: Language,
        today: NaiveDate,
        workplaces: &[Workplace],
    ) -> Result<(NewWillingness, Option<NaiveDate>), FormErrors> {
        let mut errors = self.validate().err().map(|found| FormErrors::from_validation(&found, t)).unwrap_or_default();
        let kinds: Vec<Kind> =
            Kind::ALL.iter().copied().filter(|kind| self.kinds.iter().any(|word| word == kind.word())).collect();
        if kinds.is_empty() {
            errors.add("kinds", t.willing_kinds_missing());
        }
        let span = match self.when.split_once("..") {
            Some((from, until)) => Span::read(from, until, today),
            None => Span::read(&self.from, &self.until, today),
        };
        if span.is_none() {
            errors.add("when", t.willing_when_missing());
        }
        let people: Option<i32> = self.people.trim().parse().ok().filter(|number| (1..=MOST).contains(number));
        if people.is_none() {
            errors.add("people", t.field_range(1.0, f64::from(MOST)));
        }
        if !self.workplace.is_empty() && workplaces.iter().all(|workplace| workplace.id != self.workplace) {
            errors.add("workplace", t.field_choice());
        }
        let next = self.next_contact_on.trim();
        let next_contact_on: Option<NaiveDate> = next.parse().ok();
        if !next.is_empty() && next_contact_on.is_none() {
            errors.add("next_contact_on", t.field_date());
        }
        if next_contact_on.is_some_and(|day| day < today) {
            errors.add("next_contact_on", t.company_day_is_past());
        }
        match (span, people) {
            (Some(span), Some(people)) if errors.is_empty() => {
                let work = one_line(&self.work);
                let workplace_id = Some(self.workplace.clone()).filter(|id| !id.is_empty());
                Ok((NewWillingness { kinds, work, people, span, workplace_id }, next_contact_on))
            }
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
    }

    fn form() -> WillingForm {
        WillingForm {
            kinds: vec!["job".to_owned(), "work_trial".to_owned()],
            work: "Leipomista".to_owned(),
            when: "2027-03..2027-05".to_owned(),
            people: "2".to_owned(),
            ..WillingForm::default()
        }
    }

    #[test]
    fn a_few_taps_and_two_words_are_enough() {
        let (new, next) = form().check(Language::Fi, today(), &[]).unwrap();
        assert_eq!((new.kinds.as_slice(), new.people, next), (&[Kind::WorkTrial, Kind::Job][..], 2, None));
        assert_eq!(new.span.words(Language::Fi), "keväällä 2027");
    }

    #[test]
    fn what_is_missing_over_or_strange_is_told_field_by_field() {
        let strange = WillingForm {
            people: "0".to_owned(),
            workplace: "elsewhere".to_owned(),
            next_contact_on: "2026-11-30".to_owned(),
            ..WillingForm::default()
        };
        let fields: Vec<String> = strange
            .check(Language::Sv, today(), &[])
            .unwrap_err()
            .all()
            .iter()
            .map(|error| error.field.clone())
            .collect();
        assert_eq!(fields, ["work", "kinds", "when", "people", "workplace", "next_contact_on"]);
        let over =
            WillingForm { when: "own".to_owned(), from: "2026-09".to_owned(), until: "2026-11".to_owned(), ..form() };
        assert!(over.check(Language::Fi, today(), &[]).is_err());
    }
}
