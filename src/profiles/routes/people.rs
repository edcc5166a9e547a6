//! Handlers of the coach's list and of one young person's page.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::status_word;
use crate::access::{self, Owner, acts};
use crate::app::App;
use crate::clock::in_finland;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{age_on, place_name};
use crate::placements::{self, Of, Party};
use crate::privacy::{self, consent};
use crate::profiles::pages::{ListPage, PersonLine, ShowPage};
use crate::profiles::{Card, Identity, Profile, identities_of_site, identity, profile, queries};
use crate::web::forms::{Form, Query};
use crate::web::guard::Coach;
use crate::web::{Page, render};

/// Which profiles are listed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    words: String,
    scope: String,
}

/// `GET /profiles`
pub async fn list(
    app: web::Data<App>,
    actor: Coach,
    query: Query<ListQuery>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    people_page(&app, actor, ListQuery { words: String::new(), ..query.0 }, page).await
}

/// `POST /profiles`: a search. Names are sought, and a name must not stand in an address.
pub async fn search(
    app: web::Data<App>,
    actor: Coach,
    form: Form<ListQuery>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    people_page(&app, actor, form.0, page).await
}

async fn people_page(app: &App, actor: Coach, query: ListQuery, page: Page) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let now = app.clock.now();
    let words = query.words.trim().chars().take(80).collect::<String>();
    let scope = match query.scope.as_str() {
        "team" => "team",
        "free" => "free",
        _ => "",
    };
    let sought = words.to_lowercase();
    let people = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let site = actor.site_id.clone().unwrap_or_default();
            let owner = Owner { site: Some(site.clone()), ..Owner::default() };
            let permit = access::permit::<acts::CreateProfile>(&actor, "", &owner)?;
            let cards = queries::profiles_of_site(connection, &permit, scope)?;
            let ids: Vec<String> = cards.iter().map(|card| card.id.clone()).collect();
            if !ids.is_empty() {
                privacy::identified_list(connection, &actor, "profile_list", ids.len(), now)?;
            }
            let names = identities_of_site(connection, &permit, &ids)?;
            Ok(cards
                .into_iter()
                .map(|card| {
                    let name = names.get(&card.id).map(Identity::full_name).filter(|name| !name.is_empty());
                    line(card, name, t)
                })
                .filter(|line| {
                    line.name.to_lowercase().contains(&sought) || line.alias.to_lowercase().contains(&sought)
                })
                .collect())
        })
        .await?;
    render(&ListPage { page, people, words, scope })
}

fn line(card: Profile, name: Option<String>, t: Language) -> PersonLine {
    PersonLine {
        name: name.unwrap_or_else(|| card.alias.clone()),
        status: if card.protected { t.profile_protected() } else { status_word(card.status, t) },
        place: place_name(&card.municipality_code, t),
        changed: t.short_day(in_finland(card.updated_at).date()),
        visible: card.is_visible(),
        alias: card.alias,
        id: card.id,
    }
}

/// `GET /profiles/{id}`
pub async fn show(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (t, clock) = (page.t, app.clock.clone());
    let me = actor.account_id.clone();
    let (card, person, consented, rows) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let card = profile(connection, &id)?;
            let permit = privacy::identified(connection, &actor, &id, &card.owner(), "coach_work", clock.now())?;
            let person = identity(connection, &permit)?;
            let consented = consent::stands(connection, &id, consent::Purpose::PublishProfile, None)?;
            let name = person.short_name();
            let name = Some(name).filter(|name| !name.is_empty());
            let rows: Vec<_> = placements::rows(connection, &Of::Profile(&id), false, 50)?
                .iter()
                .map(|row| placements::row_view(row, (&actor, Party::Coach), name.as_ref(), &clock, t))
                .collect();
            Ok((card, person, consented, rows))
        })
        .await?;
    let today = app.clock.today();
    let name = person.full_name();
    let contact = [person.phone, person.email].into_iter().flatten().collect::<Vec<_>>().join(", ");
    render(&ShowPage {
        name: if name.is_empty() { card.alias.clone() } else { name },
        contact,
        age: age_on(card.born_on, today),
        place: place_name(&card.municipality_code, t),
        status: card.status.word(),
        status_word: status_word(card.status, t),
        protected: card.protected,
        is_mine: card.coach_id.as_deref() == Some(me.as_str()),
        consented,
        visible: card.is_visible(),
        about: card.about.clone(),
        avoid: card.avoid.clone(),
        card: Card::of(&card, today, t),
        id: card.id,
        rows,
        show_company: true,
        page,
    })
}
