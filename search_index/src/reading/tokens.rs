//! Words of a text with the places they stand at. "C#" and "C++" are words; a card of class C is neither.

use unicode_normalization::char::is_combining_mark;

use crate::language::{fold, is_word};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// Folded: lower case, composed letters.
    pub word: String,
    /// First byte in the text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// Words of a text: runs of letters and digits.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut start = None;
    let inside = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, inside(letter)) {
            (None, true) => start = Some(at),
            (Some(from), false) if is_mark(&text[from..at], &text[at..]) => {}
            (Some(from), false) => {
                if is_word(&text[from..at]) {
                    found.push(Token { word: fold(&text[from..at]), start: from, end: at });
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Whether what follows belongs to a name of one letter: the "#" of "C#", each "+" of "C++".
fn is_mark(word: &str, rest: &str) -> bool {
    match word.len() {
        1 => rest.starts_with('#') || rest.starts_with("++"),
        2 => word.ends_with('+') && rest.starts_with('+'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_know_their_places() {
        let text = "Äiti – A\u{308}iti, IT-tuki 24/7!";
        let found = tokens(text);
        let words: Vec<&str> = found.iter().map(|token| token.word.as_str()).collect();
        assert_eq!(words, ["äiti", "äiti", "it", "tuki", "24", "7"]);
        assert_eq!(&text[found[1].start..found[1].end], "A\u{308}iti");
    }

    #[test]
    fn languages_of_one_letter_keep_their_marks() {
        let words = |text: &str| tokens(text).into_iter().map(|token| token.word).collect::<Vec<_>>();
        assert_eq!(words("C#, C++ ja C-kortti"), ["c#", "c++", "ja", "c", "kortti"]);
        assert_eq!(words("B+C #kesä 1+1"), ["b", "c", "kesä", "1", "1"]);
    }
}
