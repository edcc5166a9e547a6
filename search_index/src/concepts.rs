//! Concepts: what a word means, whatever its language.
//!
//! A small hand-written table joins the three languages until a real vocabulary of occupations
//! and skills takes its place. Everything else asks only [`Concepts::of_word`], so that the
//! vocabulary can be changed here alone; `SCHEMA_VERSION` in `schema.rs` must grow with it.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::TextLanguage;

/// The table, one concept a line.
const TABLE: &str = include_str!("concepts.txt");

/// A concept and the field of work it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Concept {
    /// Field of work, such as `food`.
    pub field: &'static str,
    /// Name of the concept, such as `baking`.
    pub name: &'static str,
    /// What people call it, in Finnish, Swedish and English.
    pub names: [&'static str; 3],
}

/// First two letters of an entry, by which it is found.
type Beginning = (char, char);

/// An entry and the number of its concept.
type Entry = (&'static str, usize);

/// Entries of one language, by how they must lie in a word.
#[derive(Debug, Default)]
struct Entries {
    whole: HashMap<&'static str, Vec<usize>>,
    start: HashMap<Beginning, Vec<Entry>>,
    inside: HashMap<Beginning, Vec<Entry>>,
}

impl Entries {
    fn add(&mut self, written: &'static str, at: usize) {
        if let Some(whole) = written.strip_prefix('=') {
            self.whole.entry(whole).or_default().push(at);
            return;
        }
        let (map, word) = match written.strip_prefix('*') {
            Some(inside) => (&mut self.inside, inside),
            None => (&mut self.start, written),
        };
        let mut letters = word.chars();
        if let (Some(first), Some(second)) = (letters.next(), letters.next()) {
            map.entry((first, second)).or_default().push((word, at));
        }
    }
}

/// The vocabulary.
#[derive(Debug)]
pub(crate) struct Concepts {
    concepts: Vec<Concept>,
    entries: [Entries; 3],
}

/// The vocabulary in use.
pub(crate) static CONCEPTS: LazyLock<Concepts> = LazyLock::new(|| Concepts::read(TABLE));

impl Concepts {
    /// Reads a table; lines that are no concept are passed over.
    fn read(table: &'static str) -> Self {
        let mut concepts = Vec::new();
        let mut entries: [Entries; 3] = Default::default();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('|');
            let mut head = columns.next().unwrap_or_default().split_whitespace();
            let (Some(field), Some(name)) = (head.next(), head.next()) else {
                continue;
            };
            let at = concepts.len();
            let mut said = columns.clone().nth(entries.len()).unwrap_or_default().split('/').map(str::trim);
            concepts.push(Concept { field, name, names: std::array::from_fn(|_| said.next().unwrap_or(name)) });
            for (words, entries) in columns.zip(entries.iter_mut()) {
                for word in words.split_whitespace() {
                    entries.add(word, at);
                }
            }
        }
        Self { concepts, entries }
    }

    /// Concepts that a folded word names, in the order of the table.
    pub(crate) fn of_word(&self, word: &str, language: TextLanguage) -> Vec<&Concept> {
        let entries = &self.entries[match language {
            TextLanguage::Fi => 0,
            TextLanguage::Sv => 1,
            TextLanguage::En => 2,
        }];
        let mut found: Vec<usize> = entries.whole.get(word).into_iter().flatten().copied().collect();
        let letters = word.char_indices();
        for ((from, first), second) in letters.zip(word.chars().skip(1)) {
            let maps = [(from == 0).then_some(&entries.start), Some(&entries.inside)];
            for map in maps.into_iter().flatten() {
                let near = map.get(&(first, second)).into_iter().flatten();
                let rest = word.get(from..).unwrap_or_default();
                found.extend(near.filter(|(entry, _)| rest.starts_with(entry)).map(|(_, at)| *at));
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|at| self.concepts.get(at)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(word: &str, language: TextLanguage) -> Vec<&'static str> {
        CONCEPTS.of_word(word, language).into_iter().map(|concept| concept.name).collect()
    }

    #[test]
    fn one_meaning_in_three_languages() {
        for (word, language) in
            [("siivous", TextLanguage::Fi), ("städning", TextLanguage::Sv), ("cleaning", TextLanguage::En)]
        {
            assert!(names(word, language).contains(&"cleaning"), "{word}");
        }
    }

    #[test]
    fn an_order_a_kettle_and_a_space_are_no_farm() {
        for word in ["tilaukset", "kattilat", "sisätila", "tilanne"] {
            assert!(!names(word, TextLanguage::Fi).contains(&"farm"), "{word}");
        }
        for word in ["maatilalla", "hevostila", "tila", "navetan"] {
            assert!(names(word, TextLanguage::Fi).contains(&"farm"), "{word}");
        }
    }

    #[test]
    fn people_have_a_name_for_every_concept_in_three_languages() {
        for concept in &CONCEPTS.concepts {
            let names = concept.names;
            assert!(names.iter().all(|name| !name.is_empty()), "{concept:?}");
            assert!(names[0] != concept.name && names[1] != concept.name, "{concept:?}");
        }
        let all: std::collections::BTreeSet<_> = CONCEPTS.concepts.iter().map(|concept| concept.names).collect();
        assert_eq!(all.len(), CONCEPTS.concepts.len(), "no two are called the same");
    }

    #[test]
    fn compounds_are_looked_into_and_whole_words_are_not() {
        assert!(names("koulukeittiö", TextLanguage::Fi).contains(&"kitchen"));
        assert!(!names("barn", TextLanguage::Sv).contains(&"bar"));
        assert!(names("", TextLanguage::Fi).is_empty());
    }
}
