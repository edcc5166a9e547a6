//! Reads of the pool. The number of queries does not grow with companies: one for the page, one for
//! how many there are, and one for each column.

use std::collections::{HashMap, HashSet};

use chrono::{Days, Duration, NaiveDate, NaiveDateTime};
use diesel::dsl::{count_star, sum};
use diesel::prelude::*;

use crate::clock::in_finland;
use crate::companies::{Company, Sector};
use crate::db::schema::{accounts, companies, company_contacts, openings, willingness};
use crate::db::{Connection, DatabaseError};
use crate::error::AppError;
use crate::openings::OpeningStatus;
use crate::placements::{Answers, answers_by_company};

/// How far back answers are counted.
pub(super) const YEAR: Duration = Duration::days(365);
/// Most companies of a file.
const MOST: i64 = 20_000;

/// For how long the service and a company have not heard of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// So many days or longer.
    Days(u64),
    /// Always.
    Never,
}

impl Silence {
    /// Those that can be chosen.
    pub const ALL: [Self; 4] = [Self::Days(30), Self::Days(90), Self::Days(180), Self::Never];

    /// As a form sends it.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Days(days) => days.to_string(),
            Self::Never => "never".to_owned(),
        }
    }

    /// Reads what a form sends.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|silence| silence.word() == word)
    }
}

/// Which companies of the pool are looked for.
#[derive(Debug, Clone, Default)]
pub struct Narrowing {
    /// Words of name, field or business ID, each anywhere, in any case.
    pub words: String,
    /// Main sector.
    pub sector: Option<Sector>,
    /// Municipality.
    pub municipality_code: Option<String>,
    /// Silence at least this long.
    pub silence: Option<Silence>,
    /// Only those in charge of this specialist.
    pub specialist_id: Option<String>,
}

/// Which part of the found is read, in which order.
#[derive(Debug, Clone, Copy)]
pub enum Reach {
    /// A page of so many rows, from 1: the next contact due first, then the longest silence.
    Page(usize, usize),
    /// The same by name, for those whom contacts do not concern.
    PageByName(usize, usize),
    /// All, by name.
    All,
}

/// A company in the pool.
#[derive(Debug, Clone)]
pub struct PoolCompany {
    /// The company.
    pub company: Company,
    /// Whether one of its contacts has been verified.
    pub verified: bool,
    /// Number of openings that can be answered, of its own and for work in it.
    pub openings: usize,
    /// Positions of these openings and people that it could take besides.
    pub capacity: usize,
    /// How it answers.
    pub answers: Answers,
}

/// The narrowed companies of a site, and how many there are in all.
macro_rules! narrowed {
    ($site:expr, $narrowing:expr, $now:expr) => {{
        let mut query = companies::table.filter(companies::site_id.eq($site.to_owned())).into_boxed();
        for word in $narrowing.words.to_lowercase().split_whitespace().take(8) {
            let escaped = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            query = query.filter(companies::search_text.like(format!("%{escaped}%")).escape('\\'));
        }
        if let Some(sector) = $narrowing.sector {
            query = query.filter(companies::sector.eq(sector.word()));
        }
        if let Some(code) = &$narrowing.municipality_code {
            query = query.filter(companies::municipality_code.eq(code.clone()));
        }
        if let Some(id) = &$narrowing.specialist_id {
            query = query.filter(companies::specialist_id.eq(id.clone()));
        }
        match $narrowing.silence {
            Some(Silence::Days(days)) => {
                let last = $now.checked_sub_days(Days::new(days)).unwrap_or($now);
                query.filter(companies::touched_at.is_null().or(companies::touched_at.le(last)))
            }
            Some(Silence::Never) => query.filter(companies::touched_at.is_null()),
            None => query,
        }
    }};
}

/// Companies of a site, narrowed, with what the pool tells of them; and how many there are in all.
///
/// # Errors
/// If the database fails.
pub fn pool(
    connection: &mut Connection,
    site_id: &str,
    narrowing: &Narrowing,
    reach: Reach,
    now: NaiveDateTime,
) -> Result<(Vec<PoolCompany>, usize), AppError> {
    let today = in_finland(now).date();
    let total: i64 = narrowed!(site_id, narrowing, now).count().get_result(connection).map_err(DatabaseError::from)?;
    let total = size(total);
    let query = narrowed!(site_id, narrowing, now).select(Company::as_select());
    let query = match reach {
        Reach::Page(page, rows) => query
            .order((
                companies::next_contact_on.is_null(),
                companies::next_contact_on,
                companies::touched_at.is_not_null(),
                companies::touched_at,
                companies::name,
                companies::id,
            ))
            .limit(rows_of(rows))
            .offset(before(page, rows, total)),
        Reach::PageByName(page, rows) => {
            query.order((companies::name, companies::id)).limit(rows_of(rows)).offset(before(page, rows, total))
        }
        Reach::All => query.order((companies::name, companies::id)).limit(MOST),
    };
    let found: Vec<Company> = query.load(connection).map_err(DatabaseError::from)?;
    let ids: Option<Vec<String>> =
        (!matches!(reach, Reach::All)).then(|| found.iter().map(|company| company.id.clone()).collect());
    let ids = ids.as_deref();
    let verified = verified_among(connection, site_id, ids)?;
    let offers = offers(connection, site_id, ids, today)?;
    let willing = willing_people(connection, site_id, ids, today)?;
    let answers = answers_by_company(connection, site_id, ids, now - YEAR, today)?;
    let rows = found
        .into_iter()
        .map(|company| {
            let (openings, positions) = offers.get(&company.id).copied().unwrap_or_default();
            PoolCompany {
                verified: verified.contains(&company.id),
                openings,
                capacity: positions + willing.get(&company.id).copied().unwrap_or_default(),
                answers: answers.get(&company.id).copied().unwrap_or_default(),
                company,
            }
        })
        .collect();
    Ok((rows, total))
}

