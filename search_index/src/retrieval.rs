//! How alike the texts of all documents are to one: by concepts, by field of work and by words.
//!
//! Concepts are compared document by document from lists that lie in memory (`forward.rs`); of words
//! only the rarest are asked for, and their lists are read only where a document can be meant.

use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, SegmentReader, Term};

use crate::bits::Bits;
use crate::forward::{Forward, unpacked};
use crate::index::{IndexError, ItemKind, SearchIndex, Shown};
use crate::meaning::{FIELDS, Meaning, Share};
use crate::terms::{Bag, DAMPED, damped};
use crate::vocabulary::Vocabulary;
use crate::weights::{WORD_IDF_FLOOR, WORDS_AT_MOST, rarity as weights};

/// Divides the cosine of words, for with idf on one side only it is not bound by 1: about the idf of a telling word.
const TELLING_IDF: f64 = 4.0;

/// How telling each concept is: rare ones tell more. The same for both sides of a match.
#[derive(Debug, Default, Clone)]
pub(crate) struct Rarity(Vec<f32>);

impl Rarity {
    /// From how many of the openings mean each concept.
    pub(crate) fn of(frequencies: &[u32], concepts: usize, openings: usize) -> Self {
        let all = openings as f32 + 1.0 + weights::IMAGINED;
        let of = |at: usize| {
            let with =
                frequencies.get(at).copied().unwrap_or(0) as f32 + 1.0 + weights::IMAGINED * weights::IMAGINED_SHARE;
            ((all / with).ln() / weights::TELLING).max(weights::LEAST).powf(weights::POWER)
        };
        Self((0..concepts).map(of).collect())
    }

    /// How telling a concept is.
    pub(crate) fn get(&self, concept: usize) -> f32 {
        self.0.get(concept).copied().unwrap_or(0.0)
    }

    /// By how much the concept that has lost most has become less telling, as a share of what it was.
    pub(crate) fn least_share_of(&self, before: &Self) -> f32 {
        self.0.iter().zip(&before.0).map(|(now, then)| now / then).fold(f32::INFINITY, f32::min)
    }

    /// Length of a list of concepts.
    pub(crate) fn length(&self, concepts: impl Iterator<Item = (usize, f32)>) -> f64 {
        concepts
            .map(|(concept, share)| f64::from(share * self.get(concept)).powi(2))
            .sum::<f64>()
            .sqrt()
            .max(weights::SHORTEST)
    }
}

/// Concepts that are asked for, with all that hangs together with them.
#[derive(Debug)]
pub(crate) struct Asked {
    /// How much each concept of the vocabulary is worth.
    worth: Vec<f32>,
    length: f64,
}

impl Asked {
    /// What a meaning asks; `towards_openings` tells whose concepts the rarity belongs to.
    pub(crate) fn new(meaning: &Meaning, vocabulary: &Vocabulary, rarity: &Rarity, of_opening: bool) -> Self {
        let mut worth = vec![0.0; vocabulary.len()];
        for (concept, share) in &meaning.concepts {
            let own = f32::from(*share) / 255.0;
            for (near, close) in vocabulary.around(*concept) {
                // The rarity is that of the opening's concept, whichever side asks.
                let rare = rarity.get(if of_opening { concept.at() } else { near.at() });
                if let Some(worth) = worth.get_mut(near.at()) {
                    *worth += own * close * rare * rare;
                }
            }
        }
        let own = meaning.concepts.iter().map(|(concept, share)| (concept.at(), f32::from(*share) / 255.0));
        Self { worth, length: rarity.length(own) }
    }

    /// Length of what is asked for.
    pub(crate) fn length(&self) -> f64 {
        self.length
    }

    /// What is in common with concepts as they are kept, in single precision and before lengths.
    pub(crate) fn product(&self, packed: &[u32]) -> f32 {
        let one = |packed: &u32| {
            let (concept, share) = unpacked(*packed);
            self.worth.get(concept).copied().unwrap_or(0.0) * share
        };
        packed.iter().map(one).sum::<f32>() / 255.0
    }

    /// How alike a document's concepts are, about 0 to 1.
    pub(crate) fn likeness(&self, forward: &Forward, doc: u32, rarity: &Rarity) -> f64 {
        let dot: f64 = forward
            .of(doc)
            .map(|(concept, share)| f64::from(self.worth.get(concept).copied().unwrap_or(0.0) * share))
            .sum();
        if dot > 0.0 { dot / (self.length * rarity.length(forward.of(doc))) } else { 0.0 }
    }
}

