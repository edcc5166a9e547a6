//! Handlers of feedback.

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::Days;
use serde::Deserialize;

use super::forms::{AnswerForm, FeedbackForm};
use super::model::{ANSWER_DAYS, Feedback};
use super::pages::{FormPage, ListPage, Row, ShowPage, ThanksPage};
use super::{commands, queries};
use crate::access::{self, Actor, Role, acts};
use crate::accounts::{self, AccountError, Guarded};
use crate::app::App;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::sites;
use crate::web::forms::{Form, FormErrors, Query};
use crate::web::guard::Staff;
use crate::web::page::{render_conflict, render_invalid};
use crate::web::preferences::own_path;
use crate::web::{Page, redirect, render};

/// Most feedback that a list shows of each sort.
const LISTED: i64 = 200;

/// Which page it is about.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FormQuery {
    about: String,
}

fn promise(app: &App, t: Language) -> String {
    let today = app.clock.today();
    t.date(today.checked_add_days(Days::new(ANSWER_DAYS)).unwrap_or(today))
}

async fn site_names(app: &App, t: Language) -> Result<Vec<(String, String)>, AppError> {
    let found = app.database.read(sites::all).await?;
    Ok(found.into_iter().map(|site| (site.id.clone(), site.name(t).to_owned())).collect())
}

/// `GET /feedback`
pub async fn form_page(app: web::Data<App>, query: Query<FormQuery>, page: Page) -> Result<HttpResponse, AppError> {
    let sites = site_names(&app, page.t).await?;
    let promise = promise(&app, page.t);
    // Only a path of our own, and without what was asked for on it.
    let about = own_path(&query.0.about).split('?').next().unwrap_or_default().to_owned();
    let about = if query.0.about.is_empty() { String::new() } else { about };
    let form = FeedbackForm { about, ..FeedbackForm::default() };
    render(&FormPage { page, form, errors: FormErrors::default(), sites, too_many: false, promise })
}

/// `POST /feedback`
pub async fn send(
    app: web::Data<App>,
    request: HttpRequest,
    page: Page,
    form: Form<FeedbackForm>,
) -> Result<HttpResponse, AppError> {
    if form.is_from_a_program() {
        return Ok(redirect("/feedback/thanks"));
    }
    let sites = site_names(&app, page.t).await?;
    let promise = promise(&app, page.t);
    let new = match form.check(&sites, page.t) {
        Ok(new) => new,
        Err(errors) => {
            return render_invalid(&FormPage { page, form: form.0, errors, sites, too_many: false, promise });
        }
    };
    let (subject, now) = (accounts::client(&app, &request), app.clock.now());
    let result = app
        .database
        .write(move |connection| {
            accounts::charge(connection, Guarded::Feedback, &subject, now)?;
            commands::give(connection, &new, now).map_err(AccountError::from)
        })
        .await;
    match result {
        Ok(_) => Ok(redirect("/feedback/thanks")),
        Err(AccountError::TooMany) => {
            let errors = FormErrors::default();
            render_invalid(&FormPage { page, form: form.0, errors, sites, too_many: true, promise })
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /feedback/thanks`
pub async fn thanks(app: web::Data<App>, page: Page) -> Result<HttpResponse, AppError> {
    let promise = promise(&app, page.t);
    render(&ThanksPage { page, promise })
}

/// `GET /feedback/list`
pub async fn list(app: web::Data<App>, actor: Staff, page: Page) -> Result<HttpResponse, AppError> {
    let (t, today, show_site) = (page.t, app.clock.today(), actor.role == Role::Operator);
    let names: HashMap<String, String> = site_names(&app, t).await?.into_iter().collect();
    let found = app.database.read(move |connection| queries::of(connection, &actor, LISTED)).await?;
    let site = |found: &Feedback| {
        found
            .site_id
            .as_ref()
            .and_then(|id| names.get(id))
            .cloned()
            .unwrap_or_else(|| t.feedback_site_whole().to_owned())
    };
    let rows = found.iter().map(|found| Row::new(found, site(found), today, t)).collect();
    render(&ListPage { page, rows, show_site })
}

type Permit = access::Permit<acts::AnswerFeedback>;

fn own(connection: &mut Connection, actor: &Actor, id: &str) -> Result<(Permit, Feedback), AppError> {
    let found = queries::one(connection, id)?;
    Ok((access::permit(actor, id, &found.owner())?, found))
}

/// `GET /feedback/{id}`
pub async fn show(
    app: web::Data<App>,
    actor: Staff,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (_, found) = app.database.read(move |connection| own(connection, &actor, &id)).await?;
    render(&ShowPage::new(page, &found, app.clock.today()))
}

/// `POST /feedback/{id}/answer`
pub async fn answer(
    app: web::Data<App>,
    actor: Staff,
    id: web::Path<String>,
    page: Page,
    form: Form<AnswerForm>,
) -> Result<HttpResponse, AppError> {
    let (permit, found) = app.database.read(move |connection| own(connection, &actor, &id)).await?;
    let (now, today) = (app.clock.now(), app.clock.today());
    let answer = match form.check(found.email.is_some(), page.t) {
        Ok(answer) => answer,
        Err(errors) => {
            return render_invalid(&ShowPage { errors, form: form.0, ..ShowPage::new(page, &found, today) });
        }
    };
    let seen = Feedback { version: form.version, ..found.clone() };
    let result = app.database.write(move |connection| commands::answer(connection, &permit, &seen, &answer, now)).await;
    match result {
        Ok(()) => {
            app.wake();
            Ok(redirect("/feedback/list?done=closed"))
        }
        Err(AppError::Conflict) => {
            let version = found.version;
            let shown = ShowPage { moved: true, ..ShowPage::new(page, &found, today) };
            render_conflict(&ShowPage { form: AnswerForm { version, ..form.0 }, ..shown })
        }
        Err(error) => Err(error),
    }
}
