//! The page behind a reminder's link: following it changes nothing, its one button keeps the card on.

use actix_web::{HttpResponse, web};

use crate::accounts::secret_hash;
use crate::app::App;
use crate::error::AppError;
use crate::profiles::ProfileError;
use crate::profiles::commands::keep_on;
use crate::profiles::pages::KeepPage;
use crate::profiles::queries::profile_to_keep;
use crate::web::{Page, render};

/// `GET /keep/{token}`
pub async fn page(app: web::Data<App>, page: Page, token: web::Path<String>) -> Result<HttpResponse, AppError> {
    let token = token.into_inner();
    let hash = secret_hash(&token);
    let found = app.database.read(move |connection| profile_to_keep(connection, &hash)).await?;
    if found.is_none() {
        return Err(AppError::Gone);
    }
    render(&KeepPage { page, token, done: false })
}

/// `POST /keep/{token}`
pub async fn keep(app: web::Data<App>, page: Page, token: web::Path<String>) -> Result<HttpResponse, AppError> {
    let (hash, now) = (secret_hash(&token), app.clock.now());
    app.database.write(move |connection| keep_on(connection, &hash, now)).await.map_err(|error| match error {
        // Pressed twice, or an old mail: nothing is left to do.
        ProfileError::Illegal(_) => AppError::Gone,
        other => other.into(),
    })?;
    app.wake();
    render(&KeepPage { page, token: String::new(), done: true })
}
