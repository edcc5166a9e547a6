//! What would open doors: for a person, which card, licence, step of a language, skill or longer way
//! would open how many openings; for an opening, which of its demands shuts out how many people.
//!
//! A pair *fits* if the rules allow it, nothing of weight is missing and the texts are alike enough.
//! A key opens what fits with it and does not without it. The rules themselves are asked, of the person
//! as they would be with the key, so what is promised here is what a match then offers.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use crate::fit::later_parts;
use crate::index::{IndexError, SearchIndex, Shown};
use crate::limits::{FORMALITIES, licence_of_permit, permit_of_licence};
use crate::matching::{Found, Judged, ScorePart, Sieve, facts_of_both, judged, total};
use crate::meaning;
use crate::model::{Kind, LanguageSkill, Level, Licence, Opening, Profile};
use crate::reading::Reading;
use crate::rules::{Gap, Refusal, Verdict, check};
use crate::told;
use crate::vocabulary::{ConceptKind, ConceptNo};
use crate::weights::doors as weights;

/// What would open openings for a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "key", rename_all = "snake_case")]
pub enum Key {
    /// A card or permit.
    Permit {
        /// Its code.
        code: String,
    },
    /// One step of a language.
    LanguageStep {
        /// ISO 639-1 code.
        code: String,
        /// The level one step above what is known.
        level: Level,
    },
    /// A longer way.
    Distance {
        /// Kilometres more than wished.
        km: u32,
    },
    /// A driving licence.
    Licence {
        /// Its class.
        class: Licence,
    },
    /// A skill that openings name which suit already.
    Skill {
        /// Id of the concept in the vocabulary.
        concept: String,
        /// What people call it, in Finnish, Swedish and English.
        names: [String; 3],
    },
}

/// A key with what it opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Door {
    /// The key.
    pub key: Key,
    /// Ids of the openings, best first; of a skill, those that name it.
    pub openings: Vec<String>,
}

/// What an opening demands and could do without.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "demand", rename_all = "snake_case")]
pub enum Demand {
    /// A card or permit.
    Permit {
        /// Its code.
        code: String,
    },
    /// A driving licence.
    Licence {
        /// Its class.
        class: Licence,
    },
    /// A language.
    Language {
        /// ISO 639-1 code.
        code: String,
        /// Level needed.
        level: Level,
    },
    /// A lowest age above that of the law.
    Age {
        /// Years.
        years: u32,
    },
    /// Its shifts.
    Shifts,
    /// Its hours.
    Hours,
}

/// A demand with how many people it keeps away: a number, and nothing of the people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptAway {
    /// The demand.
    pub demand: Demand,
    /// People who fit otherwise.
    pub people: usize,
}

impl Key {
    /// The person as they would be with this key; a skill changes nothing that rules ask.
    #[must_use]
    pub fn given_to(&self, profile: &Profile) -> Profile {
        let mut given = profile.clone();
        match self {
            Self::Permit { code } => given.permits.push(code.clone()),
            Self::LanguageStep { code, level } => {
                given.languages.push(LanguageSkill { code: code.clone(), level: *level });
            }
            Self::Distance { km } => given.radius_km = given.radius_km.saturating_add(*km),
            Self::Licence { class } => given.permits.extend(permit_of_licence(*class).map(str::to_owned)),
            Self::Skill { .. } => {}
        }
        given
    }

    /// What would mend a refusal, or a first step of it.
    fn of_refusal(refusal: &Refusal) -> Option<Self> {
        match refusal {
            Refusal::Permit { code } => Some(Self::Permit { code: code.clone() }),
            Refusal::Licence { needed } => Some(Self::Licence { class: *needed }),
            Refusal::Language { code, has, .. } => Self::step(code, *has),
            Refusal::Distance { .. } => Some(Self::Distance { km: weights::LONGER_KM }),
            Refusal::Kind { .. } | Refusal::Age { .. } | Refusal::Shift { .. } | Refusal::Expired { .. } => None,
        }
    }

    fn of_gap(gap: &Gap) -> Option<Self> {
        match gap {
            Gap::Permit { code, .. } => Some(Self::Permit { code: code.clone() }),
            Gap::LanguageOneShort { code, has, .. } => Self::step(code, Some(*has)),
            Gap::Hours { .. } => None,
        }
    }

    /// One step above what is known; nobody learns a mother tongue.
    fn step(code: &str, has: Option<Level>) -> Option<Self> {
        let next = has.map_or(0, |has| has as usize + 1);
        let level = Level::ALL.get(next).copied().filter(|level| *level != Level::Native)?;
        Some(Self::LanguageStep { code: code.to_lowercase(), level })
    }
}

/// Whether a gap weighs. What the employer arranges or an apprenticeship teaches keeps nobody away.
fn weighs(gap: &Gap, opening: &Opening) -> bool {
    match gap {
        Gap::Permit { paid_by_employer, .. } => !paid_by_employer && opening.kind != Kind::Apprenticeship,
        Gap::LanguageOneShort { .. } => true,
        Gap::Hours { far_over, .. } => *far_over,
    }
}

