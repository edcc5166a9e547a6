//! What is new for a saved search, once a day or a week.

use chrono::{Duration, NaiveDate, NaiveDateTime};

use super::commands::looked;
use super::queries::due;
use super::{SavedSearch, saved_search, saved_searches_of};
use crate::app::App;
use crate::clock::Clock;
use crate::db::{Connection, DatabaseError};
use crate::error::AppError;
use crate::finding::Filter;
use crate::language::Language;
use crate::matching::{self, OpeningQuery, SearchIndex};
use crate::notifications::{News, Rhythm};

/// Days that the owner's first page looks back.
const LATELY: i64 = 7;
/// The index may lag: what came in the last minutes is looked at the next time.
const LAG: i64 = 10;
/// Searches looked at in one tick.
const BATCH: i64 = 50;

/// One round of the looks that are due; returns how many searches were looked at.
///
/// # Errors
/// If the database or the index fails.
pub async fn tick(app: &App) -> Result<usize, AppError> {
    let now = app.clock.now();
    let (index, today) = (app.index.clone(), app.clock.today());
    let searches = app.database.read(move |connection| due(connection, now, BATCH)).await?;
    if searches.is_empty() {
        return Ok(0);
    }
    let asked = searches.len();
    let counted = actix_web::web::block(move || {
        let new = |search: &SavedSearch| news_of(&index, search, search.checked_at, today);
        searches.into_iter().map(|search| Ok((new(&search)? > 0, search))).collect::<Result<Vec<_>, AppError>>()
    })
    .await
    .map_err(|error| AppError::Internal(error.to_string()))??;
    app.database
        .write(move |connection| {
            for (news, search) in &counted {
                looked(connection, search, *news, now - Duration::minutes(LAG), now)?;
            }
            Ok::<_, AppError>(())
        })
        .await?;
    app.wake();
    Ok(asked)
}

/// How many openings have come since a moment.
fn news_of(
    index: &SearchIndex,
    search: &SavedSearch,
    since: NaiveDateTime,
    today: NaiveDate,
) -> Result<usize, AppError> {
    let filter = Filter::of_text(&search.query);
    // The language only tells which small words do not count.
    let asked = filter.asked(&filter.meant(), Language::Fi, today);
    matching::count(index, OpeningQuery { published_after: Some(since), ..asked }, today)
}

/// What a saved search has brought lately, for its owner's first page.
#[derive(Debug, Clone)]
pub struct Lately {
    /// What is sought, in words.
    pub name: String,
    /// The list, the newest first.
    pub href: String,
    /// How many openings have come within a week.
    pub count: usize,
}

/// What an account's last searches have brought within a week, at most so many, and whether there are
/// more of them.
///
/// # Errors
/// If the database or the index fails.
pub fn lately(
    connection: &mut Connection,
    index: &SearchIndex,
    account_id: &str,
    most: usize,
    clock: &Clock,
    t: Language,
) -> Result<(Vec<Lately>, bool), AppError> {
    let searches = saved_searches_of(connection, account_id)?;
    let more = searches.len() > most;
    let since = clock.now() - Duration::days(LATELY);
    let told = |search: SavedSearch| {
        let filter = Filter { newest_first: true, ..Filter::of_text(&search.query) };
        let count = news_of(index, &search, since, clock.today())?;
        Ok(Lately { name: filter.name(t), href: filter.href(1), count })
    };
    Ok((searches.into_iter().take(most).map(told).collect::<Result<_, AppError>>()?, more))
}

/// What the mail of a search tells when it is sent; `None` if it tells nothing any more.
///
/// # Errors
/// If the database or the index fails.
pub fn mail_news(
    connection: &mut Connection,
    index: &SearchIndex,
    id: &str,
    today: NaiveDate,
) -> Result<Option<News>, AppError> {
    let search = match saved_search(connection, id) {
        Ok(search) => search,
        Err(super::SavedSearchError::Database(DatabaseError::Query(diesel::result::Error::NotFound))) => {
            return Ok(None);
        }
        Err(error) => return Err(error.into()),
    };
    let on = search.rhythm != Rhythm::Off;
    let count = if on { news_of(index, &search, search.news_since, today)? } else { 0 };
    Ok((count > 0).then(|| News {
        count,
        href: format!("/openings/saved/{}/new?key={}", search.id, search.link_key),
        stop_href: format!("/openings/saved/{}/stop?key={}", search.id, search.link_key),
    }))
}
