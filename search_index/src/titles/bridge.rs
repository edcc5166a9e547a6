//! Which English words stand where a word of another language does, learnt from labels of the same
//! concepts (the first of IBM's alignment models: counts, and what the other words leave over).

use std::collections::HashMap;

use super::settings::{BRIDGE_DOUBT, BRIDGE_ROUNDS, LEAST_CHANCE, TRANSLATIONS};
use crate::lexicon::Lexicon;

/// A label and its English one, as words.
pub(super) struct LabelPair {
    /// Parts of the label's words.
    pub parts: Vec<String>,
    /// Numbers of the English stems.
    pub english: Vec<u32>,
}

/// Translations of the parts of one language's words.
#[derive(Debug, Default)]
pub(super) struct Bridge {
    translations: HashMap<String, Vec<(u32, f32)>>,
}

/// Pairs of words that stand in labels of one concept.
#[derive(Default)]
struct Cells {
    numbers: HashMap<(u32, u32), u32>,
    /// Word of each cell in the language itself, and in English.
    words: Vec<(u32, u32)>,
    /// One group of cells for each English word of each label: what it may stand for.
    groups: Vec<Vec<u32>>,
}

impl Cells {
    fn learn(&mut self, own: &[u32], english: u32) {
        let group = own.iter().map(|own| {
            let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
            let cell = *self.numbers.entry((*own, english)).or_insert(next);
            if cell == next {
                self.words.push((*own, english));
            }
            cell
        });
        let group = group.collect();
        self.groups.push(group);
    }

    /// Chance of each cell's English word where its own word stands.
    fn chances(&self, own_words: usize) -> Vec<f64> {
        let mut chances = vec![1.0; self.words.len()];
        for _ in 0..BRIDGE_ROUNDS {
            let mut counts = vec![0.0; chances.len()];
            for group in &self.groups {
                let sum: f64 = group.iter().map(|cell| chances[*cell as usize]).sum();
                if sum > 0.0 {
                    group.iter().for_each(|cell| counts[*cell as usize] += chances[*cell as usize] / sum);
                }
            }
            let mut sums = vec![BRIDGE_DOUBT; own_words];
            for ((own, _), count) in self.words.iter().zip(&counts) {
                sums[*own as usize] += count;
            }
            for (chance, ((own, _), count)) in chances.iter_mut().zip(self.words.iter().zip(&counts)) {
                *chance = count / sums[*own as usize];
            }
        }
        chances
    }
}

impl Bridge {
    /// Learns from pairs of labels.
    pub(super) fn learn(pairs: Vec<LabelPair>) -> Self {
        let mut own_words: Lexicon<String> = Lexicon::new();
        // What stands for no word takes what the words do not explain.
        let nothing = own_words.learn(String::new());
        let mut cells = Cells::default();
        for pair in pairs {
            let mut own: Vec<u32> = pair.parts.into_iter().map(|part| own_words.learn(part)).collect();
            own.push(nothing);
            pair.english.iter().for_each(|english| cells.learn(&own, *english));
        }
        let chances = cells.chances(own_words.len());
        let mut translations: Vec<Vec<(u32, f32)>> = vec![Vec::new(); own_words.len()];
        for ((own, english), chance) in cells.words.iter().zip(chances) {
            if chance > LEAST_CHANCE && *own != nothing {
                translations[*own as usize].push((*english, chance as f32));
            }
        }
        for words in &mut translations {
            words.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
            words.truncate(TRANSLATIONS);
        }
        let words = own_words.into_terms().zip(translations);
        Self { translations: words.filter(|(_, words)| !words.is_empty()).collect() }
    }

    /// English words for a part with their chances; none if it was never seen.
    pub(super) fn translations(&self, part: &str) -> Option<&[(u32, f32)]> {
        self.translations.get(part).map(Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_by_what_stands_beside_them() {
        const BAKER: u32 = 0;
        const SCHOOL: u32 = 1;
        const COOK: u32 = 2;
        let pair = |parts: &[&str], english: &[u32]| LabelPair {
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
            english: english.to_vec(),
        };
        let bridge = Bridge::learn(vec![
            pair(&["skol", "bagar"], &[SCHOOL, BAKER]),
            pair(&["skol", "kock"], &[SCHOOL, COOK]),
            pair(&["bagar"], &[BAKER]),
            pair(&["kock"], &[COOK]),
        ]);
        let best = |part: &str| bridge.translations(part).and_then(|words| words.first()).map(|(word, _)| *word);
        assert_eq!((best("bagar"), best("skol"), best("kock")), (Some(BAKER), Some(SCHOOL), Some(COOK)));
        assert!(bridge.translations("").is_none() && bridge.translations("smed").is_none());
        for part in ["bagar", "skol", "kock"] {
            assert!(bridge.translations(part).unwrap().iter().map(|(_, chance)| chance).sum::<f32>() <= 1.0);
        }
    }
}
