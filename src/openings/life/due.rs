//! When the keepers of a published opening are asked, and when it is unpublished. Pure: the limits
//! come from the rule table, the rest from facts.

use chrono::{Duration, Months, NaiveDateTime};

use super::ClosedReason;
use crate::matching::Kind;
use crate::rules::{RuleId, Table};

/// The facts of a published opening.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    pub kind: Kind,
    pub published_at: NaiveDateTime,
    pub updated_at: NaiveDateTime,
    pub kept_at: Option<NaiveDateTime>,
    pub reminded_at: Option<NaiveDateTime>,
    /// Last step of any path to it.
    pub last_path_at: Option<NaiveDateTime>,
    /// Last agreement.
    pub agreed_at: Option<NaiveDateTime>,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    Nothing,
    /// Ask the keepers.
    Ask,
    /// Unpublish it.
    Unpublish(ClosedReason),
}

/// One of the two rules: from when its time runs, when the keepers are asked, when it ends.
struct Course {
    reason: ClosedReason,
    ask_at: NaiveDateTime,
    /// Days that the keepers have to answer.
    answer: Duration,
    /// It does not end before.
    end_at: NaiveDateTime,
}

impl Facts {
    /// Last time anybody did anything with it.
    fn touched_at(&self) -> NaiveDateTime {
        [self.kept_at, self.last_path_at, Some(self.published_at)].into_iter().flatten().fold(self.updated_at, Ord::max)
    }

    /// From when a work trial waits for an agreement.
    fn waits_since(&self) -> NaiveDateTime {
        [self.kept_at, self.agreed_at].into_iter().flatten().fold(self.published_at, Ord::max)
    }

    fn courses(&self, table: Table<'_>, now: NaiveDateTime) -> Vec<Course> {
        let day = now.date();
        let most = |id| table.most(id, day);
        let days = |days: u32| Duration::days(i64::from(days));
        let mut found = Vec::new();
        if self.kind == Kind::WorkTrial
            && let (Some(months), Some(answer)) = (most(RuleId::TrialWithoutAgreement), most(RuleId::TrialReminder))
            && let Some(ask_at) = self.waits_since().checked_add_months(Months::new(months))
        {
            let answer = days(answer);
            found.push(Course { reason: ClosedReason::NoAgreement, ask_at, answer, end_at: ask_at + answer });
        }
        if let (Some(whole), Some(answer)) = (most(RuleId::OpeningUntouched), most(RuleId::OpeningReminder)) {
            let end_at = self.touched_at() + days(whole);
            let answer = days(answer);
            found.push(Course { reason: ClosedReason::Untouched, ask_at: end_at - answer, answer, end_at });
        }
        found
    }
}

/// What is due for an opening at a moment. Nothing ends without having been asked, and the time to
/// answer runs from the asking.
pub fn due(table: Table<'_>, facts: &Facts, now: NaiveDateTime) -> Due {
    let courses = facts.courses(table, now);
    let asked = |course: &Course| facts.reminded_at.filter(|at| *at >= course.ask_at);
    let over = |course: &&Course| asked(course).is_some_and(|at| now >= course.end_at.max(at + course.answer));
    if let Some(course) = courses.iter().find(over) {
        return Due::Unpublish(course.reason);
    }
    let waits = |course: &Course| now >= course.ask_at && asked(course).is_none();
    if courses.iter().any(waits) { Due::Ask } else { Due::Nothing }
}

/// When it is unpublished if nobody answers, once its keepers have been asked.
pub fn ends_at(table: Table<'_>, facts: &Facts, now: NaiveDateTime) -> Option<NaiveDateTime> {
    let end = |course: Course| {
        facts.reminded_at.filter(|at| *at >= course.ask_at).map(|at| course.end_at.max(at + course.answer))
    };
    facts.courses(table, now).into_iter().filter_map(end).min()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::rules::TABLE;

    fn at(days: i64) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 6, 1).unwrap().and_hms_opt(9, 0, 0).unwrap() + Duration::days(days)
    }

    fn job() -> Facts {
        Facts {
            kind: Kind::Job,
            published_at: at(0),
            updated_at: at(0),
            kept_at: None,
            reminded_at: None,
            last_path_at: None,
            agreed_at: None,
        }
    }

    #[test]
    fn an_untouched_opening_is_asked_at_76_days_and_ends_at_90() {
        assert_eq!(due(TABLE, &job(), at(75)), Due::Nothing);
        assert_eq!(due(TABLE, &job(), at(76)), Due::Ask);
        let asked = Facts { reminded_at: Some(at(76)), ..job() };
        assert_eq!(due(TABLE, &asked, at(89)), Due::Nothing);
        assert_eq!(due(TABLE, &asked, at(90)), Due::Unpublish(ClosedReason::Untouched));
        assert_eq!(ends_at(TABLE, &asked, at(80)), Some(at(90)));
    }

    #[test]
    fn who_is_asked_late_has_the_whole_time_to_answer() {
        assert_eq!(due(TABLE, &job(), at(200)), Due::Ask);
        let asked = Facts { reminded_at: Some(at(200)), ..job() };
        assert_eq!(due(TABLE, &asked, at(213)), Due::Nothing);
        assert_eq!(due(TABLE, &asked, at(214)), Due::Unpublish(ClosedReason::Untouched));
    }

    #[test]
    fn every_touch_begins_the_time_anew() {
        let asked = Facts { reminded_at: Some(at(76)), ..job() };
        for touched in [
            Facts { kept_at: Some(at(80)), ..asked },
            Facts { updated_at: at(80), ..asked },
            Facts { last_path_at: Some(at(80)), ..asked },
        ] {
            assert_eq!(due(TABLE, &touched, at(95)), Due::Nothing);
            assert_eq!(due(TABLE, &touched, at(156)), Due::Ask, "asked anew");
        }
    }

    #[test]
    fn a_trial_without_an_agreement_is_asked_after_three_months_and_ends_14_days_later() {
        // Paths come and go, but no agreement is made.
        let trial = Facts { kind: Kind::WorkTrial, last_path_at: Some(at(85)), ..job() };
        assert_eq!(due(TABLE, &trial, at(91)), Due::Nothing);
        assert_eq!(due(TABLE, &trial, at(92)), Due::Ask);
        let asked = Facts { reminded_at: Some(at(92)), ..trial };
        assert_eq!(due(TABLE, &asked, at(105)), Due::Nothing);
        assert_eq!(due(TABLE, &asked, at(106)), Due::Unpublish(ClosedReason::NoAgreement));
        let agreed = Facts { agreed_at: Some(at(100)), last_path_at: Some(at(100)), ..asked };
        assert_eq!(due(TABLE, &agreed, at(106)), Due::Nothing);
        let job = Facts { kind: Kind::Job, ..asked };
        assert_eq!(due(TABLE, &job, at(106)), Due::Nothing, "only trials wait for an agreement");
    }

    #[test]
    fn without_its_rules_nothing_is_due() {
        assert_eq!(due(Table(&[]), &job(), at(1000)), Due::Nothing);
    }
}
