//! Which openings take a young person's interest with one press.

use std::collections::HashSet;

use super::Opening;
use super::life::standings;
use crate::clock::Clock;
use crate::db::Connection;
use crate::error::AppError;
use crate::profiles::Profile;
use crate::{matching, placements};

/// Ids of the openings among these that a person can show interest in now: companies may see the
/// card, there is no path yet, the opening takes another contact, and no rule stands against it.
/// However many there are, it asks the database the same few times.
///
/// # Errors
/// If the database fails.
pub fn open_to_interest(
    connection: &mut Connection,
    profile: &Profile,
    openings: &[Opening],
    clock: &Clock,
) -> Result<HashSet<String>, AppError> {
    if !profile.is_visible(clock.now()) {
        return Ok(HashSet::new());
    }
    let paths = placements::live_openings(connection, &profile.id)?;
    let today = clock.today();
    let standings = standings(connection, openings, today)?;
    let behind = placements::Behind::of(connection, &profile.id, today)?;
    let takes = |opening: &&Opening| {
        opening.is_open_on(today)
            && !paths.contains(&opening.id)
            && standings.get(&opening.id).is_some_and(super::Standing::takes_contacts)
            && matching::verdict(profile, opening, today).allows()
            && behind.against(opening, today).is_none()
    };
    Ok(openings.iter().filter(takes).map(|opening| opening.id.clone()).collect())
}
