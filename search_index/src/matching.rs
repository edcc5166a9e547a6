//! Two-way matching: openings for a person, people for an opening.
//!
//! The index gives candidates in the order of an upper bound of their score. They are read back
//! from the database in chunks, through the caller, who shows only what the viewer may see; so an
//! index that lags can neither leak nor break a rule. Reading stops as soon as no candidate left
//! can beat those found, so the answer is the same as if all had been read. Likewise a document is
//! weighed only if the most that it can be worth (`plain.rs`) could bring it among the candidates.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;
use tantivy::DocId;

use crate::board::Board;
use crate::candidates::{Candidate, Ranking, TextParts};
use crate::fit::{Facts, later_parts};
use crate::geography::distance_km;
use crate::index::{IndexError, SearchIndex, Shown};
use crate::meaning::{self, of_opening, of_person};
use crate::model::{Opening, Profile};
use crate::plain::{Most, Plain, Practical};
use crate::reading::Reading;
use crate::reasons::Reason;
use crate::retrieval::cosine;
use crate::rules::{Gap, Verdict, check, within_radius};
use crate::schema::{day_number, kind_bits, shift_bits};
use crate::told;
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

/// A candidate read back and accepted.
pub(crate) struct Found<T> {
    pub item: T,
    pub id: String,
    /// Segment and document.
    pub at: (usize, DocId),
    pub score: f64,
    pub parts: Vec<(ScorePart, f64)>,
    pub verdict: Verdict,
}

/// The parts of a score that are not of the texts, and what the rules say.
pub(crate) type Judged = (Vec<(ScorePart, f64)>, Verdict);

/// Which candidates are kept, and how many.
pub(crate) struct Sieve<'a, T> {
    pub limit: usize,
    /// Candidates read back at most, the best first, however many of them are refused.
    pub read_at_most: usize,
    /// Least sum of the text parts; those below are not even read back.
    pub least_text: f64,
    /// What is known of one that has been read back.
    pub judge: &'a dyn Fn(&T) -> Judged,
    pub accepts: &'a dyn Fn(&Verdict) -> bool,
}

