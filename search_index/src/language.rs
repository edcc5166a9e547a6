//! Words and stems of Finnish, Swedish and English text.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::LazyLock;

use foldhash::{HashMap, HashSet};
use frostem::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::TextLanguage;

/// Shortest word whose parts are indexed as possible parts of a compound.
const SHORTEST_COMPOUND: usize = 8;

/// Words of grammar: they tell nothing about work.
const STOP_WORDS_FI: &str = "ja on ei en et se ne he hän me te mä mun sä sun oon olen olet ovat oli ollut olla että \
    kun kuin jos niin tai vai mutta myös vain jo nyt kaikki mikä mitä joka jotka jossa johon sekä siitä siellä sitä \
    sinä sinun minä minun meidän meillä sinulla minulla tämä tätä nämä ihan aina ennen kanssa ilman mukaan noin \
    esimerkiksi tule haemme etsimme haluan haluaisin halua teen tehdä voi voit saat saa pitää paljon vähän hyvin mut ku sit mulla sulla \
    mulle sulle mua sua meil teil meille teille heille heitä hän hänen olin oli olisi olis oo oot ollu olleet tuli sai sain saan kans \
    noita niitä näitä tuo tuota nää noi joo no niinku tosi aika siis eli vaikka koska siksi toki melkein kohti läpi yli alle \
    kautta mukana mielellään ehkä jopa edes juuri vielä taas sen sitten samalla";
const STOP_WORDS_SV: &str = "och i att det som en på är av för med den till inte om ett han hon men var jag har du kan \
    vi de så från eller vid när nu ska skulle där här alla mycket lite min din mitt vår vårt oss sig mig dig bara \
    också sedan vill gärna får är finns söker";
const STOP_WORDS_EN: &str = "the a an and or of to in is are was were be been i you we they he she it my your our with \
    for on at as by from this that have has had do does not can will would want very also but so if then there \
    am me us them what when where who how looking like just";

/// The stop words as sets: Finnish, Swedish, English.
static STOP_WORDS: LazyLock<[HashSet<&str>; 3]> =
    LazyLock::new(|| [STOP_WORDS_FI, STOP_WORDS_SV, STOP_WORDS_EN].map(|list| list.split_whitespace().collect()));

/// Longest word, letters: what is longer is no word of any language, and all its parts would fill the memory.
const LONGEST_WORD: usize = 80;

/// Folds case and Unicode forms, so that one word has one spelling.
pub(crate) fn fold(text: &str) -> String {
    western(text).unwrap_or_else(|| composed(text))
}

/// The same of any letters. Small ones may be composed in other ways than the capitals were.
fn composed(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// The same of western letters, nearly all there are: nothing composes with them, and each has one small letter.
fn western(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\0'..='\u{7f}' => folded.push(letter.to_ascii_lowercase()),
            // Dashes, quotation marks and dots have no small form.
            '\u{2010}'..='\u{2027}' => folded.push(letter),
            '\u{80}'..='\u{ff}' => folded.extend(letter.to_lowercase()),
            _ => return None,
        }
    }
    Some(folded)
}

/// Whether a run of letters is short enough to be a word.
pub(crate) fn is_word(letters: &str) -> bool {
    // A letter has four bytes at most: long runs are not even counted.
    !letters.is_empty() && letters.len() <= LONGEST_WORD * 4 && letters.chars().count() <= LONGEST_WORD
}

/// Words of a text: runs of letters and digits, folded.
pub(crate) fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|word| is_word(word)).map(str::to_owned).collect()
}

/// Places of the words of a text, as reading finds them.
pub(crate) fn places(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let inside = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
    let mut letters = text.char_indices();
    std::iter::from_fn(move || {
        let (start, _) = letters.find(|(_, letter)| inside(*letter))?;
        let end = letters.find(|(_, letter)| !inside(*letter)).map_or(text.len(), |(at, _)| at);
        Some(start..end)
    })
}

/// How a word begins: forms of one word, and all words with the same stem, begin alike.
pub(crate) fn beginning(word: &str) -> [char; 2] {
    let first_two = |letters: &mut dyn Iterator<Item = char>| {
        // English makes "die" of "dying".
        let second = |letter: char| if letter == 'y' { 'i' } else { letter };
        [letters.next().unwrap_or(' '), letters.next().map_or(' ', second)]
    };
    match word.as_bytes() {
        [a, b, c, ..] if a.is_ascii() && b.is_ascii() && c.is_ascii() => {
            first_two(&mut word.chars().map(|letter| letter.to_ascii_lowercase()))
        }
        _ => first_two(&mut word.nfc().flat_map(char::to_lowercase)),
    }
}

