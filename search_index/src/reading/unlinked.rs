//! Words of a text that the vocabulary has nothing for.

use std::collections::BTreeSet;

use super::Reader;
use super::lexicon::Part;
use crate::language::is_stop_word;
use crate::model::TextLanguage;

impl Reader {
    /// Words of a text that link to no concept, each once, folded: neither they nor a phrase that
    /// they stand in, and neither words of grammar nor common ones, in any of the languages.
    #[must_use]
    pub fn unlinked(&self, text: &str, language: TextLanguage) -> BTreeSet<String> {
        let reading = self.read(text, language);
        let linked = |start: usize, end: usize| {
            reading.mentions.iter().any(|mention| mention.start < end && start < mention.end)
        };
        let words = reading.words.iter().filter(|word| !linked(word.start, word.end));
        words.filter(|word| !self.is_known(&word.word)).map(|word| word.word.clone()).collect()
    }

    /// Whether a word is one of some language, though it may say nothing of work.
    fn is_known(&self, word: &str) -> bool {
        let whole = |at: usize| self.lexicons[at].hits(word).iter().any(|hit| hit.part == Part::Whole);
        TextLanguage::ALL.iter().any(|language| is_stop_word(word, *language) || whole(*language as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unlinked(text: &str) -> Vec<String> {
        Reader::starter().unlinked(text, TextLanguage::Fi).into_iter().collect()
    }

    #[test]
    fn only_what_nothing_is_known_of_is_left() {
        assert_eq!(unlinked("Kokki ja Zorbaaja leipovat Zorbaajan kanssa"), ["zorbaaja", "zorbaajan"]);
        assert!(unlinked("Haluan kokeilla keittiössä, koska se on kivaa and it is fun").is_empty());
        assert!(unlinked("").is_empty());
    }

    #[test]
    fn words_of_a_phrase_are_linked() {
        assert!(unlinked("elintarvikehygienian osaamistodistus").is_empty());
    }
}
