//! Openings and profiles for tests.

use crate::model::{Coordinates, Kind, LanguageSkill, Level, Opening, Profile, Shift, TextLanguage};

/// Where everybody lives.
pub(crate) const HOME: Coordinates = Coordinates { lat: 60.98, lon: 25.66 };

/// Some weeks before the openings close.
pub(crate) fn today() -> chrono::NaiveDate {
    "2026-12-01".parse().unwrap()
}

/// An opening that asks nothing.
pub(crate) fn opening(id: &str, title: &str, description: &str) -> Opening {
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
    }
}

/// A person who wishes everything.
pub(crate) fn profile(id: &str, headline: &str, avoid: &[&str]) -> Profile {
    Profile {
        id: id.into(),
        site: String::new(),
        language: TextLanguage::Fi,
        born_on: "2004-05-06".parse().unwrap(),
        headline: headline.into(),
        about: String::new(),
        skills: vec![],
        interests: vec![],
        avoid: avoid.iter().map(|item| (*item).into()).collect(),
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
    }
}
