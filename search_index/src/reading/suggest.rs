//! Concepts for what somebody has begun to type, or has typed with an error.

use std::collections::BTreeMap;

use super::Reader;
use crate::language::{fold, stem};
use crate::model::TextLanguage;
use crate::spelling::errors_between;
use crate::vocabulary::{ConceptKind, ConceptNo, Vocabulary, without_mark};

/// Shortest text that something is suggested for.
const SHORTEST: usize = 2;
/// Longest text that something is suggested for: no label is longer.
const LONGEST: usize = 120;
/// Shortest text that is sought inside labels.
const SHORTEST_INSIDE: usize = 3;
/// Shortest text in which one error is looked for, and two.
const SHORTEST_TYPO: usize = 4;
const SHORTEST_TWO: usize = 8;
/// Shortest stem that labels are looked for by.
const SHORTEST_STEM: usize = 5;

/// A label of a concept.
#[derive(Debug)]
struct Label {
    text: Box<str>,
    letters: usize,
    concept: ConceptNo,
    /// Lower is asked for more: titles first, and what is shown before what it is called beside.
    order: u8,
}

/// All labels of a language.
#[derive(Debug, Default)]
pub(super) struct Labels(Vec<Label>);

impl Labels {
    fn of(vocabulary: &Vocabulary, language: TextLanguage) -> Self {
        let mut labels = Vec::new();
        for (no, concept) in vocabulary.concepts() {
            for (at, name) in concept.names[language as usize].iter().enumerate() {
                let text = fold(without_mark(name)).into_boxed_str();
                let title = if concept.kind == ConceptKind::Occupation { 0 } else { 2 };
                labels.push(Label {
                    letters: text.chars().count(),
                    text,
                    concept: no,
                    order: title + u8::from(at > 0),
                });
            }
        }
        Self(labels)
    }

    /// The labels for which `rank` has a place, best first, each concept once.
    fn best(&self, limit: usize, rank: impl Fn(&Label) -> Option<u8>) -> Vec<ConceptNo> {
        let mut found: BTreeMap<ConceptNo, (u8, u8, usize)> = BTreeMap::new();
        for label in &self.0 {
            if let Some(place) = rank(label) {
                let place = (place, label.order, label.letters);
                let known = found.entry(label.concept).or_insert(place);
                *known = place.min(*known);
            }
        }
        let mut found: Vec<_> = found.into_iter().map(|(no, place)| (place, no)).collect();
        found.sort_unstable();
        found.into_iter().take(limit).map(|(_, no)| no).collect()
    }
}

impl Reader {
    /// Concepts that a text may be meant for, best first: those with a label that begins with it,
    /// then with a word that does, then with it inside; titles of work before the others. Only where
    /// there is none, those whose label is one or two typing errors away, then those of the same stem.
    #[must_use]
    pub fn suggest(&self, text: &str, language: TextLanguage, limit: usize) -> Vec<ConceptNo> {
        let sought = fold(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let letters = sought.chars().count();
        if !(SHORTEST..=LONGEST).contains(&letters) {
            return Vec::new();
        }
        let all = self.labels.get_or_init(|| {
            [TextLanguage::Fi, TextLanguage::Sv, TextLanguage::En].map(|of| Labels::of(&self.vocabulary, of))
        });
        let labels = &all[language as usize];
        let found = labels.best(limit, |label| place(&label.text, &sought, letters));
        if !found.is_empty() || letters < SHORTEST_TYPO {
            return found;
        }
        let errors = if letters < SHORTEST_TWO { 1 } else { 2 };
        let near = labels.best(limit, |label| {
            let whole = label.letters.abs_diff(letters) <= errors;
            let alike = label.letters == letters || label.text.chars().next() == sought.chars().next();
            // A label that only begins like it counts as well: one types from the beginning.
            if !alike || !whole && label.letters < letters {
                return None;
            }
            let begun: String = label.text.chars().take(if whole { label.letters } else { letters }).collect();
            let away = u8::try_from(errors_between(&begun, &sought)).unwrap_or(u8::MAX);
            (usize::from(away) <= errors).then(|| away * 2 + u8::from(!whole))
        });
        if !near.is_empty() {
            return near;
        }
        let stem = stem(&sought, language);
        if stem.chars().count() < SHORTEST_STEM {
            return Vec::new();
        }
        labels.best(limit, |label| place(&label.text, &stem, stem.chars().count()))
    }
}

/// How a label holds what is sought.
fn place(label: &str, sought: &str, letters: usize) -> Option<u8> {
    if label == sought {
        Some(0)
    } else if label.starts_with(sought) {
        Some(1)
    } else {
        let at = label.find(sought).filter(|_| letters >= SHORTEST_INSIDE)?;
        let begins = label[..at].chars().next_back().is_some_and(|before| !before.is_alphanumeric());
        Some(if begins { 2 } else { 3 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggested(text: &str, language: TextLanguage) -> Vec<String> {
        let reader = Reader::starter();
        let shown = |no: ConceptNo| reader.vocabulary().concept(no).unwrap().shown()[language as usize].to_owned();
        reader.suggest(text, language, 5).into_iter().map(shown).collect()
    }

    #[test]
    fn what_is_begun_is_completed_titles_first() {
        assert_eq!(suggested("kok", TextLanguage::Fi).len(), 5);
        assert_eq!(suggested("Kokki", TextLanguage::Fi)[0], "kokki");
        assert_eq!(suggested("  cook ", TextLanguage::En)[0], "cook");
        let reader = Reader::starter();
        let kinds: Vec<_> = reader
            .suggest("leip", TextLanguage::Fi, 3)
            .into_iter()
            .map(|no| reader.vocabulary().concept(no).unwrap().kind)
            .collect();
        assert_eq!(kinds[0], ConceptKind::Occupation);
    }

    #[test]
    fn typing_errors_and_endings_are_forgiven() {
        assert_eq!(suggested("kokkki", TextLanguage::Fi)[0], "kokki");
        assert!(!suggested("siivoja", TextLanguage::Fi).is_empty());
        assert!(!suggested("siivoojan", TextLanguage::Fi).is_empty());
    }

    #[test]
    fn nothing_is_suggested_for_nothing() {
        for text in ["", " ", "k", "xqzwv", "xqzwvxqzwv"] {
            assert!(suggested(text, TextLanguage::Fi).is_empty(), "{text}");
        }
    }
}
