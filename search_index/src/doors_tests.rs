use proptest::prelude::*;

use super::*;
use crate::index::Change;
use crate::matching::Match;
use crate::model::{Coordinates, Shift};
use crate::reading::Reader;
use crate::samples::{HOME, opening, profile, today};

fn index(openings: &[Opening], profiles: &[Profile]) -> SearchIndex {
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    let mut changes: Vec<Change> = openings.iter().cloned().map(Change::Opening).collect();
    changes.extend(profiles.iter().cloned().map(Change::Profile));
    index.apply(&changes, 1).unwrap();
    index
}

fn read<T: Clone>(items: &[T], id_of: fn(&T) -> &String) -> impl FnMut(&[String]) -> Vec<T> {
    move |ids| items.iter().filter(|item| ids.contains(id_of(item))).cloned().collect()
}

fn doors(openings: &[Opening], person: &Profile) -> Vec<Door> {
    index(openings, &[]).doors_of_profile(person, today(), &mut read(openings, |opening| &opening.id)).unwrap()
}

fn kept(opening: &Opening, lawful_age: u32, people: &[Profile]) -> Vec<KeptAway> {
    let index = index(std::slice::from_ref(opening), people);
    index.doors_of_opening(opening, lawful_age, today(), &mut read(people, |profile| &profile.id)).unwrap()
}

fn cook(id: &str) -> Opening {
    opening(id, "Kokki", "Keittiön kokki")
}

fn wants_to_cook() -> Profile {
    profile("p", "kokki keittiö", &[])
}

fn permit(code: &str) -> Key {
    Key::Permit { code: code.into() }
}

fn door(key: Key, openings: &[&str]) -> Door {
    Door { key, openings: openings.iter().map(|id| (*id).to_owned()).collect() }
}

fn north(km: f64) -> Option<Coordinates> {
    Some(Coordinates { lat: HOME.lat + km / 111.2, ..HOME })
}

fn needing(id: &str, permits: &[&str]) -> Opening {
    Opening { permits: permits.iter().map(|code| (*code).into()).collect(), ..cook(id) }
}

fn speaking(id: &str, code: &str, level: Level) -> Opening {
    Opening { languages: vec![LanguageSkill { code: code.into(), level }], ..cook(id) }
}

#[test]
fn a_card_opens_what_lacks_it_alone() {
    let openings = [
        cook("open"),
        needing("a", &["hygiene_passport"]),
        needing("b", &["hygiene_passport"]),
        needing("both", &["hygiene_passport", "hot_work_card"]),
        Opening { place: north(200.0), ..needing("far", &["hygiene_passport"]) },
        Opening { offers_permit_training: true, ..needing("taught", &["hygiene_passport"]) },
        Opening { kind: Kind::Apprenticeship, ..needing("learnt", &["hygiene_passport"]) },
        Opening {
            title: "Hevostalli".into(),
            description: "Karsinat".into(),
            ..needing("other", &["hygiene_passport"])
        },
        needing("crane", &["vehicle_crane"]),
        needing("formality", &["tax_number"]),
    ];
    let opened = doors(&openings, &wants_to_cook());
    assert_eq!(opened, [door(permit("hygiene_passport"), &["a", "b"]), door(permit("vehicle_crane"), &["crane"])]);
}

#[test]
fn a_licence_opens_what_it_covers() {
    let driving = |id: &str, class| Opening { driving_licence: Some(class), ..cook(id) };
    let openings = [driving("car", Licence::B), driving("lorry", Licence::C), needing("moped", &["licence_am_quad"])];
    let class = |class| Key::Licence { class };
    assert_eq!(
        doors(&openings, &wants_to_cook()),
        [
            door(class(Licence::C), &["car", "lorry", "moped"]),
            door(class(Licence::B), &["car", "moped"]),
            door(class(Licence::Am), &["moped"]),
        ]
    );
    let driver = Profile { driving_licence: Some(Licence::B), ..wants_to_cook() };
    assert_eq!(doors(&openings, &driver), [door(class(Licence::C), &["lorry"])]);
}

#[test]
fn a_language_is_learnt_step_by_step() {
    let openings = [
        speaking("a", "fi", Level::B1),
        speaking("b", "FI", Level::B2),
        speaking("c", "sv", Level::A1),
        speaking("d", "sv", Level::A2),
    ];
    let knows = |level| Profile { languages: vec![LanguageSkill { code: "fi".into(), level }], ..wants_to_cook() };
    let step = |code: &str, level| Key::LanguageStep { code: code.into(), level };
    assert_eq!(
        doors(&openings, &knows(Level::A2)),
        [door(step("fi", Level::B1), &["a"]), door(step("sv", Level::A1), &["c"])]
    );
    assert_eq!(doors(&openings[..2], &knows(Level::A1)), [], "two steps are not one");
    assert_eq!(doors(&[speaking("a", "fi", Level::Native)], &knows(Level::C2)), [], "nobody learns a mother tongue");
}

