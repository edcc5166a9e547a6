//! Texts in three languages.

mod templates;
mod texts;
