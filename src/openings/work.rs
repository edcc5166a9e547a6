//! What the work of an opening is like, for the rules on who may do it.

use chrono::NaiveDate;

use super::Opening;
use crate::rules::{self, OpeningFacts, TABLE};

impl Opening {
    /// What the rules for young workers look at.
    #[must_use]
    pub fn work_facts(&self) -> OpeningFacts<'_> {
        OpeningFacts {
            hours_per_week: self.hours_per_week,
            hours_per_day: self.terms.hours_per_day,
            shifts: &self.shifts,
            permits: &self.permits,
            min_age: self.min_age,
            hazardous: self.terms.hazardous.then_some(true),
            serves_alcohol: self.terms.serves_alcohol.then_some(true),
            ..OpeningFacts::new(self.kind)
        }
    }

    /// The lowest age at which somebody may do the work: its own, or that of the rules on a day.
    #[must_use]
    pub fn lowest_age(&self, day: NaiveDate) -> Option<i32> {
        self.min_age.max(rules::lowest_age(TABLE, &self.work_facts(), day))
    }

    /// The lowest age that the rules of a day set for the work, whatever the opening asks itself.
    #[must_use]
    pub fn lawful_age(&self, day: NaiveDate) -> Option<i32> {
        rules::lowest_age(TABLE, &OpeningFacts { min_age: None, ..self.work_facts() }, day)
    }
}
