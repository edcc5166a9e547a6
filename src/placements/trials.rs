//! How long a person's work trials have lasted: with one employer and in all (Act 380/2023).

use chrono::{Duration, Months, NaiveDate};
use diesel::prelude::*;

use super::model::PlacementError;
use super::queries::PlacementRow;
use super::state::{Party, State};
use crate::db::Connection;
use crate::db::schema::{openings, placements};
use crate::language::Language;
use crate::matching::{Kind, ReasonLine};
use crate::openings::Opening;
use crate::rules::{RuleId, TABLE};

/// States of a path that has started.
const STARTED: [&str; 3] = [State::Running.word(), State::Completed.word(), State::Interrupted.word()];

/// Days of a person's work trials that have started, with one employer or in all. One that goes on
/// counts to its agreed end.
///
/// # Errors
/// If the database fails.
pub fn trial_days(
    connection: &mut Connection,
    profile_id: &str,
    company_id: Option<&str>,
    today: NaiveDate,
) -> Result<i64, PlacementError> {
    type Span = (Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>);
    let mut query = placements::table
        .inner_join(openings::table)
        .filter(placements::profile_id.eq(profile_id.to_owned()))
        .filter(openings::kind.eq(Kind::WorkTrial.word()))
        .filter(placements::state.eq_any(STARTED))
        .select((placements::starts_on, placements::ends_on, placements::ended_on))
        .into_boxed();
    if let Some(company) = company_id {
        query = query.filter(placements::company_id.eq(company.to_owned()));
    }
    let spans: Vec<Span> = query.load(connection)?;
    let days = |(starts, ends, ended): Span| {
        let (starts, last) = (starts?, ended.or(ends).unwrap_or(today));
        Some(((last - starts).num_days() + 1).max(0))
    };
    Ok(spans.into_iter().filter_map(days).sum())
}

/// Whether trials with one employer would last longer than the rule of a day lets them, with those
/// already behind.
#[must_use]
pub fn too_long(behind: i64, starts_on: NaiveDate, ends_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    let Some(end) =
        TABLE.most(RuleId::TrialMonths, today).and_then(|most| starts_on.checked_add_months(Months::new(most)))
    else {
        return false;
    };
    // The first day counts already.
    let last = ends_on.unwrap_or(starts_on).max(starts_on);
    last + Duration::days(behind) >= end
}

/// Whether no day is left for another trial of a person with an opening's employer.
///
/// # Errors
/// If the database fails.
pub fn used_up(
    connection: &mut Connection,
    profile_id: &str,
    opening: &Opening,
    today: NaiveDate,
) -> Result<bool, PlacementError> {
    if opening.kind != Kind::WorkTrial {
        return Ok(false);
    }
    let behind = trial_days(connection, profile_id, Some(opening.organiser()), today)?;
    Ok(behind > 0 && too_long(behind, today, None, today))
}

/// Why an agreement would be too long: what is behind, and the rule.
#[must_use]
pub fn too_long_words(behind: i64, today: NaiveDate, t: Language) -> String {
    let rule = TABLE.rule(RuleId::TrialMonths, today).map(|rule| rule.reason(t)).unwrap_or_default();
    if behind == 0 { rule } else { format!("{} {rule}", t.trial_behind_here(behind)) }
}

/// The rule that bars another trial with an employer, with its source.
#[must_use]
pub fn trial_rule(today: NaiveDate, t: Language) -> Option<ReasonLine> {
    let rule = TABLE.rule(RuleId::TrialMonths, today)?;
    Some(ReasonLine { kind: "stops", fact: rule.reason(t), source: rule.source(t) })
}

/// What a coach reads beside a trial that has not begun: how long the person has been with this
/// employer, the rule, and where it comes from. Nothing where they have not been there.
///
/// # Errors
/// If the database fails.
pub fn trial_line(
    connection: &mut Connection,
    row: &PlacementRow,
    party: Party,
    today: NaiveDate,
    t: Language,
) -> Result<Option<(String, String)>, PlacementError> {
    let placement = &row.placement;
    let ahead = placement.state.is_live() && placement.state != State::Running;
    if party != Party::Coach || row.kind != Kind::WorkTrial || !ahead {
        return Ok(None);
    }
    let behind = trial_days(connection, &placement.profile_id, Some(&placement.company_id), today)?;
    let rule = TABLE.rule(RuleId::TrialMonths, today).filter(|_| behind > 0);
    Ok(rule.map(|rule| (too_long_words(behind, today, t), rule.source(t))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_year_with_one_employer_is_the_most_whether_at_once_or_in_parts() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2026-12-01");
        let trial = |behind, from: &str, to: &str| too_long(behind, day(from), Some(day(to)), today);
        assert!(!trial(0, "2026-07-01", "2026-12-31"));
        assert!(trial(0, "2026-07-01", "2027-01-01"));
        assert!(!trial(90, "2026-12-01", "2027-03-02"), "90 and 92 days of 182");
        assert!(trial(90, "2026-12-01", "2027-03-03"));
        assert!(too_long(182, today, None, today), "not a day is left");
        assert!(!too_long(181, today, None, today));
        assert!(!too_long(400, day("2024-01-01"), None, day("2024-01-01")), "the act was another then");
    }
}
