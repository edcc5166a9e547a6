//! The words of a search's words.
//!
//! All words when there are one or two, all but one of three or four, three quarters beyond. The
//! last word may be unfinished. Company names are not stemmed. A word of eight letters or more that
//! the index does not know may hold one typing error; shorter ones are never corrected silently
//! (`tests/typos.rs` measures why), only by [`crate::spelling`], which the reader is told of.

use std::collections::{BTreeMap, BTreeSet};

use tantivy::query::{BoostQuery, FuzzyTermQuery, Query};
use tantivy::schema::Field;
use tantivy::{Searcher, Term};

use crate::index::{IndexError, SearchIndex};
use crate::language::{is_stop_word, stem, words};
use crate::model::TextLanguage;
use crate::reading::{Reader, surest};
use crate::schema::Fields;
use crate::scoring::{Alternative, WordScores};
use crate::vocabulary::ConceptNo;
use crate::weights::search_boost;

/// Shortest word that may hold a typing error without the reader being told.
pub(crate) const SHORTEST_CORRECTED: usize = 8;
/// Shortest last word that may be the beginning of another.
const SHORTEST_BEGINNING: usize = 3;
/// How sure a word of a search has to be to stand for what it means.
const SURE: f32 = 0.4;
/// How sure a word of a search has to be to be taken for every other name of what it names.
const NAMED: f32 = 0.6;
/// How closely work must hang together with what is meant to be found with it.
const SEARCHED_AT: f32 = 0.29;
/// Most words of a search that count.
const WORDS_AT_MOST: usize = 24;

/// What people write when they look for work at all: it tells nothing of which.
const FILLERS: &str = "töitä työtä työ työt työpaikka työpaikat työpaikkoja paikka paikat paikkoja hommia homma duunia \
    duuni avoimet avoimia jobb jobbet arbete arbeten plats platser lediga job jobs work vacancies openings";

/// Whether a folded word says only that work is looked for.
pub(crate) fn is_filler(word: &str) -> bool {
    FILLERS.split_whitespace().any(|filler| filler == word)
}

/// A word that is looked for, and whether it may be unfinished.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Wanted {
    pub word: String,
    pub unfinished: bool,
}

/// The words of a search that count, each once.
pub(crate) fn wanted(text: &str, language: TextLanguage) -> Vec<Wanted> {
    let mut all = words(text);
    all.truncate(WORDS_AT_MOST * 4);
    let last = all.last().cloned();
    all.retain(|word| !is_filler(word));
    if all.iter().any(|word| !is_stop_word(word, language)) {
        all.retain(|word| !is_stop_word(word, language));
    }
    all.truncate(WORDS_AT_MOST);
    all.sort_unstable();
    all.dedup();
    all.into_iter()
        .map(|word| Wanted {
            unfinished: word.chars().count() >= SHORTEST_BEGINNING && last.as_ref() == Some(&word),
            word,
        })
        .collect()
}

/// The words of a search, gated by how many must be there; `None` if nothing is asked for. A word, or
/// several together, that name some work stand also for every other name of it, in any language.
pub(crate) fn word_scores(
    searcher: &Searcher,
    fields: &Fields,
    reader: &Reader,
    text: &str,
    language: TextLanguage,
) -> Result<Option<WordScores>, IndexError> {
    let wanted = wanted(text, language);
    let needed = match wanted.len() {
        0 => return Ok(None),
        few @ 1..=2 => few,
        some @ 3..=4 => some - 1,
        many => (many * 3).div_ceil(4),
    };
    let named = named(reader, text, language);
    let alternatives = |word: &Wanted| -> Result<Alternatives, IndexError> {
        let mut found = alternatives(searcher, fields, word)?;
        for no in named.get(&word.word).into_iter().flatten() {
            let id = reader.vocabulary().concept(*no).map_or("", |concept| concept.id.as_str());
            let term = Term::from_field_text(fields.concepts, id);
            if searcher.doc_freq(&term)? > 0 {
                found.push(Alternative::Term(term, search_boost::CONCEPT));
            }
        }
        Ok(found)
    };
    let words = wanted.iter().map(alternatives).collect::<Result<Vec<_>, _>>()?;
    Ok(Some(WordScores::new(searcher, words, needed)?))
}

/// What the words of a search name for certain, each alone or with its neighbours.
pub(crate) fn named(reader: &Reader, text: &str, language: TextLanguage) -> BTreeMap<String, BTreeSet<ConceptNo>> {
    let reading = reader.read(text, language);
    let mut named: BTreeMap<String, BTreeSet<ConceptNo>> = BTreeMap::new();
    for mention in surest(&reading.mentions).into_iter().filter(|mention| mention.confidence >= NAMED) {
        for word in reading.words.iter().filter(|word| mention.start <= word.start && word.end <= mention.end) {
            named.entry(word.word.clone()).or_default().insert(mention.concept);
        }
    }
    named
}

/// What each place of a search names; places that name nothing are left out.
fn meant(reader: &Reader, text: &str, language: TextLanguage) -> Vec<Vec<ConceptNo>> {
    let mut by_place: BTreeMap<usize, Vec<ConceptNo>> = BTreeMap::new();
    for mention in surest(&reader.read(text, language).mentions) {
        if mention.confidence >= SURE {
            by_place.entry(mention.start).or_default().push(mention.concept);
        }
    }
    by_place.into_values().collect()
}

