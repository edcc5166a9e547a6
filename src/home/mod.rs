//! The front page with its doors, and the young person's own first page.

mod pages;
mod routes;
mod texts;

use crate::access::Role;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/", Anyone, routes::front),
    crate::route!(Get "/home", Roles(&[Role::YoungPerson]), routes::home),
];
