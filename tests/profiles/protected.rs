//! Protected persons (turvakielto), and those who see no person or not this one.

use diesel::prelude::*;
use matkalla::db::schema::placements;
use matkalla::matching;
use matkalla::web::routing::Method;

use super::{NEW, candidate_names, candidates, is_indexed, press};
use crate::support::TestApp;
use crate::support::client::Visitor;
use crate::support::sections::write;
use crate::support::world::{SiteWorld, World, world};

/// The coach marks the site's person as protected.
async fn protect(app: &TestApp, site: &SiteWorld) {
    let coach = app.signed_in(&site.accounts["coach"]).await;
    let page = press(&coach, &format!("/profiles/{}", site.person.profile), "/protect").await;
    page.assert_says(".tag", "turvakielto");
    assert!(!page.has("a[href$='/matches']"));
}

/// Addresses of every page that a role reads at a site.
fn pages_of(site: &SiteWorld) -> Vec<String> {
    let mut pages: Vec<String> = matkalla::routes::table()
        .filter(|route| route.method == Method::Get && !route.path.starts_with("/assets"))
        .filter_map(|route| site.path(route.path))
        .collect();
    pages.push("/openings?words=leipominen".to_owned());
    pages
}

/// Status of a page, and its source without its own address, which the visitor knows.
async fn told(visitor: &Visitor, path: &str) -> (u16, String) {
    let page = visitor.get(path).await;
    (page.status, page.body.replace(path, ""))
}

/// Nothing in the database or the index differs, and the index lacks the person.
fn assert_out_of_the_index(app: &TestApp, site: &SiteWorld) {
    assert!(!is_indexed(app, &site.person.profile));
    assert_eq!(matching::compare(&app.app.database, &app.app.index).unwrap(), (Vec::new(), Vec::new()));
}

both! {
    async fn a_protected_person_is_in_no_list_search_count_or_index(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"]);
        let counted = candidates(&app, &site).await.text("h2");
        // The company has asked for this person already.
        let path = site.placement.clone();
        app.write(move |connection| {
            let row = placements::table.find(path);
            diesel::update(row).set(placements::proposed_by.eq("company")).execute(connection).unwrap();
        })
        .await;
        let company = app.signed_in(&site.accounts["company_contact"]).await;
        company.page("/placements").await.assert_says("main", "Tiira Lahti");

        protect(&app, &site).await;
        for settled in [false, true] {
            let page = candidates(&app, &site).await;
            assert!(page.has(".empty") && !page.body.contains(&counted), "settled: {settled}");
            for role in ["company_contact", "employer_specialist", "association_admin", "organiser", "site_admin", "operator"] {
                let visitor = app.signed_in(&site.accounts[role]).await;
                for path in pages_of(&site) {
                    let body = told(&visitor, &path).await.1;
                    for word in ["Tiira Lahti", site.person.profile.as_str(), "SalaisuusLahti"] {
                        assert!(!body.contains(word), "{path} tells {role} of {word}, settled: {settled}");
                    }
                }
            }
            let coach = app.signed_in(&site.accounts["coach"]).await;
            let page = coach.page(&format!("/openings/{}/candidates", site.opening)).await;
            page.assert_silent("Tiira Lahti");
            app.settle().await;
        }
        assert_out_of_the_index(&app, &site);

        // Neither a change of the text nor an index built anew brings the person back.
        let coach = app.signed_in(&site.accounts["coach"]).await;
        write(&coach, &format!("/profiles/{}/edit", site.person.profile), &[("headline", "Kahvilaan töihin")]).await;
        app.settle().await;
        assert_out_of_the_index(&app, &site);
        let (database, index, folder) = (app.app.database.clone(), app.app.index.clone(), app.folder().to_owned());
        tokio::task::spawn_blocking(move || matching::rebuild(&database, &index, &folder, &mut |_| {}).unwrap()).await.unwrap();
        assert_out_of_the_index(&app, &site);

        press(&coach, &format!("/profiles/{}", site.person.profile), "/protect").await;
        app.settle().await;
        assert_eq!(candidate_names(&app, &site).await, ["Tiira Lahti"]);
    }

    /// Pressed twice, or by two coaches at once, it protects.
    async fn a_protection_is_not_pressed_away(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let address = format!("/profiles/{}", site.person.profile);
        let page = coach.page(&address).await;
        for _ in 0..2 {
            coach.submit_and_follow(&page, "form[action$='/protect']", &[]).await.assert_says(".tag", "turvakielto");
        }
    }

    /// Whoever knows the id of a protected person can still not propose them.
    async fn nobody_proposes_a_protected_person(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        protect(&app, &site).await;
        let opening = {
            let (at, company, now) = (site.site.clone(), site.company.company.clone(), app.app.clock.now());
            app.write(move |connection| {
                let new = crate::support::builders::NewOpening {
                    site: &at, company: &company, kind: "job", status: "published", title: "Leipuri", municipality: "398",
                };
                crate::support::builders::opening(connection, &new, now)
            })
            .await
        };
        let fields = [("profile", site.person.profile.as_str()), ("opening", opening.as_str())];
        for role in ["company_contact", "coach"] {
            let visitor = app.signed_in(&site.accounts[role]).await;
            let answer = visitor.forge("/placements", &fields).await;
            assert_eq!(answer.status, 409, "{role}");
            answer.assert_silent("Tiira Lahti");
        }
        let paths: i64 = app
            .read(move |connection| placements::table.filter(placements::opening_id.eq(opening)).count().get_result(connection).unwrap())
            .await;
        assert_eq!(paths, 0);
    }

    /// To another site's coach a person does not exist.
    async fn another_sites_coach_finds_nobody(app: TestApp) {
        let World { lahti, espoo } = world(&app).await;
        let stranger = app.signed_in(&espoo.accounts["coach"]).await;
        let own = format!("/profiles/{}", lahti.person.profile);
        for path in ["", "/edit", "/edit/story", "/changes", "/matches"] {
            assert_eq!(stranger.get(&format!("{own}{path}")).await.status, 404, "{path}");
        }
        for path in ["/edit/story", "/edit/person", "/life/check", "/life/pause", "/findings", "/take", "/protect", "/code"] {
            assert_eq!(stranger.forge(&format!("{own}{path}"), &NEW).await.status, 404, "{path}");
        }
        for path in ["/profiles?scope=team", "/profiles?scope=free", "/desk?team=1", "/placements"] {
            let page = stranger.page(path).await;
            page.assert_silent("SalaisuusLahti");
            page.assert_silent(&lahti.person.profile);
        }
    }

    /// The association sees companies and openings, never a person, not even as a bird.
    async fn the_association_never_sees_a_person(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let association = app.signed_in(&site.accounts["association_admin"]).await;
        association.page("/companies").await.assert_says("tbody", "Kahvila Lahti");
        let mut seen = 0;
        for path in pages_of(&site) {
            let (status, body) = told(&association, &path).await;
            seen += usize::from(status == 200);
            for word in ["Aava", "SalaisuusLahti", "Tiira Lahti", site.person.profile.as_str(), site.placement.as_str()] {
                assert!(!body.contains(word), "{path} tells the association of {word}");
            }
            let about_persons = ["/profiles", "/placements", "/desk", "/me"].iter().any(|start| path.starts_with(start));
            assert!(!about_persons || status != 200, "{path} opens for the association");
        }
        assert!(seen > 5, "only {seen} pages were seen");
    }
}
