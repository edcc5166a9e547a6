//! The official ESCO bundle, read once: occupations, groups and skills, and how they hang together.
//!
//! "This service uses the ESCO classification of the European Commission." Whoever needs something of
//! it (the vocabulary, the ranking of titles, substitutes) takes it from a [`Bundle`].

mod read;
mod rows;
#[cfg(test)]
pub(crate) mod tests;

pub use read::{Bundle, EscoError};

use crate::model::TextLanguage;

/// What every ESCO URI begins with.
pub const BASE: &str = "http://data.europa.eu/esco/";
/// Letters of the code of a unit group, the finest of the groups of ISCO-08.
pub const UNIT_GROUP_DIGITS: usize = 4;

/// Place of Finnish among the labels of an entry.
pub(crate) const FINNISH: usize = 0;
/// Place of Swedish.
pub(crate) const SWEDISH: usize = 1;
/// Place of English, in which descriptions and comparisons are.
pub(crate) const ENGLISH: usize = 2;

/// Place of a language among the labels of an entry.
pub(crate) const fn label_place(language: TextLanguage) -> usize {
    match language {
        TextLanguage::Fi => FINNISH,
        TextLanguage::Sv => SWEDISH,
        TextLanguage::En => ENGLISH,
    }
}

/// An entry of one bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryNo(pub(crate) u32);

impl EntryNo {
    pub(crate) fn at(self) -> usize {
        self.0 as usize
    }
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A group of ISCO-08, of one to four digits.
    Group,
    /// An occupation.
    Occupation,
    /// Something that one can do.
    Skill,
    /// Something that one can know.
    Knowledge,
    /// What only relations name: a group of skills or a field of education.
    Unlisted,
}

/// An entry of the bundle.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The end of its URI, such as `occupation/…`.
    pub esco: String,
    /// What it is.
    pub kind: EntryKind,
    /// ISCO-08 code: a group's own, that of the unit group of an occupation, empty for the others.
    pub isco: String,
    /// Labels in Finnish, Swedish and English; the preferred one first.
    pub labels: [Vec<String>; 3],
    /// English description of an occupation or a group; empty for the others.
    pub description: String,
}

impl Entry {
    /// An entry of which nothing else is known.
    #[must_use]
    pub fn new(esco: &str, kind: EntryKind) -> Self {
        Self {
            esco: esco.to_owned(),
            kind,
            isco: String::new(),
            labels: Default::default(),
            description: String::new(),
        }
    }

    /// Its whole URI.
    #[must_use]
    pub fn uri(&self) -> String {
        format!("{BASE}{}", self.esco)
    }

    /// Whether it is one of the finest groups.
    #[must_use]
    pub fn is_unit_group(&self) -> bool {
        self.kind == EntryKind::Group && self.isco.len() == UNIT_GROUP_DIGITS
    }
}

/// A skill that an occupation uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    /// The skill.
    pub skill: EntryNo,
    /// Whether the work cannot be done without it.
    pub essential: bool,
}
