//! A company's own home: what to do now, for somebody with two minutes.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;

use crate::access::{self, Actor, acts};
use crate::app::App;
use crate::clock::Clock;
use crate::companies::pages::{HomePage, Now};
use crate::companies::{
    VerificationAct, WillingLine, WorkplaceLine, company, standing_of_company, verifications_of, workplaces_of,
};
use crate::error::AppError;
use crate::language::Language;
use crate::openings::{self, Opening, OpeningStatus};
use crate::placements::{self, Of, Party, PlacementRow, RowView};
use crate::web::guard::CompanyContact;
use crate::web::{Page, render};

/// `GET /company`
///
/// # Errors
/// If the contact has no company.
pub async fn home(app: web::Data<App>, actor: CompanyContact, page: Page) -> Result<HttpResponse, AppError> {
    let id = actor.company_id.clone().ok_or(AppError::NotFound)?;
    let (t, today, clock) = (page.t, app.clock.today(), app.clock.clone());
    let (company, lines, hired_out, openings, paths, workplaces, willing, history) = app
        .database
        .read(move |connection| {
            let openings = openings::openings_of_company(connection, &id)?;
            let hired_out = openings::openings_at_user_company(connection, &id)?;
            Ok::<_, AppError>((
                company(connection, &id)?,
                openings::lines_of(connection, &openings, &clock, t)?,
                openings::lines_of(connection, &hired_out, &clock, t)?,
                openings,
                placements::rows(connection, &Of::Company(&id), true, 200)?,
                workplaces_of(connection, &id)?,
                standing_of_company(connection, &id, today)?,
                verifications_of(connection, &id)?,
            ))
        })
        .await?;
    access::permit::<acts::ReadCompany>(&actor, &company.id, &company.owner())?;
    let waiting: Vec<&PlacementRow> = paths.iter().filter(|row| row.is_turn_of(&actor, &app.clock)).collect();
    let own = history.iter().find(|entry| entry.account_id == actor.account_id);
    let asked_again = own.is_some_and(|entry| entry.act != VerificationAct::Verified);
    render(&HomePage {
        now: now(&waiting, &openings, willing.is_empty(), &company.id, (t, today)),
        // Names stay on the path's own page, where the view is logged.
        waiting: rows(&waiting, &actor, &app.clock, t),
        name: company.name.clone(),
        verified: actor.verified,
        not_verified: if asked_again { t.company_home_verify_again() } else { t.company_home_not_verified() },
        edit_href: format!("/companies/{}/edit", company.id),
        openings: lines,
        hired_out,
        workplaces: workplaces.iter().map(|place| WorkplaceLine::new(place, t)).collect(),
        willing: willing.iter().map(|row| WillingLine::new(row, t)).collect(),
        id: company.id,
        page,
    })
}

fn rows(waiting: &[&PlacementRow], actor: &Actor, clock: &Clock, t: Language) -> Vec<RowView> {
    waiting.iter().map(|row| placements::row_view(row, (actor, Party::Company), None, clock, t)).collect()
}

/// The one thing to do now in two lines: what, and why or by when. A waiting candidate has a row of
/// its own, so nothing is said twice.
fn now(
    waiting: &[&PlacementRow],
    openings: &[Opening],
    no_willingness: bool,
    company_id: &str,
    (t, today): (Language, NaiveDate),
) -> Option<Now> {
    if !waiting.is_empty() {
        return None;
    }
    let of = |status: OpeningStatus| openings.iter().filter(move |opening| opening.status == status);
    if let Some(draft) = of(OpeningStatus::Draft).next() {
        return Some(Now {
            yours: true,
            title: t.company_now_draft(&draft.title),
            text: t.company_now_draft_text().to_owned(),
            label: t.company_now_draft_do(),
            href: format!("/openings/{}/edit", draft.id),
        });
    }
    if let Some(submitted) = of(OpeningStatus::Submitted).next() {
        return Some(Now {
            yours: false,
            title: t.company_now_submitted(&submitted.title),
            text: t.company_now_submitted_text().to_owned(),
            label: "",
            href: String::new(),
        });
    }
    if of(OpeningStatus::Published).any(|opening| opening.is_open_on(today)) {
        return Some(Now {
            yours: false,
            title: t.company_now_searching().to_owned(),
            text: t.company_now_searching_text().to_owned(),
            label: "",
            href: String::new(),
        });
    }
    no_willingness.then(|| Now {
        yours: true,
        title: t.company_now_nothing().to_owned(),
        text: t.company_now_nothing_text().to_owned(),
        label: t.willing_add_own(),
        href: format!("/companies/{company_id}/willingness"),
    })
}
