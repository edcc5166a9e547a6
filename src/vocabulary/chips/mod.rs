//! Chips: what a text was understood to mean, each thing kept, removed or added with one tap.
//!
//! A form holds for each chip where it comes from (`chips`) and whether it is on (`chips_on`), so that
//! a page that is shown again knows what was tapped, and what two people tap at once is joined.

mod forms;
mod model;
mod pages;
mod texts;

pub use forms::{ADD, ChipsForm, LOOK, Texts, kept_chips};
pub use model::Taps;
pub use pages::{Chips, first};
