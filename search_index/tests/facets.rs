//! Counts and order of the public list against a plain walk through all openings.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use search_index::geography::distance_km;
use search_index::model::{
    ByHand, Coordinates, Kind, LanguageSkill, Level, Opening, Shift, TextLanguage, WorkLanguage,
};
use search_index::reading::Reader;
use search_index::{Change, Counted, OpeningSearch, Preference, SearchIndex};

const PLACES: [Coordinates; 4] = [
    Coordinates { lat: 60.98, lon: 25.66 },
    Coordinates { lat: 61.0, lon: 25.4 },
    Coordinates { lat: 61.2, lon: 26.03 },
    Coordinates { lat: 65.01, lon: 25.47 },
];
const DISTANCES: [u32; 3] = [5, 30, 100];

fn today() -> NaiveDate {
    "2026-12-01".parse().unwrap()
}

fn day(days: u64) -> NaiveDate {
    today().checked_add_days(Days::new(days)).unwrap()
}

fn some<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Vec<T>> {
    subsequence(all, 0..=all.len())
}

fn opening() -> impl Strategy<Value = Opening> {
    let what =
        (select(Kind::ALL), select(TextLanguage::ALL), select(&["kokki", "kokki siivous", "siivous", "talo"][..]));
    let languages = subsequence(vec!["fi", "sv", "en", "ar"], 0..=2);
    let when = (option::of(0_u64..60), option::of(0_u64..4), 0_i64..3);
    (what, option::of(select(&PLACES[..])), any::<bool>(), some(Shift::ALL), languages, when).prop_map(
        |((kind, language, title), place, remote, shifts, languages, (starts, last, published))| Opening {
            id: String::new(),
            site: String::new(),
            kind,
            language,
            company: "Yritys".into(),
            title: title.into(),
            description: String::new(),
            place,
            remote,
            hours_per_week: None,
            shifts,
            permits: vec![],
            driving_licence: None,
            min_age: None,
            languages: languages
                .into_iter()
                .map(|code| LanguageSkill { code: code.into(), level: Level::B1 })
                .collect(),
            offers_permit_training: false,
            starts_on: starts.map(day),
            ends_on: None,
            // Some closed yesterday.
            apply_by: last.map(|days| day(days).pred_opt().unwrap()),
            published_at: chrono::DateTime::from_timestamp(1_790_000_000 + published, 0).map(|at| at.naive_utc()),
            waiting: 0,
            silent: false,
            by_hand: ByHand::default(),
        },
    )
}

fn search() -> impl Strategy<Value = OpeningSearch> {
    let words = select(&["", "kokki", "siivous"][..]);
    let place = option::of((select(&PLACES[..]), select(&DISTANCES[..])));
    let chosen = (some(Kind::ALL), some(Shift::ALL), some(WorkLanguage::ALL));
    let prefer = option::of((select(&PLACES[..]), some(WorkLanguage::ALL)));
    (words, place, chosen, any::<(bool, bool)>(), option::of(0_u64..60), prefer, 0_usize..5).prop_map(
        |(words, near, (kinds, shifts, languages), remote, start, prefer, offset)| OpeningSearch {
            words: words.into(),
            near,
            kinds,
            shifts,
            languages,
            remote: remote.0 && remote.1,
            start_by: start.map(day),
            prefer: prefer.map(|(place, languages)| Preference { near: Some((place, 30)), languages }),
            counted: Counted { distances: DISTANCES.to_vec(), starts: vec![day(7), day(30)] },
            offset,
            limit: 7,
            ..OpeningSearch::all(TextLanguage::Fi, today())
        },
    )
}

fn within(opening: &Opening, from: Coordinates, km: u32) -> bool {
    opening.remote || opening.place.is_some_and(|place| distance_km(from, place) <= f64::from(km) * 1.1)
}

fn any_of<T: PartialEq>(chosen: &[T], has: &[T]) -> bool {
    chosen.is_empty() || has.iter().any(|value| chosen.contains(value))
}

