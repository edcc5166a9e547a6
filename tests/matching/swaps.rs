//! Never used: name, sex, origin, age beyond the law. Other people with the same wishes see the same, and
//! are seen the same.

use chrono::{Duration, NaiveDate};
use diesel::prelude::*;
use matkalla::db::Connection;
use matkalla::db::schema::{identities, openings, profiles};
use matkalla::matching::{Changed, matches_of_profile, note_changes, opening_document, profile_document};
use matkalla::{openings as opening_rows, profiles as profile_rows};
use search_index::matching::{Match, ScorePart};

use super::follow;
use crate::support::TestApp;
use crate::support::app::the_present;
use crate::support::builders::{self, NewOpening};
use crate::support::world::{World, world};

/// Somebody: name, days since birth, languages, and how they tell of themselves.
struct Somebody {
    first_name: &'static str,
    last_name: &'static str,
    age: i32,
    languages: &'static str,
    about: &'static str,
}

const FI: &str = r#"[{"code":"fi","level":"native"}]"#;

/// Adults who like to bake, each telling who they are.
const ADULTS: &[Somebody] = &[
    Somebody {
        first_name: "Matti",
        last_name: "Virtanen",
        age: 18,
        languages: FI,
        about: "Olen Matti, 18-vuotias poika Suomesta.",
    },
    Somebody {
        first_name: "Aino",
        last_name: "Korhonen",
        age: 29,
        languages: FI,
        about: "Olen Aino, 29-vuotias nainen Suomesta.",
    },
    Somebody {
        first_name: "Fatima",
        last_name: "Hassan Ali",
        age: 24,
        languages: r#"[{"code":"so","level":"native"},{"code":"fi","level":"B2"}]"#,
        about: "Olen Fatima, 24-vuotias tyttö Somaliasta. Olen muslimi ja maahanmuuttaja.",
    },
    Somebody {
        first_name: "Oleksandr",
        last_name: "Шевченко",
        age: 21,
        languages: r#"[{"code":"uk","level":"native"},{"code":"ru","level":"C1"},{"code":"fi","level":"C1"}]"#,
        about: "Olen Oleksandr, 21-vuotias mies Ukrainasta. Olen pakolainen ja ortodoksi.",
    },
    Somebody {
        first_name: "Astrid",
        last_name: "Lindström",
        age: 19,
        languages: r#"[{"code":"sv","level":"native"},{"code":"fi","level":"C2"}]"#,
        about: "Olen Astrid, 19-vuotias suomenruotsalainen neito Ahvenanmaalta.",
    },
];

/// Minors of the same bracket of the law.
const MINORS: &[Somebody] = &[
    Somebody {
        first_name: "Ville", last_name: "Mäki", age: 16, languages: FI, about: "Olen Ville, 16-vuotias poika."
    },
    Somebody {
        first_name: "Zahra",
        last_name: "Rahimi",
        age: 17,
        languages: r#"[{"code":"fa","level":"native"},{"code":"fi","level":"B2"}]"#,
        about: "Olen Zahra, 17-vuotias tyttö Afganistanista.",
    },
];

/// Openings whose texts speak of people as they should not, and one that asks for Finnish.
const OPENINGS: &[(&str, &str, &str)] = &[
    ("Leipuri", "Reipas poika tai mies leipomoon, leivot pullaa.", "[]"),
    ("Kahvilan tyttö", "Etsimme tyttöä tiskille. Kysy Matilta tai Fatimalta!", "[]"),
    ("Leipomon apulainen", "Suomalainen nuori, 18-vuotias, leivot leipää.", "[]"),
    ("Siivooja", "Nainen toimistojen siivoukseen, maahanmuuttaja käy.", "[]"),
    ("Myyjä", "Myyt leipää suomeksi. Ei muslimeille.", r#"[{"code":"fi","level":"B1"}]"#),
    ("Tallityöntekijä", "Hoidat hevosia, 21-vuotias tai vanhempi.", "[]"),
];

fn take_the_place_of(connection: &mut Connection, profile: &str, who: &Somebody) {
    let born: NaiveDate = the_present().date() - Duration::days(i64::from(who.age) * 36525 / 100 + 30);
    let about = format!("{} Tykkään leipoa ja jutella asiakkaiden kanssa.", who.about);
    let headline = format!("{} etsii töitä leipomosta", who.first_name);
    diesel::update(profiles::table.find(profile))
        .set((
            profiles::born_on.eq(born),
            profiles::languages.eq(who.languages),
            profiles::about.eq(about),
            profiles::headline.eq(headline),
            profiles::kinds.eq("[\"job\"]"),
        ))
        .execute(connection)
        .unwrap();
    diesel::update(identities::table.find(profile))
        .set((identities::first_name.eq(who.first_name), identities::last_name.eq(who.last_name)))
        .execute(connection)
        .unwrap();
    note_changes(connection, &[Changed::Profile(profile.to_owned())], the_present()).unwrap();
}

async fn fill(app: &TestApp, world: &World) -> Vec<String> {
    let (site, company) = (world.lahti.site.clone(), world.lahti.company.company.clone());
    app.write(move |connection| {
        let made = OPENINGS.iter().map(|&(title, description, languages)| {
            let (kind, status, municipality) = ("job", "published", "398");
            let new = NewOpening { site: &site, company: &company, kind, status, title, municipality };
            let id = builders::opening(connection, &new, the_present());
            diesel::update(openings::table.find(&id))
                .set((openings::description.eq(description), openings::languages.eq(languages)))
                .execute(connection)
                .unwrap();
            id
        });
        made.collect()
    })
    .await
}

/// What is found, with its score and the parts of it.
type Ranked = Vec<(String, f64, Vec<(ScorePart, f64)>)>;

fn ranked(found: impl Iterator<Item = Match>) -> Ranked {
    found.map(|found| (found.id, found.score, found.parts)).collect()
}

/// The openings for the person, and the person's place for each opening.
async fn seen(app: &TestApp, profile: &str, ids: &[String]) -> (Ranked, Vec<Ranked>) {
    let (profile, ids, index) = (profile.to_owned(), ids.to_vec(), app.app.index.clone());
    app.read(move |connection| {
        let today = the_present().date();
        let row = profile_rows::profile(connection, &profile).unwrap();
        let openings = matches_of_profile(connection, &index, &row, today, 50).unwrap();
        let person = profile_document(&row, today);
        let people = ids.iter().map(|id| {
            let opening = opening_document(&opening_rows::opening(connection, id).unwrap(), "");
            ranked(index.match_opening(&opening, today, 50, &mut |_| vec![person.clone()]).unwrap().into_iter())
        });
        let people = people.collect();
        (ranked(openings.into_iter().map(|found| found.found)), people)
    })
    .await
}

both! {
    async fn who_somebody_is_moves_no_ranking(app: TestApp) {
        let world = world(&app).await;
        let (profile, ids) = (world.lahti.person.profile.clone(), fill(&app, &world).await);
        for group in [ADULTS, MINORS] {
            let mut first = None;
            for who in group {
                let person = profile.clone();
                app.write(move |connection| take_the_place_of(connection, &person, who)).await;
                follow(&app).await;
                let seen = seen(&app, &profile, &ids).await;
                assert!(seen.0.len() >= OPENINGS.len() && seen.1.iter().all(|people| people.len() == 1), "{}", who.first_name);
                let first = first.get_or_insert_with(|| seen.clone());
                assert_eq!(seen.0, first.0, "openings for {}", who.first_name);
                assert_eq!(seen.1, first.1, "{} for openings", who.first_name);
            }
        }
    }
}
