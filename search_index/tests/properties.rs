//! Properties that every answer of the matching has, whatever is put in.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use search_index::matching::Match;
use search_index::model::{
    ByHand, Coordinates, Kind, LanguageSkill, Level, Licence, Opening, Profile, Shift, TextLanguage,
};
use search_index::reading::Reader;
use search_index::rules::check;
use search_index::{Change, SearchIndex};

const WORDS: &[&str] = &[
    "kokki",
    "keittiö",
    "siivous",
    "varasto",
    "trukki",
    "lapset",
    "hevoset",
    "kassa",
    "myynti",
    "en halua",
    "jag vill inte",
    "barn",
    "städning",
    "cleaning",
    "kitchen",
    "ja",
    "yö",
    "Äänimies",
    "ravintolan",
    "keittiöapulainen",
    "!",
    "4.30",
    "🙂",
];
const PERMITS: &[&str] =
    &["hygiene_passport", "driver_cpc", "licence_b", "tax_number", "alcohol_serving_passport", "own"];

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
}

fn text() -> impl Strategy<Value = String> {
    vec(select(WORDS), 0..8).prop_map(|words| words.join(" "))
}

fn place() -> impl Strategy<Value = Option<Coordinates>> {
    option::weighted(0.9, (60.0..61.0_f64, 25.0..26.0_f64).prop_map(|(lat, lon)| Coordinates { lat, lon }))
}

fn some_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Vec<T>> {
    subsequence(all, 0..=all.len())
}

fn languages() -> impl Strategy<Value = Vec<LanguageSkill>> {
    vec((select(&["fi", "sv", "en"][..]), select(Level::ALL)), 0..2).prop_map(|skills| {
        skills.into_iter().map(|(code, level)| LanguageSkill { code: code.to_owned(), level }).collect()
    })
}

fn permits() -> impl Strategy<Value = Vec<String>> {
    vec(select(PERMITS), 0..2).prop_map(|codes| codes.into_iter().map(str::to_owned).collect())
}

fn near_days() -> impl Strategy<Value = Option<NaiveDate>> {
    option::of((-3_i64..60).prop_map(|days| as_of() + chrono::Duration::days(days)))
}

fn opening() -> impl Strategy<Value = Opening> {
    let asked =
        (permits(), option::weighted(0.2, select(Licence::ALL)), option::weighted(0.3, 15_u32..22), languages());
    let when = (option::of(1_u32..60), some_of(Shift::ALL), near_days(), near_days());
    (select(Kind::ALL), select(TextLanguage::ALL), text(), text(), place(), any::<(bool, bool)>(), asked, when)
        .prop_map(|(kind, language, title, description, place, flags, asked, when)| Opening {
            id: String::new(),
            site: String::new(),
            kind,
            language,
            company: "Yritys".into(),
            title,
            description,
            place,
            remote: flags.0,
            hours_per_week: when.0,
            shifts: when.1,
            permits: asked.0,
            driving_licence: asked.1,
            min_age: asked.2,
            languages: asked.3,
            offers_permit_training: flags.1,
            starts_on: None,
            ends_on: when.3,
            apply_by: when.2,
            published_at: None,
            by_hand: ByHand::default(),
        })
}

fn profile() -> impl Strategy<Value = Profile> {
    let texts = (text(), text(), vec(text(), 0..3), vec(text(), 0..3), vec(text(), 0..2));
    let held = (permits(), option::weighted(0.4, select(Licence::ALL)), languages());
    let when = (some_of(Kind::ALL), some_of(Shift::ALL), option::of(1_u32..60));
    (select(TextLanguage::ALL), 15_i64..30, texts, held, place(), 1_u32..120, when).prop_map(
        |(language, age, texts, held, place, radius_km, when)| Profile {
            id: String::new(),
            site: String::new(),
            language,
            born_on: as_of() - chrono::Duration::days(age * 365 + 100),
            headline: texts.0,
            about: texts.1,
            skills: texts.2,
            interests: texts.3,
            avoid: texts.4,
            permits: held.0,
            driving_licence: held.1,
            languages: held.2,
            place,
            radius_km,
            kinds: when.0,
            shifts: when.1,
            hours_per_week_max: when.2,
            available_from: None,
            by_hand: ByHand::default(),
        },
    )
}

fn number<T>(items: Vec<T>, letter: &str, set: fn(&mut T, String)) -> Vec<T> {
    let numbered = items.into_iter().enumerate();
    numbered
        .map(|(at, mut item)| {
            set(&mut item, format!("{letter}{at:03}"));
            item
        })
        .collect()
}

