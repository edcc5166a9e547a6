//! Word search over openings: the list that everybody can browse.
//!
//! Each segment is crossed as sets of documents (`board.rs`), so that counts are exact and cost
//! little; only documents with the words are looked at one by one.

use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use tantivy::{DocId, Score};

use crate::bits::Bits;
use crate::board::Board;
use crate::facets::{Counted, Facets, Narrowed};
use crate::index::{IndexError, SearchIndex};
use crate::model::{Coordinates, Kind, Shift, TextLanguage, WorkLanguage};
use crate::query::{meaning_scores, word_scores};
use crate::scoring::Scored;

/// What is looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct OpeningSearch {
    /// Words; empty for all openings.
    pub words: String,
    /// Language the searcher uses.
    pub language: TextLanguage,
    /// The words stand for the kind of work they mean, not for themselves.
    pub meaning: bool,
    /// Kinds of path; empty for all.
    pub kinds: Vec<Kind>,
    /// Place and distance in kilometres; remote work passes.
    pub near: Option<(Coordinates, u32)>,
    /// Shifts, any of them; empty for all, also for openings that do not tell.
    pub shifts: Vec<Shift>,
    /// Languages of work, any of them; empty for all.
    pub languages: Vec<WorkLanguage>,
    /// Only work that can be done from anywhere.
    pub remote: bool,
    /// Latest first day; openings that begin when it suits pass.
    pub start_by: Option<NaiveDate>,
    /// Only what was published after a moment.
    pub published_after: Option<NaiveDateTime>,
    /// What comes first, before the words' score.
    pub prefer: Option<Preference>,
    /// What is to be counted beside the fixed values.
    pub counted: Counted,
    /// The day: expired openings are left out.
    pub as_of: NaiveDate,
    /// How many hits to pass over.
    pub offset: usize,
    /// How many hits to return.
    pub limit: usize,
}

/// What comes first without narrowing: openings near a place, then those in a language.
#[derive(Debug, Clone, PartialEq)]
pub struct Preference {
    /// Place and distance in kilometres.
    pub near: Option<(Coordinates, u32)>,
    /// Languages of work.
    pub languages: Vec<WorkLanguage>,
}

impl OpeningSearch {
    /// All openings that are open on a day.
    #[must_use]
    pub fn all(language: TextLanguage, as_of: NaiveDate) -> Self {
        Self {
            words: String::new(),
            language,
            meaning: false,
            kinds: Vec::new(),
            near: None,
            shifts: Vec::new(),
            languages: Vec::new(),
            remote: false,
            start_by: None,
            published_after: None,
            prefer: None,
            counted: Counted::default(),
            as_of,
            offset: 0,
            limit: 20,
        }
    }
}

/// A page of hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchPage {
    /// Ids, best first: by what is preferred, by score, the newest published first, by id.
    pub ids: Vec<String>,
    /// How many hits there are in all.
    pub total: usize,
    /// How many openings each further choice would show.
    pub facets: Facets,
}

/// A hit before its id is read.
struct Hit {
    preferred: u8,
    score: Score,
    key: (u64, u64),
    segment: usize,
    doc: DocId,
}

impl SearchIndex {
    /// Searches openings.
    ///
    /// # Errors
    /// If the index cannot be read.
    pub fn search_openings(&self, search: &OpeningSearch) -> Result<SearchPage, IndexError> {
        let shown = self.shown();
        let searcher = &shown.searcher;
        let words = if search.meaning {
            Some(meaning_scores(searcher, self.fields(), &shown.reader, &search.words, search.language)?)
        } else {
            word_scores(searcher, self.fields(), &shown.reader, &search.words, search.language)?
        };
        let mut facets = Facets::none(search);
        let mut total = 0;
        let wanted = search.offset.saturating_add(search.limit);
        let mut hits = Hits { boards: &shown.boards, found: Vec::new(), wanted, least: None };
        for (at, board) in shown.boards.iter().enumerate() {
            let scored = words.as_ref().map(|words| words.of(searcher.segment_reader(at as u32))).transpose()?;
            let narrowed = Narrowed::new(board, search, scored.as_ref().map(|scored| &scored.docs));
            narrowed.count(&mut facets, &search.counted);
            total += narrowed.shown.count();
            let preferred = Preferred::of(board, search.prefer.as_ref());
            match scored {
                Some(scored) => hits.take_scored(at, &narrowed.shown, &preferred, &scored),
                None => hits.take_newest(at, &narrowed.shown, &preferred),
            }
        }
        let found = hits.best();
        let page = found.get(search.offset.min(found.len())..).unwrap_or_default();
        let ids = page.iter().map(|hit| shown.boards[hit.segment].id(hit.doc).to_owned()).collect();
        Ok(SearchPage { ids, total, facets })
    }
}

