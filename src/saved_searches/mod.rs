//! Saved searches: kept with one press, told of by mail, once a day or a week, when there is something new.

mod commands;
mod model;
mod news;
mod pages;
mod queries;
mod routes;
mod texts;

pub use commands::{Saved, remove, save, set_rhythm, stop};
pub use model::{AT_MOST, SavedSearch, SavedSearchError};
pub use news::{Lately, lately, mail_news, tick};
pub use queries::{count_of_account, saved_search, saved_searches_of, still_on};

use crate::access::Role;
use crate::web::routing::Route;

/// Who keeps searches.
pub const SAVERS: &[Role] = &[Role::YoungPerson, Role::Coach];

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/openings/saved", Roles(SAVERS), routes::list),
    crate::route!(Post "/openings/saved", Roles(SAVERS), routes::save),
    crate::route!(Post "/openings/saved/{id}/remove", Roles(SAVERS), routes::remove),
    crate::route!(Post "/openings/saved/{id}/mail", Roles(SAVERS), routes::set_rhythm),
    crate::route!(Get "/openings/saved/{id}/new", Anyone, routes::new),
    crate::route!(Get "/openings/saved/{id}/stop", Anyone, routes::stop_page),
    crate::route!(Post "/openings/saved/{id}/stop", KeyHolder, routes::stop),
];
