//! Handlers of the vocabulary.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;

use super::forms::{AddForm, HideForm, WordQuery};
use super::model::VocabularyError;
use super::pages::{ListPage, WordPage};
use super::{commands, policy, queries};
use crate::access::{self, Actor, Owner, acts};
use crate::app::App;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::TextLanguage;
use crate::rules::{RuleId, TABLE};
use crate::web::forms::{Form, FormErrors, Query};
use crate::web::guard::Staff;
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

/// Proof that somebody may look after the vocabulary, or one word of it. It is every site's own.
fn permit(actor: &Actor, id: &str) -> Result<access::Permit<acts::KeepVocabulary>, access::Denied> {
    access::permit(actor, id, &Owner { site: actor.site_id.clone(), ..Owner::default() })
}

fn rules(today: NaiveDate, t: Language) -> Vec<String> {
    let rows = [RuleId::WordSources, RuleId::WordKept].into_iter().filter_map(|id| TABLE.rule(id, today));
    rows.map(|rule| format!("{} ({})", rule.reason(t), rule.source(t))).collect()
}

/// `GET /vocabulary`
///
/// # Errors
/// If the database cannot be read.
pub async fn list(app: web::Data<App>, actor: Staff, page: Page) -> Result<HttpResponse, AppError> {
    let permit = permit(&actor, "vocabulary")?;
    let (reader, rules) = (app.index.reader(), rules(app.clock.today(), page.t));
    let words = app
        .database
        .read(move |connection| {
            let gaps = queries::gaps(connection, &permit)?;
            Ok::<_, AppError>((gaps, queries::added(connection)?, queries::hidden(connection, &permit)?))
        })
        .await?;
    // Guessing looks through all labels.
    let shown = web::block(move || ListPage::new(page, &reader, words, rules)).await;
    render(&shown.map_err(|error| AppError::Internal(error.to_string()))?)
}

/// `GET /vocabulary/word`
///
/// # Errors
/// If nobody may.
pub async fn word(
    app: web::Data<App>,
    actor: Staff,
    page: Page,
    query: Query<WordQuery>,
) -> Result<HttpResponse, AppError> {
    permit(&actor, "vocabulary")?;
    if query.0.word.trim().is_empty() {
        return Ok(redirect("/vocabulary"));
    }
    render(&word_page(&app, page, query.0).await?)
}

async fn word_page(app: &App, page: Page, query: WordQuery) -> Result<WordPage, AppError> {
    let reader = app.index.reader();
    let shown = web::block(move || WordPage::new(page, &reader, &query)).await;
    shown.map_err(|error| AppError::Internal(error.to_string()))
}

/// `POST /vocabulary/words`
///
/// # Errors
/// If the database cannot be written.
pub async fn add(app: web::Data<App>, actor: Staff, page: Page, form: Form<AddForm>) -> Result<HttpResponse, AppError> {
    let permit = permit(&actor, "vocabulary")?;
    let (t, now) = (page.t, app.clock.now());
    let reader = app.index.reader();
    let result = match form.check(&reader, t) {
        Ok(new) => {
            let adding = app.database.write(move |connection| {
                commands::add(connection, &permit, (new.language, &new.word, &new.concept), now)
            });
            match adding.await {
                Ok(_) => Ok(()),
                Err(VocabularyError::Already) => Err(FormErrors::one("word", t.vocabulary_word_added_before())),
                Err(error) => return Err(error.into()),
            }
        }
        Err(errors) => Err(errors),
    };
    match result {
        Ok(()) => {
            app.wake();
            Ok(redirect("/vocabulary?done=saved"))
        }
        Err(errors) => {
            let AddForm { language, from, word: typed, concept } = form.0;
            let word = if from.trim().is_empty() { typed.clone() } else { from };
            let query = WordQuery { language, word, concept, seek: String::new() };
            render_invalid(&WordPage { errors, typed, ..word_page(&app, page, query).await? })
        }
    }
}

/// `POST /vocabulary/words/{id}/remove`
///
/// # Errors
/// `NotFound` if there is no such word.
pub async fn remove(app: web::Data<App>, actor: Staff, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    let (permit, now) = (permit(&actor, &id)?, app.clock.now());
    app.database
        .write(move |connection| {
            queries::added_word(connection, &id)?;
            Ok::<_, AppError>(commands::remove(connection, &permit, now)?)
        })
        .await?;
    app.wake();
    Ok(redirect("/vocabulary?done=saved"))
}

/// `POST /vocabulary/hidden`
///
/// # Errors
/// `BadRequest` for what is no word of the list.
pub async fn hide(app: web::Data<App>, actor: Staff, form: Form<HideForm>) -> Result<HttpResponse, AppError> {
    let (permit, now) = (permit(&actor, "vocabulary")?, app.clock.now());
    let language = TextLanguage::from_word(&form.language).ok_or(AppError::BadRequest)?;
    let word = form.0.word;
    if !policy::is_a_word(&word) {
        return Err(AppError::BadRequest);
    }
    app.database.write(move |connection| commands::hide(connection, &permit, (language, &word), now)).await?;
    Ok(redirect("/vocabulary?done=saved"))
}

/// `POST /vocabulary/hidden/{id}/remove`: the word is shown again.
///
/// # Errors
/// If the database cannot be written.
pub async fn show_again(app: web::Data<App>, actor: Staff, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    let (permit, now) = (permit(&actor, &id)?, app.clock.now());
    app.database
        .write(move |connection| {
            queries::hidden_word(connection, &id)?;
            Ok::<_, AppError>(commands::show_again(connection, &permit, now)?)
        })
        .await?;
    Ok(redirect("/vocabulary?done=saved"))
}
