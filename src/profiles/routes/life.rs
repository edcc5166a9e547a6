//! Handlers of a profile's life: published, hidden, taken, protected, and the code on the spot.

use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpResponse, web};

use crate::access::{self, Actor, acts};
use crate::app::App;
use crate::db::Connection;
use crate::error::AppError;
use crate::privacy;
use crate::profiles::commands::{hide, issue_code, publish, set_protected, take};
use crate::profiles::pages::CodePage;
use crate::profiles::{ProfileError, identity, profile};
use crate::web::guard::Coach;
use crate::web::{Page, qr, redirect, render};

type Change =
    fn(&mut Connection, &access::Permit<acts::PublishProfile>, chrono::NaiveDateTime) -> Result<(), ProfileError>;

async fn change(app: &App, actor: &Actor, id: String, done: &str, change: Change) -> Result<HttpResponse, AppError> {
    let (actor, now) = (actor.clone(), app.clock.now());
    let target = format!("/profiles/{id}?done={done}");
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

/// `POST /profiles/{id}/publish`
pub async fn publish_profile(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    change(&app, &actor, id.into_inner(), "published", publish).await
}

/// `POST /profiles/{id}/hide`
pub async fn hide_profile(app: web::Data<App>, actor: Coach, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    change(&app, &actor, id.into_inner(), "saved", hide).await
}

/// `POST /profiles/{id}/take`
pub async fn take_profile(app: web::Data<App>, actor: Coach, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    change(&app, &actor, id.into_inner(), "saved", take).await
}

/// `POST /profiles/{id}/protect`: switches the mark.
pub async fn protect_profile(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    change(&app, &actor, id.into_inner(), "saved", |connection, permit, now| {
        let protected = profile(connection, permit.object_id())?.protected;
        set_protected(connection, permit, !protected, now)
    })
    .await
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
