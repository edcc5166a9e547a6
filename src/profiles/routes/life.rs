//! Handlers of the steps that a coach takes with a profile.

use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpResponse, web};

use super::people::{self, Typed};
use crate::access::{self, Actor, acts};
use crate::app::App;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::privacy;
use crate::profiles::commands::{self, Details, confirm_finding, issue_code, set_eligibility, set_protected, take};
use crate::profiles::forms::{EligibilityForm, FindingForm, LifeForm, ProtectForm};
use crate::profiles::pages::CodePage;
use crate::profiles::state::Command;
use crate::profiles::{ProfileError, identity, profile};
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::Coach;
use crate::web::{Page, qr, redirect, render};

/// Takes a step as coach or young person; what a guard says comes back in words, by field.
pub async fn step_of(
    app: &App,
    actor: &Actor,
    id: String,
    command: Command,
    form: &LifeForm,
    t: Language,
) -> Result<Result<(), FormErrors>, AppError> {
    let until = match form.until.trim() {
        "" => None,
        day => match day.parse() {
            Ok(day) => Some(day),
            Err(_) => return Ok(Err(FormErrors::one("until", t.field_date()))),
        },
    };
    if form.words.chars().count() > 1000 {
        return Ok(Err(FormErrors::one("words", t.field_too_long(1000.0))));
    }
    let details = Details { words: form.words.clone(), until, seen: form.seen.clone(), language: Some(t) };
    let (actor, now) = (actor.clone(), app.clock.now());
    let taken = app
        .database
        .write(move |connection| -> Result<_, ProfileError> {
            let card = profile(connection, &id)?;
            let permit = access::permit::<acts::EditProfile>(&actor, &id, &card.owner())?;
            commands::take_step(connection, &permit, command, &details, now)
        })
        .await;
    app.wake();
    Ok(match taken {
        Ok(_) => Ok(()),
        Err(ProfileError::NotBegun) => Err(FormErrors::one("step", t.life_write_text())),
        Err(ProfileError::NoWords) => Err(FormErrors::one("words", t.life_words_missing())),
        Err(ProfileError::BreakDay) => Err(FormErrors::one("until", t.life_until_past())),
        Err(ProfileError::OpenFindings) => Err(FormErrors::one("check", t.check_open())),
        Err(error) => return Err(error.into()),
    })
}

/// `POST /profiles/{id}/life/{command}`
pub async fn step(
    app: web::Data<App>,
    actor: Coach,
    path: web::Path<(String, String)>,
    page: Page,
    form: Form<LifeForm>,
) -> Result<HttpResponse, AppError> {
    let (id, command) = path.into_inner();
    let command = Command::from_word(&command).ok_or(AppError::NotFound)?;
    match step_of(&app, &actor, id.clone(), command, &form, page.t).await? {
        Ok(()) => Ok(redirect(&format!("/profiles/{id}?done=saved"))),
        Err(errors) => {
            let typed = Typed { life: form.0, errors, ..Typed::default() };
            people::show_invalid(&app, actor, id, page, typed).await
        }
    }
}

/// `POST /profiles/{id}/findings`: a finding tells nobody apart.
pub async fn confirm(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    form: Form<FindingForm>,
) -> Result<HttpResponse, AppError> {
    let target = format!("/profiles/{id}#check");
    let now = app.clock.now();
    app.database
        .write(move |connection| -> Result<(), AppError> {
            let card = profile(connection, &id)?;
            let permit = access::permit(&actor, &id, &card.owner())?;
            Ok(confirm_finding(connection, &permit, &form.finding, now)?)
        })
        .await?;
    Ok(redirect(&target))
}

/// `POST /profiles/{id}/eligibility`: what the rules ask.
pub async fn eligibility(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
    form: Form<EligibilityForm>,
) -> Result<HttpResponse, AppError> {
    let target = format!("/profiles/{id}?done=saved#rules");
    let now = app.clock.now();
    let told = match form.check(page.t) {
        Ok(told) => told,
        Err(errors) => {
            let typed = Typed { eligibility: Some(form.0), errors, ..Typed::default() };
            return people::show_invalid(&app, actor, id.into_inner(), page, typed).await;
        }
    };
    app.database
        .write(move |connection| -> Result<(), AppError> {
            let card = profile(connection, &id)?;
            let permit = access::permit(&actor, &id, &card.owner())?;
            Ok(set_eligibility(connection, &permit, &told, now)?)
        })
        .await?;
    Ok(redirect(&target))
}

type Change =
    fn(&mut Connection, &access::Permit<acts::PublishProfile>, chrono::NaiveDateTime) -> Result<(), ProfileError>;

async fn change(app: &App, actor: &Actor, id: String, change: Change) -> Result<HttpResponse, AppError> {
    let (actor, now) = (actor.clone(), app.clock.now());
    let target = format!("/profiles/{id}?done=saved");
    app.database
        .write(move |connection| -> Result<(), AppError> {
            let card = profile(connection, &id)?;
            let permit = access::permit(&actor, &id, &card.owner())?;
            Ok(change(connection, &permit, now)?)
        })
        .await?;
    app.wake();
    Ok(redirect(&target))
}

/// `POST /profiles/{id}/take`
pub async fn take_profile(app: web::Data<App>, actor: Coach, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    change(&app, &actor, id.into_inner(), take).await
}

/// `POST /profiles/{id}/protect`: switches the mark.
pub async fn protect_profile(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    form: Form<ProtectForm>,
) -> Result<HttpResponse, AppError> {
    // Said outright: pressed twice, or by two coaches at once, it stays what they meant.
    let set: Change = if form.protected == "no" {
        |connection, permit, now| set_protected(connection, permit, false, now)
    } else {
        |connection, permit, now| set_protected(connection, permit, true, now)
    };
    change(&app, &actor, id.into_inner(), set).await
}

/// `POST /profiles/{id}/code`: shows a code on the spot.
pub async fn show_code(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let profile_id = id.clone();
    let (name, code) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let card = profile(connection, &profile_id)?;
            let permit = access::permit::<acts::IssueSignInCode>(&actor, &profile_id, &card.owner())?;
            let reading = privacy::identified(connection, &actor, &profile_id, &card.owner(), "coach_work", now)?;
            let person = identity(connection, &reading)?;
            let code = issue_code(connection, &permit, &person, now)?;
            Ok((if person.first_name.is_empty() { card.alias } else { person.first_name }, code))
        })
        .await?;
    let address = format!("{}/sign-in/code?code={code}", app.config.base_url);
    let (picture, size) = qr::path(&address)?;
    let shown = format!("{} {}", &code[..4], &code[4..]);
    let mut response = render(&CodePage { page, id: id.into_inner(), name, code: shown, qr: picture, size })?;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
