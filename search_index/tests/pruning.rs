//! Most documents are never weighed, because something cheaper tells that they cannot be among the best.
//! The answer has to be the same as if all had been.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::HashMap;

use chrono::NaiveDate;
use search_index::generated::{Dice, Generator};
use search_index::matching::Match;
use search_index::model::{Coordinates, Kind, Licence, Opening, Profile};
use search_index::reading::Reader;
use search_index::{Change, SearchIndex};

const CENTRE: Coordinates = Coordinates { lat: 61.0, lon: 25.6 };
/// Of each; an answer as long as this weighs everything.
const ALL: usize = 1_500;
const FIRST: usize = 20;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
}

struct World {
    index: SearchIndex,
    openings: HashMap<String, Opening>,
    profiles: HashMap<String, Profile>,
}

impl World {
    fn new(seed: u64) -> Self {
        let reader = Reader::starter();
        let mut generator = Generator::new(reader.vocabulary(), CENTRE, seed);
        let mut dice = Dice::new(seed);
        let mut opening = |at: usize| {
            let mut opening = generator.opening(format!("o{at:04}"), today());
            opening.place = opening.place.filter(|_| dice.roll(30) > 0);
            opening.min_age = (dice.roll(6) == 0).then_some(18);
            // The index does not know of licences: such a rule shows only when the opening is read back.
            opening.driving_licence = (dice.roll(3) == 0).then_some(Licence::B);
            opening
        };
        let openings: Vec<Opening> = (0..ALL).map(&mut opening).collect();
        let profile = |at: usize| {
            let mut profile = generator.profile(format!("p{at:04}"), today(), [15, 40, 100][at % 3]);
            if at.is_multiple_of(4) {
                profile.avoid = profile.interests.split_off(1);
                profile.kinds = vec![Kind::Job, Kind::WorkTrial];
            }
            profile.place = profile.place.filter(|_| at % 11 > 0);
            profile
        };
        let profiles: Vec<Profile> = (0..ALL).map(profile).collect();
        let index = SearchIndex::in_memory(&reader).unwrap();
        let mut changes: Vec<Change> = openings.iter().cloned().map(Change::Opening).collect();
        changes.extend(profiles.iter().cloned().map(Change::Profile));
        index.apply(&changes, 1).unwrap();
        // Some come again and some go: segments with gaps, and rarities that have moved since they were laid out.
        let mut later: Vec<Change> = openings.iter().step_by(9).cloned().map(Change::Opening).collect();
        later.extend(openings.iter().skip(4).step_by(9).map(|opening| Change::RemoveOpening(opening.id.clone())));
        later.extend(profiles.iter().step_by(7).cloned().map(Change::Profile));
        index.apply(&later, 2).unwrap();
        Self {
            index,
            openings: openings.into_iter().map(|opening| (opening.id.clone(), opening)).collect(),
            profiles: profiles.into_iter().map(|profile| (profile.id.clone(), profile)).collect(),
        }
    }

    fn for_person(&self, profile: &Profile, limit: usize, read: &mut usize) -> Vec<Match> {
        let mut hydrate = |ids: &[String]| {
            *read += ids.len();
            ids.iter().map(|id| self.openings[id].clone()).collect()
        };
        self.index.match_profile(profile, today(), limit, &mut hydrate).unwrap()
    }

    fn for_opening(&self, opening: &Opening, limit: usize) -> Vec<Match> {
        let mut hydrate = |ids: &[String]| ids.iter().map(|id| self.profiles[id].clone()).collect();
        self.index.match_opening(opening, today(), limit, &mut hydrate).unwrap()
    }
}

#[test]
fn the_first_are_the_first_of_all() {
    let world = World::new(3);
    let (mut few, mut whole) = (0, 0);
    for at in (0..ALL).step_by(53) {
        let profile = &world.profiles[&format!("p{at:04}")];
        let all = world.for_person(profile, ALL, &mut whole);
        let first = world.for_person(profile, FIRST, &mut few);
        assert_eq!(first, all[..first.len()], "{}", profile.id);
        assert_eq!(first.len(), all.len().min(FIRST));
    }
    assert!(few * 2 < whole, "most are not even read back: {few} of {whole}");
    for at in (0..ALL).step_by(149) {
        let opening = &world.openings[&format!("o{at:04}")];
        let all = world.for_opening(opening, ALL);
        let first = world.for_opening(opening, FIRST);
        assert_eq!(first, all[..first.len()], "{}", opening.id);
        assert_eq!(first.len(), all.len().min(FIRST));
    }
}

#[test]
fn those_that_only_the_database_refuses_do_not_shorten_the_answer() {
    let world = World::new(4);
    for at in (0..ALL).step_by(211) {
        let profile = &world.profiles[&format!("p{at:04}")];
        // Everything but every twentieth is hidden from this viewer, so that the first candidates are not enough.
        let ask = |limit| {
            let seen = |id: &&String| id[1..].parse::<usize>().unwrap().is_multiple_of(20);
            let mut hydrate = |ids: &[String]| ids.iter().filter(seen).map(|id| world.openings[id].clone()).collect();
            world.index.match_profile(profile, today(), limit, &mut hydrate).unwrap()
        };
        let (first, all) = (ask(FIRST), ask(ALL));
        assert_eq!(first, all[..first.len()]);
        assert_eq!(first.len(), all.len().min(FIRST));
    }
}

#[test]
fn reasons_are_the_same_from_the_index_and_from_the_text() {
    let world = World::new(5);
    for at in (0..ALL).step_by(97) {
        let profile = &world.profiles[&format!("p{at:04}")];
        for found in world.for_person(profile, FIRST, &mut 0) {
            let opening = &world.openings[&found.id];
            let explained = world.index.explain(profile, opening, today()).unwrap();
            assert_eq!(explained.reasons, found.reasons, "{} {}", profile.id, found.id);
        }
    }
}