/// Fields of work that are asked for, by their number.
#[derive(Debug)]
pub(crate) struct AskedFields([f32; 256]);

impl AskedFields {
    pub(crate) fn new(fields: &[(u8, Share)]) -> Self {
        let mut asked = [0.0; 256];
        fields.iter().for_each(|(field, share)| asked[usize::from(*field)] = f32::from(*share) / 255.0);
        Self(asked)
    }

    /// How alike the fields of a document are, 0 to 1; `packed` as the index keeps them.
    pub(crate) fn likeness(&self, packed: u64) -> f64 {
        let one = |at: usize| {
            let pair = packed >> (16 * at);
            self.0[usize::from((pair >> 8) as u8)] * f32::from(pair as u8) / 255.0
        };
        (0..FIELDS).map(|at| f64::from(one(at))).sum()
    }
}

/// The rarest words of a text with their weights.
pub(crate) struct AskedWords(Vec<(String, f64)>);

impl SearchIndex {
    /// Weighs the words of a text by how rare they are among the openings.
    pub(crate) fn weigh(&self, searcher: &Searcher, bag: &Bag) -> Result<AskedWords, IndexError> {
        let fields = self.fields();
        let openings = Term::from_field_u64(fields.item, ItemKind::Opening.code());
        let all = searcher.doc_freq(&openings)? as f64 + 1.0;
        let mut weights = Vec::with_capacity(bag.len());
        let mut squares = 0.0;
        for (term, count) in bag {
            let with = searcher.doc_freq(&Term::from_field_text(fields.words, term))? as f64 + 1.0;
            let rarity = (all / with).ln().max(0.0) + WORD_IDF_FLOOR;
            let weight = damped(*count) * rarity;
            squares += weight * weight;
            // The document's side of the product carries the rarity too, but not its length.
            weights.push((term.clone(), weight * rarity, rarity));
        }
        let length = squares.sqrt() * TELLING_IDF;
        weights.sort_by(|one, other| other.2.total_cmp(&one.2).then_with(|| one.0.cmp(&other.0)));
        weights.truncate(WORDS_AT_MOST);
        Ok(AskedWords(weights.into_iter().map(|(term, weight, _)| (term, weight / length)).collect()))
    }
}

impl AskedWords {
    /// Sums over some documents of a segment, to be divided by each document's length; what is said of others is not whole.
    pub(crate) fn sums(&self, segment: &SegmentReader, field: Field, among: &Bits) -> Result<Vec<f64>, IndexError> {
        let mut sums = Vec::new();
        let inverted = segment.inverted_index(field)?;
        for (term, weight) in &self.0 {
            let term = Term::from_field_text(field, term);
            let Some(mut block) = inverted.read_block_postings(&term, IndexRecordOption::WithFreqs)? else {
                continue;
            };
            sums.resize(segment.max_doc() as usize, 0.0);
            let gains = DAMPED.map(|damped| weight * damped);
            let mut next = among.next(0);
            while let Some(wanted) = next {
                // A block without any of the documents is passed over unread.
                block.seek(wanted);
                // The last block stays when nothing comes after it.
                let Some(last) = block.docs().last().copied().filter(|last| *last >= wanted) else {
                    break;
                };
                for (doc, count) in block.docs().iter().zip(block.freqs()) {
                    if let Some(sum) = sums.get_mut(*doc as usize) {
                        *sum += gains.get(*count as usize).copied().unwrap_or_else(|| weight * damped(*count));
                    }
                }
                next = among.next(last + 1);
            }
        }
        Ok(sums)
    }
}

/// A sum divided by the length of its document; 0 for an empty document.
pub(crate) fn cosine(sums: &[f64], doc: u32, length: f64) -> f64 {
    let sum = sums.get(doc as usize).copied().unwrap_or(0.0);
    if length > 0.0 { sum / length } else { 0.0 }
}

/// What one text asks of the texts of the other side.
pub(crate) struct AskedText {
    pub concepts: Asked,
    pub fields: AskedFields,
    pub words: AskedWords,
}

impl SearchIndex {
    /// Prepares a text to be asked for.
    pub(crate) fn ask(&self, shown: &Shown, meaning: &Meaning, of_opening: bool) -> Result<AskedText, IndexError> {
        Ok(AskedText {
            concepts: Asked::new(meaning, shown.reader.vocabulary(), &shown.rarity, of_opening),
            fields: AskedFields::new(&meaning.fields),
            words: self.weigh(&shown.searcher, &meaning.words)?,
        })
    }
}
