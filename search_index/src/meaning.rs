//! What openings and people's texts mean: concepts, fields of work and words, ready to be compared.

use std::collections::{BTreeMap, BTreeSet};

use crate::by_hand::Hand;
use crate::language::{is_stop_word, stem};
use crate::model::{Opening, Profile, TextLanguage};
use crate::reading::{Mention, Reader, Reading, Stance};
use crate::terms::Bag;
use crate::told;
use crate::vocabulary::{ConceptKind, ConceptNo, Vocabulary};
use crate::weights::{meaning as weights, zone};

/// Most fields of work that are kept of a text.
pub(crate) const FIELDS: usize = 4;
/// Shortest word that counts.
const SHORTEST_WORD: usize = 3;

/// How much of a concept a text means: 255 is as sure and as much as can be.
pub(crate) type Share = u8;

/// What a text means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Meaning {
    /// Concepts, each once, by number.
    pub concepts: Vec<(ConceptNo, Share)>,
    /// Fields of work by their number in the vocabulary, the strongest first.
    pub fields: Vec<(u8, Share)>,
    /// Stems of its telling words.
    pub words: Bag,
}

/// A person's texts: what is wished and what is refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    pub wanted: Meaning,
    pub refused: Meaning,
}

/// Gathers what several texts mean.
struct Gathering<'a> {
    vocabulary: &'a Vocabulary,
    concepts: BTreeMap<ConceptNo, Heard>,
    words: BTreeMap<String, u32>,
    /// Number of the text that is being read.
    text: usize,
    /// What was said by hand.
    hand: &'a Hand,
}

/// How sure a concept is, and at which places (text and byte) it was named.
#[derive(Debug, Default)]
struct Heard {
    sure: f32,
    places: BTreeSet<(usize, usize)>,
}

impl<'a> Gathering<'a> {
    fn new(reader: &'a Reader, hand: &'a Hand) -> Self {
        Self { vocabulary: reader.vocabulary(), concepts: BTreeMap::new(), words: BTreeMap::new(), text: 0, hand }
    }

    /// What was added by hand, each as if it stood alone in a place of the text.
    fn take_added(&mut self, zone: f32) {
        for mention in self.hand.added() {
            self.text += 1;
            self.take(&mention, zone);
        }
    }

    fn take(&mut self, mention: &Mention, zone: f32) {
        let Some(concept) = self.vocabulary.concept(mention.concept) else { return };
        let sure = (mention.confidence * zone * weights::kind(concept.kind)).min(weights::SUREST);
        let known = self.concepts.entry(mention.concept).or_default();
        known.sure = 1.0 - (1.0 - known.sure) * (1.0 - sure);
        known.places.insert((self.text, mention.start));
    }

    fn word(&mut self, word: &str, language: TextLanguage, times: u32) {
        if word.chars().count() >= SHORTEST_WORD && !is_stop_word(word, language) {
            *self.words.entry(stem(word, language)).or_default() += times;
        }
    }

    /// What else is said near a concept, at other places, and how closely it hangs together.
    fn support(&self, no: ConceptNo, heard: &Heard, is_heard: &[bool]) -> f32 {
        let around = self.vocabulary.around(no).iter().filter(|(near, _)| *near != no && is_heard[near.at()]);
        let beside = around.filter_map(|(near, close)| Some((close, self.concepts.get(near)?)));
        beside
            .filter(|(_, other)| !other.places.is_subset(&heard.places))
            .map(|(close, other)| close * other.sure)
            .sum()
    }

    /// A word with many meanings means what the rest of the text is about.
    ///
    /// The less is said in all, the less it tells that nothing supports a word.
    fn in_context(&self) -> BTreeMap<ConceptNo, f32> {
        let places: BTreeSet<&(usize, usize)> = self.concepts.values().flat_map(|heard| &heard.places).collect();
        let telling = (places.len() as f32 / weights::PLACES_ENOUGH).min(1.0);
        let mut is_heard = vec![false; self.vocabulary.len()];
        self.concepts.keys().for_each(|no| is_heard[no.at()] = true);
        let weighed = self.concepts.iter().map(|(no, heard)| {
            let supported = (self.support(*no, heard, &is_heard) / weights::SUPPORT_ENOUGH).min(1.0);
            let doubt = (1.0 - heard.sure / weights::SURE_ALONE).max(0.0);
            (*no, heard.sure * (1.0 - weights::DOUBT * telling * doubt * (1.0 - supported)))
        });
        weighed.collect()
    }

    /// Who tells little is taken as wishing an easy start, the more the less is told.
    fn with_an_easy_start(&self, mut concepts: BTreeMap<ConceptNo, f32>) -> BTreeMap<ConceptNo, f32> {
        let tells = |no: &ConceptNo| self.vocabulary.concept(*no).is_some_and(|one| one.kind != ConceptKind::Condition);
        let told: f32 = concepts.iter().filter(|(no, _)| tells(no)).map(|(_, sure)| sure).sum();
        let share = (1.0 - told / weights::TOLD_ENOUGH) * weights::EASY_START;
        for no in weights::EASY_CONDITIONS.iter().filter_map(|id| self.vocabulary.by_id(id)) {
            if share > 0.0 && !self.hand.drops(no) {
                let known = concepts.entry(no).or_default();
                *known = known.max(share);
            }
        }
        concepts
    }

