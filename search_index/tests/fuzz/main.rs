//! The reader of texts and the search under texts that nobody would write on purpose.
//!
//! Seeded, so that a failure comes again; a smoke among the tests, long by `scripts/prove fuzz`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod corpus;
#[path = "../made/mod.rs"]
mod made;
mod searching;
mod texts;
mod time;
