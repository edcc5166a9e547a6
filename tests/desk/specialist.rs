//! The employer specialist's desk: what waits about companies, oldest first; never a person.

use chrono::{Duration, NaiveDate};
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{companies, company_contacts, contact_log, openings, placements};
use matkalla::db::types::new_id;
use matkalla::desk::{CompanyDeskOf, company_desk};
use matkalla::placements::State;

use crate::placements::stand_at;
use crate::support::TestApp;
use crate::support::builders::{self, NewCompany};
use crate::support::counting::queries;
use crate::support::world::{SiteWorld, world};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A contact agreed for a day, written some days ago.
async fn agreed(app: &TestApp, site: &SiteWorld, on: &'static str) {
    let (site, now) = (site.clone(), app.app.clock.now());
    app.write(move |connection| {
        diesel::insert_into(contact_log::table)
            .values((
                contact_log::id.eq(new_id()),
                contact_log::company_id.eq(&site.company.company),
                contact_log::author_id.eq(&site.accounts[Role::EmployerSpecialist.word()]),
                contact_log::at.eq(now - Duration::days(20)),
                contact_log::channel.eq("phone"),
                contact_log::note.eq("Kysytään kesän paikkoja."),
                contact_log::next_contact_on.eq(day(on)),
            ))
            .execute(connection)
            .unwrap();
        diesel::update(companies::table.find(&site.company.company))
            .set((companies::next_contact_on.eq(day(on)), companies::touched_at.eq(now - Duration::days(20))))
            .execute(connection)
            .unwrap();
    })
    .await;
}

/// Everything that can wait, waits.
async fn full(app: &TestApp, site: &SiteWorld) {
    agreed(app, site, "2026-11-28").await;
    stand_at(app, site, State::Introduced, "coach").await;
    let (stage, now) = (site.clone(), app.app.clock.now());
    app.write(move |connection| {
        diesel::update(placements::table.find(&stage.placement))
            .set((placements::since.eq(now - Duration::days(9)), placements::due_on.eq(day("2026-11-29"))))
            .execute(connection)
            .unwrap();
        diesel::update(openings::table.find(&stage.draft))
            .set((openings::status.eq("submitted"), openings::updated_at.eq(now - Duration::days(1))))
            .execute(connection)
            .unwrap();
        diesel::update(company_contacts::table.filter(company_contacts::company_id.eq(&stage.company.company)))
            .set(company_contacts::verified_at.eq(None::<chrono::NaiveDateTime>))
            .execute(connection)
            .unwrap();
        let whose = (stage.site.as_str(), stage.company.company.as_str(), stage.accounts["coach"].as_str());
        builders::willingness(connection, whose, ("2026-12-01", "2027-02-28"), now);
    })
    .await;
}

