//! The one table of routes: it registers every route and feeds the tests.

use crate::web::routing::Route;
use crate::{
    accounts, alerts, companies, courses, demo, desk, erasure, feedback, finding, home, matching, notices,
    notifications, openings, placements, profiles, saved_searches, sites, start, vocabulary, web,
};

const TABLES: &[&[Route]] = &[
    home::ROUTES,
    sites::ROUTES,
    feedback::ROUTES,
    notices::ROUTES,
    accounts::ROUTES,
    finding::ROUTES,
    saved_searches::ROUTES,
    alerts::ROUTES,
    openings::ROUTES,
    profiles::ROUTES,
    start::ROUTES,
    companies::ROUTES,
    matching::ROUTES,
    courses::ROUTES,
    placements::ROUTES,
    desk::ROUTES,
    notifications::ROUTES,
    demo::ROUTES,
    web::ROUTES,
    erasure::ROUTES,
    vocabulary::ROUTES,
];

/// Every route.
pub fn table() -> impl Iterator<Item = &'static Route> {
    TABLES.iter().flat_map(|table| table.iter())
}
