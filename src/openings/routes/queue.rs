//! The lists by state: first of all the queue of what waits for the service.

use actix_web::HttpResponse;

use crate::access::{self, Actor, Owner, acts};
use crate::app::App;
use crate::companies::{self, OpenClaim};
use crate::error::AppError;
use crate::language::Language;
use crate::openings::cards::{place_name, state_words};
use crate::openings::list::company_names;
use crate::openings::pages::{ByStatePage, ClaimLine, StateRow, StateTab};
use crate::openings::{OpeningStatus, count_of_site, openings_of_site};
use crate::web::pagination::Pages;
use crate::web::{Page, render};
use crate::{matching, sites};

/// Openings of a site in one state; beside the queue stand claims to companies, which wait too.
///
/// # Errors
/// If the database fails.
pub async fn by_state(
    app: &App,
    actor: &Actor,
    page: Page,
    site: String,
    status: OpeningStatus,
    (asked, claim_taken): (usize, bool),
) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let today = app.clock.today();
    let owner = Owner { site: Some(site.clone()), ..Owner::default() };
    let waiting = status == OpeningStatus::Submitted;
    let verify = access::permit::<acts::VerifyContact>(actor, &site, &owner).ok().filter(|_| waiting);
    let sets = waiting && access::permit::<acts::EditSite>(actor, &site, &owner).is_ok();
    let of_site = site.clone();
    let ((openings, pagination), claims, settings) = app
        .database
        .read(move |connection| {
            let found = openings_of_site(connection, &of_site, status, asked)?;
            let claims = match verify {
                Some(permit) => companies::open_claims(connection, &permit)?,
                None => Vec::new(),
            };
            let settings = match sets {
                true => format!("/sites/{}/settings", sites::site(connection, &of_site)?.slug),
                false => String::new(),
            };
            Ok::<_, AppError>((found, claims, settings))
        })
        .await?;
    let names = company_names(app, &openings).await?;
    let rows = openings
        .iter()
        .map(|opening| StateRow {
            href: format!("/openings/{}", opening.id),
            title: opening.title.clone(),
            kind: matching::sign(opening.kind),
            kind_word: t.kind(opening.kind),
            firm: match names.get(&opening.company_id) {
                Some(name) if !name.is_empty() => name.clone(),
                _ => t.opening_firm_unnamed().to_owned(),
            },
            company_href: format!("/companies/{}", opening.company_id),
            place: place_name(opening, t),
            changed: t.moment(opening.updated_at),
            state: state_words(opening, today, t).0,
        })
        .collect();
    let tabs = tabs(app, site, status, t).await?;
    let pages = Pages::new(&pagination, t, |page| format!("/openings?status={}&page={page}", status.word()));
    let claims = claims.iter().map(|claim| claim_line(claim, t)).collect();
    render(&ByStatePage { tabs, rows, pages, claims, claim_taken, settings, page })
}

fn claim_line(claim: &OpenClaim, t: Language) -> ClaimLine {
    let day = t.date(crate::clock::in_finland(claim.created_at).date());
    ClaimLine {
        action: format!("/companies/{}/claims/{}", claim.company_id, claim.id),
        company: claim.company.clone(),
        company_href: format!("/companies/{}", claim.company_id),
        text: t.opening_claim_line(&claim.name, &claim.email, &claim.phone, &day),
    }
}

/// Ways to the lists of the other states.
///
/// # Errors
/// If the database fails.
pub async fn tabs(app: &App, site: String, current: OpeningStatus, t: Language) -> Result<Vec<StateTab>, AppError> {
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
        tab(OpeningStatus::Returned, t.openings_tab_returned(), String::new()),
        tab(OpeningStatus::Draft, t.openings_tab_draft(), String::new()),
        tab(OpeningStatus::Rejected, t.openings_tab_rejected(), String::new()),
        tab(OpeningStatus::Closed, t.openings_tab_closed(), String::new()),
    ])
}
