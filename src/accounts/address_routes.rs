//! Handlers of a young person's change of their own address.

use actix_web::{HttpResponse, web};
use validator::Validate;

use super::forms::{AddressCodeForm, AddressForm};
use super::pages::{AccountPage, AddressPage};
use super::routes::own_account;
use super::secrets::typed_code;
use super::sign_in::{Guarded, charge};
use super::{AccountError, address};
use crate::app::App;
use crate::error::AppError;
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::YoungPerson;
use crate::web::page::render_invalid;
use crate::web::{Page, Visitor, redirect, render};

/// `POST /account/address`: the same answer whether the address is free or another's.
pub async fn ask(
    app: web::Data<App>,
    actor: YoungPerson,
    visitor: Visitor,
    page: Page,
    form: Form<AddressForm>,
) -> Result<HttpResponse, AppError> {
    let form = AddressForm { new_email: form.0.new_email.trim().to_owned() };
    let problem = if form.validate().is_err() {
        page.t.field_email()
    } else {
        let (now, new, asking) = (app.clock.now(), form.new_email.clone(), actor.0.clone());
        let session = visitor.session_id.clone().unwrap_or_default();
        let asked = app.database.write(move |connection| address::ask(connection, &asking, &session, &new, now)).await;
        match asked {
            Ok(()) => {
                app.wake();
                return Ok(redirect("/account/address"));
            }
            Err(AccountError::OwnAddress) => page.t.account_address_same(),
            Err(error) => return Err(error.into()),
        }
    };
    let errors = FormErrors::one("new_email", problem);
    let shown = own_account(&app, &actor, &visitor, page, errors).await?;
    render_invalid(&AccountPage { new_email: form.new_email, ..shown })
}

/// `GET /account/address`: where the code is typed.
pub async fn page(
    app: web::Data<App>,
    actor: YoungPerson,
    visitor: Visitor,
    page: Page,
) -> Result<HttpResponse, AppError> {
    match wanted(&app, &actor, &visitor).await? {
        Some(email) => render(&AddressPage { page, email, code: String::new(), errors: FormErrors::default() }),
        None => Ok(redirect("/account")),
    }
}

async fn wanted(app: &App, actor: &YoungPerson, visitor: &Visitor) -> Result<Option<String>, AppError> {
    let (actor, session) = (actor.0.clone(), visitor.session_id.clone().unwrap_or_default());
    Ok(app.database.read(move |connection| address::wanted(connection, &actor, &session)).await?)
}

/// `POST /account/address/confirm`
pub async fn confirm(
    app: web::Data<App>,
    actor: YoungPerson,
    visitor: Visitor,
    page: Page,
    form: Form<AddressCodeForm>,
) -> Result<HttpResponse, AppError> {
    let Some(email) = wanted(&app, &actor, &visitor).await? else { return Ok(redirect("/account")) };
    let now = app.clock.now();
    let code = typed_code(&form.code);
    let (typing, account_id) = (actor.0.clone(), actor.account_id.clone());
    let session = visitor.session_id.clone().unwrap_or_default();
    // Counted on its own: a wrong code rolls the confirmation back, not the count.
    app.database.write(move |connection| charge(connection, Guarded::AddressCode, &account_id, now)).await?;
    let confirmed =
        app.database.write(move |connection| address::confirm(connection, &typing, &session, &code, now)).await;
    match confirmed {
        Ok(()) => {
            app.wake();
            Ok(redirect("/account?done=address"))
        }
        Err(AccountError::NotRecognised) => {
            let errors = FormErrors::one("code", page.t.address_code_wrong());
            render_invalid(&AddressPage { page, email, code: form.0.code, errors })
        }
        Err(error) => Err(error.into()),
    }
}
