//! Every match says why, in the reader's language, and to a company never in the person's own words.

use diesel::prelude::*;
use matkalla::db::schema::{openings, profiles};
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

    /// The company sees the opening's own words, names of the vocabulary and what would open doors;
    /// the person's words tell who they are, and neither they nor a name stand anywhere in the page.
    async fn a_company_reads_reasons_without_the_persons_words(app: TestApp) {
        let world = with_a_missing_card(&app).await;
        let (profile, now) = (world.lahti.person.profile.clone(), app.app.clock.now());
        app.write(move |connection| {
            let skills = profiles::skills.eq("[\"mummon pullien leipominen\", \"kahvin tiputtelu\"]");
            diesel::update(profiles::table.find(&profile)).set(skills).execute(connection).unwrap();
            note_changes(connection, &[Changed::Profile(profile)], now).unwrap();
        })
        .await;
        app.settle().await;
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        for ((language, facts), own) in FACTS.iter().zip(OWN_WORDS) {
            contact.forge("/language", &[("language", language), ("back", "/account")]).await;
            let page = candidates_page(&contact, &world.lahti).await;
            page.assert_says(".reason__fact", facts[0]);
            page.assert_says(".reason__fact", facts[3]);
            for silent in [own, "Aava", "Salaisuus", "Tykkään", "mummon", "pullien", "tiputtelu"] {
                page.assert_silent(silent);
            }
        }
    }

    /// What a person wrote about themselves tells a company nothing, nor do kilometres, nor a draft
    /// that the company may rewrite until it has guessed.
    async fn free_text_distance_and_drafts_tell_a_company_nothing(app: TestApp) {
        let world = world(&app).await;
        let (id, profile) = (world.lahti.opening.clone(), world.lahti.person.profile.clone());
        let now = app.app.clock.now();
        app.write(move |connection| {
            let text = openings::description.eq("Hoidat hevosia tallissa ja leivot.");
            diesel::update(openings::table.find(&id)).set(text).execute(connection).unwrap();
            let about = profiles::about.eq("Hevoset ja talli rauhoittavat minua.");
            diesel::update(profiles::table.find(&profile)).set(about).execute(connection).unwrap();
            note_changes(connection, &[Changed::Opening(id), Changed::Profile(profile)], now).unwrap();
        })
        .await;
        app.settle().await;
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        let facts = |page: &crate::support::client::Answer| page.texts(".reason__fact").join("; ");
        let (all, some) =
            (facts(&candidates_page(&coach, &world.lahti).await), facts(&candidates_page(&contact, &world.lahti).await));
        assert!(all.contains("hevoset") && all.contains("Samassa kunnassa"), "{all}");
        assert!(!some.contains("hevos") && !some.contains("tallissa") && !some.contains("kunnassa") && some.contains("Matka sopii"), "{some}");
        let draft = format!("/openings/{}/candidates", world.lahti.draft);
        assert_eq!((coach.get(&draft).await.status, contact.get(&draft).await.status), (200, 404));
    }
}
