//! Sparse vectors of unit length, compared by their cosine.

use std::collections::BTreeMap;

/// Terms in the order of their numbers, with their parts.
pub(super) type Vector = Vec<(u32, f32)>;
/// One vector for each occupation or group.
pub(super) type Vectors = Vec<Vector>;

/// Vectors of bags in which a term counts the more, the fewer bags have it.
pub(super) fn rare_first(mut bags: Vectors) -> Vectors {
    let terms = bags.iter().flatten().map(|(term, _)| *term as usize + 1).max().unwrap_or_default();
    let mut having = vec![0.0_f32; terms];
    bags.iter().flatten().for_each(|(term, _)| having[*term as usize] += 1.0);
    let all = bags.len() as f32;
    for bag in &mut bags {
        bag.iter_mut().for_each(|(term, weight)| *weight *= (all / having[*term as usize]).ln());
        to_unit_length(bag);
    }
    bags
}

/// The directions in which the vectors of each group point together.
pub(super) fn group_means(vectors: &[Vector], groups: &[usize]) -> Vectors {
    let mut sums: Vec<BTreeMap<u32, f32>> = Vec::new();
    sums.resize_with(groups.iter().max().map_or(0, |most| most + 1), BTreeMap::new);
    for (vector, group) in vectors.iter().zip(groups) {
        for (term, weight) in vector {
            *sums[*group].entry(*term).or_default() += weight;
        }
    }
    let mut means: Vectors = sums.into_iter().map(|sum| sum.into_iter().collect()).collect();
    means.iter_mut().for_each(to_unit_length);
    means
}

fn to_unit_length(vector: &mut Vector) {
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt().max(1e-9);
    vector.iter_mut().for_each(|(_, weight)| *weight /= length);
}

/// Cosine of two vectors of unit length.
pub(super) fn cosine(one: &[(u32, f32)], other: &[(u32, f32)]) -> f64 {
    let (mut left, mut right, mut sum) = (one.iter().peekable(), other.iter().peekable(), 0.0);
    while let (Some((here, weight)), Some((there, other_weight))) = (left.peek(), right.peek()) {
        match here.cmp(there) {
            std::cmp::Ordering::Less => _ = left.next(),
            std::cmp::Ordering::Greater => _ = right.next(),
            std::cmp::Ordering::Equal => {
                sum += weight * other_weight;
                left.next();
                right.next();
            }
        }
    }
    f64::from(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_have_tells_nothing() {
        let vectors = rare_first(vec![vec![(0, 1.0), (1, 1.0)], vec![(0, 1.0), (2, 3.0)], vec![(0, 1.0), (1, 2.0)]]);
        assert!((cosine(&vectors[0], &vectors[2]) - 1.0).abs() < 1e-6);
        assert!(cosine(&vectors[0], &vectors[1]).abs() < 1e-6);
        assert!(cosine(&vectors[0], &[]).abs() < 1e-9);
    }

    #[test]
    fn a_group_points_where_its_members_do() {
        let groups = group_means(&[vec![(0, 1.0)], vec![(1, 1.0)], vec![(2, 1.0)]], &[0, 0, 1]);
        assert!((cosine(&groups[0], &[(0, 1.0)]) - 0.5_f64.sqrt()).abs() < 1e-6);
        assert_eq!(groups[1], [(2, 1.0)]);
    }
}
