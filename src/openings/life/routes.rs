//! Handlers of the life of an opening: still open, close, copy, template, cap.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::model::{ClosedReason, closed_words};
use super::pages::{CapPage, StillOpenPage, reasons};
use super::{commands, queries, standing_of};
use crate::access::{self, Actor, Permit, Role, acts};
use crate::app::App;
use crate::clock::in_finland;
use crate::companies;
use crate::db::Connection;
use crate::error::AppError;
use crate::openings::{Opening, OpeningError, OpeningStatus, opening};
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::SignedIn;
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

/// Most contacts that a month can be limited to.
const MOST: i32 = 500;

/// An opening with the proof that the actor may write in it.
fn own(connection: &mut Connection, actor: &Actor, id: &str) -> Result<(Opening, Permit<acts::EditOpening>), AppError> {
    let opening = opening(connection, id)?;
    let permit = access::permit(actor, &opening.id, &opening.owner())?;
    Ok((opening, permit))
}

fn home_of(actor: &Actor, id: &str) -> String {
    match actor.role {
        Role::CompanyContact => "/company".to_owned(),
        _ => format!("/openings/{id}"),
    }
}

/// `GET /openings/{id}/still-open`: where the question leads; the page has the buttons.
///
/// # Errors
/// If it is not the actor's business.
pub async fn still_open(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let (id, who, clock) = (id.into_inner(), actor.0.clone(), app.clock.clone());
    let (opening, firm, standing, ends_at) = app
        .database
        .read(move |connection| {
            let (opening, _) = own(connection, &who, &id)?;
            let firm = companies::company(connection, &opening.company_id)?.name;
            let standing = standing_of(connection, &opening, &clock)?;
            let ends_at = queries::unpublished_at(connection, &opening, clock.now())?;
            Ok::<_, AppError>((opening, firm, standing, ends_at))
        })
        .await?;
    let t = page.t;
    let published = opening.status == OpeningStatus::Published;
    let until = ends_at.filter(|_| published).map(|at| t.life_open_until(&t.short_day(in_finland(at).date())));
    render(&StillOpenPage {
        until: until.unwrap_or_default(),
        closed: if opening.status == OpeningStatus::Closed { closed_words(standing.life.closed_reason, t) } else { "" },
        reasons: reasons(t),
        back: home_of(&actor, &opening.id),
        language: opening.language.word(),
        title: opening.title,
        id: opening.id,
        firm,
        published,
        page,
    })
}

/// `POST /openings/{id}/keep`
///
/// # Errors
/// `Conflict` if it is not published.
pub async fn keep(app: web::Data<App>, actor: SignedIn, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    let (now, id) = (app.clock.now(), id.into_inner());
    let target = format!("{}?done=kept", home_of(&actor, &id));
    app.database
        .write(move |connection| {
            let (_, permit) = own(connection, &actor, &id)?;
            Ok::<_, AppError>(commands::keep(connection, &permit, now)?)
        })
        .await?;
    Ok(redirect(&target))
}

/// Why an opening is closed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CloseForm {
    reason: String,
}

/// `POST /openings/{id}/close`
///
/// # Errors
/// `Conflict` if it is not published, `BadRequest` for a reason that no person gives.
pub async fn close(
    app: web::Data<App>,
    actor: SignedIn,
    id: web::Path<String>,
    form: Form<CloseForm>,
) -> Result<HttpResponse, AppError> {
    let (now, id) = (app.clock.now(), id.into_inner());
    // Nothing said is no reason to keep it open.
    let word = if form.reason.is_empty() { ClosedReason::Withdrawn.word() } else { &form.reason };
    let reason = ClosedReason::given(word);
    let target = format!("{}?done=closed", home_of(&actor, &id));
    app.database
        .write(move |connection| {
            let (opening, permit) = own(connection, &actor, &id)?;
            if opening.status != OpeningStatus::Published {
                return Err(AppError::Conflict);
            }
            let reason = reason.ok_or(AppError::BadRequest)?;
            Ok::<_, AppError>(commands::close(connection, &permit, reason, now)?)
        })
        .await?;
    app.wake();
    Ok(redirect(&target))
}

/// `POST /openings/{id}/copy`: a new draft, open for writing.
///
/// # Errors
/// If it is not the actor's business.
pub async fn copy(app: web::Data<App>, actor: SignedIn, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    let (now, id) = (app.clock.now(), id.into_inner());
    let draft = app
        .database
        .write(move |connection| {
            let (opening, _) = own(connection, &actor, &id)?;
            let company = companies::company(connection, &opening.company_id)?;
            let permit = access::permit(&actor, &company.id, &company.owner())?;
            Ok::<_, AppError>(commands::copy(connection, &permit, &company, opening, now)?)
        })
        .await?;
    Ok(redirect(&format!("/openings/{draft}/edit?done=copied")))
}

/// Whether it becomes a template or is one no more.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TemplateForm {
    template: String,
}

/// `POST /openings/{id}/template`
///
/// # Errors
/// If it is not the actor's business.
pub async fn template(
    app: web::Data<App>,
    actor: SignedIn,
    id: web::Path<String>,
    form: Form<TemplateForm>,
) -> Result<HttpResponse, AppError> {
    let (now, id) = (app.clock.now(), id.into_inner());
    let target = format!("/openings/{id}?done=saved");
    let template = form.template == "yes";
    app.database
        .write(move |connection| {
            let (_, permit) = own(connection, &actor, &id)?;
            Ok::<_, AppError>(commands::set_template(connection, &permit, template, now)?)
        })
        .await?;
    Ok(redirect(&target))
}

/// Most contacts a month as typed.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct CapForm {
    cap: String,
}

/// `POST /openings/{id}/cap`
///
/// # Errors
/// If it is not the actor's business; a number that is none comes back with what was typed.
pub async fn cap(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
    form: Form<CapForm>,
) -> Result<HttpResponse, AppError> {
    let (now, id) = (app.clock.now(), id.into_inner());
    let typed = form.cap.trim().to_owned();
    let most = match typed.parse::<i32>() {
        Ok(most) if (1..=MOST).contains(&most) => Ok(Some(most)),
        Ok(_) => Err(page.t.field_range(1.0, f64::from(MOST))),
        Err(_) if typed.is_empty() => Ok(None),
        Err(_) => Err(page.t.field_number().to_owned()),
    };
    let (who, of, wrong) = (actor.0.clone(), id.clone(), most.is_err());
    let limit = most.clone().unwrap_or_default();
    let opening = app
        .database
        .write(move |connection| {
            let (opening, permit) = own(connection, &who, &of)?;
            if opening.status != OpeningStatus::Published {
                return Err(OpeningError::WrongState.into());
            }
            if !wrong {
                commands::cap(connection, &permit, limit, now)?;
            }
            Ok::<_, AppError>(opening)
        })
        .await?;
    match most {
        Ok(_) => Ok(redirect(&format!("/openings/{id}?done=saved"))),
        Err(message) => render_invalid(&CapPage {
            page,
            id,
            title: opening.title,
            language: opening.language.word(),
            cap: form.0.cap,
            errors: FormErrors::one("cap", message),
        }),
    }
}
