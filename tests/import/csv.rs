//! CSV with the names of the records, as spreadsheets save it.

use diesel::prelude::*;
use matkalla::db::schema::openings;

use super::{assert_refused, counts, lahti, openings_of, titles};

const HEAD: &str =
    "id,kind,language,company,title,municipality,remote,hours_per_week,shifts,requires.permits,languages";

both! {
    /// A byte order mark, line ends of Windows, quotes with line breaks and semicolons are understood.
    async fn what_spreadsheets_save_is_loaded(app: TestApp) {
        lahti(&app).await;
        let commas = format!(
            "\u{feff}{HEAD}\r\n\
             a,job,fi,\"Pulla, Oy\",\"Leipuri\r\nja \"\"mestari\"\"\",Lahti,TRUE,30,day|night,hygiene_passport,fi:B1\r\n\
             \r\n\
             b,job,sv,Oy Ab,Bagare,Lahtis,no,,,,\r\n"
        );
        assert_eq!(counts(&openings_of(&app, "openings.csv", commas).await), [2, 2, 0, 0, 0]);
        let semicolons = "id;kind;language;company;title;municipality\r\nc;job;fi;Pulla, Oy;Kokki;Hollola\r\n";
        assert_eq!(counts(&openings_of(&app, "openings.CSV", semicolons).await), [1, 1, 0, 0, 0]);
        assert_eq!(titles(&app).await, ["Bagare", "Kokki", "Leipuri\r\nja \"mestari\""]);
        let row: (bool, Option<i32>, String, String, String, String) = app
            .read(|connection| {
                openings::table
                    .filter(openings::external_id.eq("a"))
                    .select((
                        openings::remote,
                        openings::hours_per_week,
                        openings::shifts,
                        openings::permits,
                        openings::languages,
                        openings::municipality_code,
                    ))
                    .first(connection)
                    .unwrap()
            })
            .await;
        let (remote, hours, shifts, permits, languages, municipality) = row;
        assert_eq!((remote, hours, municipality.as_str()), (true, Some(30), "398"));
        assert_eq!((shifts.as_str(), permits.as_str()), ("[\"day\",\"night\"]", "[\"hygiene_passport\"]"));
        assert!(languages.contains("B1"), "{languages}");
    }

    /// Numbers are those of the file's lines, also after a cell with a line break.
    async fn bad_rows_are_told_by_the_line_they_begin_at(app: TestApp) {
        lahti(&app).await;
        let text = format!(
            "{HEAD}\n\
             a,job,fi,Oy,\"Kaksi\nriviä\",Lahti,,,,,\n\
             b,job,fi\n\
             c,gig,fi,Oy,Keikka,Lahti,,,,,\n\
             d,job,fi,Oy,Etä,Lahti,ehkä,,,,\n\
             e,job,fi,Oy,Tunnit,Lahti,,paljon,,,\n\
             f,job,fi,Oy,Kieli,Lahti,,,,,fi:hyvä\n\
             g,job,fi,Oy,,Lahti,,,,,\n\
             h,job,fi,Oy,Vuoro,Lahti,,,aamu,,\n\
             i,job,fi,Oy,Nolla\u{0}merkki,Lahti,,,,,\n\
             j,job,fi,Oy,Hyvä,Lahti,,,,,\n"
        );
        let outcome = openings_of(&app, "openings.csv", text).await;
        assert_refused(&outcome, &[
            (4, "3 cells instead of 11"),
            (5, "unknown variant `gig`"),
            (6, "expected a boolean"),
            (7, "expected u32"),
            (8, "hyvä"),
            (9, "missing field `title`"),
            (10, "unknown variant `aamu`"),
            (11, "NUL"),
        ]);
        assert_eq!(titles(&app).await, ["Hyvä", "Kaksi\nriviä"]);
    }

    async fn a_missing_column_is_named_in_every_row(app: TestApp) {
        lahti(&app).await;
        let text = "id,kind,language,company,municipality\na,job,fi,Oy,Lahti\nb,job,fi,Oy,Lahti\n";
        let outcome = openings_of(&app, "openings.csv", text).await;
        assert_refused(&outcome, &[(2, "missing field `title`"), (3, "missing field `title`")]);
        assert_eq!(counts(&outcome), [2, 0, 0, 0, 2]);
    }

    async fn an_empty_file_and_a_head_alone_hold_nothing(app: TestApp) {
        for text in ["", "\u{feff}", HEAD, "id;kind\r\n"] {
            assert_eq!(counts(&openings_of(&app, "openings.csv", text).await), [0; 5], "{text:?}");
        }
    }

    async fn a_row_that_is_not_utf_8_is_one_bad_row(app: TestApp) {
        lahti(&app).await;
        let head = "id,kind,language,company,title,municipality\n";
        let text = [head.as_bytes(), b"a,job,fi,Oy,Ty\xF6,Lahti\nb,job,fi,Oy,Toimi,Lahti\n"].concat();
        let outcome = openings_of(&app, "openings.csv", text).await;
        assert_refused(&outcome, &[(2, "not UTF-8")]);
        assert_eq!(titles(&app).await, ["Toimi"]);
    }
}
