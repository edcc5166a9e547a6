//! Changes to workplaces. The place of an opening is a copy of its workplace's, so both move together.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Workplace, workplace};
use crate::access::{Permit, acts};
use crate::companies::CompanyError;
use crate::db::Connection;
use crate::db::schema::workplaces;
use crate::db::types::new_id;
use crate::matching::{Changed, note_changes};
use crate::{openings, privacy};

/// What is written about a workplace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorkplace {
    /// Name by which the company calls it.
    pub name: String,
    /// Street address.
    pub address: String,
    /// Postcode, or nothing.
    pub postcode: String,
    /// Municipality.
    pub municipality_code: String,
    /// How to get there by bus.
    pub bus: String,
    /// Which door.
    pub entrance: String,
    /// Whether it is to be the main one.
    pub is_main: bool,
}

/// Adds a workplace to the permitted company and returns its id. The first one is the main one.
///
/// # Errors
/// If the database fails.
pub fn add(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    new: &NewWorkplace,
    now: NaiveDateTime,
) -> Result<String, CompanyError> {
    let company_id = permit.object_id();
    let has_main: i64 = workplaces::table
        .filter(workplaces::company_id.eq(company_id))
        .filter(workplaces::is_main.eq(true))
        .count()
        .get_result(connection)?;
    let is_main = new.is_main || has_main == 0;
    if is_main {
        end_main(connection, company_id)?;
    }
    let id = new_id();
    diesel::insert_into(workplaces::table)
        .values((
            workplaces::id.eq(&id),
            workplaces::company_id.eq(company_id),
            workplaces::name.eq(&new.name),
            workplaces::address.eq(&new.address),
            workplaces::postcode.eq(&new.postcode),
            workplaces::municipality_code.eq(&new.municipality_code),
            workplaces::bus.eq(&new.bus),
            workplaces::entrance.eq(&new.entrance),
            workplaces::is_main.eq(is_main),
            workplaces::created_at.eq(now),
            workplaces::version.eq(1_i64),
        ))
        .execute(connection)?;
    audit(connection, permit, "workplace_added", &id, now)?;
    Ok(id)
}

/// Writes a workplace anew; its openings move with it.
///
/// # Errors
/// `Conflict` if somebody changed or closed it meanwhile.
pub fn change(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    id: &str,
    version: i64,
    new: &NewWorkplace,
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    let before = of_permit(connection, permit, id)?;
    // How to get there stands on the pages of its openings.
    if !permit.actor().verified && openings::uses_of_workplace(connection, id)? > 0 {
        return Err(CompanyError::NotVerified);
    }
    if new.is_main && !before.is_main {
        end_main(connection, permit.object_id())?;
    }
    let open =
        workplaces::table.find(id).filter(workplaces::version.eq(version)).filter(workplaces::closed_at.is_null());
    let written = diesel::update(open)
        .set((
            workplaces::name.eq(&new.name),
            workplaces::address.eq(&new.address),
            workplaces::postcode.eq(&new.postcode),
            workplaces::municipality_code.eq(&new.municipality_code),
            workplaces::bus.eq(&new.bus),
            workplaces::entrance.eq(&new.entrance),
            // There is always one main one: another takes its place, it does not just end.
            workplaces::is_main.eq(new.is_main || before.is_main),
            workplaces::version.eq(version + 1),
        ))
        .execute(connection)?;
    if written == 0 {
        return Err(CompanyError::Conflict);
    }
    audit(connection, permit, "workplace_edited", id, now)?;
    let moved = openings::follow_workplace(connection, id, &new.municipality_code, &new.postcode)?;
    let changes: Vec<Changed> = moved.into_iter().map(Changed::Opening).collect();
    for part in changes.chunks(500) {
        note_changes(connection, part, now)?;
    }
    Ok(())
}

/// Closes a workplace: it takes no new openings. The oldest of the others becomes the main one.
///
/// # Errors
/// `WorkplaceInUse` while openings that are not closed name it, `Conflict` if it was changed meanwhile.
pub fn close(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    id: &str,
    version: i64,
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    let before = of_permit(connection, permit, id)?;
    if openings::uses_of_workplace(connection, id)? > 0 {
        return Err(CompanyError::WorkplaceInUse);
    }
    let open =
        workplaces::table.find(id).filter(workplaces::version.eq(version)).filter(workplaces::closed_at.is_null());
    let written = diesel::update(open)
        .set((workplaces::closed_at.eq(now), workplaces::is_main.eq(false), workplaces::version.eq(version + 1)))
        .execute(connection)?;
    if written == 0 {
        return Err(CompanyError::Conflict);
    }
    if before.is_main {
        let next: Option<String> = workplaces::table
            .filter(workplaces::company_id.eq(permit.object_id()))
            .filter(workplaces::closed_at.is_null())
            .order(workplaces::id)
            .select(workplaces::id)
            .first(connection)
            .optional()?;
        if let Some(next) = next {
            diesel::update(workplaces::table.find(next)).set(workplaces::is_main.eq(true)).execute(connection)?;
        }
    }
    audit(connection, permit, "workplace_closed", id, now)
}

/// The workplace, if it is one of the permitted company.
fn of_permit(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    id: &str,
) -> Result<Workplace, CompanyError> {
    let found = workplace(connection, id)?;
    if found.company_id == permit.object_id() { Ok(found) } else { Err(CompanyError::NoSuchContact) }
}

fn end_main(connection: &mut Connection, company_id: &str) -> Result<(), CompanyError> {
    diesel::update(workplaces::table.filter(workplaces::company_id.eq(company_id)))
        .set(workplaces::is_main.eq(false))
        .execute(connection)?;
    Ok(())
}

fn audit(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    action: &str,
    id: &str,
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    let actor = permit.actor();
    Ok(privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "workplace", id, now)?)
}
