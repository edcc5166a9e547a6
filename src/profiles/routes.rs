//! Handlers of coaches' pages of profiles.

use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::commands::{create, edit, edit_identity, hide, issue_code, publish, set_protected, take};
use super::forms::ProfileForm;
use super::pages::{CodePage, EditPage, ListPage, PersonLine, ShowPage};
use super::{Card, Identity, Profile, ProfileError, ProfileStatus, identities_of_site, identity, profile, queries};
use crate::access::{self, Actor, Owner, acts};
use crate::app::App;
use crate::clock::in_finland;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{age_on, place_name};
use crate::placements::{self, Of, Party};
use crate::privacy::{self, consent};
use crate::web::forms::{Form, FormErrors, Query};
use crate::web::guard::Coach;
use crate::web::page::{render_conflict, render_invalid};
use crate::web::{Page, qr, redirect, render};

/// Which profiles are listed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    words: String,
    scope: String,
}

/// Name of a status.
pub const fn status_word(status: ProfileStatus, t: Language) -> &'static str {
    match status {
        ProfileStatus::Draft => t.profile_draft(),
        ProfileStatus::Published => t.profile_published(),
        ProfileStatus::Hidden => t.profile_hidden(),
    }
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

type Change =
    fn(&mut Connection, &access::Permit<acts::PublishProfile>, chrono::NaiveDateTime) -> Result<(), ProfileError>;

async fn change(app: &App, actor: &Actor, id: String, done: &str, change: Change) -> Result<HttpResponse, AppError> {
    let (actor, now) = (actor.clone(), app.clock.now());
    let target = format!("/profiles/{id}?done={done}");
    app.database
        .write(move |connection| -> Result<(), AppError> {
            let card = profile(connection, &id)?;
            let permit = access::permit(&actor, &id, &card.owner())?;
            Ok(change(connection, &permit, now)?)
        })
        .await?;
    app.wake();
    Ok(redirect(&target))
}

/// `POST /profiles/{id}/publish`
pub async fn publish_profile(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    change(&app, &actor, id.into_inner(), "published", publish).await
}

/// `POST /profiles/{id}/hide`
pub async fn hide_profile(app: web::Data<App>, actor: Coach, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    change(&app, &actor, id.into_inner(), "saved", hide).await
}

/// `POST /profiles/{id}/take`
pub async fn take_profile(app: web::Data<App>, actor: Coach, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    change(&app, &actor, id.into_inner(), "saved", take).await
}

/// `POST /profiles/{id}/protect`: switches the mark.
pub async fn protect_profile(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
) -> Result<HttpResponse, AppError> {
    change(&app, &actor, id.into_inner(), "saved", |connection, permit, now| {
        let protected = profile(connection, permit.object_id())?.protected;
        set_protected(connection, permit, !protected, now)
    })
    .await
}

/// `POST /profiles/{id}/code`: shows a code on the spot.
pub async fn show_code(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    let profile_id = id.clone();
    let (name, code) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let card = profile(connection, &profile_id)?;
            let permit = access::permit::<acts::IssueSignInCode>(&actor, &profile_id, &card.owner())?;
            let reading = privacy::identified(connection, &actor, &profile_id, &card.owner(), "coach_work", now)?;
            let person = identity(connection, &reading)?;
            let code = issue_code(connection, &permit, &person, now)?;
            Ok((if person.first_name.is_empty() { card.alias } else { person.first_name }, code))
        })
        .await?;
    let address = format!("{}/sign-in/code?code={code}", app.config.base_url);
    let (picture, size) = qr::path(&address)?;
    let shown = format!("{} {}", &code[..4], &code[4..]);
    let mut response = render(&CodePage { page, id: id.into_inner(), name, code: shown, qr: picture, size })?;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
