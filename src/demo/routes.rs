//! Handlers of the demo; the gate lets nobody through unless the program runs as a demo.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::pages::PersonasPage;
use super::{RoleView, personas};
use crate::accounts;
use crate::app::App;
use crate::error::AppError;
use crate::web::forms::Form;
use crate::web::{Page, render};

/// Which persona.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PersonaForm {
    persona: String,
}

/// `GET /demo`
pub async fn personas_page(app: web::Data<App>, page: Page) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let roles = RoleView::group(app.database.read(move |connection| personas(connection, t)).await?, t);
    render(&PersonasPage { page, roles })
}

/// `POST /demo/sign-in`
pub async fn sign_in(app: web::Data<App>, page: Page, form: Form<PersonaForm>) -> Result<HttpResponse, AppError> {
    let (t, now) = (page.t, app.clock.now());
    let (account, secret) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            // Only personas: the key is an account id, and accounts made by hand are none.
            if !personas(connection, t)?.iter().any(|persona| persona.key == form.persona) {
                return Err(AppError::NotFound);
            }
            let account = accounts::account(connection, &form.persona)?;
            let secret = accounts::begin_session(connection, &account, true, now)?;
            Ok((account, secret))
        })
        .await?;
    Ok(accounts::welcome(&app, &account, secret, ""))
}
