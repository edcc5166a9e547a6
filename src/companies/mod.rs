//! Companies: the pool, their contacts and verification, and the log of keeping in touch.

mod model;
mod queries;

pub use model::{Company, CompanyError, Contact, VerifiedHow};
pub use queries::{companies_by_ids, company, contacts_of, has_verified_contact};

use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[];
