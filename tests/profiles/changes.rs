//! Who changed what and when, and that old texts are kept nowhere.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::profile_changes;

use super::{SECTION_FORM, add, signed_in_with_code, write};
use crate::support::TestApp;
use crate::support::dump;
use crate::support::world::{World, world};

/// Rows of the list of changes: who and what, newest first.
async fn listed(visitor: &crate::support::client::Visitor, page: &str) -> Vec<(String, String)> {
    let page = visitor.page(page).await;
    let cells = page.texts("tbody td");
    cells.chunks(3).map(|row| (row[1].clone(), row[2].clone())).collect()
}

both! {
    /// Both read who changed a section last, on the section, in the overview and in the list.
    async fn both_see_who_changed_what_and_when(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        app.app.clock.advance(Duration::days(1));
        let coach = app.signed_in(&site.accounts["coach"]).await;
        write(&young, "/me/edit", &[("headline", "Aamuihminen"), ("about", "Nousen viideltä.")]).await;
        young.page("/me/edit/story").await.assert_says("main form .help", "Sinä muutit tätä 2.12.");
        let edit = format!("{address}/edit");
        coach.page(&format!("{edit}/story")).await.assert_says("main form .help", "Venla muutti tätä 2.12.");
        coach.page(&edit).await.assert_says(".rows li", "Venla muutti tätä 2.12.");
        young.page("/me/edit/skills").await.assert_says("main form .help", "coach muutti tätä 1.12.");
        for (visitor, page) in [(&young, "/me/changes".to_owned()), (&coach, format!("{address}/changes"))] {
            let rows = listed(visitor, &page).await;
            let own = ("Venla Kuutamo".to_owned(), "Kuka olet: kertomus".to_owned());
            assert!(rows[..2].contains(&own), "{rows:?}");
            assert!(rows.contains(&("coach Lahti".to_owned(), "Mitä osaat: taidot".to_owned())), "{rows:?}");
        }
        assert!(!young.page("/me/edit/wishes").await.has("main form .help a"), "nobody has written there");
    }

    /// Saving goes on while one writes: that is one change, until somebody else or another hour comes.
    async fn writing_on_is_one_change(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let before = listed(&young, "/me/changes").await.len();
        for text in ["leipä", "leipä ja pulla", "leipä, pulla ja kahvi"] {
            app.app.clock.advance(Duration::minutes(5));
            write(&young, "/me/edit", &[("interests", text)]).await;
        }
        assert_eq!(listed(&young, "/me/changes").await.len(), before + 1);
        write(&coach, &format!("{address}/edit"), &[("interests", "kahvi")]).await;
        write(&young, "/me/edit", &[("interests", "leipä")]).await;
        assert_eq!(listed(&young, "/me/changes").await.len(), before + 3, "each of two in turn");
        app.app.clock.advance(Duration::hours(1));
        write(&young, "/me/edit", &[("interests", "pulla")]).await;
        assert_eq!(listed(&young, "/me/changes").await.len(), before + 4);
        write(&young, "/me/edit", &[("interests", "pulla")]).await;
        assert_eq!(listed(&young, "/me/changes").await.len(), before + 4, "the same again is no change");
    }

    /// A text that was taken out stands in no table any more.
    async fn a_removed_text_is_gone_everywhere(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, address) = add(&app, &site, &[]).await;
        let young = signed_in_with_code(&app, &coach, &address).await;
        let secret = "Ujostelen kovasti";
        write(&young, "/me/edit", &[("about", secret), ("support", secret), ("work_tasks", secret)]).await;
        let holds = |app: &TestApp| {
            let app = app.clone();
            async move {
                let rows = app.read(|connection| dump::rows(connection, &[])).await;
                rows.into_iter().filter(|(_, rows)| rows.iter().any(|row| row.contains(secret))).map(|(table, _)| table).collect::<Vec<_>>()
            }
        };
        assert_eq!(holds(&app).await, ["profiles"]);
        write(&young, "/me/edit", &[("about", ""), ("support", ""), ("work_tasks", "")]).await;
        assert_eq!(holds(&app).await, Vec::<String>::new());
        let fields: Vec<String> = app
            .read(|connection| profile_changes::table.select(profile_changes::field).distinct().load(connection).unwrap())
            .await;
        assert!(["about", "support", "experience"].iter().all(|field| fields.iter().any(|found| found == field)), "{fields:?}");
    }

    /// What could not be changed leaves no trace, and other sites read nothing.
    async fn refused_writing_leaves_no_trace(app: TestApp) {
        let World { lahti, espoo } = world(&app).await;
        let (coach, address) = add(&app, &lahti, &[]).await;
        let before = listed(&coach, &format!("{address}/changes")).await;
        let page = coach.page(&format!("{address}/edit/time")).await;
        assert_eq!(coach.submit(&page, SECTION_FORM, &[("hours", "-1")]).await.status, 422);
        let stranger = app.signed_in(&espoo.accounts["coach"]).await;
        for path in ["edit", "edit/story", "changes"] {
            assert_eq!(stranger.get(&format!("{address}/{path}")).await.status, 404);
        }
        assert_eq!(stranger.forge(&format!("{address}/edit/story"), &[("headline", "x"), ("version", "x")]).await.status, 404);
        assert_eq!(listed(&coach, &format!("{address}/changes")).await, before);
        assert_eq!(coach.get(&format!("{address}/edit/unknown")).await.status, 404);
    }
}
