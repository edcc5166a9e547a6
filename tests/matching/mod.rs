//! Matching: what the index follows, how it mends itself, the hard rules, the reasons, what would open doors, an
//! outage.

pub mod doors;
mod follows;
mod mends;
mod outage;
mod reasons;
mod rules;
mod swaps;

use matkalla::matching::{compare, follow_tick};

use crate::support::TestApp;
use crate::support::client::{Answer, Visitor};
use crate::support::world::SiteWorld;

/// Takes all changes into the index, which then holds just what it should. Not `settle`: it also
/// runs the nightly task, which would mend what following missed.
async fn follow(app: &TestApp) {
    while follow_tick(&app.app).await.unwrap() > 0 {}
    let (database, index) = (app.app.database.clone(), app.app.index.clone());
    let found = tokio::task::spawn_blocking(move || compare(&database, &index)).await.unwrap().unwrap();
    assert_eq!(found, (Vec::new(), Vec::new()), "missing in the index, and too many");
}

/// Openings for the person of a site, by title, as their coach sees them.
async fn openings_for(coach: &Visitor, site: &SiteWorld) -> Vec<String> {
    coach.page(&format!("/profiles/{}/matches", site.person.profile)).await.texts(".candidate__name")
}

async fn candidates_page(visitor: &Visitor, site: &SiteWorld) -> Answer {
    visitor.page(&format!("/openings/{}/candidates", site.opening)).await
}

/// People for the opening of a site, by the name on their card.
async fn people_for(visitor: &Visitor, site: &SiteWorld) -> Vec<String> {
    candidates_page(visitor, site).await.texts(".candidate__name")
}
