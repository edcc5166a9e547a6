//! Which words may be kept and shown at all.

use crate::privacy;

/// Fewest letters of a word.
pub const SHORTEST: usize = 4;
/// Most letters of a word.
pub const LONGEST: usize = 40;

/// Whether a word is long enough to tell something, and holds letters only.
#[must_use]
pub fn is_a_word(word: &str) -> bool {
    (SHORTEST..=LONGEST).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic)
}

/// Whether a word may be kept: a word, and nobody's name and no place, as far as one can tell.
#[must_use]
pub fn may_be_kept(word: &str) -> bool {
    is_a_word(word) && !privacy::may_be_name(word)
}

#[cfg(test)]
mod tests {
    use super::may_be_kept;

    #[test]
    fn numbers_short_words_names_and_places_are_left_out() {
        for word in ["somekuvaaja", "dronelentäjä", "åkare"] {
            assert!(may_be_kept(word), "{word}");
        }
        for word in ["abc", "2026", "0401234567", "b2bmyynti", "mikolle", "lahdessa", "a@b.fi", &"a".repeat(41)] {
            assert!(!may_be_kept(word), "{word}");
        }
    }
}
