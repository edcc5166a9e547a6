//! What an opening says and where, as the index keeps it: reasons are told of a text without reading it
//! again. Only numbers are kept; the words stand in the text that the caller has read from the database.

use std::ops::Range;

use crate::by_hand::Hand;
use crate::explaining::{AllSaid, Said};
use crate::model::Opening;
use crate::reading::{Reader, Reading, Stance};
use crate::vocabulary::ConceptNo;
use crate::weights::explaining::SURE;

/// Bits of one place: concept, how sure, which text, first byte, length.
const CONCEPT_BITS: u32 = 20;
const SURE_BITS: u32 = 16;
const START_BITS: u32 = 15;
const LENGTH_BITS: u32 = 10;
/// In the place of a concept: what stands there is not meant.
const NOT_MEANT: u32 = (1 << CONCEPT_BITS) - 1;
/// The surest.
const SUREST: f32 = ((1 << SURE_BITS) - 1) as f32;

/// A stretch of the title (0) or the description (1).
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    text: usize,
    bytes: Range<usize>,
}

/// What an opening's texts say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Told {
    /// Concepts that are surely meant, how surely as it is kept, and where. The places of one concept are in their order.
    meant: Vec<(ConceptNo, u16, Place)>,
    /// What is refused or said not to be there.
    not_meant: Vec<Place>,
}

/// Texts of an opening: its title and its description.
pub(crate) fn texts(opening: &Opening) -> [&str; 2] {
    [&opening.title, &opening.description]
}

/// Reads the texts of an opening: what was dropped by hand is not in them.
pub(crate) fn read(reader: &Reader, opening: &Opening) -> [Reading; 2] {
    let hand = Hand::of(reader.vocabulary(), &opening.by_hand);
    texts(opening).map(|text| hand.left_of(reader.read(text, opening.language)))
}

/// A number that another text most likely does not have, never 0.
pub(crate) fn print(opening: &Opening) -> u64 {
    let (title, description) = (opening.title.as_bytes(), opening.description.as_bytes());
    let between = [0, opening.language as u8];
    let dropped = opening.by_hand.dropped.iter().flat_map(|id| [&[0], id.as_bytes()]).flatten();
    let bytes = title.iter().chain(&between).chain(description).chain(dropped);
    bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)).max(1)
}

impl Told {
    /// What readings of an opening's texts tell.
    pub(crate) fn of(opening: &Opening, readings: &[Reading; 2]) -> Self {
        let mut said = AllSaid::new();
        let mut places = Vec::new();
        let mut told = Self::default();
        for (at, (text, reading)) in texts(opening).into_iter().zip(readings).enumerate() {
            for mention in reading.mentions.iter().filter(|mention| mention.stance == Stance::Meant) {
                let bytes = mention.start..mention.end;
                if said.entry(mention.concept).or_default().add(text, bytes.clone(), mention.confidence) {
                    places.push((mention.concept, Place { text: at, bytes }));
                }
            }
            let mut open: Option<Range<usize>> = None;
            for word in &reading.words {
                open = match (open, word.stance) {
                    (open, Stance::Meant) => {
                        told.not_meant.extend(open.map(|bytes| Place { text: at, bytes }));
                        None
                    }
                    (open, _) => Some(open.map_or(word.start, |open| open.start)..word.end),
                };
            }
            told.not_meant.extend(open.map(|bytes| Place { text: at, bytes }));
            told.not_meant.extend(reading.dropped.iter().map(|(start, end)| Place { text: at, bytes: *start..*end }));
        }
        for (concept, place) in places {
            let sure = said.get(&concept).map_or(0.0, |said| said.sure);
            if sure >= SURE {
                // Rounded up, so that what is sure enough stays so.
                told.meant.push((concept, (sure * SUREST).ceil().min(SUREST) as u16, place));
            }
        }
        told
    }

    /// As numbers; `None` if one of them does not hold what it should.
    pub(crate) fn packed(&self) -> Option<Vec<u64>> {
        let meant = self.meant.iter().map(|(concept, sure, place)| {
            let number = Some(concept.0).filter(|number| *number < NOT_MEANT)?;
            place.packed(number, *sure)
        });
        let pieces = self.not_meant.iter().flat_map(Place::pieces);
        meant.chain(pieces.map(|place| place.packed(NOT_MEANT, 0))).collect()
    }

