//! Handlers of one opening: seeing, writing, publishing and closing it.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::cards::{place_name, state_words, working_time};
use super::forms::OpeningForm;
use super::pages::{EditPage, Manage, NextStep, OpeningPage};
use super::prose::blocks;
use super::{NewOpening, Opening, OpeningStatus, commands, opening};
use crate::access::{self, Actor, Permit, Role, acts};
use crate::app::App;
use crate::companies::{self, Company};
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{self, Kind};
use crate::placements;
use crate::profiles;
use crate::sites;
use crate::web::forms::{Form, FormErrors, Query};
use crate::web::guard::SignedIn;
use crate::web::page::render_invalid;
use crate::web::{Page, Visitor, redirect, render};

/// `GET /openings/{id}`
///
/// # Errors
/// `Gone` for a closed or expired opening, `NotFound` for one that is not published, unless the
/// visitor looks after it.
pub async fn detail(
    app: web::Data<App>,
    visitor: Visitor,
    page: Page,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    let today = app.clock.today();
    let id = id.into_inner();
    let (opening, company, site) = app
        .database
        .read(move |connection| {
            let opening = opening(connection, &id)?;
            let company = companies::company(connection, &opening.company_id)?;
            let site = sites::site(connection, &opening.site_id)?;
            Ok::<_, AppError>((opening, company, site))
        })
        .await?;
    let t = page.t;
    let actor = visitor.actor.as_ref().filter(|_| visitor.complete);
    let manage = actor.and_then(|actor| manage(actor, &opening, today, t));
    if manage.is_none() && !opening.is_open_on(today) {
        return Err(match opening.status {
            OpeningStatus::Published | OpeningStatus::Closed => AppError::Gone,
            OpeningStatus::Draft | OpeningStatus::Submitted => AppError::NotFound,
        });
    }
    let young = actor.is_some_and(|actor| actor.role == Role::YoungPerson);
    let interest = match actor.filter(|_| young) {
        Some(actor) => interest_of(&app, actor, &opening.id).await?,
        None => Interest::Nobodys,
    };
    let stranger = actor.is_none();
    let contact = [site.name(t), &site.phone, &site.email].into_iter().filter(|part| !part.is_empty());
    render(&OpeningPage {
        version: opening.version,
        kind: matching::sign(opening.kind),
        kind_word: t.kind(opening.kind),
        title: opening.title.clone(),
        language: opening.language.word(),
        firm: company.name.clone(),
        place: place_name(&opening, t),
        facts: facts(&opening, t, young || stranger),
        description: blocks(&opening.description),
        company_about: blocks(&company.about),
        reasons: Vec::new(),
        steps: if young || stranger { next_steps(t, young) } else { Vec::new() },
        can_show_interest: interest == Interest::Open,
        waits_for_profile: interest == Interest::NotYet,
        path_href: match interest {
            Interest::Shown(path) => format!("/placements/{path}"),
            _ => String::new(),
        },
        sign_in: if stranger { format!("/sign-in?back=%2Fopenings%2F{}", opening.id) } else { String::new() },
        contact: contact.collect::<Vec<_>>().join(", "),
        manage,
        id: opening.id,
        page,
    })
}

/// Whether a young person can say that an opening interests them.
#[derive(Debug, PartialEq, Eq)]
enum Interest {
    /// Nobody is asked here.
    Nobodys,
    /// With one press.
    Open,
    /// Once the profile is published.
    NotYet,
    /// There is a path already; holds its id.
    Shown(String),
}

async fn interest_of(app: &App, actor: &Actor, opening_id: &str) -> Result<Interest, AppError> {
    let (account, opening_id) = (actor.account_id.clone(), opening_id.to_owned());
    app.database
        .read(move |connection| {
            let Some(profile) = profiles::profile_of_account(connection, &account)? else {
                return Ok(Interest::NotYet);
            };
            let path = placements::live_path(connection, &profile.id, &opening_id)?;
            Ok(match path {
                Some(path) => Interest::Shown(path),
                None if profile.is_visible() => Interest::Open,
                None => Interest::NotYet,
            })
        })
        .await
}

fn manage(actor: &Actor, opening: &Opening, today: chrono::NaiveDate, t: Language) -> Option<Manage> {
    let owner = opening.owner();
    access::permit::<acts::ReadCompany>(actor, &opening.id, &owner).ok()?;
    let (state, tone) = state_words(opening, today, t);
    let may_edit = access::permit::<acts::EditOpening>(actor, &opening.id, &owner).is_ok();
    let waiting = matches!(opening.status, OpeningStatus::Draft | OpeningStatus::Submitted);
    let published = opening.status == OpeningStatus::Published;
    Some(Manage {
        state,
        tone,
        company_href: match actor.role {
            Role::CompanyContact => "/company".to_owned(),
            _ => format!("/companies/{}", opening.company_id),
        },
        can_edit: may_edit && opening.status != OpeningStatus::Closed,
        can_publish: waiting && access::permit::<acts::PublishOpening>(actor, &opening.id, &owner).is_ok(),
        can_close: may_edit && published,
        can_see_candidates: published && access::permit::<acts::ReadCandidates>(actor, &opening.id, &owner).is_ok(),
    })
}

