//! How far a person of one occupation can do another, out of the ESCO bundle alone.
//!
//! First comes whether the two are related at all: by their words, those of their skills, the heads of
//! their names and the fields of knowledge behind them, each compared with the group of the other
//! too. Among related ones counts what carries over: work that rests on knowledge, of one field. The
//! score is the same both ways. `docs/decisions/0007-titles-without-training.md` tells what was measured.

mod describing;
#[cfg(test)]
mod tests;
mod vectors;

use crate::esco::{Bundle, EntryKind, EntryNo};
use describing::describe;
use vectors::{Vectors, cosine, group_means, rare_first};

use crate::words;

words! {
    /// How far one occupation stands in for another.
    Degree {
        /// Not at all.
        None = "none",
        /// In part, or with some training.
        Partly = "partly",
        /// Well.
        Well = "well",
    }
}

impl Degree {
    /// The degree of a score.
    #[must_use]
    pub fn of(score: f64) -> Self {
        match score {
            score if score > WELL_ABOVE => Self::Well,
            score if score >= PARTLY_FROM => Self::Partly,
            _ => Self::None,
        }
    }
}

// --- every figure of the score ----------------------------------------------------------------------
// Means and deviations were taken once over judged and random pairs of ESCO 1.1.1 and are part of the
// definition of the score, as are the cuts. The two steps are round.

/// Score from which an occupation stands in for another in part …
const PARTLY_FROM: f64 = 0.3;
/// … and above which it does well.
const WELL_ABOVE: f64 = 1.5;
/// Relatedness that makes it e times as likely that two occupations are related at all.
const RELATED_STEP: f64 = 0.05;
/// How much what carries over counts.
const CARRIED_WEIGHT: f64 = 0.6;
/// Words of the descriptions, each with the other's unit group.
const TEXT_WITH_GROUP: Scale = Scale { mean: 0.089, deviation: 0.132 };
/// Words of descriptions and skills, each with the other's unit group.
const ALL_WITH_GROUP: Scale = Scale { mean: 0.140, deviation: 0.164 };
/// Words of the descriptions.
const TEXT: Scale = Scale { mean: 0.047, deviation: 0.088 };
/// Words of descriptions and skills of the groups of two digits.
const ALL_OF_WIDE_GROUPS: Scale = Scale { mean: 0.481, deviation: 0.295 };
/// Last words of the labels, each with the other's unit group.
const HEADS_WITH_GROUP: Scale = Scale { mean: 0.123, deviation: 0.211 };
/// Fields of education behind the skills of the unit groups.
const FIELDS_OF_UNIT_GROUPS: Scale = Scale { mean: 0.303, deviation: 0.302 };
/// The same of the groups of three digits.
const FIELDS_OF_GROUPS: Scale = Scale { mean: 0.385, deviation: 0.315 };
/// Essential knowledge of the unit group that has less of it: logarithm of 1 more than the mean number.
const KNOWLEDGE: Scale = Scale { mean: 1.542, deviation: 0.471 };

/// Digits of the groups that are compared.
const UNIT_GROUP: usize = 4;
const GROUP: usize = 3;
const WIDE_GROUP: usize = 2;

/// What is usual, so that likenesses of different kinds can be added.
struct Scale {
    mean: f64,
    deviation: f64,
}

impl Scale {
    fn of(&self, value: f64) -> f64 {
        (value - self.mean) / self.deviation
    }
}

/// An occupation of [`Substitutes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OccupationNo(usize);

/// Vectors of occupations and of their unit groups.
#[derive(Debug)]
struct WithGroups {
    own: Vectors,
    groups: Vectors,
}

impl WithGroups {
    fn of(own: Vectors, groups: &[usize]) -> Self {
        Self { groups: group_means(&own, groups), own }
    }
}

/// Compares occupations of one bundle.
#[derive(Debug)]
pub struct Substitutes {
    /// Ends of the URIs, in order.
    occupations: Vec<String>,
    unit_groups: Vec<usize>,
    groups: Vec<usize>,
    wide_groups: Vec<usize>,
    text: WithGroups,
    all: WithGroups,
    heads: WithGroups,
    all_of_wide_groups: Vectors,
    fields_of_unit_groups: Vectors,
    fields_of_groups: Vectors,
    /// Mean number of essential knowledge of each unit group.
    knowledge: Vec<f64>,
}