both! {
    async fn what_waits_stands_oldest_first_each_with_one_verb(app: TestApp) {
        let site = world(&app).await.lahti;
        full(&app, &site).await;
        let specialist = app.signed_in(&site.accounts["employer_specialist"]).await;
        let desk = specialist.page("/desk").await;
        assert_eq!(
            desk.texts(".queue__title"),
            [
                "Yritys ei ole vastannut",
                "Ota yhteyttä, kuten sovittiin",
                "Tarkista paikka",
                "Varmista yhteyshenkilö",
                "Voisi ottaa pian",
            ]
        );
        assert_eq!(desk.texts(".queue__act"), ["Kysy", "Soita", "Tarkista", "Varmista", "Tee paikka"]);
        desk.assert_says(".queue__detail", "1 ehdokas odottaa, pisimpään 9 päivää");
        desk.assert_says(".queue__detail", "Kysytään kesän paikkoja.");
        desk.assert_says(".turn--late", "3 pv myöhässä");
        assert_eq!(desk.count(".button--primary"), 2, "one verb is the first, beside adding a company");
        for page in [&desk, &specialist.page("/companies").await, &specialist.page("/companies/sectors").await] {
            for word in ["Aava", "Salaisuus", "Tiira", site.person.profile.as_str(), site.placement.as_str()] {
                page.assert_silent(word);
            }
        }
        assert!(!specialist.get("/companies/pool.csv").await.body.contains("Aava"));
    }

    async fn a_call_takes_its_row_away(app: TestApp) {
        let site = world(&app).await.lahti;
        agreed(&app, &site, "2026-12-01").await;
        let specialist = app.signed_in(&site.accounts["employer_specialist"]).await;
        let desk = specialist.page("/desk").await;
        desk.assert_says(".turn--you", "viim. tänään");
        let company = specialist.page(&desk.attribute(".queue__act a", "href").replace("#log", "")).await;
        let entry = [("channel", "phone"), ("note", "Sovittiin uusi aika."), ("next_contact_on", "2026-12-04")];
        specialist.submit_and_follow(&company, "form[action$='/log']", &entry).await;
        let desk = specialist.page("/desk").await;
        assert!(!desk.has(".queue__row"));
        desk.assert_says(".agenda", "pe 4.12.");
    }

    async fn it_shows_own_companies_and_nobodys_and_all_on_demand(app: TestApp) {
        let site = world(&app).await.lahti;
        let (stage, now) = (site.clone(), app.app.clock.now());
        agreed(&app, &site, "2026-12-01").await;
        let other = app
            .write(move |connection| {
                let other =
                    builders::account(connection, Role::EmployerSpecialist, Some(&stage.site), "Toinen Asiantuntija", now);
                diesel::update(companies::table.find(&stage.company.company))
                    .set(companies::specialist_id.eq(&other))
                    .execute(connection)
                    .unwrap();
                other
            })
            .await;
        let own = app.signed_in(&site.accounts["employer_specialist"]).await;
        assert!(!own.page("/desk").await.has(".queue__row"));
        assert!(own.page("/desk?team=1").await.has(".queue__row"));
        assert!(app.signed_in(&other).await.page("/desk").await.has(".queue__row"));
        let coach = app.signed_in(&site.accounts["coach"]).await;
        assert!(coach.page("/desk/companies").await.has(".queue__row"));
        coach.page("/desk").await.assert_says("h2", "Omat nuoret");
        for role in ["association_admin", "organiser", "site_admin", "company_contact", "young_person"] {
            let visitor = app.signed_in(&site.accounts[role]).await;
            assert_eq!(visitor.get("/desk/companies").await.status, 403, "{role}");
        }
    }

    async fn the_number_of_queries_does_not_grow_with_companies(app: TestApp) {
        let world = world(&app).await;
        let site = world.lahti.clone();
        full(&app, &site).await;
        let count = async || {
            let (id, now) = (site.site.clone(), app.app.clock.now());
            app.read(move |connection| {
                let of = CompanyDeskOf { site_id: &id, specialist_id: None };
                queries(connection, |connection| company_desk(connection, &of, now).unwrap()).1
            })
            .await
        };
        let few = count().await;
        let (id, now) = (site.site.clone(), app.app.clock.now());
        app.write(move |connection| {
            for number in 0..300 {
                let (name, contact) = (format!("Paja {number}"), format!("Henkilö {number}"));
                let new = NewCompany {
                    site: &id,
                    name: &name,
                    business_id: None,
                    municipality: "398",
                    contact: Some((&contact, false)),
                };
                let company = builders::company(connection, &new, now).company;
                diesel::update(companies::table.find(company))
                    .set(companies::next_contact_on.eq(day("2026-11-30")))
                    .execute(connection)
                    .unwrap();
            }
        })
        .await;
        assert_eq!(count().await, few);
        let specialist = app.signed_in(&site.accounts["employer_specialist"]).await;
        let desk = specialist.page("/desk").await;
        assert_eq!(desk.count(".queue__row"), 25);
        assert!(specialist.page(&desk.attribute("a[href*='all=1']", "href")).await.count(".queue__row") > 100);
    }
}
