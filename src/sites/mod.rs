//! Sites: service points and the municipalities they serve.

mod commands;
mod model;
mod queries;
mod two_eyes;

pub use commands::{NewSite, create};
pub use model::Site;
pub use queries::{all, municipalities_of, site, site_by_slug, site_of_municipality};
pub use two_eyes::{set_two_eyes, wants_two_eyes};
