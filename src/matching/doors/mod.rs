//! What would open doors: for a person with the next course that gives it, for an opening as numbers
//! of people only.

mod pages;
mod queries;
pub(super) mod routes;
mod texts;
mod view;

pub use queries::{Door, doors_of_profile, kept_away};
pub use view::{DemandView, DoorView, demand_views, door_views};
