//! Handlers of companies: adding and editing one here, the rest in rooms of their own.

mod contacts;
mod detail;
mod home;

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;

pub use contacts::{add_contact, change_contact, contact_page, verify_contact, withdraw_verification, write_log};
pub use detail::detail;
pub use home::home;

use super::forms::CompanyForm;
use super::pages::EditPage;
use super::{Company, CompanyError, NewCompany, commands, company, specialists_of};
use crate::access::{self, Actor, Owner, Permit, Role, acts};
use crate::app::App;
use crate::error::AppError;
use crate::language::Language;
use crate::matching;
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::{SignedIn, Staff};
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

pub(super) fn site_of(actor: &Actor) -> Result<(String, Owner), AppError> {
    let site = actor.site_id.clone().ok_or(AppError::NotFound)?;
    let owner = Owner { site: Some(site.clone()), ..Owner::default() };
    Ok((site, owner))
}

pub(super) fn place(company: &Company, t: Language) -> String {
    matching::place_name(&company.municipality_code, t)
}

/// `GET /companies/new`
///
/// # Errors
/// If the actor may not add companies.
pub async fn new_page(app: web::Data<App>, actor: Staff, page: Page) -> Result<HttpResponse, AppError> {
    let (site, owner) = site_of(&actor)?;
    access::permit::<acts::CreateCompany>(&actor, "", &owner)?;
    let specialists = app.database.read(move |connection| specialists_of(connection, &site)).await?;
    let mine = specialists.iter().any(|(id, _)| *id == actor.account_id) && actor.role == Role::EmployerSpecialist;
    let form = CompanyForm {
        specialist: if mine { actor.account_id.clone() } else { String::new() },
        ..CompanyForm::default()
    };
    render(&new_form(page, form, FormErrors::default(), specialists, app.clock.today()))
}

fn new_form(
    page: Page,
    form: CompanyForm,
    errors: FormErrors,
    specialists: Vec<(String, String)>,
    today: NaiveDate,
) -> EditPage {
    EditPage {
        lint: form.lint(page.t, today),
        page,
        form,
        errors,
        action: "/companies/new".to_owned(),
        back: "/companies".to_owned(),
        is_new: true,
        fixed_identity: false,
        specialists,
    }
}

/// `POST /companies/new`
///
/// # Errors
/// If the actor may not add companies.
pub async fn create(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    form: Form<CompanyForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (site, owner) = site_of(&actor)?;
    let permit: Permit<acts::CreateCompany> = access::permit(&actor, "", &owner)?;
    let of_site = site.clone();
    let specialists = app.database.read(move |connection| specialists_of(connection, &of_site)).await?;
    let (mut form, today) = (form.0, app.clock.today());
    let checked = form.check(page.t, &specialists, false);
    if looks_again(&mut form, checked.is_ok(), page.t, today) {
        return render(&new_form(page, form, FormErrors::default(), specialists, today));
    }
    let errors = match checked {
        Ok(new) => {
            match app.database.write(move |connection| commands::create(connection, &permit, &site, &new, now)).await {
                Ok(id) => return Ok(redirect(&format!("/companies/{id}?done=saved"))),
                Err(CompanyError::BusinessIdInUse) => {
                    FormErrors::one("business_id", page.t.company_business_id_in_use())
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(errors) => errors,
    };
    render_invalid(&new_form(page, form, errors, specialists, today))
}

/// Whether the form comes back before anything is saved: better words were pressed, or there are words
/// to look at that were not shown yet. Pressing again saves them as they are.
fn looks_again(form: &mut CompanyForm, right: bool, t: Language, today: NaiveDate) -> bool {
    if form.reword(today) {
        return true;
    }
    let lint = form.lint(t, today);
    right && form.has_news(&lint)
}

/// A company to edit, who may be in charge of it, and the proof that the actor may.
async fn company_to_edit(
    app: &App,
    actor: &Actor,
    id: String,
) -> Result<(Company, Vec<(String, String)>, Permit<acts::EditCompany>), AppError> {
    let (found, specialists) = app
        .database
        .read(move |connection| {
            let found = company(connection, &id)?;
            let specialists = specialists_of(connection, &found.site_id)?;
            Ok::<_, CompanyError>((found, specialists))
        })
        .await?;
    let permit = access::permit(actor, &found.id, &found.owner())?;
    // Who looks after a company is the service's own business.
    let specialists = if actor.role == Role::CompanyContact { Vec::new() } else { specialists };
    Ok((found, specialists, permit))
}

fn edit_form(
    actor: &Actor,
    page: Page,
    company: &Company,
    form: CompanyForm,
    errors: FormErrors,
    specialists: Vec<(String, String)>,
    today: NaiveDate,
) -> EditPage {
    EditPage {
        lint: form.lint(page.t, today),
        page,
        form,
        errors,
        action: format!("/companies/{}/edit", company.id),
        back: home_of(actor, &company.id),
        is_new: false,
        fixed_identity: has_fixed_identity(actor),
        specialists,
    }
}

/// Name and business ID are what a contact was verified for: only the service changes them.
fn has_fixed_identity(actor: &Actor) -> bool {
    actor.role == Role::CompanyContact
}

/// Where an actor looks at a company.
pub(super) fn home_of(actor: &Actor, company_id: &str) -> String {
    match actor.role {
        Role::CompanyContact => "/company".to_owned(),
        _ => format!("/companies/{company_id}"),
    }
}

/// `GET /companies/{id}/edit`
///
/// # Errors
/// If it is not the actor's business.
pub async fn edit_page(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let (company, specialists, _) = company_to_edit(&app, &actor, id.into_inner()).await?;
    let form = CompanyForm::of(&company);
    render(&edit_form(&actor, page, &company, form, FormErrors::default(), specialists, app.clock.today()))
}

/// `POST /companies/{id}/edit`
///
/// # Errors
/// `Conflict` if somebody changed it meanwhile.
pub async fn edit(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
    form: Form<CompanyForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (company, specialists, permit) = company_to_edit(&app, &actor, id.into_inner()).await?;
    let mut form = form.0;
    if has_fixed_identity(&actor) {
        form.name.clone_from(&company.name);
        form.business_id = company.business_id.clone().unwrap_or_default();
    }
    if actor.role == Role::CompanyContact {
        form.specialist = String::new();
    }
    let today = app.clock.today();
    let checked = form.check(page.t, &specialists, company.business_id.is_none());
    if looks_again(&mut form, checked.is_ok(), page.t, today) {
        return render(&edit_form(&actor, page, &company, form, FormErrors::default(), specialists, today));
    }
    let errors = match checked {
        Ok(mut new) => {
            if actor.role == Role::CompanyContact {
                new = NewCompany { specialist_id: company.specialist_id.clone(), ..new };
            }
            let version = form.version;
            match app.database.write(move |connection| commands::edit(connection, &permit, version, &new, now)).await {
                Ok(()) => {
                    app.wake();
                    return Ok(redirect(&format!("{}?done=saved", home_of(&actor, &company.id))));
                }
                Err(CompanyError::BusinessIdInUse) => {
                    FormErrors::one("business_id", page.t.company_business_id_in_use())
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(errors) => errors,
    };
    render_invalid(&edit_form(&actor, page, &company, form, errors, specialists, today))
}
