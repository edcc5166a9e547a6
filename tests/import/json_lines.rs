//! JSON Lines as other programs write them, and as they should not.

use serde_json::json;

use super::{assert_refused, counts, file, lahti, load_openings, opening, openings_of, titles};
use crate::support::builders;

both! {
    /// What is wrong with a line is told by number and reason; the lines around it are loaded.
    async fn bad_lines_are_told_and_good_ones_loaded(app: TestApp) {
        lahti(&app).await;
        let long = "ä".repeat(121);
        let lines = [
            opening("a", "Ensimmäinen", &json!({})),
            "{\"id\": \"b\", \"kind\":".to_owned(),
            opening("c", "Tuntematon polku", &json!({"kind": "gig"})),
            opening("d", "Tuntematon kunta", &json!({"municipality": "Atlantis"})),
            opening("e", "Ei kuntaa", &json!({"municipality": null})),
            opening("f", &long, &json!({})),
            opening("g", "Pitkä kuvaus", &json!({"description": "a".repeat(5001)})),
            opening("h", "Väärä postinumero", &json!({"postcode": "1514"})),
            opening("i", "Liian monta tuntia", &json!({"hours_per_week": 200})),
            opening("j", "Nuori", &json!({"requires": {"min_age": 3}})),
            opening("k", " ", &json!({})),
            opening("l", "Nimetön", &json!({"company": "  "})),
            opening("m", "Nolla\u{0}merkki", &json!({})),
            opening("n", "Väärä päivä", &json!({"apply_by": "31.12.2026"})),
            "{\"id\": \"o\", \"kind\": \"job\", \"language\": \"fi\", \"company\": \"Oy\"}".to_owned(),
            "[]".to_owned(),
            opening("", "Tunnukseton", &json!({})),
            opening("z", "Viimeinen", &json!({})),
        ];
        let outcome = openings_of(&app, "openings.jsonl", lines.join("\n")).await;
        assert_refused(&outcome, &[
            (2, "EOF"),
            (3, "unknown variant `gig`"),
            (4, "municipality: there is no Atlantis"),
            (5, "municipality: missing"),
            (6, "title: must be 1 to 120 long"),
            (7, "description: must be 0 to 5000 long"),
            (8, "postcode: must be five digits"),
            (9, "hours_per_week: must be 1 to 168"),
            (10, "min_age: must be 13 to 35"),
            (11, "title: missing"),
            (12, "company: missing"),
            (13, "NUL"),
            (14, "not a record: "),
            (15, "missing field `title`"),
            (16, "not a record: "),
            (17, "id: must be 1 to 64 long"),
        ]);
        assert_eq!(counts(&outcome), [18, 2, 0, 0, 16]);
        assert_eq!(titles(&app).await, ["Ensimmäinen", "Viimeinen"]);
        // No reason speaks of a line of its own: the number is the file's.
        assert!(outcome.refused.iter().all(|(_, reason)| !reason.contains("line 1")), "{:#?}", outcome.refused);
    }

    /// A byte order mark, line ends of Windows, empty lines and a missing last line end are no matter.
    async fn the_shape_of_the_file_is_no_matter(app: TestApp) {
        lahti(&app).await;
        let lines = [opening("a", "Yksi", &json!({})), String::new(), "   ".to_owned(), opening("b", "Kaksi", &json!({}))];
        let text = format!("\u{feff}{}\r\n{{broken", lines.join("\r\n"));
        let outcome = openings_of(&app, "openings.jsonl", text).await;
        assert_refused(&outcome, &[(5, "not a record")]);
        assert_eq!(titles(&app).await, ["Kaksi", "Yksi"]);
        for empty in ["", "\u{feff}", "\r\n\n"] {
            assert_eq!(counts(&openings_of(&app, "openings.jsonl", empty).await), [0; 5], "{empty:?}");
        }
    }

    async fn what_is_not_utf_8_is_one_bad_line(app: TestApp) {
        lahti(&app).await;
        let good = opening("a", "Hyvä", &json!({}));
        let bad = opening("b", "Ty@", &json!({})).into_bytes();
        let bad: Vec<u8> = bad.into_iter().map(|byte| if byte == b'@' { 0xF6 } else { byte }).collect();
        let outcome = openings_of(&app, "openings.jsonl", [good.as_bytes(), b"\n", &bad].concat()).await;
        assert_refused(&outcome, &[(2, "not a record")]);
        assert_eq!(titles(&app).await, ["Hyvä"]);
    }

    async fn a_file_that_is_not_there_is_named(app: TestApp) {
        let path = app.folder().join("nowhere.jsonl");
        let error = load_openings(&app, path, None).await.unwrap_err().to_string();
        assert!(error.contains("nowhere.jsonl") && error.contains("No such file"), "{error}");
    }

    /// The site that serves the municipality takes a line; where none does, the named one, and
    /// without a name the line is refused if there are several.
    async fn each_line_finds_its_site(app: TestApp) {
        let lahti = lahti(&app).await;
        let far = opening("a", "Kaukana", &json!({"municipality": "Rovaniemi"}));
        let near = opening("b", "Lähellä", &json!({"municipality": "lahtis"}));
        assert_eq!(counts(&openings_of(&app, "one.jsonl", &far).await), [1, 1, 0, 0, 0], "the only site takes it");
        let now = app.app.clock.now();
        let espoo = app.write(move |connection| builders::site(connection, "espoo", &["049"], now)).await;
        let elsewhere = opening("c", "Vaasassa", &json!({"municipality": "Vaasa"}));
        let both = format!("{elsewhere}\n{near}");
        assert_refused(&openings_of(&app, "two.jsonl", &both).await, &[(1, "no site serves Vaasa, name one with --site")]);
        let outcome = load_openings(&app, file(&app, "two.jsonl", &both), Some(espoo.clone())).await.unwrap();
        assert_eq!(counts(&outcome), [2, 1, 0, 1, 0]);
        let sites = app
            .read(|connection| {
                use diesel::prelude::*;
                use matkalla::db::schema::openings;
                openings::table.order(openings::external_id).select(openings::site_id).load::<String>(connection).unwrap()
            })
            .await;
        assert_eq!(sites, [lahti.clone(), lahti, espoo]);
    }

    /// What was loaded is found by everybody as soon as the index has followed.
    async fn loaded_openings_are_found_by_their_words(app: TestApp) {
        lahti(&app).await;
        openings_of(&app, "a.jsonl", opening("a", "Kondiittori kaupunkiin", &json!({"positions": 2}))).await;
        let stranger = app.stranger();
        assert!(stranger.page("/openings?words=kondiittori").await.has(".empty"));
        app.settle().await;
        stranger.page("/openings?words=kondiittori").await.assert_says(".opening__title", "Kondiittori kaupunkiin");
    }
}
