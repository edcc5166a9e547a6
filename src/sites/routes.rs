//! Handlers of the pages of sites.

use actix_web::{HttpResponse, web};

use super::forms::SiteForm;
use super::model::Site;
use super::pages::{Around, EditPage, ListPage, ShowPage, card};
use super::{commands, queries};
use crate::access::{self, Actor, acts};
use crate::accounts;
use crate::app::App;
use crate::clock::in_finland;
use crate::db::Connection;
use crate::error::AppError;
use crate::language::Language;
use crate::web::forms::Form;
use crate::web::guard::Staff;
use crate::web::page::{render_conflict, render_invalid};
use crate::web::{Page, Visitor, redirect, render};

/// `GET /sites`
pub async fn list(app: web::Data<App>, page: Page) -> Result<HttpResponse, AppError> {
    let (t, local) = (page.t, in_finland(app.clock.now()));
    let sites = app
        .database
        .read(move |connection| {
            let mut cards = Vec::new();
            for site in queries::all(connection)? {
                cards.push(card(&site, &queries::hours_of(connection, &site.id)?, local, t));
            }
            Ok::<_, AppError>(cards)
        })
        .await?;
    render(&ListPage { page, sites })
}

/// Names and numbers of the sites, for pages on which one may rather call.
///
/// # Errors
/// If the database fails.
pub async fn telephones(app: &App, t: Language) -> Result<Vec<(String, String)>, AppError> {
    Ok(app.database.read(move |connection| queries::telephones(connection, t)).await?)
}

/// `GET /sites/{slug}`
pub async fn show(
    app: web::Data<App>,
    slug: web::Path<String>,
    visitor: Visitor,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let actor = visitor.actor.filter(|_| visitor.complete);
    let (site, around) = app
        .database
        .read(move |connection| {
            let site = queries::site_by_slug(connection, &slug)?.ok_or(AppError::NotFound)?;
            let may_edit = actor.is_some_and(|actor| permit(&actor, &site).is_ok());
            let around = Around {
                hours: queries::hours_of(connection, &site.id)?,
                municipalities: queries::municipalities_of(connection, &site.id)?,
                staff: accounts::public_staff(connection, &site.id)?,
                may_edit,
            };
            Ok::<_, AppError>((site, around))
        })
        .await?;
    render(&ShowPage::new(page, &site, &around, in_finland(app.clock.now())))
}

/// Proof that somebody may change a site.
pub(super) fn permit(actor: &Actor, site: &Site) -> Result<access::Permit<acts::EditSite>, access::Denied> {
    access::permit::<acts::EditSite>(actor, &site.id, &site.owner())
}

/// The site, for somebody who may change it.
pub(super) fn own_site(connection: &mut Connection, actor: &Actor, slug: &str) -> Result<Site, AppError> {
    let site = queries::site_by_slug(connection, slug)?.ok_or(AppError::NotFound)?;
    permit(actor, &site)?;
    Ok(site)
}

/// `GET /sites/{slug}/edit`
pub async fn edit_page(
    app: web::Data<App>,
    actor: Staff,
    slug: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (site, hours) = app
        .database
        .read(move |connection| {
            let site = own_site(connection, &actor, &slug)?;
            let hours = queries::hours_of(connection, &site.id)?;
            Ok::<_, AppError>((site, hours))
        })
        .await?;
    let form = SiteForm::of(&site, &hours, app.clock.today());
    render(&EditPage::new(page, &site, form))
}

/// `POST /sites/{slug}/edit`
pub async fn edit(
    app: web::Data<App>,
    actor: Staff,
    slug: web::Path<String>,
    page: Page,
    form: Form<SiteForm>,
) -> Result<HttpResponse, AppError> {
    let (who, name) = (actor.0.clone(), slug.clone());
    let site = app.database.read(move |connection| own_site(connection, &who, &name)).await?;
    let mut typed = form.0;
    let details = match typed.check(page.t) {
        Ok(details) => details,
        Err(errors) => {
            typed.level();
            return render_invalid(&EditPage { errors, ..EditPage::new(page, &site, typed) });
        }
    };
    let (now, version, seen) = (app.clock.now(), typed.version, site.clone());
    let result = app
        .database
        .write(move |connection| {
            let permit = permit(&actor, &seen)?;
            commands::edit(connection, &permit, &Site { version, ..seen }, &details, now)
        })
        .await;
    match result {
        Ok(()) => Ok(redirect(&format!("/sites/{slug}?done=saved"))),
        Err(AppError::Conflict) => {
            typed.level();
            typed.version = site.version;
            render_conflict(&EditPage { moved: true, ..EditPage::new(page, &site, typed) })
        }
        Err(error) => Err(error),
    }
}
