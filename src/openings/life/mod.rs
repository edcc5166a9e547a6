//! The life of an opening after it is published: kept, capped, filled, closed, copied, unpublished.
//!
//! What people decided stands in a row of its own, made when somebody first decides something; how
//! many places are taken and whether nobody has touched it follows from facts.

mod commands;
mod due;
mod model;
mod pages;
mod queries;
pub(super) mod routes;
mod task;
mod texts;

pub use commands::{close, fill};
pub(super) use commands::{close_posted, keep_posted};
pub(super) use model::closed_words;
pub use model::{ClosedReason, Standing};
pub(super) use pages::{Keeping, Reason, keeping, no_room, reasons};
pub(super) use queries::unpublished_at;
pub use queries::{StillOpenLetter, lines_of, standing_of, standings, still_open_letter};
pub use task::tick;
