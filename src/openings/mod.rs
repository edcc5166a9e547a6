//! Openings: what companies offer on the five kinds of path.

mod cards;
mod commands;
mod fields;
mod form_chips;
mod form_languages;
mod form_page;
mod forms;
mod history;
mod interest;
mod life;
mod list;
mod model;
mod pages;
pub mod permits;
mod places;
mod posting;
pub mod prose;
mod queries;
mod routes;
pub mod spoken;
mod state;
mod terms;
mod texts;
mod wording;
mod work;

pub use cards::{
    CardFact, CardFound, CardInterest, CardPiece, CardReason, CardSave, CardTag, OpeningCard, OpeningLine, place_name,
    state_words,
};
pub use commands::{Imported, NewOpening, create, edit, give_back, import_upsert, publish, reject, submit};
pub use fields::FieldComment;
pub use form_page::rule_line;
pub use interest::open_to_interest;
pub use life::{
    ClosedReason, Standing, StillOpenLetter, close, fill, lines_of, standing_of, standings, still_open_letter,
    tick as life_tick,
};
pub use list::readable_site;
pub use model::{Opening, OpeningError};
pub use pages::{Choice, StateTab, municipality_choices};
pub use places::{follow_workplace, place_at, place_at_user_company, uses_of_workplace};
pub use posting::{
    LinkPurpose, PosterLetter, PostingError, Sender, confirm, letter_to_poster, mint_link, post,
    prune as prune_postings,
};
pub use queries::{
    count_of_site, letter_to_keeper, open_openings, opening, openings_at_user_company, openings_by_ids,
    openings_of_company, openings_of_site, published_ids_of_company,
};
pub use routes::queue::{by_state, tabs as state_tabs};
pub use state::{Command, Illegal, OpeningStatus, Party, next};
pub use terms::Terms;
pub use wording::{LintLine, has_news, lint_lines};

use crate::access::Role;
use crate::web::routing::Route;

/// Who may write openings at all; whose, the policy says.
const WRITERS: &[Role] = &[Role::CompanyContact, Role::EmployerSpecialist, Role::Coach, Role::AssociationAdmin];

/// Who checks openings and publishes them.
const CHECKERS: &[Role] = &[Role::EmployerSpecialist, Role::Coach, Role::AssociationAdmin];

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/openings/new", Anyone, posting::routes::new_page),
    crate::route!(Post "/openings/new", Anyone, posting::routes::create),
    crate::route!(Get "/openings/sent", Anyone, posting::routes::sent),
    crate::route!(Get "/openings/confirm/{secret}", Anyone, posting::link_routes::confirm_page),
    crate::route!(Post "/openings/confirm/{secret}", Anyone, posting::link_routes::confirm),
    crate::route!(Get "/openings/confirmed", Anyone, posting::link_routes::confirmed),
    crate::route!(Get "/openings/mend/{secret}", Anyone, posting::link_routes::mend_page),
    crate::route!(Post "/openings/mend/{secret}", Anyone, posting::link_routes::mend),
    crate::route!(Get "/openings/keep/{secret}", Anyone, posting::keep_routes::page),
    crate::route!(Post "/openings/keep/{secret}", Anyone, posting::keep_routes::answer),
    crate::route!(Get "/openings/claim/{secret}", Anyone, posting::link_routes::claim_page),
    crate::route!(Post "/openings/claim/{secret}", Anyone, posting::link_routes::claim),
    crate::route!(Get "/openings/link", Anyone, posting::link_routes::link_page),
    crate::route!(Post "/openings/link", Anyone, posting::link_routes::send_link),
    crate::route!(Get "/openings/{id}", Anyone, routes::detail::detail),
    crate::route!(Get "/openings/{id}/edit", Roles(WRITERS), routes::editing::edit_page),
    crate::route!(Post "/openings/{id}/edit", Roles(WRITERS), routes::editing::edit),
    crate::route!(Post "/openings/{id}/publish", Roles(CHECKERS), routes::moderation::publish),
    crate::route!(Post "/openings/{id}/reword", Roles(WRITERS), wording::take),
    crate::route!(Get "/openings/{id}/still-open", Roles(WRITERS), life::routes::still_open),
    crate::route!(Post "/openings/{id}/keep", Roles(WRITERS), life::routes::keep),
    crate::route!(Post "/openings/{id}/close", Roles(WRITERS), life::routes::close),
    crate::route!(Post "/openings/{id}/copy", Roles(WRITERS), life::routes::copy),
    crate::route!(Post "/openings/{id}/template", Roles(WRITERS), life::routes::template),
    crate::route!(Post "/openings/{id}/cap", Roles(WRITERS), life::routes::cap),
    crate::route!(Get "/openings/{id}/place", Roles(WRITERS), routes::place::place_form),
    crate::route!(Post "/openings/{id}/place", Roles(WRITERS), routes::place::place),
];
