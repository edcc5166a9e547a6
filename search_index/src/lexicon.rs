//! Numbers for words, so that texts are compared by numbers.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

/// Numbers of words, or of whatever texts are compared by.
#[derive(Debug)]
pub(crate) struct Lexicon<T> {
    numbers: HashMap<T, u32>,
}

impl<T: Eq + Hash> Lexicon<T> {
    pub(crate) fn new() -> Self {
        Self { numbers: HashMap::new() }
    }

    /// The number of a term, which is known from now on.
    pub(crate) fn learn(&mut self, term: T) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(term).or_insert(next)
    }

    /// The number of a known term.
    pub(crate) fn number<Q: Eq + Hash + ?Sized>(&self, term: &Q) -> Option<u32>
    where
        T: Borrow<Q>,
    {
        self.numbers.get(term).copied()
    }

    /// The terms in the order of their numbers.
    pub(crate) fn into_terms(self) -> impl Iterator<Item = T> {
        let mut terms: Vec<(T, u32)> = self.numbers.into_iter().collect();
        terms.sort_unstable_by_key(|(_, number)| *number);
        terms.into_iter().map(|(term, _)| term)
    }

    /// How many are known.
    pub(crate) fn len(&self) -> usize {
        self.numbers.len()
    }
}

/// Numbers with their weights summed up, then dampened: what stands four times counts as two.
pub(crate) fn counted<T: Ord>(terms: impl Iterator<Item = (T, f32)>) -> Vec<(T, f32)> {
    let mut terms: Vec<(T, f32)> = terms.collect();
    terms.sort_by(|one, other| one.0.cmp(&other.0));
    let mut bag: Vec<(T, f32)> = Vec::with_capacity(terms.len());
    for (term, weight) in terms {
        match bag.last_mut() {
            Some((last, sum)) if *last == term => *sum += weight,
            _ => bag.push((term, weight)),
        }
    }
    bag.iter_mut().for_each(|(_, weight)| *weight = weight.sqrt());
    bag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_keeps_its_number() {
        let mut lexicon: Lexicon<String> = Lexicon::new();
        assert_eq!(["a", "b", "a"].map(|term| lexicon.learn(term.to_owned())), [0, 1, 0]);
        assert_eq!((lexicon.number("b"), lexicon.number("c"), lexicon.len()), (Some(1), None, 2));
        assert_eq!(lexicon.into_terms().collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn counts_are_summed_and_dampened() {
        assert_eq!(counted([("b", 1.0), ("a", 3.0), ("b", 3.0), ("a", 1.0)].into_iter()), [("a", 2.0), ("b", 2.0)]);
    }
}
