//! A CV out of the profile, for its person and their coach; nobody else sees it.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde::Deserialize;

use super::me::own_profile;
use crate::access::Actor;
use crate::app::App;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{Level, TextLanguage, place_name};
use crate::privacy;
use crate::profiles::background::joined;
use crate::profiles::pages::CvPage;
use crate::profiles::{Identity, Profile, identity, profile};
use crate::web::forms::Query;
use crate::web::guard::{Coach, YoungPerson};
use crate::web::{Page, redirect, render};

/// What the person chooses to show; never a value, so no address tells of anybody.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CvQuery {
    /// Whether anything was chosen; without it name and contact are shown.
    chosen: String,
    /// Parts to show.
    show: Vec<String>,
    /// Language of the CV.
    language: String,
}

/// `GET /me/cv`
pub async fn own(
    app: web::Data<App>,
    actor: YoungPerson,
    query: Query<CvQuery>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let Some(own) = own_profile(&app, &actor).await? else { return Ok(redirect("/me")) };
    show(&app, actor.0, own, &query.0, page, "/me".to_owned(), "/me/cv".to_owned()).await
}

/// `GET /profiles/{id}/cv`
pub async fn of_profile(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    query: Query<CvQuery>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (back, address) = (format!("/profiles/{id}"), format!("/profiles/{id}/cv"));
    let card = app.database.read(move |connection| profile(connection, &id)).await?;
    show(&app, actor.0, card, &query.0, page, back, address).await
}

async fn show(
    app: &App,
    actor: Actor,
    card: Profile,
    query: &CvQuery,
    page: Page,
    back: String,
    address: String,
) -> Result<HttpResponse, AppError> {
    let (id, owner, now) = (card.id.clone(), card.owner(), app.clock.now());
    let person = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let permit = privacy::identified(connection, &actor, &id, &owner, "coach_work", now)?;
            Ok(identity(connection, &permit)?)
        })
        .await?;
    let cv = Language::from_word(&query.language).unwrap_or(page.t);
    let contacts = contacts(&card, person, query, page.t);
    let named = contacts.iter().any(|(field, _, _, chosen)| *field == "name" && *chosen);
    let name = contacts.iter().find(|(field, ..)| *field == "name").map(|(_, _, name, _)| name.clone());
    render(&CvPage {
        name: if named { name.unwrap_or_default() } else { cv.cv_title().to_owned() },
        headline: card.headline.clone(),
        about: card.about.clone(),
        lang: card.language.word(),
        sections: sections(&card, app.clock.today(), cv),
        languages: TextLanguage::ALL
            .iter()
            .map(|one| (one.word(), page.t.text_language(*one), one.word() == cv.word()))
            .collect(),
        contacts,
        cv,
        back,
        address,
        page,
    })
}

/// Name and contact with their labels; what is not known is not offered.
fn contacts(
    card: &Profile,
    person: Identity,
    query: &CvQuery,
    t: Language,
) -> Vec<(&'static str, &'static str, String, bool)> {
    let place = place_name(&card.municipality_code, t);
    let all = [
        ("name", t.cv_name(), person.full_name()),
        ("phone", t.cv_phone(), person.phone.unwrap_or_default()),
        ("email", t.cv_email(), person.email.unwrap_or_default()),
        ("place", t.cv_place(), place),
    ];
    all.into_iter()
        .filter(|(_, _, value)| !value.is_empty())
        .map(|(field, label, value)| {
            let chosen = query.chosen.is_empty() || query.show.iter().any(|shown| shown == field);
            (field, label, value, chosen)
        })
        .collect()
}

/// Sections that have something in them.
fn sections(card: &Profile, today: NaiveDate, cv: Language) -> Vec<(&'static str, Vec<String>, &'static str)> {
    let languages = card.languages.iter().map(|skill| {
        let level = if skill.level == Level::Native { cv.level(Level::Native) } else { skill.level.word() };
        format!("{}, {level}", cv.spoken(&skill.code))
    });
    let mut permits: Vec<String> = card.permits_on(today).iter().map(|code| cv.permit(code)).collect();
    permits.extend(card.licence_on(today).map(|class| cv.card_licence(class.word())));
    let work = card.background.experience.iter().map(|one| joined(&[&one.title, &one.place, &one.period, &one.tasks]));
    let schools = card.background.education.iter().map(|one| {
        let years = match (one.from, one.until) {
            (Some(from), Some(until)) => format!("{from}–{until}"),
            (Some(from), None) => format!("{from}–"),
            (None, Some(until)) => until.to_string(),
            (None, None) => String::new(),
        };
        joined(&[&one.degree, &one.field, &one.school, &years, if one.ongoing { cv.cv_ongoing() } else { "" }])
    });
    let own = card.language.word();
    let sections = vec![
        (cv.cv_skills(), card.skills.clone(), own),
        (cv.cv_experience(), work.collect(), own),
        (cv.cv_education(), schools.collect(), own),
        (cv.cv_languages(), languages.collect(), cv.word()),
        (cv.cv_permits(), permits, cv.word()),
        (cv.cv_hobbies(), card.background.hobbies.clone(), own),
        (cv.cv_interests(), card.interests.clone(), own),
    ];
    sections.into_iter().filter(|(_, lines, _)| !lines.is_empty()).collect()
}
