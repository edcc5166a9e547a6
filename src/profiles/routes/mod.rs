//! Handlers of profiles: those of coaches, and the young person's own.

pub(super) mod editor;
pub(super) mod life;
pub(super) mod me;
pub(super) mod people;

use super::ProfileStatus;
use crate::language::Language;

/// Name of a status.
pub const fn status_word(status: ProfileStatus, t: Language) -> &'static str {
    match status {
        ProfileStatus::Draft => t.profile_draft(),
        ProfileStatus::Published => t.profile_published(),
        ProfileStatus::Hidden => t.profile_hidden(),
    }
}
