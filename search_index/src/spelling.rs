//! "Did you mean": words that no opening holds, in the nearest spelling that one does.

use std::collections::HashMap;

use tantivy::query::FuzzyTermQuery;
use tantivy::{Searcher, Term};

use crate::index::{IndexError, SearchIndex};
use crate::language::words;
use crate::model::TextLanguage;
use crate::query::{SHORTEST_CORRECTED, is_known, wanted};
use crate::schema::Fields;

/// Shortest word whose spelling is mended.
const SHORTEST: usize = 4;

/// How often a spelling stands in titles and in texts.
#[derive(Default)]
struct Use {
    titles: u32,
    texts: u32,
}

impl SearchIndex {
    /// The words of a search with those that the index does not know put into the nearest spelling
    /// that it does; `None` if all are known or nothing is near. Whether anything is found with
    /// them and what else is asked for, a search tells.
    ///
    /// # Errors
    /// If the index cannot be read.
    pub fn respelled(&self, text: &str, language: TextLanguage) -> Result<Option<String>, IndexError> {
        let searcher = self.searcher();
        let mut mended: HashMap<String, String> = HashMap::new();
        for word in wanted(text, language) {
            if word.word.chars().count() >= SHORTEST
                && !is_known(&searcher, self.fields(), &word)?
                && let Some(found) = nearest(&searcher, self.fields(), &word.word)?
            {
                mended.insert(word.word, found);
            }
        }
        if mended.is_empty() {
            return Ok(None);
        }
        let all = words(text);
        Ok(Some(all.iter().map(|word| mended.get(word).unwrap_or(word).as_str()).collect::<Vec<_>>().join(" ")))
    }
}

/// The nearest spelling: one error in a word of four to seven letters, two in a longer one.
fn nearest(searcher: &Searcher, fields: &Fields, word: &str) -> Result<Option<String>, IndexError> {
    let errors = if word.chars().count() < SHORTEST_CORRECTED { 1 } else { 2 };
    let mut found: HashMap<String, Use> = HashMap::new();
    for segment in searcher.segment_readers() {
        for (field, titles) in [(fields.title_written, true), (fields.company, true), (fields.body_written, false)] {
            let automaton = FuzzyTermQuery::new(Term::from_field_text(field, word), errors, true).automaton()?;
            let inverted = segment.inverted_index(field)?;
            let mut terms = inverted.terms().search(automaton).into_stream()?;
            while terms.advance() {
                let Ok(spelling) = std::str::from_utf8(terms.key()) else { continue };
                let known = found.entry(spelling.to_owned()).or_default();
                let count = if titles { &mut known.titles } else { &mut known.texts };
                *count += terms.value().doc_freq;
            }
        }
    }
    let first = word.chars().next();
    let plain = without_marks(word);
    // Missing dots first, then fewer errors, the same first letter, and what more openings say.
    let order = |spelling: &String, known: &Use| {
        (
            without_marks(spelling) != plain,
            errors_between(word, spelling),
            spelling.chars().next() != first,
            u32::MAX - known.titles,
            u32::MAX - known.texts,
            spelling.clone(),
        )
    };
    Ok(found.into_iter().min_by_key(|(spelling, known)| order(spelling, known)).map(|(spelling, _)| spelling))
}

/// A word as a keyboard without ä, ö and å writes it.
fn without_marks(word: &str) -> String {
    word.chars()
        .map(|letter| match letter {
            'ä' | 'å' => 'a',
            'ö' => 'o',
            'é' => 'e',
            other => other,
        })
        .collect()
}

/// Letters to put in, take out, change or swap to come from one word to another.
pub(crate) fn errors_between(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for (at, letter) in one.iter().enumerate() {
        let mut row = vec![at + 1];
        for (to, theirs) in other.iter().enumerate() {
            let mut best = (rows[at][to + 1] + 1).min(row[to] + 1).min(rows[at][to] + usize::from(letter != theirs));
            if at > 0 && to > 0 && *letter == other[to - 1] && one[at - 1] == *theirs {
                best = best.min(rows[at - 1][to - 1] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::Change;
    use crate::reading::Reader;
    use crate::samples::opening;

    fn index() -> SearchIndex {
        let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
        let openings = [
            opening("a", "Kokki lounaskeittiöön", "Valmistat lounaan"),
            opening("b", "Kokki", "Ravintolassa"),
            opening("c", "Myyjä", "Kassalla, myös kokka on tuttu"),
            opening("d", "Päiväkotiapulainen", ""),
        ];
        index.apply(&openings.map(Change::Opening), 1).unwrap();
        index
    }

    fn mended(words: &str) -> Option<String> {
        index().respelled(words, TextLanguage::Fi).unwrap()
    }

    #[test]
    fn an_unknown_word_takes_the_spelling_that_most_openings_use() {
        assert_eq!(mended("kolki").as_deref(), Some("kokki"));
        assert_eq!(mended("Kolki lounaskeittiöön").as_deref(), Some("kokki lounaskeittiöön"));
        assert_eq!(mended("okkki").as_deref(), Some("kokki"), "two letters swapped");
        assert_eq!(mended("yritts").as_deref(), Some("yritys"), "a company's name");
    }

    #[test]
    fn missing_dots_are_put_back() {
        assert_eq!(mended("myyja").as_deref(), Some("myyjä"));
        assert_eq!(mended("paivakotiapulainen").as_deref(), Some("päiväkotiapulainen"));
    }

    #[test]
    fn known_words_short_ones_and_beginnings_stay() {
        for words in ["kokki", "kokin", "kok", "koj", "päivä", "zzzzzz", "", "ja"] {
            assert_eq!(mended(words), None, "{words}");
        }
    }

    #[test]
    fn errors_are_counted() {
        for (one, other, errors) in [("kokki", "kokki", 0), ("kolki", "kokki", 1), ("okkki", "kokki", 1), ("", "ab", 2)]
        {
            assert_eq!(errors_between(one, other), errors, "{one} {other}");
        }
    }
}
