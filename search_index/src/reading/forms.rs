//! Stems and endings: what the three languages' rules have in common.

use std::collections::HashMap;

/// What may follow a stem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Class(u8);

impl Class {
    /// Endings of nouns and adjectives.
    pub(crate) const NOUN: Self = Self(1);
    /// Endings of verbs.
    pub(crate) const VERB: Self = Self(2);
    /// Only endings that begin with i or j: the stem is changed before them.
    pub(crate) const PLURAL: Self = Self(4);
    /// Those of nouns and of verbs.
    pub(crate) const ANY: Self = Self(3);
    /// Those of nouns, also before i and j.
    pub(crate) const NOUN_OR_PLURAL: Self = Self(13);
    /// Endings of nouns, but some there has to be.
    pub(crate) const NOUN_WITH_ENDING: Self = Self(8);
    /// Endings of verbs, but some there has to be.
    pub(crate) const VERB_WITH_ENDING: Self = Self(16);
    /// Endings of verbs that begin with i.
    pub(crate) const PAST: Self = Self(32);
    /// All.
    pub(crate) const EVERY: Self = Self(63);

    /// What an ending that is of these may follow besides.
    fn with_ending(self, ending: &str) -> Self {
        let mut all = self;
        if !ending.is_empty() && self.meets(Self::NOUN) {
            all = all.join(Self::NOUN_WITH_ENDING);
        }
        if !ending.is_empty() && self.meets(Self::VERB) {
            all = all.join(Self::VERB_WITH_ENDING);
        }
        if ending.starts_with('i') && self.meets(Self::VERB) {
            all = all.join(Self::PAST);
        }
        all
    }

    fn join(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What the two have in common.
    pub(crate) fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether the two have something in common.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Stems of one base form.
#[derive(Debug, Default)]
pub(crate) struct Stems(Vec<(String, Class)>);

/// Shortest stem that an ending may follow: shorter ones meet by chance.
const SHORTEST_STEM: usize = 3;

impl Stems {
    /// Adds a stem, if it is long enough to mean something.
    pub(crate) fn add(&mut self, stem: &str, class: Class) {
        if stem.chars().count() < SHORTEST_STEM {
            return;
        }
        match self.0.iter_mut().find(|(known, _)| known == stem) {
            Some((_, known)) => *known = known.join(class),
            None => self.0.push((stem.to_owned(), class)),
        }
    }

    /// Adds all of others, those of nouns only with an ending behind them.
    pub(crate) fn add_with_ending(&mut self, others: &Self) {
        for (stem, class) in others.iter() {
            self.add(stem, if class.meets(Class::NOUN) { Class::NOUN_WITH_ENDING } else { class });
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, Class)> {
        self.0.iter().map(|(stem, class)| (stem.as_str(), *class))
    }
}

/// Endings of a language.
#[derive(Debug, Default)]
pub(crate) struct Suffixes {
    known: HashMap<String, Class>,
    longest: usize,
}

impl Suffixes {
    /// Adds an ending.
    pub(crate) fn add(&mut self, ending: &str, class: Class) {
        let class =
            if class == Class::NOUN && ending.starts_with(['i', 'j']) { class.join(Class::PLURAL) } else { class };
        let class = class.with_ending(ending);
        self.longest = self.longest.max(ending.len());
        self.known.entry(ending.to_owned()).and_modify(|known| *known = known.join(class)).or_insert(class);
    }

    /// Adds an ending alone and before each word that leans on it.
    pub(crate) fn add_leaning(&mut self, ending: &str, class: Class, leaning: &str) {
        self.add(ending, class);
        for word in leaning.split_whitespace() {
            let class = if ending.starts_with(['i', 'j']) && class == Class::NOUN {
                Class::NOUN.join(Class::PLURAL)
            } else {
                class
            };
            self.add(&format!("{ending}{word}"), class.with_ending(ending));
        }
    }

    /// Cuts a word into stem and ending in every way that the endings allow, the longest stem first.
    pub(crate) fn cuts<'a>(&'a self, word: &'a str) -> impl Iterator<Item = (&'a str, Class)> {
        let least = word.len().saturating_sub(self.longest);
        let ends = word.char_indices().map(|(at, _)| at).chain([word.len()]).filter(move |at| *at >= least);
        let mut ends: Vec<usize> = ends.collect();
        ends.reverse();
        ends.into_iter().filter_map(move |at| Some((&word[..at], *self.known.get(&word[at..])?)))
    }
}

pub(crate) fn ends_with_any(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}