impl<'a, T> Sieve<'a, T> {
    /// The best that the rules allow, whatever their texts.
    fn offered(limit: usize, judge: &'a dyn Fn(&T) -> Judged) -> Self {
        let read_at_most = weights::HYDRATE_AT_MOST;
        Self { limit, read_at_most, least_text: f64::NEG_INFINITY, judge, accepts: &Verdict::allows }
    }
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
        let readings = meaning::read(&shown.reader, profile);
        let judge = |opening: &Opening| judged(profile, opening, as_of);
        let found =
            self.openings_found(&shown, (profile, &readings), as_of, &Sieve::offered(limit, &judge), hydrate)?;
        let explainer = self.explainer(&shown);
        let person = explainer.person(profile, &readings);
        let explain = |opening: &Opening, verdict: &Verdict, (segment, doc): (usize, DocId)| {
            let kept = shown.boards[segment].columns().told(doc, told::print(opening));
            let offer = explainer.offer(opening, kept, Some(&person));
            explainer.reasons((profile, &person), (opening, &offer), verdict)
        };
        Ok(found.into_iter().map(|found| finish(found, &explain)).collect())
    }

    /// Openings that the coarse filters let through for a person and that are wanted, best first.
    pub(crate) fn openings_found(
        &self,
        shown: &Shown,
        (profile, readings): (&Profile, &[Reading]),
        as_of: NaiveDate,
        sieve: &Sieve<'_, Opening>,
        hydrate: &mut dyn FnMut(&[String]) -> Vec<Opening>,
    ) -> Result<Vec<Found<Opening>>, IndexError> {
        let searcher = &shown.searcher;
        let wishes = of_person(&shown.reader, profile, readings);
        let (wanted, refused) = (self.ask(shown, &wishes.wanted, false)?, self.ask(shown, &wishes.refused, false)?);
        let age = profile.age_on(as_of);
        let facts = facts_of_profile(profile);
        let of = |plain: &Plain| Facts {
            hours: plain.hours(),
            needed: u64::from(plain.shifts),
            kind: plain.kind(),
            ..facts
        };
        let practical = Practical::of(of);
        let mut segments = Vec::with_capacity(shown.boards.len());
        for (at, board) in shown.boards.iter().enumerate() {
            let distances = board.distances(profile.place);
            let mut docs = board.open_on(day_number(as_of));
            docs.keep(&board.reached(&distances, profile.radius_km));
            if !profile.kinds.is_empty() {
                docs.keep(&board.of_kinds(&profile.kinds));
            }
            let segment = searcher.segment_reader(at as u32);
            let for_it = wanted.words.sums(segment, self.fields().words, &docs)?;
            let against = refused.words.sums(segment, self.fields().words, &docs)?;
            segments.push((at, board, distances, docs, for_it, against));
        }
        let rank = |room| {
            let mut ranking = Ranking::new(room);
            for (at, board, distances, docs, for_it, against) in &segments {
                let columns = board.columns();
                let most = Most::of(&wanted, board, &shown.lengths[*at], &shown.rarity, for_it);
                let away: Vec<f64> = distances.each(|km| Facts { km, ..facts }.distance());
                for doc in docs.iter() {
                    let plain = &board.plain()[doc as usize];
                    if u32::from(plain.min_age) > age || !suits(facts.suiting, u64::from(plain.shifts)) {
                        continue;
                    }
                    let km = plain.km(distances);
                    let away = if km.is_some() { away[plain.spot as usize] } else { 0.0 };
                    ranking.offer(most.text(doc, plain) + practical.parts(plain) + away, || {
                        let length = columns.word_norm.get_val(doc);
                        let alike = Alike {
                            meaning: wanted.concepts.likeness(board.means(), doc, &shown.rarity),
                            field: wanted.fields.likeness(columns.fields.get_val(doc)),
                            words: cosine(for_it, doc, length),
                            disliked: refused.concepts.likeness(board.means(), doc, &shown.rarity),
                            disliked_words: cosine(against, doc, length),
                        };
                        candidate(board, (*at, doc), alike.parts(), Facts { km, ..of(plain) })
                    });
                }
            }
            ranking.into_sorted()
        };
        Ok(best(rank, sieve, hydrate, |opening| &opening.id))
    }

    /// People for an opening, best first; the same parts as from the person's side, but for words, which are weighed
    /// by the length of the text that asks.
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
        let judge = |profile: &Profile| judged(profile, opening, as_of);
        let found = self.people_found(&shown, opening, &Sieve::offered(limit, &judge), hydrate)?;
        let explainer = self.explainer(&shown);
        let offer = explainer.offer(opening, None, None);
        let explain = |profile: &Profile, verdict: &Verdict, _| {
            let person = explainer.person(profile, &meaning::read(&shown.reader, profile));
            explainer.reasons((profile, &person), (opening, &offer), verdict)
        };
        Ok(found.into_iter().map(|found| finish(found, &explain)).collect())
    }

    /// People that the coarse filters let through for an opening and that are wanted, best first.
    pub(crate) fn people_found(
        &self,
        shown: &Shown,
        opening: &Opening,
        sieve: &Sieve<'_, Profile>,
        hydrate: &mut dyn FnMut(&[String]) -> Vec<Profile>,
    ) -> Result<Vec<Found<Profile>>, IndexError> {
        let searcher = &shown.searcher;
        let asked = self.ask(shown, &of_opening(&shown.reader, opening), true)?;
        let kind = kind_bits(&[opening.kind]);
        let facts = facts_of_opening(opening);
        let of = |plain: &Plain| Facts {
            radius_km: u32::from(plain.radius_km),
            hours_most: plain.hours(),
            suiting: u64::from(plain.shifts),
            ..facts
        };
        let practical = Practical::of(of);
        let mut segments = Vec::with_capacity(shown.boards.len());
        for (at, board) in shown.boards.iter().enumerate() {
            let distances = board.distances(opening.place.filter(|_| !opening.remote));
            let mut docs = board.none();
            for doc in board.people(&opening.site).iter() {
                let plain = &board.plain()[doc as usize];
                let (kinds, near) = (u64::from(plain.kinds), Facts { km: plain.km(&distances), ..of(plain) });
                if near_enough(&near) && (kinds == 0 || kinds & kind != 0) && suits(near.suiting, facts.needed) {
                    docs.set(doc);
                }
            }
            let segment = searcher.segment_reader(at as u32);
            let for_it = asked.words.sums(segment, self.fields().wished_words, &docs)?;
            let against = asked.words.sums(segment, self.fields().refused_words, &docs)?;
            segments.push((at, board, distances, docs, for_it, against));
        }
        let rank = |room| {
            let mut ranking = Ranking::new(room);
            for (at, board, distances, docs, for_it, against) in &segments {
                let columns = board.columns();
                let most = Most::of(&asked, board, &shown.lengths[*at], &shown.rarity, for_it);
                for doc in docs.iter() {
                    let plain = &board.plain()[doc as usize];
                    let facts = Facts { km: plain.km(distances), ..of(plain) };
                    ranking.offer(most.text(doc, plain) + practical.parts(plain) + facts.distance(), || {
                        let alike = Alike {
                            meaning: asked.concepts.likeness(board.means(), doc, &shown.rarity),
                            field: asked.fields.likeness(columns.fields.get_val(doc)),
                            words: cosine(for_it, doc, columns.word_norm.get_val(doc)),
                            disliked: asked.concepts.likeness(board.refuses(), doc, &shown.rarity),
                            disliked_words: cosine(against, doc, columns.refused_word_norm.get_val(doc)),
                        };
                        candidate(board, (*at, doc), alike.parts(), facts)
                    });
                }
            }
            ranking.into_sorted()
        };
        Ok(best(rank, sieve, hydrate, |profile| &profile.id))
    }
}

