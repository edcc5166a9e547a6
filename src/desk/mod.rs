//! The desks of coach and employer specialist: what to do today, oldest first, each with its one
//! next action.

mod pages;
mod queries;
mod routes;
mod specialist;
mod texts;

pub use specialist::{CompanyDesk, CompanyDeskOf, company_desk};

use crate::access::Role;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/desk", Roles(&[Role::Coach, Role::EmployerSpecialist]), specialist::open),
    crate::route!(Get "/desk/companies", Roles(&[Role::Coach, Role::EmployerSpecialist]), specialist::companies),
];
