//! Publishing an opening.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::editing::after;
use crate::access;
use crate::app::App;
use crate::error::AppError;
use crate::openings::{commands, opening};
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
