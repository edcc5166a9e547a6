//! Reads texts: which concepts of the vocabulary they name, where, and how sure that is.

mod chips;
mod clauses;
mod common;
mod english;
mod finnish;
mod forms;
#[cfg(test)]
#[allow(clippy::print_stdout)] // The figures are asked for by docs/decisions.
mod forms_tests;
mod guess;
mod heads;
mod keyed;
mod lexicon;
mod persons;
mod stories;
mod suggest;
mod swedish;
mod tokens;
mod unlinked;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, OnceLock, PoisonError, RwLock};

use foldhash::HashMap;

use crate::language::is_stop_word;
use crate::model::TextLanguage;
use crate::vocabulary::{ConceptNo, Vocabulary};
use crate::weights::reading as weights;

pub use chips::Side;
pub use clauses::Stance;
use clauses::{Signs, clauses, stances};
use lexicon::{Hit, Lexicon, Phrase, Target, WordNo};
pub(crate) use lexicon::{Part, Tells};
use suggest::Labels;
use tokens::{Token, tokens};

/// A concept that a text names, at one place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mention {
    /// What is named.
    pub concept: ConceptNo,
    /// First byte of the words in the text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// How sure it is, 0 to 1.
    pub confidence: f32,
    /// Whether it is meant, refused or said not to be there.
    pub stance: Stance,
    /// Whether the words themselves shun it: "fear of heights".
    pub shuns: bool,
}

/// A word of a text, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadWord {
    /// The word.
    pub word: String,
    /// First byte in the text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// Whether it is meant, refused or said not to be there.
    pub stance: Stance,
}

/// A text that has been read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// What it names, in the order of the places.
    pub mentions: Vec<Mention>,
    /// Its words, but numbers and those that say only who somebody is.
    pub words: Vec<ReadWord>,
    /// Places whose words people have said by hand to mean nothing.
    pub dropped: Vec<(usize, usize)>,
}

/// A concept of a whole text.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What is named.
    pub concept: ConceptNo,
    /// How sure it is from all its places together, 0 to 1.
    pub confidence: f32,
    /// Its places, as byte ranges.
    pub places: Vec<(usize, usize)>,
}

/// Reads texts with one vocabulary.
#[derive(Debug)]
pub struct Reader {
    vocabulary: Arc<Vocabulary>,
    lexicons: [Lexicon; 3],
    /// What people call each concept, laid out with the first question.
    labels: OnceLock<[Labels; 3]>,
    /// Words looked up before, by the language of the text: most words of a text are those of the last one.
    known: [RwLock<HashMap<Box<str>, Arc<Looked>>>; 3],
    /// What a word is that says nothing: most that are looked up are.
    nothing: Arc<Looked>,
}

/// Most words of a language that are remembered: some ten megabytes.
const KNOWN_AT_MOST: usize = 100_000;

/// The reader of the starter vocabulary.
static STARTER: LazyLock<Arc<Reader>> = LazyLock::new(|| Arc::new(Reader::new(Arc::new(Vocabulary::starter()))));

/// What one word of a text is, in the text's language or in another.
#[derive(Debug, Default)]
struct Looked {
    language: usize,
    /// Words that it is a form of, sorted.
    whole: Vec<WordNo>,
    /// Phrases that are looked for around it.
    phrases: Vec<u32>,
    /// What it says by itself: concept, whether it is shunned, how sure.
    said: Vec<(ConceptNo, bool, f32)>,
    /// Whether it says nothing of work: a number, or who somebody is.
    beside_work: bool,
    /// A word of grammar.
    grammar: bool,
    /// Whether it may be the name of a people and not of its language.
    people: bool,
    /// What it does to the words around it.
    signs: Signs,
}

impl Looked {
    fn says_nothing(&self) -> bool {
        let marked = self.beside_work || self.grammar || self.people || self.signs != Signs::default();
        self.whole.is_empty() && self.said.is_empty() && !marked
    }
}

