//! What a match asks of every document first, side by side in memory: one short record each, read once
//! from the columns when a segment is opened.

use crate::board::Board;
use crate::columns::Columns;
use crate::fit::Facts;
use crate::forward::Forward;
use crate::model::Kind;
use crate::retrieval::{AskedText, Rarity};
use crate::spots::{Distances, Spots};
use crate::weights;

/// More than the roundings of a reckoning in single precision amount to.
const ROUNDING: f64 = 1e-4;
/// From this drift of the rarities on lengths are reckoned anew.
const DRIFT_AT_MOST: f32 = 1.02;

/// One document. What is greater than its place holds is kept as the greatest, which is beyond every limit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plain {
    fields: u64,
    /// One divided by the length of its words; 0 without words.
    words: f32,
    pub spot: u32,
    pub radius_km: u16,
    pub kinds: u8,
    pub shifts: u8,
    pub hours: u8,
    pub min_age: u8,
    remote: bool,
}

impl Plain {
    /// Reads all documents of a segment.
    pub(crate) fn read(documents: u32, columns: &Columns, spots: &Spots) -> Vec<Self> {
        let small = |value: u64| u8::try_from(value).unwrap_or(u8::MAX);
        let read = |doc: u32| {
            let length = columns.word_norm.get_val(doc);
            Self {
                fields: columns.fields.get_val(doc),
                words: if length > 0.0 { (1.0 / length) as f32 } else { 0.0 },
                spot: spots.of(doc).and_then(|spot| u32::try_from(spot).ok()).unwrap_or(u32::MAX),
                radius_km: u16::try_from(columns.radius.get_val(doc)).unwrap_or(u16::MAX),
                kinds: small(columns.kinds.get_val(doc)),
                shifts: small(columns.shifts.get_val(doc)),
                hours: small(columns.hours.get_val(doc)),
                min_age: small(columns.min_age.get_val(doc)),
                remote: columns.remote.get_val(doc) == 1,
            }
        };
        (0..documents).map(read).collect()
    }

    /// Kilometres to it; `None` if remote or unknown.
    pub(crate) fn km(&self, distances: &Distances<'_>) -> Option<f64> {
        if self.remote { None } else { distances.at(self.spot) }
    }

    /// Kind of path of an opening.
    pub(crate) fn kind(&self) -> Option<Kind> {
        Kind::ALL.get(self.kinds.trailing_zeros() as usize).copied()
    }

    /// Hours of an opening, or the most that a person wishes; `None` if not known.
    pub(crate) fn hours(&self) -> Option<u32> {
        Some(u32::from(self.hours)).filter(|hours| *hours > 0)
    }
}

/// One divided by the length of each document's concepts, as the rarities were when this was reckoned.
#[derive(Debug)]
pub(crate) struct Lengths {
    inverse: Vec<f32>,
    rarity: Rarity,
}

impl Lengths {
    /// Reckons the lengths, or keeps known ones as long as the rarities are nearly the same.
    pub(crate) fn of(board: &Board, rarity: &Rarity) -> Self {
        let inverse = |doc| 1.0 / rarity.length(board.means().of(doc)) as f32;
        Self { inverse: (0..board.documents()).map(inverse).collect(), rarity: rarity.clone() }
    }

    /// Whether they still tell enough.
    pub(crate) fn fit(&self, rarity: &Rarity) -> bool {
        self.drift(rarity) <= DRIFT_AT_MOST
    }

    /// By how much lengths may have become shorter since.
    pub(crate) fn drift(&self, rarity: &Rarity) -> f32 {
        rarity.least_share_of(&self.rarity).recip().max(1.0)
    }
}

/// The most that the texts of documents can be worth for somebody, with less work than what they are worth.
pub(crate) struct Most<'a> {
    asked: &'a AskedText,
    forward: &'a Forward,
    lengths: &'a [f32],
    /// Weight of the meaning, divided by the asking text's length, and by what lengths may have drifted.
    meaning: f32,
    sums: &'a [f64],
}

impl<'a> Most<'a> {
    /// Of the documents of a board, with the sums of the words that are asked for.
    pub(crate) fn of(
        asked: &'a AskedText,
        board: &'a Board,
        lengths: &'a Lengths,
        rarity: &Rarity,
        sums: &'a [f64],
    ) -> Self {
        let meaning = weights::MEANING / asked.concepts.length() * f64::from(lengths.drift(rarity));
        Self { asked, forward: board.means(), lengths: &lengths.inverse, meaning: meaning as f32, sums }
    }

    /// What a document is worth at most; what is disliked only takes away.
    pub(crate) fn text(&self, doc: u32, plain: &Plain) -> f64 {
        let inverse = self.lengths.get(doc as usize).copied().unwrap_or(0.0);
        let meaning = self.asked.concepts.product(self.forward.packed(doc)) * inverse * self.meaning;
        let field = weights::FIELD * self.asked.fields.likeness(plain.fields);
        let words = self.sums.get(doc as usize).copied().unwrap_or(0.0) * f64::from(plain.words);
        f64::from(meaning) + field + weights::WORDS * words + ROUNDING
    }
}

/// Practical parts of a score laid out by what they hang on.
pub(crate) struct Practical {
    hours: [f64; 256],
    shifts: [f64; 256],
    kinds: [f64; 256],
}

impl Practical {
    /// Lays out what `with` makes of each number of hours, set of shifts and set of kinds.
    pub(crate) fn of(with: impl Fn(&Plain) -> Facts) -> Self {
        let plain = Plain {
            fields: 0,
            words: 0.0,
            spot: u32::MAX,
            radius_km: 0,
            kinds: 0,
            shifts: 0,
            hours: 0,
            min_age: 0,
            remote: true,
        };
        let part = |plain: &Plain, at: usize| with(plain).parts()[at].1;
        Self {
            hours: std::array::from_fn(|value| part(&Plain { hours: value as u8, ..plain }, 1)),
            shifts: std::array::from_fn(|value| part(&Plain { shifts: value as u8, ..plain }, 2)),
            kinds: std::array::from_fn(|value| part(&Plain { kinds: value as u8, ..plain }, 3)),
        }
    }

    /// Hours, shifts and kind together.
    pub(crate) fn parts(&self, plain: &Plain) -> f64 {
        self.hours[usize::from(plain.hours)]
            + self.shifts[usize::from(plain.shifts)]
            + self.kinds[usize::from(plain.kinds)]
    }
}
