//! The read log: a row for each view of identified data, and no view without its row.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{read_log, sign_in_tokens};

use super::path_stands_at;
use crate::support::TestApp;
use crate::support::builders::{self, address_of, phone_of};
use crate::support::world::{SiteWorld, world};

/// Viewer, role, profile, purpose, people.
type Row = (String, String, Option<String>, String, i64);

/// Takes all rows out of the log.
async fn take_rows(app: &TestApp) -> Vec<Row> {
    app.write(|connection| {
        let rows = read_log::table
            .order(read_log::id)
            .select((
                read_log::viewer_id,
                read_log::viewer_role,
                read_log::profile_id,
                read_log::purpose,
                read_log::people,
            ))
            .load(connection)
            .unwrap();
        diesel::delete(read_log::table).execute(connection).unwrap();
        rows
    })
    .await
}

/// Two more young people of the same coach, so that lists hold three.
async fn two_more(app: &TestApp, site: &SiteWorld) {
    let (site, now) = (site.clone(), app.app.clock.now());
    app.write(move |connection| {
        for (first_name, alias) in [("Elias", "Kurki 9"), ("Oona", "Lokki 7")] {
            let new = builders::NewProfile {
                site: &site.site,
                coach: Some(&site.accounts[Role::Coach.word()]),
                first_name,
                last_name: "Salaisuus",
                alias,
                age: 20,
                status: "published",
                protected: false,
                municipality: "398",
            };
            builders::young_person(connection, &new, now);
        }
    })
    .await;
}

/// The company knows who the person is: introduced, and permitted.
async fn introduce(app: &TestApp, site: &SiteWorld) {
    path_stands_at(app, site, "introduced").await;
    let (site, now) = (site.clone(), app.app.clock.now());
    app.write(move |connection| {
        let reach = Some((site.placement.as_str(), site.company.company.as_str()));
        builders::consent(connection, &site.person.profile, &site.person.account, "introduction", reach, now);
    })
    .await;
}

/// What names the person of Lahti.
fn secrets() -> [String; 3] {
    let name = "Aava SalaisuusLahti";
    ["SalaisuusLahti".to_owned(), address_of(name), phone_of(name)]
}

