//! Openings: what companies offer on the five kinds of path.

mod cards;
mod commands;
mod forms;
mod life;
mod list;
mod model;
mod pages;
pub mod permits;
pub mod prose;
mod queries;
mod routes;
pub mod spoken;
mod texts;
mod wording;

pub use cards::{CardFact, CardReason, CardSave, CardTag, OpeningCard, OpeningLine, place_name, state_words};
pub use commands::{Imported, NewOpening, create, edit, import_upsert, publish, submit};
pub use life::{
    ClosedReason, Standing, StillOpenLetter, close, fill, lines_of_company, standing_of, still_open_letter,
    tick as life_tick,
};
pub use model::{Opening, OpeningError, OpeningStatus};
pub use pages::{Choice, municipality_choices};
pub use queries::{
    count_of_site, open_openings, opening, openings_by_ids, openings_of_company, openings_of_site,
    published_by_company, published_ids_of_company,
};
pub use wording::{LintLine, ad, lint_lines};

use crate::access::Role;
use crate::web::routing::Route;

/// Who may write openings at all; whose, the policy says.
const WRITERS: &[Role] = &[Role::CompanyContact, Role::EmployerSpecialist, Role::Coach, Role::AssociationAdmin];

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/openings", Anyone, list::list),
    crate::route!(Get "/openings/new", Roles(WRITERS), routes::editing::new_page),
    crate::route!(Post "/openings/new", Roles(WRITERS), routes::editing::create),
    crate::route!(Get "/openings/{id}", Anyone, routes::detail::detail),
    crate::route!(Get "/openings/{id}/edit", Roles(WRITERS), routes::editing::edit_page),
    crate::route!(Post "/openings/{id}/edit", Roles(WRITERS), routes::editing::edit),
    crate::route!(Post "/openings/{id}/publish", Roles(&[Role::EmployerSpecialist, Role::Coach, Role::AssociationAdmin]), routes::moderation::publish),
    crate::route!(Post "/openings/{id}/reword", Roles(WRITERS), wording::take),
    crate::route!(Get "/openings/{id}/still-open", Roles(WRITERS), life::routes::still_open),
    crate::route!(Post "/openings/{id}/keep", Roles(WRITERS), life::routes::keep),
    crate::route!(Post "/openings/{id}/close", Roles(WRITERS), life::routes::close),
    crate::route!(Post "/openings/{id}/copy", Roles(WRITERS), life::routes::copy),
    crate::route!(Post "/openings/{id}/template", Roles(WRITERS), life::routes::template),
    crate::route!(Post "/openings/{id}/cap", Roles(WRITERS), life::routes::cap),
];