impl Reader {
    /// Makes a reader; takes a moment, for every form of every word is laid out.
    #[must_use]
    pub fn new(vocabulary: Arc<Vocabulary>) -> Self {
        let lexicons =
            [TextLanguage::Fi, TextLanguage::Sv, TextLanguage::En].map(|language| Lexicon::of(&vocabulary, language));
        let known = [(); 3].map(|()| RwLock::default());
        Self { vocabulary, lexicons, labels: OnceLock::new(), known, nothing: Arc::default() }
    }

    /// The reader of the starter vocabulary alone, made once.
    #[must_use]
    pub fn starter() -> Arc<Self> {
        Arc::clone(&STARTER)
    }

    /// The vocabulary it reads with.
    #[must_use]
    pub fn vocabulary(&self) -> &Arc<Vocabulary> {
        &self.vocabulary
    }

    /// Reads a text: everything that it names, and its words.
    #[must_use]
    pub fn read(&self, text: &str, language: TextLanguage) -> Reading {
        let tokens = tokens(text);
        let looked: Vec<Arc<Looked>> = tokens.iter().map(|token| self.remembered(&token.word, language)).collect();
        let word_at = |at: usize| tokens.get(at).map(|token| token.word.as_str());
        let is_people =
            |at: usize| looked[at].people && persons::is_meant(at.checked_sub(1).and_then(word_at), word_at(at + 1));
        let of_work: Vec<bool> = (0..tokens.len()).map(|at| !looked[at].beside_work && !is_people(at)).collect();
        let mut stance = vec![Stance::Meant; tokens.len()];
        let mut mentions = Vec::new();
        let signs: Vec<Signs> = looked.iter().map(|looked| looked.signs).collect();
        for clause in clauses(text, &tokens, |at| signs[at].turns) {
            stance[clause.clone()].copy_from_slice(&stances(&signs[clause.clone()]));
            let words = (&tokens[clause.clone()], &looked[clause.clone()]);
            let taken = self.phrases(words, &stance[clause.clone()], &mut mentions);
            for at in clause.clone().filter(|at| !is_people(*at)) {
                let share = if taken.contains(&(at - clause.start)) { weights::INSIDE_PHRASE } else { 1.0 };
                let (start, end) = (tokens[at].start, tokens[at].end);
                mentions.extend(looked[at].said.iter().map(|(concept, shuns, sure)| Mention {
                    concept: *concept,
                    start,
                    end,
                    confidence: sure * share,
                    stance: turned(stance[at], *shuns),
                    shuns: *shuns,
                }));
            }
        }
        mentions.sort_by_key(|mention| (mention.start, mention.end, mention.concept));
        let word = |(token, stance): (Token, Stance)| ReadWord {
            word: token.word,
            start: token.start,
            end: token.end,
            stance,
        };
        let words = tokens.into_iter().zip(stance).zip(of_work).filter(|(_, of_work)| *of_work);
        Reading { mentions, words: words.map(|(token, _)| word(token)).collect(), dropped: Vec::new() }
    }

    /// The concepts that a text means, surest first.
    #[must_use]
    pub fn concepts(&self, text: &str, language: TextLanguage) -> Vec<Found> {
        joined(self.read(text, language).mentions.iter().filter(|mention| mention.stance == Stance::Meant))
    }

    /// What a word is, looked up once.
    fn remembered(&self, word: &str, language: TextLanguage) -> Arc<Looked> {
        let remembered = &self.known[language as usize];
        // A panic while holding this lock leaves only a word less remembered.
        if let Some(known) = remembered.read().unwrap_or_else(PoisonError::into_inner).get(word) {
            return Arc::clone(known);
        }
        let looked = self.look(word, language);
        let looked = if looked.says_nothing() { Arc::clone(&self.nothing) } else { Arc::new(looked) };
        let mut known = remembered.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= KNOWN_AT_MOST {
            known.clear();
        }
        known.insert(word.into(), Arc::clone(&looked));
        looked
    }

