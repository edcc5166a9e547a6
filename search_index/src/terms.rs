//! Turns the texts of openings and profiles into bags of terms.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::clauses::{clauses, refuses};
use crate::concepts::{CONCEPTS, Concept};
use crate::language::{for_each_gram, words};
use crate::model::{Opening, Profile, TextLanguage};
use crate::weights::{FIELD_AGAINST_CONCEPT, opening_zone, profile_zone};

/// Mark of a term that is a field of work rather than a concept in it.
const FIELD_MARK: char = '@';

/// Terms and how often each occurs, in the order of the terms so that sums are always the same.
pub(crate) type Bag = Vec<(String, u32)>;

/// A text as words and as meaning.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Bags {
    /// Character n-grams of its words.
    pub grams: Bag,
    /// Concepts and fields of work that its words name.
    pub concepts: Bag,
}

/// The term of a concept.
pub(crate) fn concept_term(concept: &Concept) -> String {
    format!("{}/{}", concept.field, concept.name)
}

/// Counts terms while texts are read.
#[derive(Default)]
struct Counts {
    grams: HashMap<String, u32>,
    concepts: HashMap<String, u32>,
}

impl Counts {
    /// Adds a text, counted `times` times.
    fn add(&mut self, text: &str, language: TextLanguage, times: u32) {
        for word in words(text) {
            for_each_gram(&word, |gram| {
                if let Some(count) = self.grams.get_mut(gram) {
                    *count += times;
                } else {
                    self.grams.insert(gram.to_owned(), times);
                }
            });
            let found = CONCEPTS.of_word(&word, language);
            let fields: BTreeSet<&str> = found.iter().map(|concept| concept.field).collect();
            for field in fields {
                *self.concepts.entry(format!("{FIELD_MARK}{field}")).or_default() += times;
            }
            for concept in found {
                *self.concepts.entry(concept_term(concept)).or_default() += times;
            }
        }
    }

    fn into_bags(self) -> Bags {
        let sorted = |counts: HashMap<String, u32>| {
            let mut bag: Bag = counts.into_iter().collect();
            bag.sort_unstable();
            bag
        };
        Bags { grams: sorted(self.grams), concepts: sorted(self.concepts) }
    }
}

/// How much a repeated term counts: the tenth mention tells little more than the second.
pub(crate) fn damped(count: u32) -> f64 {
    1.0 + f64::from(count.max(1)).ln()
}

/// [`damped`] of the first counts, kept ready: logarithms would be most of the cost of a sum over lists.
pub(crate) static DAMPED: LazyLock<[f64; 64]> = LazyLock::new(|| std::array::from_fn(|count| damped(count as u32)));

/// How much a concept term counts beside others.
pub(crate) fn concept_share(term: &str) -> f64 {
    if term.starts_with(FIELD_MARK) { FIELD_AGAINST_CONCEPT } else { 1.0 }
}

/// Length of a bag as a vector, for cosines.
pub(crate) fn norm(bag: &Bag, share: impl Fn(&str) -> f64) -> f64 {
    bag.iter().map(|(term, count)| (damped(*count) * share(term)).powi(2)).sum::<f64>().sqrt()
}

/// Terms of an opening. The company's name is left out: who offers it is no reason to match.
pub(crate) fn of_opening(opening: &Opening) -> Bags {
    let mut counts = Counts::default();
    counts.add(&opening.title, opening.language, opening_zone::TITLE);
    counts.add(&opening.description, opening.language, opening_zone::DESCRIPTION);
    counts.into_bags()
}

/// What a person wishes and what the person refuses, as texts with how often each counts.
pub(crate) struct Wishes {
    /// Wished.
    pub wanted: Vec<(String, u32)>,
    /// Refused.
    pub unwanted: Vec<(String, u32)>,
}

/// Sorts a profile's texts into wished and refused.
pub(crate) fn wishes(profile: &Profile) -> Wishes {
    let mut wanted = Vec::new();
    let mut unwanted: Vec<(String, u32)> = profile.avoid.iter().map(|item| (item.clone(), 1)).collect();
    let zones = [
        (profile_zone::HEADLINE, std::slice::from_ref(&profile.headline)),
        (profile_zone::SKILL, profile.skills.as_slice()),
        (profile_zone::INTEREST, profile.interests.as_slice()),
        (profile_zone::ABOUT, std::slice::from_ref(&profile.about)),
    ];
    for (times, texts) in zones {
        for clause in texts.iter().flat_map(|text| clauses(text)) {
            if refuses(&clause) {
                unwanted.push((clause, 1));
            } else {
                wanted.push((clause, times));
            }
        }
    }
    Wishes { wanted, unwanted }
}

/// Terms of a profile: wished, then refused.
pub(crate) fn of_profile(profile: &Profile) -> (Bags, Bags) {
    let wishes = wishes(profile);
    let bags = |texts: &[(String, u32)]| {
        let mut counts = Counts::default();
        for (text, times) in texts {
            counts.add(text, profile.language, *times);
        }
        counts.into_bags()
    };
    (bags(&wishes.wanted), bags(&wishes.unwanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{opening, profile};

    #[test]
    fn the_title_counts_more_and_the_company_not_at_all() {
        let bags = of_opening(&opening("o", "siivous", "kokki"));
        let count = |term: &str| bags.concepts.iter().find(|(found, _)| found == term).map(|(_, count)| *count);
        assert_eq!(count("cleaning/cleaning"), Some(opening_zone::TITLE));
        assert_eq!(count("food/kitchen"), Some(opening_zone::DESCRIPTION));
        assert!(!bags.grams.iter().any(|(gram, _)| gram == "_yri"));
        assert!(bags.grams.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn refused_clauses_change_sides() {
        let wishes =
            wishes(&Profile { about: "Tykkään eläimistä. En halua myydä.".into(), ..profile("p", "", &["melu"]) });
        assert_eq!(wishes.wanted, [("tykkään eläimistä".to_owned(), profile_zone::ABOUT)]);
        assert_eq!(wishes.unwanted, [("melu".to_owned(), 1), ("en halua myydä".to_owned(), 1)]);
    }
}
