//! The query of a search's words.
//!
//! All words when there are one or two, all but one of three or four, three quarters beyond. The
//! last word may be unfinished. Company names are not stemmed. A word of eight letters or more that
//! the index does not know may hold one typing error; shorter ones are never corrected silently
//! (`tests/typos.rs` measures why), only by [`crate::spelling`], which the reader is told of.

use tantivy::query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use crate::concepts::{CONCEPTS, Concept};
use crate::index::IndexError;
use crate::language::{is_stop_word, stem, words};
use crate::model::TextLanguage;
use crate::schema::Fields;
use crate::terms::concept_term;
use crate::weights::search_boost;

/// Shortest word that may hold a typing error without the reader being told.
pub(crate) const SHORTEST_CORRECTED: usize = 8;
/// Shortest last word that may be the beginning of another.
const SHORTEST_BEGINNING: usize = 3;
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

/// The query of the words, gated by how many must be there; `None` if nothing is asked for.
pub(crate) fn words_query(
    searcher: &Searcher,
    fields: &Fields,
    text: &str,
    language: TextLanguage,
) -> Result<Option<Box<dyn Query>>, IndexError> {
    let wanted = wanted(text, language);
    let needed = match wanted.len() {
        0 => return Ok(None),
        few @ 1..=2 => few,
        some @ 3..=4 => some - 1,
        many => (many * 3).div_ceil(4),
    };
    let clauses = wanted
        .iter()
        .map(|word| {
            let alternatives = alternatives(searcher, fields, word)?;
            Ok((Occur::Should, Box::new(BooleanQuery::new(alternatives)) as Box<dyn Query>))
        })
        .collect::<Result<Vec<_>, IndexError>>()?;
    Ok(Some(Box::new(BooleanQuery::with_minimum_required_clauses(clauses, needed))))
}

/// Kinds of work that each word names, in the searcher's language; words that name none are left out.
fn meant(text: &str, language: TextLanguage) -> Vec<Vec<&'static Concept>> {
    let words = wanted(text, language).into_iter();
    words.map(|word| CONCEPTS.of_word(&word.word, language)).filter(|meant| !meant.is_empty()).collect()
}

/// Names of the kinds of work that words mean, in Finnish, Swedish and English, each once.
#[must_use]
pub fn meanings(text: &str, language: TextLanguage) -> Vec<[&'static str; 3]> {
    let mut names: Vec<_> = meant(text, language).into_iter().flatten().map(|concept| concept.names).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Openings of the work that the words mean, in whatever words; of no work where they mean none.
pub(crate) fn meaning_query(fields: &Fields, text: &str, language: TextLanguage) -> Box<dyn Query> {
    let of_concept = |concept: &Concept| {
        let term = Term::from_field_text(fields.opening_concepts, &concept_term(concept));
        (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)) as Box<dyn Query>)
    };
    let words = meant(text, language).into_iter().map(|concepts| {
        let any = BooleanQuery::new(concepts.into_iter().map(of_concept).collect());
        (Occur::Must, Box::new(any) as Box<dyn Query>)
    });
    Box::new(BooleanQuery::new(words.collect()))
}

/// Whether the index knows a word as it is written, or as the beginning of another.
pub(crate) fn is_known(searcher: &Searcher, fields: &Fields, word: &Wanted) -> Result<bool, IndexError> {
    Ok(!exact(searcher, fields, &word.word)?.is_empty() || (word.unfinished && begins(searcher, fields, &word.word)?))
}

type Alternatives = Vec<(Occur, Box<dyn Query>)>;

/// A word wherever it may stand: as a whole word, as a part of a compound, as a beginning.
fn alternatives(searcher: &Searcher, fields: &Fields, wanted: &Wanted) -> Result<Alternatives, IndexError> {
    let word = &wanted.word;
    let mut found = exact(searcher, fields, word)?;
    let known = !found.is_empty();
    if wanted.unfinished {
        let beginning = |field| FuzzyTermQuery::new_prefix(Term::from_field_text(field, word), 0, false);
        if known {
            found.push((Occur::Should, boosted(beginning(fields.title_written), search_boost::TITLE_BEGINNING)));
        } else if begins(searcher, fields, word)? {
            found.push((Occur::Should, boosted(beginning(fields.title_written), search_boost::TITLE_BEGINNING)));
            found.push((Occur::Should, boosted(beginning(fields.body_written), search_boost::BODY_BEGINNING)));
        }
    }
    if found.is_empty() && word.chars().count() >= SHORTEST_CORRECTED {
        for stem in stems(word) {
            for field in [fields.title, fields.body] {
                let term = Term::from_field_text(field, &stem);
                found.push((Occur::Should, boosted(FuzzyTermQuery::new(term, 1, true), search_boost::TYPO)));
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
            found.push((Occur::Should, boosted(TermQuery::new(term, IndexRecordOption::WithFreqs), boost)));
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

fn boosted(query: impl Query, boost: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(Box::new(query), boost))
}