pub(super) fn size(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

fn rows_of(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(20)
}

/// Rows before a page, kept within what there is.
fn before(page: usize, rows: usize, total: usize) -> i64 {
    let last = total.div_ceil(rows.max(1)).max(1);
    i64::try_from((page.clamp(1, last) - 1) * rows).unwrap_or(0)
}

fn verified_among(
    connection: &mut Connection,
    site_id: &str,
    ids: Option<&[String]>,
) -> Result<HashSet<String>, DatabaseError> {
    let mut query = company_contacts::table
        .inner_join(accounts::table.on(accounts::id.eq(company_contacts::account_id)))
        .filter(accounts::active.eq(true))
        .filter(accounts::site_id.eq(site_id.to_owned()))
        .filter(company_contacts::verified_at.is_not_null())
        .select(company_contacts::company_id)
        .into_boxed();
    if let Some(ids) = ids {
        query = query.filter(company_contacts::company_id.eq_any(ids));
    }
    let found: Vec<String> = query.load(connection)?;
    Ok(found.into_iter().collect())
}

/// Openings that can be answered on a day, by this company column.
macro_rules! offered {
    ($site:expr, $today:expr, $company:expr) => {
        openings::table
            .filter(openings::site_id.eq($site.to_owned()))
            .filter(openings::status.eq(OpeningStatus::Published.word()))
            .filter(openings::apply_by.is_null().or(openings::apply_by.ge($today)))
            .group_by($company)
            .select(($company, count_star(), sum(openings::positions)))
            .into_boxed()
    };
}

/// Number of openings and of their positions by company: an agency's opening counts for the agency
/// and for the company where the work is done.
fn offers(
    connection: &mut Connection,
    site_id: &str,
    ids: Option<&[String]>,
    today: NaiveDate,
) -> Result<HashMap<String, (usize, usize)>, DatabaseError> {
    let mut own = offered!(site_id, today, openings::company_id);
    let mut at = offered!(site_id, today, openings::user_company_id).filter(openings::user_company_id.is_not_null());
    if let Some(ids) = ids {
        own = own.filter(openings::company_id.eq_any(ids));
        at = at.filter(openings::user_company_id.eq_any(ids));
    }
    let own: Vec<(String, i64, Option<i64>)> = own.load(connection)?;
    let at: Vec<(Option<String>, i64, Option<i64>)> = at.load(connection)?;
    let at = at.into_iter().filter_map(|(id, count, positions)| Some((id?, count, positions)));
    let mut found: HashMap<String, (usize, usize)> = HashMap::new();
    for (id, count, positions) in own.into_iter().chain(at) {
        let entry = found.entry(id).or_default();
        entry.0 += size(count);
        entry.1 += size(positions.unwrap_or(0));
    }
    Ok(found)
}

fn willing_people(
    connection: &mut Connection,
    site_id: &str,
    ids: Option<&[String]>,
    today: NaiveDate,
) -> Result<HashMap<String, usize>, DatabaseError> {
    let mut query = willingness::table
        .filter(willingness::site_id.eq(site_id.to_owned()))
        .filter(willingness::closed_at.is_null())
        .filter(willingness::opening_id.is_null())
        .filter(willingness::until_on.ge(today))
        .group_by(willingness::company_id)
        .select((willingness::company_id, sum(willingness::people)))
        .into_boxed();
    if let Some(ids) = ids {
        query = query.filter(willingness::company_id.eq_any(ids));
    }
    let rows: Vec<(String, Option<i64>)> = query.load(connection)?;
    Ok(rows.into_iter().map(|(id, people)| (id, size(people.unwrap_or(0)))).collect())
}

/// Codes of the municipalities in which a site's companies are.
///
/// # Errors
/// If the database fails.
pub(super) fn municipalities_of(connection: &mut Connection, site_id: &str) -> Result<Vec<String>, DatabaseError> {
    Ok(companies::table
        .filter(companies::site_id.eq(site_id))
        .select(companies::municipality_code)
        .distinct()
        .load(connection)?)
}
