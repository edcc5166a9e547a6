//! Reads of sites.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::hours::{Day, Hours, Span};
use super::model::Site;
use crate::db::schema::{site_exceptions, site_hours, site_municipalities, sites};
use crate::db::{Connection, DatabaseError};
use crate::language::Language;

/// All sites by Finnish name.
///
/// # Errors
/// If the database fails.
pub fn all(connection: &mut Connection) -> Result<Vec<Site>, DatabaseError> {
    Ok(sites::table.order(sites::name_fi).select(Site::as_select()).load(connection)?)
}

/// Names of the sites in a language, and their telephones; a site without one is left out.
///
/// # Errors
/// If the database fails.
pub fn telephones(connection: &mut Connection, t: Language) -> Result<Vec<(String, String)>, DatabaseError> {
    let called = all(connection)?.into_iter().filter(|site| !site.phone.is_empty());
    Ok(called.map(|site| (site.name(t).to_owned(), site.phone)).collect())
}

/// A site by id.
///
/// # Errors
/// If there is none.
pub fn site(connection: &mut Connection, id: &str) -> Result<Site, DatabaseError> {
    Ok(sites::table.find(id).select(Site::as_select()).first(connection)?)
}

/// A site by its short name.
///
/// # Errors
/// If the database fails.
pub fn site_by_slug(connection: &mut Connection, slug: &str) -> Result<Option<Site>, DatabaseError> {
    Ok(sites::table.filter(sites::slug.eq(slug)).select(Site::as_select()).first(connection).optional()?)
}

/// The site that serves a municipality.
///
/// # Errors
/// If the database fails.
pub fn site_of_municipality(connection: &mut Connection, code: &str) -> Result<Option<String>, DatabaseError> {
    Ok(site_municipalities::table
        .filter(site_municipalities::municipality_code.eq(code))
        .select(site_municipalities::site_id)
        .first(connection)
        .optional()?)
}

/// Codes of the municipalities a site serves.
///
/// # Errors
/// If the database fails.
pub fn municipalities_of(connection: &mut Connection, site_id: &str) -> Result<Vec<String>, DatabaseError> {
    Ok(site_municipalities::table
        .filter(site_municipalities::site_id.eq(site_id))
        .order(site_municipalities::municipality_code)
        .select(site_municipalities::municipality_code)
        .load(connection)?)
}

/// Municipalities among these that another site serves already: code and the other's id.
///
/// # Errors
/// If the database fails.
pub fn served_elsewhere(
    connection: &mut Connection,
    site_id: &str,
    codes: &[String],
) -> Result<Vec<(String, String)>, DatabaseError> {
    Ok(site_municipalities::table
        .filter(site_municipalities::site_id.ne(site_id))
        .filter(site_municipalities::municipality_code.eq_any(codes))
        .order(site_municipalities::municipality_code)
        .select((site_municipalities::municipality_code, site_municipalities::site_id))
        .load(connection)?)
}

/// Whether who wrote last in an opening may not be the one who publishes it.
///
/// # Errors
/// If the database fails.
pub fn wants_two_eyes(connection: &mut Connection, site_id: &str) -> Result<bool, DatabaseError> {
    Ok(sites::table.find(site_id).select(sites::two_eyes).first(connection)?)
}

/// When a site is open.
///
/// # Errors
/// If the database fails.
pub fn hours_of(connection: &mut Connection, site_id: &str) -> Result<Hours, DatabaseError> {
    let days: Vec<(i32, i32, i32, bool)> = site_hours::table
        .filter(site_hours::site_id.eq(site_id))
        .select((site_hours::weekday, site_hours::opens, site_hours::closes, site_hours::walk_in))
        .load(connection)?;
    let others: Vec<(NaiveDate, Option<i32>, Option<i32>)> = site_exceptions::table
        .filter(site_exceptions::site_id.eq(site_id))
        .select((site_exceptions::day, site_exceptions::opens, site_exceptions::closes))
        .load(connection)?;
    let mut hours = Hours::default();
    for (weekday, opens, closes, walk_in) in days {
        if let Some(day) = usize::try_from(weekday - 1).ok().and_then(|index| hours.week.get_mut(index)) {
            *day = Some(Day { span: Span { opens, closes }, walk_in });
        }
    }
    hours.exceptions = others
        .into_iter()
        .map(|(day, opens, closes)| (day, opens.zip(closes).map(|(opens, closes)| Span { opens, closes })))
        .collect();
    Ok(hours)
}
