//! The words that texts are read with: the starter, what was imported beside it, and what the
//! service's administrators add. They see which words link to nothing, never whose those are.
//!
//! With `matching` and the command line the only capability that uses the `search_index` crate.

mod chips;
mod commands;
mod counting;
mod forms;
mod heard;
mod key;
mod live;
mod model;
mod pages;
mod policy;
mod queries;
mod reader;
mod routes;
mod sentence;
mod texts;

pub use chips::{ADD, Chips, ChipsForm, LOOK, Taps, Texts, first, kept_chips};
pub use commands::{Imported, import, prune};
pub use counting::count_tick;
pub use heard::hear;
pub use live::{Watch, follow_tick};
pub use model::{AddedWord, Gap, Origin, VocabularyError};
pub use search_index::reading::{Reader, Side};

pub use reader::{Loaded, load, reader};
pub use sentence::Sentence;

use crate::access::Role;
use crate::web::routing::Route;

/// Who looks after the vocabulary.
const KEEPERS: &[Role] = &[Role::SiteAdmin, Role::Operator];

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/vocabulary", Roles(KEEPERS), routes::list),
    crate::route!(Get "/vocabulary/word", Roles(KEEPERS), routes::word),
    crate::route!(Post "/vocabulary/words", Roles(KEEPERS), routes::add),
    crate::route!(Post "/vocabulary/words/{id}/remove", Roles(KEEPERS), routes::remove),
    crate::route!(Post "/vocabulary/hidden", Roles(KEEPERS), routes::hide),
    crate::route!(Post "/vocabulary/hidden/{id}/remove", Roles(KEEPERS), routes::show_again),
];
