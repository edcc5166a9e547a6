//! Texts in three languages.

mod own_words;
mod templates;
mod texts;
