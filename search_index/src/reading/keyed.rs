//! Values by the hash of a word, in one sorted list: a vocabulary has hundreds of thousands of forms,
//! and a map with a piece of memory for each would be most of what the program needs.

/// What is left of a word on the way to its key: letters can be added, so that all beginnings of a word are
/// reckoned in one go (FNV-1a).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Growing(u64);

impl Growing {
    /// Before the first letter.
    pub(crate) const NOTHING: Self = Self(0xcbf2_9ce4_8422_2325);

    /// With some letters more.
    pub(crate) fn and(self, letters: &str) -> Self {
        Self(letters.bytes().fold(self.0, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The key of what is there; mixed, for the list is divided by its first bits.
    pub(crate) fn key(self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
    }
}

/// Key of a word. Two words meet by chance about once in ten million vocabularies.
pub(crate) fn key_of(word: &str) -> u64 {
    Growing::NOTHING.and(word).key()
}

/// Values by key; several for one.
#[derive(Debug)]
pub(crate) struct Keyed<T> {
    entries: Vec<(u64, T)>,
    /// Where the keys with the same first bits begin in the entries, and at last their number: what has been
    /// settled lies before it.
    starts: Vec<u32>,
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), starts: vec![0, 0] }
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
        let parts = self.entries.len().next_power_of_two();
        let mut starts = vec![0_u32; parts + 1];
        for (key, _) in &self.entries {
            starts[part(*key, parts) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        self.starts = starts;
    }

    /// Values of a key.
    pub(crate) fn get(&self, key: u64) -> impl Iterator<Item = T> + '_ {
        let part = part(key, self.starts.len() - 1);
        let near = &self.entries[self.starts[part] as usize..self.starts[part + 1] as usize];
        near.iter().filter(move |(other, _)| *other == key).map(|(_, value)| *value)
    }
}

/// Which of so many parts (a power of two) a key lies in, in the order of the keys.
fn part(key: u64, parts: usize) -> usize {
    ((u128::from(key) * parts as u128) >> 64) as usize
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
