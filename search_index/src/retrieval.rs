//! Text scores of all documents of the index against one bag of terms.
//!
//! A cosine over character n-grams and one over concepts. The lists of the terms are read once and
//! summed into one number a document: with hundreds of terms a query this is faster than asking
//! the engine for a union, and it keeps the documents with no term in common.

use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, SegmentReader, Term};

use crate::bits::Bits;
use crate::index::{IndexError, ItemKind, SearchIndex};
use crate::schema::Fields;
use crate::terms::{Bag, Bags, DAMPED, concept_share, damped};
use crate::weights::{MEANING_IDF_FLOOR, QUERY_GRAMS_AT_MOST, WORD_IDF_FLOOR};

/// Divides the cosines, for with idf on one side only they are not bound by 1: about the idf of a telling term.
const TELLING_GRAM_IDF: f64 = 4.0;
const TELLING_CONCEPT_IDF: f64 = 2.0;

/// Terms of a query with their weights.
pub(crate) struct Weighed(Vec<(String, f64)>);

/// A query: words and meaning, weighed by how rare they are among the openings.
pub(crate) struct TextQuery {
    grams: Weighed,
    concepts: Weighed,
}

/// Fields of one kind of text.
pub(crate) struct TextFields {
    /// Field of the n-grams.
    pub grams: Field,
    /// Field of the concepts.
    pub concepts: Field,
}

impl Fields {
    pub(crate) fn opening_text(&self) -> TextFields {
        TextFields { grams: self.opening_grams, concepts: self.opening_concepts }
    }

    pub(crate) fn wanted_text(&self) -> TextFields {
        TextFields { grams: self.wanted_grams, concepts: self.wanted_concepts }
    }

    pub(crate) fn unwanted_text(&self) -> TextFields {
        TextFields { grams: self.unwanted_grams, concepts: self.unwanted_concepts }
    }
}

impl SearchIndex {
    /// Weighs the terms of a text. Rarity is that among openings, whichever side asks.
    pub(crate) fn weigh(&self, searcher: &Searcher, bags: &Bags) -> Result<TextQuery, IndexError> {
        let fields = self.fields();
        let all = searcher.doc_freq(&Term::from_field_u64(fields.item, ItemKind::Opening.code()))?;
        let rarity = |field: Field, floor: f64| {
            move |term: &str| -> Result<f64, IndexError> {
                let with = searcher.doc_freq(&Term::from_field_text(field, term))?;
                Ok(((all as f64 + 1.0) / (with as f64 + 1.0)).ln().max(0.0) + floor)
            }
        };
        Ok(TextQuery {
            grams: weigh(&bags.grams, rarity(fields.opening_grams, WORD_IDF_FLOOR), |_| 1.0, TELLING_GRAM_IDF)?,
            concepts: weigh(
                &bags.concepts,
                rarity(fields.opening_concepts, MEANING_IDF_FLOOR),
                concept_share,
                TELLING_CONCEPT_IDF,
            )?,
        })
    }
}

fn weigh(
    bag: &Bag,
    rarity: impl Fn(&str) -> Result<f64, IndexError>,
    share: impl Fn(&str) -> f64,
    telling: f64,
) -> Result<Weighed, IndexError> {
    let mut weights = Vec::with_capacity(bag.len());
    let mut squares = 0.0;
    for (term, count) in bag {
        let share = share(term);
        let rarity = rarity(term)? * share;
        let weight = damped(*count) * rarity;
        squares += weight * weight;
        // The document's side of the product carries the rarity too, but not its length.
        weights.push((term.clone(), weight * rarity));
    }
    let length = squares.sqrt() * telling;
    weights.sort_by(|one, other| other.1.total_cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    weights.truncate(QUERY_GRAMS_AT_MOST);
    for (_, weight) in &mut weights {
        *weight /= length;
    }
    Ok(Weighed(weights))
}

/// Sums of one segment, to be divided by each document's length; empty where no document has a term.
pub(crate) struct SegmentSums {
    /// By words.
    pub grams: Vec<f64>,
    /// By meaning.
    pub concepts: Vec<f64>,
}

impl TextQuery {
    /// Sums the query's weights over some documents of a segment; what is said of others is not whole.
    pub(crate) fn sums(
        &self,
        segment: &SegmentReader,
        fields: &TextFields,
        among: &Bits,
    ) -> Result<SegmentSums, IndexError> {
        Ok(SegmentSums {
            grams: self.grams.sums(segment, fields.grams, among)?,
            concepts: self.concepts.sums(segment, fields.concepts, among)?,
        })
    }
}

impl Weighed {
    fn sums(&self, segment: &SegmentReader, field: Field, among: &Bits) -> Result<Vec<f64>, IndexError> {
        let mut sums = Vec::new();
        let inverted = segment.inverted_index(field)?;
        for (term, weight) in &self.0 {
            let term = Term::from_field_text(field, term);
            // Block by block: most of the time of a match goes by here.
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
