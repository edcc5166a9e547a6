//! The index on disk: what damage does to it, and what is left in it of what is gone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod damage;
mod erased;
mod history;
#[path = "../made/mod.rs"]
mod made;
mod rebuilding;
