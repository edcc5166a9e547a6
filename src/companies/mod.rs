//! Companies: the pool, their contacts and verification, and the log of keeping in touch.

mod business_id;
mod claims;
mod commands;
mod forms;
mod list;
mod model;
mod pages;
mod queries;
mod routes;
mod texts;

pub use business_id::BusinessId;
pub use claims::{Claimed, Claimer, OpenClaim, claim, company_of_business_id, name_company, of_posting, open_claims};
pub use commands::{
    NewCompany, NewContact, NewContactEntry, add_contact, create, edit, import_upsert_by_name, verify_contact,
    write_contact_log,
};
pub use model::{Company, CompanyError, Contact, ContactChannel, ContactEntry, PoolCompany, VerifiedHow};
pub use queries::{
    PoolSearch, companies_by_ids, company, contact_log_of, contacts_of, has_verified_contact, pool, specialists_of,
};

use crate::access::Role;
use crate::web::routing::Route;

/// Who may see the pool of companies at all.
const READERS: &[Role] =
    &[Role::EmployerSpecialist, Role::Coach, Role::Organiser, Role::SiteAdmin, Role::AssociationAdmin];
/// Who looks after companies in the service.
const CARERS: &[Role] = &[Role::EmployerSpecialist, Role::Coach];
/// Who may change a company; whose, the policy says.
const WRITERS: &[Role] = &[Role::EmployerSpecialist, Role::Coach, Role::AssociationAdmin, Role::CompanyContact];

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/company", Roles(&[Role::CompanyContact]), routes::home),
    crate::route!(Get "/companies", Roles(READERS), list::list),
    crate::route!(Get "/companies/new", Roles(CARERS), routes::new_page),
    crate::route!(Post "/companies/new", Roles(CARERS), routes::create),
    crate::route!(Get "/companies/{id}", Roles(READERS), routes::detail),
    crate::route!(Get "/companies/{id}/edit", Roles(WRITERS), routes::edit_page),
    crate::route!(Post "/companies/{id}/edit", Roles(WRITERS), routes::edit),
    crate::route!(Post "/companies/{id}/contacts", Roles(CARERS), routes::add_contact),
    crate::route!(Post "/companies/{id}/contacts/{account}/verify", Roles(CARERS), routes::verify_contact),
    crate::route!(Post "/companies/{id}/log", Roles(CARERS), routes::write_log),
    crate::route!(Post "/companies/{id}/claims/{claim}", Roles(CARERS), claims::routes::decide),
];
