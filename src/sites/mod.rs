//! Sites: service points, whom they serve and what else they decide themselves, and what each tells of
//! itself in public.

mod commands;
mod forms;
mod hours;
mod model;
mod pages;
mod queries;
mod routes;
mod settings;
mod texts;

pub use commands::{NewSite, create, describe};
pub use hours::{Day, Hours, Open, Span};
pub use model::{Site, SiteDetails, SiteService};
pub use pages::{SiteCard, card};
pub use queries::{
    all, hours_of, municipalities_of, served_elsewhere, site, site_by_slug, site_of_municipality, wants_two_eyes,
};
pub use routes::telephones;

use crate::access::Role;
use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/sites", Anyone, routes::list),
    crate::route!(Get "/sites/{slug}", Anyone, routes::show),
    crate::route!(Get "/sites/{slug}/edit", Roles(&[Role::SiteAdmin, Role::Operator]), routes::edit_page),
    crate::route!(Post "/sites/{slug}/edit", Roles(&[Role::SiteAdmin, Role::Operator]), routes::edit),
    crate::route!(Get "/sites/{slug}/settings", Roles(&[Role::SiteAdmin, Role::Operator]), settings::routes::page),
    crate::route!(Post "/sites/{slug}/settings", Roles(&[Role::SiteAdmin, Role::Operator]), settings::routes::save),
];
