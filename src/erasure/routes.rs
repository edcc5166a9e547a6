//! Handlers of erasing on request: a page that asks once more, and the press.

use actix_web::{HttpResponse, web};

use super::commands;
use super::pages::ErasePage;
use super::queries::has_live_path;
use crate::access::{self, acts};
use crate::app::App;
use crate::companies;
use crate::error::AppError;
use crate::privacy;
use crate::profiles;
use crate::web::guard::{Coach, Staff};
use crate::web::{Page, redirect, render};

/// `GET /profiles/{id}/erase`
pub async fn person_page(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (of, now) = (id.clone(), app.clock.now());
    let (name, live) = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let card = profiles::profile(connection, &of)?;
            access::permit::<acts::ErasePerson>(&actor, &of, &card.owner())?;
            let reading = privacy::identified(connection, &actor, &of, &card.owner(), "coach_work", now)?;
            let name = profiles::identity(connection, &reading)?.full_name();
            Ok((if name.is_empty() { card.alias } else { name }, has_live_path(connection, &of)?))
        })
        .await?;
    render(&ErasePage {
        heading: page.t.erase_title(&name),
        lead: page.t.erase_person_lead(),
        waits: if live { page.t.erase_person_waits() } else { "" },
        action: format!("/profiles/{id}/erase"),
        back: format!("/profiles/{id}"),
        page,
    })
}

/// `POST /profiles/{id}/erase`
pub async fn person(app: web::Data<App>, actor: Coach, id: web::Path<String>) -> Result<HttpResponse, AppError> {
    let now = app.clock.now();
    app.database
        .write(move |connection| -> Result<(), AppError> {
            let card = profiles::profile(connection, &id)?;
            let permit = access::permit(&actor, &id, &card.owner())?;
            commands::person_on_request(connection, &permit, now)
        })
        .await?;
    app.wake();
    Ok(redirect("/profiles?done=erased"))
}

/// `GET /companies/{id}/contacts/{account}/erase`
pub async fn contact_page(
    app: web::Data<App>,
    actor: Staff,
    ids: web::Path<(String, String)>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (id, account) = ids.into_inner();
    let (of, whom) = (id.clone(), account.clone());
    let name = app
        .database
        .read(move |connection| -> Result<_, AppError> {
            let company = companies::company(connection, &of)?;
            access::permit::<acts::VerifyContact>(&actor, &of, &company.owner())?;
            let contacts = companies::contacts_of(connection, &of)?;
            contacts.into_iter().find(|one| one.account_id == whom).map(|one| one.name).ok_or(AppError::NotFound)
        })
        .await?;
    render(&ErasePage {
        heading: page.t.erase_title(&name),
        lead: page.t.erase_contact_lead(),
        waits: "",
        action: format!("/companies/{id}/contacts/{account}/erase"),
        back: format!("/companies/{id}"),
        page,
    })
}

/// `POST /companies/{id}/contacts/{account}/erase`
pub async fn contact(
    app: web::Data<App>,
    actor: Staff,
    ids: web::Path<(String, String)>,
) -> Result<HttpResponse, AppError> {
    let (id, account) = ids.into_inner();
    let (now, of) = (app.clock.now(), id.clone());
    app.database
        .write(move |connection| -> Result<(), AppError> {
            let company = companies::company(connection, &of)?;
            let permit = access::permit(&actor, &of, &company.owner())?;
            commands::contact_on_request(connection, &permit, &account, now)
        })
        .await?;
    Ok(redirect(&format!("/companies/{id}?done=erased#contacts")))
}