impl Substitutes {
    /// Lays out the occupations of a bundle: about a second for all of ESCO.
    #[must_use]
    pub fn new(bundle: &Bundle) -> Self {
        let listed = bundle.entries().filter(|(_, entry)| entry.kind == EntryKind::Occupation);
        let (numbers, entries): (Vec<EntryNo>, Vec<_>) = listed.unzip();
        let codes: Vec<&str> = entries.iter().map(|entry| entry.isco.as_str()).collect();
        let (unit_groups, groups, wide_groups) =
            (grouped(&codes, UNIT_GROUP), grouped(&codes, GROUP), grouped(&codes, WIDE_GROUP));
        let described = describe(bundle, &numbers);
        let (all, fields) = (rare_first(described.all), rare_first(described.fields));
        Self {
            text: WithGroups::of(rare_first(described.text), &unit_groups),
            heads: WithGroups::of(rare_first(described.heads), &unit_groups),
            all_of_wide_groups: group_means(&all, &wide_groups),
            all: WithGroups::of(all, &unit_groups),
            fields_of_unit_groups: group_means(&fields, &unit_groups),
            fields_of_groups: group_means(&fields, &groups),
            knowledge: mean_by_group(&described.knowledge, &unit_groups),
            occupations: entries.iter().map(|entry| entry.esco.clone()).collect(),
            unit_groups,
            groups,
            wide_groups,
        }
    }

    /// An occupation by the end of its URI, such as `occupation/…`.
    #[must_use]
    pub fn find(&self, esco: &str) -> Option<OccupationNo> {
        self.occupations.binary_search_by(|known| known.as_str().cmp(esco)).ok().map(OccupationNo)
    }

    /// How many occupations are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.occupations.len()
    }

    /// Whether no occupation is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.occupations.is_empty()
    }

    /// The occupation at a place below [`Self::len`], in the order of the URIs.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<OccupationNo> {
        (place < self.len()).then_some(OccupationNo(place))
    }

    /// How far a person of the first occupation can do the second: above 0, without a bound; see
    /// [`Degree::of`] for what it means. The occupations are of this list.
    #[must_use]
    pub fn score(&self, from: OccupationNo, to: OccupationNo) -> f64 {
        let (unit, group, wide) = (
            self.pair(&self.unit_groups, from, to),
            self.pair(&self.groups, from, to),
            self.pair(&self.wide_groups, from, to),
        );
        let text = TEXT.of(cosine(&self.text.own[from.0], &self.text.own[to.0]));
        let knowledge = self.knowledge[unit.0].min(self.knowledge[unit.1]).ln_1p();
        let related = [
            TEXT_WITH_GROUP.of(self.with_group(&self.text, from, to)),
            ALL_WITH_GROUP.of(self.with_group(&self.all, from, to)),
            HEADS_WITH_GROUP.of(self.with_group(&self.heads, from, to)),
            ALL_OF_WIDE_GROUPS.of(cosine(&self.all_of_wide_groups[wide.0], &self.all_of_wide_groups[wide.1])),
            FIELDS_OF_UNIT_GROUPS.of(cosine(&self.fields_of_unit_groups[unit.0], &self.fields_of_unit_groups[unit.1])),
            text,
        ];
        let carried = [
            KNOWLEDGE.of(knowledge),
            FIELDS_OF_GROUPS.of(cosine(&self.fields_of_groups[group.0], &self.fields_of_groups[group.1])),
            text,
        ];
        (CARRIED_WEIGHT * mean(&carried)).exp() / (1.0 + (-mean(&related) / RELATED_STEP).exp())
    }

    fn pair(&self, groups: &[usize], from: OccupationNo, to: OccupationNo) -> (usize, usize) {
        (groups[from.0], groups[to.0])
    }

    /// Likeness of each to the unit group of the other.
    fn with_group(&self, vectors: &WithGroups, from: OccupationNo, to: OccupationNo) -> f64 {
        let (from_group, to_group) = self.pair(&self.unit_groups, from, to);
        let there = cosine(&vectors.own[from.0], &vectors.groups[to_group]);
        let back = cosine(&vectors.groups[from_group], &vectors.own[to.0]);
        (there + back) / 2.0
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// Numbers of the groups that codes belong to by their first digits, from 0.
fn grouped(codes: &[&str], digits: usize) -> Vec<usize> {
    let short: Vec<&str> = codes.iter().map(|code| code.get(..digits).unwrap_or(code)).collect();
    let mut all = short.clone();
    all.sort_unstable();
    all.dedup();
    short.iter().map(|code| all.binary_search(code).unwrap_or_default()).collect()
}

fn mean_by_group(values: &[f64], groups: &[usize]) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0_f64); groups.iter().max().map_or(0, |most| most + 1)];
    for (value, group) in values.iter().zip(groups) {
        sums[*group].0 += value;
        sums[*group].1 += 1.0;
    }
    sums.into_iter().map(|(sum, count)| sum / count.max(1.0)).collect()
}
