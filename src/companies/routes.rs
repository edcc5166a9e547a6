//! Handlers of companies.

use actix_web::{HttpResponse, web};

use super::forms::{CompanyForm, ContactForm, LogForm, VerifyForm};
use super::pages::{CompanyPage, ContactLine, EditPage, HomePage, LogLine};
use super::{
    Company, CompanyError, Contact, ContactEntry, NewCompany, VerifiedHow, commands, company, contact_log_of,
    contacts_of, specialists_of,
};
use crate::access::{self, Actor, Owner, Permit, Role, acts};
use crate::accounts;
use crate::app::App;
use crate::clock::in_finland;
use crate::error::AppError;
use crate::language::Language;
use crate::matching;
use crate::openings::prose::blocks;
use crate::openings::{self, OpeningLine};
use crate::placements::{self, Of, Party};
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::{CompanyContact, SignedIn, Staff};
use crate::web::page::{initials, render_invalid};
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
    render(&new_form(page, form, FormErrors::default(), specialists))
}

fn new_form(page: Page, form: CompanyForm, errors: FormErrors, specialists: Vec<(String, String)>) -> EditPage {
    EditPage {
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
    let errors = match form.check(page.t, &specialists, false) {
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
    render_invalid(&new_form(page, form.0, errors, specialists))
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
) -> EditPage {
    EditPage {
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

fn home_of(actor: &Actor, company_id: &str) -> String {
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
    render(&edit_form(&actor, page, &company, form, FormErrors::default(), specialists))
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
    let errors = match form.check(page.t, &specialists, company.business_id.is_none()) {
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
    render_invalid(&edit_form(&actor, page, &company, form, errors, specialists))
}

/// What was typed on a company's page and came back.
#[derive(Default)]
struct Typed {
    contact: ContactForm,
    entry: LogForm,
    errors: FormErrors,
}

/// Everything that a company's page shows.
struct Shown {
    company: Company,
    contacts: Vec<Contact>,
    openings: Vec<OpeningLine>,
    log: Option<Vec<ContactEntry>>,
    specialist: Option<String>,
}

async fn company_page(app: &App, actor: &Actor, page: Page, id: String, typed: Typed) -> Result<CompanyPage, AppError> {
    let (reader, clock, t) = (actor.clone(), app.clock.clone(), page.t);
    let shown = app
        .database
        .read(move |connection| {
            let company = company(connection, &id)?;
            let owner = company.owner();
            access::permit::<acts::ReadCompany>(&reader, &company.id, &owner)?;
            let log = match access::permit::<acts::WriteContactLog>(&reader, &company.id, &owner) {
                Ok(permit) => Some(contact_log_of(connection, &permit)?),
                Err(_) => None,
            };
            let specialist = match &company.specialist_id {
                Some(id) => Some(accounts::account(connection, id)?.name),
                None => None,
            };
            let contacts = contacts_of(connection, &company.id)?;
            let openings = openings::lines_of_company(connection, &company.id, &clock, t)?;
            Ok::<_, AppError>(Shown { company, contacts, openings, log, specialist })
        })
        .await?;
    let (id, owner) = (shown.company.id.as_str(), shown.company.owner());
    Ok(CompanyPage {
        facts: facts(&shown, t),
        about: blocks(&shown.company.about),
        contacts: shown.contacts.iter().map(|contact| contact_line(contact, t)).collect(),
        openings: shown.openings.clone(),
        can_log: shown.log.is_some(),
        log: shown.log.iter().flatten().map(|entry| log_line(entry, t)).collect(),
        can_edit: access::permit::<acts::EditCompany>(actor, id, &owner).is_ok(),
        can_verify: access::permit::<acts::VerifyContact>(actor, id, &owner).is_ok(),
        can_write_openings: access::permit::<acts::EditOpening>(actor, id, &owner).is_ok(),
        can_see_candidates: access::permit::<acts::ReadCandidates>(actor, id, &owner).is_ok(),
        contact_form: typed.contact,
        log_form: typed.entry,
        errors: typed.errors,
        name: shown.company.name.clone(),
        id: shown.company.id.clone(),
        page,
    })
}

fn facts(shown: &Shown, t: Language) -> Vec<(&'static str, String)> {
    let company = &shown.company;
    let told = |text: &str| if text.is_empty() { t.company_unknown().to_owned() } else { text.to_owned() };
    vec![
        (t.company_business_id(), told(company.business_id.as_deref().unwrap_or_default())),
        (t.company_industry(), told(&company.industry)),
        (t.company_municipality(), told(format!("{} {}", company.postcode, place(company, t)).trim())),
        (t.company_specialist(), shown.specialist.clone().unwrap_or_else(|| t.company_no_specialist().to_owned())),
    ]
}

fn contact_line(contact: &Contact, t: Language) -> ContactLine {
    let how = contact.verified_how.map_or("", |how| t.verified_how(how));
    ContactLine {
        id: contact.account_id.clone(),
        name: contact.name.clone(),
        initials: initials(&contact.name),
        email: contact.email.clone().unwrap_or_default(),
        phone_href: format!("tel:{}", contact.phone.as_deref().unwrap_or_default().replace([' ', '-', '(', ')'], "")),
        phone: contact.phone.clone().unwrap_or_default(),
        verified: contact
            .verified_at
            .map_or_else(String::new, |at| t.company_contact_verified(&t.date(in_finland(at).date()), how)),
    }
}

fn log_line(entry: &ContactEntry, t: Language) -> LogLine {
    LogLine {
        when: t.date(in_finland(entry.at).date()),
        author: entry.author.clone(),
        channel: t.contact_channel(entry.channel),
        note: blocks(&entry.note),
        next: entry.next_contact_on.map_or_else(String::new, |day| t.company_log_next_told(&t.date(day))),
    }
}

/// `GET /companies/{id}`
///
/// # Errors
/// If it is not the actor's business.
pub async fn detail(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    render(&company_page(&app, &actor, page, id.into_inner(), Typed::default()).await?)
}

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

/// `GET /company`
///
/// # Errors
/// If the contact has no company.
pub async fn home(app: web::Data<App>, actor: CompanyContact, page: Page) -> Result<HttpResponse, AppError> {
    let id = actor.company_id.clone().ok_or(AppError::NotFound)?;
    let (clock, t) = (app.clock.clone(), page.t);
    let (company, openings, paths) = app
        .database
        .read(move |connection| {
            let openings = openings::lines_of_company(connection, &id, &clock, t)?;
            let paths = placements::rows(connection, &Of::Company(&id), true, 200)?;
            Ok::<_, AppError>((company(connection, &id)?, openings, paths))
        })
        .await?;
    access::permit::<acts::ReadCompany>(&actor, &company.id, &company.owner())?;
    // Names stay on the path's own page, where the view is logged.
    let waiting = paths
        .iter()
        .filter(|row| row.is_turn_of(&actor, &app.clock))
        .map(|row| placements::row_view(row, (&actor, Party::Company), None, &app.clock, t))
        .collect();
    render(&HomePage {
        name: company.name.clone(),
        verified: actor.verified,
        waiting,
        edit_href: format!("/companies/{}/edit", company.id),
        openings,
        page,
    })
}
