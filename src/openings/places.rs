//! Where the work of an opening is done: the company's workplace, and the user company when a
//! staffing agency is the employer. The place that the index reads is a copy of the workplace's.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Opening, OpeningError, OpeningStatus};
use crate::access::{Permit, acts};
use crate::companies::{self, Company, Workplace};
use crate::db::schema::openings;
use crate::db::{Connection, DatabaseError};
use crate::matching::{Changed, note_changes};
use crate::privacy;

/// Ties an opening to a workplace, whose place becomes its own; `None` unties it and leaves the place.
/// Call it last in a transaction.
///
/// # Errors
/// If the database fails.
pub fn place_at(
    connection: &mut Connection,
    opening_id: &str,
    workplace: Option<&Workplace>,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    let own = openings::table.find(opening_id);
    diesel::update(own).set(openings::workplace_id.eq(workplace.map(|found| &found.id))).execute(connection)?;
    if let Some(found) = workplace {
        diesel::update(own)
            .set((openings::municipality_code.eq(&found.municipality_code), openings::postcode.eq(&found.postcode)))
            .execute(connection)?;
    }
    let published_at: Option<NaiveDateTime> = own.select(openings::published_at).first(connection)?;
    if published_at.is_some() {
        note_changes(connection, &[Changed::Opening(opening_id.to_owned())], now)?;
    }
    Ok(())
}

/// Ties a new opening to its company's main workplace, if it is in the same municipality: nobody is
/// asked twice where the work is done. An agency's work is done elsewhere.
///
/// # Errors
/// If the database fails.
pub(super) fn settle(
    connection: &mut Connection,
    opening_id: &str,
    company: &Company,
    municipality_code: &str,
) -> Result<(), OpeningError> {
    if company.agency {
        return Ok(());
    }
    let main = companies::workplaces_of(connection, &company.id)?.into_iter().next();
    if let Some(main) = main.filter(|main| main.municipality_code == municipality_code) {
        diesel::update(openings::table.find(opening_id))
            .set((openings::workplace_id.eq(&main.id), openings::postcode.eq(&main.postcode)))
            .execute(connection)?;
    }
    Ok(())
}

/// Unties an opening that was moved to another municipality from its workplace.
///
/// # Errors
/// If the database fails.
pub(super) fn keep(
    connection: &mut Connection,
    before: &Opening,
    municipality_code: &str,
) -> Result<(), DatabaseError> {
    if before.workplace_id.is_some() && before.municipality_code != municipality_code {
        diesel::update(openings::table.find(&before.id))
            .set(openings::workplace_id.eq(None::<String>))
            .execute(connection)?;
    }
    Ok(())
}

/// Says in which company the work of an agency's opening is done, and at which of its workplaces.
///
/// # Errors
/// If the database fails.
pub fn place_at_user_company(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    user_company_id: &str,
    workplace: Option<&Workplace>,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let (actor, id) = (permit.actor(), permit.object_id());
    diesel::update(openings::table.find(id))
        .set((openings::user_company_id.eq(user_company_id), openings::updated_at.eq(now)))
        .execute(connection)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_placed", "opening", id, now)?;
    place_at(connection, id, workplace, now)?;
    Ok(())
}

/// Moves the openings of a workplace to where it is now; returns the published ones, for the index.
///
/// # Errors
/// If the database fails.
pub fn follow_workplace(
    connection: &mut Connection,
    workplace_id: &str,
    municipality_code: &str,
    postcode: &str,
) -> Result<Vec<String>, DatabaseError> {
    let of_workplace = openings::table.filter(openings::workplace_id.eq(workplace_id));
    diesel::update(of_workplace)
        .set((openings::municipality_code.eq(municipality_code), openings::postcode.eq(postcode)))
        .execute(connection)?;
    Ok(of_workplace
        .filter(openings::status.eq(OpeningStatus::Published.word()))
        .order(openings::id)
        .select(openings::id)
        .load(connection)?)
}

/// How many openings that are not closed name a workplace.
///
/// # Errors
/// If the database fails.
pub fn uses_of_workplace(connection: &mut Connection, workplace_id: &str) -> Result<i64, DatabaseError> {
    Ok(openings::table
        .filter(openings::workplace_id.eq(workplace_id))
        .filter(openings::status.ne(OpeningStatus::Closed.word()))
        .count()
        .get_result(connection)?)
}
