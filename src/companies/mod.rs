//! Companies: the pool, their contacts and verification, and the log of keeping in touch.

mod business_id;
mod commands;
mod model;
mod queries;

pub use business_id::BusinessId;
pub use commands::{
    NewCompany, NewContact, NewContactEntry, add_contact, create, edit, import_upsert_by_name, verify_contact,
    write_contact_log,
};
pub use model::{Company, CompanyError, Contact, ContactChannel, ContactEntry, PoolCompany, VerifiedHow};
pub use queries::{
    PoolSearch, companies_by_ids, company, contact_log_of, contacts_of, has_verified_contact, pool, specialists_of,
};

use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[];
