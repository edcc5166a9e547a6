//! The pool by sector: one row a sector, whatever the number of companies.

use std::collections::HashMap;

use chrono::{Days, NaiveDateTime};
use diesel::dsl::{count_star, sum};
use diesel::prelude::*;

use super::queries::{YEAR, size};
use crate::clock::in_finland;
use crate::companies::Sector;
use crate::db::schema::{companies, openings, willingness};
use crate::db::{Connection, DatabaseError};
use crate::error::AppError;
use crate::openings::OpeningStatus;
use crate::placements::{Answers, answers_by_sector};

/// Days after which a company counts as silent.
pub const SILENT_DAYS: u64 = 90;

diesel::alias!(companies as employers: Employers);

/// Figures of a sector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectorFigures {
    /// The sector.
    pub sector: Sector,
    /// Companies; a company is a business ID, so none is counted twice.
    pub companies: usize,
    /// Of them those not heard of for long, or ever.
    pub silent: usize,
    /// Openings that can be answered.
    pub openings: usize,
    /// Positions of these openings and people that companies could take besides.
    pub capacity: usize,
    /// How they answer.
    pub answers: Answers,
}

/// Figures of every sector that has companies, in the order of the classification.
///
/// # Errors
/// If the database fails.
pub fn sector_figures(
    connection: &mut Connection,
    site_id: &str,
    now: NaiveDateTime,
) -> Result<Vec<SectorFigures>, AppError> {
    let today = in_finland(now).date();
    let answers = answers_by_sector(connection, site_id, now - YEAR, today)?;
    let counted = counts(connection, site_id, now)?;
    Ok(Sector::ALL
        .iter()
        .filter_map(|sector| {
            let count = counted.get(sector.word())?;
            (count.companies > 0).then(|| SectorFigures {
                sector: *sector,
                companies: count.companies,
                silent: count.silent,
                openings: count.openings,
                capacity: count.capacity,
                answers: answers.get(sector.word()).copied().unwrap_or_default(),
            })
        })
        .collect())
}

/// What is counted of a sector.
#[derive(Default)]
struct Count {
    companies: usize,
    silent: usize,
    openings: usize,
    capacity: usize,
}

/// Openings that can be answered, with the company of a column as `companies` and the employer.
macro_rules! offered {
    ($site:expr, $today:expr, $company:expr) => {
        openings::table
            .inner_join(companies::table.on(companies::id.nullable().eq($company)))
            .inner_join(employers.on(employers.field(companies::id).eq(openings::company_id)))
            .filter(openings::site_id.eq($site))
            .filter(openings::status.eq(OpeningStatus::Published.word()))
            .filter(openings::apply_by.is_null().or(openings::apply_by.ge($today)))
            .group_by(companies::sector)
            .select((companies::sector, count_star(), sum(openings::positions)))
    };
}

fn counts(
    connection: &mut Connection,
    site_id: &str,
    now: NaiveDateTime,
) -> Result<HashMap<String, Count>, DatabaseError> {
    let today = in_finland(now).date();
    let mut found: HashMap<String, Count> = HashMap::new();
    let of_site = companies::table.filter(companies::site_id.eq(site_id));
    let by_sector = (companies::sector, count_star());
    let all: Vec<(String, i64)> = of_site.group_by(companies::sector).select(by_sector).load(connection)?;
    for (sector, count) in all {
        found.entry(sector).or_default().companies = size(count);
    }
    let last = now.checked_sub_days(Days::new(SILENT_DAYS)).unwrap_or(now);
    let silent: Vec<(String, i64)> = of_site
        .filter(companies::touched_at.is_null().or(companies::touched_at.le(last)))
        .group_by(companies::sector)
        .select(by_sector)
        .load(connection)?;
    for (sector, count) in silent {
        found.entry(sector).or_default().silent = size(count);
    }
    let own: Vec<(String, i64, Option<i64>)> =
        offered!(site_id, today, openings::company_id.nullable()).load(connection)?;
    // Work for an agency counts in the sector where it is done too, but in no sector twice.
    let at: Vec<(String, i64, Option<i64>)> = offered!(site_id, today, openings::user_company_id)
        .filter(employers.field(companies::sector).ne(companies::sector))
        .load(connection)?;
    for (sector, count, positions) in own.into_iter().chain(at) {
        let entry = found.entry(sector).or_default();
        entry.openings += size(count);
        entry.capacity += size(positions.unwrap_or(0));
    }
    let willing: Vec<(String, Option<i64>)> = willingness::table
        .inner_join(companies::table)
        .filter(willingness::site_id.eq(site_id))
        .filter(willingness::closed_at.is_null())
        .filter(willingness::opening_id.is_null())
        .filter(willingness::until_on.ge(today))
        .group_by(companies::sector)
        .select((companies::sector, sum(willingness::people)))
        .load(connection)?;
    for (sector, people) in willing {
        found.entry(sector).or_default().capacity += size(people.unwrap_or(0));
    }
    Ok(found)
}