/// Which documents of a segment come first.
struct Preferred {
    near: Option<Bits>,
    language: Option<Bits>,
}

impl Preferred {
    fn of(board: &Board, prefer: Option<&Preference>) -> Self {
        let near = prefer.and_then(|prefer| prefer.near).and_then(|(from, km)| board.within(from, &[km]).pop());
        let language = prefer.filter(|prefer| !prefer.languages.is_empty()).map(|prefer| {
            let mut found = board.none();
            prefer.languages.iter().for_each(|language| found.add(board.language(*language)));
            found
        });
        Self { near, language }
    }

    fn rank(&self, doc: DocId) -> u8 {
        let has = |bits: &Option<Bits>| u8::from(bits.as_ref().is_some_and(|bits| bits.has(doc)));
        2 * has(&self.near) + has(&self.language)
    }

    /// The ranks there are, best first.
    fn ranks(&self) -> &'static [u8] {
        match (&self.near, &self.language) {
            (None, None) => &[0],
            (None, Some(_)) => &[1, 0],
            (Some(_), None) => &[2, 0],
            (Some(_), Some(_)) => &[3, 2, 1, 0],
        }
    }
}

/// The best hits so far.
struct Hits<'a> {
    boards: &'a [Arc<Board>],
    found: Vec<Hit>,
    wanted: usize,
    /// Rank and score of the last that can still come into the answer.
    least: Option<(u8, Score)>,
}

impl Hits<'_> {
    /// Documents with the words.
    fn take_scored(&mut self, segment: usize, shown: &Bits, preferred: &Preferred, scored: &Scored) {
        for doc in shown.iter() {
            let (rank, score) = (preferred.rank(doc), scored.score(doc));
            if self.least.is_some_and(|least| (rank, score) < least) {
                continue;
            }
            let key = self.boards[segment].key(doc);
            self.found.push(Hit { preferred: rank, score, key, segment, doc });
            if self.found.len() > self.wanted.saturating_mul(4).max(1024) {
                self.cut();
            }
        }
    }

    /// All documents shown, newest first; as many as can come into the answer.
    fn take_newest(&mut self, segment: usize, shown: &Bits, preferred: &Preferred) {
        let board = &self.boards[segment];
        let mut left = self.wanted.min(shown.count());
        for rank in preferred.ranks() {
            for doc in board.order() {
                if left == 0 {
                    return;
                }
                if shown.has(*doc) && preferred.rank(*doc) == *rank {
                    self.found.push(Hit { preferred: *rank, score: 0.0, key: board.key(*doc), segment, doc: *doc });
                    left -= 1;
                }
            }
        }
    }

    fn order(&self) -> impl Fn(&Hit, &Hit) -> Ordering + use<'_> {
        let boards = self.boards;
        move |one, other| {
            (Reverse(one.preferred).cmp(&Reverse(other.preferred)))
                .then(other.score.total_cmp(&one.score))
                .then(other.key.cmp(&one.key))
                .then_with(|| boards[other.segment].id(other.doc).cmp(boards[one.segment].id(one.doc)))
        }
    }

    /// Drops what cannot come into the answer.
    fn cut(&mut self) {
        if self.wanted < self.found.len() {
            let mut found = std::mem::take(&mut self.found);
            found.select_nth_unstable_by(self.wanted, self.order());
            found.truncate(self.wanted);
            let last = found.iter().max_by(|one, other| self.order()(one, other));
            self.least = last.map(|hit| (hit.preferred, hit.score));
            self.found = found;
        }
    }

    fn best(mut self) -> Vec<Hit> {
        self.cut();
        let mut found = std::mem::take(&mut self.found);
        found.sort_unstable_by(self.order());
        found
    }
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