fn facts(opening: &Opening, t: Language, young: bool) -> Vec<(&'static str, String)> {
    let trial = opening.kind == Kind::WorkTrial;
    let open_start = if young { t.opening_fact_starts_open() } else { t.opening_fact_time_open() };
    let wage = match (opening.kind, opening.wage.as_str()) {
        (Kind::WorkTrial, _) => t.opening_fact_wage_none().to_owned(),
        (Kind::Job | Kind::Apprenticeship, "") => t.opening_fact_wage_open().to_owned(),
        (_, "") => t.opening_fact_wage_agreed().to_owned(),
        (_, wage) => wage.to_owned(),
    };
    let mut facts = vec![
        (t.opening_fact_time(), working_time(opening, t).unwrap_or_else(|| t.opening_fact_time_open().to_owned())),
        (t.opening_fact_starts(), opening.starts_on.map_or_else(|| open_start.to_owned(), |day| t.date(day))),
    ];
    if let Some(day) = opening.ends_on {
        facts.push((t.opening_fact_ends(), t.date(day)));
    }
    facts.push((t.opening_fact_wage(), wage));
    if trial {
        facts.push((t.opening_fact_experience(), t.opening_fact_experience_none().to_owned()));
    }
    if !opening.languages.is_empty() {
        let named = opening.languages.iter().map(|skill| format!("{} {}", t.spoken(&skill.code), t.level(skill.level)));
        facts.push((t.opening_fact_languages(), named.collect::<Vec<_>>().join(", ")));
    }
    if !opening.permits.is_empty() {
        let mut permits = opening.permits.iter().map(|code| t.permit(code)).collect::<Vec<_>>().join(", ");
        if opening.offers_permit_training {
            permits = format!("{permits} ({})", t.opening_fact_permits_arranged());
        }
        facts.push((t.opening_fact_permits(), permits));
    }
    if let Some(licence) = opening.driving_licence {
        facts.push((t.opening_fact_licence(), licence.word().to_owned()));
    }
    if let Some(age) = opening.min_age {
        facts.push((t.opening_fact_age(), t.opening_fact_age_least(age)));
    }
    if opening.positions > 1 {
        facts.push((t.opening_fact_positions(), opening.positions.to_string()));
    }
    if let Some(day) = opening.apply_by {
        facts.push((t.opening_fact_apply(), t.date(day)));
    }
    facts
}

fn next_steps(t: Language, young: bool) -> Vec<NextStep> {
    let first = if young { ("now", t.opening_step_now()) } else { ("ahead", t.opening_step_ahead()) };
    [
        (first, t.opening_step_interest(), t.opening_step_interest_note()),
        (("ahead", t.opening_step_ahead()), t.opening_step_coach(), t.opening_step_coach_note()),
        (("ahead", t.opening_step_ahead()), t.opening_step_visit(), t.opening_step_visit_note()),
    ]
    .map(|((state, state_word), title, note)| NextStep { state, state_word, title, note })
    .into()
}

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
    let publish = save == "publish";
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
    Ok(redirect(&after(&actor, &id, &save)))
}

/// Where to go after a change, with the word of what happened.
fn after(actor: &Actor, id: &str, save: &str) -> String {
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
    let writer = actor.0.clone();
    let id = opening.id.clone();
    app.database
        .write(move |connection| {
            // Publishing notes the change for the index itself, as the last statement.
            let version = commands::edit(connection, &permit, version, new, now)?;
            match then.as_str() {
                "submit" => commands::submit(connection, &permit, version, now)?,
                "publish" => {
                    let permit = access::permit(&writer, &opening.id, &opening.owner())?;
                    commands::publish(connection, &permit, version, now)?;
                }
                _ => {}
            }
            Ok::<_, AppError>(())
        })
        .await?;
    app.wake();
    Ok(redirect(&after(&actor, &id, &save)))
}

/// The version that was read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct VersionForm {
    version: i64,
}

/// `POST /openings/{id}/publish`
///
/// # Errors
/// `Conflict` if it is not as it was read.
pub async fn publish(
    app: web::Data<App>,
    actor: SignedIn,
    id: web::Path<String>,
    form: Form<VersionForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let id = id.into_inner();
    let target = after(&actor, &id, "publish");
    app.database
        .write(move |connection| {
            let opening = opening(connection, &id)?;
            let permit = access::permit(&actor, &opening.id, &opening.owner())?;
            Ok::<_, AppError>(commands::publish(connection, &permit, form.version, now)?)
        })
        .await?;
    app.wake();
    Ok(redirect(&target))
}

/// `POST /openings/{id}/close`
///
/// # Errors
/// `Conflict` if it is not published.
pub async fn close(app: web::Data<App>, actor: SignedIn, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let id = id.into_inner();
    let target = after(&actor, &id, "close");
    app.database
        .write(move |connection| {
            let opening = opening(connection, &id)?;
            let permit = access::permit(&actor, &opening.id, &opening.owner())?;
            Ok::<_, AppError>(commands::close(connection, &permit, now)?)
        })
        .await?;
    app.wake();
    Ok(redirect(&target))
}
