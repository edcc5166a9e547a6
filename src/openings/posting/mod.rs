//! Posting without an account: what somebody types waits apart from all openings until it is
//! confirmed from its own mail; then the service checks it, and what it returns can be mended from a
//! mail again. Links are short-lived, work once, and opening them changes nothing.

mod commands;
mod fill;
mod forms;
pub(super) mod keep_routes;
pub(super) mod link_routes;
mod links;
mod model;
mod pages;
mod queries;
pub(super) mod routes;
mod texts;
mod told;
mod words;

pub(super) use commands::tell;
pub use commands::{confirm, post, prune};
pub use fill::Filled;
pub use links::mint as mint_link;
pub use model::{LinkPurpose, PostingError, Sender};
pub(super) use queries::posting_of_opening;
pub use queries::{PosterLetter, letter_to_poster, posted_by};
