//! The pool: narrowed by words, sector, place and silence; paged; by sector; as a file.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::companies::{Narrowing, Reach, pool, sector_figures};
use matkalla::db::schema::{companies, placement_steps, placements};

use crate::support::TestApp;
use crate::support::builders::{self, NewCompany};
use crate::support::counting::queries;
use crate::support::world::{SiteWorld, world};

/// So many more companies, "Ähtävän Paja 001" and so on; every other is a shop.
async fn many(app: &TestApp, site: &SiteWorld, number: usize) {
    let (site, now) = (site.site.clone(), app.app.clock.now());
    app.write(move |connection| {
        for index in 1..=number {
            let new = NewCompany {
                site: &site,
                name: &format!("Ähtävän Paja {index:03}"),
                business_id: None,
                municipality: if index % 3 == 0 { "098" } else { "398" },
                contact: None,
            };
            let id = builders::company(connection, &new, now).company;
            let touched = (index % 2 == 0).then_some(now - Duration::days(100));
            diesel::update(companies::table.find(id))
                .set((companies::sector.eq(if index % 2 == 0 { "G" } else { "C" }), companies::touched_at.eq(touched)))
                .execute(connection)
                .unwrap();
        }
    })
    .await;
}

both! {
    async fn it_is_narrowed_and_paged(app: TestApp) {
        let site = world(&app).await.lahti;
        many(&app, &site, 60).await;
        let specialist = app.signed_in(&site.accounts["employer_specialist"]).await;
        let page = specialist.page("/companies").await;
        page.assert_says("caption", "61 yritystä");
        assert_eq!(page.count("tbody tr"), 20);
        page.assert_says(".pages__here", "Sivu 1/4");
        let next = page.attribute("a[rel=next]", "href");
        assert_eq!(specialist.page(&next).await.text(".pages__here"), "Sivu 2/4");
        for (query, found) in [
            ("words=%C3%84HT%C3%84V%C3%84N+paja", 60),
            ("words=paja+017", 1),
            ("words=100%25", 0),
            ("sector=G", 30),
            ("sector=none", 1),
            ("municipality=098", 20),
            ("silence=90", 61),
            ("silence=180", 31),
            ("silence=never&sector=C", 30),
            ("sector=G&municipality=098&silence=90", 10),
        ] {
            let page = specialist.page(&format!("/companies?size=100&{query}")).await;
            assert_eq!(page.count("tbody tr"), found, "{query}");
        }
        let kept = specialist.page("/companies?sector=G&size=20").await.attribute("a[rel=next]", "href");
        assert!(kept.contains("sector=G") && kept.contains("size=20"), "the next page is narrowed alike: {kept}");
    }

    async fn the_association_sees_companies_and_not_who_was_called(app: TestApp) {
        let site = world(&app).await.lahti;
        many(&app, &site, 4).await;
        let association = app.signed_in(&site.accounts["association_admin"]).await;
        let page = association.page("/companies?silence=180&own=yes").await;
        assert_eq!(page.count("tbody tr"), 5, "silence is the contact log's");
        page.assert_silent("päivää sitten");
        assert!(!page.has("[name=silence]"));
        assert!(!association.page("/companies/sectors").await.has("a[href*=silence]"));
        let file = association.get("/companies/pool.csv").await;
        assert!(!file.body.contains("Päiviä hiljaa"));
        let specialist = app.signed_in(&site.accounts["employer_specialist"]).await;
        let file = specialist.get("/companies/pool.csv?sector=G").await;
        assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
        assert!(file.body.starts_with("\u{feff}Yritys;Y-tunnus;Toimiala"), "{}", file.body);
        assert_eq!(file.body.lines().count(), 3);
        assert!(file.body.contains("Ähtävän Paja 002") && file.body.contains(";100;"), "{}", file.body);
        specialist.page("/companies/sectors").await.assert_says("tbody th", "Kauppa ja korjaamot");
    }

    /// Answered of asked within a year; nothing is told of fewer than three.
    async fn the_reply_rate_comes_from_paths(app: TestApp) {
        let site = world(&app).await.lahti;
        let specialist = app.signed_in(&site.accounts["employer_specialist"]).await;
        let rate = async || specialist.page("/companies").await.text("tbody tr td:nth-of-type(5)");
        let asked = async |days: i64, state: &'static str, reply: Option<&'static str>| {
            let (stage, now) = (site.clone(), app.app.clock.now());
            app.write(move |connection| {
                let new = builders::NewPlacement {
                    site: &stage.site,
                    profile: &stage.person.profile,
                    opening: &stage.draft,
                    company: &stage.company.company,
                    state,
                };
                let id = builders::placement(connection, &new, now - Duration::days(days));
                diesel::update(placements::table.find(&id))
                    .set((placements::company_reply.eq(reply), placements::live.eq(false)))
                    .execute(connection)
                    .unwrap();
                diesel::update(placement_steps::table.filter(placement_steps::placement_id.eq(id)))
                    .set(placement_steps::state.eq("introduced"))
                    .execute(connection)
                    .unwrap();
            })
            .await;
        };
        asked(10, "declined_by_company", Some("filled")).await;
        asked(20, "withdrawn", None).await;
        assert_eq!(rate().await, "–");
        asked(400, "declined_by_company", Some("filled")).await;
        assert_eq!(rate().await, "–", "what is over a year old says nothing");
        asked(30, "declined_by_company", Some("later")).await;
        assert_eq!(rate().await, "67 %");
        asked(1, "introduced", None).await;
        assert_eq!(rate().await, "67 %", "there is still time to answer");
    }

    async fn the_number_of_queries_does_not_grow_with_companies(app: TestApp) {
        let site = world(&app).await.lahti;
        let count = async || {
            let (id, now) = (site.site.clone(), app.app.clock.now());
            app.read(move |connection| {
                let narrowing = Narrowing::default();
                let page = queries(connection, |c| pool(c, &id, &narrowing, Reach::Page(1, 100), now).unwrap()).1;
                let file = queries(connection, |c| pool(c, &id, &narrowing, Reach::All, now).unwrap()).1;
                let sectors = queries(connection, |c| sector_figures(c, &id, now).unwrap()).1;
                (page, file, sectors)
            })
            .await
        };
        let few = count().await;
        many(&app, &site, 1500).await;
        assert_eq!(count().await, few);
        assert!(few.0 <= 10 && few.1 <= 10 && few.2 <= 8, "{few:?}");
    }
}
