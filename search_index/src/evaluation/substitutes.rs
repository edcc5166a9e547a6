//! Figures of how far occupations stand in for each other, on pairs that a service has judged.

use std::path::Path;

use super::Run;
use super::tables::{table, wrong};
use crate::collection::CollectionError;
use crate::esco::BASE;
use crate::substitutes::{OccupationNo, Substitutes};

/// Random partners drawn for each judged pair.
const DRAWS: usize = 3;
/// Where drawing begins, so that it is the same each time.
const SEED: u64 = 1;

/// A judged pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedPair {
    /// URI of what somebody is.
    pub from: String,
    /// URI of what they would do.
    pub to: String,
    /// Whether they do it well (75), or in part (25).
    pub well: bool,
}

/// Reads pairs: two URIs and 75 or 25, divided by tabs.
///
/// # Errors
/// If the file cannot be read, or at the first line that is not of this form.
pub fn load_pairs(path: &Path) -> Result<Vec<JudgedPair>, CollectionError> {
    let pair = |(line, cells): (usize, Vec<String>)| {
        let well = match &cells[..] {
            [_, _, degree] if degree.trim() == "75" => true,
            [_, _, degree] if degree.trim() == "25" => false,
            _ => return Err(wrong(path, line, "expected URI, tab, URI, tab, 75 or 25")),
        };
        Ok(JudgedPair { from: cells[0].clone(), to: cells[1].clone(), well })
    };
    table(path)?.into_iter().map(pair).collect()
}

/// Figures of all pairs; each area is 0.5 if there is nothing to compare.
#[derive(Debug, Clone, PartialEq)]
pub struct SubstitutesReport {
    /// How often a pair of 75 scores above one of 25: area under the curve.
    pub well_above_partly: f64,
    /// How often a pair of 25 scores above a random one.
    pub partly_above_random: f64,
    /// How often a pair of 75 scores above a random one.
    pub well_above_random: f64,
    /// Mean of the first two.
    pub mean: f64,
    /// Pairs that were measured.
    pub pairs: usize,
    /// Pairs with an occupation that the bundle does not have; they score 0.
    pub unknown: usize,
}

/// Measures scores on judged pairs, and gives the ranking of what was judged for each occupation.
#[must_use]
pub fn evaluate_substitutes(pairs: &[JudgedPair], substitutes: &Substitutes) -> (SubstitutesReport, Run) {
    let find = |uri: &str| substitutes.find(uri.strip_prefix(BASE).unwrap_or(uri));
    let score = |from: Option<OccupationNo>, to: Option<OccupationNo>| {
        from.zip(to).map_or(0.0, |(from, to)| substitutes.score(from, to))
    };
    let (mut well, mut partly, mut random) = (Vec::new(), Vec::new(), Vec::new());
    let mut run = Run::new();
    let mut unknown = 0;
    let mut draw = Draw(SEED);
    for pair in pairs {
        let (from, to) = (find(&pair.from), find(&pair.to));
        unknown += usize::from(from.is_none() || to.is_none());
        let found = score(from, to);
        (if pair.well { &mut well } else { &mut partly }).push(found);
        run.entry(pair.from.clone()).or_default().push((pair.to.clone(), found));
        random.extend((0..DRAWS).map(|_| score(from, substitutes.at(draw.below(substitutes.len())))));
    }
    for ranked in run.values_mut() {
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        ranked.dedup();
    }
    let (first, second) = (area_under_curve(&well, &partly), area_under_curve(&partly, &random));
    let report = SubstitutesReport {
        well_above_partly: first,
        partly_above_random: second,
        well_above_random: area_under_curve(&well, &random),
        mean: f64::midpoint(first, second),
        pairs: pairs.len(),
        unknown,
    };
    (report, run)
}

/// Draws numbers, the same each time.
struct Draw(u64);

impl Draw {
    /// A number below a bound; 0 if that is 0.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound.max(1)
    }
}

/// How often one of the first is above one of the second, equal ones counting half; 0.5 if there is none.
#[must_use]
pub fn area_under_curve(above: &[f64], below: &[f64]) -> f64 {
    let wins = |one: &f64| -> f64 {
        let won = |other: &f64| match one.total_cmp(other) {
            std::cmp::Ordering::Greater => 1.0,
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Less => 0.0,
        };
        below.iter().map(won).sum()
    };
    let pairs = above.len() * below.len();
    if pairs == 0 { 0.5 } else { above.iter().map(wins).sum::<f64>() / pairs as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_counts_how_often_one_is_above() {
        assert!((area_under_curve(&[3.0, 2.0], &[1.0]) - 1.0).abs() < 1e-12);
        assert!((area_under_curve(&[1.0, 3.0], &[2.0, 3.0]) - 0.375).abs() < 1e-12, "(0 + 0 + 1 + ½) / 4");
        assert!((area_under_curve(&[], &[2.0]) - 0.5).abs() < 1e-12);
    }

    #[test]
    fn drawing_is_the_same_each_time_and_stays_below() {
        let drawn = || -> Vec<usize> {
            let mut draw = Draw(SEED);
            (0..50).map(|_| draw.below(7)).collect()
        };
        assert_eq!(drawn(), drawn());
        assert!(drawn().iter().all(|number| *number < 7) && drawn().iter().any(|number| *number > 3));
    }
}
