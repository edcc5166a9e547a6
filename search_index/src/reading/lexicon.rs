//! The words of a vocabulary in one language, found in any of their forms, inside compounds and
//! with a typing error.

use std::collections::HashMap;
use std::sync::Arc;

use crate::language::is_stop_word;
use crate::model::TextLanguage;
use crate::vocabulary::{ConceptNo, Vocabulary, without_mark};

use crate::weights::reading as weights;

use super::clauses::denies;
use super::common::common_words;
use super::forms::{Class, Stems, Suffixes};
use super::heads::neutral_heads;
use super::keyed::{Growing, Keyed, key_of};
use super::persons::tells_only_who;
use super::tokens::tokens;
use super::{english, finnish, swedish};

/// Shortest word that a typing error is looked for in.
const SHORTEST_TYPO: usize = 8;
/// Shortest word that is looked into as a compound.
const SHORTEST_COMPOUND: usize = 6;
/// Shortest part of a compound.
const SHORTEST_PART: usize = 3;
/// Shortest part that may stand beside something unknown.
const SHORTEST_SURE_PART: usize = 5;

/// Number of a word in a lexicon.
pub(crate) type WordNo = u32;

/// What a word has to do with a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tells {
    /// It names it.
    Name,
    /// It names the place where the work is done.
    Place,
    /// It only points to it.
    Hint,
}

/// What a word or a phrase says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Target {
    pub concept: ConceptNo,
    pub tells: Tells,
    /// Says that it is shunned.
    pub shuns: bool,
    /// How much of the word's meaning it is: less where the word may mean something else as well.
    pub share: f32,
}

/// Several words that mean something together.
#[derive(Debug)]
pub(crate) struct Phrase {
    /// For each word the numbers of the lexicon that it may be.
    pub words: Vec<Vec<WordNo>>,
    pub target: Target,
}

/// How a word of a text was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// It is a form of the word.
    Whole,
    /// It ends with the word; what stands before is known.
    Head,
    /// It ends with the word; what stands before is not known.
    LooseHead,
    /// It begins with the word, and what comes after only says that it is work.
    WorkOf,
    /// It begins with the word; what comes after is known.
    First,
    /// It begins with the word; what comes after is not known.
    LooseFirst,
    /// It is a form of the word with one letter wrong.
    Typo,
}

/// A word of the lexicon in a word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    pub word: WordNo,
    pub part: Part,
}

/// Words of one language.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    numbers: HashMap<Arc<str>, WordNo>,
    bases: Vec<Arc<str>>,
    suffixes: Suffixes,
    forms: Keyed<(WordNo, Class)>,
    joints: Keyed<WordNo>,
    targets: Vec<Vec<Target>>,
    neutral: Vec<bool>,
    exact: HashMap<Box<str>, Vec<Target>>,
    phrases: Vec<Phrase>,
    by_word: HashMap<WordNo, Vec<u32>>,
    deletes: Keyed<WordNo>,
}

impl Lexicon {
    /// The words of a vocabulary in a language.
    pub(crate) fn of(vocabulary: &Vocabulary, language: TextLanguage) -> Self {
        let mut lexicon = Self {
            suffixes: match language {
                TextLanguage::Fi => finnish::suffixes(),
                TextLanguage::Sv => swedish::suffixes(),
                TextLanguage::En => english::suffixes(),
            },
            ..Self::default()
        };
        let mut phrases: Vec<(Vec<String>, Target)> = Vec::new();
        for head in neutral_heads(language) {
            let no = lexicon.number(head, language);
            lexicon.neutral[no as usize] = true;
        }
        for (no, concept) in vocabulary.concepts() {
            let at = language as usize;
            let named = concept.names[at].iter().map(|word| (word, Tells::Name, false));
            let hinted = concept.hints[at].iter().map(|word| (word, Tells::Hint, false));
            let placed = concept.places[at].iter().map(|word| (word, Tells::Place, false));
            let shunned = concept.shuns[at].iter().map(|word| (word, Tells::Name, true));
            for (label, tells, shuns) in named.chain(hinted).chain(placed).chain(shunned) {
                let target = Target { concept: no, tells, shuns, share: 1.0 };
                let all = tokens(without_mark(label)).into_iter().map(|token| token.word);
                let mut words: Vec<String> = all.collect();
                // Words of grammar are left out of a phrase where enough is left to tell it by.
                let telling = |word: &&String| denies(word, language) || !is_stop_word(word, language);
                if words.iter().filter(telling).count() > 1 {
                    words.retain(|word| telling(&word));
                }
                match words.as_slice() {
                    [] => {}
                    // Nobody can something because of who they are.
                    words if tells_only_who(words.iter().map(String::as_str), language) => {}
                    [word] if label.starts_with('=') => {
                        lexicon.exact.entry(word.as_str().into()).or_default().push(target);
                    }
                    [word] => {
                        let word = lexicon.number(word, language);
                        lexicon.targets[word as usize].push(target);
                    }
                    _ => phrases.push((words, target)),
                }
            }
        }
        for word in common_words(language) {
            lexicon.number(word, language);
        }
        lexicon.forms.settle();
        for (words, _) in &phrases {
            for word in words {
                // A form of a known word stays one; "CE" is none of C.
                if word.chars().count() < SHORTEST_PART || lexicon.whole(word).is_empty() {
                    lexicon.number(word, language);
                }
            }
        }
        lexicon.forms.settle();
        lexicon.joints.settle();
        lexicon.deletes.settle();
        lexicon.add_phrases(phrases);
        lexicon.targets.iter_mut().chain(lexicon.exact.values_mut()).for_each(|targets| divide(targets, vocabulary));
        lexicon
    }

