//! Openings, people and indexes that the tests of the engine are made of.

#![allow(dead_code)] // Each test binary uses some of it.

use chrono::NaiveDate;
use search_index::matching::Match;
use search_index::model::{ByHand, Coordinates, Kind, LanguageSkill, Level, Opening, Profile, Shift, TextLanguage};
use search_index::reading::Reader;
use search_index::{Change, SearchIndex};

/// The day of all questions.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
}

/// Where everybody lives and works.
pub const HOME: Coordinates = Coordinates { lat: 60.98, lon: 25.66 };

/// Whether a proof runs in its full length (`scripts/prove NAME`), not as a smoke among the tests.
pub fn in_full(name: &str) -> bool {
    std::env::var("MATKALLA_PROVE").is_ok_and(|value| value == name)
}

/// An opening that asks nothing.
pub fn opening(id: &str, title: &str, description: &str) -> Opening {
    Opening {
        id: id.into(),
        site: String::new(),
        kind: Kind::Job,
        language: TextLanguage::Fi,
        company: "Yritys Oy".into(),
        title: title.into(),
        description: description.into(),
        place: Some(HOME),
        remote: false,
        hours_per_week: Some(30),
        shifts: vec![Shift::Day],
        permits: vec![],
        driving_licence: None,
        min_age: None,
        languages: vec![],
        offers_permit_training: false,
        starts_on: None,
        ends_on: None,
        apply_by: None,
        published_at: None,
        waiting: 0,
        silent: false,
        by_hand: ByHand::default(),
    }
}

/// An adult who wishes everything.
pub fn profile(id: &str, headline: &str) -> Profile {
    Profile {
        id: id.into(),
        site: String::new(),
        language: TextLanguage::Fi,
        born_on: NaiveDate::from_ymd_opt(2004, 5, 6).unwrap(),
        headline: headline.into(),
        about: String::new(),
        skills: vec![],
        interests: vec![],
        avoid: vec![],
        permits: vec![],
        driving_licence: None,
        languages: vec![LanguageSkill { code: "fi".into(), level: Level::Native }],
        place: Some(HOME),
        radius_km: 20,
        kinds: Kind::ALL.to_vec(),
        shifts: Shift::ALL.to_vec(),
        hours_per_week_max: None,
        available_from: None,
        on_the_way: 0,
        by_hand: ByHand::default(),
    }
}

/// An index in memory with all of them, put in at once.
pub fn index(openings: &[Opening], profiles: &[Profile]) -> SearchIndex {
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    index.apply(&changes(openings, profiles), 1).unwrap();
    index
}

/// What puts them into an index.
pub fn changes(openings: &[Opening], profiles: &[Profile]) -> Vec<Change> {
    let openings = openings.iter().cloned().map(Change::Opening);
    openings.chain(profiles.iter().cloned().map(Change::Profile)).collect()
}

/// Openings for a person.
pub fn for_profile(index: &SearchIndex, openings: &[Opening], profile: &Profile, limit: usize) -> Vec<Match> {
    let mut read = |ids: &[String]| openings.iter().filter(|opening| ids.contains(&opening.id)).cloned().collect();
    index.match_profile(profile, today(), limit, &mut read).unwrap()
}

/// People for an opening.
pub fn for_opening(index: &SearchIndex, profiles: &[Profile], opening: &Opening, limit: usize) -> Vec<Match> {
    let mut read = |ids: &[String]| profiles.iter().filter(|profile| ids.contains(&profile.id)).cloned().collect();
    index.match_opening(opening, today(), limit, &mut read).unwrap()
}
