//! How many contacts usually lead to an answer: a figure of the site's own last year.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::model::PlacementError;
use super::state::State;
use crate::db::Connection;
use crate::db::schema::{placement_steps, placements};

/// Fewest settled paths that make a figure.
const FEWEST: usize = 20;
/// How far back it looks, days.
const DAYS: i64 = 365;

/// Contacts for each answer, rounded up; nothing while there are too few, or no answer at all.
///
/// # Errors
/// If the database fails.
pub fn usual_contacts(
    connection: &mut Connection,
    site_id: &str,
    now: NaiveDateTime,
) -> Result<Option<usize>, PlacementError> {
    let introduced: Vec<(String, Option<String>, bool)> = placements::table
        .inner_join(placement_steps::table)
        .filter(placements::site_id.eq(site_id))
        .filter(placement_steps::state.eq(State::Introduced.word()))
        .filter(placement_steps::at.gt(now - Duration::days(DAYS)))
        .select((placements::id, placements::company_reply, placements::live))
        .distinct()
        .load(connection)?;
    // A path that still waits says nothing yet.
    let settled: Vec<bool> = introduced
        .iter()
        .filter(|(_, reply, live)| reply.is_some() || !live)
        .map(|(_, reply, _)| reply.is_some())
        .collect();
    Ok(contacts_for_an_answer(&settled))
}

fn contacts_for_an_answer(settled: &[bool]) -> Option<usize> {
    let answers = settled.iter().filter(|answered| **answered).count();
    (settled.len() >= FEWEST && answers > 0).then(|| settled.len().div_ceil(answers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_paths_make_no_figure() {
        assert_eq!(contacts_for_an_answer(&[true; 19]), None);
        assert_eq!(contacts_for_an_answer(&[true; 20]), Some(1));
        assert_eq!(contacts_for_an_answer(&[false; 40]), None);
        let third: Vec<bool> = (0..30).map(|number| number % 3 == 0).collect();
        assert_eq!(contacts_for_an_answer(&third), Some(3));
        let more: Vec<bool> = (0..31).map(|number| number % 3 == 0).collect();
        assert_eq!(contacts_for_an_answer(&more), Some(3), "11 of 31");
    }
}
