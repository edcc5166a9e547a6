//! Values by the hash of a word, in one sorted list: a vocabulary has hundreds of thousands of forms,
//! and a map with a piece of memory for each would be most of what the program needs.

use std::hash::{DefaultHasher, Hash, Hasher};

/// Key of a word. Two words meet by chance about once in ten million vocabularies.
pub(crate) fn key_of(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

/// Values by key; several for one.
#[derive(Debug)]
pub(crate) struct Keyed<T> {
    entries: Vec<(u64, T)>,
    /// How many of the entries are in order and can be found.
    sorted: usize,
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), sorted: 0 }
    }
}

impl<T: Copy> Keyed<T> {
    /// Adds a value; it is found after the next [`Self::settle`].
    pub(crate) fn add(&mut self, key: u64, value: T) {
        self.entries.push((key, value));
    }

    /// Makes everything added findable; values of one key keep their order.
    pub(crate) fn settle(&mut self) {
        self.entries.sort_by_key(|(key, _)| *key);
        self.entries.shrink_to_fit();
        self.sorted = self.entries.len();
    }

    /// Values of a key.
    pub(crate) fn get(&self, key: u64) -> impl Iterator<Item = T> + '_ {
        let known = self.entries.get(..self.sorted).unwrap_or_default();
        let from = known.partition_point(|(other, _)| *other < key);
        known[from..].iter().take_while(move |(other, _)| *other == key).map(|(_, value)| *value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_after_they_have_settled_in_their_order() {
        let mut keyed = Keyed::default();
        for (word, value) in [("b", 1), ("a", 2), ("b", 3)] {
            keyed.add(key_of(word), value);
        }
        assert_eq!(keyed.get(key_of("b")).count(), 0);
        keyed.settle();
        assert_eq!(keyed.get(key_of("b")).collect::<Vec<_>>(), [1, 3]);
        keyed.add(key_of("b"), 4);
        assert_eq!(keyed.get(key_of("b")).count(), 2);
        keyed.settle();
        assert_eq!(keyed.get(key_of("b")).collect::<Vec<_>>(), [1, 3, 4]);
        assert_eq!(keyed.get(key_of("c")).count(), 0);
    }
}
