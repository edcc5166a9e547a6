//! Handlers of a site's decisions.

use actix_web::{HttpResponse, web};

use super::commands;
use super::forms::SettingsForm;
use super::pages::SettingsPage;
use crate::app::App;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::places::Municipality;
use crate::rules::TABLE;
use crate::sites::routes::{own_site, permit};
use crate::sites::{Site, queries};
use crate::web::forms::{Form, FormErrors};
use crate::web::guard::Staff;
use crate::web::page::{render_conflict, render_invalid};
use crate::web::{Page, redirect, render};

/// `GET /sites/{slug}/settings`
pub async fn page(
    app: web::Data<App>,
    actor: Staff,
    slug: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (site, served) = app
        .database
        .read(move |connection| {
            let site = own_site(connection, &actor, &slug)?;
            let served = queries::municipalities_of(connection, &site.id)?;
            Ok::<_, AppError>((site, served))
        })
        .await?;
    let form = SettingsForm::of(&site, &served, page.t);
    render(&SettingsPage::new(page, &site, form, app.clock.today()))
}

/// `POST /sites/{slug}/settings`
pub async fn save(
    app: web::Data<App>,
    actor: Staff,
    slug: web::Path<String>,
    page: Page,
    form: Form<SettingsForm>,
) -> Result<HttpResponse, AppError> {
    let (t, today, mut typed) = (page.t, app.clock.today(), form.0);
    let (who, name) = (actor.0.clone(), slug.clone());
    let site = app.database.read(move |connection| own_site(connection, &who, &name)).await?;
    let settings = match typed.check(TABLE, today, t) {
        Ok(settings) => settings,
        Err(errors) => {
            return render_invalid(&SettingsPage { errors, ..SettingsPage::new(page, &site, typed, today) });
        }
    };
    let (now, before) = (app.clock.now(), Site { version: typed.version, ..site.clone() });
    let result = app
        .database
        .write(move |connection| {
            let permit = permit(&actor, &before)?;
            if let Some(taken) = taken(connection, &before, &settings.municipalities, t)? {
                return Ok(Err(FormErrors::one("municipalities", taken)));
            }
            commands::decide(connection, &permit, &before, &settings, now).map(Ok)
        })
        .await;
    match result {
        Ok(Ok(())) => Ok(redirect(&format!("/sites/{slug}?done=saved"))),
        Ok(Err(errors)) => render_invalid(&SettingsPage { errors, ..SettingsPage::new(page, &site, typed, today) }),
        Err(AppError::Conflict) => {
            typed.version = site.version;
            render_conflict(&SettingsPage { moved: true, ..SettingsPage::new(page, &site, typed, today) })
        }
        Err(error) => Err(error),
    }
}

/// A municipality that the site would take from another: who serves it until now, in words.
fn taken(connection: &mut Connection, site: &Site, wanted: &[String], t: Language) -> Result<Option<String>, AppError> {
    let own = queries::municipalities_of(connection, &site.id)?;
    let new: Vec<String> = wanted.iter().filter(|code| !own.contains(code)).cloned().collect();
    let Some((code, other)) = queries::served_elsewhere(connection, &site.id, &new)?.into_iter().next() else {
        return Ok(None);
    };
    let place = Municipality::by_code(&code).map_or(code.as_str(), |place| place.name(t == Language::Sv));
    Ok(Some(t.site_settings_place_taken(place, queries::site(connection, &other)?.name(t))))
}