    /// The same from numbers.
    pub(crate) fn unpacked(packed: impl Iterator<Item = u64>) -> Self {
        let mut told = Self::default();
        for one in packed {
            let (concept, sure, place) = unpacked(one);
            if concept == NOT_MEANT {
                told.not_meant.push(place)
            } else {
                told.meant.push((ConceptNo(concept), sure, place))
            }
        }
        told
    }

    /// What is said, in the words of the opening.
    pub(crate) fn said(&self, opening: &Opening) -> AllSaid {
        let texts = texts(opening);
        let mut all = AllSaid::new();
        for (concept, sure, place) in &self.meant {
            let said =
                all.entry(*concept).or_insert_with(|| Said { sure: f32::from(*sure) / SUREST, words: Vec::new() });
            said.words.push(texts[place.text].get(place.bytes.clone()).unwrap_or_default().to_owned());
        }
        all
    }

    /// Whether a word is meant.
    pub(crate) fn means(&self, text: usize, word: &Range<usize>) -> bool {
        let holds =
            |place: &Place| place.text == text && place.bytes.start <= word.start && word.end <= place.bytes.end;
        !self.not_meant.iter().any(holds)
    }
}

impl Place {
    /// The place with what stands there in one number.
    fn packed(&self, concept: u32, sure: u16) -> Option<u64> {
        let fits = |value: usize, bits: u32| u64::try_from(value).ok().filter(|value| *value < 1 << bits);
        let (start, length) = (fits(self.bytes.start, START_BITS)?, fits(self.bytes.len(), LENGTH_BITS)?);
        let head = u64::from(concept) << SURE_BITS | u64::from(sure);
        Some(((head << 1 | self.text as u64) << START_BITS | start) << LENGTH_BITS | length)
    }

    /// Pieces that overlap by as much as any word is long, so that each word lies whole in one of them.
    fn pieces(&self) -> impl Iterator<Item = Self> + '_ {
        let (longest, step) = ((1 << LENGTH_BITS) - 1, 1 << (LENGTH_BITS - 1));
        let last = self.bytes.len().saturating_sub(longest).div_ceil(step);
        (0..=last).map(move |at| {
            let start = self.bytes.start + at * step;
            Self { text: self.text, bytes: start..(start + longest).min(self.bytes.end) }
        })
    }
}

fn unpacked(packed: u64) -> (u32, u16, Place) {
    let mut left = packed;
    let mut next = |bits: u32| {
        let value = left & ((1 << bits) - 1);
        left >>= bits;
        value as usize
    };
    let (length, start, text) = (next(LENGTH_BITS), next(START_BITS), next(1));
    let (sure, concept) = (next(SURE_BITS), next(CONCEPT_BITS));
    (concept as u32, sure as u16, Place { text, bytes: start..start + length })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Opening;
    use crate::samples::opening;

    fn of(opening: &Opening) -> Told {
        Told::of(opening, &read(&Reader::starter(), opening))
    }

    #[test]
    fn what_is_kept_tells_the_same() {
        let one = opening("o", "Kokki lounaalle", "Keittiössä, ei siivousta. Hyvää asiakaspalvelua ja kokki!");
        let told = of(&one);
        assert!(!told.meant.is_empty() && !told.not_meant.is_empty());
        assert_eq!(Told::unpacked(told.packed().unwrap().into_iter()), told);
        let words = |told: &Told| told.said(&one).into_values().flat_map(|said| said.words).collect::<Vec<_>>();
        assert!(words(&told).contains(&"Kokki".to_owned()));
        let at = one.description.find("siivousta").unwrap();
        assert!(!told.means(1, &(at..at + 9)) && told.means(0, &(0..5)));
    }

    #[test]
    fn a_long_denial_is_kept_in_pieces_and_a_text_that_is_too_long_not_at_all() {
        let long = Told { not_meant: vec![Place { text: 1, bytes: 3..5000 }], ..Told::default() };
        let kept = Told::unpacked(long.packed().unwrap().into_iter());
        for start in (3..4990).step_by(7) {
            assert!(!kept.means(1, &(start..start + 10)));
        }
        assert!(kept.means(1, &(0..4)) && kept.means(1, &(4995..5010)) && kept.means(0, &(10..20)));
        let late = Place { text: 1, bytes: 40_000..40_010 };
        assert!(Told { not_meant: vec![late], ..Told::default() }.packed().is_none());
    }

    #[test]
    fn another_text_has_another_print() {
        let (one, other) = (opening("o", "Kokki", "keittiö"), opening("o", "Kokkik", "eittiö"));
        assert_eq!(print(&one), print(&opening("other", "Kokki", "keittiö")));
        assert_ne!(print(&one), print(&other));
    }
}
