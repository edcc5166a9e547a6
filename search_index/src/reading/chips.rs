//! What a text is surely about: shown to a person, who keeps or removes it.
//!
//! Matching weighs every hint; a person wants to see few things and the right ones. An opening is
//! about one work, and what belongs to it; a young person tells what they like and can do.

use std::collections::{BTreeMap, BTreeSet};

use super::{Found, Mention, Reader, Stance, joined, surest};
use crate::model::TextLanguage;
use crate::vocabulary::{ConceptKind, ConceptNo, TieKind, Vocabulary};
fn knob(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// Who writes a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// An employer, of work.
    Opening,
    /// A young person, of themselves.
    Profile,
}

impl Reader {
    /// What a text is surely about, surest first.
    #[must_use]
    pub fn chips(&self, text: &str, language: TextLanguage, side: Side) -> Vec<Found> {
        let mut mentions = self.read(text, language).mentions;
        mentions.retain(|mention| mention.stance == Stance::Meant);
        let work = if side == Side::Opening { self.the_work(&mentions) } else { None };
        let mut places = surest(&mentions);
        places.retain(|mention| mention.confidence >= knob("PLACE", 0.3));
        let mut found = joined(places.into_iter());
        found.retain(|found| self.is_shown(found, side, work.as_ref()));
        if let Some(work) = work
            && !found.iter().any(|found| found.concept == work.concept)
        {
            found.insert(0, work);
        }
        let told: BTreeSet<u8> = found
            .iter()
            .filter(|found| !self.vocabulary.is_field(found.concept))
            .flat_map(|found| self.vocabulary.fields_of(found.concept).iter().copied())
            .collect();
        // Who is a baker need not be told to be in food as well.
        found.retain(|found| {
            let fields = self.vocabulary.fields_of(found.concept);
            !self.vocabulary.is_field(found.concept) || !fields.iter().all(|field| told.contains(field))
        });
        found
    }

    fn is_shown(&self, found: &Found, side: Side, work: Option<&Found>) -> bool {
        let Some(concept) = self.vocabulary.concept(found.concept) else { return false };
        let sure = |least: f32| found.confidence >= least;
        match (side, concept.kind) {
            (Side::Opening, ConceptKind::Interest) => {
                self.vocabulary.is_field(found.concept) && work.is_none() && sure(0.5)
            }
            (Side::Opening, ConceptKind::Occupation) => {
                let Some(work) = work else { return sure(knob("OCC", 0.5)) };
                if found.concept == work.concept {
                    return true;
                }
                let apart = found
                    .places
                    .iter()
                    .all(|place| work.places.iter().all(|other| place.1 <= other.0 || other.1 <= place.0));
                let tied = self
                    .vocabulary
                    .around(work.concept)
                    .iter()
                    .any(|(no, close)| *no == found.concept && *close >= knob("TIED", 0.2));
                sure(knob("OCC2", 0.9)) && apart && !tied
            }
            (Side::Opening, ConceptKind::Condition) => sure(knob("OCOND", 0.42)),
            (Side::Opening, ConceptKind::Permit) => sure(knob("OPERM", 0.5)),
            (Side::Opening, ConceptKind::Skill) => sure(knob("OSKILL", 0.45)),
            (Side::Profile, ConceptKind::Occupation) => sure(knob("POCC", 0.8)),
            (Side::Profile, ConceptKind::Condition) => sure(knob("PCOND", 0.6)),
            (Side::Profile, ConceptKind::Permit) => sure(knob("PPERM", 0.6)),
            (Side::Profile, ConceptKind::Skill) => sure(knob("PSKILL", 0.45)),
            (Side::Profile, ConceptKind::Interest) => sure(knob("PINT", 0.5)),
        }
    }

    /// The one work that an opening is about: what names it or points to it, and what else in the text belongs to it.
    fn the_work(&self, mentions: &[Mention]) -> Option<Found> {
        let all = joined(mentions.iter());
        let heard: BTreeMap<ConceptNo, &Found> = all.iter().map(|found| (found.concept, found)).collect();
        let works = all.iter().filter(|found| self.kind(found.concept) == Some(ConceptKind::Occupation));
        let weigh = |found: &Found| {
            let belongs: f32 = self
                .vocabulary
                .around(found.concept)
                .iter()
                .filter(|(near, _)| *near != found.concept)
                .filter_map(|(near, close)| Some((close, heard.get(near)?)))
                .filter(|(_, other)| !other.places.iter().all(|place| found.places.contains(place)))
                .map(|(close, other)| close * other.confidence)
                .sum();
            found.confidence + knob("SUPPORT", 0.3) * belongs.min(1.0)
        };
        let (sure, best) = works
            .map(|found| (weigh(found), found))
            .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.concept.cmp(&one.1.concept)))?;
        let best = self.narrower(best, &heard).unwrap_or(best);
        (sure >= knob("WORK", 0.4)).then(|| Found { confidence: sure.min(1.0), ..best.clone() })
    }

    /// A special work of that kind which another word points to: "a cleaner for the building site".
    fn narrower<'a>(&self, work: &Found, heard: &BTreeMap<ConceptNo, &'a Found>) -> Option<&'a Found> {
        let narrower = self
            .vocabulary
            .ties(work.concept)
            .iter()
            .filter(|tie| tie.kind == TieKind::Narrower || (knob("NEARN", 0.0) > 0.0 && tie.kind == TieKind::Near));
        narrower
            .filter_map(|tie| heard.get(&tie.to).copied())
            .filter(|found| {
                found.confidence >= knob("NARROW", 0.35) && self.kind(found.concept) == Some(ConceptKind::Occupation)
            })
            .filter(|found| found.places.iter().any(|place| !work.places.contains(place)))
            .max_by(|one, other| one.confidence.total_cmp(&other.confidence).then(other.concept.cmp(&one.concept)))
    }

    fn kind(&self, no: ConceptNo) -> Option<ConceptKind> {
        self.vocabulary.concept(no).map(|concept| concept.kind)
    }
}
#[allow(unused)]
fn _v(_: &Vocabulary) {}
