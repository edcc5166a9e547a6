use super::*;
use crate::index::Change;
use crate::model::{Coordinates, Kind, Shift};
use crate::reading::Reader;
use crate::samples::{opening, profile, today};

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

fn openings_for(openings: &[Opening], person: &Profile) -> Vec<Match> {
    let index = index(openings, &[]);
    index.match_profile(person, today(), 10, &mut read(openings, |opening| &opening.id)).unwrap()
}

fn ids(matches: &[Match]) -> Vec<&str> {
    matches.iter().map(|found| found.id.as_str()).collect()
}

#[test]
fn words_in_common_come_first_and_the_rest_follow() {
    let openings = [
        opening("a", "Siivooja", "Toimistojen siivousta"),
        opening("b", "Kokki", "Lounaskeittiön kokki"),
        opening("c", "Hevostalli", "Karsinat"),
    ];
    let matches = openings_for(&openings, &profile("p", "siivous", &[]));
    assert_eq!(matches.len(), 3);
    assert_eq!(matches[0].id, "a");
}

#[test]
fn meaning_crosses_languages() {
    let openings = [opening("a", "Hevostalli", "Karsinat"), opening("b", "Siivooja", "Toimistojen siivousta")];
    let english = Profile { language: crate::model::TextLanguage::En, ..profile("p", "cleaning work", &[]) };
    assert_eq!(openings_for(&openings, &english)[0].id, "b");
}

#[test]
fn what_is_not_wanted_sinks() {
    let openings = [opening("a", "Siivooja", "Siivousta"), opening("b", "Kokki", "Keittiö")];
    assert_eq!(openings_for(&openings, &profile("p", "", &["siivous"]))[0].id, "b");
    assert_eq!(openings_for(&openings, &profile("p", "en halua siivota", &[]))[0].id, "b");
}

#[test]
fn who_takes_anything_gets_near_trials_first() {
    let near = Coordinates { lat: 60.98, lon: 25.66 };
    let openings = [
        opening("job", "Muuta", "Jotain"),
        Opening { kind: Kind::WorkTrial, ..opening("trial", "Muuta", "Jotain") },
        Opening { place: Some(Coordinates { lat: near.lat + 0.12, ..near }), ..opening("far", "Muuta", "Jotain") },
        Opening { hours_per_week: Some(40), ..opening("long", "Muuta", "Jotain") },
    ];
    let anything = Profile { hours_per_week_max: Some(25), ..profile("p", "", &[]) };
    let long_last = openings_for(&openings, &anything);
    assert_eq!(ids(&long_last)[0], "trial");
    assert_eq!(long_last.last().unwrap().id, "long");
}

#[test]
fn what_the_database_hides_or_has_changed_is_not_offered() {
    let openings = [opening("a", "Kokki", ""), opening("b", "Kokki", ""), opening("c", "Kokki", "")];
    let index = index(&openings, &[]);
    let mut asked = Vec::new();
    let mut hydrate = |ids: &[String]| {
        asked.extend_from_slice(ids);
        vec![
            // Hidden: a. Changed since the index: b. Never asked for: z.
            Opening { min_age: Some(30), ..openings[1].clone() },
            openings[2].clone(),
            openings[2].clone(),
            opening("z", "Kokki", ""),
        ]
    };
    let matches = index.match_profile(&profile("p", "kokki", &[]), today(), 10, &mut hydrate).unwrap();
    assert_eq!(ids(&matches), ["c"]);
    asked.sort_unstable();
    assert_eq!(asked, ["a", "b", "c"]);
}

#[test]
fn expired_removed_and_forbidden_are_not_even_asked_for() {
    let openings = [
        Opening { apply_by: Some("2026-11-30".parse().unwrap()), ..opening("expired", "Kokki", "") },
        Opening { shifts: vec![Shift::Night], ..opening("night", "Kokki", "") },
        opening("gone", "Kokki", ""),
        opening("good", "Kokki", ""),
    ];
    let index = index(&openings, &[]);
    index.apply(&[Change::RemoveOpening("gone".into())], 2).unwrap();
    let minor = Profile { born_on: "2009-06-01".parse().unwrap(), ..profile("p", "kokki", &[]) };
    let mut asked = Vec::new();
    let matches = index
        .match_profile(&minor, today(), 10, &mut |ids| {
            asked.extend_from_slice(ids);
            openings.to_vec()
        })
        .unwrap();
    assert_eq!(ids(&matches), ["good"]);
    assert_eq!(asked, ["good"]);
}

