//! An opening that was there once: closed, expired or taken back. It answers 410 with the nearest
//! that are still open.

use actix_web::HttpResponse;

use super::listed::cards;
use super::pages::GonePage;
use crate::app::App;
use crate::error::AppError;
use crate::matching;
use crate::openings::{Opening, OpeningStatus};
use crate::web::Page;
use crate::web::page::render_gone;

/// How many are offered instead.
const OFFERED: usize = 5;

/// The openings that are most like one that has gone, best first, for those who waited for it.
///
/// # Errors
/// If the index or the database cannot be read.
pub async fn nearest(app: &App, opening: &Opening, limit: usize) -> Result<Vec<Opening>, AppError> {
    matching::nearest(app, opening, limit).await
}

/// The page of an opening that has gone. What was taken back to be mended is not named.
///
/// # Errors
/// `NotFound` for one that was never published, or if the index or the database cannot be read.
pub async fn gone(app: &App, page: Page, opening: &Opening) -> Result<HttpResponse, AppError> {
    if opening.published_at.is_none() {
        return Err(AppError::NotFound);
    }
    let found = nearest(app, opening, OFFERED).await?;
    let cards = cards(app, &found, None, None, "", page.t).await?;
    let named = matches!(opening.status, OpeningStatus::Published | OpeningStatus::Closed);
    let text = if named { page.t.gone_named(&opening.title) } else { page.t.gone_text().to_owned() };
    render_gone(&GonePage { page, text, cards })
}