/// Most words of a language whose stems one thread remembers.
const REMEMBERED: usize = 20_000;

thread_local! {
    /// Stems found before: most words of a text are those of the last one.
    static STEMS: RefCell<[HashMap<String, String>; 3]> = RefCell::default();
}

/// Stem of a folded word.
pub(crate) fn stem(word: &str, language: TextLanguage) -> String {
    STEMS.with_borrow_mut(|known| {
        let known = &mut known[language as usize];
        if let Some(stem) = known.get(word) {
            return stem.clone();
        }
        if known.len() >= REMEMBERED {
            known.clear();
        }
        let algorithm = match language {
            TextLanguage::Fi => Algorithm::Finnish,
            TextLanguage::Sv => Algorithm::Swedish,
            TextLanguage::En => Algorithm::English,
        };
        let stem = Stemmer::new(algorithm).stem(word).into_owned();
        known.insert(word.to_owned(), stem.clone());
        stem
    })
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

/// Beginnings and ends of a long stem, where the parts of a compound are.
pub(crate) fn compound_edges(stem: &str) -> impl Iterator<Item = &str> {
    let mut cuts: Vec<usize> = Vec::new();
    if stem.len() >= SHORTEST_COMPOUND {
        cuts.extend(stem.char_indices().map(|(at, _)| at));
    }
    if cuts.len() < SHORTEST_COMPOUND {
        cuts.clear();
    }
    let letters = cuts.len();
    (0..letters.saturating_sub(6)).flat_map(move |at| [&stem[..cuts[at + 4]], &stem[cuts[letters - at - 3]..]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_split() {
        assert_eq!(words("Äiti – A\u{308}iti, IT-tuki 24/7!"), ["äiti", "äiti", "it", "tuki", "24", "7"]);
    }

    #[test]
    fn what_is_too_long_is_no_word() {
        let (longest, longer) = ("ö".repeat(LONGEST_WORD), "ö".repeat(LONGEST_WORD + 1));
        assert_eq!(words(&format!("{longer} {longest} a{longer}")), [longest]);
    }

    proptest::proptest! {
        #[test]
        fn western_letters_are_folded_as_all_are(text in "[\u{0}-\u{ff}\u{2010}-\u{2027}\u{300}İẞ]{0,12}") {
            proptest::prop_assert_eq!(fold(&text), composed(&text));
        }

        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,12}|[\u{300}-\u{345}İẞΣſÅǅaeiıuỊḱ]{0,6}") {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once), once);
        }
    }

    #[test]
    fn stems_join_the_forms_of_a_word() {
        assert_eq!(stem("kokkien", TextLanguage::Fi), stem("kokki", TextLanguage::Fi));
        assert_eq!(stem("bagare", TextLanguage::Sv), stem("bagaren", TextLanguage::Sv));
        assert_eq!(stem("cleaning", TextLanguage::En), stem("cleaned", TextLanguage::En));
    }

    #[test]
    fn places_are_those_of_the_words() {
        let text = "Äiti – A\u{308}iti, IT-tuki 24/7!";
        let found: Vec<String> = places(text).map(|place| fold(&text[place])).collect();
        assert_eq!(found, words(text));
        assert_eq!(places("").count() + places(" – ").count(), 0);
    }

    #[test]
    fn words_with_one_stem_begin_alike() {
        assert_eq!(beginning("A\u{308}iti"), beginning("äitien"));
        let vocabulary = crate::vocabulary::Vocabulary::starter();
        for language in TextLanguage::ALL {
            for (_, concept) in vocabulary.concepts() {
                let at = *language as usize;
                let labels = concept.names[at].iter().chain(&concept.hints[at]).chain(&concept.places[at]);
                for word in labels.flat_map(|label| words(label)) {
                    let stem = stem(&word, *language);
                    // "Aed" has the stem "a", "lle" the stem "l": no word that short is looked for.
                    assert!(stem.len() < 2 || word.len() < 4 || beginning(&stem) == beginning(&word), "{word}");
                }
            }
        }
        for (word, other) in [("dying", "die"), ("skies", "sky"), ("lying", "lies")] {
            assert_eq!(stem(word, TextLanguage::En), stem(other, TextLanguage::En));
            assert_eq!(beginning(word), beginning(other));
        }
    }

    #[test]
    fn a_compound_gives_its_ends() {
        let parts: Vec<&str> = compound_edges("varastotyö").collect();
        assert_eq!(parts, ["vara", "työ", "varas", "otyö", "varast", "totyö", "varasto", "stotyö"]);
        assert_eq!(compound_edges("kokki").count(), 0);
    }
}
