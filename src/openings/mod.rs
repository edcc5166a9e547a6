//! Openings: what companies offer on the five kinds of path.

mod commands;
mod model;
mod queries;

pub use commands::{Imported, NewOpening, close, create, edit, import_upsert, publish, submit};
pub use model::{Opening, OpeningError, OpeningStatus};
pub use queries::{
    count_of_site, open_openings, opening, openings_by_ids, openings_of_company, openings_of_site,
    published_by_company, published_ids_of_company,
};

use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[];
