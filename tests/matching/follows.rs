//! Candidates, matches and search follow every change of an opening or a profile.

use std::time::{Duration, Instant};

use matkalla::matching::{Changed, compare_tick, note_changes};
use matkalla::{erasure, tasks};

use super::{follow, openings_for, people_for};
use crate::support::builders::{self, NewOpening};
use crate::support::client::{Answer, Visitor, encode};
use crate::support::sections::write;
use crate::support::world::world;

const FORM: &str = "form[action^='/openings/']";

/// The list that everybody can browse.
async fn searched(visitor: &Visitor, words: &str) -> Vec<String> {
    visitor.page(&format!("/openings?{}", encode(&[("words", words)]))).await.texts(".opening__title")
}

fn path(page: &Answer) -> String {
    page.path.split('?').next().unwrap().to_owned()
}

both! {
    async fn an_opening_is_found_changed_and_gone_as_its_page_is(app: TestApp) {
        let world = world(&app).await;
        let site = &world.lahti;
        let (coach, stranger) = (app.signed_in(&site.accounts["coach"]).await, app.stranger());
        follow(&app).await;
        assert_eq!(openings_for(&coach, site).await, ["Kahvilatyöntekijä Lahti"], "a draft and another town are no match");

        let page = coach.page(&format!("/openings/new?company={}", site.company.company)).await;
        let fields = [
            ("kind", "work_trial"),
            ("title", "Kahvilan keittiö"),
            ("description", "Leivot pullaa ja autat asiakkaita kahvilassa."),
            ("municipality", "398"),
            ("hours", "30"),
            ("replaces_nobody", "yes"),
            ("save", "publish"),
        ];
        let opening = path(&coach.submit_and_follow(&page, FORM, &fields).await);
        follow(&app).await;
        assert!(openings_for(&coach, site).await.contains(&"Kahvilan keittiö".to_owned()));
        assert_eq!(searched(&stranger, "keittiö").await, ["Kahvilan keittiö"]);

        let page = coach.page(&format!("{opening}/edit")).await;
        coach.submit_and_follow(&page, FORM, &[("title", "Rengastyö")]).await;
        follow(&app).await;
        assert!(openings_for(&coach, site).await.contains(&"Rengastyö".to_owned()));
        assert_eq!(searched(&stranger, "rengastyö").await, ["Rengastyö"]);
        assert!(!searched(&stranger, "keittiö").await.contains(&"Rengastyö".to_owned()), "the old words are forgotten");

        let page = coach.page(&opening).await;
        coach.submit_and_follow(&page, "form[action$='/close']", &[]).await;
        follow(&app).await;
        assert_eq!(openings_for(&coach, site).await, ["Kahvilatyöntekijä Lahti"]);
        assert!(searched(&stranger, "rengastyö").await.is_empty());
    }

    async fn a_profile_is_found_changed_and_gone_as_its_coach_says(app: TestApp) {
        let world = world(&app).await;
        let site = &world.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let contact = app.signed_in(&site.accounts["company_contact"]).await;
        assert!(people_for(&coach, site).await.is_empty(), "the index has not followed yet");
        follow(&app).await;
        assert_eq!(people_for(&coach, site).await, ["Tiira Lahti"]);
        assert_eq!(people_for(&contact, site).await, ["Tiira Lahti"]);

        // The wishes change: only a job is looked for, and the opening is a trial.
        let profile = format!("/profiles/{}", site.person.profile);
        write(&coach, &format!("{profile}/edit"), &[("kinds", "job")]).await;
        follow(&app).await;
        assert!(people_for(&coach, site).await.is_empty());
        write(&coach, &format!("{profile}/edit"), &[("kinds", "work_trial")]).await;
        follow(&app).await;
        assert_eq!(people_for(&coach, site).await, ["Tiira Lahti"]);

        assert_eq!(coach.forge(&format!("{profile}/life/pause"), &[]).await.status, 303);
        // Before the index follows the database already holds it back.
        assert!(people_for(&contact, site).await.is_empty());
        follow(&app).await;
        assert!(people_for(&contact, site).await.is_empty());
    }

    /// A protected person is in no list at once, and leaves the index too.
    async fn a_protected_person_leaves_every_list(app: TestApp) {
        let world = world(&app).await;
        let site = &world.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        follow(&app).await;
        assert_eq!(people_for(&coach, site).await.len(), 1);
        let protect = format!("/profiles/{}/protect", site.person.profile);
        assert_eq!(coach.forge(&protect, &[("protected", "true")]).await.status, 303);
        assert!(people_for(&coach, site).await.is_empty());
        follow(&app).await;
        let ids = app.app.index.ids(search_index::ItemKind::Profile).unwrap();
        assert_eq!(ids, std::slice::from_ref(&world.espoo.person.profile));
    }

    /// With the tasks as they run in service: two seconds after the commit everybody finds it.
    async fn a_change_is_found_within_two_seconds(app: TestApp) {
        let world = world(&app).await;
        let running = tasks::spawn(&app.app);
        let stranger = app.stranger();
        let mut slowest = Duration::ZERO;
        for title in ["Leipuri", "Talliapulainen", "Renkaanvaihtaja"] {
            let (site, company, now) = (world.lahti.site.clone(), world.lahti.company.company.clone(), app.app.clock.now());
            app.write(move |connection| {
                let (kind, status, municipality) = ("job", "published", "398");
                let new = NewOpening { site: &site, company: &company, kind, status, title, municipality };
                builders::opening(connection, &new, now)
            })
            .await;
            let committed = Instant::now();
            app.app.wake();
            while !searched(&stranger, title).await.contains(&title.to_owned()) {
                assert!(committed.elapsed() < Duration::from_secs(30), "{title} is not found");
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            slowest = slowest.max(committed.elapsed());
        }
        running.stop().await;
        assert!(slowest < Duration::from_secs(2), "found only after {slowest:?}");
    }

    /// Who is erased is gone from the files of the index with the change; what is only hidden, in the night.
    async fn what_is_gone_leaves_the_files_of_the_index(app: TestApp) {
        let world = world(&app).await;
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        follow(&app).await;
        let hidden = format!("/profiles/{}/life/pause", world.lahti.person.profile);
        assert_eq!(coach.forge(&hidden, &[]).await.status, 303);
        follow(&app).await;
        assert!(app.app.index.keeps_deleted(), "terms of what is hidden lie there until the night");
        compare_tick(&app.app).await.unwrap();
        assert!(!app.app.index.keeps_deleted());

        let (person, now) = (world.espoo.person.profile.clone(), app.app.clock.now());
        app.write(move |connection| {
            assert!(erasure::person(connection, &person, None, now).unwrap());
            note_changes(connection, &[Changed::Profile(person)], now).unwrap();
        })
        .await;
        follow(&app).await;
        assert!(!app.app.index.keeps_deleted());
        assert!(app.app.index.ids(search_index::ItemKind::Profile).unwrap().is_empty());
    }
}
