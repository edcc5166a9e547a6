//! Word search over openings: the list that everybody can browse.
//!
//! All words when there are one or two, all but one of three or four, three quarters beyond.
//! Company names are not stemmed; words under eight letters are never corrected.

use std::cmp::Reverse;

use chrono::NaiveDate;
use tantivy::query::{AllQuery, BooleanQuery, BoostQuery, EnableScoring, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, Score, Searcher, Term};

use crate::columns::Columns;
use crate::geography::distance_km;
use crate::index::{IndexError, ItemKind, SearchIndex};
use crate::language::{is_stop_word, stem, words};
use crate::model::{Coordinates, Kind, TextLanguage};
use crate::rules::within_radius;
use crate::schema::{Fields, day_number, kind_bits};
use crate::weights::search_boost;

/// Shortest word that may hold a typing error.
const SHORTEST_CORRECTED: usize = 8;
/// Most words of a search that count.
const WORDS_AT_MOST: usize = 24;

/// What is looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct OpeningSearch {
    /// Words; empty for all openings.
    pub words: String,
    /// Language the searcher uses.
    pub language: TextLanguage,
    /// Kinds of path; empty for all.
    pub kinds: Vec<Kind>,
    /// Place and distance in kilometres; remote work passes.
    pub near: Option<(Coordinates, u32)>,
    /// The day: expired openings are left out.
    pub as_of: NaiveDate,
    /// How many hits to pass over.
    pub offset: usize,
    /// How many hits to return.
    pub limit: usize,
}

/// A page of hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchPage {
    /// Ids, best first; without words newest first (by id, for ids made in the order of time).
    pub ids: Vec<String>,
    /// How many hits there are in all.
    pub total: usize,
    /// How many of each kind there are, not counting the choice of kinds itself.
    pub kinds: Vec<(Kind, usize)>,
}

/// A hit before its id is read.
struct Hit {
    score: Score,
    newest: u64,
    segment: usize,
    doc: DocId,
}

impl SearchIndex {
    /// Searches openings.
    ///
    /// # Errors
    /// If the index cannot be read.
    pub fn search_openings(&self, search: &OpeningSearch) -> Result<SearchPage, IndexError> {
        let searcher = self.searcher();
        let query = words_query(&searcher, self.fields(), search)?;
        let weight = query.weight(EnableScoring::enabled_from_searcher(&searcher))?;
        let today = day_number(search.as_of);
        let wished = kind_bits(&search.kinds);
        let mut counts = [0_usize; Kind::ALL.len()];
        let mut hits = Vec::new();
        let mut columns = Vec::new();
        for (at, segment) in searcher.segment_readers().iter().enumerate() {
            let column = Columns::open(segment)?;
            let alive = segment.alive_bitset();
            weight.for_each(segment, &mut |doc, score| {
                if alive.is_some_and(|alive| alive.is_deleted(doc))
                    || column.item.get_val(doc) != ItemKind::Opening.code()
                    || column.last_day.get_val(doc) < today
                    || !near(&column, doc, search.near)
                {
                    return;
                }
                let kinds = column.kinds.get_val(doc);
                if let Some(count) = counts.get_mut(kinds.trailing_zeros() as usize) {
                    *count += 1;
                }
                if wished == 0 || wished & kinds != 0 {
                    hits.push(Hit { score, newest: column.newest.get_val(doc), segment: at, doc });
                }
            })?;
            columns.push(column);
        }
        let total = hits.len();
        let last = search.offset.saturating_add(search.limit).min(total);
        let order = |one: &Hit, other: &Hit| {
            other.score.total_cmp(&one.score).then(other.newest.cmp(&one.newest)).then_with(|| {
                // Only ids that agree in their first bytes come here.
                let id = |hit: &Hit| columns[hit.segment].id(hit.doc).unwrap_or_default();
                Reverse(id(one)).cmp(&Reverse(id(other)))
            })
        };
        if last < total {
            hits.select_nth_unstable_by(last, order);
            hits.truncate(last);
        }
        hits.sort_unstable_by(order);
        let page = hits.get(search.offset.min(last)..last).unwrap_or_default();
        let ids = page.iter().map(|hit| columns[hit.segment].id(hit.doc)).collect::<Result<_, _>>()?;
        let kinds = Kind::ALL.iter().copied().zip(counts).filter(|(_, count)| *count > 0).collect();
        Ok(SearchPage { ids, total, kinds })
    }
}

/// Whether an opening is near enough.
fn near(columns: &Columns, doc: DocId, near: Option<(Coordinates, u32)>) -> bool {
    let Some((from, km)) = near else { return true };
    columns.remote.get_val(doc) == 1
        || columns.place(doc).is_some_and(|place| within_radius(distance_km(from, place), km))
}

/// The query of the words, gated by how many must be there.
fn words_query(searcher: &Searcher, fields: &Fields, search: &OpeningSearch) -> Result<Box<dyn Query>, IndexError> {
    let all = words(&search.words);
    let mut wanted: Vec<&String> =
        all.iter().filter(|word| !is_stop_word(word, search.language)).take(WORDS_AT_MOST).collect();
    if wanted.is_empty() {
        wanted = all.iter().take(WORDS_AT_MOST).collect();
    }
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.is_empty() {
        return Ok(Box::new(AllQuery));
    }
    let needed = match wanted.len() {
        few @ 1..=2 => few,
        some @ 3..=4 => some - 1,
        many => (many * 3).div_ceil(4),
    };
    let clauses = wanted
        .into_iter()
        .map(|word| Ok((Occur::Should, word_query(searcher, fields, word)?)))
        .collect::<Result<Vec<_>, IndexError>>()?;
    Ok(Box::new(BooleanQuery::with_minimum_required_clauses(clauses, needed)))
}

/// A word wherever it may stand, as a whole word or as a part of a compound.
fn word_query(searcher: &Searcher, fields: &Fields, word: &str) -> Result<Box<dyn Query>, IndexError> {
    // The text may be in any language, whatever language the searcher uses.
    let mut stems: Vec<String> = TextLanguage::ALL.iter().map(|language| stem(word, *language)).collect();
    stems.sort_unstable();
    stems.dedup();
    let mut alternatives: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    let mut add = |field: Field, text: &str, boost: f32| -> Result<(), IndexError> {
        let term = Term::from_field_text(field, text);
        if searcher.doc_freq(&term)? > 0 {
            alternatives.push((Occur::Should, boosted(TermQuery::new(term, IndexRecordOption::WithFreqs), boost)));
        }
        Ok(())
    };
    for stem in &stems {
        add(fields.title, stem, search_boost::TITLE)?;
        add(fields.body, stem, search_boost::BODY)?;
        add(fields.title_parts, stem, search_boost::TITLE_PART)?;
        add(fields.body_parts, stem, search_boost::BODY_PART)?;
    }
    add(fields.company, word, search_boost::COMPANY)?;
    if alternatives.is_empty() && word.chars().count() >= SHORTEST_CORRECTED {
        for stem in &stems {
            for field in [fields.title, fields.body] {
                let term = Term::from_field_text(field, stem);
                alternatives.push((Occur::Should, boosted(FuzzyTermQuery::new(term, 1, true), search_boost::TYPO)));
            }
        }
    }
    Ok(Box::new(BooleanQuery::new(alternatives)))
}

fn boosted(query: impl Query, boost: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(Box::new(query), boost))
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
