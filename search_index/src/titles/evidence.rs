//! What speaks for each concept when a title is read.

use std::collections::{BTreeMap, HashMap};

use super::bridge::{Bridge, LabelPair};
use super::compounds::Compounds;
use super::cosines::{Bag, Cosines, Terms};
use super::fusion::Layout;
use super::settings::{LEAST_FULL_SKILLS, LEAST_SKILL_LIKENESS, OPTIONAL_SKILL};
use super::words::{Gram, english_stems, grams, readings};
use crate::esco::{Bundle, ENGLISH, Entry, EntryKind, EntryNo};
use crate::language::words;
use crate::lexicon::{Lexicon, counted};

/// Labels of what a unit group's description gives as examples follow a line that begins so.
const EXAMPLES_FOLLOW: &str = "Examples of the occupations classified here";

/// What speaks for each concept, from 0 to 1, in the order of the layout.
#[derive(Debug)]
pub(super) struct Evidence {
    /// Letters in common with the label most like the title.
    pub labels: Vec<f32>,
    /// Letters in common with skills that the occupation uses.
    pub skills: Vec<f32>,
    /// English words in common with a label or an example.
    pub english: Vec<f32>,
    /// English words in common with the description.
    pub descriptions: Vec<f32>,
}

/// What titles of one language are compared with.
#[derive(Debug)]
struct Language {
    compounds: Compounds,
    bridge: Bridge,
    labels: Cosines,
    skills: Cosines,
}

/// What titles are compared with.
#[derive(Debug)]
pub(super) struct Sources {
    grams: Lexicon<Gram>,
    /// Stems of English words.
    stems: Lexicon<String>,
    languages: Vec<Language>,
    english: Cosines,
    descriptions: Cosines,
    /// Occupations that use each skill, by their places, and how much the skill says of them.
    users: Vec<Users>,
}

/// Texts as they are compared: owner, terms.
type Texts = Vec<(u32, Terms)>;
/// Occupations by place, and how much a skill says of them.
type Users = Vec<(u32, f32)>;

impl Sources {
    pub(super) fn of(bundle: &Bundle, layout: &Layout) -> Self {
        let concepts: Vec<&Entry> = layout.entries().filter_map(|no| bundle.entry(no)).collect();
        let (skills, users) = skills_with_users(bundle, layout);
        let mut stems = Lexicon::new();
        let (mut english, mut descriptions) = (Texts::new(), Texts::new());
        for (owner, concept) in (0..).zip(&concepts) {
            let examples = if concept.kind == EntryKind::Group { examples(&concept.description) } else { Vec::new() };
            let labels = concept.labels[ENGLISH].iter().map(String::as_str);
            english.extend(labels.clone().chain(examples).map(|label| (owner, numbered(&mut stems, label))));
            let all = std::iter::once(concept.description.as_str()).chain(labels).collect::<Vec<_>>().join(" ");
            descriptions.push((owner, numbered(&mut stems, &all)));
        }
        let mut grams = Lexicon::new();
        let mut languages = Vec::new();
        for place in 0..=ENGLISH {
            let (labels, skill_labels) = (labels_of(&concepts, place), preferred_of(&skills, place));
            let compounds = Compounds::of(labels.iter().chain(&skill_labels).map(|(_, label)| *label), place);
            let bridge = Bridge::learn(label_pairs(&concepts, &skills, place, &compounds, &mut stems));
            let texts = |grams: &mut Lexicon<Gram>, labels: &[(u32, &str)]| -> Texts {
                labels.iter().map(|(owner, label)| (*owner, numbered_grams(grams, label))).collect()
            };
            let (labels, skill_labels) = (texts(&mut grams, &labels), texts(&mut grams, &skill_labels));
            let labels = Cosines::of(&labels, grams.len());
            languages.push(Language { compounds, bridge, labels, skills: Cosines::of(&skill_labels, grams.len()) });
        }
        let english = Cosines::of(&english, stems.len());
        Self { descriptions: Cosines::of(&descriptions, stems.len()), grams, stems, languages, english, users }
    }

    /// Looks at a title in the language at a place; each reading of it counts as its best.
    pub(super) fn look_at(&self, title: &str, place: usize, layout: &Layout) -> Evidence {
        let nothing = || vec![0.0_f32; layout.len()];
        let mut found = Evidence { labels: nothing(), skills: nothing(), english: nothing(), descriptions: nothing() };
        let Some(language) = self.languages.get(place) else { return found };
        let mut skills = vec![0.0_f32; self.users.len()];
        for reading in readings(title) {
            let letters = self.letters(reading);
            language.labels.raise(&letters, &mut found.labels);
            language.skills.raise(&letters, &mut skills);
            let english = self.in_english(reading, language);
            self.english.raise(&english, &mut found.english);
            self.descriptions.raise(&english, &mut found.descriptions);
        }
        self.pass_to_users(&skills, &mut found.skills);
        found
    }

    /// What skills say of the occupations that use them: the more, the fewer use them.
    fn pass_to_users(&self, skills: &[f32], occupations: &mut [f32]) {
        for (likeness, users) in skills.iter().zip(&self.users) {
            if *likeness > LEAST_SKILL_LIKENESS {
                let said = likeness * likeness / (users.len() as f32).sqrt();
                users.iter().for_each(|(user, weight)| occupations[*user as usize] += said * weight);
            }
        }
        let most = occupations.iter().copied().fold(LEAST_FULL_SKILLS, f32::max);
        occupations.iter_mut().for_each(|said| *said /= most);
    }

