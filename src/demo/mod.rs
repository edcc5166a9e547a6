//! The demo: invented people, firms and paths, and sign-in as any of them with one click.
//!
//! Everything in the data files is made up; nothing here runs unless the `demo` command started the
//! program.

mod arrivals;
mod courses;
mod data;
mod feedback;
mod life;
mod load;
mod pages;
mod people;
mod pool;
mod postings;
mod queries;
mod routes;
mod sites;
mod texts;
mod walk;

pub use load::load;
pub use pages::RoleView;
pub use queries::{Persona, personas};

use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/demo", DemoOnly, routes::personas_page),
    crate::route!(Post "/demo/sign-in", DemoOnly, routes::sign_in),
];
