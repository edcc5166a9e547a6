//! Handlers of doors.

use actix_web::{HttpResponse, web};

use super::pages::DoorsPage;
use super::{door_views, doors_of_profile};
use crate::app::App;
use crate::error::AppError;
use crate::matching::For;
use crate::privacy;
use crate::profiles;
use crate::web::guard::{Coach, YoungPerson};
use crate::web::{Page, render};

/// Doors that the page of all shows.
const MOST: usize = 12;

/// `GET /me/doors`
pub async fn own(app: web::Data<App>, actor: YoungPerson, page: Page) -> Result<HttpResponse, AppError> {
    let (today, index) = (app.clock.today(), app.index.clone());
    let found = app
        .database
        .read(move |connection| match profiles::profile_of_account(connection, &actor.account_id)? {
            Some(profile) => doors_of_profile(connection, &index, &profile, today),
            None => Ok(Vec::new()),
        })
        .await?;
    let doors = door_views(&found, For::YoungPerson, page.t, MOST);
    render(&DoorsPage { back: (page.t.nav_home().to_owned(), "/home".to_owned()), page, doors })
}

/// `GET /profiles/{id}/doors`
pub async fn of_profile(
    app: web::Data<App>,
    actor: Coach,
    id: web::Path<String>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (clock, index) = (app.clock.clone(), app.index.clone());
    let profile = app
        .database
        .write(move |connection| -> Result<_, AppError> {
            let profile = profiles::profile(connection, &id)?;
            privacy::identified(connection, &actor, &id, &profile.owner(), "matching", clock.now())?;
            Ok(profile)
        })
        .await?;
    let (today, href) = (app.clock.today(), format!("/profiles/{}/matches", profile.id));
    // Not in the write above: matching reads much and must not hold the writer.
    let found = app.database.read(move |connection| doors_of_profile(connection, &index, &profile, today)).await?;
    let doors = door_views(&found, For::Coach, page.t, MOST);
    render(&DoorsPage { back: (page.t.matches_title().to_owned(), href), page, doors })
}
