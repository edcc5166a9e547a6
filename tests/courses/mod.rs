//! Courses and services of a site: listed, changed, ended by time, and nobody else's.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::{audit_events, courses};

use crate::support::TestApp;
use crate::support::world::world;

const FORM: &str = "form[action='/courses']";

/// A course as somebody fills it in.
const FILLED: &[(&str, &str)] = &[
    ("name", "Hygieniapassin kurssi"),
    ("gives", "card:hygiene_passport"),
    ("provider", "Opisto Harjula"),
    ("municipality", "398"),
    ("starts_on", "2026-12-10"),
    ("sign_up_by", "2026-12-08"),
    ("link", "https://harjula.example/hygienia"),
];

/// The same with other values in some fields.
fn filled_but<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = FILLED.iter().filter(|(name, _)| others.iter().all(|(other, _)| other != name));
    kept.chain(others).copied().collect()
}

/// What has been done to courses, oldest first.
async fn audited(app: &TestApp) -> Vec<String> {
    app.read(|connection| {
        audit_events::table
            .filter(audit_events::object_kind.eq("course"))
            .order(audit_events::id)
            .select(audit_events::action)
            .load(connection)
            .unwrap()
    })
    .await
}

both! {
    async fn a_coach_lists_a_course_and_a_specialist_changes_and_removes_it(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        assert!(coach.page("/desk").await.has("a[href='/courses']"));
        let page = coach.page("/courses/new").await;
        let wrong = [("link", "http://harjula.example"), ("sign_up_by", "2026-12-11")];
        let again = coach.submit(&page, FORM, &filled_but(&wrong)).await;
        assert_eq!((again.status, again.attributes(".summary a", "href")), (422, vec!["#sign_up_by".into(), "#link".into()]));
        assert_eq!(again.attribute("#name", "value"), "Hygieniapassin kurssi");
        let list = coach.submit_and_follow(&again, FORM, FILLED).await;
        for fact in ["Hygieniapassin kurssi", "hygieniapassi", "to 10.12. · Lahti · Opisto Harjula", "ti 8.12.", "Maksuton"] {
            list.assert_says("tbody", fact);
        }
        assert!(list.has("tbody a[href='https://harjula.example/hygienia'][rel~=noopener]"));

        let specialist = app.signed_in(&site.accounts["employer_specialist"]).await;
        let list = specialist.page("/courses").await;
        let edit = list.attributes("tbody th a", "href").into_iter().find(|href| !href.contains(&site.course)).unwrap();
        let (first, second) = (specialist.page(&edit).await, coach.page(&edit).await);
        let form = format!("form[action='{edit}']");
        let list = specialist.submit_and_follow(&first, &form, &[("price", "20 €"), ("gives", "skill"), ("skill", "leipominen")]).await;
        list.assert_says("tbody", "20 €");
        list.assert_says("tbody", "leipominen");
        let late = coach.submit(&second, &form, &[("note", "Ota eväät")]).await;
        assert_eq!((late.status, late.text("#note").trim().to_owned()), (409, "Ota eväät".to_owned()));
        let list = coach.submit_and_follow(&late, &form, &[]).await;
        list.assert_says("tbody", "hygieniapassi");

        let page = specialist.page(&edit).await;
        let remove = format!("form[action='{edit}/remove']");
        let list = specialist.submit_and_follow(&page, &remove, &[]).await;
        list.assert_silent("Hygieniapassin kurssi");
        assert_eq!(specialist.submit(&page, &remove, &[]).await.status, 404);
        assert_eq!(audited(&app).await, ["course_added", "course_changed", "course_changed", "course_removed"]);
    }

    /// Time is a filter: nothing is written when a day has passed.
    async fn a_course_that_can_no_longer_be_joined_is_listed_no_more(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = coach.page("/courses/new").await;
        coach.submit_and_follow(&page, FORM, FILLED).await.assert_says("tbody", "Hygieniapassin kurssi");
        let always = [("name", "Kielikahvila"), ("starts_on", ""), ("sign_up_by", "")];
        let list = coach.submit_and_follow(&page, FORM, &filled_but(&always)).await;
        assert_eq!(list.texts("tbody th"), ["Kielikahvila", "Hygieniapassin kurssi", "Tulityökurssi"], "the earliest first");
        app.app.clock.advance(Duration::days(7));
        let coach = app.signed_in(&site.accounts["coach"]).await;
        coach.page("/courses").await.assert_says("tbody", "Hygieniapassin kurssi");
        app.app.clock.advance(Duration::days(1));
        let coach = app.signed_in(&site.accounts["coach"]).await;
        assert_eq!(coach.page("/courses").await.texts("tbody th"), ["Kielikahvila", "Tulityökurssi"], "since 9.12.");
        app.app.clock.advance(Duration::days(30));
        let coach = app.signed_in(&site.accounts["coach"]).await;
        assert_eq!(coach.page("/courses").await.texts("tbody th"), ["Kielikahvila"]);
        let kept: i64 = app.read(|connection| courses::table.count().get_result(connection).unwrap()).await;
        assert_eq!(kept, 4, "both sites' own, and these two");
    }

    async fn another_sites_courses_are_hidden_and_untouchable(app: TestApp) {
        let world = world(&app).await;
        let coach = app.signed_in(&world.espoo.accounts["coach"]).await;
        let theirs = format!("/courses/{}", world.lahti.course);
        assert!(!coach.page("/courses").await.has(&format!("a[href='{theirs}']")));
        assert_eq!(coach.get(&theirs).await.status, 404);
        assert_eq!(coach.forge(&theirs, FILLED).await.status, 404);
        assert_eq!(coach.forge(&format!("{theirs}/remove"), &[("version", "1")]).await.status, 404);
        for role in ["young_person", "company_contact", "site_admin", "organiser"] {
            let other = app.signed_in(&world.lahti.accounts[role]).await;
            assert_eq!(other.get("/courses").await.status, 403, "{role}");
        }
        assert_eq!(audited(&app).await, Vec::<String>::new());
    }
}