/// What the rules say of a pair if it may be offered and nothing of weight is missing.
fn fitting(profile: &Profile, opening: &Opening, as_of: NaiveDate) -> Option<Verdict> {
    let verdict = check(profile, opening, as_of);
    (verdict.allows() && !verdict.gaps.iter().any(|gap| weighs(gap, opening))).then_some(verdict)
}

/// The score of a pair as a match gives it, for texts that are known.
fn score(text: &[(ScorePart, f64)], profile: &Profile, opening: &Opening, verdict: &Verdict) -> f64 {
    let practical = facts_of_both(profile, opening).parts();
    total(text.iter().chain(&practical).chain(&later_parts(profile, opening, verdict)))
}

/// Whatever fits by its texts, as far as it is read.
fn all_that_fit<'a, T>(judge: &'a dyn Fn(&T) -> Judged, accepts: &'a dyn Fn(&Verdict) -> bool) -> Sieve<'a, T> {
    Sieve { limit: usize::MAX, read_at_most: weights::READ_AT_MOST, least_text: weights::FITS, judge, accepts }
}

/// The text parts among the parts of a score.
fn text_of<T>(found: &Found<T>) -> Vec<(ScorePart, f64)> {
    use ScorePart::{Disliked, Field, Meaning, Words};
    let of_text = |part: &&(ScorePart, f64)| matches!(part.0, Meaning | Field | Words | Disliked);
    found.parts.iter().filter(of_text).copied().collect()
}

impl SearchIndex {
    /// What would open openings for a person: the key that opens most comes first, and last the skill, which
    /// opens nothing that a rule shuts.
    ///
    /// `hydrate` reads openings by id from the database, under what the viewer may see: the best of
    /// those that fit by their texts, no more than a page can wait for.
    ///
    /// # Errors
    /// If the index cannot be read.
    pub fn doors_of_profile(
        &self,
        profile: &Profile,
        as_of: NaiveDate,
        hydrate: &mut dyn FnMut(&[String]) -> Vec<Opening>,
    ) -> Result<Vec<Door>, IndexError> {
        let shown = self.shown();
        let readings = meaning::read(&shown.reader, profile);
        let farther = Key::Distance { km: weights::LONGER_KM }.given_to(profile);
        let judge = |opening: &Opening| judged(profile, opening, as_of);
        let accepts = |verdict: &Verdict| verdict.refusals.iter().all(|refusal| Key::of_refusal(refusal).is_some());
        let sieve = all_that_fit(&judge, &accepts);
        let found = self.openings_found(&shown, (&farther, &readings), as_of, &sieve, hydrate)?;
        let (suiting, shut): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|found| fitting(profile, &found.item, as_of).is_some());
        let keys: BTreeSet<Key> = shut.iter().flat_map(|found| keys_of(&found.verdict)).collect();
        let mut doors: Vec<Door> = keys.into_iter().filter_map(|key| opened(key, profile, &shut, as_of)).collect();
        doors.sort_by(by_most);
        doors.extend(self.skill_asked(&shown, (profile, &readings), &suiting));
        Ok(doors)
    }

    /// The skill that most of the openings that suit name surely and the person's texts do not.
    fn skill_asked(
        &self,
        shown: &Shown,
        (profile, readings): (&Profile, &[Reading]),
        suiting: &[Found<Opening>],
    ) -> Option<Door> {
        let (explainer, vocabulary) = (self.explainer(shown), shown.reader.vocabulary());
        let person = explainer.person(profile, readings);
        let mut naming: BTreeMap<ConceptNo, Vec<String>> = BTreeMap::new();
        for found in suiting.iter().take(weights::SKILL_AMONG) {
            let kept = shown.boards[found.at.0].columns().told(found.at.1, told::print(&found.item));
            for no in explainer.offer(&found.item, kept, Some(&person)).surely().filter(|no| !person.speaks_of(*no)) {
                naming.entry(no).or_default().push(found.id.clone());
            }
        }
        let skills = naming.into_iter().filter_map(|(no, openings)| {
            let skill = vocabulary.concept(no).filter(|concept| concept.kind == ConceptKind::Skill)?;
            let key = Key::Skill { concept: skill.id.clone(), names: skill.shown().map(str::to_owned) };
            Some(Door { key, openings })
        });
        skills.filter(|door| door.openings.len() >= weights::SKILL_LEAST).min_by(by_most)
    }

    /// Which demands of an opening keep how many people away who fit otherwise, the hardest first.
    /// `lawful_age` is the age that the law sets for the work: no demand of the opening's own.
    ///
    /// `hydrate` reads profiles by id from the database, under what the viewer may see: the best of
    /// those that fit by their texts, no more than a page can wait for.
    ///
    /// # Errors
    /// If the index cannot be read.
    pub fn doors_of_opening(
        &self,
        opening: &Opening,
        lawful_age: u32,
        as_of: NaiveDate,
        hydrate: &mut dyn FnMut(&[String]) -> Vec<Profile>,
    ) -> Result<Vec<KeptAway>, IndexError> {
        let shown = self.shown();
        // The coarse filters look at the shifts; the rules are asked with the opening as it is.
        let any_time = Opening { shifts: Vec::new(), ..opening.clone() };
        let judge = |profile: &Profile| judged(profile, opening, as_of);
        let sieve = all_that_fit(&judge, &|_| true);
        let mut people: Vec<Profile> =
            self.people_found(&shown, &any_time, &sieve, hydrate)?.into_iter().map(|found| found.item).collect();
        people.retain(|profile| fitting(profile, opening, as_of).is_none());
        let mut kept: Vec<KeptAway> = demands(opening, lawful_age)
            .into_iter()
            .map(|demand| {
                let without = demand.dropped_from(opening, lawful_age);
                let fits = |profile: &&Profile| fitting(&demand.met_by(profile), &without, as_of).is_some();
                KeptAway { people: people.iter().filter(fits).count(), demand }
            })
            .filter(|kept| kept.people > 0)
            .collect();
        kept.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.demand.cmp(&other.demand)));
        Ok(kept)
    }
}

