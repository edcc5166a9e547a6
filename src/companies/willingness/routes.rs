//! Handlers of standing willingness.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::forms::WillingForm;
use super::pages::WillingPage;
use super::{NewWillingness, commands, willingness};
use crate::access::{self, Actor, Permit, Role, acts};
use crate::app::App;
use crate::companies::routes::home_of;
use crate::companies::{
    Company, ContactChannel, NewContactEntry, Workplace, company, workplaces_of, write_contact_log,
};
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{Kind, TextLanguage};
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::SignedIn;
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

/// The company with its workplaces and the proof that the actor may write what it could take.
async fn company_to_write(
    app: &App,
    actor: &Actor,
    id: String,
) -> Result<(Company, Vec<Workplace>, Permit<acts::EditOpening>), AppError> {
    let (company, workplaces) = app
        .database
        .read(move |connection| {
            let company = company(connection, &id)?;
            let workplaces = workplaces_of(connection, &company.id)?;
            Ok::<_, AppError>((company, workplaces))
        })
        .await?;
    let permit = access::permit(actor, &company.id, &company.owner())?;
    Ok((company, workplaces, permit))
}

fn form_page(
    app: &App,
    actor: &Actor,
    page: Page,
    company: &Company,
    workplaces: Vec<Workplace>,
    (form, errors): (WillingForm, FormErrors),
) -> WillingPage {
    WillingPage {
        page,
        form,
        errors,
        action: format!("/companies/{}/willingness", company.id),
        back: home_of(actor, &company.id),
        company: company.name.clone(),
        today: app.clock.today(),
        workplaces,
        own: actor.role == Role::CompanyContact,
        can_log: access::permit::<acts::WriteContactLog>(actor, &company.id, &company.owner()).is_ok(),
    }
}

/// `GET /companies/{id}/willingness`: the form of a new one.
///
/// # Errors
/// If it is not the actor's business.
pub async fn new_page(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let (company, workplaces, _) = company_to_write(&app, &actor, id.into_inner()).await?;
    let form = WillingForm {
        people: "1".to_owned(),
        workplace: workplaces.first().map(|workplace| workplace.id.clone()).unwrap_or_default(),
        call: "yes".to_owned(),
        ..WillingForm::default()
    };
    render(&form_page(&app, &actor, page, &company, workplaces, (form, FormErrors::default())))
}

/// `POST /companies/{id}/willingness`
///
/// # Errors
/// If it is not the actor's business.
pub async fn add_form(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
    form: Form<WillingForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let t = page.t;
    let (company, workplaces, permit) = company_to_write(&app, &actor, id.into_inner()).await?;
    let (new, next_contact_on) = match form.check(t, app.clock.today(), &workplaces) {
        Ok(checked) => checked,
        Err(errors) => {
            return render_invalid(&form_page(&app, &actor, page, &company, workplaces, (form.0, errors)));
        }
    };
    let back = format!("{}?done=saved#willingness", home_of(&actor, &company.id));
    let log = access::permit::<acts::WriteContactLog>(&actor, &company.id, &company.owner()).ok();
    let log = log.filter(|_| form.call == "yes");
    app.database
        .write(move |connection| {
            commands::add(connection, &permit, &company, &new, now)?;
            if let Some(permit) = log {
                let note = log_note(&new, t);
                let entry = NewContactEntry { channel: ContactChannel::Phone, note, next_contact_on };
                write_contact_log(connection, &permit, &entry, now)?;
            }
            Ok::<_, AppError>(())
        })
        .await?;
    Ok(redirect(&back))
}

fn log_note(new: &NewWillingness, t: Language) -> String {
    let kinds = new.kinds.iter().map(|kind| t.kind(*kind)).collect::<Vec<_>>().join(", ");
    t.willing_log_note(&kinds, &new.span.words(t), &new.work)
}

/// The version that was read, and which kind the draft is of.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WillingActForm {
    version: i64,
    kind: String,
}

async fn company_of(app: &App, actor: &Actor, id: String) -> Result<(Company, Permit<acts::EditOpening>), AppError> {
    let company = app
        .database
        .read(move |connection| {
            let found = willingness(connection, &id)?;
            Ok::<_, AppError>(company(connection, &found.company_id)?)
        })
        .await?;
    let permit = access::permit(actor, &company.id, &company.owner())?;
    Ok((company, permit))
}

/// `POST /willingness/{id}/close`
///
/// # Errors
/// `Conflict` if it no longer stands.
pub async fn close_willingness(
    app: web::Data<App>,
    actor: SignedIn,
    id: web::Path<String>,
    form: Form<WillingActForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let id = id.into_inner();
    let (company, permit) = company_of(&app, &actor, id.clone()).await?;
    let version = form.version;
    app.database.write(move |connection| commands::close(connection, &permit, &id, version, now)).await?;
    Ok(redirect(&format!("{}?done=saved#willingness", home_of(&actor, &company.id))))
}

/// `POST /willingness/{id}/opening`: one press makes a draft opening of it.
///
/// # Errors
/// `Conflict` if it no longer stands.
pub async fn draft_opening(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    id: web::Path<String>,
    form: Form<WillingActForm>,
) -> Result<HttpResponse, AppError> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let id = id.into_inner();
    let kind = Kind::from_word(&form.kind).ok_or(AppError::BadRequest)?;
    let language = match page.t {
        Language::Fi => TextLanguage::Fi,
        Language::Sv => TextLanguage::Sv,
        Language::En => TextLanguage::En,
    };
    let (company, permit) = company_of(&app, &actor, id.clone()).await?;
    let version = form.version;
    let opening = app
        .database
        .write(move |connection| {
            commands::make_opening(connection, &permit, &company, (&id, version), (kind, language), (now, today))
        })
        .await?;
    Ok(redirect(&format!("/openings/{opening}/edit?done=saved")))
}
