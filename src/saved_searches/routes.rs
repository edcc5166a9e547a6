//! Handlers of saved searches.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::pages::{SavedPage, SearchRow, StopPage};
use super::{AT_MOST, SavedSearchError, commands, saved_search, saved_searches_of};
use crate::access::{self, Actor, Owner};
use crate::accounts;
use crate::app::App;
use crate::clock::in_finland;
use crate::error::AppError;
use crate::finding::Filter;
use crate::notifications::{self, Rhythm, RhythmChoice};
use crate::web::forms::{Form, Query};
use crate::web::guard::SignedIn;
use crate::web::page::render_conflict;
use crate::web::{Page, redirect, render};

/// A search to be saved.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SaveForm {
    query: String,
}

/// How often the mail is to go.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RhythmForm {
    rhythm: String,
}

/// The key of a link.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Key {
    key: String,
}

/// `GET /openings/saved`
///
/// # Errors
/// If the database cannot be read.
pub async fn list(app: web::Data<App>, actor: SignedIn, page: Page) -> Result<HttpResponse, AppError> {
    render(&own(&app, &actor, page, false).await?)
}

async fn own(app: &App, actor: &Actor, page: Page, full: bool) -> Result<SavedPage, AppError> {
    let t = page.t;
    let id = actor.account_id.clone();
    let (searches, account) = app
        .database
        .read(move |connection| {
            Ok::<_, AppError>((saved_searches_of(connection, &id)?, accounts::account(connection, &id)?))
        })
        .await?;
    let rows = searches
        .into_iter()
        .map(|search| {
            let filter = Filter::of_text(&search.query);
            SearchRow {
                name: filter.name(t),
                href: filter.href(1),
                saved: t.saved_on(&t.date(in_finland(search.created_at).date())),
                rhythms: RhythmChoice::all(search.rhythm, t),
                id: search.id,
            }
        })
        .collect();
    let has_email = account.email.is_some_and(|email| !email.is_empty());
    Ok(SavedPage { page, rows, full, has_email })
}

/// `POST /openings/saved`
///
/// # Errors
/// If the database cannot be written.
pub async fn save(
    app: web::Data<App>,
    actor: SignedIn,
    page: Page,
    form: Form<SaveForm>,
) -> Result<HttpResponse, AppError> {
    let filter = Filter::of_text(&form.query);
    if filter.is_empty() {
        return Ok(redirect("/openings"));
    }
    let owner = Owner { account: Some(actor.account_id.clone()), ..Owner::default() };
    let permit = access::permit(&actor, &actor.account_id, &owner)?;
    // As it is read, not as it was sent; the order is no part of it.
    let query = Filter { newest_first: false, ..filter }.query();
    let now = app.clock.now();
    match app.database.write(move |connection| commands::save(connection, &permit, &query, now)).await {
        Ok(_) => Ok(redirect("/openings/saved?done=saved")),
        Err(SavedSearchError::Full) => render_conflict(&own(&app, &actor, page, true).await?),
        Err(error) => Err(error.into()),
    }
}

/// `POST /openings/saved/{id}/remove`
///
/// # Errors
/// `NotFound` if it is not the actor's.
pub async fn remove(app: web::Data<App>, actor: SignedIn, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    app.database
        .write(move |connection| {
            let search = saved_search(connection, &id)?;
            let permit = access::permit(&actor, &search.id, &search.owner())?;
            Ok::<_, AppError>(commands::remove(connection, &permit, now)?)
        })
        .await?;
    Ok(redirect("/openings/saved?done=saved"))
}

/// `POST /openings/saved/{id}/mail`
///
/// # Errors
/// `NotFound` if it is not the actor's.
pub async fn set_rhythm(
    app: web::Data<App>,
    actor: SignedIn,
    id: web::Path<String>,
    form: Form<RhythmForm>,
) -> Result<HttpResponse, AppError> {
    let (now, rhythm) = (app.clock.now(), Rhythm::from_word(&form.rhythm).ok_or(AppError::BadRequest)?);
    app.database
        .write(move |connection| {
            let search = saved_search(connection, &id)?;
            let permit = access::permit(&actor, &search.id, &search.owner())?;
            Ok::<_, AppError>(commands::set_rhythm(connection, &permit, rhythm, now)?)
        })
        .await?;
    Ok(redirect("/openings/saved?done=saved"))
}

/// `GET /openings/saved/{id}/new`: from the mail to the list, the newest first.
///
/// # Errors
/// `NotFound` if the link is of no search.
pub async fn new(app: web::Data<App>, id: web::Path<String>, query: Query<Key>) -> Result<HttpResponse, AppError> {
    let id = id.into_inner();
    let search = app.database.read(move |connection| saved_search(connection, &id)).await?;
    if !notifications::opens(&search.link_key, &query.0.key) {
        return Err(AppError::NotFound);
    }
    Ok(redirect(&Filter { newest_first: true, ..Filter::of_text(&search.query) }.href(1)))
}

/// `GET /openings/saved/{id}/stop`: mail scanners follow links, so the page has a button.
///
/// # Errors
/// `NotFound` if the link is of no search.
pub async fn stop_page(
    app: web::Data<App>,
    page: Page,
    id: web::Path<String>,
    query: Query<Key>,
) -> Result<HttpResponse, AppError> {
    let id = id.into_inner();
    let search = app.database.read(move |connection| saved_search(connection, &id)).await?;
    if !notifications::opens(&search.link_key, &query.0.key) {
        return Err(AppError::NotFound);
    }
    render(&StopPage { page, id: search.id, key: query.0.key, stopped: search.rhythm == Rhythm::Off })
}

/// `POST /openings/saved/{id}/stop`: by the button of the page, or by a program of the receiver's mail
/// provider; the key in the address is the authority.
///
/// # Errors
/// `NotFound` if the link is of no search.
pub async fn stop(
    app: web::Data<App>,
    page: Page,
    id: web::Path<String>,
    query: Query<Key>,
) -> Result<HttpResponse, AppError> {
    let (now, id, key) = (app.clock.now(), id.into_inner(), query.0.key);
    let (search, opened) = (id.clone(), key.clone());
    app.database.write(move |connection| commands::stop(connection, &search, &opened, now)).await?;
    render(&StopPage { page, id, key, stopped: true })
}

/// What a page without room says.
const _: () = assert!(AT_MOST == 20, "the text says how many");
