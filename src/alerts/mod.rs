//! New matches, told by mail: openings for a young person, candidates for a company's openings, and to a coach
//! for how many of their young people there is something new. Each match once, once a day or a week, and what
//! the mail leads to shows what its receiver may see at that moment.

mod commands;
mod found;
mod model;
mod news;
mod pages;
mod queries;
mod routes;
mod texts;

pub use commands::{forget, prune, set_rhythm, stop, untell};
pub use model::{Alert, AlertError, Pair};
pub use news::{mail_news, tick};
pub use queries::{alert_of, rhythm_of, still_on};

use crate::access::Role;
use crate::web::routing::Route;

/// Who is told.
pub const RECEIVERS: &[Role] = &[Role::YoungPerson, Role::Coach, Role::CompanyContact];

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/alerts", Roles(RECEIVERS), routes::new),
    crate::route!(Post "/alerts", Roles(RECEIVERS), routes::set_rhythm),
    crate::route!(Get "/alerts/{id}/stop", Anyone, routes::stop_page),
    crate::route!(Post "/alerts/{id}/stop", KeyHolder, routes::stop),
];
