//! The best candidates of a match, found without scoring those that cannot be among them.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use tantivy::DocId;

use crate::matching::ScorePart;

/// Text parts of a score: meaning, field, words, disliked.
pub(crate) type TextParts = [(ScorePart, f64); 4];

/// A document that the coarse filters let through.
#[derive(Debug)]
pub(crate) struct Candidate<'a> {
    /// Its score before the rules' gaps, which only take away.
    pub bound: f64,
    pub text: TextParts,
    pub segment: usize,
    pub doc: DocId,
    pub id: &'a str,
}

impl Ord for Candidate<'_> {
    /// The better one comes first; ties are decided by id.
    fn cmp(&self, other: &Self) -> Ordering {
        other.bound.total_cmp(&self.bound).then_with(|| self.id.cmp(other.id))
    }
}

impl PartialOrd for Candidate<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Candidate<'_> {}

/// The best of those that are offered.
pub(crate) struct Ranking<'a> {
    /// The worst on top.
    kept: BinaryHeap<Candidate<'a>>,
    room: usize,
}

impl<'a> Ranking<'a> {
    /// Room for so many.
    pub(crate) fn new(room: usize) -> Self {
        Self { kept: BinaryHeap::with_capacity(room), room }
    }

    /// Takes a candidate if it is among the best; it is weighed only if `most`, which its bound never exceeds, could be.
    pub(crate) fn offer(&mut self, most: f64, weigh: impl FnOnce() -> Candidate<'a>) {
        if self.kept.len() < self.room {
            self.kept.push(weigh());
        } else if let Some(mut worst) = self.kept.peek_mut()
            && most >= worst.bound
        {
            let candidate = weigh();
            if candidate < *worst {
                *worst = candidate;
            }
        }
    }

    /// The best first.
    pub(crate) fn into_sorted(self) -> Vec<Candidate<'a>> {
        self.kept.into_sorted_vec()
    }
}
