//! Audit events: every command leaves who did what to what, in one transaction with the change.

use std::collections::BTreeMap;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use matkalla::db::schema::audit_events;

use super::path_stands_at;
use crate::support::TestApp;
use crate::support::dump;
use crate::support::sections::SECTION_FORM;
use crate::support::world::world;

/// Role, where it sends what; action, kind and object of the event.
type Case<'a> = (&'a str, String, Vec<(&'a str, &'a str)>, &'a str, &'a str, &'a str);

/// Takes all events out: actor, role, action, kind, object.
async fn take_events(app: &TestApp) -> Vec<(Option<String>, String, String, String, String)> {
    app.write(|connection| {
        let events = audit_events::table
            .order(audit_events::id)
            .select((
                audit_events::actor_id,
                audit_events::actor_role,
                audit_events::action,
                audit_events::object_kind,
                audit_events::object_id,
            ))
            .load(connection)
            .unwrap();
        diesel::delete(audit_events::table).execute(connection).unwrap();
        events
    })
    .await
}

both! {
    async fn commands_leave_who_did_what_to_what(app: TestApp) {
        let site = world(&app).await.lahti;
        path_stands_at(&app, &site, "approved").await;
        let (profile, path) = (format!("/profiles/{}", site.person.profile), format!("/placements/{}", site.placement));
        let opening = format!("/openings/{}", site.opening);
        let company = format!("/companies/{}", site.company.company);
        let specialist = site.accounts["employer_specialist"].clone();
        let cases: [Case<'_>; 12] = [
            ("coach", format!("{profile}/life/pause"), vec![], "profile_pause", "profile", &site.person.profile),
            ("young_person", "/me/life/resume".into(), vec![], "profile_resume", "profile", &site.person.profile),
            ("young_person", "/me/life/take_back".into(), vec![], "profile_take_back", "profile", &site.person.profile),
            ("young_person", "/me/life/consent".into(), vec![], "profile_consent", "profile", &site.person.profile),
            ("coach", format!("{profile}/take"), vec![], "profile_taken", "profile", &site.person.profile),
            ("young_person", format!("{path}/consent"), vec![("version", "1")], "placement_consent", "placement", &site.placement),
            ("coach", format!("{profile}/protect"), vec![], "profile_protection", "profile", &site.person.profile),
            ("coach", format!("{profile}/code"), vec![], "code_issued", "profile", &site.person.profile),
            ("coach", format!("{path}/notes"), vec![("note", "Soitin äidille")], "placement_note", "placement", &site.placement),
            ("coach", format!("{opening}/close"), vec![], "opening_closed", "opening", &site.opening),
            ("coach", format!("{company}/log"), vec![("channel", "phone"), ("note", "Lupasi soittaa")], "contact_logged", "contact_log", ""),
            ("site_admin", format!("/accounts/{specialist}/active"), vec![("active", "no")], "account_off", "account", &specialist),
        ];
        take_events(&app).await;
        for (role, target, fields, action, kind, object) in cases {
            let visitor = app.signed_in(&site.accounts[role]).await;
            take_events(&app).await;
            let answer = visitor.forge(&target, &fields).await;
            assert!([200, 303].contains(&answer.status), "{target}: {}", answer.errors());
            let events = take_events(&app).await;
            let expected = (Some(site.accounts[role].clone()), role.to_owned(), action.to_owned(), kind.to_owned());
            let found = events.iter().find(|event| event.2 == action).unwrap_or_else(|| panic!("{target}: {events:?}"));
            assert_eq!((found.0.clone(), found.1.clone(), found.2.clone(), found.3.clone()), expected, "{target}");
            assert!(object.is_empty() || found.4 == object, "{target}: {found:?}");
        }
    }

    /// Without its event a change does not happen.
    async fn what_cannot_be_recorded_is_not_done(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let profile = format!("/profiles/{}", site.person.profile);
        let page = coach.page(&format!("{profile}/edit/story")).await;
        app.write(|connection| connection.batch_execute("ALTER TABLE audit_events RENAME TO away").unwrap()).await;
        let dumped = |app: &TestApp| {
            let app = app.clone();
            async move { app.read(|connection| dump::rows(connection, &["read_log", "sessions"])).await }
        };
        let before: BTreeMap<String, Vec<String>> = dumped(&app).await;
        assert_eq!(coach.submit(&page, SECTION_FORM, &[("headline", "Muutettu")]).await.status, 500);
        for change in ["life/pause", "protect", "take", "code"] {
            assert_eq!(coach.forge(&format!("{profile}/{change}"), &[]).await.status, 500, "{change}");
        }
        let young = app.signed_in(&site.person.account).await;
        assert_eq!(young.forge("/me/life/take_back", &[]).await.status, 500);
        let after = dumped(&app).await;
        assert_eq!(dump::difference(&before, &after), "");
    }
}
