//! What occupations are compared by: their words, those of their skills, the last words of their
//! names, and the fields of education that their skills belong to.

use std::collections::{BTreeSet, HashMap};

use super::vectors::{Vector, Vectors};
use crate::esco::{Bundle, ENGLISH, Entry, EntryKind, EntryNo};
use crate::language::words;
use crate::lexicon::{Lexicon, counted};

/// Letters of the shortest word that counts.
const SHORTEST_WORD: usize = 3;
/// Endings that are taken off a word, the first that fits. Deep on purpose: who bakes and what is
/// baked are one.
const ENDINGS: [&str; 8] = ["ing", "ers", "ors", "er", "or", "ies", "s", "e"];
/// What the URIs of fields of education begin with …
const FIELDS: &str = "isced-f/";
/// … and the digits of the finest of them.
const FIELD_DIGITS: usize = 4;
/// How much a skill counts that is useful but not essential.
const OPTIONAL: f32 = 0.5;

/// Bags of each occupation.
pub(super) struct Described {
    /// Words of the description and the labels.
    pub text: Vectors,
    /// The same and the words of its skills.
    pub all: Vectors,
    /// Last words of the labels.
    pub heads: Vectors,
    /// Fields of education.
    pub fields: Vectors,
    /// How many essential things one must know.
    pub knowledge: Vec<f64>,
}

/// Describes these occupations.
pub(super) fn describe(bundle: &Bundle, occupations: &[EntryNo]) -> Described {
    let mut describer = Describer { bundle, lexicon: Lexicon::new(), stems: HashMap::new(), fields: HashMap::new() };
    let mut described = Described { text: vec![], all: vec![], heads: vec![], fields: vec![], knowledge: vec![] };
    for no in occupations {
        let Some(entry) = bundle.entry(*no) else { continue };
        let labels = &entry.labels[ENGLISH];
        let own: Vec<&str> =
            std::iter::once(entry.description.as_str()).chain(labels.iter().map(String::as_str)).collect();
        let used: Vec<&Entry> = bundle.uses(*no).iter().filter_map(|used| bundle.entry(used.skill)).collect();
        let skills = used.iter().filter_map(|skill| skill.labels[ENGLISH].first()).map(String::as_str);
        let all: Vec<&str> = own.iter().copied().chain(skills).collect();
        described.text.push(describer.bag(&own));
        described.all.push(describer.bag(&all));
        described.heads.push(describer.heads(labels));
        described.fields.push(describer.fields(*no));
        let needed = bundle.uses(*no).iter().filter(|used| used.essential);
        let known =
            needed.filter(|used| bundle.entry(used.skill).is_some_and(|skill| skill.kind == EntryKind::Knowledge));
        described.knowledge.push(known.count() as f64);
    }
    described
}

struct Describer<'a> {
    bundle: &'a Bundle,
    lexicon: Lexicon<String>,
    /// Numbers of the stems of words that were met, none of short ones.
    stems: HashMap<String, Option<u32>>,
    /// Fields of education above each skill that was met.
    fields: HashMap<EntryNo, Vec<u32>>,
}

impl Describer<'_> {
    fn bag(&mut self, texts: &[&str]) -> Vector {
        let mut terms = Vec::new();
        for word in texts.iter().flat_map(|text| words(text)) {
            let lexicon = &mut self.lexicon;
            let number = self.stems.entry(word).or_insert_with_key(|word| {
                (word.chars().count() >= SHORTEST_WORD).then(|| lexicon.learn(stem(word).to_owned()))
            });
            terms.extend(number.map(|number| (number, 1.0)));
        }
        counted(terms.into_iter())
    }

    fn heads(&mut self, labels: &[String]) -> Vector {
        let heads: Vec<u32> =
            labels.iter().filter_map(|label| words(label).pop()).map(|head| self.lexicon.learn(head)).collect();
        counted(heads.into_iter().map(|head| (head, 1.0)))
    }

    fn fields(&mut self, occupation: EntryNo) -> Vector {
        let mut terms = Vec::new();
        for used in self.bundle.uses(occupation) {
            let bundle = self.bundle;
            let fields = self.fields.entry(used.skill).or_insert_with(|| fields_above(bundle, used.skill));
            let weight = if used.essential { 1.0 } else { OPTIONAL };
            terms.extend(fields.iter().map(|field| (*field, weight)));
        }
        counted(terms.into_iter())
    }
}

/// An English word without its ending.
fn stem(word: &str) -> &str {
    ENDINGS.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

/// The finest fields of education among all that is broader than a skill.
fn fields_above(bundle: &Bundle, skill: EntryNo) -> Vec<u32> {
    let mut seen = BTreeSet::new();
    let mut ahead = vec![skill];
    while let Some(next) = ahead.pop() {
        ahead.extend(bundle.broader(next).iter().copied().filter(|above| seen.insert(*above)));
    }
    let is_field = |no: &EntryNo| {
        let code = bundle.entry(*no).and_then(|entry| entry.esco.strip_prefix(FIELDS));
        code.is_some_and(|code| code.len() == FIELD_DIGITS)
    };
    seen.into_iter().filter(is_field).map(|no| no.0).collect()
}
