//! Two-way matching: keeps the search index in step with the database and asks it.
//!
//! The only capability (with `vocabulary` and the command line) that uses the `search_index` crate; the values that
//! matching works on are re-exported here for the others.

mod asked;
mod change_log;
mod documents;
mod doors;
pub mod evaluate;
mod explain;
mod fits;
mod follow;
mod pages;
mod queries;
mod routes;
mod search;
mod stops;
mod texts;

pub use asked::{Asked, ask_for_rebuild, asked_rebuild, withdraw_rebuild};
pub use change_log::{Changed, note_changes, prune_change_log};
pub use documents::{opening_document, profile_document};
pub use doors::{DoorView, door_views, doors_of_profile};
pub use explain::{For, ReasonLine, is_worth_telling, reason_lines};
pub use fits::{FitLine, fits};
pub use follow::{compare, compare_tick, follow, follow_tick, rebuild, rebuild_with};
pub use pages::{CandidateView, MatchView, SHOWN};
pub use queries::{MatchedOpening, MatchedProfile, matches_of_opening, matches_of_profile, verdict};
pub use routes::place_name;
pub use search::{
    FoundOpenings, OpeningQuery, count, explained, meanings, nearest, respelled, search, sought, suggested,
};
pub use search_index::SearchIndex;
pub use search_index::highlights::{Highlight, Sought};
pub use search_index::model::{ByHand, Kind, LanguageSkill, Level, Licence, Shift, TextLanguage, WorkLanguage, age_on};
pub use search_index::{Counted, Facets};
pub use stops::{Stops, stops};

use crate::access::Role;
use crate::db::types::Document;
use crate::web::routing::Route;

crate::stored_words!(Kind, Level, Licence, Shift, TextLanguage);

impl From<Document<ByHand>> for ByHand {
    fn from(stored: Document<ByHand>) -> Self {
        stored.0
    }
}

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/profiles/{id}/matches", Roles(&[Role::Coach]), routes::openings_for_profile),
    crate::route!(Get "/profiles/{id}/doors", Roles(&[Role::Coach]), doors::routes::of_profile),
    crate::route!(Get "/me/doors", Roles(&[Role::YoungPerson]), doors::routes::own),
    crate::route!(Get "/openings/{id}/candidates", Roles(&[Role::Coach, Role::CompanyContact]), routes::candidates),
];

/// The sign of a kind of path in the design system.
#[must_use]
pub const fn sign(kind: Kind) -> &'static str {
    match kind {
        Kind::WorkTrial => "trial",
        Kind::Apprenticeship => "apprenticeship",
        Kind::Job => "job",
        Kind::MicroJob => "micro_job",
        Kind::Entrepreneurship => "entrepreneurship",
    }
}
