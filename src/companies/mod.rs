//! Companies: the pool, their contacts and verification, and the log of keeping in touch.

mod business_id;
mod claims;
mod commands;
mod forms;
mod model;
mod pages;
mod pool;
mod queries;
mod routes;
mod sector;
mod texts;
mod willingness;
mod workplaces;

pub use business_id::BusinessId;
pub use claims::{
    Claimed, Claimer, DeclinedLetter, OpenClaim, claim, declined_letter, name_company, name_posted, of_posting,
    open_claims, prune as prune_claims,
};
pub use commands::{
    NewCompany, NewContact, NewContactEntry, add_contact, change_contact, create, edit, import_upsert_by_name,
    note_answer, verify_contact, withdraw_verification, write_contact_log,
};
pub use model::{
    Company, CompanyError, Contact, ContactChannel, ContactEntry, VerificationAct, VerificationEntry, VerifiedHow,
};
pub use pool::{Narrowing, PoolCompany, Reach, SectorFigures, SectorLine, Silence, pool, sector_figures};
pub use queries::{
    companies_by_ids, company, company_of_business_id, contact_log_of, contacts_of, has_verified_contact,
    specialists_of, verifications_of,
};
pub use sector::Sector;
pub use willingness::{
    NewWillingness, Span, Willing, WillingLine, WillingView, Willingness, add as add_willingness, make_opening,
    standing_of_company, standing_of_site, willing_for,
};
pub use workplaces::{NewWorkplace, Workplace, WorkplaceLine, add as add_workplace, workplace, workplaces_of};

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
    crate::route!(Get "/companies", Roles(READERS), pool::list),
    crate::route!(Get "/companies/pool.csv", Roles(READERS), pool::csv),
    crate::route!(Get "/companies/sectors", Roles(READERS), pool::by_sector),
    crate::route!(Get "/companies/new", Roles(CARERS), routes::new_page),
    crate::route!(Post "/companies/new", Roles(CARERS), routes::create),
    crate::route!(Get "/companies/{id}", Roles(READERS), routes::detail),
    crate::route!(Get "/companies/{id}/edit", Roles(WRITERS), routes::edit_page),
    crate::route!(Post "/companies/{id}/edit", Roles(WRITERS), routes::edit),
    crate::route!(Post "/companies/{id}/contacts", Roles(CARERS), routes::add_contact),
    crate::route!(Get "/companies/{id}/contacts/{account}", Roles(CARERS), routes::contact_page),
    crate::route!(Post "/companies/{id}/contacts/{account}", Roles(CARERS), routes::change_contact),
    crate::route!(Post "/companies/{id}/contacts/{account}/withdraw", Roles(CARERS), routes::withdraw_verification),
    crate::route!(Post "/companies/{id}/contacts/{account}/verify", Roles(CARERS), routes::verify_contact),
    crate::route!(Post "/companies/{id}/log", Roles(CARERS), routes::write_log),
    crate::route!(Post "/companies/{id}/claims/{claim}", Roles(CARERS), claims::routes::decide),
    crate::route!(Get "/companies/{id}/workplaces", Roles(WRITERS), workplaces::new_page),
    crate::route!(Post "/companies/{id}/workplaces", Roles(WRITERS), workplaces::add_form),
    crate::route!(Get "/companies/{id}/workplaces/{workplace}", Roles(WRITERS), workplaces::edit_page),
    crate::route!(Post "/companies/{id}/workplaces/{workplace}", Roles(WRITERS), workplaces::edit_workplace),
    crate::route!(Post "/companies/{id}/workplaces/{workplace}/close", Roles(WRITERS), workplaces::close_workplace),
    crate::route!(Get "/companies/{id}/willingness", Roles(WRITERS), willingness::new_page),
    crate::route!(Post "/companies/{id}/willingness", Roles(WRITERS), willingness::add_form),
    crate::route!(Post "/willingness/{id}/close", Roles(WRITERS), willingness::close_willingness),
    crate::route!(Post "/willingness/{id}/opening", Roles(WRITERS), willingness::draft_opening),
];
