//! demo.

use crate::web::routing::Route;

/// Routes of this capability.
pub const ROUTES: &[Route] = &[];
