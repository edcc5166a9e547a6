//! Workplaces of a company: where its work is done, how one gets there, which door.

mod commands;
mod forms;
mod model;
mod pages;
mod queries;
mod routes;
mod texts;

pub use commands::{NewWorkplace, add};
pub use model::Workplace;
pub use pages::WorkplaceLine;
pub use queries::{workplace, workplaces_of};
pub(super) use routes::{add_form, close_workplace, edit_page, edit_workplace, new_page};
