//! `/openings/new`: the same form for a stranger, a contact of a company and the service.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::fill::FILL;
use super::model::Sender;
use super::pages::SentPage;
use super::{commands, forms};
use crate::access::{self, Actor, Owner, Role, acts};
use crate::accounts::{self, AccountError, Guarded, charge};
use crate::app::App;
use crate::clock::working_days_after;
use crate::companies::{self, BusinessId, Company, NewCompany};
use crate::error::AppError;
use crate::language::Language;
use crate::matching::Kind;
use crate::openings::form_page::{EditPage, Firm, May, said_of};
use crate::openings::forms::OpeningForm;
use crate::openings::routes::editing::{after, render_again};
use crate::openings::{NewOpening, OpeningError, OpeningStatus, WRITERS};
use crate::web::forms::{Form, FormErrors, Query, both};
use crate::web::page::render_invalid;
use crate::web::{Page, Visitor, redirect, render};
use crate::{openings, sites};

/// Which company a new opening is for, and of which kind it will be.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewQuery {
    company: String,
    kind: String,
}

/// Who writes.
enum Writer {
    /// Somebody without an account, or whose account writes no openings.
    Stranger,
    /// For a company that is known.
    For(Actor, Box<Company>),
    /// The service, which names the company in the form.
    Service(Actor),
}

impl Writer {
    /// The municipality and the postcode with which the form begins: the company's own.
    fn begins_at(&self) -> (&str, &str) {
        match self {
            Self::For(_, company) => (&company.municipality_code, &company.postcode),
            Self::Stranger | Self::Service(_) => ("", ""),
        }
    }
}

async fn writer(app: &App, visitor: &Visitor, query: &NewQuery) -> Result<Writer, AppError> {
    let actor = visitor.actor.clone().filter(|actor| visitor.complete && WRITERS.contains(&actor.role));
    let Some(actor) = actor else { return Ok(Writer::Stranger) };
    let id = match actor.role {
        Role::CompanyContact => actor.company_id.clone().ok_or(AppError::NotFound)?,
        _ if query.company.is_empty() => return Ok(Writer::Service(actor)),
        _ => query.company.clone(),
    };
    let company = app.database.read(move |connection| companies::company(connection, &id)).await?;
    access::permit::<acts::EditOpening>(&actor, &company.id, &company.owner())?;
    Ok(Writer::For(actor, Box::new(company)))
}

/// `GET /openings/new`
///
/// # Errors
/// If there is no such company, or it is not the actor's business.
pub async fn new_page(
    app: web::Data<App>,
    visitor: Visitor,
    page: Page,
    query: Query<NewQuery>,
) -> Result<HttpResponse, AppError> {
    let writer = writer(&app, &visitor, &query.0).await?;
    let (municipality, postcode) = writer.begins_at();
    let mut form = OpeningForm::empty(page.t, municipality, postcode);
    form.kind = Kind::from_word(&query.0.kind).map(|kind| kind.word().to_owned()).unwrap_or_default();
    render(&form_page(&app, page, &writer, form, FormErrors::default()).await?)
}

async fn form_page(
    app: &App,
    page: Page,
    writer: &Writer,
    form: OpeningForm,
    errors: FormErrors,
) -> Result<EditPage, AppError> {
    let (t, today) = (page.t, app.clock.today());
    let (lint, rules) = said_of(&form, &errors, t, today);
    let phones = match writer {
        Writer::Stranger => sites::telephones(app, t).await?,
        Writer::For(..) | Writer::Service(_) => Vec::new(),
    };
    let mut shown = EditPage {
        heading: t.posting_title(),
        lead: t.posting_lead().to_owned(),
        action: "/openings/new".to_owned(),
        back: String::new(),
        summary: t.error_summary(),
        note: String::new(),
        next: t.posting_next(&t.short_day(read_by(today))),
        is_service: false,
        firm: Firm::Asked,
        asks_sender: true,
        may: May { submit: true, ..May::default() },
        history: Vec::new(),
        phones,
        lint,
        rules: Vec::new(),
        chips: form.understood(&app.index.reader(), t),
        asks_sentence: true,
        filled: None,
        page,
        form,
        errors,
    };
    match writer {
        Writer::Stranger => {}
        Writer::For(actor, company) => {
            let of_company = actor.role == Role::CompanyContact;
            let publish = may_publish(app, actor, &company.owner()).await?;
            shown.heading = t.opening_new_title();
            shown.lead = company.name.clone();
            shown.action = format!("/openings/new?company={}", company.id);
            shown.back = if of_company { "/company".to_owned() } else { format!("/companies/{}", company.id) };
            shown.firm = Firm::Known;
            shown.asks_sender = false;
            shown.is_service = !of_company;
            shown.may = May { publish, submit: !publish, draft: true, ..May::default() };
            // An account needs no confirmation by mail.
            shown.next = t.posting_next_known(&t.short_day(read_by(today)));
            shown.rules = rules;
            if publish {
                shown.next = String::new();
            }
        }
        Writer::Service(actor) => {
            let own_site = Owner { site: actor.site_id.clone(), ..Owner::default() };
            let publish = may_publish(app, actor, &own_site).await?;
            shown.heading = t.opening_new_title();
            shown.lead = t.posting_lead_service().to_owned();
            shown.back = "/companies".to_owned();
            shown.asks_sender = false;
            shown.is_service = true;
            shown.may = May { publish, submit: !publish, draft: true, ..May::default() };
            shown.next = String::new();
            shown.rules = rules;
        }
    }
    Ok(shown)
}