#[test]
fn ten_kilometres_more_open_what_lies_there() {
    let at = |id: &str, km| Opening { place: north(km), ..cook(id) };
    let openings = [at("near", 10.0), at("b", 30.0), at("a", 30.0), at("nearer", 25.0), at("far", 40.0)];
    let opened = doors(&openings, &wants_to_cook());
    assert_eq!(opened, [door(Key::Distance { km: 10 }, &["nearer", "a", "b"])]);
}

#[test]
fn what_no_key_mends_stays_shut() {
    let openings = [
        Opening { hours_per_week: Some(40), ..needing("long", &["hygiene_passport"]) },
        Opening { min_age: Some(40), ..needing("old", &["hygiene_passport"]) },
        Opening { shifts: vec![Shift::Night], ..needing("night", &["hygiene_passport"]) },
        Opening { kind: Kind::MicroJob, ..needing("kind", &["hygiene_passport"]) },
        Opening { apply_by: Some("2026-11-30".parse().unwrap()), ..needing("past", &["hygiene_passport"]) },
    ];
    let person =
        Profile { hours_per_week_max: Some(20), shifts: vec![Shift::Day], kinds: vec![Kind::Job], ..wants_to_cook() };
    assert_eq!(doors(&openings, &person), []);
}

#[test]
fn a_skill_is_one_that_several_openings_name_and_the_person_does_not() {
    let baking = |id: &str| opening(id, "Kokki", "Keittiön kokki. Leipominen kuuluu työhön.");
    let named = [baking("a"), baking("b"), cook("c")];
    let skills = |openings: &[Opening], person: &Profile| -> Vec<(String, Vec<String>)> {
        let all = doors(openings, person).into_iter();
        all.filter_map(|door| match door.key {
            Key::Skill { names, .. } => Some((names[0].clone(), door.openings)),
            _ => None,
        })
        .collect()
    };
    let found = skills(&named, &wants_to_cook());
    assert_eq!(found, [("leipominen".to_owned(), vec!["a".to_owned(), "b".to_owned()])]);
    assert_eq!(skills(&named[1..], &wants_to_cook()), [], "a detail of one");
    for told in [
        Profile { skills: vec!["leipominen".into()], ..wants_to_cook() },
        Profile { avoid: vec!["leipominen".into()], ..wants_to_cook() },
    ] {
        assert!(skills(&named, &told).iter().all(|(name, _)| name != "leipominen"), "it is told already");
    }
}

#[test]
fn an_opening_learns_which_demand_keeps_how_many_away() {
    let person = |id: &str| Profile { id: id.into(), ..wants_to_cook() };
    let people = [
        Profile { permits: vec!["hygiene_passport".into()], ..person("fits") },
        person("a"),
        person("b"),
        Profile { permits: vec!["hygiene_passport".into()], shifts: vec![Shift::Day], ..person("day") },
        Profile { permits: vec!["hygiene_passport".into()], hours_per_week_max: Some(10), ..person("short") },
        Profile { permits: vec!["hygiene_passport".into()], born_on: "2007-05-06".parse().unwrap(), ..person("young") },
        Profile { permits: vec!["hygiene_passport".into()], languages: vec![], ..person("foreign") },
        Profile { shifts: vec![Shift::Day], ..person("two things") },
        Profile { headline: "hevoset".into(), ..person("other") },
    ];
    let place = Opening {
        shifts: vec![Shift::Evening],
        min_age: Some(21),
        languages: vec![LanguageSkill { code: "fi".into(), level: Level::A2 }],
        ..needing("o", &["hygiene_passport", "tax_number"])
    };
    let count = |demand, people| KeptAway { demand, people };
    assert_eq!(
        kept(&place, 15, &people),
        [
            count(Demand::Permit { code: "hygiene_passport".into() }, 2),
            count(Demand::Language { code: "fi".into(), level: Level::A2 }, 1),
            count(Demand::Age { years: 21 }, 1),
            count(Demand::Shifts, 1),
            count(Demand::Hours, 1),
        ]
    );
    let lawful = kept(&place, 21, &people);
    assert!(!lawful.iter().any(|kept| matches!(kept.demand, Demand::Age { .. })), "the law's age is no demand");
    let trained = Opening { offers_permit_training: true, ..place };
    assert!(!kept(&trained, 15, &people).iter().any(|kept| matches!(kept.demand, Demand::Permit { .. })));
}