impl SearchIndex {
    /// Names of what the words of a search mean, in Finnish, Swedish and English, each once.
    #[must_use]
    pub fn meanings(&self, text: &str, language: TextLanguage) -> Vec<[String; 3]> {
        let reader = self.reader();
        let concepts: BTreeSet<ConceptNo> = meant(&reader, text, language).into_iter().flatten().collect();
        let named = |no| Some(reader.vocabulary().concept(no)?.shown().map(str::to_owned));
        concepts.into_iter().filter_map(named).collect()
    }

    /// Names, in Finnish, Swedish and English, of what somebody may be about to type, best first.
    #[must_use]
    pub fn suggested(&self, text: &str, language: TextLanguage, limit: usize) -> Vec<[String; 3]> {
        let reader = self.reader();
        let named = |no| Some(reader.vocabulary().concept(no)?.shown().map(str::to_owned));
        reader.suggest(text, language, limit).into_iter().filter_map(named).collect()
    }
}

/// Openings of the work that the words mean, in whatever words; of no work where they mean none.
pub(crate) fn meaning_scores(
    searcher: &Searcher,
    fields: &Fields,
    reader: &Reader,
    text: &str,
    language: TextLanguage,
) -> Result<WordScores, IndexError> {
    let vocabulary = reader.vocabulary();
    let of_concepts = |concepts: Vec<ConceptNo>| -> Alternatives {
        let mut close: BTreeMap<ConceptNo, f32> = BTreeMap::new();
        for (near, how) in concepts.iter().flat_map(|no| vocabulary.around(*no)).filter(|(_, how)| *how >= SEARCHED_AT)
        {
            let known = close.entry(*near).or_default();
            *known = known.max(*how);
        }
        let term = |no: ConceptNo| Some(Term::from_field_text(fields.concepts, &vocabulary.concept(no)?.id));
        close.into_iter().filter_map(|(no, how)| Some(Alternative::Term(term(no)?, how))).collect()
    };
    let words: Vec<Alternatives> = meant(reader, text, language).into_iter().map(of_concepts).collect();
    let all = words.len();
    WordScores::new(searcher, words, all)
}

/// Whether the index knows a word as it is written, or as the beginning of another.
pub(crate) fn is_known(searcher: &Searcher, fields: &Fields, word: &Wanted) -> Result<bool, IndexError> {
    Ok(!exact(searcher, fields, &word.word)?.is_empty() || (word.unfinished && begins(searcher, fields, &word.word)?))
}

type Alternatives = Vec<Alternative>;

/// A word wherever it may stand: as a whole word, as a part of a compound, as a beginning.
fn alternatives(searcher: &Searcher, fields: &Fields, wanted: &Wanted) -> Result<Alternatives, IndexError> {
    let word = &wanted.word;
    let mut found = exact(searcher, fields, word)?;
    let known = !found.is_empty();
    if wanted.unfinished {
        let beginning = |field| FuzzyTermQuery::new_prefix(Term::from_field_text(field, word), 0, false);
        if known {
            found.push(like(beginning(fields.title_written), search_boost::TITLE_BEGINNING));
        } else if begins(searcher, fields, word)? {
            found.push(like(beginning(fields.title_written), search_boost::TITLE_BEGINNING));
            found.push(like(beginning(fields.body_written), search_boost::BODY_BEGINNING));
        }
    }
    if found.is_empty() && word.chars().count() >= SHORTEST_CORRECTED {
        for stem in stems(word) {
            for field in [fields.title, fields.body] {
                let term = Term::from_field_text(field, &stem);
                found.push(like(FuzzyTermQuery::new(term, 1, true), search_boost::TYPO));
            }
        }
    }
    Ok(found)
}

/// Stems of a word in every language: the text may be in any, whatever language the searcher uses.
fn stems(word: &str) -> Vec<String> {
    let mut stems: Vec<String> = TextLanguage::ALL.iter().map(|language| stem(word, *language)).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// A word as it is written, with its forms.
fn exact(searcher: &Searcher, fields: &Fields, word: &str) -> Result<Alternatives, IndexError> {
    let mut found: Alternatives = Vec::new();
    let mut add = |field: Field, text: &str, boost: f32| -> Result<(), IndexError> {
        let term = Term::from_field_text(field, text);
        if searcher.doc_freq(&term)? > 0 {
            found.push(Alternative::Term(term, boost));
        }
        Ok(())
    };
    for stem in &stems(word) {
        add(fields.title, stem, search_boost::TITLE)?;
        add(fields.body, stem, search_boost::BODY)?;
        add(fields.title_parts, stem, search_boost::TITLE_PART)?;
        add(fields.body_parts, stem, search_boost::BODY_PART)?;
    }
    add(fields.company, word, search_boost::COMPANY)?;
    Ok(found)
}

/// Whether any word of the index begins with this one.
fn begins(searcher: &Searcher, fields: &Fields, word: &str) -> Result<bool, IndexError> {
    for segment in searcher.segment_readers() {
        for field in [fields.title_written, fields.body_written] {
            let inverted = segment.inverted_index(field)?;
            let mut terms = inverted.terms().range().ge(word.as_bytes()).into_stream()?;
            if terms.advance() && terms.key().starts_with(word.as_bytes()) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn like(query: impl Query, boost: f32) -> Alternative {
    Alternative::Like(Box::new(BoostQuery::new(Box::new(query), boost)))
}
