//! What the rules say of one person in the work of one opening: the limits for workers under 18 as soon
//! as it is known whom the work is for, and how long the work may last once its days are agreed.

use chrono::NaiveDate;

use super::model::Details;
use super::queries::PlacementRow;
use super::state::Party;
use crate::clock::Clock;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{ReasonLine, age_on};
use crate::openings::{self, NewOpening, Opening};
use crate::profiles::{self, Profile};
use crate::rules::{self, Finding, OpeningFacts, TABLE};

/// What the rules for young workers say of a person in the work of an opening, by their age on a day;
/// nothing of a grown-up.
#[must_use]
pub fn of_pair(profile: &Profile, opening: &Opening, day: NaiveDate) -> Vec<Finding> {
    let worker_age = i32::try_from(age_on(profile.born_on, day)).ok();
    let facts = OpeningFacts { worker_age, ..opening.work_facts() };
    rules::of_worker(TABLE, &facts, day)
}

/// The limits for a worker under 18, with their acts, for those who plan the work: the coach, and a
/// company that `knows` whom it is about.
///
/// # Errors
/// If the database fails.
pub fn lines(
    connection: &mut Connection,
    row: &PlacementRow,
    (party, knows): (Party, bool),
    clock: &Clock,
    t: Language,
) -> Result<Vec<ReasonLine>, AppError> {
    let state = row.placement.state;
    let told = party == Party::Coach || (party == Party::Company && knows && state.is_introduced());
    if !told || !state.is_live() {
        return Ok(Vec::new());
    }
    let profile = profiles::profile(connection, &row.placement.profile_id)?;
    let opening = openings::opening(connection, &row.placement.opening_id)?;
    let first = row.placement.starts_on.unwrap_or_else(|| clock.today());
    Ok(of_pair(&profile, &opening, first).iter().map(|finding| openings::rule_line(finding, t)).collect())
}

/// What forbids an agreement of these days: the age on the first one, or how long it lasts.
pub fn against_agreement(profile: &Profile, opening: Opening, details: &Details, today: NaiveDate) -> Vec<Finding> {
    let first = details.starts_on.unwrap_or(today);
    let mut found = of_pair(profile, &opening, first);
    let new = NewOpening { starts_on: details.starts_on, ends_on: details.ends_on, ..NewOpening::from(opening) };
    let lasting = rules::of_opening(TABLE, &new.facts(), first);
    found.extend(lasting.into_iter().filter(|finding| finding.field == "ends_on"));
    found.retain(Finding::blocks);
    found
}
