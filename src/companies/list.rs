//! Handler of the pool of companies.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use super::pages::{PoolLine, PoolPage};
use super::routes::{place, site_of};
use super::{PoolCompany, PoolSearch, pool};
use crate::access::{self, acts};
use crate::app::App;
use crate::clock::in_finland;
use crate::error::AppError;
use crate::language::Language;
use crate::web::forms::Query;
use crate::web::guard::Staff;
use crate::web::pagination::Pagination;
use crate::web::{Page, render};

/// What the pool is narrowed to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PoolQuery {
    words: String,
    own: String,
    page: String,
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
    let words: String = query.0.words.trim().chars().take(100).collect();
    let own = logs && query.0.own == "yes";
    let search = PoolSearch { words: words.clone(), specialist_id: own.then(|| actor.account_id.clone()) };
    let mut rows = app.database.read(move |connection| pool(connection, &site, &search)).await?;
    if !logs {
        // When the service was in touch is the contact log's, and so is the order that tells it.
        rows.sort_by_key(|row| row.company.name.to_lowercase());
    }
    let pagination = Pagination::new(query.0.page.parse().unwrap_or(1), rows.len());
    let t = page.t;
    let now = app.clock.now();
    let offset = Pagination::offset(pagination.page);
    let lines = rows.iter().skip(offset).take(Pagination::SIZE).map(|row| pool_line(row, now, t)).collect();
    let href = |page: usize| {
        let mut query = Serializer::new(String::new());
        query.append_pair("words", &words);
        if own {
            query.append_pair("own", "yes");
        }
        format!("/companies?{}", query.append_pair("page", &page.to_string()).finish())
    };
    let here = pagination.page;
    render(&PoolPage {
        heading: t.plural(rows.len(), t.companies_count_one(), t.companies_count_many()),
        lines,
        logs,
        can_create: access::permit::<acts::CreateCompany>(&actor, "", &owner).is_ok(),
        narrowed: own || !words.is_empty(),
        several_pages: pagination.pages > 1,
        here: t.companies_page(here, pagination.pages),
        previous: if here > 1 { href(here - 1) } else { String::new() },
        next: if here < pagination.pages { href(here + 1) } else { String::new() },
        words,
        own,
        page,
    })
}

fn pool_line(row: &PoolCompany, now: chrono::NaiveDateTime, t: Language) -> PoolLine {
    let late = row.next_contact_on.is_some_and(|day| day < in_finland(now).date());
    PoolLine {
        href: format!("/companies/{}", row.company.id),
        name: row.company.name.clone(),
        industry: row.company.industry.clone(),
        place: place(&row.company, t),
        verified: row.verified,
        published: row.published.to_string(),
        last: match row.silent_days(now).map(|days| usize::try_from(days).unwrap_or(0)) {
            None => t.companies_never().to_owned(),
            Some(0) => t.companies_today().to_owned(),
            Some(days) => t.plural(days, t.companies_days_one(), t.companies_days_many()),
        },
        next: match row.next_contact_on.map(|day| t.date(day)) {
            None => String::new(),
            Some(day) if late => t.companies_late(&day),
            Some(day) => day,
        },
        late,
    }
}
