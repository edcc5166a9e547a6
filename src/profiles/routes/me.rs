//! Handlers of the young person's own pages.

use actix_web::{HttpResponse, web};

use super::editor::{edit_page, store};
use super::status_word;
use crate::access::{self, Actor, acts};
use crate::app::App;
use crate::clock::in_finland;
use crate::companies;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::privacy;
use crate::privacy::consent::{self, Consent, Purpose};
use crate::profiles::commands::{give_publish_consent, withdraw_publish_consent};
use crate::profiles::forms::ProfileForm;
use crate::profiles::pages::{ConsentLine, MePage, ViewLine, ViewsPage};
use crate::profiles::{Card, Profile, identity, profile_of_account};
use crate::web::forms::Form;
use crate::web::guard::YoungPerson;
use crate::web::{Page, redirect, render};

/// The profile of the person who asks.
async fn own_profile(app: &App, actor: &Actor) -> Result<Option<Profile>, AppError> {
    let id = actor.account_id.clone();
    Ok(app.database.read(move |connection| profile_of_account(connection, &id)).await?)
}

/// `GET /me`
pub async fn me(app: web::Data<App>, actor: YoungPerson, page: Page) -> Result<HttpResponse, AppError> {
    let (t, now, today) = (page.t, app.clock.now(), app.clock.today());
    let text_version = Purpose::PublishProfile.text_version();
    let Some(own) = own_profile(&app, &actor).await? else {
        let (consents, consented) = (Vec::new(), false);
        return render(&MePage { page, card: None, status_word: "", consented, text_version, consents });
    };
    let id = own.id.clone();
    let owner = own.owner();
    let (consents, consented) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let permit = privacy::identified(connection, &actor, &id, &owner, "own", now)?;
            let given = consent::of_profile(connection, &permit)?;
            let consented = consent::stands(connection, &id, Purpose::PublishProfile, None)?;
            let lines = given.into_iter().map(|one| consent_line(connection, one, t)).collect::<Result<Vec<_>, _>>()?;
            Ok((lines, consented))
        })
        .await?;
    let card = Some(Card::of(&own, today, t));
    let status_word = status_word(own.status, t);
    render(&MePage { page, card, status_word, consented, text_version, consents })
}

fn consent_line(connection: &mut Connection, given: Consent, t: Language) -> Result<ConsentLine, AppError> {
    let day = |at: chrono::NaiveDateTime| t.date(in_finland(at).date());
    let what = match (given.purpose, given.partner_id) {
        (Purpose::Introduction, Some(company)) => {
            t.me_consent_introduction(&companies::company(connection, &company)?.name)
        }
        (Purpose::Introduction | Purpose::PublishProfile, _) => t.me_consent_publish().to_owned(),
    };
    Ok(ConsentLine {
        what,
        given: t.me_consent_on(&day(given.given_at)),
        withdrawn: given.withdrawn_at.map(|at| t.me_consent_off(&day(at))).unwrap_or_default(),
    })
}

/// `GET /me/edit`
pub async fn edit_form(app: web::Data<App>, actor: YoungPerson, page: Page) -> Result<HttpResponse, AppError> {
    let Some(own) = own_profile(&app, &actor).await? else { return Ok(redirect("/me")) };
    let (id, owner, now) = (own.id.clone(), own.owner(), app.clock.now());
    let person = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let permit = privacy::identified(connection, &actor, &id, &owner, "own", now)?;
            Ok(identity(connection, &permit)?)
        })
        .await?;
    render(&edit_page(page, ProfileForm::of(&own, &person), "/me/edit".to_owned(), "/me".to_owned(), false))
}

/// `POST /me/edit`
pub async fn save(
    app: web::Data<App>,
    actor: YoungPerson,
    page: Page,
    form: Form<ProfileForm>,
) -> Result<HttpResponse, AppError> {
    let Some(own) = own_profile(&app, &actor).await? else { return Ok(redirect("/me")) };
    store(&app, &actor.0, own.id, page, form.0, ("/me/edit".to_owned(), "/me".to_owned()), false).await
}

/// `POST /me/publish-consent`
pub async fn give(app: web::Data<App>, actor: YoungPerson, page: Page) -> Result<HttpResponse, AppError> {
    let Some(own) = own_profile(&app, &actor).await? else { return Ok(redirect("/me")) };
    let (now, t) = (app.clock.now(), page.t);
    let permit = access::permit::<acts::Consent>(&actor, &own.id, &own.owner())?;
    app.database.write(move |connection| give_publish_consent(connection, &permit, t, now)).await?;
    Ok(redirect("/me?done=saved"))
}

/// `POST /me/publish-consent/withdraw`
pub async fn withdraw(app: web::Data<App>, actor: YoungPerson) -> Result<HttpResponse, AppError> {
    let Some(own) = own_profile(&app, &actor).await? else { return Ok(redirect("/me")) };
    let now = app.clock.now();
    let permit = access::permit::<acts::Consent>(&actor, &own.id, &own.owner())?;
    app.database.write(move |connection| withdraw_publish_consent(connection, &permit, now)).await?;
    app.wake();
    Ok(redirect("/me?done=saved"))
}

/// `GET /me/views`
pub async fn views(app: web::Data<App>, actor: YoungPerson, page: Page) -> Result<HttpResponse, AppError> {
    let t = page.t;
    let Some(own) = own_profile(&app, &actor).await? else {
        return render(&ViewsPage { page, views: Vec::new() });
    };
    let now = app.clock.now();
    let seen = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let permit = privacy::identified(connection, &actor, &own.id, &own.owner(), "own", now)?;
            privacy::views_of(connection, &permit)
        })
        .await?;
    let views = seen
        .into_iter()
        .map(|entry| ViewLine {
            when: t.moment(entry.at),
            who: entry.viewer_name,
            role: t.role(entry.viewer_role),
            why: t.read_purpose(&entry.purpose),
        })
        .collect();
    render(&ViewsPage { page, views })
}
