//! Words of openings and profiles are written down once three different sources have them.

use diesel::prelude::*;
use matkalla::db::schema::{openings, profiles};

use super::{WORD, written};
use crate::support::TestApp;
use crate::support::builders::{self, NewCompany, NewOpening, NewProfile};
use crate::support::dump;
use crate::support::world::{SiteWorld, world};

/// One more company of a site.
async fn company_that_writes(app: &TestApp, site: &SiteWorld, name: &'static str) -> String {
    let (site, now) = (site.site.clone(), app.app.clock.now());
    app.write(move |connection| {
        let new = NewCompany { site: &site, name, business_id: None, municipality: "398", contact: None };
        builders::company(connection, &new, now).company
    })
    .await
}

async fn opening(app: &TestApp, site: &SiteWorld, company: &str, status: &'static str, text: &'static str) {
    let (site, company, now) = (site.site.clone(), company.to_owned(), app.app.clock.now());
    app.write(move |connection| {
        let new =
            NewOpening { site: &site, company: &company, kind: "job", status, title: "Kokki", municipality: "398" };
        let id = builders::opening(connection, &new, now);
        diesel::update(openings::table.find(id)).set(openings::description.eq(text)).execute(connection).unwrap();
    })
    .await;
}

async fn person(app: &TestApp, site: &SiteWorld, name: &'static str, about: &'static str, protected: bool) {
    let (site, now) = (site.site.clone(), app.app.clock.now());
    app.write(move |connection| {
        let new = NewProfile {
            site: &site,
            coach: None,
            first_name: name,
            last_name: "Kokeilija",
            alias: name,
            age: 20,
            status: "published",
            protected,
            municipality: "398",
        };
        let ids = builders::young_person(connection, &new, now);
        diesel::update(profiles::table.find(ids.profile)).set(profiles::about.eq(about)).execute(connection).unwrap();
    })
    .await;
}

/// Lines of a dump that hold a word, but for where it was written by its own people.
async fn clear(app: &TestApp, word: &'static str) -> Vec<String> {
    let all = app.read(|connection| dump::rows(connection, &["openings", "profiles"])).await;
    all.into_values().flatten().filter(|row| row.to_lowercase().contains(word)).collect()
}

both! {
    async fn openings_of_three_companies_show_a_word(app: TestApp) {
        let site = world(&app).await.lahti;
        let text = "Etsimme: zorbaaja tai qwertyilija. Soita 040 123 4567, kysy Zubulonia tai zubulon@firma.fi.";
        let first = company_that_writes(&app, &site, "Yksi Oy").await;
        for _ in 0..4 {
            opening(&app, &site, &first, "published", text).await;
        }
        let second = company_that_writes(&app, &site, "Kaksi Oy").await;
        opening(&app, &site, &second, "published", text).await;
        let third = company_that_writes(&app, &site, "Kolme Oy").await;
        opening(&app, &site, &third, "draft", text).await;
        app.settle().await;
        assert_eq!(written(&app, "openings").await, [], "four of one company are one source, and a draft is none");
        assert_eq!(clear(&app, WORD).await, Vec::<String>::new());

        opening(&app, &site, &third, "published", text).await;
        app.settle().await;
        let found = written(&app, "openings").await;
        assert_eq!(found, [("qwertyilija".to_owned(), 3), (WORD.to_owned(), 3)], "no name, number or address");
    }

    async fn profiles_of_three_people_show_a_word(app: TestApp) {
        let site = world(&app).await.lahti;
        let text = "Olen zorbaaja ja asun Zlobinissa, Mikko tietää";
        person(&app, &site, "Aada", text, false).await;
        person(&app, &site, "Bertta", text, false).await;
        person(&app, &site, "Cecilia", text, true).await;
        app.settle().await;
        assert_eq!(written(&app, "profiles").await, [], "who is protected is no source");
        assert_eq!(clear(&app, WORD).await, Vec::<String>::new());
        person(&app, &site, "Dora", text, false).await;
        app.settle().await;
        assert_eq!(written(&app, "profiles").await, [(WORD.to_owned(), 3)], "no name and no place");
    }
}