    /// Looks a word up in its language, and in the others if it is not of that one.
    fn look(&self, word: &str, language: TextLanguage) -> Looked {
        let own = language as usize;
        let lexicon = &self.lexicons[own];
        let hits = lexicon.hits(word);
        let sure = |hits: &[Hit]| hits.iter().any(|hit| matches!(hit.part, Part::Whole | Part::Head | Part::WorkOf));
        let known = !lexicon.exact(word).is_empty() || sure(&hits) || is_stop_word(word, language);
        if !known && word.chars().count() >= weights::SHORTEST_FOREIGN {
            // English words are at home in every text; the others' only where nothing else is known.
            for other in [2, 1, 0].into_iter().filter(|other| *other != own) {
                let mut theirs = self.lexicons[other].hits(word);
                theirs.retain(|hit| hit.part == Part::Whole);
                if !theirs.is_empty() || !self.lexicons[other].exact(word).is_empty() {
                    return self.looked(word, language, other, &theirs);
                }
            }
        }
        self.looked(word, language, own, &hits)
    }

    fn looked(&self, word: &str, language: TextLanguage, of: usize, hits: &[Hit]) -> Looked {
        let lexicon = &self.lexicons[of];
        let mut whole: Vec<WordNo> = hits.iter().filter(|hit| hit.part == Part::Whole).map(|hit| hit.word).collect();
        whole.sort_unstable();
        let phrases: BTreeSet<u32> = whole.iter().flat_map(|word| lexicon.phrases_by(*word)).collect();
        let mut said: BTreeMap<(ConceptNo, bool), f32> = BTreeMap::new();
        let who = persons::says_who(word);
        // A word of grammar or of a person says something only as part of a phrase.
        if !is_stop_word(word, language) && !who {
            let foreign = if of == language as usize { 1.0 } else { weights::FOREIGN };
            let of_parts = hits.iter().map(|hit| (weights::part(hit.part), lexicon.targets(hit.word)));
            for (sure, targets) in of_parts.chain([(weights::part(Part::Whole), lexicon.exact(word))]) {
                for target in targets {
                    let known = said.entry((target.concept, target.shuns)).or_default();
                    *known = known.max(sure * weights::word(target.tells) * foreign * target.share);
                }
            }
        }
        let signs = Signs::of(word, language);
        Looked {
            language: of,
            whole,
            phrases: phrases.into_iter().collect(),
            said: said.into_iter().map(|((concept, shuns), sure)| (concept, shuns, sure)).collect(),
            beside_work: who || persons::is_number(word),
            grammar: is_stop_word(word, language) && !signs.denies,
            people: persons::names_a_people(word),
            signs,
        }
    }

    /// Phrases of a clause; returns the words that are part of one.
    fn phrases(
        &self,
        (tokens, looked): (&[Token], &[Arc<Looked>]),
        stance: &[Stance],
        out: &mut Vec<Mention>,
    ) -> BTreeSet<usize> {
        let mut found: Vec<(Vec<usize>, Target)> = Vec::new();
        for (at, look) in looked.iter().enumerate() {
            for phrase in look.phrases.iter().filter_map(|no| self.lexicons[look.language].phrase(*no)) {
                if let Some(places) = places(phrase, at, looked, look.language) {
                    found.push((places, phrase.target));
                }
            }
        }
        // The longest first; a shorter one inside it says nothing more.
        found.sort_by(|one, other| other.0.len().cmp(&one.0.len()).then_with(|| one.0.cmp(&other.0)));
        let mut taken = BTreeSet::new();
        let mut kept: Vec<BTreeSet<usize>> = Vec::new();
        for (places, target) in found {
            let set: BTreeSet<usize> = places.iter().copied().collect();
            if kept.iter().any(|longer| longer.len() > set.len() && set.is_subset(longer)) {
                continue;
            }
            let (Some(first), Some(last)) = (set.first(), set.last()) else { continue };
            let in_order = places.windows(2).all(|pair| pair[0] < pair[1]);
            let sure = if in_order { weights::PHRASE } else { weights::PHRASE_TURNED };
            // "Ilman kokemusta" says its denial itself.
            let denied = places.iter().any(|at| looked[*at].signs.denies);
            let stance = if denied { Stance::Meant } else { stance[*last] };
            out.push(Mention {
                concept: target.concept,
                start: tokens[*first].start,
                end: tokens[*last].end,
                confidence: sure * weights::phrase(target.tells),
                stance: turned(stance, target.shuns),
                shuns: target.shuns,
            });
            // Words that together only point to something say what they say.
            if target.tells != Tells::Hint {
                taken.extend(set.iter().copied());
            }
            kept.push(set);
        }
        taken
    }
}

