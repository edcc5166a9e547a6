//! The one table of routes: it registers every route and feeds the tests.

use crate::web::routing::Route;
use crate::{
    accounts, companies, demo, desk, home, matching, notifications, openings, placements, profiles, start, web,
};

const TABLES: &[&[Route]] = &[
    home::ROUTES,
    accounts::ROUTES,
    openings::ROUTES,
    profiles::ROUTES,
    start::ROUTES,
    companies::ROUTES,
    matching::ROUTES,
    placements::ROUTES,
    desk::ROUTES,
    notifications::ROUTES,
    demo::ROUTES,
    web::ROUTES,
];

/// Every route.
pub fn table() -> impl Iterator<Item = &'static Route> {
    TABLES.iter().flat_map(|table| table.iter())
}
