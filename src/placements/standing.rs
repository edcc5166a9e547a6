//! What the paths tell matching: what has been refused before, and how many somebody is on already.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::state::State;
use crate::db::schema::placements;
use crate::db::{Connection, DatabaseError};

/// Ends after which the same pair is not offered again (product policy); a coach can still propose it by hand.
const REFUSED: [State; 5] = [
    State::DeclinedByCoach,
    State::DeclinedByYoungPerson,
    State::DeclinedByCompany,
    State::Interrupted,
    State::DidNotStart,
];

fn refused_words() -> [&'static str; 5] {
    REFUSED.map(State::word)
}

/// Openings that have ended in a no for a person, whoever said it.
///
/// # Errors
/// If the database fails.
pub fn refused_openings(connection: &mut Connection, profile_id: &str) -> Result<HashSet<String>, DatabaseError> {
    let found: Vec<String> = placements::table
        .filter(placements::profile_id.eq(profile_id))
        .filter(placements::state.eq_any(refused_words()))
        .select(placements::opening_id)
        .load(connection)?;
    Ok(found.into_iter().collect())
}

/// People for whom an opening has ended in a no, whoever said it.
///
/// # Errors
/// If the database fails.
pub fn refused_people(connection: &mut Connection, opening_id: &str) -> Result<HashSet<String>, DatabaseError> {
    let found: Vec<String> = placements::table
        .filter(placements::opening_id.eq(opening_id))
        .filter(placements::state.eq_any(refused_words()))
        .select(placements::profile_id)
        .load(connection)?;
    Ok(found.into_iter().collect())
}

/// On how many live paths each of these people is; those on none are not among them.
///
/// # Errors
/// If the database fails.
pub fn on_the_way(connection: &mut Connection, profile_ids: &[String]) -> Result<HashMap<String, u32>, DatabaseError> {
    let found: Vec<String> = placements::table
        .filter(placements::profile_id.eq_any(profile_ids))
        .filter(placements::live.eq(true))
        .select(placements::profile_id)
        .load(connection)?;
    let mut counted = HashMap::new();
    for id in found {
        *counted.entry(id).or_default() += 1;
    }
    Ok(counted)
}