#[test]
fn an_empty_index_has_no_doors() {
    assert_eq!(doors(&[], &wants_to_cook()), []);
    assert_eq!(kept(&needing("o", &["hygiene_passport"]), 15, &[]), []);
}

/// What the threshold was chosen by, and that it still keeps about as much: uses `../shared` (see `tests/judged.rs`)
/// and passes without it.
#[test]
#[allow(clippy::print_stdout, reason = "docs/matching.md quotes the table")]
fn alike_enough_is_what_people_judged_worth_meeting() {
    let beside = || std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let folder = std::env::var_os("MATKALLA_SHARED").map_or_else(beside, Into::into).join("judged/openings_dev");
    let Ok(collection) = crate::collection::Collection::load(&folder) else {
        println!("skipped: {} is absent, set MATKALLA_SHARED", folder.display());
        return;
    };
    let as_of = collection.as_of;
    let openings: Vec<Opening> = collection.openings.iter().cloned().map(|one| one.into_opening(None)).collect();
    let (index, grades) = (index(&openings, &[]), collection.grades_by_profile());
    let mut pairs: Vec<(i8, f64)> = Vec::new();
    for person in collection.profiles.iter().cloned().map(|one| one.into_profile(None, as_of)) {
        let found = index.match_profile(&person, as_of, 1_000, &mut read(&openings, |opening| &opening.id)).unwrap();
        let grade = |id: &str| grades.get(&person.id).and_then(|of| of.get(id)).copied().unwrap_or(0);
        pairs.extend(found.iter().map(|found| (grade(&found.id), alike(found))));
    }
    let kept = |of: fn(i8) -> bool, least: f64| {
        let all: Vec<f64> = pairs.iter().filter(|(grade, _)| of(*grade)).map(|(_, text)| *text).collect();
        all.iter().filter(|text| **text >= least).count() as f64 / all.len() as f64
    };
    println!("{} pairs: threshold, kept of grade 2 and 3, kept of grade 0", pairs.len());
    for least in [0.3, 0.4, 0.42, 0.5, weights::FITS, 0.6, 0.7] {
        println!("{least:.2} {:.3} {:.3}", kept(|grade| grade >= 2, least), kept(|grade| grade == 0, least));
    }
    let (good, none) = (kept(|grade| grade >= 2, weights::FITS), kept(|grade| grade == 0, weights::FITS));
    assert!(good > 0.78 && none < 0.08, "{good:.3} of what is worth meeting and {none:.3} of the rest are kept");
}

fn openings() -> impl Strategy<Value = Vec<Opening>> {
    let cards = ["hygiene_passport", "hot_work_card", "vehicle_crane", "licence_b"];
    let one = (
        prop::sample::subsequence(cards.to_vec(), 0..=2),
        prop::option::of(prop::sample::select(vec![Licence::Am, Licence::B, Licence::C])),
        prop::option::of((prop::sample::select(vec!["fi", "sv"]), prop::sample::select(Level::ALL.to_vec()))),
        0.0..40.0_f64,
        prop::sample::select(vec!["Kokki", "Keittiöapulainen", "Hevostalli"]),
        (any::<bool>(), prop::sample::select(Kind::ALL.to_vec()), prop::option::of(16..24_u32)),
        (prop::sample::subsequence(Shift::ALL.to_vec(), 0..=2), prop::option::of(10..41_u32)),
    );
    let made =
        one.prop_map(|(permits, licence, language, km, title, (taught, kind, min_age), (shifts, hours))| Opening {
            permits: permits.into_iter().map(str::to_owned).collect(),
            driving_licence: licence,
            languages: language.into_iter().map(|(code, level)| LanguageSkill { code: code.into(), level }).collect(),
            place: north(km),
            offers_permit_training: taught,
            kind,
            min_age,
            shifts,
            hours_per_week: hours,
            ..opening("", title, "Keittiön kokki")
        });
    prop::collection::vec(made, 1..12).prop_map(|mut made| {
        made.iter_mut().enumerate().for_each(|(at, opening)| opening.id = format!("o{at:02}"));
        made
    })
}

