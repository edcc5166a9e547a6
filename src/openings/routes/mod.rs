//! Handlers of one opening.

pub(super) mod detail;
pub(super) mod editing;
pub(super) mod moderation;
pub(super) mod place;
pub(super) mod queue;
