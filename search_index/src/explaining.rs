//! What of two texts fits together, with the words it came from.

use std::collections::{BTreeMap, BTreeSet};

use tantivy::{Searcher, Term};

use crate::index::{ItemKind, SearchIndex, Shown};
use crate::language::{is_stop_word, stem};
use crate::meaning::texts;
use crate::model::{Opening, Profile};
use crate::reading::{ReadWord, Reading, Stance};
use crate::reasons::Reason;
use crate::schema::Fields;
use crate::vocabulary::ConceptNo;
use crate::weights::{explaining as weights, meaning};

/// Most concepts, ties and words that are named of one match.
const NAMED_AT_MOST: usize = 5;
/// Most ties that are named of one match.
const TIES_AT_MOST: usize = 2;
/// Longest item of a list that is named whole, characters.
const PHRASE: usize = 40;

/// Tells why texts fit, with the vocabulary and the rarity of one state of the index.
pub(crate) struct Explainer<'a> {
    shown: &'a Shown,
    fields: &'a Fields,
}

impl SearchIndex {
    /// Explains matches of a state of the index.
    pub(crate) fn explainer<'a>(&'a self, shown: &'a Shown) -> Explainer<'a> {
        Explainer { shown, fields: self.fields() }
    }
}

/// A concept that a side means, how surely, and in which words.
#[derive(Debug, Default)]
struct Said {
    sure: f32,
    words: Vec<String>,
}

/// What one side says, by concept.
type AllSaid = BTreeMap<ConceptNo, Said>;

/// What a person says.
#[derive(Default)]
struct Person {
    wished: AllSaid,
    /// What is refused, with the whole item that says so.
    refused: Vec<(ConceptNo, f32, String)>,
    /// Words of the lists with the item they stand in.
    listed: Vec<(ReadWord, String)>,
    /// Words that are refused with the item they stand in.
    refused_words: Vec<(ReadWord, String)>,
}

fn add(all: &mut AllSaid, text: &str, reading: &Reading) {
    for mention in reading.mentions.iter().filter(|mention| mention.stance == Stance::Meant) {
        let said = all.entry(mention.concept).or_default();
        said.sure = 1.0 - (1.0 - said.sure) * (1.0 - mention.confidence);
        let words = text.get(mention.start..mention.end).unwrap_or_default().to_owned();
        if !said.words.contains(&words) {
            said.words.push(words);
        }
    }
}

/// An item if it is short enough to be named whole, else its word.
fn phrase(item: &str, word: &str) -> String {
    let item = item.trim();
    if item.chars().count() <= PHRASE { item } else { word }.to_owned()
}

