//! Handlers of the pool.

use actix_web::{HttpResponse, web};
use chrono::NaiveDateTime;
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use super::pages::{PoolLine, PoolPage, SectorLine, SectorsPage, rate};
use super::queries::municipalities_of;
use super::{Narrowing, PoolCompany, Reach, Silence, pool, sector_figures};
use crate::access::{self, Actor, acts};
use crate::app::App;
use crate::clock::in_finland;
use crate::companies::Sector;
use crate::companies::routes::{place, site_of};
use crate::error::AppError;
use crate::language::Language;
use crate::matching;
use crate::openings::Choice;
use crate::web::forms::Query;
use crate::web::guard::Staff;
use crate::web::pagination::{Pages, Pagination};
use crate::web::{Page, render};

/// Rows of a page that can be chosen.
const SIZES: [usize; 3] = [20, 50, 100];

/// What the pool is narrowed to, as an address has it.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct PoolQuery {
    words: String,
    own: String,
    sector: String,
    municipality: String,
    silence: String,
    size: String,
    page: String,
}

impl PoolQuery {
    /// The narrowing for an actor; silence and whose company it is belong to the contact log.
    pub(super) fn narrowing(&self, actor: &Actor, logs: bool) -> Narrowing {
        Narrowing {
            words: self.words.trim().chars().take(100).collect(),
            sector: match self.sector.as_str() {
                "" => None,
                "none" => Some(Sector::Unknown),
                word => Sector::from_word(word),
            },
            municipality_code: Some(self.municipality.clone()).filter(|code| !code.is_empty()),
            silence: Silence::from_word(&self.silence).filter(|_| logs),
            specialist_id: (logs && self.own == "yes").then(|| actor.account_id.clone()),
        }
    }

    fn is_narrowed(&self) -> bool {
        [&self.words, &self.own, &self.sector, &self.municipality, &self.silence].iter().any(|part| !part.is_empty())
    }

    fn rows(&self) -> usize {
        self.size.parse().ok().filter(|size| SIZES.contains(size)).unwrap_or(SIZES[0])
    }

    /// The address of the same pool elsewhere, or of another page of it.
    fn href(&self, path: &str, page: Option<usize>) -> String {
        let mut query = Serializer::new(String::new());
        let parts = [
            ("words", &self.words),
            ("own", &self.own),
            ("sector", &self.sector),
            ("municipality", &self.municipality),
            ("silence", &self.silence),
            ("size", &self.size),
        ];
        for (name, value) in parts.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        if let Some(page) = page {
            query.append_pair("page", &page.to_string());
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

/// `GET /companies`
///
/// # Errors
/// If the database cannot be read.
pub async fn list(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    query: Query<PoolQuery>,
) -> Result<HttpResponse, AppError> {
    let (site, owner) = site_of(&actor)?;
    access::permit::<acts::ReadCompany>(&actor, "", &owner)?;
    let logs = access::permit::<acts::WriteContactLog>(&actor, "", &owner).is_ok();
    let (query, now, t) = (query.0, app.clock.now(), page.t);
    let narrowing = query.narrowing(&actor, logs);
    let (asked, rows) = (query.page.parse().unwrap_or(1_usize), query.rows());
    // When the service was in touch is the contact log's, and so is the order that tells it.
    let reach = if logs { Reach::Page(asked, rows) } else { Reach::PageByName(asked, rows) };
    let ((found, total), towns) = app
        .database
        .read(move |connection| {
            let found = pool(connection, &site, &narrowing, reach, now)?;
            Ok::<_, AppError>((found, municipalities_of(connection, &site)?))
        })
        .await?;
    let pagination = Pagination::sized(asked, total, rows);
    render(&PoolPage {
        heading: t.plural(total, t.companies_count_one(), t.companies_count_many()),
        lines: found.iter().map(|row| pool_line(row, now, t)).collect(),
        logs,
        can_create: access::permit::<acts::CreateCompany>(&actor, "", &owner).is_ok(),
        narrowed: query.is_narrowed(),
        pages: Pages::new(&pagination, t, |page| query.href("/companies", Some(page))),
        sectors: sector_choices(&query.sector, t),
        municipalities: town_choices(&towns, &query.municipality, t),
        silences: Silence::ALL
            .iter()
            .map(|silence| (silence.word(), t.silence(*silence), silence.word() == query.silence))
            .collect(),
        sizes: SIZES.iter().map(|size| (size.to_string(), size.to_string(), *size == rows)).collect(),
        file_href: query.href("/companies/pool.csv", None),
        own: query.own == "yes" && logs,
        words: query.words,
        page,
    })
}

fn sector_choices(chosen: &str, t: Language) -> Vec<Choice> {
    Sector::ALL
        .iter()
        .map(|sector| if *sector == Sector::Unknown { ("none", *sector) } else { (sector.word(), *sector) })
        .map(|(word, sector)| (word.to_owned(), t.sector(sector).to_owned(), word == chosen))
        .collect()
}

fn town_choices(codes: &[String], chosen: &str, t: Language) -> Vec<Choice> {
    let mut choices: Vec<Choice> =
        codes.iter().map(|code| (code.clone(), matching::place_name(code, t), code == chosen)).collect();
    choices.retain(|(_, name, _)| !name.is_empty());
    choices.sort_by(|one, other| one.1.cmp(&other.1));
    choices
}

fn pool_line(row: &PoolCompany, now: NaiveDateTime, t: Language) -> PoolLine {
    let company = &row.company;
    let late = company.next_contact_on.is_some_and(|day| day < in_finland(now).date());
    PoolLine {
        href: format!("/companies/{}", company.id),
        name: company.name.clone(),
        industry: company.industry.clone(),
        sector: t.sector(company.sector),
        place: place(company, t),
        verified: row.verified,
        agency: company.agency,
        openings: row.openings.to_string(),
        capacity: row.capacity.to_string(),
        rate: rate(row.answers, t),
        last: match company.silent_days(now).map(|days| usize::try_from(days).unwrap_or(0)) {
            None => t.companies_never().to_owned(),
            Some(0) => t.companies_today().to_owned(),
            Some(days) => t.plural(days, t.companies_days_one(), t.companies_days_many()),
        },
        next: match company.next_contact_on.map(|day| t.date(day)) {
            None => String::new(),
            Some(day) if late => t.companies_late(&day),
            Some(day) => day,
        },
        late,
    }
}

/// `GET /companies/sectors`
///
/// # Errors
/// If the database cannot be read.
pub async fn by_sector(app: web::Data<App>, actor: Staff, page: Page) -> Result<HttpResponse, AppError> {
    let (site, owner) = site_of(&actor)?;
    access::permit::<acts::ReadCompany>(&actor, "", &owner)?;
    let now = app.clock.now();
    let figures = app.database.read(move |connection| sector_figures(connection, &site, now)).await?;
    let t = page.t;
    let total: usize = figures.iter().map(|sector| sector.companies).sum();
    render(&SectorsPage {
        lines: figures.iter().map(|sector| SectorLine::new(sector, t)).collect(),
        total: t.plural(total, t.companies_count_one(), t.companies_count_many()),
        logs: access::permit::<acts::WriteContactLog>(&actor, "", &owner).is_ok(),
        can_create: access::permit::<acts::CreateCompany>(&actor, "", &owner).is_ok(),
        page,
    })
}
