//! Handlers of profiles: those of coaches, and the young person's own.

pub(super) mod card;
pub(super) mod cv;
pub(super) mod editor;
pub(super) mod keep;
pub(super) mod life;
pub(super) mod me;
pub(super) mod newcomer;
pub(super) mod people;
