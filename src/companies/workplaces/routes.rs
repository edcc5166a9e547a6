//! Handlers of workplaces.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::forms::WorkplaceForm;
use super::pages::WorkplacePage;
use super::{Workplace, commands, workplace};
use crate::access::{self, Actor, Permit, acts};
use crate::app::App;
use crate::companies::routes::home_of;
use crate::companies::{Company, CompanyError, company};
use crate::error::AppError;
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::SignedIn;
use crate::web::page::{render_conflict, render_invalid};
use crate::web::{Page, redirect, render};

/// Company and workplace of an address.
type Ids = web::Path<(String, String)>;

/// The company with the proof that the actor may write about its places.
async fn company_to_write(
    app: &App,
    actor: &Actor,
    id: String,
) -> Result<(Company, Permit<acts::EditOpening>), AppError> {
    let company = app.database.read(move |connection| company(connection, &id)).await?;
    let permit = access::permit(actor, &company.id, &company.owner())?;
    Ok((company, permit))
}

/// As [`company_to_write`], with one of its workplaces that is not closed.
async fn workplace_to_write(
    app: &App,
    actor: &Actor,
    (company_id, id): (String, String),
) -> Result<(Company, Workplace, Permit<acts::EditOpening>), AppError> {
    let (company, permit) = company_to_write(app, actor, company_id).await?;
    let found = app.database.read(move |connection| workplace(connection, &id)).await?;
    if found.company_id != company.id || found.closed_at.is_some() {
        return Err(AppError::NotFound);
    }
    Ok((company, found, permit))
}

fn form_page(
    actor: &Actor,
    page: Page,
    company: &Company,
    workplace: Option<&Workplace>,
    form: WorkplaceForm,
    errors: FormErrors,
) -> WorkplacePage {
    let base = format!("/companies/{}/workplaces", company.id);
    WorkplacePage {
        page,
        form,
        errors,
        action: workplace.map_or_else(|| base.clone(), |workplace| format!("{base}/{}", workplace.id)),
        back: home_of(actor, &company.id),
        company: company.name.clone(),
        is_new: workplace.is_none(),
        in_use: false,
    }
}

/// `GET /companies/{id}/workplaces`: the form of a new one.
///
/// # Errors
/// If it is not the actor's business.
pub async fn new_page(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let (company, _) = company_to_write(&app, &actor, id.into_inner()).await?;
    let form = WorkplaceForm {
        municipality: company.municipality_code.clone(),
        postcode: company.postcode.clone(),
        ..WorkplaceForm::default()
    };
    render(&form_page(&actor, page, &company, None, form, FormErrors::default()))
}

/// `POST /companies/{id}/workplaces`
///
/// # Errors
/// If it is not the actor's business.
pub async fn add_form(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
    form: Form<WorkplaceForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (company, permit) = company_to_write(&app, &actor, id.into_inner()).await?;
    let new = match form.check(page.t) {
        Ok(new) => new,
        Err(errors) => return render_invalid(&form_page(&actor, page, &company, None, form.0, errors)),
    };
    app.database.write(move |connection| commands::add(connection, &permit, &new, now)).await?;
    Ok(redirect(&format!("{}?done=saved#workplaces", home_of(&actor, &company.id))))
}

/// `GET /companies/{id}/workplaces/{workplace}`
///
/// # Errors
/// If it is not the actor's business.
pub async fn edit_page(app: web::Data<App>, actor: SignedIn, page: Page, ids: Ids) -> Result<HttpResponse, AppError> {
    let (company, found, _) = workplace_to_write(&app, &actor, ids.into_inner()).await?;
    let form = WorkplaceForm::of(&found);
    render(&form_page(&actor, page, &company, Some(&found), form, FormErrors::default()))
}

/// `POST /companies/{id}/workplaces/{workplace}`
///
/// # Errors
/// `Conflict` if somebody changed it meanwhile.
pub async fn edit_workplace(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    ids: Ids,
    form: Form<WorkplaceForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (company, found, permit) = workplace_to_write(&app, &actor, ids.into_inner()).await?;
    let new = match form.check(page.t) {
        Ok(new) => new,
        Err(errors) => return render_invalid(&form_page(&actor, page, &company, Some(&found), form.0, errors)),
    };
    let version = form.version;
    app.database.write(move |connection| commands::change(connection, &permit, &found.id, version, &new, now)).await?;
    app.wake();
    Ok(redirect(&format!("{}?done=saved#workplaces", home_of(&actor, &company.id))))
}

/// The version that was read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct VersionForm {
    version: i64,
}

/// `POST /companies/{id}/workplaces/{workplace}/close`
///
/// # Errors
/// `Conflict` if somebody changed it meanwhile.
pub async fn close_workplace(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    ids: Ids,
    form: Form<VersionForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (company, found, permit) = workplace_to_write(&app, &actor, ids.into_inner()).await?;
    let (id, version) = (found.id.clone(), form.version);
    match app.database.write(move |connection| commands::close(connection, &permit, &id, version, now)).await {
        Ok(()) => Ok(redirect(&format!("{}?done=saved#workplaces", home_of(&actor, &company.id)))),
        Err(CompanyError::WorkplaceInUse) => {
            let shown =
                form_page(&actor, page, &company, Some(&found), WorkplaceForm::of(&found), FormErrors::default());
            render_conflict(&WorkplacePage { in_use: true, ..shown })
        }
        Err(error) => Err(error.into()),
    }
}
