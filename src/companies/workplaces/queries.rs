//! Reads of workplaces.

use diesel::prelude::*;

use super::Workplace;
use crate::companies::CompanyError;
use crate::db::Connection;
use crate::db::schema::workplaces;

/// A workplace by id.
///
/// # Errors
/// If there is none, or the database fails.
pub fn workplace(connection: &mut Connection, id: &str) -> Result<Workplace, CompanyError> {
    Ok(workplaces::table.find(id).select(Workplace::as_select()).first(connection)?)
}

/// Open workplaces of a company, the main one first.
///
/// # Errors
/// If the database fails.
pub fn workplaces_of(connection: &mut Connection, company_id: &str) -> Result<Vec<Workplace>, CompanyError> {
    Ok(workplaces::table
        .filter(workplaces::company_id.eq(company_id))
        .filter(workplaces::closed_at.is_null())
        .order((workplaces::is_main.desc(), workplaces::name, workplaces::id))
        .select(Workplace::as_select())
        .load(connection)?)
}
