//! Finding openings: the list that everybody can search, the way on from one that has gone, and
//! sharing one.

mod filter;
mod gone;
mod listed;
mod markup;
mod pages;
mod routes;
mod snippets;
mod spoken;
mod texts;
mod widen;

pub use filter::{Filter, ListQuery};
pub use gone::{gone, nearest};
pub use listed::cards;
pub use markup::{markup, summary};

use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/openings", Anyone, routes::list),
    crate::route!(Get "/openings/suggest", Anyone, routes::suggest),
    crate::route!(Get "/openings/{id}/share", Anyone, routes::share),
];
