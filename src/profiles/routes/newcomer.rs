//! Handlers of a new young person.

use actix_web::{HttpResponse, web};

use crate::access::{self, Owner};
use crate::app::App;
use crate::error::AppError;
use crate::profiles::commands::create;
use crate::profiles::forms::NewcomerForm;
use crate::profiles::pages::NewcomerPage;
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::Coach;
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

/// `GET /profiles/new`
pub async fn page(page: Page) -> Result<HttpResponse, AppError> {
    render(&NewcomerPage { page, form: NewcomerForm::default(), errors: FormErrors::default() })
}

/// `POST /profiles/new`
pub async fn add(
    app: web::Data<App>,
    actor: Coach,
    page: Page,
    form: Form<NewcomerForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (new, person) = match form.check(app.clock.today(), page.t) {
        Ok(checked) => checked,
        Err(errors) => return render_invalid(&NewcomerPage { page, form: form.0, errors }),
    };
    let owner = Owner { site: actor.site_id.clone(), ..Owner::default() };
    let permit = access::permit(&actor, "", &owner)?;
    let id = app.database.write(move |connection| create(connection, &permit, &new, &person, now)).await?;
    Ok(redirect(&format!("/profiles/{id}?done=saved")))
}
