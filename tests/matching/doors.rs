//! What would open doors: told to the young person and the coach with the next course, to the company as
//! numbers that nobody can be read from.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use matkalla::db::schema::{consents, openings, profiles};
use matkalla::matching::{Changed, note_changes};

use super::candidates_page;
use crate::support::TestApp;
use crate::support::builders::{self, NewPlacement, NewProfile};
use crate::support::world::{SiteWorld, World, world};

/// Two sites where the opening asks for a card that nobody has and the company does not arrange.
pub async fn with_a_closed_door(app: &TestApp) -> World {
    let world = world(app).await;
    let (id, now) = (world.lahti.opening.clone(), app.app.clock.now());
    app.write(move |connection| {
        let asks = (openings::permits.eq("[\"hygiene_passport\"]"), openings::offers_permit_training.eq(false));
        diesel::update(openings::table.find(&id)).set(asks).execute(connection).unwrap();
        note_changes(connection, &[Changed::Opening(id)], now).unwrap();
    })
    .await;
    app.settle().await;
    world
}

async fn course(app: &TestApp, site: &SiteWorld, name: &'static str, days: i64) {
    let (site, now) = (site.site.clone(), app.app.clock.now());
    app.write(move |connection| builders::course(connection, &site, name, "hygiene_passport", days, now)).await;
}

/// More people like the one of the site.
async fn more_people(app: &TestApp, site: &SiteWorld, names: &'static [&'static str]) -> Vec<String> {
    let (site, now): (SiteWorld, NaiveDateTime) = (site.clone(), app.app.clock.now());
    let people = app
        .write(move |connection| {
            let made = names.iter().map(|name| {
                let new = NewProfile {
                    site: &site.site,
                    coach: Some(&site.accounts["coach"]),
                    first_name: name,
                    last_name: "Toinen",
                    alias: name,
                    age: 20,
                    status: "published",
                    protected: false,
                    municipality: "398",
                };
                builders::young_person(connection, &new, now).profile
            });
            made.collect()
        })
        .await;
    app.settle().await;
    people
}

const FACTS: [(&str, &str, &str); 3] = [
    ("fi", "Hygieniapassi avaisi oven 1 paikkaan", "Seuraava kurssi"),
    ("sv", "Hygienpass skulle öppna dörren till 1 plats", "Nästa kurs"),
    ("en", "Hygiene passport would open the door to 1 opening", "Next course"),
];

