//! Handlers of a company's contacts and of the contact log.

use actix_web::{HttpResponse, web};

use super::detail::{Typed, company_page};
use crate::access::{self, Actor, Permit, acts};
use crate::accounts;
use crate::app::App;
use crate::companies::forms::{ContactForm, LogForm, VerifyForm, WithdrawForm};
use crate::companies::pages::ContactPage;
use crate::companies::{Company, CompanyError, VerifiedHow, commands, company, contacts_of};
use crate::error::AppError;
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::Staff;
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

/// `POST /companies/{id}/contacts`
///
/// # Errors
/// If it is not the actor's business.
pub async fn add_contact(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    id: web::Path<String>,
    form: Form<ContactForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let id = id.into_inner();
    let errors = match form.check(page.t) {
        Ok(new) => {
            let (of, by) = (id.clone(), actor.0.clone());
            let added = app
                .database
                .write(move |connection| {
                    let company = company(connection, &of)?;
                    let Ok(permit) = access::permit(&by, &company.id, &company.owner()) else {
                        return Err(CompanyError::NoSuchContact);
                    };
                    commands::add_contact(connection, &permit, &company.site_id, &new, now)
                })
                .await;
            match added {
                Ok(_) => {
                    app.wake();
                    return Ok(redirect(&format!("/companies/{id}?done=sent")));
                }
                Err(CompanyError::AddressInUse) => FormErrors::one("email", page.t.company_address_in_use()),
                Err(error) => return Err(error.into()),
            }
        }
        Err(errors) => errors,
    };
    let typed = Typed { contact: form.0, errors, ..Typed::default() };
    render_invalid(&company_page(&app, &actor, page, id, typed).await?)
}

/// `POST /companies/{id}/contacts/{account}/verify`
///
/// # Errors
/// If it is not the actor's business, or the contact has been verified already.
pub async fn verify_contact(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    path: web::Path<(String, String)>,
    form: Form<VerifyForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (id, account_id) = path.into_inner();
    let Some(how) = VerifiedHow::from_word(&form.how) else {
        let errors = FormErrors::one(&format!("how-{account_id}"), page.t.field_choice());
        let typed = Typed { errors, ..Typed::default() };
        return render_invalid(&company_page(&app, &actor, page, id, typed).await?);
    };
    let of = id.clone();
    app.database
        .write(move |connection| {
            let company = company(connection, &of)?;
            let permit = access::permit(&actor, &company.id, &company.owner())?;
            Ok::<_, AppError>(commands::verify_contact(connection, &permit, &account_id, how, now)?)
        })
        .await?;
    Ok(redirect(&format!("/companies/{id}?done=verified")))
}

/// `POST /companies/{id}/log`
///
/// # Errors
/// If it is not the actor's business.
pub async fn write_log(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    id: web::Path<String>,
    form: Form<LogForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let id = id.into_inner();
    let new = match form.check(page.t, app.clock.today()) {
        Ok(new) => new,
        Err(errors) => {
            let typed = Typed { entry: form.0, errors, ..Typed::default() };
            return render_invalid(&company_page(&app, &actor, page, id, typed).await?);
        }
    };
    let of = id.clone();
    app.database
        .write(move |connection| {
            let company = company(connection, &of)?;
            let permit = access::permit(&actor, &company.id, &company.owner())?;
            Ok::<_, AppError>(commands::write_contact_log(connection, &permit, &new, now)?)
        })
        .await?;
    Ok(redirect(&format!("/companies/{id}?done=saved#log")))
}

/// `POST /companies/{id}/contacts/{account}/withdraw`
///
/// # Errors
/// If it is not the actor's business, or the contact is not verified.
pub async fn withdraw_verification(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    path: web::Path<(String, String)>,
    form: Form<WithdrawForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (id, account_id) = path.into_inner();
    let Some(reason) = form.check() else {
        let errors = FormErrors::one(&format!("reason-{account_id}"), page.t.field_missing());
        let typed = Typed { withdraw: form.0, errors, ..Typed::default() };
        return render_invalid(&company_page(&app, &actor, page, id, typed).await?);
    };
    let of = id.clone();
    app.database
        .write(move |connection| {
            let company = company(connection, &of)?;
            let permit = access::permit(&actor, &company.id, &company.owner())?;
            Ok::<_, AppError>(commands::withdraw_verification(connection, &permit, &account_id, &reason, now)?)
        })
        .await?;
    Ok(redirect(&format!("/companies/{id}?done=saved#contacts")))
}

/// A contact to change, with the proof that the actor may.
async fn contact_to_change(
    app: &App,
    actor: &Actor,
    (company_id, account_id): (String, String),
) -> Result<(Company, ContactForm, bool, Permit<acts::VerifyContact>), AppError> {
    let (company, form, verified) = app
        .database
        .read(move |connection| {
            let company = company(connection, &company_id)?;
            let contacts = contacts_of(connection, &company.id)?;
            let contact = contacts.into_iter().find(|contact| contact.account_id == account_id);
            let contact = contact.ok_or(AppError::NotFound)?;
            let language = accounts::account(connection, &account_id)?.language;
            Ok::<_, AppError>((company, ContactForm::of(&contact, language), contact.verified_at.is_some()))
        })
        .await?;
    let permit = access::permit(actor, &company.id, &company.owner())?;
    Ok((company, form, verified, permit))
}

fn contact_form(page: Page, company: &Company, account_id: &str, verified: bool, form: ContactForm) -> ContactPage {
    ContactPage {
        page,
        company: company.name.clone(),
        action: format!("/companies/{}/contacts/{account_id}", company.id),
        back: format!("/companies/{}", company.id),
        verified,
        form,
        errors: FormErrors::default(),
    }
}

/// `GET /companies/{id}/contacts/{account}`
///
/// # Errors
/// If it is not the actor's business.
pub async fn contact_page(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, AppError> {
    let ids = path.into_inner();
    let (company, form, verified, _) = contact_to_change(&app, &actor, ids.clone()).await?;
    render(&contact_form(page, &company, &ids.1, verified, form))
}

/// `POST /companies/{id}/contacts/{account}`
///
/// # Errors
/// If it is not the actor's business.
pub async fn change_contact(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    path: web::Path<(String, String)>,
    form: Form<ContactForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let ids = path.into_inner();
    let (company, _, verified, permit) = contact_to_change(&app, &actor, ids.clone()).await?;
    let errors = match form.check(page.t) {
        Ok(new) => {
            let account_id = ids.1.clone();
            let changed = app
                .database
                .write(move |connection| commands::change_contact(connection, &permit, &account_id, &new, now))
                .await;
            match changed {
                Ok(_) => {
                    app.wake();
                    return Ok(redirect(&format!("/companies/{}?done=saved#contacts", company.id)));
                }
                Err(CompanyError::AddressInUse) => FormErrors::one("email", page.t.company_address_in_use()),
                Err(error) => return Err(error.into()),
            }
        }
        Err(errors) => errors,
    };
    render_invalid(&ContactPage { errors, ..contact_form(page, &company, &ids.1, verified, form.0) })
}
