//! Who comes alone: an account and a draft from the front page, and a coach's welcome by a promised day.

mod commands;
mod forms;
mod model;
mod pages;
mod queries;
mod routes;
mod sent;
mod texts;

pub use commands::{arrive, prune, register, welcome};
pub use model::{How, Newcomer, Welcome};
pub use queries::{waiting, welcome_of};

use crate::access::Role;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/start", Anyone, routes::page),
    crate::route!(Post "/start", Anyone, routes::register),
    crate::route!(Get "/start/sent", Anyone, routes::sent),
    crate::route!(Get "/start/elsewhere", Anyone, routes::elsewhere),
    crate::route!(Get "/start/other-age", Anyone, routes::other_age),
    crate::route!(Post "/profiles/{id}/welcome", Roles(&[Role::Coach]), routes::welcome),
];
