//! Trust: who reads is logged, who permits is kept, who acts is kept, and nothing tells in passing.

mod audit;
mod consents;
mod read_log;
mod revealing;
mod silence;

use diesel::prelude::*;
use matkalla::db::schema::placements;

use crate::support::TestApp;
use crate::support::world::SiteWorld;

/// Puts the site's path into a state.
async fn path_stands_at(app: &TestApp, site: &SiteWorld, state: &'static str) {
    let path = site.placement.clone();
    app.write(move |connection| {
        diesel::update(placements::table.find(path)).set(placements::state.eq(state)).execute(connection).unwrap();
    })
    .await;
}
