//! Erasing people: a young person with everything that hangs on them, and who the contact of a company
//! was. It is done when nobody has used it for long, after a warning, and when it is asked for.
//!
//! Use is what leaves a trace of its own: somebody signs in or does something, somebody of the service
//! does something with the profile, a path begins, moves or goes on. Looking at pages in a sign-in that
//! lasts is none; a sign-in lasts thirty days at most.

mod commands;
mod due;
mod pages;
mod queries;
mod routes;
mod task;
mod texts;

pub use commands::{contact, person};
pub use due::Limits;
pub use queries::{Last, erased_on};
pub use task::tick;

use crate::access::Role;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/profiles/{id}/erase", Roles(&[Role::Coach]), routes::person_page),
    crate::route!(Post "/profiles/{id}/erase", Roles(&[Role::Coach]), routes::person),
    crate::route!(Get "/companies/{id}/contacts/{account}/erase", Roles(&[Role::Coach, Role::EmployerSpecialist]), routes::contact_page),
    crate::route!(Post "/companies/{id}/contacts/{account}/erase", Roles(&[Role::Coach, Role::EmployerSpecialist]), routes::contact),
];
