//! What a site decides itself, within the rule table: whom it serves, how soon it and the companies
//! answer, and whether two people look at every opening.

mod commands;
mod forms;
mod model;
mod pages;
pub(super) mod routes;
mod texts;
