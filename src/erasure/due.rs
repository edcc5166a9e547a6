//! When somebody is warned and when they are erased. Pure: the limits come from the rule table.

use chrono::{Duration, Months, NaiveDate, NaiveDateTime};

use crate::rules::{RuleId, Table};

/// After how long without use somebody is erased, and how long before that they are warned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    unused: Months,
    warning: Duration,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    Nothing,
    Warn,
    Erase,
}

impl Limits {
    /// The limits of a day; `None` where the table has none.
    #[must_use]
    pub fn on(table: Table<'_>, day: NaiveDate) -> Option<Self> {
        Some(Self {
            unused: Months::new(table.most(RuleId::UnusedErased, day)?),
            warning: Duration::days(i64::from(table.most(RuleId::UnusedWarned, day)?)),
        })
    }

    /// Who was last used after this moment is not looked at yet.
    #[must_use]
    pub fn quiet_before(self, now: NaiveDateTime) -> NaiveDateTime {
        now.checked_sub_months(self.unused).unwrap_or(now) + self.warning
    }

    /// When somebody is erased who was warned and is not used again.
    #[must_use]
    pub fn ends_at(self, last_use: NaiveDateTime, warned_at: NaiveDateTime) -> NaiveDateTime {
        let unused = last_use.checked_add_months(self.unused).unwrap_or(NaiveDateTime::MAX);
        unused.max(warned_at + self.warning)
    }

    /// What is due at a moment. A warning from before the last use counts for nothing, and the time to
    /// come back runs from the warning.
    #[must_use]
    pub fn due(self, last_use: NaiveDateTime, warned_at: Option<NaiveDateTime>, now: NaiveDateTime) -> Due {
        match warned_at.filter(|at| *at > last_use) {
            Some(at) if now >= self.ends_at(last_use, at) => Due::Erase,
            Some(_) => Due::Nothing,
            None if last_use <= self.quiet_before(now) => Due::Warn,
            None => Due::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TABLE;

    fn day(text: &str) -> NaiveDateTime {
        text.parse::<NaiveDate>().unwrap().and_hms_opt(9, 0, 0).unwrap()
    }

    #[test]
    fn who_is_unused_is_warned_thirty_days_before_and_erased_after_24_months() {
        let limits = Limits::on(TABLE, day("2028-11-01").date()).unwrap();
        let last = day("2026-12-01");
        assert_eq!(limits.due(last, None, day("2028-10-31")), Due::Nothing);
        assert_eq!(limits.due(last, None, day("2028-11-01")), Due::Warn);
        let warned = Some(day("2028-11-01"));
        assert_eq!(limits.due(last, warned, day("2028-11-30")), Due::Nothing);
        assert_eq!(limits.due(last, warned, day("2028-12-01")), Due::Erase);
    }

    #[test]
    fn who_is_warned_late_has_the_whole_time() {
        let limits = Limits::on(TABLE, day("2030-01-01").date()).unwrap();
        let (last, warned) = (day("2026-12-01"), Some(day("2030-01-01")));
        assert_eq!(limits.due(last, warned, day("2030-01-30")), Due::Nothing);
        assert_eq!(limits.due(last, warned, day("2030-01-31")), Due::Erase);
    }

    #[test]
    fn a_use_ends_an_old_warning() {
        let limits = Limits::on(TABLE, day("2031-01-01").date()).unwrap();
        let (warned, used) = (Some(day("2028-11-01")), day("2028-11-20"));
        assert_eq!(limits.due(used, warned, day("2028-12-05")), Due::Nothing);
        assert_eq!(limits.due(used, warned, day("2030-11-20")), Due::Warn, "warned anew, not erased");
    }

    #[test]
    fn without_its_rules_nobody_is_erased() {
        assert_eq!(Limits::on(Table(&[]), day("2028-11-01").date()), None);
    }
}
