//! The lists of openings by state, for the service; the list for everybody is in `finding`.

use std::collections::HashMap;

use actix_web::HttpResponse;

use super::cards::state_words;
use super::pages::{ByStatePage, Pages, StateRow, StateTab};
use super::{Opening, OpeningStatus, count_of_site, openings_of_site};
use crate::access::{self, Actor, Owner, acts};
use crate::app::App;
use crate::companies;
use crate::error::AppError;
use crate::language::Language;
use crate::matching;
use crate::web::pagination::Pagination;
use crate::web::{Page, render};

/// The site whose unpublished openings a visitor may see.
#[must_use]
pub fn readable_site(actor: &Actor) -> Option<String> {
    let site = actor.site_id.clone()?;
    let owner = Owner { site: Some(site.clone()), ..Owner::default() };
    access::permit::<acts::ReadCompany>(actor, "", &owner).is_ok().then_some(site)
}

async fn company_names(app: &App, openings: &[Opening]) -> Result<HashMap<String, String>, AppError> {
    let ids: Vec<String> = openings.iter().map(|opening| opening.company_id.clone()).collect();
    let companies = app.database.read(move |connection| companies::companies_by_ids(connection, &ids)).await?;
    Ok(companies.into_iter().map(|company| (company.id, company.name)).collect())
}

/// A page of a site's openings of one status, for those who look after them.
///
/// # Errors
/// If the database cannot be read.
pub async fn by_state(
    app: &App,
    page: Page,
    site: String,
    status: OpeningStatus,
    asked: usize,
) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let today = app.clock.today();
    let of_site = site.clone();
    let (openings, pagination) =
        app.database.read(move |connection| openings_of_site(connection, &of_site, status, asked)).await?;
    let names = company_names(app, &openings).await?;
    let rows = openings
        .iter()
        .map(|opening| StateRow {
            href: format!("/openings/{}", opening.id),
            title: opening.title.clone(),
            kind: matching::sign(opening.kind),
            kind_word: t.kind(opening.kind),
            firm: names.get(&opening.company_id).cloned().unwrap_or_default(),
            company_href: format!("/companies/{}", opening.company_id),
            place: super::cards::place_name(opening, t),
            changed: t.moment(opening.updated_at),
            state: state_words(opening, today, t).0,
        })
        .collect();
    let tabs = state_tabs(app, site, status, t).await?;
    let pages = Pages::new(&pagination, t, |page| format!("/openings?status={}&page={page}", status.word()));
    render(&ByStatePage { page, tabs, rows, pages })
}

/// The tabs of the lists by state.
///
/// # Errors
/// If the database cannot be read.
pub async fn state_tabs(
    app: &App,
    site: String,
    current: OpeningStatus,
    t: Language,
) -> Result<Vec<StateTab>, AppError> {
    let waiting =
        app.database.read(move |connection| count_of_site(connection, &site, OpeningStatus::Submitted)).await?;
    let tab = |status: OpeningStatus, label: &'static str, count: String| StateTab {
        href: match status {
            OpeningStatus::Published => "/openings".to_owned(),
            other => format!("/openings?status={}", other.word()),
        },
        label,
        count,
        current: status == current,
    };
    Ok(vec![
        tab(OpeningStatus::Published, t.openings_tab_published(), String::new()),
        tab(OpeningStatus::Submitted, t.openings_tab_submitted(), waiting.to_string()),
        tab(OpeningStatus::Draft, t.openings_tab_draft(), String::new()),
        tab(OpeningStatus::Closed, t.openings_tab_closed(), String::new()),
    ])
}

impl Pages {
    fn new(pagination: &Pagination, t: Language, href: impl Fn(usize) -> String) -> Self {
        let here = pagination.page;
        Self {
            several: pagination.pages > 1,
            here: t.openings_page(here, pagination.pages),
            previous: if here > 1 { href(here - 1) } else { String::new() },
            next: if here < pagination.pages { href(here + 1) } else { String::new() },
        }
    }
}
