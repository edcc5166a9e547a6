//! Reads of openings.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::{Command, FieldComment, Opening, OpeningError, OpeningStatus};
use crate::access::{self, Actor, acts};
use crate::db::schema::{accounts, opening_steps, openings};
use crate::db::types::List;
use crate::db::{Connection, DatabaseError};
use crate::error::AppError;
use crate::notifications::Template;
use crate::web::pagination::Pagination;

/// An opening by id, whatever its status: ask the policy before showing it.
///
/// # Errors
/// If there is none, or the database fails.
pub fn opening(connection: &mut Connection, id: &str) -> Result<Opening, OpeningError> {
    Ok(openings::table.find(id).select(Opening::as_select()).first(connection)?)
}

/// Title of an opening for a mail to a contact who handed it over; `None` if it stands elsewhere now.
///
/// # Errors
/// `NotFound` if the receiver may not see it any more.
pub fn letter_to_keeper(
    connection: &mut Connection,
    id: &str,
    template: Template,
    actor: &Actor,
) -> Result<Option<String>, AppError> {
    let opening = opening(connection, id)?;
    access::permit::<acts::ReadCompany>(actor, id, &opening.owner())?;
    let told = match template {
        Template::OpeningReturned => OpeningStatus::Returned,
        Template::OpeningRejected => OpeningStatus::Rejected,
        _ => OpeningStatus::Published,
    };
    Ok((opening.status == told).then_some(opening.title))
}

/// A line of an opening's history.
#[derive(Debug, Clone, Queryable)]
pub struct HistoryStep {
    /// When.
    pub at: NaiveDateTime,
    /// Who, if they have an account.
    pub actor: Option<String>,
    /// Role of who did it, or "poster".
    pub role: String,
    /// What.
    pub command: String,
    /// What was said about the whole.
    pub note: String,
    /// What was said about single fields.
    #[diesel(deserialize_as = List<FieldComment>)]
    pub comments: Vec<FieldComment>,
}

/// What has happened to an opening, the newest first.
///
/// # Errors
/// If the database fails.
pub fn history(connection: &mut Connection, opening_id: &str) -> Result<Vec<HistoryStep>, DatabaseError> {
    Ok(opening_steps::table
        .left_join(accounts::table.on(opening_steps::actor_id.eq(accounts::id.nullable())))
        .filter(opening_steps::opening_id.eq(opening_id))
        .order((opening_steps::at.desc(), opening_steps::id.desc()))
        .limit(100)
        .select((
            opening_steps::at,
            accounts::name.nullable(),
            opening_steps::actor_role,
            opening_steps::command,
            opening_steps::note,
            opening_steps::comments,
        ))
        .load(connection)?)
}

/// What the service said when it last returned or rejected an opening.
///
/// # Errors
/// If the database fails.
pub fn last_word(
    connection: &mut Connection,
    opening_id: &str,
) -> Result<Option<(String, Vec<FieldComment>)>, DatabaseError> {
    let said: Option<(String, List<FieldComment>)> = opening_steps::table
        .filter(opening_steps::opening_id.eq(opening_id))
        .filter(opening_steps::command.eq_any([Command::Return.word(), Command::Reject.word()]))
        .order((opening_steps::at.desc(), opening_steps::id.desc()))
        .select((opening_steps::note, opening_steps::comments))
        .first(connection)
        .optional()?;
    Ok(said.map(|(note, List(comments))| (note, comments)))
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