/// What opens most comes first; among equals the order of the keys decides.
fn by_most(one: &Door, other: &Door) -> Ordering {
    other.openings.len().cmp(&one.openings.len()).then_with(|| one.key.cmp(&other.key))
}

/// Keys of what stands in the way.
fn keys_of(verdict: &Verdict) -> Vec<Key> {
    let refusals = verdict.refusals.iter().filter_map(Key::of_refusal);
    refusals.chain(verdict.gaps.iter().filter_map(Key::of_gap)).collect()
}

/// A key with what it opens, best first as a match with it orders them; `None` if it opens nothing.
fn opened(key: Key, profile: &Profile, shut: &[Found<Opening>], as_of: NaiveDate) -> Option<Door> {
    let given = key.given_to(profile);
    let mut openings: Vec<(f64, &String)> = shut
        .iter()
        .filter_map(|found| {
            let verdict = fitting(&given, &found.item, as_of)?;
            Some((score(&text_of(found), &given, &found.item, &verdict), &found.id))
        })
        .collect();
    openings.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.cmp(other.1)));
    let openings: Vec<String> = openings.into_iter().map(|(_, id)| id.clone()).collect();
    (!openings.is_empty()).then_some(Door { key, openings })
}

/// What an opening demands and could do without.
fn demands(opening: &Opening, lawful_age: u32) -> Vec<Demand> {
    let mut licences: Vec<Licence> = opening.driving_licence.into_iter().collect();
    licences.extend(opening.permits.iter().filter_map(|code| licence_of_permit(code)));
    let cards = opening.permits.iter().filter(|code| licence_of_permit(code).is_none());
    let mut demands: Vec<Demand> = cards
        .filter(|code| !FORMALITIES.contains(&code.as_str()))
        .map(|code| Demand::Permit { code: code.clone() })
        .chain(licences.into_iter().map(|class| Demand::Licence { class }))
        .chain(
            opening
                .languages
                .iter()
                .map(|needed| Demand::Language { code: needed.code.to_lowercase(), level: needed.level }),
        )
        .collect();
    demands.extend(opening.min_age.filter(|years| *years > lawful_age).map(|years| Demand::Age { years }));
    demands.extend((!opening.shifts.is_empty()).then_some(Demand::Shifts));
    demands.extend(opening.hours_per_week.map(|_| Demand::Hours));
    demands.sort_unstable();
    demands.dedup();
    demands
}

impl Demand {
    /// A person as if they met this demand: what the law ties to the work itself stays as it is.
    fn met_by(&self, profile: &Profile) -> Profile {
        let mut met = profile.clone();
        match self {
            Self::Permit { code } => met.permits.push(code.clone()),
            Self::Licence { class } => met.permits.extend(permit_of_licence(*class).map(str::to_owned)),
            Self::Language { code, level } => {
                met.languages.push(LanguageSkill { code: code.clone(), level: *level });
            }
            Self::Age { .. } => {}
            Self::Shifts => met.shifts.clear(),
            Self::Hours => met.hours_per_week_max = None,
        }
        met
    }

    /// The opening without this demand, where it is the opening's alone.
    fn dropped_from(&self, opening: &Opening, lawful_age: u32) -> Opening {
        let min_age = if matches!(self, Self::Age { .. }) { Some(lawful_age) } else { opening.min_age };
        Opening { min_age, ..opening.clone() }
    }
}

#[cfg(test)]
#[path = "doors_tests.rs"]
mod tests;
