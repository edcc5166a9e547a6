//! The tokenizer of the index: one term a line.
//!
//! Terms are made by this crate. The engine's own way for ready tokens writes each of them as JSON
//! and reads it back, which made a rebuild twice as slow.

use tantivy::Index;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Name under which an index knows the tokenizer.
pub(crate) const TERM_LINES: &str = "term_lines";

/// Makes an index know the tokenizer; needed each time one is opened.
pub(crate) fn register(index: &Index) {
    index.tokenizers().register(TERM_LINES, TermLines::default());
}

/// Cuts at ends of lines.
#[derive(Clone, Default)]
struct TermLines {
    token: Token,
}

/// Tokens of one text.
struct TermStream<'a> {
    lines: std::str::Lines<'a>,
    token: &'a mut Token,
}

impl Tokenizer for TermLines {
    type TokenStream<'a> = TermStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> TermStream<'a> {
        self.token.reset();
        TermStream { lines: text.lines(), token: &mut self.token }
    }
}

impl TokenStream for TermStream<'_> {
    fn advance(&mut self) -> bool {
        let Some(line) = self.lines.next() else {
            return false;
        };
        self.token.position = self.token.position.wrapping_add(1);
        self.token.text.clear();
        self.token.text.push_str(line);
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
