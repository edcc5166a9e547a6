//! The database goes away under the pages of matches.

use matkalla::matching::{Changed, follow_tick, note_changes};

use super::{openings_for, people_for};
use crate::support::Backend;
use crate::support::client::Answer;
use crate::support::outage::{take_away, wait_until_back};
use crate::support::world::world;

/// The page says what happened, in the reader's language and with an id for support, and nothing more.
fn assert_told(page: &Answer, heading: &str) {
    assert_eq!(page.status, 503);
    page.assert_says("h1", heading);
    let id = page.text("main code");
    assert!(id.len() == 36 && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-'), "{id}");
    for detail in ["SQL", "sqlite", "postgres", "connection", "locked", "statement", "diesel", "pool"] {
        assert!(!page.text("main").contains(detail), "the page tells \"{detail}\":\n{}", page.text("main"));
    }
}

both! {
    async fn matches_come_back_after_an_outage_and_the_index_follows(app: TestApp) {
        let world = world(&app).await;
        let site = &world.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        app.settle().await;
        assert_eq!(openings_for(&coach, site).await.len(), 1);
        let matches = format!("/profiles/{}/matches", site.person.profile);
        let candidates = format!("/openings/{}/candidates", site.opening);

        let give_back = take_away(&app);
        let first = coach.get(&matches).await;
        if app.backend == Backend::Postgres {
            // Who is asking is not known either, so the browser's language speaks: Finnish.
            assert_told(&first, "Palvelu on hetken poissa");
            let second = coach.get(&candidates).await;
            assert_told(&second, "Palvelu on hetken poissa");
            assert_ne!(first.text("main code"), second.text("main code"), "each failure has its own id");
            assert!(follow_tick(&app.app).await.is_err());
        } else {
            // The names on the page are a logged read, which is a write; candidates are only read.
            assert_told(&first, "Palvelu on hetken poissa");
            assert_eq!(coach.get(&candidates).await.status, 200);
        }
        give_back();
        wait_until_back(&app).await;

        assert_eq!(openings_for(&coach, site).await.len(), 1);
        assert_eq!(people_for(&coach, site).await, ["Tiira Lahti"]);
        let (id, now) = (site.person.profile.clone(), app.app.clock.now());
        app.write(move |connection| note_changes(connection, &[Changed::Profile(id)], now).unwrap()).await;
        assert_eq!(follow_tick(&app.app).await.unwrap(), 1);
    }
}
