//! Asking the table.

use chrono::NaiveDate;

use super::{Amount, Effect, Finding, Rule, RuleId, Subject};
use crate::matching::Kind;

/// A table of dated rules.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a>(pub &'a [Rule]);

impl<'a> Table<'a> {
    /// The row of a rule that holds on a day.
    #[must_use]
    pub fn rule(self, id: RuleId, day: NaiveDate) -> Option<&'a Rule> {
        self.0.iter().find(|rule| rule.id == id && rule.holds_on(day))
    }

    /// Rows on a kind of path that hold on a day.
    pub fn on(self, subject: Subject, kind: Kind, day: NaiveDate) -> impl Iterator<Item = &'a Rule> {
        self.0.iter().filter(move |rule| rule.subject == subject && rule.concerns(kind) && rule.holds_on(day))
    }

    /// Limits of a rule on a day; nothing to count where it does not hold.
    #[must_use]
    pub fn amount(self, id: RuleId, day: NaiveDate) -> Amount {
        self.rule(id, day).map_or(Amount::None, |rule| rule.amount)
    }

    /// Least and most hours a week of a kind of path; no limit where no rule holds.
    #[must_use]
    pub fn week(self, kind: Kind, day: NaiveDate) -> (i32, i32) {
        self.on(Subject::Opening, kind, day)
            .find(|rule| matches!(rule.amount, Amount::HoursAWeek(..)))
            .map_or((1, i32::MAX), |rule| rule.amount.span())
    }

    /// The most that a rule of days or months counts on a day; `None` where it does not hold.
    #[must_use]
    pub fn most(self, id: RuleId, day: NaiveDate) -> Option<u32> {
        u32::try_from(self.rule(id, day)?.amount.span().1).ok()
    }

    /// The least that a rule asks for on a day; `None` where it does not hold.
    #[must_use]
    pub fn least(self, id: RuleId, day: NaiveDate) -> Option<u32> {
        u32::try_from(self.rule(id, day)?.amount.span().0).ok()
    }

    /// That a rule has something to say, if it holds on the day.
    #[must_use]
    pub fn finding(self, id: RuleId, day: NaiveDate, field: &'static str) -> Option<Finding> {
        self.rule(id, day).map(|rule| Finding { rule: *rule, effect: rule.effect, field })
    }
}

/// What has been found so far, for one table and day.
pub(super) struct Findings<'a> {
    pub table: Table<'a>,
    pub day: NaiveDate,
    pub found: Vec<Finding>,
}

impl Findings<'_> {
    /// Adds a rule with its own effect, if it holds.
    pub fn add(&mut self, id: RuleId, field: &'static str) {
        self.found.extend(self.table.finding(id, self.day, field));
    }

    /// Adds a rule with a softer effect, if it holds: it is not known yet whom it hits.
    pub fn add_softly(&mut self, id: RuleId, field: &'static str, effect: Effect) {
        let found = self.table.finding(id, self.day, field);
        self.found.extend(found.map(|finding| Finding { effect: finding.effect.min(effect), ..finding }));
    }

    /// The strongest first, otherwise in the order of finding.
    pub fn sorted(mut self) -> Vec<Finding> {
        self.found.sort_by_key(|finding| std::cmp::Reverse(finding.effect));
        self.found
    }
}
