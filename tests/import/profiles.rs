//! Profiles carry no names and an age instead of a birthday.

use chrono::{Days, NaiveDate};
use diesel::prelude::*;
use matkalla::db::schema::{identities, profiles};
use matkalla::matching::age_on;
use serde_json::json;

use super::{assert_refused, counts, day, lahti, profiles_of};
use crate::support::TestApp;

fn profile(id: &str, more: &serde_json::Value) -> String {
    let mut record = json!({
        "id": id, "language": "fi", "age": 17, "headline": "Leipominen", "about": "Oon leiponut.",
        "skills": ["pullataikina"], "municipality": "Lahti", "radius_km": 20, "kinds": ["job"],
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        record[name] = value.clone();
    }
    record.to_string()
}

/// Birthday and version of a profile.
async fn born(app: &TestApp, external_id: &'static str) -> (NaiveDate, i64) {
    app.read(move |connection| {
        profiles::table
            .filter(profiles::external_id.eq(external_id))
            .select((profiles::born_on, profiles::version))
            .first(connection)
            .unwrap()
    })
    .await
}

both! {
    async fn bad_profiles_are_told_and_good_ones_are_cards_without_a_name(app: TestApp) {
        lahti(&app).await;
        let lines = [
            profile("a", &json!({})),
            profile("b", &json!({"age": 12})),
            profile("c", &json!({"radius_km": 0})),
            profile("d", &json!({"skills": ["x".repeat(121)]})),
            profile("e", &json!({"skills": vec!["x"; 61]})),
            profile("f", &json!({"languages": [{"code": "FIN", "level": "B1"}]})),
            profile("g", &json!({"municipality": "Atlantis"})),
            profile("h", &json!({"driving_licence": "Z"})),
        ];
        let outcome = profiles_of(&app, "profiles.jsonl", lines.join("\n"), day()).await;
        assert_refused(&outcome, &[
            (2, "age: must be 15 to 35"),
            (3, "radius_km: must be 1 to 2000"),
            (4, "skills: each item must be 1 to 120 long"),
            (5, "skills: must be 60 items at most"),
            (6, "languages: codes must be"),
            (7, "municipality: there is no Atlantis"),
            (8, "unknown variant `Z`"),
        ]);
        let (names, statuses) = app
            .read(|connection| {
                let names: Vec<(String, String)> =
                    identities::table.select((identities::first_name, identities::last_name)).load(connection).unwrap();
                let statuses: Vec<String> = profiles::table.select(profiles::state).load(connection).unwrap();
                (names, statuses)
            })
            .await;
        assert_eq!(names, [(String::new(), String::new())]);
        assert_eq!(statuses, ["imported"], "coaches match it, companies wait for its person");
    }

    /// A text that holds a code, a number or an address is refused by its line, and the reason tells
    /// which field but never the piece: it may stand in a log.
    async fn texts_that_tell_who_somebody_is_are_refused_line_by_line(app: TestApp) {
        lahti(&app).await;
        let lines = [
            profile("a", &json!({"about": "Soita 040 123 4567"})),
            profile("b", &json!({"skills": ["leipominen", "131052-308T"]})),
            profile("c", &json!({"interests": ["kirjoita a@example.org"]})),
            profile("d", &json!({"about": "Leivoin 2023-2024 yli 1 000 000 pullaa, klo 06-22"})),
        ];
        let outcome = profiles_of(&app, "a.jsonl", &lines.join("\n"), day()).await;
        let reasons: Vec<(usize, &str)> = outcome.refused.iter().map(|(line, reason)| (*line, reason.as_str())).collect();
        assert_eq!(reasons, [
            (1, "about: holds a phone number"),
            (2, "skills: holds a personal identity code"),
            (3, "interests: holds an e-mail address"),
        ]);
        assert_eq!(outcome.added, 1);
    }

    /// The same file counted at another day changes nobody; a birthday between two files is taken over.
    async fn an_age_is_counted_at_the_day_that_is_given(app: TestApp) {
        lahti(&app).await;
        let file = profile("a", &json!({}));
        profiles_of(&app, "a.jsonl", &file, day()).await;
        let first = born(&app, "a").await;
        assert_eq!(age_on(first.0, day()), 17);
        assert_eq!(counts(&profiles_of(&app, "a.jsonl", &file, day()).await), [1, 0, 0, 1, 0]);
        assert_eq!(counts(&profiles_of(&app, "a.jsonl", &file, day() + Days::new(100)).await), [1, 0, 0, 1, 0]);
        assert_eq!(born(&app, "a").await, first);

        let (later, older) = (day() + Days::new(180), profile("a", &json!({"age": 18})));
        assert_eq!(counts(&profiles_of(&app, "a.jsonl", &older, later).await), [1, 0, 1, 0, 0]);
        let (born_on, version) = born(&app, "a").await;
        assert_eq!((age_on(born_on, later), version), (18, first.1 + 1));
    }

    async fn profiles_come_as_csv_too(app: TestApp) {
        lahti(&app).await;
        let text = "id,language,age,municipality,radius_km,kinds,skills,permits,driving_licence,languages\n\
                    a,fi,19,Lahti,30,job|work_trial,leipominen|kahvi,hygiene_passport,B,fi:native|en:B1\n";
        assert_eq!(counts(&profiles_of(&app, "profiles.csv", text, day()).await), [1, 1, 0, 0, 0]);
        let (kinds, permits, licence, languages): (String, String, Option<String>, String) = app
            .read(|connection| {
                profiles::table
                    .select((profiles::kinds, profiles::permits, profiles::driving_licence, profiles::languages))
                    .first(connection)
                    .unwrap()
            })
            .await;
        assert_eq!(kinds, "[\"job\",\"work_trial\"]");
        assert_eq!((permits.as_str(), licence.as_deref()), ("[\"hygiene_passport\"]", Some("B")));
        assert!(languages.contains("native") && languages.contains("en"), "{languages}");
    }
}
