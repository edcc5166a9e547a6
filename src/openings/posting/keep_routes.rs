//! The page behind the question whether an opening is still open, for who has no account. Opening it
//! changes nothing; it has the buttons.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::commands;
use super::link_routes::{dead, good, standing};
use super::model::{LinkPurpose, PostingError};
use super::pages::KeepPage;
use crate::app::App;
use crate::clock::in_finland;
use crate::error::AppError;
use crate::openings::life::{ClosedReason, reasons, unpublished_at};
use crate::openings::{OpeningError, OpeningStatus};
use crate::web::forms::Form;
use crate::web::{Page, redirect, render};

/// `GET /openings/keep/{secret}`
///
/// # Errors
/// If the database fails.
pub async fn page(app: web::Data<App>, page: Page, secret: web::Path<String>) -> Result<HttpResponse, AppError> {
    let secret = secret.into_inner();
    let found = match good(&app, &page, &secret, LinkPurpose::Keep).await? {
        Ok(found) => found,
        Err(answer) => return Ok(answer),
    };
    let Some((opening, _)) = &found.opening else { return dead(page, secret, &found) };
    if opening.status != OpeningStatus::Published {
        return standing(page, &found);
    }
    let (about, now, t) = (opening.clone(), app.clock.now(), page.t);
    let ends_at = app.database.read(move |connection| unpublished_at(connection, &about, now)).await?;
    let (title, language) = found.title()?;
    render(&KeepPage {
        until: ends_at.map(|at| t.life_open_until(&t.short_day(in_finland(at).date()))).unwrap_or_default(),
        reasons: reasons(t),
        secret,
        title,
        language,
        page,
    })
}

/// What is answered: nothing for "still open", else why it is not.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    reason: String,
}

/// `POST /openings/keep/{secret}`
///
/// # Errors
/// `BadRequest` for a reason that no person gives, or if the database fails.
pub async fn answer(
    app: web::Data<App>,
    page: Page,
    secret: web::Path<String>,
    form: Form<AnswerForm>,
) -> Result<HttpResponse, AppError> {
    let (secret, now) = (secret.into_inner(), app.clock.now());
    let reason = match form.reason.as_str() {
        "" => None,
        word => Some(ClosedReason::given(word).ok_or(AppError::BadRequest)?),
    };
    let used = secret.clone();
    match app.database.write(move |connection| commands::answer(connection, &used, reason, now)).await {
        Ok(id) if reason.is_none() => Ok(redirect(&format!("/openings/{id}?done=kept"))),
        Ok(_) => {
            app.wake();
            Ok(redirect("/openings?done=closed"))
        }
        Err(PostingError::DeadLink | PostingError::Opening(OpeningError::WrongState)) => {
            match good(&app, &page, &secret, LinkPurpose::Keep).await? {
                Ok(found) => standing(page, &found),
                Err(answer) => Ok(answer),
            }
        }
        Err(error) => Err(error.into()),
    }
}
