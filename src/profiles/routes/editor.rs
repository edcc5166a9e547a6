//! Handlers of a profile's form.

use actix_web::{HttpResponse, web};

use crate::access::{self, Actor, Owner, acts};
use crate::app::App;
use crate::error::AppError;
use crate::privacy;
use crate::profiles::commands::{create, edit, edit_identity};
use crate::profiles::forms::ProfileForm;
use crate::profiles::pages::EditPage;
use crate::profiles::{ProfileError, identity, profile};
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::Coach;
use crate::web::page::{render_conflict, render_invalid};
use crate::web::{Page, redirect, render};

/// `GET /profiles/new`
pub async fn new_page(page: Page) -> Result<HttpResponse, AppError> {
    let form = ProfileForm::empty(page.t);
    render(&edit_page(page, form, "/profiles/new".to_owned(), "/profiles".to_owned(), true))
}

/// The form, nothing wrong yet.
pub fn edit_page(page: Page, form: ProfileForm, action: String, back: String, by_coach: bool) -> EditPage {
    let is_new = action == "/profiles/new";
    EditPage { page, form, errors: FormErrors::default(), action, back, by_coach, is_new, conflict: false }
}

/// `POST /profiles/new`
pub async fn add(
    app: web::Data<App>,
    actor: Coach,
    page: Page,
    form: Form<ProfileForm>,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (new, person) = match form.check(None, app.clock.today(), page.t) {
        Ok(checked) => checked,
        Err(errors) => {
            let shown = edit_page(page, form.0, "/profiles/new".to_owned(), "/profiles".to_owned(), true);
            return render_invalid(&EditPage { errors, ..shown });
        }
    };
    let owner = Owner { site: actor.site_id.clone(), ..Owner::default() };
    let permit = access::permit(&actor, "", &owner)?;
    let id = app.database.write(move |connection| create(connection, &permit, &new, &person, now)).await?;
    Ok(redirect(&format!("/profiles/{id}?done=saved")))
}

/// `GET /profiles/{id}/edit`
pub async fn edit_form(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let (action, back) = (format!("/profiles/{id}/edit"), format!("/profiles/{id}"));
    let (card, person) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let card = profile(connection, &id)?;
            let permit = privacy::identified(connection, &actor, &id, &card.owner(), "coach_work", now)?;
            let person = identity(connection, &permit)?;
            Ok((card, person))
        })
        .await?;
    let form = ProfileForm::of(&card, &person);
    render(&edit_page(page, form, action, back, true))
}

/// `POST /profiles/{id}/edit`
pub async fn save(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
    form: Form<ProfileForm>,
) -> Result<HttpResponse, AppError> {
    let (action, back) = (format!("/profiles/{id}/edit"), format!("/profiles/{id}"));
    store(&app, &actor.0, id.into_inner(), page, form.0, (action, back), true).await
}

/// Checks and keeps a profile's form, for coach and young person alike.
pub async fn store(
    app: &App,
    actor: &Actor,
    id: String,
    page: Page,
    form: ProfileForm,
    (action, back): (String, String),
    by_coach: bool,
) -> Result<HttpResponse, AppError> {
    let (now, today, t) = (app.clock.now(), app.clock.today(), page.t);
    let before = {
        let id = id.clone();
        app.database.read(move |connection| profile(connection, &id)).await?
    };
    // Asked before the form is looked at: what is another's stays unknown.
    let permit = access::permit::<acts::EditProfile>(actor, &id, &before.owner())?;
    let (new, person) = match form.check((!by_coach).then_some(before.born_on), today, t) {
        Ok(checked) => checked,
        Err(errors) => return render_invalid(&EditPage { errors, ..edit_page(page, form, action, back, by_coach) }),
    };
    let (version, new_address) = (form.version, form.email.trim() != form.email_before.trim());
    let saved = app
        .database
        .write(move |connection| {
            edit_identity(connection, &permit, &person, new_address, now)?;
            edit(connection, &permit, version, &new, now)
        })
        .await;
    match saved {
        Ok(()) => {
            app.wake();
            Ok(redirect(&format!("{back}?done=saved")))
        }
        Err(ProfileError::Conflict) => {
            let latest = app.database.read(move |connection| profile(connection, &id)).await?;
            let form = ProfileForm { version: latest.version, ..form };
            let shown = edit_page(page, form, action, back, by_coach);
            render_conflict(&EditPage { conflict: true, ..shown })
        }
        Err(ProfileError::AddressInUse) => {
            let errors = FormErrors::one("email", t.profile_form_address_in_use());
            render_invalid(&EditPage { errors, ..edit_page(page, form, action, back, by_coach) })
        }
        Err(error) => Err(error.into()),
    }
}
