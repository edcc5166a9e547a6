//! Handlers of what is new, and of how often it is told.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::found::Found;
use super::model::{UNASKED, owner};
use super::news::last_told;
use super::pages::{CandidatesPage, OpeningNews, OpeningsPage, PeoplePage, PersonNews, StopPage, Told};
use super::queries::{alert, alert_of};
use super::{Alert, AlertError, commands};
use crate::access::{self, Actor, Owner, Role};
use crate::app::App;
use crate::clock::in_finland;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{CandidateView, For, MatchView, sign};
use crate::notifications::{self, Rhythm};
use crate::privacy;
use crate::profiles;
use crate::web::forms::{Form, Query};
use crate::web::guard::SignedIn;
use crate::web::{Page, redirect, render};

/// Openings shown of each young person; the others stand on the page of their matches.
const OF_EACH: usize = 2;

/// How often one is told.
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

/// `GET /alerts`: what the last mail told, as it stands now.
///
/// # Errors
/// If the index or the database cannot be read.
pub async fn new(app: web::Data<App>, actor: SignedIn, page: Page) -> Result<HttpResponse, AppError> {
    let (id, asked) = (actor.account_id.clone(), app.clone());
    let (alert, found) = app
        .database
        .read(move |connection| -> Result<_, AppError> {
            let alert = alert_of(connection, &id)?;
            let found = match &alert {
                Some(alert) => last_told(connection, &asked, alert)?,
                None => Vec::new(),
            };
            Ok((alert, found))
        })
        .await?;
    let (t, told) = (page.t, told(alert.as_ref(), page.t));
    match actor.role {
        Role::Coach => render(&PeoplePage { people: people(&app, &actor, found, t).await?, page, told }),
        Role::CompanyContact => render(&CandidatesPage { openings: openings(&app, &found, t), page, told }),
        _ => {
            let each = found.into_iter().flat_map(|found| matches(found, For::YoungPerson, t));
            render(&OpeningsPage { matches: each.collect(), page, told })
        }
    }
}

fn told(alert: Option<&Alert>, t: Language) -> Told {
    let at = alert.and_then(|alert| alert.told_at);
    Told {
        at: at.map(|at| t.alerts_told_on(&t.date(in_finland(at).date()))).unwrap_or_default(),
        next: match alert.map_or(UNASKED, |alert| alert.rhythm) {
            Rhythm::Off => t.alerts_next_off(),
            Rhythm::Daily => t.alerts_next_daily(),
            Rhythm::Weekly => t.alerts_next_weekly(),
        },
    }
}

/// Openings of one person; paths are none, for what is on a path is not new.
fn matches(found: Found, reader: For, t: Language) -> Vec<MatchView> {
    match found {
        Found::Openings(_, found) => {
            found.into_iter().map(|matched| MatchView::new(matched, reader, None, t)).collect()
        }
        Found::People(..) => Vec::new(),
    }
}

/// A coach's young people by name: the list is logged before a name is read.
async fn people(app: &App, actor: &Actor, found: Vec<Found>, t: Language) -> Result<Vec<PersonNews>, AppError> {
    let mut people: Vec<PersonNews> = Vec::new();
    for found in found {
        let Found::Openings(profile, _) = &found else { continue };
        let (profile_id, name) = (profile.id.clone(), profile.alias.clone());
        let mut matches = matches(found, For::Coach, t);
        let more = matches.len().saturating_sub(OF_EACH);
        matches.truncate(OF_EACH);
        people.push(PersonNews { profile_id, name, matches, more });
    }
    if people.is_empty() {
        return Ok(people);
    }
    let owner = Owner { site: actor.site_id.clone(), ..Owner::default() };
    let permit = access::permit(actor, "", &owner)?;
    let (actor, now) = (actor.clone(), app.clock.now());
    let ids: Vec<String> = people.iter().map(|person| person.profile_id.clone()).collect();
    let names: HashMap<String, String> = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            privacy::identified_list(connection, &actor, "matching", ids.len(), now)?;
            let found = profiles::identities_of_site(connection, &permit, &ids)?;
            Ok(found.into_iter().map(|(id, identity)| (id, identity.short_name())).collect())
        })
        .await?;
    for person in &mut people {
        if let Some(name) = names.get(&person.profile_id).filter(|name| !name.is_empty()) {
            person.name.clone_from(name);
        }
    }
    people.sort_by(|one, other| one.name.cmp(&other.name).then_with(|| one.profile_id.cmp(&other.profile_id)));
    Ok(people)
}

/// A company's openings with their new candidates.
fn openings(app: &App, found: &[Found], t: Language) -> Vec<OpeningNews> {
    let today = app.clock.today();
    let news = |found: &Found| match found {
        Found::People(opening, people) => Some(OpeningNews {
            opening_id: opening.id.clone(),
            title: opening.title.clone(),
            lang: opening.language.word(),
            kind: sign(opening.kind),
            kind_word: t.kind(opening.kind),
            candidates: people.iter().map(|one| CandidateView::new(one, For::Company, None, today, t)).collect(),
        }),
        Found::Openings(..) => None,
    };
    found.iter().filter_map(news).collect()
}

/// `POST /alerts`: how often one is told.
///
/// # Errors
/// If the database cannot be written.
pub async fn set_rhythm(
    app: web::Data<App>,
    actor: SignedIn,
    form: Form<RhythmForm>,
) -> Result<HttpResponse, AppError> {
    let rhythm = Rhythm::from_word(&form.rhythm).ok_or(AppError::BadRequest)?;
    let permit = access::permit(&actor, &actor.account_id, &owner(&actor.account_id))?;
    let now = app.clock.now();
    app.database.write(move |connection| commands::set_rhythm(connection, &permit, rhythm, now)).await?;
    Ok(redirect("/account?done=saved#alerts"))
}

/// `GET /alerts/{id}/stop`: mail scanners follow links, so the page has a button.
///
/// # Errors
/// `NotFound` if the link is of no mail.
pub async fn stop_page(
    app: web::Data<App>,
    page: Page,
    id: web::Path<String>,
    query: Query<Key>,
) -> Result<HttpResponse, AppError> {
    let (id, key) = (id.into_inner(), query.0.key);
    let found = app.database.read(move |connection| alert(connection, &id)).await?;
    let alert = found.filter(|alert| notifications::opens(&alert.link_key, &key)).ok_or(AlertError::WrongKey)?;
    render(&StopPage { page, id: alert.id, key: alert.link_key, stopped: alert.rhythm == Rhythm::Off })
}

/// `POST /alerts/{id}/stop`: by the button of the page, or by a program of the receiver's mail provider; the
/// key in the address is the authority.
///
/// # Errors
/// `NotFound` if the link is of no mail.
pub async fn stop(
    app: web::Data<App>,
    page: Page,
    id: web::Path<String>,
    query: Query<Key>,
) -> Result<HttpResponse, AppError> {
    let (now, id, key) = (app.clock.now(), id.into_inner(), query.0.key);
    let (of, brought) = (id.clone(), key.clone());
    app.database.write(move |connection| commands::stop(connection, &of, &brought, now)).await?;
    render(&StopPage { page, id, key, stopped: true })
}