/// Tells the reasons of an item with its verdict and its place in the index.
type Explain<'a, T> = dyn Fn(&T, &Verdict, (usize, DocId)) -> Vec<Reason> + 'a;

fn finish<T>(found: Found<T>, explain: &Explain<'_, T>) -> Match {
    let reasons = explain(&found.item, &found.verdict, found.at);
    Match { id: found.id, score: found.score, parts: found.parts, reasons, gaps: found.verdict.gaps }
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

pub(crate) fn facts_of_both(profile: &Profile, opening: &Opening) -> Facts {
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
pub(crate) fn judged(profile: &Profile, opening: &Opening, as_of: NaiveDate) -> Judged {
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

/// A document that has been weighed.
fn candidate(board: &Board, (segment, doc): (usize, DocId), text: TextParts, facts: Facts) -> Candidate<'_> {
    Candidate { bound: total(text.iter().chain(&facts.parts())), text, segment, doc, id: board.id(doc) }
}

pub(crate) fn total<'a>(parts: impl Iterator<Item = &'a (ScorePart, f64)>) -> f64 {
    parts.map(|(_, value)| value).sum()
}

/// Reads candidates back in chunks and keeps the best that the rules allow.
///
/// `rank` gives so many of the best candidates: few first, and all that may be read only if too few of
/// them stand, for instance because a rule refuses them that the index does not know.
fn best<'a, T>(
    rank: impl Fn(usize) -> Vec<Candidate<'a>>,
    sieve: &Sieve<'_, T>,
    hydrate: &mut dyn FnMut(&[String]) -> Vec<T>,
    id_of: fn(&T) -> &String,
) -> Vec<Found<T>> {
    let most = weights::HYDRATE_AT_MOST / weights::HYDRATE_CHUNK;
    let ranked = |room: usize| {
        let mut candidates = rank(room * weights::HYDRATE_CHUNK);
        let all = candidates.len() < room * weights::HYDRATE_CHUNK;
        candidates.retain(|candidate| total(candidate.text.iter()) >= sieve.least_text);
        candidates.truncate(sieve.read_at_most);
        (candidates, all)
    };
    let mut room = sieve.limit.div_ceil(weights::HYDRATE_CHUNK).saturating_add(1).min(most);
    let (mut candidates, mut all) = ranked(room);
    let mut found: Vec<Found<T>> = Vec::new();
    let mut from = 0;
    loop {
        if from >= candidates.len() && !all && room < most {
            room = most;
            (candidates, all) = ranked(room);
        }
        let chunk = &candidates[from.min(candidates.len())..(from + weights::HYDRATE_CHUNK).min(candidates.len())];
        let Some(next) = chunk.first() else { break };
        from += chunk.len();
        // Strictly better than anything to come, so that ties are still decided by id.
        let settled =
            sieve.limit.checked_sub(1).is_none_or(|last| found.get(last).is_some_and(|last| last.score > next.bound));
        if settled {
            break;
        }
        let ids: Vec<String> = chunk.iter().map(|candidate| candidate.id.to_owned()).collect();
        let mut asked: HashMap<&str, &Candidate<'a>> =
            chunk.iter().map(|candidate| (candidate.id, candidate)).collect();
        for item in hydrate(&ids) {
            // Each id once, and only those that were asked for.
            let Some(candidate) = asked.remove(id_of(&item).as_str()) else {
                continue;
            };
            let (practical, verdict) = (sieve.judge)(&item);
            if (sieve.accepts)(&verdict) {
                let mut parts = candidate.text.to_vec();
                parts.extend(practical);
                found.push(Found {
                    id: candidate.id.to_owned(),
                    at: (candidate.segment, candidate.doc),
                    score: total(parts.iter()),
                    parts,
                    verdict,
                    item,
                });
            }
        }
        found.sort_by(|one, other| other.score.total_cmp(&one.score).then_with(|| one.id.cmp(&other.id)));
        found.truncate(sieve.limit);
    }
    found
}

#[cfg(test)]
#[path = "matching_tests.rs"]
mod tests;
