//! A searched word stands in clear nowhere until three different visitors have searched it.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::vocabulary_heard;

use super::{WORD, written};
use crate::support::TestApp;
use crate::support::client::{Visitor, encode};
use crate::support::dump;
use crate::support::world::world;

async fn search(app: &TestApp, visitor: &Visitor, words: &str) {
    visitor.page(&format!("/openings?{}", encode(&[("words", words)]))).await;
    app.settle().await;
}

/// A stranger whose browser has been here before.
async fn visitor(app: &TestApp) -> Visitor {
    let visitor = app.stranger();
    visitor.page("/openings").await;
    visitor
}

/// Rows of any table that hold a text.
async fn clear(app: &TestApp, text: &'static str) -> Vec<String> {
    let all = app.read(|connection| dump::rows(connection, &[])).await;
    all.into_iter()
        .flat_map(|(table, rows)| rows.into_iter().map(move |row| format!("{table}: {row}")))
        .filter(|row| row.to_lowercase().contains(text))
        .collect()
}

async fn hashes(app: &TestApp) -> i64 {
    app.read(|connection| vocabulary_heard::table.count().get_result(connection).unwrap()).await
}

both! {
    async fn a_word_is_kept_in_clear_once_a_third_visitor_searches_it(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let first = visitor(&app).await;
        let young = app.signed_in(&site.person.account).await;
        for _ in 0..4 {
            search(&app, &first, "Zorbaaja Lahti").await;
            search(&app, &young, WORD).await;
        }
        let young_elsewhere = app.signed_in(&site.person.account).await;
        search(&app, &young_elsewhere, WORD).await;
        assert_eq!(hashes(&app).await, 2, "two different visitors, however often");
        assert_eq!(clear(&app, WORD).await, Vec::<String>::new(), "typed by two it stands nowhere");
        // Whoever brings no cookie could be the same again and again.
        for _ in 0..4 {
            search(&app, &app.stranger(), WORD).await;
        }
        assert_eq!(hashes(&app).await, 2);

        search(&app, &visitor(&app).await, WORD).await;
        assert_eq!(written(&app, "searches").await, [(WORD.to_owned(), 3)]);
        search(&app, &visitor(&app).await, WORD).await;
        assert_eq!(written(&app, "searches").await, [(WORD.to_owned(), 4)]);
        let page = app.signed_in(&site.accounts["operator"]).await.page("/vocabulary").await;
        page.assert_says("main h2", WORD);
        page.assert_says("main", "4 hakijan hauissa");
    }

    /// Names, numbers, short and known words leave not even a hash.
    async fn what_may_tell_who_somebody_is_leaves_nothing(app: TestApp) {
        world(&app).await;
        app.settle().await;
        for _ in 0..3 {
            let visitor = visitor(&app).await;
            for words in ["mikko", "mikolle", "0401234567", "etu.suku@firma.fi", "kokki", "xyz", "ja", "Lahdessa"] {
                search(&app, &visitor, words).await;
            }
        }
        assert_eq!(hashes(&app).await, 0);
        assert_eq!(written(&app, "searches").await, []);
        assert_eq!(clear(&app, "mikolle").await, Vec::<String>::new());
    }

    /// The same visitor's two words cannot be told to be one visitor's.
    async fn hashes_of_one_visitor_do_not_meet(app: TestApp) {
        world(&app).await;
        app.settle().await;
        let visitor = visitor(&app).await;
        search(&app, &visitor, "zorbaaja qwertyilija").await;
        let rows: Vec<(String, String)> = app
            .read(|connection| {
                let both = (vocabulary_heard::word_hash, vocabulary_heard::visitor_hash);
                vocabulary_heard::table.select(both).load(connection).unwrap()
            })
            .await;
        assert_eq!(rows.len(), 2);
        assert!(rows[0].0 != rows[1].0 && rows[0].1 != rows[1].1, "{rows:?}");
    }

    async fn searched_words_are_forgotten_after_their_days(app: TestApp) {
        world(&app).await;
        app.settle().await;
        for _ in 0..3 {
            search(&app, &visitor(&app).await, WORD).await;
        }
        search(&app, &visitor(&app).await, "qwertyilija").await;
        assert_eq!((written(&app, "searches").await.len(), hashes(&app).await), (1, 4));
        app.app.clock.advance(Duration::days(29));
        app.settle().await;
        assert_eq!((written(&app, "searches").await.len(), hashes(&app).await), (1, 4));
        app.app.clock.advance(Duration::days(2));
        app.settle().await;
        assert_eq!((written(&app, "searches").await.len(), hashes(&app).await), (0, 0));
    }
}
