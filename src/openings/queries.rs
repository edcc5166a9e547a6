//! Reads of openings.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::{Opening, OpeningError, OpeningStatus};
use crate::db::schema::openings;
use crate::db::{Connection, DatabaseError};
use crate::web::pagination::Pagination;

/// An opening by id, whatever its status: ask the policy before showing it.
///
/// # Errors
/// If there is none, or the database fails.
pub fn opening(connection: &mut Connection, id: &str) -> Result<Opening, OpeningError> {
    Ok(openings::table.find(id).select(Opening::as_select()).first(connection)?)
}

/// Openings of these ids, in no given order.
///
/// # Errors
/// If the database fails.
pub fn openings_by_ids(connection: &mut Connection, ids: &[String]) -> Result<Vec<Opening>, OpeningError> {
    Ok(openings::table.filter(openings::id.eq_any(ids)).select(Opening::as_select()).load(connection)?)
}

/// Those of these ids that anybody may see on a day: published and not expired, in the order given.
///
/// # Errors
/// If the database fails.
pub fn open_openings(
    connection: &mut Connection,
    ids: &[String],
    today: NaiveDate,
) -> Result<Vec<Opening>, OpeningError> {
    let mut found: HashMap<String, Opening> = openings_by_ids(connection, ids)?
        .into_iter()
        .filter(|opening| opening.is_open_on(today))
        .map(|opening| (opening.id.clone(), opening))
        .collect();
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// All openings of a company: those that wait for somebody first, the closed ones last.
///
/// # Errors
/// If the database fails.
pub fn openings_of_company(connection: &mut Connection, company_id: &str) -> Result<Vec<Opening>, OpeningError> {
    let mut found: Vec<Opening> = openings::table
        .filter(openings::company_id.eq(company_id))
        .order(openings::id.desc())
        .limit(500)
        .select(Opening::as_select())
        .load(connection)?;
    found.sort_by_key(|opening| opening.status);
    Ok(found)
}

/// A page of a site's openings of one status, and how many there are: the check takes the oldest
/// first, the others show the newest first.
///
/// # Errors
/// If the database fails.
pub fn openings_of_site(
    connection: &mut Connection,
    site_id: &str,
    status: OpeningStatus,
    asked: usize,
) -> Result<(Vec<Opening>, Pagination), OpeningError> {
    let total = count_of_site(connection, site_id, status)?;
    let pagination = Pagination::new(asked, total);
    let mut query = openings::table
        .filter(openings::site_id.eq(site_id))
        .filter(openings::status.eq(status.word()))
        .select(Opening::as_select())
        .into_boxed();
    query = match status {
        OpeningStatus::Submitted => query.order((openings::updated_at, openings::id)),
        _ => query.order((openings::updated_at.desc(), openings::id.desc())),
    };
    let offset = i64::try_from(Pagination::offset(pagination.page)).unwrap_or(0);
    let size = i64::try_from(Pagination::SIZE).unwrap_or(20);
    Ok((query.limit(size).offset(offset).load(connection)?, pagination))
}

/// How many openings of a status a site has.
///
/// # Errors
/// If the database fails.
pub fn count_of_site(connection: &mut Connection, site_id: &str, status: OpeningStatus) -> Result<usize, OpeningError> {
    let count: i64 = openings::table
        .filter(openings::site_id.eq(site_id))
        .filter(openings::status.eq(status.word()))
        .count()
        .get_result(connection)?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Openings of staffing agencies for which the work is done in this company, published first.
///
/// # Errors
/// If the database fails.
pub fn openings_at_user_company(connection: &mut Connection, company_id: &str) -> Result<Vec<Opening>, OpeningError> {
    Ok(openings::table
        .filter(openings::user_company_id.eq(company_id))
        .filter(openings::status.eq(OpeningStatus::Published.word()))
        .order(openings::id.desc())
        .limit(100)
        .select(Opening::as_select())
        .load(connection)?)
}

/// Ids of the published openings of a company.
///
/// # Errors
/// If the database fails.
pub fn published_ids_of_company(connection: &mut Connection, company_id: &str) -> Result<Vec<String>, DatabaseError> {
    Ok(openings::table
        .filter(openings::company_id.eq(company_id))
        .filter(openings::status.eq(OpeningStatus::Published.word()))
        .order(openings::id)
        .select(openings::id)
        .load(connection)?)
}
