//! What the service tells of itself: plain-language help, the accessibility statement, the privacy
//! notice.

mod pages;
mod routes;
mod texts;

use crate::web::routing::Route;

/// Site of the authority that supervises accessibility (checked 22 November 2026).
pub const AUTHORITY_SITE: &str = "www.saavutettavuusvaatimukset.fi";
/// Telephone exchange of that authority.
pub const AUTHORITY_PHONE: &str = "029 534 5000";

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/help", Anyone, routes::help),
    crate::route!(Get "/accessibility", Anyone, routes::accessibility),
    crate::route!(Get "/privacy", Anyone, routes::privacy),
];