both! {
    async fn a_young_person_sees_the_card_the_next_course_and_what_it_opens(app: TestApp) {
        let world = with_a_closed_door(&app).await;
        let site = &world.lahti;
        course(&app, site, "Myöhempi kurssi", 12).await;
        course(&app, site, "Seuraava oikea", 5).await;
        course(&app, &world.espoo, "Toisen kaupungin", 2).await;
        let person = app.signed_in(&site.person.account).await;
        for (language, fact, next) in FACTS {
            person.set_cookie("matkalla_language", language);
            let home = person.page("/home").await;
            home.assert_says("h3", fact);
            home.assert_says("dt", next);
            home.assert_says("dd", "Seuraava oikea");
            assert!(home.has("a[href='https://harjula.example/kurssi'][rel~=noopener]"));
            assert!(home.has("a[href='/me/doors#permit-hygiene_passport']"));
            home.assert_silent("Myöhempi kurssi");
            home.assert_silent("Toisen kaupungin");
        }
        person.set_cookie("matkalla_language", "fi");
        let doors = person.page("/me/doors").await;
        doors.assert_says("#permit-hygiene_passport h2", FACTS[0].1);
        doors.assert_says("#permit-hygiene_passport .rows", "Kahvilatyöntekijä Lahti");
        assert!(doors.has(&format!("#permit-hygiene_passport a[href='/openings/{}']", site.opening)));
        doors.assert_silent("Luonnos");

        // Time ends a course, then only what it takes is told.
        app.app.clock.advance(Duration::days(6));
        let person = app.signed_in(&site.person.account).await;
        person.page("/home").await.assert_says("dd", "Myöhempi kurssi");
        app.app.clock.advance(Duration::days(7));
        let person = app.signed_in(&site.person.account).await;
        let home = person.page("/home").await;
        home.assert_silent("Seuraava kurssi");
        home.assert_says("li.card", "Lyhyt kurssi riittää.");
    }

    /// The same card in the profile opens the door, and then it is none any more.
    async fn the_door_is_gone_once_the_card_is_there(app: TestApp) {
        let world = with_a_closed_door(&app).await;
        let (site, now) = (world.lahti.clone(), app.app.clock.now());
        let profile = site.person.profile.clone();
        app.write(move |connection| {
            let card = profiles::permits.eq("[\"hygiene_passport\"]");
            diesel::update(profiles::table.find(&profile)).set(card).execute(connection).unwrap();
            note_changes(connection, &[Changed::Profile(profile)], now).unwrap();
        })
        .await;
        app.settle().await;
        let person = app.signed_in(&site.person.account).await;
        person.page("/home").await.assert_silent("Mikä avaisi ovia");
        person.page("/me/doors").await.assert_says(".empty", "Juuri nyt emme löydä");
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = candidates_page(&coach, &site).await;
        assert!(!page.has("#demands"));
    }

    async fn the_coach_sees_it_and_is_asked_to_list_a_course(app: TestApp) {
        let world = with_a_closed_door(&app).await;
        let site = &world.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let matches = format!("/profiles/{}/matches", site.person.profile);
        let page = coach.page(&matches).await;
        page.assert_says("[aria-labelledby=doors] h3", FACTS[0].1);
        assert!(page.has("[aria-labelledby=doors] a[href='/courses/new']"));
        let all = format!("/profiles/{}/doors", site.person.profile);
        assert!(page.has(&format!("a[href='{all}']")));
        coach.page(&all).await.assert_says(".rows", "Kahvilatyöntekijä Lahti");
        course(&app, site, "Tuore kurssi", 3).await;
        coach.page(&matches).await.assert_says("[aria-labelledby=doors] dd", "Tuore kurssi");
        let other = app.signed_in(&world.espoo.accounts["coach"]).await;
        assert_eq!(other.get(&all).await.status, 404);
    }

    /// A company learns a number of three or more, of those who have permitted it, and nobody's name.
    async fn a_company_learns_which_demand_keeps_how_many_away(app: TestApp) {
        let world = with_a_closed_door(&app).await;
        let site = &world.lahti;
        let (coach, contact) =
            (app.signed_in(&site.accounts["coach"]).await, app.signed_in(&site.accounts["company_contact"]).await);
        let fact = |count: &str| format!("Hygieniapassi: {count} sopisi muuten");
        candidates_page(&coach, site).await.assert_says("[aria-labelledby=demands]", &fact("1 nuori"));
        let people = more_people(&app, site, &["Helmi", "Taika"]).await;
        let page = candidates_page(&contact, site).await;
        page.assert_says("[aria-labelledby=demands]", &fact("3 nuorta"));
        page.assert_says("[aria-labelledby=demands]", "Se toisi 3 nuorta lisää.");
        assert!(page.has(&format!("[aria-labelledby=demands] a[href='/openings/{}/edit']", site.opening)));
        let told = page.text("[aria-labelledby=demands]");
        for name in ["Aava", "Helmi", "Taika", "Tiira"] {
            assert!(!told.contains(name), "{told}");
        }

        // One takes the permission back: two are left, and two are too few for a company.
        let (gone, now) = (people[0].clone(), app.app.clock.now());
        app.write(move |connection| {
            diesel::update(consents::table.filter(consents::profile_id.eq(gone)))
                .set(consents::withdrawn_at.eq(now))
                .execute(connection)
                .unwrap();
        })
        .await;
        assert!(!candidates_page(&contact, site).await.has("#demands"), "two could be somebody");
        candidates_page(&coach, site).await.assert_says("[aria-labelledby=demands]", &fact("3 nuorta"));
        let other = app.signed_in(&world.espoo.accounts["company_contact"]).await;
        assert_eq!(other.get(&format!("/openings/{}/candidates", site.opening)).await.status, 404);

        // Somebody who has said no to the opening would not come with the card either.
        let (site_of, refusing) = (site.clone(), people[1].clone());
        app.write(move |connection| {
            let path = NewPlacement {
                site: &site_of.site,
                profile: &refusing,
                opening: &site_of.opening,
                company: &site_of.company.company,
                state: "declined_by_young_person",
            };
            builders::placement(connection, &path, now);
        })
        .await;
        candidates_page(&coach, site).await.assert_says("[aria-labelledby=demands]", &fact("2 nuorta"));
    }
}
