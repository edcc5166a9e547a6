//! Where a text answers a search: the words that were typed, in any form, and other names of what they name.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::SearchIndex;
use crate::language::{compound_edges, stem};
use crate::model::TextLanguage;
use crate::query::{named, wanted};
use crate::reading::{ReadWord, Reader, Stance, surest};
use crate::vocabulary::ConceptNo;
use crate::weights::finding::NAMED;

/// A place of a text that answers a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Highlight {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// What it names, in Finnish, Swedish and English, where it is another name of what was typed; nothing where
    /// it only points to it.
    pub names: Option<[String; 3]>,
}

/// Words of a search that the texts of one page are compared with.
#[derive(Debug)]
pub struct Sought {
    reader: Arc<Reader>,
    /// Stems of each word in every language.
    stems: Vec<String>,
    unfinished: Option<String>,
    concepts: BTreeSet<ConceptNo>,
}

impl Sought {
    /// Whether a word of a text is a form of one that was typed, or a compound with it.
    fn has(&self, word: &ReadWord) -> bool {
        let begun = self.unfinished.as_ref().is_some_and(|begun| word.word.starts_with(begun.as_str()));
        begun
            || TextLanguage::ALL.iter().any(|language| {
                let stem = stem(&word.word, *language);
                let sought = |part: &str| self.stems.iter().any(|sought| sought == part);
                sought(&stem) || compound_edges(&stem).any(sought)
            })
    }

    /// Where a text answers, in the order of the places; none overlap.
    #[must_use]
    pub fn places(&self, text: &str, language: TextLanguage) -> Vec<Highlight> {
        let reading = self.reader.read(text, language);
        let typed = reading.words.iter().filter(|word| self.has(word));
        let mut found: Vec<Highlight> =
            typed.map(|word| Highlight { start: word.start, end: word.end, names: None }).collect();
        for mention in surest(&reading.mentions) {
            if mention.stance != Stance::Meant || !self.concepts.contains(&mention.concept) {
                continue;
            }
            // A word that was typed is marked as such.
            if !found.iter().any(|known| known.start < mention.end && mention.start < known.end) {
                // What only points to it is marked; it means it no more than that.
                let concept = self.reader.vocabulary().concept(mention.concept).filter(|_| mention.confidence >= NAMED);
                let names = concept.map(|one| one.shown().map(str::to_owned));
                found.push(Highlight { start: mention.start, end: mention.end, names });
            }
        }
        found.sort_by_key(|one| one.start);
        found
    }
}

impl SearchIndex {
    /// What is sought with some words in a language.
    #[must_use]
    pub fn sought(&self, words: &str, language: TextLanguage) -> Sought {
        let reader = self.reader();
        let wanted = wanted(words, language);
        Sought {
            stems: wanted.iter().flat_map(|one| TextLanguage::ALL.iter().map(|of| stem(&one.word, *of))).collect(),
            unfinished: wanted.iter().find(|one| one.unfinished).map(|one| one.word.clone()),
            concepts: named(&reader, words, language).into_values().flatten().collect(),
            reader,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(words: &str, text: &str, of_text: TextLanguage) -> Vec<(String, bool)> {
        let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
        index
            .sought(words, TextLanguage::Fi)
            .places(text, of_text)
            .into_iter()
            .map(|one| (text[one.start..one.end].to_owned(), one.names.is_some()))
            .collect()
    }

    #[test]
    fn typed_words_are_marked_in_every_form_and_in_compounds() {
        assert_eq!(marked("leipomo", "Apua leipomossa", TextLanguage::Fi), [("leipomossa".to_owned(), false)]);
        assert_eq!(marked("varasto", "Varastotyötä", TextLanguage::Fi), [("Varastotyötä".to_owned(), false)]);
        assert_eq!(marked("pyör", "Korjaa pyöriä", TextLanguage::Fi), [("pyöriä".to_owned(), false)]);
        assert!(marked("leipomo", "Ei mitään sellaista", TextLanguage::Fi).is_empty());
    }

    #[test]
    fn another_name_of_the_work_is_marked_as_one() {
        let found = marked("siivooja", "Vi söker en städare till kontor", TextLanguage::Sv);
        assert_eq!(found, [("städare".to_owned(), true)]);
        let pointing = marked("leipuri", "Taikinaa ja uuneja", TextLanguage::Fi);
        assert!(!pointing.is_empty() && pointing.iter().all(|(_, names)| !names), "{pointing:?}");
        assert!(
            marked("siivooja", "Vi söker ingen städare", TextLanguage::Sv).is_empty(),
            "it is said not to be there"
        );
    }
}
