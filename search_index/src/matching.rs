//! Two-way matching: openings for a person, people for an opening.
//!
//! The index gives candidates in the order of an upper bound of their score. They are read back
//! from the database in chunks, through the caller, who shows only what the viewer may see; so an
//! index that lags can neither leak nor break a rule. Reading stops as soon as no candidate left
//! can beat those found, so the answer is the same as if all had been read.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;
use tantivy::DocId;

use crate::bits::Bits;
use crate::board::Board;
use crate::fit::{Facts, later_parts};
use crate::geography::distance_km;
use crate::index::{IndexError, SearchIndex};
use crate::meaning::{of_opening, of_profile};
use crate::model::{Kind, Opening, Profile};
use crate::reasons::Reason;
use crate::retrieval::cosine;
use crate::rules::{Gap, Verdict, check, within_radius};
use crate::schema::{day_number, kind_bits, shift_bits};
use crate::weights;
use crate::words;

words! {
    /// A part of a match's score.
    ScorePart {
        /// Meaning in common, across languages.
        Meaning = "meaning",
        /// Field of work in common.
        Field = "field",
        /// Words in common.
        Words = "words",
        /// What the person does not want; 0 or less.
        Disliked = "disliked",
        /// Distance; 0 or less.
        Distance = "distance",
        /// Too many hours; 0 or less.
        Hours = "hours",
        /// Shifts that do not suit; 0 or less.
        Shifts = "shifts",
        /// How easy the kind of path is to start.
        Ease = "ease",
        /// A language that is a step short; 0 or less.
        Language = "language",
        /// Missing cards; 0 or less.
        Permits = "permits",
        /// A workplace in a language that is hardly known; 0 or less.
        Comfort = "comfort",
        /// Free only after the first day; 0 or less.
        Start = "start",
        /// What many wait for already, who is on the way already, who does not answer; 0 or less.
        Fairness = "fairness",
    }
}

/// One match.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Match {
    /// Id of the opening or the profile found.
    pub id: String,
    /// Score; only its order means anything.
    pub score: f64,
    /// Parts of the score; their sum is the score.
    pub parts: Vec<(ScorePart, f64)>,
    /// What fits, what is missing, what to ask.
    pub reasons: Vec<Reason>,
    /// What is missing but can be mended.
    pub gaps: Vec<Gap>,
}

/// Text parts of a score: meaning, field, words, disliked.
type TextParts = [(ScorePart, f64); 4];

/// A document that the coarse filters let through.
struct Candidate {
    bound: f64,
    text: TextParts,
    segment: usize,
    doc: DocId,
}

/// A candidate read back and allowed.
struct Found<T> {
    item: T,
    id: String,
    score: f64,
    parts: Vec<(ScorePart, f64)>,
    verdict: Verdict,
}

impl SearchIndex {
    /// Openings for a person, best first; those with no word in common come after, nearest and easiest first.
    ///
    /// `hydrate` reads openings by id from the database, under what the viewer may see; it may
    /// return fewer, in any order.
    ///
    /// # Errors
    /// If the index cannot be read.
    pub fn match_profile(
        &self,
        profile: &Profile,
        as_of: NaiveDate,
        limit: usize,
        hydrate: &mut dyn FnMut(&[String]) -> Vec<Opening>,
    ) -> Result<Vec<Match>, IndexError> {
        let shown = self.shown();
        let searcher = &shown.searcher;
        let wishes = of_profile(&shown.reader, profile);
        let (wanted, refused) = (self.ask(&shown, &wishes.wanted, false)?, self.ask(&shown, &wishes.refused, false)?);
        let (kinds, age) = (kind_bits(&profile.kinds), u64::from(profile.age_on(as_of)));
        let facts = facts_of_profile(profile);
        let mut candidates = Vec::new();
        for (at, board) in shown.boards.iter().enumerate() {
            let (columns, distances) = (board.columns(), board.distances(profile.place));
            let reached = Reached::of(board, &board.open_on(day_number(as_of)), |doc| {
                let (kind, needed) = (columns.kinds.get_val(doc), columns.shifts.get_val(doc));
                let possible = columns.min_age.get_val(doc) <= age
                    && (kinds == 0 || kinds & kind != 0)
                    && suits(facts.suiting, needed);
                if !possible {
                    return None;
                }
                let km = distances.km(doc).filter(|_| columns.remote.get_val(doc) == 0);
                let hours = hours(columns.hours.get_val(doc));
                let kind = Kind::ALL.get(kind.trailing_zeros() as usize).copied();
                Some(Facts { km, hours, needed, kind, ..facts }).filter(near_enough)
            });
            let segment = searcher.segment_reader(at as u32);
            let for_it = wanted.words.sums(segment, self.fields().words, &reached.docs)?;
            let against = refused.words.sums(segment, self.fields().words, &reached.docs)?;
            candidates.extend(reached.weighed(at, |doc| {
                let length = columns.word_norm.get_val(doc);
                Alike {
                    meaning: wanted.concepts.likeness(board.means(), doc, &shown.rarity),
                    field: wanted.fields.likeness(columns.fields.get_val(doc)),
                    words: cosine(&for_it, doc, length),
                    disliked: refused.concepts.likeness(board.means(), doc, &shown.rarity),
                    disliked_words: cosine(&against, doc, length),
                }
                .parts()
            }));
        }
        let found = best(
            &shown.boards,
            candidates,
            limit,
            hydrate,
            |opening| &opening.id,
            |opening| judged(profile, opening, as_of),
        );
        let explainer = self.explainer(&shown);
        let person = explainer.person(profile);
        let explain = |opening: &Opening, verdict: &Verdict| {
            explainer.reasons((profile, &person), (opening, &explainer.offer(opening)), verdict)
        };
        Ok(found.into_iter().map(|found| finish(found, &explain)).collect())
    }