both! {
    /// One person's page: one row a view, with who, whom and why.
    async fn each_view_of_a_person_is_one_row(app: TestApp) {
        let site = world(&app).await.lahti;
        introduce(&app, &site).await;
        let profile = format!("/profiles/{}", site.person.profile);
        let path = format!("/placements/{}", site.placement);
        let cases = [
            (Role::Coach, profile.clone(), "coach_work"),
            (Role::Coach, format!("{profile}/edit"), "coach_work"),
            (Role::Coach, format!("{profile}/edit/skills"), "coach_work"),
            (Role::Coach, format!("{profile}/matches"), "matching"),
            (Role::Coach, path.clone(), "placement"),
            (Role::CompanyContact, path, "introduction"),
        ];
        for (role, page, purpose) in cases {
            let viewer = &site.accounts[role.word()];
            let visitor = app.signed_in(viewer).await;
            take_rows(&app).await;
            for view in 1..=2 {
                assert!(visitor.page(&page).await.body.contains("SalaisuusLahti"), "{page}");
                let row = (viewer.clone(), role.word().to_owned(), Some(site.person.profile.clone()), purpose.to_owned(), 1);
                assert_eq!(take_rows(&app).await, [row], "{page} as {}, view {view}", role.word());
            }
        }
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let shown = coach.page(&profile).await;
        coach.submit(&shown, "form[action$='/code']", &[]).await.assert_says(".lead", "Aava");
        assert_eq!(take_rows(&app).await.len(), 2, "the page and the code that greets by name");
    }

    /// A list with many names: one row with their number.
    async fn a_list_of_people_is_one_row_with_their_number(app: TestApp) {
        let site = world(&app).await.lahti;
        two_more(&app, &site).await;
        let viewer = site.accounts["coach"].clone();
        let coach = app.signed_in(&viewer).await;
        for (page, purpose, people) in [("/profiles", "profile_list", 3), ("/desk", "desk", 3), ("/placements", "placement_list", 1)] {
            take_rows(&app).await;
            coach.page(page).await.assert_says("main", "Aava S");
            assert_eq!(take_rows(&app).await, [(viewer.clone(), "coach".to_owned(), None, purpose.to_owned(), people)], "{page}");
        }
        let page = coach.page("/profiles").await;
        take_rows(&app).await;
        let found = coach.submit(&page, "form[role=search]", &[("words", "oona")]).await;
        assert_eq!(found.texts("tbody th"), ["Oona Salaisuus"]);
        assert_eq!(take_rows(&app).await.len(), 1);
    }

    /// Nobody's identity, or one's own: no row.
    async fn cards_without_identity_and_own_pages_leave_no_row(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let young = app.signed_in(&site.person.account).await;
        for page in ["/me", "/me/edit", "/me/edit/person", "/me/changes", "/me/views", "/home"] {
            young.page(page).await;
        }
        young.page(&format!("/openings/{}", site.opening)).await;
        let candidates = format!("/openings/{}/candidates", site.opening);
        for role in ["company_contact", "coach"] {
            app.signed_in(&site.accounts[role]).await.page(&candidates).await.assert_says(".candidate__name", "Tiira Lahti");
        }
        app.signed_in(&site.accounts["company_contact"]).await.page("/placements").await;
        assert_eq!(take_rows(&app).await, []);
    }

    /// The young person reads in plain words who looked, when and why.
    async fn the_person_sees_who_looked_and_why(app: TestApp) {
        let site = world(&app).await.lahti;
        introduce(&app, &site).await;
        let young = app.signed_in(&site.person.account).await;
        assert!(young.page("/me/views").await.has(".empty"));
        app.signed_in(&site.accounts["coach"]).await.page(&format!("/profiles/{}", site.person.profile)).await;
        app.app.clock.advance(chrono::Duration::hours(1));
        app.signed_in(&site.accounts["company_contact"]).await.page(&format!("/placements/{}", site.placement)).await;
        let page = young.page("/me/views").await;
        let rows = page.texts("tbody tr");
        assert_eq!(rows.len(), 2, "{rows:?}");
        for (row, words) in rows.iter().zip([["Kaisa Lahti", "esittely luvallasi", "10.00"], ["coach Lahti", "valmentajan työ", "9.00"]]) {
            assert!(words.iter().all(|word| row.contains(word)), "{row} lacks one of {words:?}");
        }
    }

    /// What cannot be logged is not shown.
    async fn without_the_row_nothing_is_shown(app: TestApp) {
        let site = world(&app).await.lahti;
        introduce(&app, &site).await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let company = app.signed_in(&site.accounts["company_contact"]).await;
        let profile = format!("/profiles/{}", site.person.profile);
        let path = format!("/placements/{}", site.placement);
        let shown = coach.page(&profile).await;
        let reads = [
            (&coach, profile.clone()),
            (&coach, format!("{profile}/edit")),
            (&coach, format!("{profile}/matches")),
            (&coach, path.clone()),
            (&coach, "/profiles".to_owned()),
            (&coach, "/desk".to_owned()),
            (&coach, "/placements".to_owned()),
            (&company, path),
        ];
        for (visitor, page) in &reads {
            assert!(visitor.page(page).await.body.contains("Aava"), "{page}");
        }
        app.write(|connection| connection.batch_execute("ALTER TABLE read_log RENAME TO read_log_away").unwrap()).await;
        for (visitor, page) in &reads {
            let answer = visitor.get(page).await;
            assert_eq!(answer.status, 500, "{page}");
            for secret in secrets() {
                answer.assert_silent(&secret);
            }
        }
        let refused = coach.submit(&shown, "form[action$='/code']", &[]).await;
        assert_eq!(refused.status, 500);
        refused.assert_silent("Aava");
        let codes: i64 = app.read(|connection| sign_in_tokens::table.count().get_result(connection).unwrap()).await;
        assert_eq!(codes, 0, "no code is made that could not be shown");

        app.write(|connection| connection.batch_execute("ALTER TABLE read_log_away RENAME TO read_log").unwrap()).await;
        for (visitor, page) in &reads {
            assert!(visitor.page(page).await.body.contains("Aava"), "{page}");
        }
    }
}
