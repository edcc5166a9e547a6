//! How companies answer: counts only, never who they were asked about.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::dsl::{count_star, min};
use diesel::prelude::*;

use super::model::PlacementError;
use super::state::State;
use crate::companies::Company;
use crate::db::Connection;
use crate::db::schema::{companies, placement_steps, placements, profiles};

/// Fewest questions of which a rate is told.
const FEWEST: usize = 3;

/// How often a company was asked about a candidate, and how often it answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// Candidates who were introduced, without those whom it still has time to answer about.
    pub asked: usize,
    /// Of them those it answered about, yes or no.
    pub answered: usize,
}

impl Answers {
    /// Answered of asked in whole per cent; `None` where too few were asked to say anything.
    #[must_use]
    pub fn rate(&self) -> Option<usize> {
        (self.asked >= FEWEST).then(|| (self.answered * 100 + self.asked / 2) / self.asked)
    }
}

/// A company that has let the time to answer pass.
#[derive(Debug, Clone)]
pub struct Unanswered {
    /// The company.
    pub company: Company,
    /// How many candidates wait for its answer.
    pub waiting: usize,
    /// Since when the first of them waits.
    pub since: NaiveDateTime,
}

/// Questions put since a moment to companies, by what they are grouped by.
macro_rules! asked {
    ($site:expr, $since:expr, $today:expr, $group:expr) => {
        placement_steps::table
            .inner_join(placements::table.on(placements::id.eq(placement_steps::placement_id)))
            .inner_join(companies::table.on(companies::id.eq(placements::company_id)))
            .filter(placement_steps::state.eq(State::Introduced.word()))
            .filter(placement_steps::at.ge($since))
            .filter(companies::site_id.eq($site))
            .filter(placements::state.ne(State::Introduced.word()).or(placements::due_on.lt($today)))
            .group_by($group)
            .select(($group, count_star()))
            .into_boxed()
    };
}

fn size(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

fn joined<K: std::hash::Hash + Eq>(asked: Vec<(K, i64)>, answered: Vec<(K, i64)>) -> HashMap<K, Answers> {
    let mut found: HashMap<K, Answers> =
        asked.into_iter().map(|(key, count)| (key, Answers { asked: size(count), answered: 0 })).collect();
    for (key, count) in answered {
        found.entry(key).or_default().answered = size(count);
    }
    found
}

/// Answers by company since a moment: of these companies, or of all of a site.
///
/// # Errors
/// If the database fails.
pub fn answers_by_company(
    connection: &mut Connection,
    site_id: &str,
    companies: Option<&[String]>,
    since: NaiveDateTime,
    today: NaiveDate,
) -> Result<HashMap<String, Answers>, PlacementError> {
    let mut all = asked!(site_id, since, today, placements::company_id);
    let mut told = asked!(site_id, since, today, placements::company_id);
    if let Some(ids) = companies {
        all = all.filter(placements::company_id.eq_any(ids));
        told = told.filter(placements::company_id.eq_any(ids));
    }
    let told = told.filter(placements::company_reply.is_not_null());
    Ok(joined(all.load(connection)?, told.load(connection)?))
}

/// Answers by the letter of the companies' sector, of a site since a moment.
///
/// # Errors
/// If the database fails.
pub fn answers_by_sector(
    connection: &mut Connection,
    site_id: &str,
    since: NaiveDateTime,
    today: NaiveDate,
) -> Result<HashMap<String, Answers>, PlacementError> {
    let all = asked!(site_id, since, today, companies::sector);
    let told = asked!(site_id, since, today, companies::sector).filter(placements::company_reply.is_not_null());
    Ok(joined(all.load(connection)?, told.load(connection)?))
}

/// Companies of a site that have let the time to answer pass, longest wait first. Protected persons
/// are not counted: the company cannot see them, and so cannot answer.
///
/// # Errors
/// If the database fails.
pub fn unanswered(
    connection: &mut Connection,
    site_id: &str,
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<Unanswered>, PlacementError> {
    let rows: Vec<(String, i64, Option<NaiveDateTime>)> = placements::table
        .inner_join(companies::table)
        .inner_join(profiles::table)
        .filter(companies::site_id.eq(site_id))
        .filter(placements::live.eq(true))
        .filter(placements::state.eq(State::Introduced.word()))
        .filter(placements::due_on.lt(today))
        .filter(profiles::protected.eq(false))
        .group_by(placements::company_id)
        .order(min(placements::since))
        .limit(limit)
        .select((placements::company_id, count_star(), min(placements::since)))
        .load(connection)?;
    let ids: Vec<String> = rows.iter().map(|(id, _, _)| id.clone()).collect();
    let mut named: HashMap<String, Company> = crate::companies::companies_by_ids(connection, &ids)?
        .into_iter()
        .map(|company| (company.id.clone(), company))
        .collect();
    Ok(rows
        .into_iter()
        .filter_map(|(id, waiting, since)| {
            Some(Unanswered { company: named.remove(&id)?, waiting: size(waiting), since: since? })
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_needs_three_questions() {
        assert_eq!(Answers { asked: 2, answered: 2 }.rate(), None);
        assert_eq!(Answers { asked: 3, answered: 2 }.rate(), Some(67));
        assert_eq!(Answers { asked: 8, answered: 0 }.rate(), Some(0));
    }
}