    /// People for an opening, best first; the same score as from the person's side.
    ///
    /// `hydrate` reads profiles by id from the database, under what the viewer may see; it may
    /// return fewer, in any order.
    ///
    /// # Errors
    /// If the index cannot be read.
    pub fn match_opening(
        &self,
        opening: &Opening,
        as_of: NaiveDate,
        limit: usize,
        hydrate: &mut dyn FnMut(&[String]) -> Vec<Profile>,
    ) -> Result<Vec<Match>, IndexError> {
        let shown = self.shown();
        let searcher = &shown.searcher;
        let asked = self.ask(&shown, &of_opening(&shown.reader, opening), true)?;
        let kind = kind_bits(&[opening.kind]);
        let facts = facts_of_opening(opening);
        let mut candidates = Vec::new();
        for (at, board) in shown.boards.iter().enumerate() {
            let columns = board.columns();
            let distances = board.distances(opening.place.filter(|_| !opening.remote));
            let reached = Reached::of(board, &board.people(&opening.site), |doc| {
                let radius_km = u32::try_from(columns.radius.get_val(doc)).unwrap_or(u32::MAX);
                let near = Some(Facts { km: distances.km(doc), radius_km, ..facts }).filter(near_enough)?;
                let (kinds, suiting) = (columns.kinds.get_val(doc), columns.shifts.get_val(doc));
                let possible = (kinds == 0 || kinds & kind != 0) && suits(suiting, facts.needed);
                possible.then(|| Facts { hours_most: hours(columns.hours.get_val(doc)), suiting, ..near })
            });
            let segment = searcher.segment_reader(at as u32);
            let for_it = asked.words.sums(segment, self.fields().wished_words, &reached.docs)?;
            let against = asked.words.sums(segment, self.fields().refused_words, &reached.docs)?;
            candidates.extend(reached.weighed(at, |doc| {
                Alike {
                    meaning: asked.concepts.likeness(board.means(), doc, &shown.rarity),
                    field: asked.fields.likeness(columns.fields.get_val(doc)),
                    words: cosine(&for_it, doc, columns.word_norm.get_val(doc)),
                    disliked: asked.concepts.likeness(board.refuses(), doc, &shown.rarity),
                    disliked_words: cosine(&against, doc, columns.refused_word_norm.get_val(doc)),
                }
                .parts()
            }));
        }
        let found = best(
            &shown.boards,
            candidates,
            limit,
            hydrate,
            |profile| &profile.id,
            |profile| judged(profile, opening, as_of),
        );
        let explainer = self.explainer(&shown);
        let offer = explainer.offer(opening);
        let explain = |profile: &Profile, verdict: &Verdict| {
            explainer.reasons((profile, &explainer.person(profile)), (opening, &offer), verdict)
        };
        Ok(found.into_iter().map(|found| finish(found, &explain)).collect())
    }
}

fn finish<T>(found: Found<T>, explain: &dyn Fn(&T, &Verdict) -> Vec<Reason>) -> Match {
    let reasons = explain(&found.item, &found.verdict);
    Match { id: found.id, score: found.score, parts: found.parts, reasons, gaps: found.verdict.gaps }
}

fn hours(column: u64) -> Option<u32> {
    u32::try_from(column).ok().filter(|hours| *hours > 0)
}

/// Whether any needed shift suits; unknown on either side suits.
fn suits(suiting: u64, needed: u64) -> bool {
    suiting == 0 || needed == 0 || suiting & needed != 0
}

/// Distance within the radius, or not known.
fn near_enough(facts: &Facts) -> bool {
    facts.km.is_none_or(|km| within_radius(km, facts.radius_km))
}

fn facts_of_profile(profile: &Profile) -> Facts {
    Facts {
        km: None,
        radius_km: profile.radius_km,
        hours_most: profile.hours_per_week_max,
        suiting: shift_bits(&profile.shifts),
        hours: None,
        needed: 0,
        kind: None,
    }
}

fn facts_of_opening(opening: &Opening) -> Facts {
    Facts {
        km: None,
        radius_km: 0,
        hours_most: None,
        suiting: 0,
        hours: opening.hours_per_week,
        needed: shift_bits(&opening.shifts),
        kind: Some(opening.kind),
    }
}

