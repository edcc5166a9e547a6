//! Handlers of one opening.

pub mod detail;
pub mod editing;
pub mod moderation;
pub mod queue;
