//! The hard rules come first: what they refuse is never offered, to neither side.

use chrono::{Duration, NaiveDate};
use diesel::prelude::*;
use matkalla::db::Connection;
use matkalla::db::schema::{openings, profiles};
use matkalla::matching::{Changed, note_changes};

use super::{follow, openings_for, people_for};
use crate::support::app::the_present;
use crate::support::world::world;

fn born(age: i32) -> NaiveDate {
    let today = the_present().date();
    today - Duration::days(i64::from(age) * 36525 / 100 + 30)
}

fn yesterday() -> NaiveDate {
    the_present().date() - Duration::days(1)
}

/// Sets columns of the opening or the profile; there is one of each that counts.
macro_rules! set {
    ($table:ident: $($column:ident = $value:expr),+) => {
        |connection: &mut Connection, id: &str| {
            diesel::update($table::table.find(id)).set(($($table::$column.eq($value)),+ ,)).execute(connection).unwrap();
        }
    };
}

type Set = fn(&mut Connection, &str);

const NOTHING: Set = |_, _| ();

/// A pair that fits: an adult who wishes for a job by day, and a job by day in the same town.
const OPENING: Set = set!(openings: kind = "job", municipality_code = "398", remote = false, hours_per_week = Some(30),
    shifts = "[\"day\"]", permits = "[]", driving_licence = None::<&str>, min_age = None::<i32>, languages = "[]",
    offers_permit_training = false, apply_by = None::<NaiveDate>, ends_on = None::<NaiveDate>);
const PROFILE: Set = set!(profiles: born_on = born(19), kinds = "[\"job\"]", radius_km = 30, shifts = "[\"day\"]",
    permits = "[]", driving_licence = None::<&str>, languages = "[]", hours_per_week_max = None::<i32>);

const NIGHT: Set = set!(openings: shifts = "[\"night\"]");
const SEVENTEEN_BY_NIGHT: Set = set!(profiles: born_on = born(17), shifts = "[\"night\",\"day\"]");
const SEVENTEEN: Set = set!(profiles: born_on = born(17));
const FINNISH_A2: Set = set!(profiles: languages = "[{\"code\":\"fi\",\"level\":\"A2\"}]");
const ALL_KINDS: Set = set!(profiles: kinds = "[\"work_trial\",\"apprenticeship\",\"job\"]");

/// What is changed of the pair that fits, and whether it may still be offered.
const CASES: &[(&str, Set, Set, bool)] = &[
    ("as it is", NOTHING, NOTHING, true),
    ("night work for an adult", NIGHT, set!(profiles: shifts = "[\"night\"]"), true),
    ("night work under 18", NIGHT, SEVENTEEN_BY_NIGHT, false),
    ("day work under 18", NOTHING, SEVENTEEN, true),
    ("more than 40 hours under 18", set!(openings: hours_per_week = Some(41)), SEVENTEEN, false),
    (
        "serving alcohol under 18, card or not",
        set!(openings: permits = "[\"alcohol_serving_passport\"]"),
        set!(profiles: born_on = born(17), permits = "[\"alcohol_serving_passport\"]"),
        false,
    ),
    ("the opening's own age", set!(openings: min_age = Some(20)), NOTHING, false),
    ("a kind that is not wished", set!(openings: kind = "micro_job"), NOTHING, false),
    ("too far", set!(openings: municipality_code = "698"), NOTHING, false),
    ("too far, but done from anywhere", set!(openings: municipality_code = "698", remote = true), NOTHING, true),
    ("no driving licence", set!(openings: driving_licence = Some("B")), NOTHING, false),
    (
        "a wider driving licence",
        set!(openings: driving_licence = Some("B")),
        set!(profiles: driving_licence = Some("C")),
        true,
    ),
    ("a card that a course gives", set!(openings: permits = "[\"hygiene_passport\"]"), NOTHING, true),
    ("a permit that takes months", set!(openings: permits = "[\"welding\"]"), NOTHING, false),
    (
        "a permit that an apprenticeship teaches",
        set!(openings: permits = "[\"welding\"]", kind = "apprenticeship"),
        ALL_KINDS,
        true,
    ),
    (
        "a language two steps short",
        set!(openings: languages = "[{\"code\":\"fi\",\"level\":\"B2\"}]"),
        FINNISH_A2,
        false,
    ),
    ("a language one step short", set!(openings: languages = "[{\"code\":\"fi\",\"level\":\"B1\"}]"), FINNISH_A2, true),
    (
        "a trial may ask for no language",
        set!(openings: languages = "[{\"code\":\"fi\",\"level\":\"C2\"}]", kind = "work_trial"),
        ALL_KINDS,
        true,
    ),
    ("no shift that suits", NIGHT, NOTHING, false),
    ("the last day to answer was yesterday", set!(openings: apply_by = Some(yesterday())), NOTHING, false),
    ("the work ended yesterday", set!(openings: ends_on = Some(yesterday())), NOTHING, false),
];

both! {
    async fn what_the_rules_refuse_is_offered_to_neither_side(app: TestApp) {
        let world = world(&app).await;
        let site = &world.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        for (case, change_opening, change_profile, allowed) in CASES {
            let (opening, profile) = (site.opening.clone(), site.person.profile.clone());
            app.write(move |connection| {
                OPENING(connection, &opening);
                PROFILE(connection, &profile);
                change_opening(connection, &opening);
                change_profile(connection, &profile);
                note_changes(connection, &[Changed::Opening(opening), Changed::Profile(profile)], the_present()).unwrap();
            })
            .await;
            follow(&app).await;
            let expected = |name: &str| if *allowed { vec![name.to_owned()] } else { Vec::new() };
            assert_eq!(openings_for(&coach, site).await, expected("Kahvilatyöntekijä Lahti"), "{case}: openings");
            assert_eq!(people_for(&coach, site).await, expected("Tiira Lahti"), "{case}: people");
        }
    }
}
