//! Ranks ESCO's occupations and unit groups for the title of a job, in Finnish, Swedish or English.
//!
//! Everything comes out of the bundle when the ranker is made; nothing is trained beforehand and no
//! list is written by hand. A title is looked at in four ways (`evidence`): letters in common with
//! the labels, letters in common with skills and through them their occupations, and its words in
//! English against the English labels and against the descriptions. The English words come from a
//! bridge that is learnt from the labels themselves (`bridge`), for which compounds are taken
//! apart (`compounds`). What the ways say is joined to shares that add up to 1 (`fusion`).
//! `docs/decisions/0007-titles-without-training.md` says what each piece is worth.

mod bridge;
mod compounds;
mod cosines;
mod evidence;
mod fusion;
mod settings;
#[cfg(test)]
mod tests;
mod words;

use crate::esco::{Bundle, label_place};
use crate::model::TextLanguage;
use evidence::Sources;
use fusion::{Layout, fuse};

/// A concept and how likely it is meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// URI of the occupation or unit group.
    pub uri: String,
    /// Share, above 0 and at most 1; those of all concepts that come into question add up to 1.
    pub score: f64,
}

/// Ranks concepts of one bundle.
#[derive(Debug)]
pub struct TitleRanker {
    /// URIs of the occupations, then of the unit groups.
    uris: Vec<String>,
    layout: Layout,
    sources: Sources,
}

impl TitleRanker {
    /// Lays out what titles are compared with: some seconds and about 100 MB for all of ESCO.
    #[must_use]
    pub fn new(bundle: &Bundle) -> Self {
        let layout = Layout::of(bundle);
        let uris = layout.entries().filter_map(|no| bundle.entry(no)).map(|entry| entry.uri()).collect();
        Self { uris, sources: Sources::of(bundle, &layout), layout }
    }

    /// The concepts that a title in this language may mean, best first; none if it has no letters in
    /// common with anything.
    #[must_use]
    pub fn rank(&self, title: &str, language: TextLanguage, limit: usize) -> Vec<Ranked> {
        let evidence = self.sources.look_at(title, label_place(language), &self.layout);
        let mut ranked = fuse(&evidence, &self.layout);
        ranked.truncate(limit);
        let ranked = ranked.into_iter().filter_map(|(at, score)| Some((self.uris.get(at)?.clone(), score)));
        ranked.map(|(uri, score)| Ranked { uri, score }).collect()
    }
}