    /// The number of a word; a new one is made known in all its forms.
    fn number(&mut self, word: &str, language: TextLanguage) -> WordNo {
        if let Some(no) = self.numbers.get(word) {
            return *no;
        }
        let no = WordNo::try_from(self.targets.len()).unwrap_or(WordNo::MAX);
        let base: Arc<str> = word.into();
        self.numbers.insert(Arc::clone(&base), no);
        self.bases.push(base);
        self.targets.push(Vec::new());
        self.neutral.push(false);
        let (stems, joints): (Stems, Vec<String>) = match language {
            TextLanguage::Fi => (finnish::stems(word), finnish::joints(word)),
            TextLanguage::Sv => (swedish::stems(word), swedish::joints(word)),
            TextLanguage::En => (english::stems(word), english::joints(word)),
        };
        for (stem, class) in stems.iter().chain((word.chars().count() < 3).then_some((word, Class::ANY))) {
            self.forms.add(key_of(stem), (no, class));
        }
        for joint in joints.into_iter().filter(|joint| joint.chars().count() >= SHORTEST_PART) {
            self.joints.add(key_of(&joint), no);
        }
        if word.chars().count() >= SHORTEST_TYPO - 1 {
            for key in deletions(word) {
                self.deletes.add(key, no);
            }
        }
        no
    }

    fn add_phrases(&mut self, phrases: Vec<(Vec<String>, Target)>) {
        let mut known: Vec<Phrase> = Vec::with_capacity(phrases.len());
        let mut uses: HashMap<WordNo, u32> = HashMap::new();
        for (words, target) in phrases {
            let words: Vec<Vec<WordNo>> = words.iter().map(|word| self.whole(word)).collect();
            for no in words.iter().flatten() {
                *uses.entry(*no).or_default() += 1;
            }
            known.push(Phrase { words, target });
        }
        for (at, phrase) in (0_u32..).zip(&known) {
            // Found by the word that fewest phrases have, so that few are looked at in vain.
            let use_of = |word: &Vec<WordNo>| word.iter().map(|no| uses.get(no).copied().unwrap_or(0)).sum::<u32>();
            if let Some(rarest) = phrase.words.iter().min_by_key(|word| use_of(word)) {
                for no in rarest {
                    self.by_word.entry(*no).or_default().push(at);
                }
            }
        }
        self.phrases = known;
    }

    /// What a word says by itself.
    pub(crate) fn targets(&self, word: WordNo) -> &[Target] {
        self.targets.get(word as usize).map_or(&[], Vec::as_slice)
    }

    /// What is said by exactly this spelling.
    pub(crate) fn exact(&self, spelling: &str) -> &[Target] {
        self.exact.get(spelling).map_or(&[], Vec::as_slice)
    }

