//! Deciding a claim.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::commands;
use crate::access;
use crate::app::App;
use crate::companies::{CompanyError, company};
use crate::error::AppError;
use crate::web::forms::Form;
use crate::web::guard::Staff;
use crate::web::redirect;

/// What is decided.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    /// "accept", or anything else for no.
    decision: String,
}

/// `POST /companies/{id}/claims/{claim}`
///
/// # Errors
/// If it is not the actor's business, or decided already.
pub async fn decide(
    app: web::Data<App>,
    actor: Staff,
    path: web::Path<(String, String)>,
    form: Form<DecisionForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (id, claim) = path.into_inner();
    let accepted = form.decision == "accept";
    let decided = app
        .database
        .write(move |connection| {
            let company = company(connection, &id)?;
            let permit =
                access::permit(&actor, &company.id, &company.owner()).map_err(|_| CompanyError::NoSuchContact)?;
            commands::decide(connection, &permit, &claim, accepted, now)
        })
        .await;
    match decided {
        Ok(()) => {
            app.wake();
            Ok(redirect("/openings?status=submitted&done=saved"))
        }
        Err(CompanyError::AddressInUse) => Ok(redirect("/openings?status=submitted&claim=taken")),
        Err(error) => Err(error.into()),
    }
}
