//! Standing willingness: what a company said it could offer and when, before there is an opening.

mod commands;
mod forms;
mod model;
mod pages;
mod queries;
mod routes;
mod span;
mod texts;

pub use commands::{NewWillingness, add, make_opening};
pub use model::Willingness;
pub use pages::{WillingLine, WillingView};
pub use queries::{Willing, standing_of_company, standing_of_site, willing_for, willingness};
pub(super) use routes::{add_form, close_willingness, draft_opening, new_page};
pub use span::Span;
