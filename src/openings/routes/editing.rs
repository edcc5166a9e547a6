//! The form of those who look after an opening.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::access::{self, Actor, Permit, Role, acts};
use crate::app::App;
use crate::companies::{self, Company};
use crate::error::AppError;
use crate::openings::forms::OpeningForm;
use crate::openings::pages::EditPage;
use crate::openings::{NewOpening, Opening, OpeningStatus, commands, opening};
use crate::web::forms::{Form, FormErrors, Query};
use crate::web::guard::SignedIn;
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

/// Which company a new opening is for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewQuery {
    company: String,
}

/// The company to write for, with the proof that the actor may; `None` if none was named.
async fn company_to_write_for(
    app: &App,
    actor: &Actor,
    query: &NewQuery,
) -> Result<Option<(Company, Permit<acts::EditOpening>)>, AppError> {
    let id = match actor.role {
        Role::CompanyContact => actor.company_id.clone().ok_or(AppError::NotFound)?,
        _ if query.company.is_empty() => return Ok(None),
        _ => query.company.clone(),
    };
    let company = app.database.read(move |connection| companies::company(connection, &id)).await?;
    let permit = access::permit(actor, &company.id, &company.owner())?;
    Ok(Some((company, permit)))
}

/// `GET /openings/new`
///
/// # Errors
/// If there is no such company, or it is not the actor's business.
pub async fn new_page(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    query: Query<NewQuery>,
) -> Result<HttpResponse, AppError> {
    let Some((company, _)) = company_to_write_for(&app, &actor, &query.0).await? else {
        return Ok(redirect("/companies"));
    };
    let form = OpeningForm::empty(page.t, &company.municipality_code, &company.postcode);
    render(&new_form(&actor, page, &company, form, FormErrors::default()))
}

fn new_form(actor: &Actor, page: Page, company: &Company, form: OpeningForm, errors: FormErrors) -> EditPage {
    let can_publish = access::permit::<acts::PublishOpening>(actor, &company.id, &company.owner()).is_ok();
    let of_company = actor.role == Role::CompanyContact;
    EditPage {
        page,
        form,
        errors,
        company: company.name.clone(),
        action: format!("/openings/new?company={}", company.id),
        back: if of_company { "/company".to_owned() } else { format!("/companies/{}", company.id) },
        is_new: true,
        note: "",
        can_publish,
        can_submit: !can_publish,
        can_save: false,
    }
}

/// `POST /openings/new`
///
/// # Errors
/// If there is no such company, or it is not the actor's business.
pub async fn create(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    query: Query<NewQuery>,
    form: Form<OpeningForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let Some((company, permit)) = company_to_write_for(&app, &actor, &query.0).await? else {
        return Err(AppError::BadRequest);
    };
    let new = match form.check(page.t, app.clock.today()) {
        Ok(new) => new,
        Err(errors) => return render_invalid(&new_form(&actor, page, &company, form.0, errors)),
    };
    let save = form.0.save;
    let status = if save == "draft" { OpeningStatus::Draft } else { OpeningStatus::Submitted };
    // An agency's opening first tells where the work is done.
    let agency = company.agency;
    let publish = save == "publish" && !agency;
    let writer = actor.0.clone();
    let id = app
        .database
        .write(move |connection| {
            let id = commands::create(connection, &permit, &company, new, status, now)?;
            if publish {
                let permit = access::permit(&writer, &id, &company.owner())?;
                commands::publish(connection, &permit, 1, now)?;
            }
            Ok::<_, AppError>(id)
        })
        .await?;
    app.wake();
    if agency {
        return Ok(redirect(&format!("/openings/{id}/place?done=saved")));
    }
    Ok(redirect(&after(&actor, &id, &save)))
}

/// Where to go after a change, with the word of what happened.
pub(super) fn after(actor: &Actor, id: &str, save: &str) -> String {
    let done = match save {
        "publish" => "published",
        "submit" => "sent",
        "close" => "closed",
        _ => "saved",
    };
    match actor.role {
        Role::CompanyContact => format!("/company?done={done}"),
        _ => format!("/openings/{id}?done={done}"),
    }
}

async fn opening_to_edit(
    app: &App,
    actor: &Actor,
    id: String,
) -> Result<(Opening, Company, Permit<acts::EditOpening>), AppError> {
    let (opening, company) = app
        .database
        .read(move |connection| {
            let opening = opening(connection, &id)?;
            let company = companies::company(connection, &opening.company_id)?;
            Ok::<_, AppError>((opening, company))
        })
        .await?;
    let permit = access::permit(actor, &opening.id, &opening.owner())?;
    if opening.status == OpeningStatus::Closed {
        return Err(AppError::Conflict);
    }
    Ok((opening, company, permit))
}

/// `GET /openings/{id}/edit`
///
/// # Errors
/// If it is not the actor's business, or closed.
pub async fn edit_page(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let (opening, company, _) = opening_to_edit(&app, &actor, id.into_inner()).await?;
    let form = OpeningForm::of(&opening);
    render(&edit_form(&actor, page, &opening, &company, form, FormErrors::default()))
}

fn edit_form(
    actor: &Actor,
    page: Page,
    opening: &Opening,
    company: &Company,
    form: OpeningForm,
    errors: FormErrors,
) -> EditPage {
    let t = page.t;
    let of_company = actor.role == Role::CompanyContact;
    let waiting = matches!(opening.status, OpeningStatus::Draft | OpeningStatus::Submitted);
    let can_publish = waiting && access::permit::<acts::PublishOpening>(actor, &opening.id, &opening.owner()).is_ok();
    EditPage {
        page,
        form,
        errors,
        company: company.name.clone(),
        action: format!("/openings/{}/edit", opening.id),
        back: if of_company { "/company".to_owned() } else { format!("/openings/{}", opening.id) },
        is_new: false,
        note: match (of_company, opening.status) {
            (true, OpeningStatus::Published) => t.opening_edit_published(),
            (true, _) => "",
            (false, _) if opening.external_id.is_some() => t.opening_edit_imported(),
            (false, _) => t.opening_edit_theirs(),
        },
        can_publish,
        can_submit: of_company && opening.status != OpeningStatus::Submitted,
        can_save: !of_company || opening.status != OpeningStatus::Published,
    }
}

/// `POST /openings/{id}/edit`
///
/// # Errors
/// `Conflict` if somebody changed it meanwhile.
pub async fn edit(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
    form: Form<OpeningForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (opening, company, permit) = opening_to_edit(&app, &actor, id.into_inner()).await?;
    let new: NewOpening = match form.check(page.t, app.clock.today()) {
        Ok(new) => new,
        Err(errors) => return render_invalid(&edit_form(&actor, page, &opening, &company, form.0, errors)),
    };
    let (version, save) = (form.0.version, form.0.save);
    let then = save.clone();
    let placeless = company.agency && opening.user_company_id.is_none();
    let writer = actor.0.clone();
    let id = opening.id.clone();
    app.database
        .write(move |connection| {
            // Publishing notes the change for the index itself, as the last statement.
            let version = commands::edit(connection, &permit, version, new, now)?;
            match then.as_str() {
                "submit" => commands::submit(connection, &permit, version, now)?,
                "publish" if !placeless => {
                    let permit = access::permit(&writer, &opening.id, &opening.owner())?;
                    commands::publish(connection, &permit, version, now)?;
                }
                _ => {}
            }
            Ok::<_, AppError>(())
        })
        .await?;
    app.wake();
    if placeless {
        return Ok(redirect(&format!("/openings/{id}/place?done=saved")));
    }
    Ok(redirect(&after(&actor, &id, &save)))
}
