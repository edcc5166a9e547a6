//! What of two texts fits together, with the words it came from.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use tantivy::{Searcher, Term};

use crate::by_hand::Hand;
use crate::index::{ItemKind, SearchIndex, Shown};
use crate::language::{beginning, fold, is_stop_word, places, stem};
use crate::meaning::texts;
use crate::model::{Opening, Profile, TextLanguage};
use crate::reading::{ReadWord, Reading, Stance};
use crate::reasons::Reason;
use crate::schema::Fields;
use crate::told::{self, Told};
use crate::vocabulary::{ConceptKind, ConceptNo, Vocabulary};
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
    /// How rare stems are that were asked for before.
    rarities: RefCell<HashMap<String, f64>>,
}

impl SearchIndex {
    /// Explains matches of a state of the index.
    pub(crate) fn explainer<'a>(&'a self, shown: &'a Shown) -> Explainer<'a> {
        Explainer { shown, fields: self.fields(), rarities: RefCell::default() }
    }
}

/// A concept that a side means, how surely, and in which words.
#[derive(Debug, Default)]
pub(crate) struct Said {
    pub sure: f32,
    pub words: Vec<String>,
}

impl Said {
    /// Takes one more mention; returns whether its words are new.
    pub(crate) fn add(&mut self, text: &str, bytes: Range<usize>, confidence: f32) -> bool {
        self.sure = 1.0 - (1.0 - self.sure) * (1.0 - confidence);
        let words = text.get(bytes).unwrap_or_default();
        let fresh = self.words.iter().all(|known| known != words);
        if fresh {
            self.words.push(words.to_owned());
        }
        fresh
    }
}

/// What one side says, by concept.
pub(crate) type AllSaid = BTreeMap<ConceptNo, Said>;

/// What a person says; read once for all openings.
pub(crate) struct Person {
    language: TextLanguage,
    wished: AllSaid,
    /// What is refused, with the whole item that says so.
    refused: Vec<(ConceptNo, f32, String)>,
    /// Telling words of the lists.
    listed: Vec<Listed>,
    /// Telling words that are refused.
    refused_words: Vec<Listed>,
    /// Beginnings, spellings and stems of both, to look for in openings.
    beginnings: HashSet<[char; 2]>,
    spellings: HashSet<String>,
    stems: HashSet<String>,
}

impl Person {
    /// Whether a word of an opening, folded, may be one of the person's, by its spelling or by its stem.
    fn seeks(&self, word: &str, stem: &str, language: TextLanguage) -> bool {
        self.spellings.contains(word) || (language == self.language && self.stems.contains(stem))
    }
}

/// A word with the item that it stands in.
struct Listed {
    word: String,
    stem: String,
    item: String,
}

/// What an opening says; read once for all people, or for one of them what concerns that one.
pub(crate) struct Offer {
    language: TextLanguage,
    said: AllSaid,
    /// Words that are meant, by their spelling and by their stem.
    words: HashMap<String, String>,
    by_stem: HashMap<String, String>,
}

impl Offer {
    /// Concepts that are surely meant.
    pub(crate) fn surely(&self) -> impl Iterator<Item = ConceptNo> {
        self.said.iter().filter(|(_, said)| said.sure >= weights::SURE).map(|(no, _)| *no)
    }

    /// The word that is the same as another or a form of it, and its stem.
    fn same(&self, mine: &Listed, language: TextLanguage) -> Option<(&str, &str)> {
        if let Some((word, stem)) = self.words.get_key_value(&mine.word) {
            return Some((word, stem));
        }
        let same_language = language == self.language;
        let (stem, word) = self.by_stem.get_key_value(&mine.stem).filter(|_| same_language)?;
        Some((word, stem))
    }
}

impl Person {
    /// Whether the person's texts speak of a concept at all, for or against.
    pub(crate) fn speaks_of(&self, no: ConceptNo) -> bool {
        self.wished.contains_key(&no) || self.refused.iter().any(|(refused, _, _)| *refused == no)
    }
}