    /// Numbers of the phrases that are found by a word.
    pub(crate) fn phrases_by(&self, word: WordNo) -> impl Iterator<Item = u32> + '_ {
        self.by_word.get(&word).into_iter().flatten().copied()
    }

    /// A phrase by its number.
    pub(crate) fn phrase(&self, no: u32) -> Option<&Phrase> {
        self.phrases.get(no as usize)
    }

    /// Words of which a spelling is a form: those with the longest stem, for they explain most of it.
    fn whole(&self, spelling: &str) -> Vec<WordNo> {
        let found = self.forms_of(spelling, Class::EVERY);
        // "Mopoo", "enkkuu": spoken Finnish lengthens the last vowel.
        let shorter = spelling.char_indices().next_back().map(|(at, last)| (&spelling[..at], last));
        match shorter {
            Some((shorter, last @ ('o' | 'u' | 'y' | 'ö' | 'e'))) if found.is_empty() && shorter.ends_with(last) => {
                self.forms_of(shorter, Class::EVERY)
            }
            _ => found,
        }
    }

    fn forms_of(&self, spelling: &str, allowed: Class) -> Vec<WordNo> {
        self.longest(self.suffixes.cuts(spelling).map(|(stem, class)| (key_of(stem), class)), allowed)
    }

    /// Words of the first of some stems that any word has, with what stands behind it.
    fn longest(&self, stems: impl Iterator<Item = (u64, Class)>, allowed: Class) -> Vec<WordNo> {
        let mut found = Vec::new();
        for (stem, class) in stems {
            for (no, of) in self.forms.get(stem) {
                if of.both(class).meets(allowed) && !found.contains(&no) {
                    found.push(no);
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        found
    }

    /// What a word of a text is.
    pub(crate) fn hits(&self, spelling: &str) -> Vec<Hit> {
        let whole = self.whole(spelling);
        if !whole.is_empty() {
            return whole.into_iter().map(|word| Hit { word, part: Part::Whole }).collect();
        }
        let letters = spelling.chars().count();
        let mut found = if letters >= SHORTEST_COMPOUND { self.compound(spelling) } else { Vec::new() };
        let sure = |hit: &Hit| !matches!(hit.part, Part::LooseFirst | Part::LooseHead);
        if letters >= SHORTEST_TYPO && !found.iter().any(sure) {
            let typos = self.typos(spelling);
            if !typos.is_empty() {
                found = typos;
            }
        }
        found
    }

    /// The parts of a compound: the cut with the most that is known, the later parts being longest.
    fn compound(&self, spelling: &str) -> Vec<Hit> {
        let ends = self.ends(spelling);
        let letters = spelling.chars().count();
        let mut beginning = Growing::NOTHING;
        let mut best: (usize, Vec<Hit>) = (0, Vec::new());
        for (before, (at, letter)) in (1..).zip(spelling.char_indices()) {
            let to = at + letter.len_utf8();
            beginning = beginning.and(&spelling[at..to]);
            let after = letters - before;
            if before < SHORTEST_PART {
                continue;
            }
            if after < SHORTEST_PART {
                break;
            }
            let firsts: Vec<WordNo> = self.joints.get(beginning.key()).collect();
            let most = if firsts.is_empty() { 2 * after + before } else { 2 * letters + after.min(before) };
            if most <= best.0 {
                continue;
            }
            let heads = self.heads(spelling, to, &ends);
            let mut hits = Vec::new();
            let worth = match (firsts.is_empty(), heads.is_empty()) {
                (false, false) => {
                    let work = heads.iter().all(|word| self.neutral[*word as usize]);
                    let part = if work { Part::WorkOf } else { Part::First };
                    hits.extend(firsts.iter().map(|word| Hit { word: *word, part }));
                    hits.extend(heads.iter().map(|word| Hit { word: *word, part: Part::Head }));
                    most
                }
                (true, false) if after >= SHORTEST_SURE_PART => {
                    // The first part may be a compound itself: "elintarvike|varasto|työ".
                    let inner = if before >= SHORTEST_COMPOUND { self.inner(&spelling[..to]) } else { Vec::new() };
                    let part = if inner.is_empty() { Part::LooseHead } else { Part::Head };
                    let known = if inner.is_empty() { 0 } else { before };
                    hits.extend(inner.into_iter().map(|word| Hit { word, part: Part::First }));
                    hits.extend(heads.iter().map(|word| Hit { word: *word, part }));
                    2 * after + known
                }
                (false, true) if before >= SHORTEST_SURE_PART => {
                    hits.extend(firsts.iter().map(|word| Hit { word: *word, part: Part::LooseFirst }));
                    2 * before - 1
                }
                _ => continue,
            };
            if worth > best.0 {
                best = (worth, hits);
            }
        }
        best.1
    }

    /// Where the stem of a word may end, the shortest first: the same for every cut of a compound.
    fn ends(&self, spelling: &str) -> Vec<(usize, Class)> {
        let mut ends: Vec<_> = self.suffixes.cuts(spelling).map(|(stem, class)| (stem.len(), class)).collect();
        ends.reverse();
        ends
    }

    /// Words that may stand last in a compound and of which it ends with a form, from a place on.
    fn heads(&self, spelling: &str, from: usize, ends: &[(usize, Class)]) -> Vec<WordNo> {
        let (mut stem, mut at) = (Growing::NOTHING, from);
        let mut stems: Vec<(u64, Class)> = Vec::with_capacity(ends.len());
        for (end, class) in ends.iter().filter(|(end, _)| *end > from) {
            stem = stem.and(&spelling[at..*end]);
            at = *end;
            stems.push((stem.key(), *class));
        }
        // No verb stands last in a compound; "Kuokkala" is no place of Saturdays ("la").
        let long = |no: &WordNo| self.base(*no).is_some_and(|base| base.chars().count() >= SHORTEST_PART);
        let mut found = self.longest(stems.into_iter().rev(), Class::NOUN_OR_PLURAL);
        found.retain(long);
        found
    }

    /// Known parts of the first part of a compound.
    fn inner(&self, spelling: &str) -> Vec<WordNo> {
        for (at, _) in spelling.char_indices().skip(SHORTEST_PART) {
            let (first, rest) = spelling.split_at(at);
            let known: [Vec<WordNo>; 2] = [first, rest].map(|part| self.joints.get(key_of(part)).collect());
            if known.iter().all(|words| !words.is_empty()) {
                return known.concat();
            }
        }
        Vec::new()
    }

    /// Words whose base form or stem is one typing error away.
    fn typos(&self, spelling: &str) -> Vec<Hit> {
        let mut found: Vec<WordNo> = Vec::new();
        for (stem, _) in self.suffixes.cuts(spelling) {
            if stem.chars().count() < SHORTEST_TYPO - 1 {
                break;
            }
            for key in deletions(stem) {
                for no in self.deletes.get(key) {
                    if !found.contains(&no) && self.base(no).is_some_and(|base| one_error(stem, base)) {
                        found.push(no);
                    }
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        found.into_iter().map(|word| Hit { word, part: Part::Typo }).collect()
    }

    fn base(&self, no: WordNo) -> Option<&str> {
        self.bases.get(no as usize).map(AsRef::as_ref)
    }
}

/// Divides a word among what it may mean. Meanings that hang together are nearly one: "pulla" points
/// to a baker, to baking and to a bakery, and that is no doubt about what it means.
fn divide(targets: &mut [Target], vocabulary: &Vocabulary) {
    for tells in [Tells::Name, Tells::Place, Tells::Hint] {
        let concepts: Vec<ConceptNo> =
            targets.iter().filter(|target| target.tells == tells).map(|target| target.concept).collect();
        let mut kinds: Vec<ConceptNo> = Vec::new();
        for no in &concepts {
            let close = |known: &ConceptNo| {
                vocabulary.around(*no).iter().any(|(near, how)| near == known && *how >= weights::ONE_MEANING)
            };
            if !kinds.iter().any(close) {
                kinds.push(*no);
            }
        }
        let many = kinds.len() as f32 + weights::SAME_MEANING * (concepts.len() - kinds.len()) as f32;
        for target in targets.iter_mut().filter(|target| target.tells == tells) {
            target.share = many.max(1.0).powf(-weights::AMBIGUITY);
        }
    }
}

/// Keys of a word and of the word without any one letter.
fn deletions(word: &str) -> Vec<u64> {
    let mut keys = vec![key_of(word)];
    let mut shorter = String::with_capacity(word.len());
    for (at, letter) in word.char_indices() {
        shorter.clear();
        shorter.push_str(&word[..at]);
        shorter.push_str(&word[at + letter.len_utf8()..]);
        keys.push(key_of(&shorter));
    }
    keys
}

/// Whether one letter put in, taken out, changed or swapped makes one word of the other.
pub(crate) fn one_error(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = one.iter().zip(&other).take_while(|(mine, theirs)| mine == theirs).count();
    let (one, other) = (&one[same..], &other[same..]);
    match (one, other) {
        ([_, mine @ ..], [_, theirs @ ..]) if mine == theirs => true,
        ([_, mine @ ..], theirs) if mine == theirs => true,
        (mine, [_, theirs @ ..]) if mine == theirs => true,
        ([a, b, mine @ ..], [c, d, theirs @ ..]) => a == d && b == c && mine == theirs,
        (mine, theirs) => mine == theirs,
    }
}
