//! Sets of documents of one segment, a bit each: counting and crossing them costs next to nothing.

/// A set of documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    /// An empty set with room for so many documents.
    pub(crate) fn none(documents: u32) -> Self {
        Self(vec![0; documents.div_ceil(64) as usize])
    }

    /// Puts a document in.
    pub(crate) fn set(&mut self, doc: u32) {
        if let Some(word) = self.0.get_mut((doc / 64) as usize) {
            *word |= 1 << (doc % 64);
        }
    }

    /// Takes a document out.
    pub(crate) fn clear(&mut self, doc: u32) {
        if let Some(word) = self.0.get_mut((doc / 64) as usize) {
            *word &= !(1 << (doc % 64));
        }
    }

    /// Whether a document is in.
    pub(crate) fn has(&self, doc: u32) -> bool {
        self.0.get((doc / 64) as usize).is_some_and(|word| word & 1 << (doc % 64) != 0)
    }

    /// The first that is in, from a document on.
    pub(crate) fn next(&self, from: u32) -> Option<u32> {
        let first = (from / 64) as usize;
        let rest = self.0.get(first)? & (u64::MAX << (from % 64));
        let words = std::iter::once(&rest).chain(self.0.get(first + 1..)?);
        let (at, word) = (from / 64..).zip(words).find(|(_, word)| **word != 0)?;
        Some(at * 64 + word.trailing_zeros())
    }

    /// The documents that are in, in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        (0..).zip(&self.0).flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(at * 64 + bit)
            })
        })
    }

    /// Keeps what is in both.
    pub(crate) fn keep(&mut self, other: &Self) {
        for (word, theirs) in self.0.iter_mut().zip(&other.0) {
            *word &= theirs;
        }
    }

    /// Takes out what is in the other.
    pub(crate) fn drop(&mut self, other: &Self) {
        for (word, theirs) in self.0.iter_mut().zip(&other.0) {
            *word &= !theirs;
        }
    }

    /// Adds what is in the other.
    pub(crate) fn add(&mut self, other: &Self) {
        for (word, theirs) in self.0.iter_mut().zip(&other.0) {
            *word |= theirs;
        }
    }

    /// How many are in.
    pub(crate) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many are in both.
    pub(crate) fn count_in(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(word, theirs)| (word & theirs).count_ones() as usize).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_cross_join_and_count() {
        let of = |docs: &[u32]| {
            let mut bits = Bits::none(130);
            docs.iter().for_each(|doc| bits.set(*doc));
            bits
        };
        let (one, other) = (of(&[0, 63, 64, 129]), of(&[63, 129, 100]));
        assert_eq!((one.count(), one.count_in(&other)), (4, 2));
        let mut both = one.clone();
        both.keep(&other);
        assert_eq!(both, of(&[63, 129]));
        both.add(&one);
        both.clear(0);
        assert_eq!(both, of(&[63, 64, 129]));
        assert_eq!(both.iter().collect::<Vec<_>>(), [63, 64, 129]);
        let next = [0, 63, 64, 65, 129, 130, 4000].map(|from| both.next(from));
        assert_eq!(next, [Some(63), Some(63), Some(64), Some(129), Some(129), None, None]);
        assert!(both.has(129) && !both.has(0) && !both.has(4000));
        both.drop(&of(&[64, 100]));
        assert_eq!(both, of(&[63, 129]));
        both.set(4000);
        assert_eq!(both.count(), 2);
    }
}
