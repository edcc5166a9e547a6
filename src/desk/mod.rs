//! The coach's desk: what to do today, oldest first, each with its one next action.

mod pages;
mod queries;
mod routes;
mod texts;

use crate::access::Role;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[crate::route!(Get "/desk", Roles(&[Role::Coach]), routes::today)];