fn openings() -> impl Strategy<Value = Vec<Opening>> {
    vec(opening(), 1..90).prop_map(|all| number(all, "o", |opening, id| opening.id = id))
}

fn profiles() -> impl Strategy<Value = Vec<Profile>> {
    vec(profile(), 1..20).prop_map(|all| number(all, "p", |profile, id| profile.id = id))
}

fn index(openings: &[Opening], profiles: &[Profile]) -> SearchIndex {
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    let mut changes: Vec<Change> = openings.iter().cloned().map(Change::Opening).collect();
    changes.extend(profiles.iter().cloned().map(Change::Profile));
    index.apply(&changes, 1).unwrap();
    index
}

fn for_profile(index: &SearchIndex, openings: &[Opening], profile: &Profile, limit: usize) -> Vec<Match> {
    let mut read = |ids: &[String]| openings.iter().filter(|opening| ids.contains(&opening.id)).cloned().collect();
    index.match_profile(profile, as_of(), limit, &mut read).unwrap()
}

fn for_opening(index: &SearchIndex, profiles: &[Profile], opening: &Opening, limit: usize) -> Vec<Match> {
    let mut read = |ids: &[String]| profiles.iter().filter(|profile| ids.contains(&profile.id)).cloned().collect();
    index.match_opening(opening, as_of(), limit, &mut read).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_match_keeps_the_rules_and_every_allowed_pair_is_found(openings in openings(), profiles in profiles()) {
        let index = index(&openings, &profiles);
        for profile in &profiles {
            let matches = for_profile(&index, &openings, profile, 1000);
            let mut found: Vec<&str> = matches.iter().map(|found| found.id.as_str()).collect();
            found.sort_unstable();
            let allowed: Vec<&str> = openings
                .iter()
                .filter(|opening| check(profile, opening, as_of()).allows())
                .map(|opening| opening.id.as_str())
                .collect();
            prop_assert_eq!(found, allowed);
        }
        for opening in openings.iter().take(10) {
            let matches = for_opening(&index, &profiles, opening, 1000);
            let mut found: Vec<&str> = matches.iter().map(|found| found.id.as_str()).collect();
            found.sort_unstable();
            let allowed: Vec<&str> = profiles
                .iter()
                .filter(|profile| check(profile, opening, as_of()).allows())
                .map(|profile| profile.id.as_str())
                .collect();
            prop_assert_eq!(found, allowed);
        }
    }

    #[test]
    fn parts_add_up_and_the_order_is_that_of_the_scores(openings in openings(), person in profile()) {
        let index = index(&openings, &[]);
        let matches = for_profile(&index, &openings, &person, 1000);
        for found in &matches {
            prop_assert!(found.score.is_finite());
            prop_assert!((found.parts.iter().map(|(_, part)| part).sum::<f64>() - found.score).abs() < 1e-9);
        }
        for pair in matches.windows(2) {
            prop_assert!(pair[0].score > pair[1].score || (pair[0].score == pair[1].score && pair[0].id < pair[1].id));
        }
        // Stopping early gives the beginning of the whole answer.
        let first = for_profile(&index, &openings, &person, 5);
        prop_assert_eq!(&first[..], &matches[..first.len()]);
        prop_assert_eq!(first.len(), matches.len().min(5));
    }

    #[test]
    fn names_ids_and_the_order_of_putting_in_do_not_matter(openings in openings(), person in profile()) {
        let before = for_profile(&index(&openings, &[]), &openings, &person, 1000);
        let again = for_profile(&index(&openings, &[]), &openings, &person, 1000);
        prop_assert_eq!(&before, &again);
        let renamed: Vec<Opening> = openings
            .iter()
            .rev()
            .map(|opening| Opening {
                id: format!("new-{}", opening.id),
                site: String::new(),
                company: "Kokki Keittiö Oy".into(),
                ..opening.clone()
            })
            .collect();
        let other = Profile { id: "someone-else".into(), ..person };
        let after = for_profile(&index(&renamed, &[]), &renamed, &other, 1000);
        let plain = |matches: &[Match]| {
            let lines = matches.iter();
            lines.map(|found| (found.id.trim_start_matches("new-").to_owned(), found.parts.clone())).collect::<Vec<_>>()
        };
        prop_assert_eq!(plain(&before), plain(&after));
    }
}