impl Explainer<'_> {
    /// What fits and what is disliked, the strongest first.
    pub(crate) fn of_texts(&self, profile: &Profile, opening: &Opening) -> Vec<Reason> {
        let reader = &self.shown.reader;
        let person = self.person(profile);
        let mut offered = AllSaid::new();
        let mut words = Vec::new();
        for text in [&opening.title, &opening.description] {
            let reading = reader.read(text, opening.language);
            add(&mut offered, text, &reading);
            words.extend(reading.words);
        }
        let mut named = Named::default();
        let mut reasons = self.shared(&person.wished, &offered, &mut named);
        reasons.extend(self.related(&person.wished, &offered, &mut named));
        reasons.extend(self.same_words(profile, opening, &person.listed, &words, &mut named));
        reasons.extend(self.disliked(profile, opening, &person, &offered, &words));
        reasons
    }

    fn person(&self, profile: &Profile) -> Person {
        let mut person = Person::default();
        for (text, zone, avoided) in texts(profile) {
            let reading = self.shown.reader.read(text, profile.language);
            if !avoided {
                add(&mut person.wished, text, &reading);
            }
            for mention in &reading.mentions {
                if avoided || mention.stance == Stance::Refused {
                    let words = text.get(mention.start..mention.end).unwrap_or_default();
                    person.refused.push((mention.concept, mention.confidence, phrase(text, words)));
                }
            }
            let listed = zone != crate::weights::zone::ABOUT && zone != crate::weights::zone::HEADLINE;
            for word in reading.words {
                let item = phrase(text, &word.word);
                if avoided || word.stance == Stance::Refused {
                    person.refused_words.push((word, item));
                } else if listed && word.stance == Stance::Meant {
                    person.listed.push((word, item));
                }
            }
        }
        person
    }

    /// What a concept tells: surely meant on both sides, rare, and of a telling kind.
    fn worth(&self, no: ConceptNo, one: f32, other: f32) -> f32 {
        let kind = self.shown.reader.vocabulary().concept(no).map_or(0.0, |concept| meaning::kind(concept.kind));
        one * other * kind * self.shown.rarity.get(no.at())
    }

    fn names(&self, no: ConceptNo) -> Option<(String, [String; 3])> {
        let concept = self.shown.reader.vocabulary().concept(no)?;
        Some((concept.id.clone(), concept.shown().map(str::to_owned)))
    }

    fn shared(&self, wished: &AllSaid, offered: &AllSaid, named: &mut Named) -> Vec<Reason> {
        let both = wished.iter().filter_map(|(no, mine)| Some((*no, mine, offered.get(no)?)));
        let mut both: Vec<_> = both
            .filter(|(_, mine, theirs)| mine.sure >= weights::SURE && theirs.sure >= weights::SURE)
            .map(|(no, mine, theirs)| (self.worth(no, mine.sure, theirs.sure), no, mine, theirs))
            .collect();
        both.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut reasons = Vec::new();
        for (_, no, mine, theirs) in both {
            if reasons.len() == NAMED_AT_MOST {
                break;
            }
            if let Some((concept, names)) = self.names(no).filter(|_| named.takes(mine, theirs)) {
                let (profile_words, opening_words) = (mine.words.clone(), theirs.words.clone());
                reasons.push(Reason::Concept { concept, names, profile_words, opening_words });
            }
            named.concepts.insert(no);
        }
        reasons
    }

    fn related(&self, wished: &AllSaid, offered: &AllSaid, named: &mut Named) -> Vec<Reason> {
        let vocabulary = self.shown.reader.vocabulary();
        let mut pairs = Vec::new();
        for (mine_no, mine) in wished.iter().filter(|(_, said)| said.sure >= weights::SURE) {
            for (near, close) in vocabulary.around(*mine_no) {
                let Some(theirs) = offered.get(near).filter(|said| said.sure >= weights::SURE) else { continue };
                if *close < 1.0 && *close >= weights::CLOSE && !named.concepts.contains(near) {
                    let worth = close * self.worth(*near, mine.sure, theirs.sure);
                    pairs.push((worth, *mine_no, *near, mine, theirs));
                }
            }
        }
        pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
        let mut reasons = Vec::new();
        for (_, mine_no, near, mine, theirs) in pairs {
            if reasons.len() == TIES_AT_MOST {
                break;
            }
            let fresh = named.takes(mine, theirs);
            if let (true, Some((wished, wished_names)), Some((offered, offered_names))) =
                (fresh, self.names(mine_no), self.names(near))
            {
                let (profile_words, opening_words) = (mine.words.clone(), theirs.words.clone());
                reasons.push(Reason::Related {
                    wished,
                    wished_names,
                    offered,
                    offered_names,
                    profile_words,
                    opening_words,
                });
            }
        }
        reasons
    }

    fn same_words(
        &self,
        profile: &Profile,
        opening: &Opening,
        listed: &[(ReadWord, String)],
        words: &[ReadWord],
        named: &mut Named,
    ) -> Vec<Reason> {
        let mut pairs: Vec<(f64, &str, String, &str)> = Vec::new();
        for (mine, item) in listed.iter().filter(|(word, _)| self.tells(word, profile)) {
            let same =
                words.iter().find(|theirs| theirs.stance == Stance::Meant && is_same(mine, theirs, profile, opening));
            if let Some(theirs) = same {
                let rare = self.rarity(&stem(&theirs.word, opening.language));
                if rare >= weights::COMMON {
                    pairs.push((rare, &mine.word, item.clone(), &theirs.word));
                }
            }
        }
        pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.cmp(other.1)));
        let mut reasons = Vec::new();
        for (_, mine, item, theirs) in pairs {
            if reasons.len() < NAMED_AT_MOST && named.mine(mine) && named.theirs(theirs) {
                reasons.push(Reason::Word { profile_phrase: item, opening_word: theirs.to_owned() });
            }
        }
        reasons
    }

    fn disliked(
        &self,
        profile: &Profile,
        opening: &Opening,
        person: &Person,
        offered: &AllSaid,
        words: &[ReadWord],
    ) -> Vec<Reason> {
        let vocabulary = self.shown.reader.vocabulary();
        let mut found: BTreeMap<String, String> = BTreeMap::new();
        for (no, sure, item) in person.refused.iter().filter(|(_, sure, _)| *sure >= weights::SURE) {
            let close = vocabulary.around(*no).iter().filter(|(_, close)| *close >= weights::DISLIKED_CLOSE);
            let touched = close.filter_map(|(near, close)| Some((close * sure, offered.get(near)?)));
            let touched =
                touched.filter(|(_, said)| said.sure >= weights::SURE).max_by(|one, other| one.0.total_cmp(&other.0));
            if let Some(word) = touched.and_then(|(_, said)| said.words.first()) {
                found.entry(item.clone()).or_insert_with(|| word.clone());
            }
        }
        for (mine, item) in person.refused_words.iter().filter(|(word, _)| self.tells(word, profile)) {
            if let Some(theirs) =
                words.iter().find(|theirs| theirs.stance == Stance::Meant && is_same(mine, theirs, profile, opening))
            {
                found.entry(item.clone()).or_insert_with(|| theirs.word.clone());
            }
        }
        let reasons = found.into_iter().take(NAMED_AT_MOST);
        reasons.map(|(profile_phrase, opening_word)| Reason::Disliked { profile_phrase, opening_word }).collect()
    }

    /// Whether a word is long and rare enough to be named alone.
    fn tells(&self, word: &ReadWord, profile: &Profile) -> bool {
        word.word.chars().count() >= weights::SHORTEST_NAMED && !is_stop_word(&word.word, profile.language)
    }

    /// How rare a stem is among the openings, as a logarithm.
    fn rarity(&self, stem: &str) -> f64 {
        let searcher: &Searcher = &self.shown.searcher;
        let count = |term| searcher.doc_freq(&term).unwrap_or(0) as f64 + 1.0;
        let openings = Term::from_field_u64(self.fields.item, ItemKind::Opening.code());
        (count(openings) / count(Term::from_field_text(self.fields.words, stem))).ln()
    }
}