fn facts_of_both(profile: &Profile, opening: &Opening) -> Facts {
    let person = facts_of_profile(profile);
    let km = match (opening.remote, profile.place, opening.place) {
        (false, Some(home), Some(work)) => Some(distance_km(home, work)),
        _ => None,
    };
    Facts {
        km,
        radius_km: person.radius_km,
        hours_most: person.hours_most,
        suiting: person.suiting,
        ..facts_of_opening(opening)
    }
}

/// The parts of a score that are not of the texts, and what the rules say.
fn judged(profile: &Profile, opening: &Opening, as_of: NaiveDate) -> (Vec<(ScorePart, f64)>, Verdict) {
    let verdict = check(profile, opening, as_of);
    let mut parts = facts_of_both(profile, opening).parts().to_vec();
    parts.extend(later_parts(profile, opening, &verdict));
    (parts, verdict)
}

/// How alike the texts of a person and an opening are.
struct Alike {
    meaning: f64,
    field: f64,
    words: f64,
    disliked: f64,
    disliked_words: f64,
}

impl Alike {
    fn parts(&self) -> TextParts {
        let disliked = weights::DISLIKED_MEANING * self.disliked + weights::DISLIKED_WORDS * self.disliked_words;
        [
            (ScorePart::Meaning, weights::MEANING * self.meaning),
            (ScorePart::Field, weights::FIELD * self.field),
            (ScorePart::Words, weights::WORDS * self.words),
            (ScorePart::Disliked, -disliked),
        ]
    }
}

/// Documents of a segment that pass the coarse filters, with what is known of them but their texts.
struct Reached {
    docs: Bits,
    facts: Vec<(DocId, Facts)>,
}

impl Reached {
    fn of(board: &Board, among: &Bits, facts_of: impl Fn(DocId) -> Option<Facts>) -> Self {
        let mut docs = board.none();
        let facts: Vec<(DocId, Facts)> = among.iter().filter_map(|doc| Some((doc, facts_of(doc)?))).collect();
        facts.iter().for_each(|(doc, _)| docs.set(*doc));
        Self { docs, facts }
    }

    /// The same with their texts, and the bounds of their scores.
    fn weighed(self, segment: usize, text_of: impl Fn(DocId) -> TextParts) -> impl Iterator<Item = Candidate> {
        self.facts.into_iter().map(move |(doc, facts)| {
            let text = text_of(doc);
            Candidate { bound: total(text.iter().chain(&facts.parts())), text, segment, doc }
        })
    }
}

fn total<'a>(parts: impl Iterator<Item = &'a (ScorePart, f64)>) -> f64 {
    parts.map(|(_, value)| value).sum()
}

/// Reads candidates back in chunks and keeps the best that the rules allow.
fn best<T>(
    boards: &[Arc<Board>],
    mut candidates: Vec<Candidate>,
    limit: usize,
    hydrate: &mut dyn FnMut(&[String]) -> Vec<T>,
    id_of: fn(&T) -> &String,
    judge: impl Fn(&T) -> (Vec<(ScorePart, f64)>, Verdict),
) -> Vec<Found<T>> {
    let id = |candidate: &Candidate| boards[candidate.segment].id(candidate.doc);
    let order =
        |one: &Candidate, other: &Candidate| other.bound.total_cmp(&one.bound).then_with(|| id(one).cmp(id(other)));
    if candidates.len() > weights::HYDRATE_AT_MOST {
        // No more than these are ever read back.
        candidates.select_nth_unstable_by(weights::HYDRATE_AT_MOST, order);
        candidates.truncate(weights::HYDRATE_AT_MOST);
    }
    candidates.sort_unstable_by(order);
    let mut found: Vec<Found<T>> = Vec::new();
    for chunk in candidates.chunks(weights::HYDRATE_CHUNK).take(weights::HYDRATE_AT_MOST / weights::HYDRATE_CHUNK) {
        let settled = limit.checked_sub(1).is_none_or(|last| {
            // Strictly better than anything to come, so that ties are still decided by id.
            found.get(last).is_some_and(|last| chunk.first().is_some_and(|next| last.score > next.bound))
        });
        if settled {
            break;
        }
        let mut text_of: HashMap<String, TextParts> = HashMap::new();
        let mut ids = Vec::with_capacity(chunk.len());
        for candidate in chunk {
            let id = id(candidate);
            text_of.insert(id.to_owned(), candidate.text);
            ids.push(id.to_owned());
        }
        for item in hydrate(&ids) {
            // Each id once, and only those that were asked for.
            let Some((id, text)) = text_of.remove_entry(id_of(&item).as_str()) else {
                continue;
            };
            let (practical, verdict) = judge(&item);
            if verdict.allows() {
                let mut parts = text.to_vec();
                parts.extend(practical);
                found.push(Found { id, score: total(parts.iter()), parts, verdict, item });
            }
        }
        found.sort_by(|one, other| other.score.total_cmp(&one.score).then_with(|| one.id.cmp(&other.id)));
        found.truncate(limit);
    }
    found
}

#[cfg(test)]
#[path = "matching_tests.rs"]
mod tests;
