//! Openings: what companies offer on the five kinds of path.

mod model;
mod queries;

pub use model::{Opening, OpeningError, OpeningStatus};
pub use queries::{opening, openings_by_ids};

use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[];