    fn meaning(self) -> Meaning {
        let concepts = self.in_context();
        self.finished(concepts)
    }

    fn wishes(self) -> Meaning {
        let concepts = self.with_an_easy_start(self.in_context());
        self.finished(concepts)
    }

    fn finished(self, concepts: BTreeMap<ConceptNo, f32>) -> Meaning {
        let mut fields: BTreeMap<u8, f32> = BTreeMap::new();
        for (concept, sure) in &concepts {
            let of = self.vocabulary.fields_of(*concept);
            for field in of {
                *fields.entry(*field).or_default() += sure / of.len() as f32;
            }
        }
        let length = fields.values().map(|share| share * share).sum::<f32>().sqrt();
        let mut fields: Vec<(u8, Share)> =
            fields.into_iter().map(|(field, share)| (field, share_of(share / length))).collect();
        fields.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
        fields.truncate(FIELDS);
        Meaning {
            concepts: concepts
                .into_iter()
                .map(|(concept, sure)| (concept, share_of(sure)))
                .filter(|(_, share)| *share > 0)
                .collect(),
            fields,
            words: self.words.into_iter().collect(),
        }
    }
}

/// A share as it is kept.
fn share_of(value: f32) -> Share {
    // In 0..=255 by the clamp.
    (value.clamp(0.0, 1.0) * 255.0).round() as Share
}

/// What an opening means. The company's name is left out: who offers it is no reason to match.
pub(crate) fn of_opening(reader: &Reader, opening: &Opening) -> Meaning {
    of_readings(reader, opening, &told::read(reader, opening))
}

/// What an opening means whose texts have been read.
pub(crate) fn of_readings(reader: &Reader, opening: &Opening, readings: &[Reading; 2]) -> Meaning {
    let hand = Hand::of(reader.vocabulary(), &opening.by_hand);
    let mut gathering = Gathering::new(reader, &hand);
    for (reading, (zone, times)) in readings.iter().zip([zone::TITLE, zone::DESCRIPTION]) {
        gathering.text += 1;
        for mention in reading.mentions.iter().filter(|mention| mention.stance == Stance::Meant) {
            gathering.take(mention, zone);
        }
        // "Ei puhelinmyyntiä" is no opening of telephone sales.
        for word in reading.words.iter().filter(|word| word.stance == Stance::Meant) {
            gathering.word(&word.word, opening.language, times);
        }
    }
    gathering.take_added(zone::TITLE.0);
    gathering.meaning()
}

/// What a person wishes and what the person refuses.
pub(crate) fn of_profile(reader: &Reader, profile: &Profile) -> Wishes {
    of_person(reader, profile, &read(reader, profile))
}

/// What a person wishes and refuses whose texts have been read.
pub(crate) fn of_person(reader: &Reader, profile: &Profile, readings: &[Reading]) -> Wishes {
    let hand = Hand::of(reader.vocabulary(), &profile.by_hand);
    let mut wanted = Gathering::new(reader, &hand);
    let mut refused = Gathering::new(reader, &hand);
    for ((_, zone, avoided), reading) in texts(profile).zip(readings) {
        let (share, times) = zone;
        wanted.text += 1;
        refused.text += 1;
        for mention in &reading.mentions {
            match mention.stance {
                _ if avoided => refused.take(mention, share),
                Stance::Meant => wanted.take(mention, share),
                Stance::Refused => refused.take(mention, share),
                Stance::Absent => {}
            }
        }
        for word in &reading.words {
            match word.stance {
                _ if avoided => refused.word(&word.word, profile.language, times),
                Stance::Meant => wanted.word(&word.word, profile.language, times),
                Stance::Refused => refused.word(&word.word, profile.language, times),
                Stance::Absent => {}
            }
        }
    }
    wanted.take_added(zone::SKILL.0);
    Wishes { wanted: wanted.wishes(), refused: refused.meaning() }
}

/// Reads a person's texts, in the order of [`texts`].
pub(crate) fn read(reader: &Reader, profile: &Profile) -> Vec<Reading> {
    let hand = Hand::of(reader.vocabulary(), &profile.by_hand);
    // A list of what is refused means what it says, whatever was dropped elsewhere.
    let left = |avoided: bool, reading| if avoided { reading } else { hand.left_of(reading) };
    texts(profile).map(|(text, _, avoided)| left(avoided, reader.read(text, profile.language))).collect()
}

/// How much a place counts for concepts, and how often for words.
pub(crate) type Zone = (f32, u32);

/// A person's texts, how much each counts, and whether it is of things to avoid.
pub(crate) fn texts(profile: &Profile) -> impl Iterator<Item = (&str, Zone, bool)> {
    std::iter::once((profile.headline.as_str(), zone::HEADLINE, false))
        .chain(profile.skills.iter().map(|text| (text.as_str(), zone::SKILL, false)))
        .chain(profile.interests.iter().map(|text| (text.as_str(), zone::INTEREST, false)))
        .chain(std::iter::once((profile.about.as_str(), zone::ABOUT, false)))
        .chain(profile.avoid.iter().map(|text| (text.as_str(), zone::AVOID, true)))
}
