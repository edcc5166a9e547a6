//! The list that everybody can browse: words, kinds and distance from the index, content from the
//! database.

use actix_web::web;
use search_index::OpeningSearch;
use search_index::model::Coordinates;

use super::{Kind, TextLanguage};
use crate::app::App;
use crate::error::AppError;
use crate::openings::{self, Opening};
use crate::places::Municipality;
use crate::web::pagination::Pagination;

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct OpeningQuery {
    /// Words; empty for all openings.
    pub words: String,
    /// Language the searcher uses; Finnish if it is not known.
    pub language: Option<TextLanguage>,
    /// Kinds of path; empty for all.
    pub kinds: Vec<Kind>,
    /// Municipality and distance in kilometres; remote work passes.
    pub near: Option<(&'static Municipality, u32)>,
    /// Page asked for, from 1.
    pub page: usize,
}

/// A page of what was found.
#[derive(Debug, Clone)]
pub struct FoundOpenings {
    /// Openings of this page that anybody may see, best first.
    pub openings: Vec<Opening>,
    /// Which page this is, and how many there are in all.
    pub pagination: Pagination,
    /// How many of each kind there are, not counting the choice of kinds itself.
    pub kinds: Vec<(Kind, usize)>,
}

/// Searches openings. Hits are only ids: what is shown is read anew from the database, so a stale
/// index cannot show what has been closed.
///
/// # Errors
/// If the index or the database cannot be read.
pub async fn search(app: &App, query: OpeningQuery) -> Result<FoundOpenings, AppError> {
    let today = app.clock.today();
    let wanted = OpeningSearch {
        words: query.words,
        language: query.language.unwrap_or(TextLanguage::Fi),
        kinds: query.kinds,
        near: query.near.map(|(place, km)| (Coordinates { lat: place.lat, lon: place.lon }, km)),
        as_of: today,
        offset: Pagination::offset(query.page),
        limit: Pagination::SIZE,
    };
    let index = app.index.clone();
    let hits = web::block(move || {
        let hits = index.search_openings(&wanted)?;
        let last = Pagination::offset(Pagination::new(usize::MAX, hits.total).page);
        // A page past the end, as from an old link, shows the last one.
        if last < wanted.offset { index.search_openings(&OpeningSearch { offset: last, ..wanted }) } else { Ok(hits) }
    })
    .await
    .map_err(|error| AppError::Internal(error.to_string()))?
    .map_err(|error| AppError::Internal(error.to_string()))?;
    let openings = app.database.read(move |connection| openings::open_openings(connection, &hits.ids, today)).await?;
    Ok(FoundOpenings { openings, pagination: Pagination::new(query.page, hits.total), kinds: hits.kinds })
}
