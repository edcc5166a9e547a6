//! Handlers of the young person's own pages.

use actix_web::{HttpResponse, web};

use super::life::step_of;
use crate::access::Actor;
use crate::app::App;
use crate::clock::in_finland;
use crate::companies;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::placements::Party;
use crate::privacy;
use crate::privacy::consent::{self, Consent, Purpose};
use crate::profiles::forms::LifeForm;
use crate::profiles::pages::{ConsentLine, MePage, ViewLine, ViewsPage, expiring};
use crate::profiles::state::Command;
use crate::profiles::{Profile, Section, life_view, profile_of_account};
use crate::sites;
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::YoungPerson;
use crate::web::page::render_invalid;
use crate::web::{Page, redirect, render};

/// The profile of the person who asks.
pub(super) async fn own_profile(app: &App, actor: &Actor) -> Result<Option<Profile>, AppError> {
    let id = actor.account_id.clone();
    Ok(app.database.read(move |connection| profile_of_account(connection, &id)).await?)
}

/// `GET /me`
pub async fn me(app: web::Data<App>, actor: YoungPerson, page: Page) -> Result<HttpResponse, AppError> {
    render(&own_page(&app, actor, page, LifeForm::default(), FormErrors::default()).await?)
}

async fn own_page(
    app: &App,
    actor: YoungPerson,
    page: Page,
    form: LifeForm,
    errors: FormErrors,
) -> Result<MePage, AppError> {
    let (t, now) = (page.t, app.clock.now());
    let text_version = Purpose::PublishProfile.text_version();
    let Some(own) = own_profile(app, &actor).await? else {
        let (expiring, done, consents) = (Vec::new(), (0, Section::CORE.len()), Vec::new());
        return Ok(MePage { page, life: None, expiring, done, protected: false, form, errors, text_version, consents });
    };
    let (id, owner, site_id) = (own.id.clone(), own.owner(), own.site_id.clone());
    let (consents, site) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let permit = privacy::identified(connection, &actor, &id, &owner, "own", now)?;
            let given = consent::of_profile(connection, &permit)?;
            let lines = given.into_iter().map(|one| consent_line(connection, one, t)).collect::<Result<Vec<_>, _>>()?;
            Ok((lines, sites::site(connection, &site_id)?))
        })
        .await?;
    let life = Some(life_view(&own, Party::YoungPerson, site.answer_days, now, t));
    let (expiring, done) = (expiring(&own, app.clock.today(), t), Section::done_of(&own));
    Ok(MePage { page, life, expiring, done, protected: own.protected, form, errors, text_version, consents })
}

/// `POST /me/life/{command}`
pub async fn step(
    app: web::Data<App>,
    actor: YoungPerson,
    command: web::Path<String>,
    page: Page,
    form: Form<LifeForm>,
) -> Result<HttpResponse, AppError> {
    let command = Command::from_word(&command).ok_or(AppError::NotFound)?;
    let Some(own) = own_profile(&app, &actor).await? else { return Ok(redirect("/me")) };
    match step_of(&app, &actor.0, own.id, command, &form, page.t).await? {
        Ok(()) => Ok(redirect(if command == Command::Send { "/me?done=sent" } else { "/me?done=saved" })),
        Err(errors) => render_invalid(&own_page(&app, actor, page, form.0, errors).await?),
    }
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
