//! Publishing an opening with one press.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::editing::after;
use crate::access;
use crate::app::App;
use crate::companies;
use crate::error::AppError;
use crate::openings::{OpeningError, commands, opening};
use crate::web::forms::Form;
use crate::web::guard::SignedIn;
use crate::web::redirect;

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
    let (about, by) = (id.clone(), actor.0.clone());
    let done = app
        .database
        .write(move |connection| {
            let opening = opening(connection, &about)?;
            let permit = access::permit(&by, &opening.id, &opening.owner())?;
            if companies::company(connection, &opening.company_id)?.name.is_empty() {
                return Ok("unnamed");
            }
            match commands::publish(connection, &permit, form.version, now) {
                Err(OpeningError::TwoEyes) => Ok("other_eyes"),
                published => published.map(|()| "publish").map_err(AppError::from),
            }
        })
        .await?;
    app.wake();
    if done == "unnamed" {
        // The form asks for the name that is missing.
        return Ok(redirect(&format!("/openings/{id}/edit")));
    }
    Ok(redirect(&after(&actor, &id, done)))
}
