//! What the paths to openings tell of the openings: how many places are filled, when somebody last
//! did something.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::state::State;
use crate::db::schema::{placements, profiles};
use crate::db::types::Stored;
use crate::db::{Connection, DatabaseError};

/// What has happened on the paths to an opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Activity {
    /// Last step of any path.
    pub last_at: NaiveDateTime,
    /// Last agreement or start.
    pub agreed_at: Option<NaiveDateTime>,
    /// Places that an agreement fills.
    pub filled: i32,
    /// Paths that began since the given moment.
    pub begun: i32,
    /// People on their way whom nothing is agreed with yet.
    pub waiting: i32,
    /// The first day by which the company was to answer somebody who still waits.
    pub answer_due: Option<NaiveDate>,
}

/// Whether a path in this state fills a place: from the agreement on, also after it has ended as agreed.
const fn fills(state: State) -> bool {
    matches!(state, State::Agreed | State::Running | State::Completed)
}

/// The activity on the paths to these openings, by opening; those without paths are not among them.
///
/// # Errors
/// If the database fails.
pub fn activity_of_openings(
    connection: &mut Connection,
    opening_ids: &[String],
    since: NaiveDateTime,
) -> Result<HashMap<String, Activity>, DatabaseError> {
    type Row = (String, Stored<State>, NaiveDateTime, NaiveDateTime, bool, bool, Option<NaiveDate>);
    let rows: Vec<Row> = placements::table
        .inner_join(profiles::table)
        .filter(placements::opening_id.eq_any(opening_ids))
        .select((
            placements::opening_id,
            placements::state,
            placements::since,
            placements::created_at,
            profiles::protected,
            placements::live,
            placements::due_on,
        ))
        .load(connection)?;
    let mut found: HashMap<String, Activity> = HashMap::new();
    for (opening_id, Stored(state), at, created_at, protected, live, due_on) in rows {
        let none = Activity { last_at: at, agreed_at: None, filled: 0, begun: 0, waiting: 0, answer_due: None };
        let activity = found.entry(opening_id).or_insert(none);
        activity.waiting += i32::from(live && !fills(state));
        if live && state == State::Introduced {
            activity.answer_due = activity.answer_due.into_iter().chain(due_on).min();
        }
        activity.last_at = activity.last_at.max(at);
        // The company reads this number: a protected person is in no count.
        activity.begun += i32::from(created_at >= since && !protected);
        if fills(state) {
            activity.filled += 1;
            activity.agreed_at = activity.agreed_at.max(Some(at));
        }
    }
    Ok(found)
}
