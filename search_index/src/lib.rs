//! The matching engine: language analysis, index, two-way matching, reasons, evaluation.
//!
//! No HTTP, no SQL. See `ARCHITECTURE.md` at the top of the repository.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod bits;
mod board;
mod by_hand;
mod candidates;
pub mod collection;
mod columns;
pub mod doors;
pub mod esco;
pub mod evaluation;
mod explaining;
pub mod facets;
mod fit;
mod forward;
pub mod generated;
mod generations;
pub mod geography;
pub mod highlights;
mod ids;
mod in_turn;
pub mod index;
mod language;
mod lexicon;
mod limits;
pub mod matching;
mod meaning;
pub mod model;
mod plain;
mod query;
pub mod reading;
pub mod reasons;
mod retrieval;
pub mod rules;
#[cfg(test)]
mod samples;
mod schema;
mod scoring;
mod seal;
pub mod search;
pub mod similar;
pub mod spelling;
mod spots;
pub mod substitutes;
mod term_lines;
mod terms;
pub mod titles;
mod told;
pub mod vocabulary;
mod weights;

pub use facets::{Counted, Facets};
pub use index::{Change, IndexError, ItemKind, Opened, SearchIndex};
pub use search::{OpeningSearch, Preference, SearchPage};
