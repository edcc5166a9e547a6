//! Feedback from anybody, with or without an account: what was said, by when it is answered, what
//! was done about it. An address left for the answer is removed some time after it.

mod commands;
mod forms;
mod mail;
mod model;
mod pages;
mod queries;
mod routes;
mod texts;

pub use commands::{answer, give, prune};
pub use mail::{AnswerLetter, answer_letter};
pub use model::{ANSWER_DAYS, Answer, Feedback, NewFeedback};

use crate::access::Role;
use crate::web::routing::Route;

const READERS: &[Role] = &[Role::SiteAdmin, Role::Operator];

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/feedback", Anyone, routes::form_page),
    crate::route!(Post "/feedback", Anyone, routes::send),
    crate::route!(Get "/feedback/thanks", Anyone, routes::thanks),
    crate::route!(Get "/feedback/list", Roles(READERS), routes::list),
    crate::route!(Get "/feedback/{id}", Roles(READERS), routes::show),
    crate::route!(Post "/feedback/{id}/answer", Roles(READERS), routes::answer),
];
