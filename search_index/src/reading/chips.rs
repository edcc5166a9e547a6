//! What a text is surely about: shown to a person, who keeps or removes it.
//!
//! Matching weighs every hint; a person wants to see few things and the right ones. An opening is
//! about one work, and what belongs to it; a young person tells what they like and can do.

use std::collections::{BTreeMap, BTreeSet};

use super::stories::Stories;
use super::{Found, Mention, Reader, Stance, joined, surest};
use crate::model::TextLanguage;
use crate::vocabulary::{ConceptKind, ConceptNo, TieKind};
use crate::weights::chips as weights;

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
        // What an employer warns of is there, however it is said: "no fear of heights", "not for the allergic".
        let warns = |mention: &Mention| side == Side::Opening && mention.shuns;
        mentions.retain(|mention| mention.stance == Stance::Meant || warns(mention));
        let stories = if side == Side::Profile { Stories::of(text) } else { Stories::default() };
        let tells = |mention: &Mention| {
            self.vocabulary.concept(mention.concept).is_some_and(|concept| stories.tells(mention.start, concept))
        };
        mentions.retain(|mention| !tells(mention));
        let work = if side == Side::Opening { self.the_work(&mentions) } else { None };
        let mut places = surest(&mentions);
        places.retain(|mention| mention.confidence >= weights::PLACE);
        let mut found = joined(places.into_iter());
        let worked = |found: &Found| {
            let at_work = found.places.iter().any(|place| stories.worked_at(place.0));
            at_work && found.confidence >= weights::WORKED && self.kind(found.concept) == Some(ConceptKind::Occupation)
        };
        found.retain(|found| worked(found) || self.is_shown((found, text), side, work.as_ref()));
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

    fn is_shown(&self, (found, text): (&Found, &str), side: Side, work: Option<&Found>) -> bool {
        let Some(concept) = self.vocabulary.concept(found.concept) else { return false };
        match (side, concept.kind) {
            (Side::Opening, ConceptKind::Interest) => {
                // A field only where no work of it is told.
                self.vocabulary.is_field(found.concept) && work.is_none() && found.confidence >= weights::FIELD
            }
            (Side::Opening, ConceptKind::Occupation) => {
                work.is_some_and(|work| self.is_work_besides((found, text), work))
            }
            (Side::Opening, ConceptKind::Condition) if concept.is_of_terms() => false,
            (side, kind) => found.confidence >= weights::least(side, kind),
        }
    }

    /// Whether an opening offers a second work beside the first: named for certain, elsewhere, and another thing,
    /// or in one breath with it.
    fn is_work_besides(&self, (found, text): (&Found, &str), work: &Found) -> bool {
        let meets = |place: &(usize, usize)| {
            let at = work.places.partition_point(|other| other.1 <= place.0);
            work.places.get(at).is_some_and(|other| other.0 < place.1)
        };
        let around = self.vocabulary.around(work.concept);
        let tied = around.iter().any(|(no, close)| *no == found.concept && *close >= weights::SAME_WORK);
        let besides = found.confidence >= weights::WORK_BESIDES && !tied
            || found.confidence >= weights::WORK_JOINED && is_joined(text, &found.places, &work.places);
        found.concept == work.concept || (besides && !found.places.iter().any(meets))
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
                .filter(|(_, other)| !other.places.iter().all(|place| found.places.binary_search(place).is_ok()))
                .map(|(close, other)| close * other.confidence)
                .sum();
            found.confidence + weights::BELONGS * belongs.min(1.0)
        };
        let (sure, best) = works
            .map(|found| (weigh(found), found))
            .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.concept.cmp(&one.1.concept)))?;
        let best = self.narrower(best, &heard).unwrap_or(best);
        (sure >= weights::WORK).then(|| Found { confidence: sure.min(1.0), ..best.clone() })
    }

    /// A special work of that kind which another word points to: "a cleaner for the building site".
    fn narrower<'a>(&self, work: &Found, heard: &BTreeMap<ConceptNo, &'a Found>) -> Option<&'a Found> {
        let narrower = self.vocabulary.ties(work.concept).iter().filter(|tie| tie.kind == TieKind::Narrower);
        narrower
            .filter_map(|tie| heard.get(&tie.to).copied())
            .filter(|found| {
                found.confidence >= weights::NARROWER && self.kind(found.concept) == Some(ConceptKind::Occupation)
            })
            .filter(|found| found.places.iter().any(|place| !work.places.contains(place)))
            .max_by(|one, other| one.confidence.total_cmp(&other.confidence).then(other.concept.cmp(&one.concept)))
    }

    fn kind(&self, no: ConceptNo) -> Option<ConceptKind> {
        self.vocabulary.concept(no).map(|concept| concept.kind)
    }
}

/// Words that join two of a kind: "leipuri ja siivooja".
const JOINING: &[&str] = &["ja", "tai", "sekä", "och", "eller", "samt", "and", "or", "&", "/"];

/// Whether two things are named in one breath.
fn is_joined(text: &str, some: &[(usize, usize)], others: &[(usize, usize)]) -> bool {
    let leads = |one: &(usize, usize), others: &[(usize, usize)]| {
        let next = others.get(others.partition_point(|other| other.0 < one.1));
        next.and_then(|other| text.get(one.1..other.0)).is_some_and(|between| JOINING.contains(&between.trim()))
    };
    some.iter().any(|one| leads(one, others)) || others.iter().any(|one| leads(one, some))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, language: TextLanguage, side: Side) -> Vec<String> {
        let reader = Reader::starter();
        let id = |found: Found| reader.vocabulary().concept(found.concept).unwrap().id.clone();
        reader.chips(text, language, side).into_iter().map(id).collect()
    }

    #[test]
    fn an_opening_is_about_one_work_and_what_belongs_to_it() {
        let found = shown("Leipomoon leipuri, hygieniapassi pitää olla", TextLanguage::Fi, Side::Opening);
        assert!(found.contains(&"baker".to_owned()) && found.contains(&"hygiene_passport".to_owned()), "{found:?}");
        let reader = Reader::starter();
        let kind = |id: &String| reader.vocabulary().concept(reader.vocabulary().by_id(id).unwrap()).unwrap().kind;
        let works = found.iter().filter(|id| kind(id) == ConceptKind::Occupation).count();
        assert_eq!(works, 1, "{found:?}");
        let two = shown("Haemme kokkia. Etsimme myös hitsaajaa", TextLanguage::Fi, Side::Opening);
        assert!(two.contains(&"cook".to_owned()) && two.contains(&"welder".to_owned()), "{two:?}");
    }

    #[test]
    fn two_works_in_one_breath_are_two() {
        let found = shown("Leipuri ja siivooja", TextLanguage::Fi, Side::Opening);
        assert_eq!(found, ["baker", "cleaner"]);
    }

    #[test]
    fn a_young_person_tells_what_they_like_and_can_do() {
        let found = shown("jag gillar hästar och kan svetsa", TextLanguage::Sv, Side::Profile);
        assert!(found.contains(&"horses".to_owned()) && found.iter().any(|id| id.starts_with("welding")), "{found:?}");
        assert!(shown("en halua siivota", TextLanguage::Fi, Side::Profile).is_empty());
    }
}
