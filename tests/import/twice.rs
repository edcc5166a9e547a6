//! Run twice, and run long: nothing doubles, what changed is brought up to date, the log is whole.

use diesel::prelude::*;
use matkalla::db::schema::{change_log, companies, opening_steps, openings, profiles};
use matkalla::import;
use serde_json::json;

use super::{counts, day, file, lahti, opening, openings_of, profiles_of, titles};
use crate::support::{TestApp, shared};

async fn log(app: &TestApp) -> Vec<i64> {
    app.read(|connection| {
        change_log::table.order(change_log::number).select(change_log::number).load(connection).unwrap()
    })
    .await
}

both! {
    async fn a_second_run_changes_only_what_changed(app: TestApp) {
        lahti(&app).await;
        let first = [opening("a", "Yksi", &json!({})), opening("b", "Kaksi", &json!({}))];
        assert_eq!(counts(&openings_of(&app, "a.jsonl", first.join("\n")).await), [2, 2, 0, 0, 0]);
        let before = log(&app).await;
        assert_eq!(counts(&openings_of(&app, "a.jsonl", first.join("\n")).await), [2, 0, 0, 2, 0]);
        assert_eq!(log(&app).await, before, "nothing to tell the index");

        let second = [opening("a", "Yksi", &json!({})), opening("b", "Kaksi b", &json!({})), opening("c", "Kolme", &json!({}))];
        assert_eq!(counts(&openings_of(&app, "a.jsonl", second.join("\n")).await), [3, 1, 1, 1, 0]);
        assert_eq!(titles(&app).await, ["Kaksi b", "Kolme", "Yksi"]);
        assert_eq!(log(&app).await.len(), before.len() + 2);
        let companies: i64 = app.read(|connection| companies::table.count().get_result(connection).unwrap()).await;
        assert_eq!(companies, 1);
    }

    /// Files carry neither a wage nor whether an opening is closed: what was done here stays.
    async fn a_wage_and_a_closing_made_here_outlive_the_file(app: TestApp) {
        lahti(&app).await;
        let line = opening("a", "Leipuri", &json!({}));
        openings_of(&app, "a.jsonl", &line).await;
        app.write(|connection| {
            diesel::update(openings::table)
                .set((openings::wage.eq("13 €/h"), openings::status.eq("closed")))
                .execute(connection)
                .unwrap();
        })
        .await;
        assert_eq!(counts(&openings_of(&app, "a.jsonl", &line).await), [1, 0, 0, 1, 0]);
        openings_of(&app, "a.jsonl", opening("a", "Kondiittori", &json!({}))).await;
        let row: (String, String, String) = app
            .read(|connection| {
                openings::table.select((openings::title, openings::wage, openings::status)).first(connection).unwrap()
            })
            .await;
        assert_eq!(row, ("Kondiittori".to_owned(), "13 €/h".to_owned(), "closed".to_owned()));
    }

    /// A file declares nothing: a trial waits for the check, and what was declared here outlives the next run.
    async fn a_trial_of_a_file_waits_until_it_is_declared(app: TestApp) {
        lahti(&app).await;
        let trial = |title: &str| opening("a", title, &json!({"kind": "work_trial"}));
        assert_eq!(counts(&openings_of(&app, "a.jsonl", trial("Kokeile")).await), [1, 1, 0, 0, 0]);
        let status = || app.read(|connection| openings::table.select(openings::status).first::<String>(connection).unwrap());
        assert_eq!(status().await, "submitted");
        app.write(|connection| {
            diesel::update(openings::table)
                .set((openings::terms.eq("{\"replaces_nobody\":true,\"transport\":\"Bussi 8\"}"), openings::status.eq("published")))
                .execute(connection)
                .unwrap();
        })
        .await;
        assert_eq!(counts(&openings_of(&app, "a.jsonl", trial("Kokeile")).await), [1, 0, 0, 1, 0]);
        assert_eq!(counts(&openings_of(&app, "a.jsonl", trial("Kokeile leipomista")).await), [1, 0, 1, 0, 0]);
        assert_eq!(status().await, "published");
        let terms: String = app.read(|connection| openings::table.select(openings::terms).first(connection).unwrap()).await;
        assert!(terms.contains("Bussi 8") && terms.contains("\"replaces_nobody\":true"), "{terms}");
        let steps = || app.read(|connection| opening_steps::table.select(opening_steps::actor_role).load::<String>(connection).unwrap());
        assert!(steps().await.is_empty());
        let barred = opening("a", "Kokeile leipomista", &json!({"kind": "work_trial", "hours_per_week": 45}));
        openings_of(&app, "a.jsonl", barred).await;
        assert_eq!(status().await, "submitted");
        assert_eq!(steps().await, ["system"], "its history tells that it waits again");
    }

    /// The change log takes at most 500 in one transaction; its numbers have no hole.
    async fn a_long_file_is_written_in_parts(app: TestApp) {
        lahti(&app).await;
        let lines: Vec<String> =
            (0..1201).map(|number| opening(&format!("o{number}"), &format!("Työ {number}"), &json!({}))).collect();
        let path = file(&app, "long.jsonl", lines.join("\n"));
        let (database, clock) = (app.app.database.clone(), app.app.clock.clone());
        let (outcome, steps) = tokio::task::spawn_blocking(move || {
            let mut steps = vec![0];
            let outcome = import::openings(&database, &path, None, &clock, &mut |done| steps.push(done)).unwrap();
            (outcome, steps)
        })
        .await
        .unwrap();
        assert_eq!(counts(&outcome), [1201, 1201, 0, 0, 0]);
        assert_eq!(steps.last(), Some(&1201));
        assert!(steps.windows(2).all(|pair| pair[1] > pair[0] && pair[1] - pair[0] <= 500), "{steps:?}");
        let numbers = log(&app).await;
        assert_eq!(numbers.len(), 1201);
        assert!(numbers.windows(2).all(|pair| pair[1] == pair[0] + 1));
        app.settle().await;
        app.stranger().page("/openings?words=1200").await.assert_says(".opening__title", "Työ 1200");
    }

    /// Uses `judged/openings_dev` of ../shared.
    async fn the_collection_of_shared_loads_whole_and_twice(app: TestApp) {
        let Some(folder) = shared().map(|folder| folder.join("judged/openings_dev")) else { return };
        lahti(&app).await;
        let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
        let (openings, people) = (read("openings.jsonl"), read("profiles.jsonl"));
        assert_eq!(counts(&openings_of(&app, "openings.jsonl", &openings).await), [140, 140, 0, 0, 0]);
        assert_eq!(counts(&profiles_of(&app, "profiles.jsonl", &people, day()).await), [45, 45, 0, 0, 0]);
        assert_eq!(counts(&openings_of(&app, "openings.jsonl", &openings).await), [140, 0, 0, 140, 0]);
        assert_eq!(counts(&profiles_of(&app, "profiles.jsonl", &people, day()).await), [45, 0, 0, 45, 0]);
        let stored: (i64, i64) = app
            .read(|connection| {
                let openings = openings::table.count().get_result(connection).unwrap();
                (openings, profiles::table.count().get_result(connection).unwrap())
            })
            .await;
        assert_eq!(stored, (140, 45));
    }
}
