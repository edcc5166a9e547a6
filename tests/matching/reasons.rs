//! Every match says why, in the reader's language, and to a company never in the person's own words.

use diesel::prelude::*;
use matkalla::db::schema::openings;
use matkalla::matching::{Changed, note_changes};

use super::candidates_page;
use crate::support::TestApp;
use crate::support::world::{World, world};

/// Language, and facts that must stand on the page: content, kind, place, the missing card.
const FACTS: &[(&str, [&str; 4])] = &[
    ("fi", ["Sopii: ", "Työkokeilu on toive", "Samassa kunnassa", "Puuttuu: hygieniapassi"]),
    ("sv", ["Passar: ", "är ett önskemål", "I samma kommun", "Saknas: hygienpass"]),
    ("en", ["Match: ", "Wish: Work trial", "In the same municipality", "Missing: hygiene passport"]),
];

/// Where a fact comes from, by language.
const OWN_WORDS: [&str; 3] = ["Omin sanoin", "Med egna ord", "Own words"];

async fn with_a_missing_card(app: &TestApp) -> World {
    let world = world(app).await;
    let (id, now) = (world.lahti.opening.clone(), app.app.clock.now());
    app.write(move |connection| {
        diesel::update(openings::table.find(&id))
            .set(openings::permits.eq("[\"hygiene_passport\"]"))
            .execute(connection)
            .unwrap();
        note_changes(connection, &[Changed::Opening(id)], now).unwrap();
    })
    .await;
    app.settle().await;
    world
}

both! {
    async fn the_coach_reads_the_reasons_in_three_languages(app: TestApp) {
        let world = with_a_missing_card(&app).await;
        let site = &world.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let matches = format!("/profiles/{}/matches", site.person.profile);
        for ((language, facts), own) in FACTS.iter().zip(OWN_WORDS) {
            coach.forge("/language", &[("language", language), ("back", "/account")]).await;
            let page = coach.page(&matches).await;
            for fact in facts {
                page.assert_says(".reason__fact", fact);
            }
            page.assert_says(".reason__source", own);
            let page = candidates_page(&coach, site).await;
            for fact in &facts[..3] {
                page.assert_says(".reason__fact", fact);
            }
            page.assert_says(".candidate__opens", facts[3]);
        }
    }

    /// The company sees the opening's own words and what would open doors; the person's words tell
    /// who they are, and neither they nor a name stand anywhere in the page.
    async fn a_company_reads_reasons_without_the_persons_words(app: TestApp) {
        let world = with_a_missing_card(&app).await;
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        for ((language, facts), own) in FACTS.iter().zip(OWN_WORDS) {
            contact.forge("/language", &[("language", language), ("back", "/account")]).await;
            let page = candidates_page(&contact, &world.lahti).await;
            page.assert_says(".reason__fact", facts[0]);
            page.assert_says(".candidate__opens", facts[3]);
            for silent in [own, "Aava", "Salaisuus", "Tykkään", "leipominen", "asiakaspalvelu"] {
                page.assert_silent(silent);
            }
        }
    }
}
