//! Takes compounds of Finnish and Swedish apart, by what begins and ends other words of the labels.

use std::collections::{HashMap, HashSet};

use super::settings::{
    DEAREST_COMPOUND, ENDING_LETTERS, ENDING_SEEN, SHORT_PART_COST, SHORTEST_COMPOUND, SHORTEST_PART,
    STRANGE_LETTER_COST, STRANGE_PART_COST, WORD_BY_ITSELF,
};
use super::words::stem;
use crate::esco::{ENGLISH, FINNISH};
use crate::language::words;

/// The words of one language and what they begin and end with.
#[derive(Debug)]
pub(super) struct Compounds {
    place: usize,
    words: HashSet<String>,
    /// How many words begin so, by the stem of the beginning.
    beginnings: HashMap<String, f64>,
    /// How many words end so behind a beginning that is a word.
    endings: HashMap<String, f64>,
}

/// The cheapest way to the end of a part.
#[derive(Clone)]
struct Way {
    cost: f64,
    /// Letter at which its last part begins.
    from: usize,
    part: String,
}

impl Compounds {
    /// Learns from labels of the language at a place.
    pub(super) fn of<'a>(labels: impl Iterator<Item = &'a str>, place: usize) -> Self {
        let long = |word: &String| word.chars().count() >= SHORTEST_PART;
        let words: HashSet<String> = labels.flat_map(words).filter(long).map(|word| stem(&word, place)).collect();
        let mut learnt = Self { place, words, beginnings: HashMap::new(), endings: HashMap::new() };
        if place == ENGLISH {
            return learnt;
        }
        let (mut beginnings, mut endings) = (HashMap::new(), HashMap::new());
        for word in &learnt.words {
            let borders = word.char_indices().map(|(at, _)| at).skip(SHORTEST_PART);
            for (beginning, ending) in borders.map(|at| word.split_at(at)) {
                if ending.chars().count() < SHORTEST_PART {
                    break;
                }
                let mut known = learnt.forms(beginning);
                known.retain(|form| learnt.words.contains(form));
                if !known.is_empty() {
                    *endings.entry(ending.to_owned()).or_default() += 1.0;
                }
                for form in known {
                    *beginnings.entry(form).or_default() += 1.0;
                }
            }
        }
        endings.retain(|ending, seen| {
            learnt.words.contains(ending) || *seen >= ENDING_SEEN && ending.chars().count() >= ENDING_LETTERS
        });
        (learnt.beginnings, learnt.endings) = (beginnings, endings);
        learnt
    }

    /// Stems that a part before another may be of: as it is, or without what joins them.
    fn forms(&self, part: &str) -> Vec<String> {
        let mut forms = vec![stem(part, self.place)];
        let joints: &[char] = if self.place == FINNISH { &['s', 'n'] } else { &['s'] };
        for joint in joints {
            let bare = part.strip_suffix(*joint).filter(|bare| bare.chars().count() >= SHORTEST_PART);
            let form = bare.map(|bare| stem(bare, self.place)).filter(|form| !forms.contains(form));
            forms.extend(form);
        }
        forms
    }

    /// How unlikely it is that this is a part; none if nothing speaks for it.
    fn cost(&self, part: &str, last: bool) -> Option<f64> {
        let letters = part.chars().count();
        let seen = (if last { &self.endings } else { &self.beginnings }).get(part).copied().unwrap_or_default();
        let seen = seen + if self.words.contains(part) { WORD_BY_ITSELF } else { 0.0 };
        let short = if letters == SHORTEST_PART { SHORT_PART_COST } else { 0.0 };
        (letters >= SHORTEST_PART && seen >= WORD_BY_ITSELF).then(|| (self.words.len() as f64 / seen).ln() + short)
    }

    /// The cheapest form of a part, if there is one.
    fn cheapest(&self, part: &str, first: bool, last: bool) -> Option<(f64, String)> {
        let forms = if last { vec![stem(part, self.place)] } else { self.forms(part) };
        let costs = forms.into_iter().filter_map(|form| Some((self.cost(&form, last)?, form)));
        costs.min_by(|one, other| one.0.total_cmp(&other.0)).or_else(|| {
            let bare = part.strip_suffix('s').unwrap_or(part);
            let cost = STRANGE_PART_COST + STRANGE_LETTER_COST * part.chars().count() as f64;
            (first && !last).then(|| (cost, stem(bare, self.place)))
        })
    }

    /// Stems of the parts of a folded word, the head last; of a word that is none, its own stem.
    pub(super) fn parts(&self, word: &str) -> Vec<String> {
        let borders: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
        let letters = borders.len() - 1;
        let whole = || vec![stem(word, self.place)];
        if self.place == ENGLISH || letters < SHORTEST_COMPOUND {
            return whole();
        }
        let mut ways: Vec<Option<Way>> = vec![None; letters + 1];
        for from in 0..=letters - SHORTEST_PART {
            let Some(cost) = (if from == 0 { Some(0.0) } else { ways[from].as_ref().map(|way| way.cost) }) else {
                continue;
            };
            for to in from + SHORTEST_PART..=letters {
                let last = to == letters;
                if last && from == 0 || !last && letters - to < SHORTEST_PART {
                    continue;
                }
                let Some((more, part)) = self.cheapest(&word[borders[from]..borders[to]], from == 0, last) else {
                    continue;
                };
                if ways[to].as_ref().is_none_or(|way| cost + more < way.cost) {
                    ways[to] = Some(Way { cost: cost + more, from, part });
                }
            }
        }
        let mut parts = Vec::new();
        let mut at = letters;
        while let Some(way) = ways[at].take() {
            if at == letters && way.cost > DEAREST_COMPOUND {
                break;
            }
            parts.push(way.part);
            at = way.from;
        }
        parts.reverse();
        if parts.is_empty() { whole() } else { parts }
    }

    /// Parts of all words of a text.
    pub(super) fn all_parts(&self, text: &str) -> Vec<String> {
        words(text).iter().flat_map(|word| self.parts(word)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::esco::SWEDISH;

    #[test]
    fn swedish_compounds_fall_into_known_words() {
        let labels =
            ["bagare", "konditor", "skola", "skolbänk", "kök", "köksbänk", "mästare", "byggmästare", "lärare", "bygg"];
        let compounds = Compounds::of(labels.into_iter(), SWEDISH);
        assert_eq!(compounds.parts("köksmästare"), ["kök", "mästar"]);
        assert_eq!(compounds.parts("skolköksmästare"), ["skol", "kök", "mästar"]);
        assert_eq!(compounds.parts("konditor"), ["kondit"], "nothing in it is a word");
        assert_eq!(compounds.parts("kvarnmästare"), ["kvarn", "mästar"], "a strange beginning before a known word");
    }

    #[test]
    fn finnish_compounds_may_be_joined_by_a_genitive() {
        let labels = ["auto", "kuljettaja", "linja", "linjan hoito", "hoitaja", "lastenhoitaja", "lapsi"];
        let compounds = Compounds::of(labels.into_iter(), FINNISH);
        assert_eq!(compounds.parts("linjanhoitaja"), ["linja", "hoitaj"]);
        assert_eq!(compounds.all_parts("auto, autonkuljettaja"), ["auto", "auto", "kuljettaj"]);
    }

    #[test]
    fn english_words_and_strange_letters_stay_whole() {
        let compounds = Compounds::of(["rail", "way", "railway"].into_iter(), ENGLISH);
        assert_eq!(compounds.parts("railways"), ["railway"]);
        let compounds = Compounds::of(["tåg"].into_iter(), SWEDISH);
        assert_eq!(compounds.parts("工事工事工事工事"), ["工事工事工事工事"]);
        assert!(compounds.all_parts("").is_empty());
    }
}
