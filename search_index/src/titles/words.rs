//! Words of titles and labels: stems and runs of letters.

use super::settings::GRAM_LENGTHS;
use crate::esco::{ENGLISH, SWEDISH};
use crate::language::words;

/// Stands for both borders of a word.
const BORDER: char = '_';
/// Letters that stay of a word, at least.
const LEAST_LEFT: usize = 3;
/// Endings by language, the longest first. Shallow on purpose: parts of compounds come in forms
/// that no stemmer of whole words expects.
const ENDINGS: [&[&str]; 3] = [
    &["iden", "ien", "sta", "ssa", "lla", "lle", "n", "t", "a", "ä", "i"],
    &["orna", "arna", "erna", "or", "er", "en", "et", "a", "e", "o"],
    &["ies", "es", "s", "e", "y"],
];

/// A run of up to four letters.
pub(super) type Gram = [char; 4];

/// A folded word without its ending.
pub(super) fn stem(word: &str, place: usize) -> String {
    let left = |ending: &&&str| word.strip_suffix(**ending).filter(|left| left.chars().count() >= LEAST_LEFT);
    // Whoever does something in Swedish keeps the r that the work itself has: bagare, bagar-.
    if place == SWEDISH && word.ends_with("are") && left(&&"e").is_some() {
        return word.strip_suffix('e').unwrap_or(word).to_owned();
    }
    let endings = ENDINGS.get(place).copied().unwrap_or_default();
    endings.iter().find_map(|ending| left(&ending)).unwrap_or(word).to_owned()
}

/// Stems of the words of an English text.
pub(super) fn english_stems(text: &str) -> Vec<String> {
    words(text).iter().map(|word| stem(word, ENGLISH)).collect()
}

/// Runs of letters of each word of a text.
pub(super) fn grams(text: &str) -> Vec<Gram> {
    let mut found = Vec::new();
    for word in words(text) {
        let letters: Vec<char> = std::iter::once(BORDER).chain(word.chars()).chain([BORDER]).collect();
        for length in GRAM_LENGTHS {
            found.extend(letters.windows(length).map(|run| {
                let mut gram = Gram::default();
                gram.iter_mut().zip(run).for_each(|(place, letter)| *place = *letter);
                gram
            }));
        }
    }
    found
}

/// A title as a whole and, if it names several things ("cook/baker"), each of them.
pub(super) fn readings(title: &str) -> Vec<&str> {
    let mut found: Vec<&str> = title.split('/').map(str::trim).filter(|part| !part.is_empty()).collect();
    if found.len() != 1 {
        found.push(title);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::esco::FINNISH;

    #[test]
    fn endings_go_if_enough_stays() {
        assert_eq!(stem("bagare", SWEDISH), "bagar");
        assert_eq!(stem("lärarna", SWEDISH), "lär");
        assert_eq!(stem("kokkien", FINNISH), "kokk");
        assert_eq!(stem("cooks", ENGLISH), "cook");
        assert_eq!(stem("bee", ENGLISH), "bee");
    }

    #[test]
    fn runs_of_letters_know_the_borders() {
        assert_eq!(grams("ab").len(), 3 + 2 + 1);
        assert!(grams("ab").contains(&['_', 'a', 'b', '_']) && grams("ab").contains(&['a', 'b', '\0', '\0']));
        assert!(grams("–").is_empty());
    }

    #[test]
    fn a_title_of_several_is_read_in_parts_too() {
        assert_eq!(readings("Kock / Bagare"), ["Kock", "Bagare", "Kock / Bagare"]);
        assert_eq!(readings("Kock"), ["Kock"]);
    }
}
