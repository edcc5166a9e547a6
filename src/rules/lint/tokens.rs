//! A text as sentences of words, with where each stands.

/// A word in small letters, without hyphens but for those in a range of figures, and where it
/// stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub word: String,
    pub start: usize,
    pub end: usize,
    /// Whether a comma or the like stands before it.
    pub after_comma: bool,
}

/// A sentence, or a line of a list.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    pub start: usize,
    pub end: usize,
    pub tokens: Vec<Token>,
}

/// The sentences of a text that hold any word.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut start = 0;
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    for (index, (at, letter)) in letters.iter().enumerate() {
        let next = letters.get(index + 1).map(|(_, letter)| *letter);
        // "esim. 12.30" and "www.a.fi" are no ends of sentences.
        let stops = match letter {
            '.' => next.is_none_or(char::is_whitespace),
            '!' | '?' | ';' => true,
            '\n' => true,
            _ => false,
        };
        if stops {
            let end = at + letter.len_utf8();
            push(&mut found, text, start, end);
            start = end;
        }
    }
    push(&mut found, text, start, text.len());
    found
}

fn push(found: &mut Vec<Sentence>, text: &str, start: usize, end: usize) {
    let tokens = tokens(&text[start..end], start);
    if !tokens.is_empty() {
        found.push(Sentence { start, end, tokens });
    }
}

const fn joins(letter: char) -> bool {
    matches!(letter, '-' | '‐' | '‑' | '–' | '’' | '\'')
}

const fn is_figure(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn tokens(text: &str, offset: usize) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut word: Option<Token> = None;
    let mut comma = false;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let inside = letter.is_alphanumeric()
            || (joins(letter) && word.is_some() && letters.peek().is_some_and(|(_, next)| next.is_alphanumeric()));
        if inside {
            let end = offset + at + letter.len_utf8();
            let token = word.get_or_insert_with(|| Token {
                word: String::new(),
                start: offset + at,
                end,
                after_comma: std::mem::take(&mut comma),
            });
            if !joins(letter) {
                token.word.extend(letter.to_lowercase());
            } else if token.word.ends_with(is_figure) && letters.peek().is_some_and(|(_, next)| is_figure(*next)) {
                token.word.push('-');
            }
            token.end = end;
        } else {
            found.extend(word.take());
            comma |= matches!(letter, ',' | ':' | '(' | ')' | '"' | '”');
        }
    }
    found.extend(word);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_small_joined_and_know_their_place() {
        let text = "Haemme 18–25-vuotiaita, heti. Klo 12.30\n- ÄLÄ jätä";
        let found = sentences(text);
        let words: Vec<Vec<&str>> =
            found.iter().map(|sentence| sentence.tokens.iter().map(|token| token.word.as_str()).collect()).collect();
        assert_eq!(words, [vec!["haemme", "18-25vuotiaita", "heti"], vec!["klo", "12", "30"], vec!["älä", "jätä"]]);
        let token = &found[0].tokens[1];
        assert_eq!(&text[token.start..token.end], "18–25-vuotiaita");
        assert!(found[0].tokens[2].after_comma && !token.after_comma);
    }
}
