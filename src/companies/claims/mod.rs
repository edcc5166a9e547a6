//! Companies that were named by somebody without an account, and who claims them. A business ID
//! proves nothing about who writes: the first to claim a company that nobody speaks for becomes a
//! contact that is not verified; every later claim is decided by the service.

mod commands;
mod queries;
pub(super) mod routes;

pub use commands::{Claimed, Claimer, claim, name_company, name_posted, of_posting, prune};
pub use queries::{DeclinedLetter, OpenClaim, declined_letter, open_claims};
