//! The card just as a company sees it, for its person and their coach.

use actix_web::{HttpResponse, web};

use super::me::own_profile;
use crate::access::{self, acts};
use crate::app::App;
use crate::error::AppError;
use crate::profiles::pages::SeenPage;
use crate::profiles::{Card, Profile, State, profile};
use crate::web::guard::{Coach, YoungPerson};
use crate::web::{Page, redirect, render};

/// `GET /me/card`
pub async fn own(app: web::Data<App>, actor: YoungPerson, page: Page) -> Result<HttpResponse, AppError> {
    let Some(own) = own_profile(&app, &actor).await? else { return Ok(redirect("/me")) };
    show(&app, &own, page, "/me".to_owned(), false)
}

/// `GET /profiles/{id}/card`
pub async fn of_profile(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let card = app.database.read(move |connection| profile(connection, &id)).await?;
    access::permit::<acts::EditProfile>(&actor, &card.id, &card.owner())?;
    let back = format!("/profiles/{}", card.id);
    show(&app, &card, page, back, true)
}

/// While companies see the card, just that card; before, how it would look.
fn show(app: &App, card: &Profile, page: Page, back: String, by_coach: bool) -> Result<HttpResponse, AppError> {
    let (now, today, t) = (app.clock.now(), app.clock.today(), page.t);
    let shown = card.is_visible(now) && card.state(now) != State::Imported;
    let seen = if shown { Card::for_company(card, today, t) } else { Card::of(card, today, t) };
    render(&SeenPage {
        card: seen,
        preview: !shown,
        text_waits: shown && !card.text_is_checked(),
        protected: card.protected,
        back,
        by_coach,
        page,
    })
}