fn people() -> impl Strategy<Value = Vec<Profile>> {
    let one = (
        prop::sample::subsequence(vec!["hygiene_passport", "hot_work_card"], 0..=2),
        prop::option::of(prop::sample::select(vec![Licence::Am, Licence::B])),
        prop::option::of(prop::sample::select(Level::ALL.to_vec())),
        (10..30_u32, 2000..2010_i32, prop::option::of(10..40_u32)),
        prop::sample::subsequence(Shift::ALL.to_vec(), 0..=3),
    );
    let made = one.prop_map(|(permits, driving_licence, fi, (radius_km, born, hours), shifts)| Profile {
        permits: permits.into_iter().map(str::to_owned).collect(),
        driving_licence,
        languages: fi.into_iter().map(|level| LanguageSkill { code: "fi".into(), level }).collect(),
        radius_km,
        born_on: NaiveDate::from_ymd_opt(born, 5, 6).unwrap(),
        hours_per_week_max: hours,
        shifts,
        ..wants_to_cook()
    });
    prop::collection::vec(made, 1..8).prop_map(|mut made| {
        made.iter_mut().enumerate().for_each(|(at, profile)| profile.id = format!("p{at:02}"));
        made
    })
}

/// How alike the texts of a match are.
fn alike(found: &Match) -> f64 {
    use ScorePart::{Disliked, Field, Meaning, Words};
    let of_text = found.parts.iter().filter(|(part, _)| matches!(part, Meaning | Field | Words | Disliked));
    of_text.map(|(_, value)| value).sum()
}

/// Ids of what a match offers that fits: alike enough and with nothing of weight missing, best first.
fn offered(matches: Vec<Match>, opening_of: impl Fn(&str) -> Opening) -> Vec<String> {
    let fits = |found: &Match| {
        alike(found) >= weights::FITS && !found.gaps.iter().any(|gap| weighs(gap, &opening_of(&found.id)))
    };
    matches.into_iter().filter(fits).map(|found| found.id).collect()
}

/// Every key that there is.
fn all_keys(person: &Profile) -> Vec<Key> {
    let cards = ["hygiene_passport", "hot_work_card", "vehicle_crane"].map(permit);
    let licences = Licence::ALL.iter().map(|class| Key::Licence { class: *class });
    let steps = ["fi", "sv"].into_iter().filter_map(|code| {
        let known = person.languages.iter().filter(|known| known.code == code).map(|known| known.level).max();
        Key::step(code, known)
    });
    cards.into_iter().chain(licences).chain(steps).chain([Key::Distance { km: 10 }]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_key_opens_exactly_what_a_match_then_offers(openings in openings(), people in people()) {
        let person = &people[0];
        let index = index(&openings, &[]);
        let of_id = |id: &str| openings.iter().find(|opening| opening.id == id).cloned().unwrap();
        let hydrate = || read(&openings, |opening| &opening.id);
        let offers = |person: &Profile| {
            offered(index.match_profile(person, today(), 100, &mut hydrate()).unwrap(), of_id)
        };
        let before = offers(person);
        let doors = index.doors_of_profile(person, today(), &mut hydrate()).unwrap();
        for key in all_keys(person) {
            let mut opened = offers(&key.given_to(person));
            opened.retain(|id| !before.contains(id));
            let told = doors.iter().find(|door| door.key == key).map(|door| door.openings.clone()).unwrap_or_default();
            // A class that no opening asks is not told, though it covers others.
            let asked = !matches!(key, Key::Licence { .. }) || doors.iter().any(|door| door.key == key);
            prop_assert!(!asked || told == opened, "{key:?}: {told:?} is told, {opened:?} is offered");
        }
        let mut turned = openings.clone();
        turned.reverse();
        let again = self::index(&turned, &[]).doors_of_profile(person, today(), &mut hydrate()).unwrap();
        prop_assert_eq!(doors, again, "the order of the index decides nothing");
    }

    #[test]
    fn without_a_demand_exactly_those_people_are_offered(openings in openings(), people in people()) {
        let (opening, lawful_age) = (&openings[0], 16);
        let offers = |people: &[Profile], opening: &Opening| {
            let index = index(&openings, people);
            let found = index.match_opening(opening, today(), 100, &mut read(people, |profile| &profile.id)).unwrap();
            offered(found, |_| opening.clone())
        };
        let before = offers(&people, opening);
        let index = index(&openings, &people);
        let kept = index.doors_of_opening(opening, lawful_age, today(), &mut read(&people, |profile| &profile.id));
        let kept = kept.unwrap();
        for demand in demands(opening, lawful_age) {
            let met: Vec<Profile> = people.iter().map(|profile| demand.met_by(profile)).collect();
            let mut freed = offers(&met, &demand.dropped_from(opening, lawful_age));
            freed.retain(|id| !before.contains(id));
            let told = kept.iter().find(|kept| kept.demand == demand).map_or(0, |kept| kept.people);
            prop_assert_eq!(told, freed.len(), "{:?}", demand);
        }
    }
}