#[test]
fn reading_stops_when_nothing_better_can_come() {
    let openings: Vec<Opening> = (0..500)
        .map(|at| opening(&format!("o{at:03}"), if at < 5 { "Kokki keittiöön" } else { "Talli" }, ""))
        .collect();
    let index = index(&openings, &[]);
    let mut asked = 0;
    let matches = index
        .match_profile(&profile("p", "kokki keittiö", &[]), today(), 3, &mut |ids| {
            asked += ids.len();
            openings.iter().filter(|opening| ids.contains(&opening.id)).cloned().collect()
        })
        .unwrap();
    assert_eq!(ids(&matches), ["o000", "o001", "o002"]);
    assert!(asked <= 64, "{asked}");
    assert!(index.match_profile(&profile("p", "", &[]), today(), 0, &mut |_| vec![]).unwrap().is_empty());
}

#[test]
fn people_are_found_for_an_opening_by_the_same_rules() {
    let profiles = [
        profile("cook", "kokki keittiö", &[]),
        profile("not", "kokki", &["keittiö", "kokki"]),
        Profile { kinds: vec![Kind::WorkTrial], ..profile("trial", "kokki", &[]) },
        Profile { place: Some(Coordinates { lat: 65.0, lon: 25.0 }), ..profile("far", "kokki", &[]) },
        profile("other", "hevoset", &[]),
    ];
    let place = opening("o", "Kokki", "Keittiö kutsuu");
    let index = index(std::slice::from_ref(&place), &profiles);
    let matches = index.match_opening(&place, today(), 10, &mut read(&profiles, |profile| &profile.id)).unwrap();
    let mut all = ids(&matches);
    assert_eq!(all[0], "cook");
    all.sort_unstable();
    assert_eq!(all, ["cook", "not", "other"]);
}

#[test]
fn an_empty_index_has_no_matches() {
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    assert!(index.match_profile(&profile("p", "kokki", &[]), today(), 5, &mut |_| vec![]).unwrap().is_empty());
    assert!(index.match_opening(&opening("o", "", ""), today(), 5, &mut |_| vec![]).unwrap().is_empty());
}

#[test]
fn an_opening_asks_the_people_of_its_own_site_and_no_others() {
    let at = |id: &str, site: &str| Profile { site: site.into(), ..profile(id, "kokki", &[]) };
    let profiles = [at("own", "lahti"), at("other", "espoo"), at("gone", "lahti"), at("none", "")];
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    index.apply(&profiles.clone().map(Change::Profile), 1).unwrap();
    index.apply(&[Change::RemoveProfile("gone".into())], 2).unwrap();
    let mut asked = Vec::new();
    let place = Opening { site: "lahti".into(), ..opening("o", "kokki", "") };
    let matches = index.match_opening(&place, today(), 10, &mut |ids| {
        asked.extend(ids.iter().cloned());
        profiles.iter().filter(|profile| ids.contains(&profile.id)).cloned().collect()
    });
    assert_eq!(matches.unwrap().iter().map(|found| found.id.as_str()).collect::<Vec<_>>(), ["own"]);
    assert_eq!(asked, ["own"], "nobody else is read back");
}

#[test]
fn a_person_scores_the_same_among_many_and_alone() {
    // Many lie in the index behind the first, with other words, so that lists end before the people do.
    let mut profiles = vec![profile("first", "kokki keittiö", &[])];
    profiles.extend((0..300).map(|at| profile(&format!("p{at:03}"), "hitsaus metalli", &[])));
    let place = opening("o", "kokki keittiö", "");
    let score = |profiles: &[Profile]| {
        let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
        let changes: Vec<Change> = std::iter::once(Change::Opening(place.clone()))
            .chain(profiles.iter().cloned().map(Change::Profile))
            .collect();
        index.apply(&changes, 1).unwrap();
        let found = index.match_opening(&place, today(), 1, &mut read(profiles, |profile| &profile.id)).unwrap();
        (found[0].id.clone(), found[0].score)
    };
    assert_eq!(score(&profiles[..1]), score(&profiles));
}