/// Whether who writes a new opening may also publish it: not where the site wants two eyes.
async fn may_publish(app: &App, actor: &Actor, owner: &Owner) -> Result<bool, AppError> {
    let allowed = access::permit::<acts::PublishOpening>(actor, "", owner).is_ok();
    let Some(site) = owner.site.clone().filter(|_| allowed) else { return Ok(false) };
    Ok(!app.database.read(move |connection| sites::wants_two_eyes(connection, &site)).await?)
}

/// Working days within which the service reads what was posted (product policy).
const READ_DAYS: i32 = 2;

/// The day by which the service has read what came today.
#[must_use]
pub fn read_by(today: chrono::NaiveDate) -> chrono::NaiveDate {
    working_days_after(today, READ_DAYS)
}

/// `POST /openings/new`
///
/// # Errors
/// If there is no such company, or it is not the actor's business.
pub async fn create(
    app: web::Data<App>,
    request: HttpRequest,
    visitor: Visitor,
    page: Page,
    query: Query<NewQuery>,
    form: Form<OpeningForm>,
) -> Result<HttpResponse, AppError> {
    let writer = writer(&app, &visitor, &query.0).await?;
    let mut form = form.0;
    let (t, today) = (page.t, app.clock.today());
    if form.reword(today) {
        return render(&form_page(&app, page, &writer, form, FormErrors::default()).await?);
    }
    if form.save == FILL {
        return filled(&app, page, &writer, form).await;
    }
    if let Some(errors) = form.shows_chips(&app.index.reader(), t) {
        return render_again(&form_page(&app, page, &writer, form, errors).await?);
    }
    let publishes = form.save == "publish" && !matches!(writer, Writer::Stranger);
    let checked = if publishes { form.check_to_publish(t, today) } else { form.check(t, today) };
    // Words to look at again are shown once, where they stand; pressing again sends them as they are.
    let news = form.save == "submit" && form.has_news(&form.lint(t, today));
    let fine = checked.is_ok() && (!matches!(writer, Writer::Stranger) || forms::sender(&form, t).is_ok());
    if news && fine {
        return render(&form_page(&app, page, &writer, form, FormErrors::default()).await?);
    }
    let errors = match &writer {
        Writer::Stranger => match both(checked, forms::sender(&form, t)) {
            Ok((new, sender)) => match post(&app, &request, sender, new, t).await? {
                None => return Ok(redirect("/openings/sent")),
                Some(errors) => errors,
            },
            Err(errors) => errors,
        },
        Writer::For(actor, company) => match checked {
            Ok(new) => return save(&app, actor, company.id.clone(), new, &form.save).await,
            Err(errors) => errors,
        },
        Writer::Service(actor) => match both(checked, forms::firm(&form, t)) {
            Ok((new, business_id)) => match company_by_telephone(&app, actor, &form, business_id, &new, t).await? {
                Ok(company) => return save(&app, actor, company, new, &form.save).await,
                Err(errors) => errors,
            },
            Err(errors) => errors,
        },
    };
    render_invalid(&form_page(&app, page, &writer, form, errors).await?)
}

/// Shows the form with what the sentence tells.
async fn filled(app: &App, page: Page, writer: &Writer, mut form: OpeningForm) -> Result<HttpResponse, AppError> {
    let t = page.t;
    if form.sentence.trim().is_empty() {
        let errors = FormErrors::one("sentence", t.field_missing());
        return render_invalid(&form_page(app, page, writer, form, errors).await?);
    }
    let filled = form.fill(&app.index.reader(), t, app.clock.today(), writer.begins_at());
    let shown = form_page(app, page, writer, form, FormErrors::default()).await?;
    render(&EditPage { filled: Some(filled), ..shown })
}

