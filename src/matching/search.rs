//! The list that everybody can browse: words, choices and distance from the index, content from
//! the database.

use actix_web::web;
use chrono::{NaiveDate, NaiveDateTime};
use search_index::highlights::Sought;
use search_index::matching::Match;
use search_index::model::Coordinates;
use search_index::{Counted, Facets, IndexError, OpeningSearch, Preference, SearchIndex};

use super::documents::{opening_document, opening_on, profile_document};
use super::{Kind, Shift, TextLanguage, WorkLanguage};
use crate::app::App;
use crate::error::AppError;
use crate::language::Language;
use crate::openings::{self, Opening};
use crate::places::Municipality;
use crate::profiles::Profile;
use crate::web::pagination::Pagination;

/// A municipality and kilometres from its centre.
pub type Around = (&'static Municipality, u32);

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct OpeningQuery {
    /// Words; empty for all openings.
    pub words: String,
    /// Language the searcher uses; Finnish if it is not known.
    pub language: Option<TextLanguage>,
    /// The words stand for the kind of work they mean.
    pub meaning: bool,
    /// Kinds of path; empty for all.
    pub kinds: Vec<Kind>,
    /// Municipality and distance in kilometres; remote work passes.
    pub near: Option<Around>,
    /// Shifts, any of them; empty for all.
    pub shifts: Vec<Shift>,
    /// Languages of work, any of them; empty for all.
    pub languages: Vec<WorkLanguage>,
    /// Only work that can be done from anywhere.
    pub remote: bool,
    /// Latest first day; openings that begin when it suits pass.
    pub start_by: Option<NaiveDate>,
    /// Only what was published after a moment.
    pub published_after: Option<NaiveDateTime>,
    /// Near this place first, then in these languages; narrows nothing.
    pub prefer: Option<(Option<Around>, Vec<WorkLanguage>)>,
    /// What is to be counted beside the fixed values.
    pub counted: Counted,
    /// Page asked for, from 1.
    pub page: usize,
}

impl OpeningQuery {
    fn for_index(self, today: NaiveDate) -> OpeningSearch {
        let around = |(place, km): Around| (Coordinates { lat: place.lat, lon: place.lon }, km);
        OpeningSearch {
            words: self.words,
            meaning: self.meaning,
            kinds: self.kinds,
            near: self.near.map(around),
            shifts: self.shifts,
            languages: self.languages,
            remote: self.remote,
            start_by: self.start_by,
            published_after: self.published_after,
            prefer: self.prefer.map(|(near, languages)| Preference { near: near.map(around), languages }),
            counted: self.counted,
            offset: Pagination::offset(self.page),
            limit: Pagination::SIZE,
            ..OpeningSearch::all(self.language.unwrap_or(TextLanguage::Fi), today)
        }
    }
}

/// A page of what was found.
#[derive(Debug, Clone)]
pub struct FoundOpenings {
    /// Openings of this page that anybody may see, best first.
    pub openings: Vec<Opening>,
    /// Which page this is, and how many there are in all.
    pub pagination: Pagination,
    /// How many openings each further choice would show.
    pub facets: Facets,
}

/// Asks the index without holding up others.
async fn ask<T: Send + 'static>(
    app: &App,
    question: impl FnOnce(&SearchIndex) -> Result<T, IndexError> + Send + 'static,
) -> Result<T, AppError> {
    let index = app.index.clone();
    let answer = web::block(move || question(&index)).await.map_err(|error| AppError::Internal(error.to_string()))?;
    Ok(answer?)
}

/// Searches openings. Hits are only ids: what is shown is read anew from the database, so a stale
/// index cannot show what has been closed.
///
/// # Errors
/// If the index or the database cannot be read.
pub async fn search(app: &App, query: OpeningQuery) -> Result<FoundOpenings, AppError> {
    let today = app.clock.today();
    let page = query.page;
    let wanted = query.for_index(today);
    let hits = ask(app, move |index| {
        let hits = index.search_openings(&wanted)?;
        let last = Pagination::offset(Pagination::new(usize::MAX, hits.total).page);
        // A page past the end, as from an old link, shows the last one.
        if last < wanted.offset { index.search_openings(&OpeningSearch { offset: last, ..wanted }) } else { Ok(hits) }
    })
    .await?;
    let openings = app.database.read(move |connection| openings::open_openings(connection, &hits.ids, today)).await?;
    Ok(FoundOpenings { openings, pagination: Pagination::new(page, hits.total), facets: hits.facets })
}

