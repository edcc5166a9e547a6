//! Reads of sites.

use diesel::prelude::*;

use super::Site;
use crate::db::schema::{site_municipalities, sites};
use crate::db::{Connection, DatabaseError};

/// All sites by Finnish name.
///
/// # Errors
/// If the database fails.
pub fn all(connection: &mut Connection) -> Result<Vec<Site>, DatabaseError> {
    Ok(sites::table.order(sites::name_fi).select(Site::as_select()).load(connection)?)
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
        .order(site_municipalities::site_id)
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