/// Takes a stranger's opening; what is to be mended if they have posted too often.
async fn post(
    app: &App,
    request: &HttpRequest,
    sender: Sender,
    new: NewOpening,
    t: Language,
) -> Result<Option<FormErrors>, AppError> {
    let now = app.clock.now();
    let (client, email) = (accounts::client(app, request), sender.email.clone());
    // Counted on its own: a refusal does not take the count back.
    let counted = app
        .database
        .write(move |connection| {
            charge(connection, Guarded::PostingClient, &client, now)?;
            charge(connection, Guarded::Posting, &email, now)
        })
        .await;
    match counted {
        Ok(()) => {}
        Err(AccountError::TooMany) => {
            let numbers = sites::telephones(app, t).await?;
            let numbers = numbers.iter().map(|(name, phone)| format!("{name} {phone}"));
            let numbers = numbers.collect::<Vec<_>>().join(", ");
            let later = t.posting_too_many();
            let told = if numbers.is_empty() { later.to_owned() } else { t.posting_too_many_call(later, &numbers) };
            return Ok(Some(FormErrors::one("email", told)));
        }
        Err(error) => return Err(error.into()),
    }
    app.database.write(move |connection| commands::post(connection, &sender, new, t, now)).await?;
    app.wake();
    Ok(None)
}

/// The company that somebody of the service writes for: known at their site, or new.
async fn company_by_telephone(
    app: &App,
    actor: &Actor,
    form: &OpeningForm,
    business_id: BusinessId,
    new: &NewOpening,
    t: Language,
) -> Result<Result<String, FormErrors>, AppError> {
    let now = app.clock.now();
    let site = actor.site_id.clone().ok_or(AppError::NotFound)?;
    let company = NewCompany {
        business_id: Some(business_id.clone()),
        name: forms::company_name(form),
        sector: companies::Sector::Unknown,
        agency: false,
        industry: String::new(),
        about: String::new(),
        municipality_code: new.municipality_code.clone(),
        postcode: new.postcode.clone(),
        natural_person: false,
        specialist_id: None,
    };
    let actor = actor.clone();
    app.database
        .write(move |connection| {
            if let Some(found) = companies::company_of_business_id(connection, &business_id)? {
                let own = access::permit::<acts::EditOpening>(&actor, &found.id, &found.owner()).is_ok();
                return Ok(if own { Ok(found.id) } else { Err(FormErrors::one("business_id", t.posting_elsewhere())) });
            }
            if company.name.is_empty() {
                return Ok(Err(FormErrors::one("company_name", t.posting_name_needed())));
            }
            let owner = Owner { site: Some(site.clone()), ..Owner::default() };
            match access::permit(&actor, &site, &owner) {
                Ok(permit) => Ok(Ok(companies::create(connection, &permit, &site, &company, now)?)),
                Err(_) => Ok(Err(FormErrors::one("business_id", t.posting_not_in_pool()))),
            }
        })
        .await
}

/// Saves what somebody with an account wrote.
async fn save(
    app: &App,
    actor: &Actor,
    company: String,
    new: NewOpening,
    save: &str,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let status = if save == "draft" { OpeningStatus::Draft } else { OpeningStatus::Submitted };
    let publish = save == "publish";
    let writer = actor.clone();
    let (id, placeless) = app
        .database
        .write(move |connection| {
            let company = companies::company(connection, &company)?;
            let permit = access::permit(&writer, &company.id, &company.owner())?;
            let id = openings::create(connection, &permit, &company, new, status, now)?;
            // An agency's opening first tells where the work is done.
            if publish && !company.agency {
                let permit = access::permit(&writer, &id, &company.owner())?;
                match openings::publish(connection, &permit, 1, now) {
                    // It waits for the other two eyes.
                    Ok(()) | Err(OpeningError::TwoEyes) => {}
                    Err(error) => return Err(error.into()),
                }
            }
            Ok::<_, AppError>((id, company.agency))
        })
        .await?;
    app.wake();
    if placeless {
        return Ok(redirect(&format!("/openings/{id}/place?done=saved")));
    }
    Ok(redirect(&after(actor, &id, save)))
}

/// `GET /openings/sent`
///
/// # Errors
/// If the database fails.
pub async fn sent(app: web::Data<App>, page: Page) -> Result<HttpResponse, AppError> {
    let phones = sites::telephones(&app, page.t).await?;
    render(&SentPage { page, phones })
}