/// How many openings a search finds.
///
/// # Errors
/// If the index cannot be read.
pub fn count(index: &SearchIndex, query: OpeningQuery, today: NaiveDate) -> Result<usize, AppError> {
    let search = OpeningSearch { offset: 0, limit: 0, ..query.for_index(today) };
    Ok(index.search_openings(&search)?.total)
}

/// Words in the nearest spelling that some opening has; `None` if all are known or nothing is near.
///
/// # Errors
/// If the index cannot be read.
pub async fn respelled(app: &App, words: String, language: TextLanguage) -> Result<Option<String>, AppError> {
    ask(app, move |index| index.respelled(&words, language)).await
}

/// What kinds of work words mean, in the reader's language; empty if that is not known.
#[must_use]
pub fn meanings(app: &App, words: &str, t: Language) -> Vec<String> {
    let language = TextLanguage::from_word(t.word()).unwrap_or(TextLanguage::Fi);
    let named = |names: [String; 3]| names.into_iter().nth(t as usize).unwrap_or_default();
    app.index.meanings(words, language).into_iter().map(named).collect()
}

/// What somebody may be about to type: names of work that some opening offers, in the reader's language, then titles
/// that stand in the list, each once.
///
/// # Errors
/// If the index or the database cannot be read.
pub async fn suggested(app: &App, words: String, t: Language, limit: usize) -> Result<Vec<String>, AppError> {
    let language = TextLanguage::from_word(t.word()).unwrap_or(TextLanguage::Fi);
    let today = app.clock.today();
    let (mut found, ids) = ask(app, move |index| {
        let mut named: Vec<String> = Vec::new();
        for names in index.suggested(&words, language, limit * 2) {
            let Some(name) = names.into_iter().nth(language as usize) else { continue };
            let search = OpeningSearch { words: name.clone(), limit: 0, ..OpeningSearch::all(language, today) };
            if named.len() < limit && index.search_openings(&search)?.total > 0 {
                named.push(name);
            }
        }
        let search = OpeningSearch { words, limit, ..OpeningSearch::all(language, today) };
        Ok((named, index.search_openings(&search)?.ids))
    })
    .await?;
    let openings = app.database.read(move |connection| openings::open_openings(connection, &ids, today)).await?;
    for opening in openings {
        if !found.iter().any(|known| known.to_lowercase() == opening.title.to_lowercase()) {
            found.push(opening.title);
        }
    }
    found.truncate(limit);
    Ok(found)
}

/// What is sought with words that somebody typed in the language of their pages; `None` if nothing was typed.
#[must_use]
pub fn sought(index: &SearchIndex, words: &str, t: Language) -> Option<Sought> {
    let language = TextLanguage::from_word(t.word()).unwrap_or(TextLanguage::Fi);
    (!words.trim().is_empty()).then(|| index.sought(words, language))
}

/// The openings that are most like another one in content and place, best first: only those that
/// anybody may see, never itself.
///
/// # Errors
/// If the index or the database cannot be read.
pub async fn nearest(app: &App, opening: &Opening, limit: usize) -> Result<Vec<Opening>, AppError> {
    let today = app.clock.today();
    let document = opening_document(opening, "");
    // Some may have been closed since the index last heard of them.
    let ids = ask(app, move |index| index.similar_openings(&document, today, limit * 3)).await?;
    let mut found = app.database.read(move |connection| openings::open_openings(connection, &ids, today)).await?;
    found.truncate(limit);
    Ok(found)
}

/// What fits, what is missing and what to ask between a person and an opening; `None` where a rule
/// stands against it.
#[must_use]
pub fn explained(index: &SearchIndex, profile: &Profile, opening: &Opening, today: NaiveDate) -> Option<Match> {
    index.explain(&profile_document(profile, today), &opening_on(opening, "", today), today)
}
