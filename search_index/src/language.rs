//! Words, stems and character n-grams of Finnish, Swedish and English text.

use std::collections::HashSet;
use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

use crate::model::TextLanguage;

/// Lengths of the character n-grams that carry most of the matching.
pub(crate) const GRAM_LENGTHS: [usize; 3] = [3, 4, 5];

/// Shortest word that is cut into n-grams: shorter ones are particles and endings.
const SHORTEST_GRAM_WORD: usize = 3;

/// Shortest word whose parts are indexed as possible parts of a compound.
const SHORTEST_COMPOUND: usize = 8;

/// Words of grammar: they tell nothing about work.
const STOP_WORDS_FI: &str = "ja on ei en et se ne he hän me te mä mun sä sun oon olen olet ovat oli ollut olla että \
    kun kuin jos niin tai vai mutta myös vain jo nyt kaikki mikä mitä joka jotka jossa johon sekä siitä siellä sitä \
    sinä sinun minä minun meidän meillä sinulla minulla tämä tätä nämä ihan aina ennen kanssa ilman mukaan noin \
    esimerkiksi tule haemme etsimme haluan haluaisin halua teen tehdä voi voit saat saa pitää paljon vähän hyvin mut ku sit";
const STOP_WORDS_SV: &str = "och i att det som en på är av för med den till inte om ett han hon men var jag har du kan \
    vi de så från eller vid när nu ska skulle där här alla mycket lite min din mitt vår vårt oss sig mig dig bara \
    också sedan vill gärna får är finns söker";
const STOP_WORDS_EN: &str = "the a an and or of to in is are was were be been i you we they he she it my your our with \
    for on at as by from this that have has had do does not can will would want very also but so if then there \
    am me us them what when where who how looking like just";

/// The stop words as sets: Finnish, Swedish, English.
static STOP_WORDS: LazyLock<[HashSet<&str>; 3]> =
    LazyLock::new(|| [STOP_WORDS_FI, STOP_WORDS_SV, STOP_WORDS_EN].map(|list| list.split_whitespace().collect()));

/// Folds case and Unicode forms, so that one word has one spelling.
fn fold(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).collect()
}

/// Words of a text: runs of letters and digits, folded.
pub(crate) fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Stem of a folded word.
pub(crate) fn stem(word: &str, language: TextLanguage) -> String {
    let algorithm = match language {
        TextLanguage::Fi => Algorithm::Finnish,
        TextLanguage::Sv => Algorithm::Swedish,
        TextLanguage::En => Algorithm::English,
    };
    Stemmer::new(algorithm).stem(word).into_owned()
}

/// Whether a folded word belongs to grammar only.
pub(crate) fn is_stop_word(word: &str, language: TextLanguage) -> bool {
    let list = match language {
        TextLanguage::Fi => &STOP_WORDS[0],
        TextLanguage::Sv => &STOP_WORDS[1],
        TextLanguage::En => &STOP_WORDS[2],
    };
    list.contains(word)
}

/// Calls `each` with every n-gram of a folded word, its edges marked so that a beginning differs from a middle.
pub(crate) fn for_each_gram(word: &str, mut each: impl FnMut(&str)) {
    let bounded = format!("_{word}_");
    let mut edges: Vec<usize> = bounded.char_indices().map(|(at, _)| at).collect();
    edges.push(bounded.len());
    let characters = edges.len() - 1;
    if characters < SHORTEST_GRAM_WORD + 2 {
        return;
    }
    for length in GRAM_LENGTHS {
        for start in 0..(characters + 1).saturating_sub(length) {
            if let Some(gram) = edges.get(start + length).and_then(|end| bounded.get(edges[start]..*end)) {
                each(gram);
            }
        }
    }
}

/// Beginnings and ends of a long stem, where the parts of a compound are.
pub(crate) fn compound_edges(stem: &str) -> Vec<String> {
    let letters: Vec<char> = stem.chars().collect();
    if letters.len() < SHORTEST_COMPOUND {
        return Vec::new();
    }
    let mut parts = Vec::new();
    for length in 4..=letters.len() - 3 {
        parts.push(letters[..length].iter().collect());
    }
    for length in 3..=letters.len() - 4 {
        parts.push(letters[letters.len() - length..].iter().collect());
    }
    parts
}

/// Longest run of letters that two folded words share.
pub(crate) fn longest_common_run(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before = vec![0_usize; other.len() + 1];
    let mut best = 0;
    for letter in one.chars() {
        let mut now = vec![0_usize; other.len() + 1];
        for (at, theirs) in other.iter().enumerate() {
            if letter == *theirs {
                now[at + 1] = before[at] + 1;
                best = best.max(now[at + 1]);
            }
        }
        before = now;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_split() {
        assert_eq!(words("Äiti – A\u{308}iti, IT-tuki 24/7!"), ["äiti", "äiti", "it", "tuki", "24", "7"]);
    }

    #[test]
    fn grams_are_counted_in_letters_not_bytes() {
        let mut grams = Vec::new();
        for_each_gram("työ", |gram| grams.push(gram.to_owned()));
        assert_eq!(grams, ["_ty", "työ", "yö_", "_työ", "työ_", "_työ_"]);
        for_each_gram("yö", |_| panic!("too short"));
    }

    #[test]
    fn stems_join_the_forms_of_a_word() {
        assert_eq!(stem("kokkien", TextLanguage::Fi), stem("kokki", TextLanguage::Fi));
        assert_eq!(stem("bagare", TextLanguage::Sv), stem("bagaren", TextLanguage::Sv));
        assert_eq!(stem("cleaning", TextLanguage::En), stem("cleaned", TextLanguage::En));
    }

    #[test]
    fn a_compound_gives_its_ends() {
        let parts = compound_edges("varastotyö");
        assert!(parts.contains(&"varasto".to_owned()) && parts.contains(&"työ".to_owned()));
        assert!(compound_edges("kokki").is_empty());
    }

    #[test]
    fn common_runs_are_found() {
        assert_eq!(longest_common_run("täytekakut", "hääkakun"), 4);
        assert_eq!(longest_common_run("", "x"), 0);
    }
}