/// Adds what was said by hand, in the words of the vocabulary.
fn add_by_hand(all: &mut AllSaid, hand: &Hand, vocabulary: &Vocabulary, language: TextLanguage) {
    for mention in hand.added() {
        let Some(concept) = vocabulary.concept(mention.concept) else { continue };
        let said = all.entry(mention.concept).or_default();
        said.sure = said.sure.max(mention.confidence);
        let name = concept.shown()[language as usize].to_owned();
        if !said.words.contains(&name) {
            said.words.push(name);
        }
    }
}

fn add(all: &mut AllSaid, text: &str, reading: &Reading) {
    for mention in reading.mentions.iter().filter(|mention| mention.stance == Stance::Meant) {
        all.entry(mention.concept).or_default().add(text, mention.start..mention.end, mention.confidence);
    }
}

/// An item if it is short enough to be named whole, else its word.
fn phrase(item: &str, word: &str) -> String {
    let item = item.trim();
    if item.chars().count() <= PHRASE { item } else { word }.to_owned()
}

/// Whether a word is long enough to be named alone.
fn tells(word: &ReadWord, language: TextLanguage) -> bool {
    word.word.chars().count() >= weights::SHORTEST_NAMED && !is_stop_word(&word.word, language)
}

impl Explainer<'_> {
    /// What fits and what is disliked, the strongest first.
    pub(crate) fn of_texts(&self, person: &Person, offer: &Offer) -> Vec<Reason> {
        let mut named = Named::default();
        let mut reasons = self.shared(&person.wished, &offer.said, &mut named);
        reasons.extend(self.related(&person.wished, &offer.said, &mut named));
        reasons.extend(self.same_words(person, offer, &mut named));
        reasons.extend(self.disliked(person, offer));
        reasons
    }

    /// What an opening says, as the index has kept it or else from its texts; `whom` leaves out words that
    /// are none of theirs.
    pub(crate) fn offer(&self, opening: &Opening, kept: Option<Told>, whom: Option<&Person>) -> Offer {
        let told = kept.unwrap_or_else(|| Told::of(opening, &told::read(&self.shown.reader, opening)));
        let mut offer = Offer {
            language: opening.language,
            said: told.said(opening),
            words: HashMap::new(),
            by_stem: HashMap::new(),
        };
        let vocabulary = self.shown.reader.vocabulary();
        add_by_hand(&mut offer.said, &Hand::of(vocabulary, &opening.by_hand), vocabulary, opening.language);
        for (at, text) in told::texts(opening).into_iter().enumerate() {
            for place in places(text) {
                let written = &text[place.clone()];
                if whom.is_some_and(|person| !person.beginnings.contains(&beginning(written)))
                    || !told.means(at, &place)
                {
                    continue;
                }
                let word = fold(written);
                let stem = stem(&word, opening.language);
                if whom.is_none_or(|person| person.seeks(&word, &stem, opening.language)) {
                    offer.by_stem.entry(stem.clone()).or_insert_with(|| word.clone());
                    offer.words.entry(word).or_insert(stem);
                }
            }
        }
        offer
    }

    /// What a person says, from the readings of the texts.
    pub(crate) fn person(&self, profile: &Profile, readings: &[Reading]) -> Person {
        let mut person = Person {
            language: profile.language,
            wished: AllSaid::new(),
            refused: Vec::new(),
            listed: Vec::new(),
            refused_words: Vec::new(),
            beginnings: HashSet::new(),
            spellings: HashSet::new(),
            stems: HashSet::new(),
        };
        let vocabulary = self.shown.reader.vocabulary();
        let hand = Hand::of(vocabulary, &profile.by_hand);
        add_by_hand(&mut person.wished, &hand, vocabulary, profile.language);
        for ((text, zone, avoided), reading) in texts(profile).zip(readings) {
            if !avoided {
                add(&mut person.wished, text, reading);
            }
            for mention in &reading.mentions {
                if avoided || mention.stance == Stance::Refused {
                    let words = text.get(mention.start..mention.end).unwrap_or_default();
                    person.refused.push((mention.concept, mention.confidence, phrase(text, words)));
                }
            }
            let listed = zone != crate::weights::zone::ABOUT && zone != crate::weights::zone::HEADLINE;
            for word in reading.words.iter().filter(|word| tells(word, profile.language)) {
                let refused = avoided || word.stance == Stance::Refused;
                if refused || (listed && word.stance == Stance::Meant) {
                    let stem = stem(&word.word, profile.language);
                    person.beginnings.insert(beginning(&word.word));
                    person.spellings.insert(word.word.clone());
                    person.stems.insert(stem.clone());
                    let one = Listed { item: phrase(text, &word.word), stem, word: word.word.clone() };
                    if refused { &mut person.refused_words } else { &mut person.listed }.push(one);
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
            .filter(|(_, mine, theirs)| mine.sure.min(theirs.sure) >= weights::SURE)
            .filter(|(_, mine, theirs)| mine.sure.max(theirs.sure) >= weights::NAMED)
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
        // What work is like is as it is: evenings are not nearly nights, and the northern lights are no night shift.
        let tells = |no: ConceptNo| vocabulary.concept(no).is_none_or(|concept| concept.kind != ConceptKind::Condition);
        let mut pairs = Vec::new();
        for (mine_no, mine) in wished.iter().filter(|(no, said)| said.sure >= weights::NAMED && tells(**no)) {
            let around = vocabulary.around(*mine_no);
            for (near, theirs) in offered.iter().filter(|(no, said)| said.sure >= weights::NAMED && tells(**no)) {
                let close = around.binary_search_by_key(near, |(near, _)| *near).map_or(0.0, |at| around[at].1);
                if (weights::CLOSE..1.0).contains(&close) && !named.concepts.contains(near) {
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

    fn same_words(&self, person: &Person, offer: &Offer, named: &mut Named) -> Vec<Reason> {
        let mut pairs: Vec<(f64, &Listed, &str)> = Vec::new();
        for mine in &person.listed {
            if let Some((theirs, stem)) = offer.same(mine, person.language) {
                let rare = self.rarity(stem);
                if rare >= weights::COMMON {
                    pairs.push((rare, mine, theirs));
                }
            }
        }
        pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.word.cmp(&other.1.word)));
        let mut reasons = Vec::new();
        for (_, mine, theirs) in pairs {
            if reasons.len() < NAMED_AT_MOST && named.mine(&mine.word) && named.theirs(theirs) {
                reasons.push(Reason::Word { profile_phrase: mine.item.clone(), opening_word: theirs.to_owned() });
            }
        }
        reasons
    }

    fn disliked(&self, person: &Person, offer: &Offer) -> Vec<Reason> {
        let vocabulary = self.shown.reader.vocabulary();
        let mut found: BTreeMap<&str, &str> = BTreeMap::new();
        for (no, sure, item) in person.refused.iter().filter(|(_, sure, _)| *sure >= weights::SURE) {
            let close = vocabulary.around(*no).iter().filter(|(_, close)| *close >= weights::DISLIKED_CLOSE);
            let touched = close.filter_map(|(near, close)| Some((close * sure, offer.said.get(near)?)));
            let touched =
                touched.filter(|(_, said)| said.sure >= weights::SURE).max_by(|one, other| one.0.total_cmp(&other.0));
            if let Some(word) = touched.and_then(|(_, said)| said.words.first()) {
                found.entry(item).or_insert(word);
            }
        }
        for mine in &person.refused_words {
            if let Some((theirs, _)) = offer.same(mine, person.language) {
                found.entry(&mine.item).or_insert(theirs);
            }
        }
        let owned = |(phrase, word): (&str, &str)| Reason::Disliked {
            profile_phrase: phrase.to_owned(),
            opening_word: word.to_owned(),
        };
        found.into_iter().take(NAMED_AT_MOST).map(owned).collect()
    }

    /// How rare a stem is among the openings, as a logarithm.
    fn rarity(&self, stem: &str) -> f64 {
        if let Some(known) = self.rarities.borrow().get(stem) {
            return *known;
        }
        let searcher: &Searcher = &self.shown.searcher;
        let count = |term| searcher.doc_freq(&term).unwrap_or(0) as f64 + 1.0;
        let openings = Term::from_field_u64(self.fields.item, ItemKind::Opening.code());
        let rarity = (count(openings) / count(Term::from_field_text(self.fields.words, stem))).ln();
        self.rarities.borrow_mut().insert(stem.to_owned(), rarity);
        rarity
    }
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
