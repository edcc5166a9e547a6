//! How long a person's work trials have lasted: with one employer and in all (Act 380/2023).

use std::collections::{HashMap, HashSet};

use chrono::{Duration, NaiveDate};
use diesel::prelude::*;

use super::model::{Placement, PlacementError};
use super::queries::{PlacementRow, employers};
use super::state::{Party, State};
use crate::db::schema::{openings, placements};
use crate::db::{Connection, DatabaseError};
use crate::language::Language;
use crate::matching::{Kind, ReasonLine};
use crate::openings::Opening;
use crate::rules::{RuleId, TABLE, last_day};

/// States of a path that has started.
const STARTED: &[State] = &[State::Running, State::Completed, State::Interrupted];
/// With those that are agreed on and still ahead.
const TAKEN: &[State] = &[State::Agreed, State::Running, State::Completed, State::Interrupted];

/// A trial's company, and its first, agreed last and real last day.
type Span = (String, Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>);

/// Days of a trial; one that goes on or lies ahead counts to its agreed end.
fn days((_, starts, ends, ended): &Span, today: NaiveDate) -> i64 {
    let last = ended.or(*ends).unwrap_or(today);
    starts.map_or(0, |starts| ((last - starts).num_days() + 1).max(0))
}

/// The trials of some people in these states, each with whose it is; one path may be left out.
fn spans(
    connection: &mut Connection,
    profile_ids: &[&str],
    states: &[State],
    but: &str,
) -> Result<Vec<(String, Span)>, DatabaseError> {
    let span = (placements::company_id, placements::starts_on, placements::ends_on, placements::ended_on);
    let found = placements::table
        .inner_join(openings::table)
        .filter(placements::profile_id.eq_any(profile_ids))
        .filter(placements::id.ne(but))
        .filter(openings::kind.eq(Kind::WorkTrial.word()))
        .filter(placements::state.eq_any(states.iter().map(|state| state.word())))
        .select((placements::profile_id, span))
        .load(connection)?;
    Ok(found)
}

/// Days of a person's work trials that have started.
///
/// # Errors
/// If the database fails.
pub fn trial_days(connection: &mut Connection, profile_id: &str, today: NaiveDate) -> Result<i64, DatabaseError> {
    Ok(spans(connection, &[profile_id], STARTED, "")?.iter().map(|(_, span)| days(span, today)).sum())
}

/// Days that a path's person tries work with its employer on other paths, behind or agreed on.
///
/// # Errors
/// If the database fails.
pub fn other_days(connection: &mut Connection, path: &Placement, today: NaiveDate) -> Result<i64, DatabaseError> {
    let spans = spans(connection, &[&path.profile_id], TAKEN, &path.id)?;
    let here = spans.iter().map(|(_, span)| span).filter(|(company, ..)| *company == path.company_id);
    Ok(here.map(|span| days(span, today)).sum())
}

/// Whether trials with one employer would last longer than the rule of a day lets them, with those
/// of other paths.
#[must_use]
pub fn too_long(others: i64, starts_on: NaiveDate, ends_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    let Some(most) = TABLE.rule(RuleId::TrialMonths, today).map(|rule| rule.amount.span().1) else { return false };
    let last = ends_on.unwrap_or(starts_on).max(starts_on);
    last_day(starts_on, most).is_some_and(|end| last + Duration::days(others) > end)
}

/// Where a person is employed, and how long they have tried work with whom: what stands against a
/// work trial (Act 380/2023).
#[derive(Debug, Default)]
pub struct Behind {
    employed: HashSet<String>,
    trials: HashMap<String, i64>,
}

impl Behind {
    /// What is known of a person on a day; the same few questions to the database for any number of
    /// openings.
    ///
    /// # Errors
    /// If the database fails.
    pub fn of(connection: &mut Connection, profile_id: &str, today: NaiveDate) -> Result<Self, DatabaseError> {
        Ok(Self::of_many(connection, &[profile_id], today)?.remove(profile_id).unwrap_or_default())
    }

    /// What is known of some people on a day, by the id of their profiles; of whom nothing is, is not among
    /// them. The same few questions to the database for any number of people.
    ///
    /// # Errors
    /// If the database fails.
    pub fn of_many(
        connection: &mut Connection,
        profile_ids: &[&str],
        today: NaiveDate,
    ) -> Result<HashMap<String, Self>, DatabaseError> {
        let mut known: HashMap<String, Self> = HashMap::new();
        for (profile_id, span) in spans(connection, profile_ids, TAKEN, "")? {
            *known.entry(profile_id).or_default().trials.entry(span.0.clone()).or_default() += days(&span, today);
        }
        for (profile_id, company) in employers(connection, profile_ids, today)? {
            known.entry(profile_id).or_default().employed.insert(company);
        }
        Ok(known)
    }

    /// Why the person cannot come to an opening as a trial; `None` where nothing stands against it.
    #[must_use]
    pub fn against(&self, opening: &Opening, today: NaiveDate) -> Option<PlacementError> {
        if opening.kind != Kind::WorkTrial {
            return None;
        }
        if self.employed.contains(opening.works_at()) {
            return Some(PlacementError::EmployedThere);
        }
        let days = self.trials.get(opening.organiser()).copied().unwrap_or(0);
        (days > 0 && too_long(days, today, None, today)).then_some(PlacementError::TrialsUsedUp)
    }

    /// The same in words for the person.
    #[must_use]
    pub fn told(&self, opening: &Opening, today: NaiveDate, t: Language) -> Option<ReasonLine> {
        match self.against(opening, today)? {
            // The words name the act themselves.
            PlacementError::EmployedThere => {
                Some(ReasonLine { kind: "stops", fact: t.propose_employed().to_owned(), source: String::new() })
            }
            _ => trial_rule(today, t).map(|rule| ReasonLine { fact: t.propose_trials_used_up().to_owned(), ..rule }),
        }
    }
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
    let behind = other_days(connection, placement, today)?;
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