/// Whether two words are the same or forms of one.
fn is_same(mine: &ReadWord, theirs: &ReadWord, profile: &Profile, opening: &Opening) -> bool {
    mine.word == theirs.word
        || (profile.language == opening.language
            && stem(&mine.word, profile.language) == stem(&theirs.word, opening.language))
}

/// Words and concepts that a reason has named already.
#[derive(Default)]
struct Named {
    concepts: BTreeSet<ConceptNo>,
    mine: BTreeSet<String>,
    theirs: BTreeSet<String>,
}

impl Named {
    /// Takes the words of both sides; `false` if none of either side's is new.
    fn takes(&mut self, mine: &Said, theirs: &Said) -> bool {
        let lower = |words: &[String]| words.iter().map(|word| word.to_lowercase()).collect::<Vec<_>>();
        let (mine, theirs) = (lower(&mine.words), lower(&theirs.words));
        let fresh =
            mine.iter().any(|word| !self.mine.contains(word)) && theirs.iter().any(|word| !self.theirs.contains(word));
        if fresh {
            self.mine.extend(mine);
            self.theirs.extend(theirs);
        }
        fresh
    }

    fn mine(&mut self, word: &str) -> bool {
        !self.mine.iter().any(|named| named.split_whitespace().any(|one| one == word))
            && self.mine.insert(word.to_owned())
    }

    fn theirs(&mut self, word: &str) -> bool {
        !self.theirs.iter().any(|named| named.split_whitespace().any(|one| one == word))
            && self.theirs.insert(word.to_owned())
    }
}