/// The plain rules, one opening at a time.
fn passes(opening: &Opening, search: &OpeningSearch) -> bool {
    (search.words.is_empty() || opening.title.contains(&search.words))
        && opening.apply_by.is_none_or(|last| last >= search.as_of)
        && any_of(&search.kinds, &[opening.kind])
        && search.near.is_none_or(|(from, km)| within(opening, from, km))
        && any_of(&search.shifts, &opening.shifts)
        && any_of(&search.languages, &opening.work_languages())
        && (!search.remote || opening.remote)
        && search.start_by.is_none_or(|day| opening.starts_on.is_none_or(|start| start <= day))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_are_exact_and_leave_out_their_own_choice(
        openings in vec(opening(), 0..60),
        search in search(),
        removed in 0_usize..10,
    ) {
        let mut openings: Vec<Opening> = openings
            .into_iter()
            .enumerate()
            .map(|(at, opening)| Opening { id: format!("o{at:03}"), ..opening })
            .collect();
        let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
        // In several segments, with some taken out again.
        for (at, part) in openings.chunks(25).enumerate() {
            let changes: Vec<Change> = part.iter().cloned().map(Change::Opening).collect();
            index.apply(&changes, at as i64).unwrap();
        }
        let gone: Vec<Change> = openings.iter().step_by(7).take(removed).map(|one| Change::RemoveOpening(one.id.clone())).collect();
        index.apply(&gone, 99).unwrap();
        openings.retain(|one| !gone.contains(&Change::RemoveOpening(one.id.clone())));

        let page = index.search_openings(&search).unwrap();
        let count = |search: &OpeningSearch| openings.iter().filter(|one| passes(one, search)).count();
        prop_assert_eq!(page.total, count(&search));
        for (kind, found) in &page.facets.kinds {
            prop_assert_eq!(*found, count(&OpeningSearch { kinds: vec![*kind], ..search.clone() }), "{}", kind);
        }
        for (shift, found) in &page.facets.shifts {
            prop_assert_eq!(*found, count(&OpeningSearch { shifts: vec![*shift], ..search.clone() }), "{}", shift);
        }
        for (language, found) in &page.facets.languages {
            prop_assert_eq!(*found, count(&OpeningSearch { languages: vec![*language], ..search.clone() }));
        }
        prop_assert_eq!(page.facets.remote, count(&OpeningSearch { remote: true, ..search.clone() }));
        for (day, found) in search.counted.starts.iter().zip(&page.facets.starts) {
            prop_assert_eq!(*found, count(&OpeningSearch { start_by: Some(*day), ..search.clone() }));
        }
        prop_assert_eq!(page.facets.distances.len(), if search.near.is_some() { DISTANCES.len() } else { 0 });
        for (km, found) in DISTANCES.iter().zip(&page.facets.distances) {
            let near = search.near.map(|(from, _)| (from, *km));
            prop_assert_eq!(*found, count(&OpeningSearch { near, ..search.clone() }));
        }
        if search.words.is_empty() {
            let rank = |one: &&Opening| {
                let prefer = search.prefer.as_ref();
                let near = prefer.and_then(|prefer| prefer.near).is_some_and(|(from, km)| within(one, from, km));
                let speaks = prefer.is_some_and(|prefer| {
                    !prefer.languages.is_empty() && any_of(&prefer.languages, &one.work_languages())
                });
                (near, speaks, one.published_at, one.id.clone())
            };
            let mut wanted: Vec<&Opening> = openings.iter().filter(|one| passes(one, &search)).collect();
            wanted.sort_by_key(|one| std::cmp::Reverse(rank(one)));
            let wanted: Vec<&str> =
                wanted.iter().skip(search.offset).take(search.limit).map(|one| one.id.as_str()).collect();
            prop_assert_eq!(page.ids, wanted);
        } else {
            // Every page together is the whole, each opening once, whatever the scores.
            let all = index.search_openings(&OpeningSearch { offset: 0, limit: 100, ..search.clone() }).unwrap();
            prop_assert_eq!(all.ids.len(), page.total);
            prop_assert_eq!(&page.ids[..], &all.ids[search.offset.min(page.total)..(search.offset + 7).min(page.total)]);
        }
    }
}
