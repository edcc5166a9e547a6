//! Two-way matching: keeps the search index in step with the database and asks it.
//!
//! The only capability (with the command line) that uses the `search_index` crate; the values that
//! matching works on are re-exported here for the others.

mod change_log;
mod search;

pub use change_log::{Changed, note_changes};
pub use search::{FoundOpenings, OpeningQuery, search};
pub use search_index::model::{Kind, LanguageSkill, Level, Licence, Shift, TextLanguage};

use crate::web::routing::Route;

crate::stored_words!(Kind, Level, Licence, Shift, TextLanguage);

/// Routes of this capability.
pub const ROUTES: &[Route] = &[];
