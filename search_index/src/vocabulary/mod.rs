//! The vocabulary: concepts of work and of young people's interests, with what people call them
//! in three languages and how they hang together.
//!
//! The starter is part of the program ([`Vocabulary::starter`]); other sources are merged into it.

mod esco;
mod format;
mod graph;
mod merge;
mod starter;

use std::collections::HashMap;
use std::sync::OnceLock;

pub use crate::esco::EscoError;
pub use esco::{bundle_blocks, esco_blocks, starter_bundle};
pub use format::{Block, FormatError, blocks, is_id};
use graph::Around;
pub use graph::{Tie, TieKind};
pub use starter::starter_blocks;

use crate::words;

words! {
    /// What a concept is.
    ConceptKind {
        /// Work that people do.
        Occupation = "occupation",
        /// Something one can do or know.
        Skill = "skill",
        /// A card, licence or permit; its id is the code of the rules.
        Permit = "permit",
        /// A hobby, a liking or a school subject.
        Interest = "interest",
        /// What work feels like: early mornings, phone calls, lifting.
        Condition = "condition",
    }
}

/// The field of conditions that say when one works.
pub(crate) const TIMES: &str = "times";

/// The field of conditions that say on what terms one works.
pub(crate) const TERMS: &str = "terms";

/// A concept of one vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConceptNo(pub(crate) u32);

impl ConceptNo {
    pub(crate) fn at(self) -> usize {
        self.0 as usize
    }
}

/// A concept.
#[derive(Debug, Clone)]
pub struct Concept {
    /// Id: English, lower case, hyphens.
    pub id: String,
    /// What it is.
    pub kind: ConceptKind,
    /// ISCO-08 code of an occupation.
    pub isco: Option<String>,
    /// The end of its ESCO URI, such as `occupation/…`.
    pub esco: Option<String>,
    /// Fields of work it belongs to.
    pub fields: Vec<String>,
    /// Names in Finnish, Swedish and English; the first is shown to people.
    pub names: [Vec<String>; 3],
    /// Words that point to it without naming it.
    pub hints: [Vec<String>; 3],
    /// Places where the work is done: they name it where the text names no other work.
    pub places: [Vec<String>; 3],
    /// Words that say that it is shunned.
    pub shuns: [Vec<String>; 3],
}

impl Concept {
    /// Whether it says on what terms one works, which an opening tells in fields of its own: dates, contract.
    #[must_use]
    pub(crate) fn is_of_terms(&self) -> bool {
        self.fields.iter().any(|field| field == TERMS)
    }

    /// Whether it says when one works: shifts, seasons, hours.
    #[must_use]
    pub(crate) fn is_of_times(&self) -> bool {
        self.fields.iter().any(|field| field == TIMES)
    }

    /// What people call it, in Finnish, Swedish and English.
    #[must_use]
    pub fn shown(&self) -> [&str; 3] {
        std::array::from_fn(|at| self.names[at].first().map_or(self.id.as_str(), |name| without_mark(name)))
    }
}

/// A word without the mark of how it is to be found.
pub(crate) fn without_mark(word: &str) -> &str {
    word.strip_prefix('=').unwrap_or(word)
}

/// Concepts, found by number, id and URI.
#[derive(Debug)]
pub struct Vocabulary {
    concepts: Vec<Concept>,
    by_id: HashMap<String, ConceptNo>,
    by_esco: HashMap<String, ConceptNo>,
    ties: Vec<Vec<Tie>>,
    fields: Vec<String>,
    fields_of: Vec<Vec<u8>>,
    around: Vec<OnceLock<Around>>,
    /// Changes with every word of it: an index that was built with another one is rebuilt.
    fingerprint: u64,
}

impl Vocabulary {
    /// A concept by its number.
    #[must_use]
    pub fn concept(&self, no: ConceptNo) -> Option<&Concept> {
        self.concepts.get(no.at())
    }

    /// A concept by its id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<ConceptNo> {
        self.by_id.get(id).copied()
    }

    /// A concept by the end of its ESCO URI.
    #[must_use]
    pub fn by_esco(&self, esco: &str) -> Option<ConceptNo> {
        self.by_esco.get(esco).copied()
    }

    /// All concepts with their numbers, in the order of their sources.
    pub fn concepts(&self) -> impl Iterator<Item = (ConceptNo, &Concept)> {
        (0..).map(ConceptNo).zip(&self.concepts)
    }

    /// What hangs together with a concept directly.
    #[must_use]
    pub fn ties(&self, no: ConceptNo) -> &[Tie] {
        self.ties.get(no.at()).map_or(&[], Vec::as_slice)
    }

    /// Fields of work, in the order of their numbers.
    #[must_use]
    pub fn fields(&self) -> &[String] {
        &self.fields
    }

    /// Numbers of a concept's fields of work; none for what belongs to work of any field.
    pub(crate) fn fields_of(&self, no: ConceptNo) -> &[u8] {
        self.fields_of.get(no.at()).map_or(&[], Vec::as_slice)
    }

    /// Whether a concept stands for a whole field of work.
    pub(crate) fn is_field(&self, no: ConceptNo) -> bool {
        self.concept(no).is_some_and(|concept| concept.id.starts_with("field-"))
    }

    /// How many concepts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.concepts.len()
    }

    /// Whether there is no concept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.concepts.is_empty()
    }

    /// A number that another vocabulary does not have.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        self.fingerprint
    }
}

#[cfg(test)]
mod tests;
