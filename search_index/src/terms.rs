//! Bags of words: how often a repeated one counts, and how long a text is as a vector.

use std::sync::LazyLock;

/// Terms and how often each occurs, in the order of the terms so that sums are always the same.
pub(crate) type Bag = Vec<(String, u32)>;

/// How much a repeated term counts: the tenth mention tells little more than the second.
pub(crate) fn damped(count: u32) -> f64 {
    1.0 + f64::from(count.max(1)).ln()
}

/// [`damped`] of the first counts, kept ready: logarithms would be most of the cost of a sum over lists.
pub(crate) static DAMPED: LazyLock<[f64; 64]> = LazyLock::new(|| std::array::from_fn(|count| damped(count as u32)));

/// Length of a bag as a vector, for cosines.
pub(crate) fn norm(bag: &Bag) -> f64 {
    bag.iter().map(|(_, count)| damped(*count).powi(2)).sum::<f64>().sqrt()
}