/// What is said of a thing by a word that shuns it: "no fear of heights" says nothing against them.
fn turned(stance: Stance, shuns: bool) -> Stance {
    match (stance, shuns) {
        (stance, false) => stance,
        (Stance::Meant, true) => Stance::Refused,
        (Stance::Refused | Stance::Absent, true) => Stance::Absent,
    }
}

/// Where the words of a phrase stand around one of them; `None` if one is missing.
fn places(phrase: &Phrase, at: usize, looked: &[Arc<Looked>], language: usize) -> Option<Vec<usize>> {
    // Words of grammar may stand between: "food from my country".
    let reach = phrase.words.len() + weights::WORDS_BETWEEN;
    let told = |at: &usize| !looked[*at].grammar;
    let near = at.saturating_sub(reach + weights::GRAMMAR_BETWEEN)
        ..(at + reach + weights::GRAMMAR_BETWEEN + 1).min(looked.len());
    let from = (near.start..at).rev().filter(told).nth(reach - 1).unwrap_or(near.start);
    let to = (at + 1..near.end).filter(told).nth(reach - 1).unwrap_or(near.end - 1);
    let mut places: Vec<usize> = Vec::with_capacity(phrase.words.len());
    for words in &phrase.words {
        let is = |at: &usize| {
            let look = &looked[*at];
            look.language == language && words.iter().any(|word| look.whole.binary_search(word).is_ok())
        };
        // The nearest place after the word before, else the nearest before it.
        let after = places.last().map_or(from, |last| last + 1);
        let place = (after..=to).find(|at| !places.contains(at) && is(at));
        places.push(place.or_else(|| (from..after.min(to + 1)).find(|at| !places.contains(at) && is(at)))?);
    }
    let (first, last) = (places.iter().min()?, places.iter().max()?);
    let far = (*first..*last).filter(|at| told(at) || places.contains(at)).count();
    (far < reach && places.contains(&at)).then_some(places)
}

/// Of mentions whose places overlap the surest, and those that are nearly as sure; in the order of the places.
pub(crate) fn surest(all: &[Mention]) -> Vec<&Mention> {
    let mut placed: Vec<&Mention> = all.iter().collect();
    placed.sort_by_key(|mention| (mention.start, mention.end, mention.concept));
    // A long text is walked through once: what begins further before than the longest reaches cannot overlap.
    let longest = placed.iter().map(|mention| mention.end - mention.start).max().unwrap_or(0);
    let beaten = |mention: &&Mention| {
        let from = placed.partition_point(|other| other.start + longest <= mention.start);
        placed[from..]
            .iter()
            .take_while(|other| other.start < mention.end)
            .any(|other| mention.start < other.end && other.confidence * weights::NEARLY > mention.confidence)
    };
    placed.iter().filter(|mention| !beaten(mention)).copied().collect()
}

/// Joins mentions by concept, surest first.
pub(crate) fn joined<'a>(mentions: impl Iterator<Item = &'a Mention>) -> Vec<Found> {
    // Two phrases in the same words are one place, as sure as the surer.
    let mut by_concept: BTreeMap<ConceptNo, BTreeMap<(usize, usize), f32>> = BTreeMap::new();
    for mention in mentions {
        let places = by_concept.entry(mention.concept).or_default();
        let sure = places.entry((mention.start, mention.end)).or_default();
        *sure = sure.max(mention.confidence);
    }
    let found = by_concept.into_iter().map(|(concept, places)| {
        let missing: f32 = places.values().map(|sure| 1.0 - sure).product();
        Found { concept, confidence: 1.0 - missing, places: places.into_keys().collect() }
    });
    let mut found: Vec<Found> = found.collect();
    found.sort_by(|one, other| other.confidence.total_cmp(&one.confidence).then(one.concept.cmp(&other.concept)));
    found
}