    fn letters(&self, text: &str) -> Bag {
        bag(counted(grams(text).into_iter().map(|gram| (gram, 1.0))), |gram| self.grams.number(gram))
    }

    /// A text as English words: translated part by part, a part that was never seen as it is.
    fn in_english(&self, text: &str, language: &Language) -> Bag {
        let mut known = Terms::new();
        let mut strange: Vec<(String, f32)> = Vec::new();
        for part in language.compounds.all_parts(text) {
            match (language.bridge.translations(&part), self.stems.number(part.as_str())) {
                (Some(translations), _) => known.extend(translations),
                (_, Some(number)) => known.push((number, 1.0)),
                _ => strange.push((part, 1.0)),
            }
        }
        let unknown = counted(strange.into_iter()).into_iter().map(|(_, weight)| weight).collect();
        Bag { known: counted(known.into_iter()), unknown }
    }
}

fn bag<T>(terms: Vec<(T, f32)>, number: impl Fn(&T) -> Option<u32>) -> Bag {
    let mut found = Bag::default();
    for (term, weight) in terms {
        match number(&term) {
            Some(number) => found.known.push((number, weight)),
            None => found.unknown.push(weight),
        }
    }
    found
}

fn numbered(stems: &mut Lexicon<String>, text: &str) -> Terms {
    counted(english_stems(text).into_iter().map(|stem| (stems.learn(stem), 1.0)))
}

fn numbered_grams(known: &mut Lexicon<Gram>, text: &str) -> Terms {
    counted(grams(text).into_iter().map(|gram| (known.learn(gram), 1.0)))
}

/// All labels of the concepts in one language, with the places of their owners.
fn labels_of<'a>(concepts: &[&'a Entry], place: usize) -> Vec<(u32, &'a str)> {
    (0..)
        .zip(concepts)
        .flat_map(|(at, entry)| entry.labels[place].iter().map(move |label| (at, label.as_str())))
        .collect()
}

/// The preferred label of each skill in one language.
fn preferred_of<'a>(skills: &[&'a Entry], place: usize) -> Vec<(u32, &'a str)> {
    (0..).zip(skills).filter_map(|(at, entry)| Some((at, entry.labels[place].first()?.as_str()))).collect()
}

/// Skills that occupations use, with those occupations.
fn skills_with_users<'a>(bundle: &'a Bundle, layout: &Layout) -> (Vec<&'a Entry>, Vec<Users>) {
    let mut users: BTreeMap<EntryNo, Users> = BTreeMap::new();
    for (at, occupation) in (0..).zip(layout.entries().take(layout.occupations())) {
        for used in bundle.uses(occupation) {
            let weight = if used.essential { 1.0 } else { OPTIONAL_SKILL };
            users.entry(used.skill).or_default().push((at, weight));
        }
    }
    users.into_iter().filter_map(|(skill, users)| Some((bundle.entry(skill)?, users))).unzip()
}

/// Labels beside the preferred English one of the same concept, to learn translations from: all of
/// the concepts', the preferred one of each skill.
fn label_pairs(
    concepts: &[&Entry],
    skills: &[&Entry],
    place: usize,
    compounds: &Compounds,
    stems: &mut Lexicon<String>,
) -> Vec<LabelPair> {
    if place == ENGLISH {
        return Vec::new();
    }
    // Labels repeat their words: each is taken apart once.
    let mut seen: HashMap<String, Vec<String>> = HashMap::new();
    let mut parts = |label: &str| -> Vec<String> {
        let words = words(label).into_iter();
        words.flat_map(|word| seen.entry(word).or_insert_with_key(|word| compounds.parts(word)).clone()).collect()
    };
    let mut pairs = Vec::new();
    for (most, entry) in skills.iter().map(|skill| (1, skill)).chain(concepts.iter().map(|entry| (usize::MAX, entry))) {
        let Some(preferred) = entry.labels[ENGLISH].first() else { continue };
        let english: Vec<u32> = english_stems(preferred).into_iter().map(|stem| stems.learn(stem)).collect();
        let labels = entry.labels[place].iter().take(most);
        pairs.extend(labels.map(|label| LabelPair { parts: parts(label), english: english.clone() }));
    }
    pairs
}

/// Occupations that a group's description gives as examples, one a line behind a dash.
fn examples(description: &str) -> Vec<&str> {
    let lines = description.lines().map(str::trim).skip_while(|line| !line.starts_with(EXAMPLES_FOLLOW)).skip(1);
    let lines = lines.filter(|line| !line.is_empty());
    lines.map_while(|line| line.strip_prefix('-')).map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_read_out_of_a_description() {
        let text = "Bakers bake.\n\nExamples of the occupations classified here:\n - Baker\n\n - Pastry cook \n\nSome related occupations classified elsewhere:\n - Cook - 5120";
        assert_eq!(examples(text), ["Baker", "Pastry cook"]);
        assert!(examples("Bakers bake.\n - bread").is_empty());
    }
}
