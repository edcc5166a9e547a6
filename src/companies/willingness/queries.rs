//! Reads of standing willingness. Time ends it: what is over is never among the found.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::Willingness;
use crate::access::Role;
use crate::companies::CompanyError;
use crate::db::Connection;
use crate::db::schema::{accounts, companies, willingness, workplaces};
use crate::matching::Kind;
use crate::places::Municipality;
use crate::profiles::Profile;

/// A willingness with what a list needs.
#[derive(Debug, Clone, Queryable)]
pub struct Willing {
    /// The willingness.
    pub willingness: Willingness,
    /// Name of the company.
    pub company_name: String,
    /// Municipality of the company.
    pub company_municipality: String,
    /// Name and municipality of the workplace.
    pub workplace: Option<(String, String)>,
    /// Name of who wrote it.
    pub author: String,
    /// Role of who wrote it.
    #[diesel(deserialize_as = crate::db::types::Stored<Role>)]
    pub author_role: Role,
}

impl Willing {
    /// Municipality of the work.
    #[must_use]
    pub fn municipality_code(&self) -> &str {
        self.workplace.as_ref().map_or(&self.company_municipality, |(_, code)| code)
    }
}

/// A willingness by id.
///
/// # Errors
/// If there is none, or the database fails.
pub fn willingness(connection: &mut Connection, id: &str) -> Result<Willingness, CompanyError> {
    Ok(willingness::table.find(id).select(Willingness::as_select()).first(connection)?)
}

/// What a company could take, soonest first.
///
/// # Errors
/// If the database fails.
pub fn standing_of_company(
    connection: &mut Connection,
    company_id: &str,
    today: NaiveDate,
) -> Result<Vec<Willing>, CompanyError> {
    standing(connection, None, Some(company_id), today, 100)
}

/// What the companies of a site could take, soonest first.
///
/// # Errors
/// If the database fails.
pub fn standing_of_site(
    connection: &mut Connection,
    site_id: &str,
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<Willing>, CompanyError> {
    standing(connection, Some(site_id), None, today, limit)
}

fn standing(
    connection: &mut Connection,
    site_id: Option<&str>,
    company_id: Option<&str>,
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<Willing>, CompanyError> {
    let mut query = willingness::table
        .inner_join(companies::table)
        .inner_join(accounts::table.on(accounts::id.eq(willingness::author_id)))
        .left_join(workplaces::table.on(workplaces::id.nullable().eq(willingness::workplace_id)))
        .filter(willingness::closed_at.is_null())
        .filter(willingness::opening_id.is_null())
        .filter(willingness::until_on.ge(today))
        .order((willingness::from_on, willingness::id))
        .limit(limit)
        .select((
            Willingness::as_select(),
            companies::name,
            companies::municipality_code,
            (workplaces::name, workplaces::municipality_code).nullable(),
            accounts::name,
            accounts::role,
        ))
        .into_boxed();
    if let Some(site_id) = site_id {
        query = query.filter(willingness::site_id.eq(site_id.to_owned()));
    }
    if let Some(company_id) = company_id {
        query = query.filter(willingness::company_id.eq(company_id.to_owned()));
    }
    Ok(query.load(connection)?)
}

/// Companies that could be asked for a person: of the person's site, for a kind of path they wish,
/// within their reach; nearest first, then soonest. Each with its distance in kilometres.
///
/// # Errors
/// If the database fails.
pub fn willing_for(
    connection: &mut Connection,
    profile: &Profile,
    today: NaiveDate,
    limit: usize,
) -> Result<Vec<(Willing, u32)>, CompanyError> {
    let wished = |kinds: &[Kind]| profile.kinds.is_empty() || kinds.iter().any(|kind| profile.kinds.contains(kind));
    let home = Municipality::by_code(&profile.municipality_code);
    let mut found: Vec<(Willing, u32)> = standing_of_site(connection, &profile.site_id, today, 500)?
        .into_iter()
        .filter(|row| wished(&row.willingness.kinds))
        .filter_map(|row| {
            let place = Municipality::by_code(row.municipality_code());
            let km = match (home, place) {
                (Some(home), Some(place)) => home.distance_to(place).round(),
                _ => 0.0,
            };
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Kilometres within Finland.
            let km = km as u32;
            (i64::from(km) <= i64::from(profile.radius_km)).then_some((row, km))
        })
        .collect();
    // Stable: what is equally near stays soonest first.
    found.sort_by_key(|(_, km)| *km);
    found.truncate(limit);
    Ok(found)
}
