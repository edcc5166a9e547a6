use super::*;
use crate::model::{Coordinates, LanguageSkill, TextLanguage};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-12-01")
}

fn profile() -> Profile {
    Profile {
        id: "p".into(),
        site: String::new(),
        language: TextLanguage::Fi,
        born_on: day("2006-01-01"),
        headline: String::new(),
        about: String::new(),
        skills: vec![],
        interests: vec![],
        avoid: vec![],
        permits: vec![],
        driving_licence: None,
        languages: vec![LanguageSkill { code: "fi".into(), level: Level::B1 }],
        place: Some(Coordinates { lat: 61.0, lon: 25.6 }),
        radius_km: 20,
        kinds: vec![Kind::Job, Kind::WorkTrial],
        shifts: vec![Shift::Day],
        hours_per_week_max: Some(30),
        available_from: None,
        on_the_way: 0,
    }
}

fn opening() -> Opening {
    Opening {
        id: "o".into(),
        site: String::new(),
        kind: Kind::Job,
        language: TextLanguage::Fi,
        company: "Yritys".into(),
        title: String::new(),
        description: String::new(),
        place: Some(Coordinates { lat: 61.0, lon: 25.6 }),
        remote: false,
        hours_per_week: None,
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

fn refusals(profile: &Profile, opening: &Opening) -> Vec<Refusal> {
    check(profile, opening, today()).refusals
}

#[test]
fn nothing_required_is_allowed() {
    assert_eq!(check(&profile(), &opening(), today()), Verdict::default());
}

#[test]
fn kind_must_be_wished_unless_none_is() {
    let trial = Opening { kind: Kind::MicroJob, ..opening() };
    assert_eq!(refusals(&profile(), &trial), [Refusal::Kind { kind: Kind::MicroJob }]);
    assert!(refusals(&Profile { kinds: vec![], ..profile() }, &trial).is_empty());
}

#[test]
fn distance_is_refused_beyond_the_radius_and_its_error() {
    let at = |lat| Opening { place: Some(Coordinates { lat, lon: 25.6 }), ..opening() };
    assert!(refusals(&profile(), &at(61.19)).is_empty()); // 21.1 km
    assert!(matches!(refusals(&profile(), &at(61.21))[..], [Refusal::Distance { radius_km: 20, .. }]));
    assert!(refusals(&profile(), &Opening { remote: true, ..at(65.0) }).is_empty());
    let unknown = check(&profile(), &Opening { place: None, ..opening() }, today());
    assert!(unknown.allows());
    assert_eq!(unknown.notes, [Note::PlaceUnknown]);
}

#[test]
fn a_minor_gets_no_night_no_alcohol_no_long_week() {
    let minor = Profile { born_on: day("2008-12-02"), shifts: vec![Shift::Day, Shift::Night], ..profile() };
    for forbidden in [
        Opening { shifts: vec![Shift::Night], ..opening() },
        Opening { shifts: vec![Shift::Day, Shift::Night], ..opening() },
        Opening { permits: vec!["alcohol_serving_passport".into()], ..opening() },
        Opening { hours_per_week: Some(45), ..opening() },
        Opening { min_age: Some(18), ..opening() },
    ] {
        assert_eq!(refusals(&minor, &forbidden), [Refusal::Age { needed: 18 }]);
        // The day of the birthday is enough.
        assert!(refusals(&Profile { born_on: day("2008-12-01"), ..minor.clone() }, &forbidden).is_empty());
    }
    assert!(refusals(&minor, &opening()).is_empty());
    let child = Profile { born_on: day("2012-06-01"), ..minor };
    assert_eq!(refusals(&child, &opening()), [Refusal::Age { needed: 15 }]);
}

#[test]
fn licences_cover_lower_classes() {
    let needs = |licence| Opening { driving_licence: Some(licence), ..opening() };
    let with = |licence| Profile { driving_licence: Some(licence), ..profile() };
    for covered in [Licence::Am, Licence::T, Licence::B] {
        assert!(refusals(&with(Licence::B), &needs(covered)).is_empty());
        assert_eq!(refusals(&profile(), &needs(covered)), [Refusal::Licence { needed: covered }]);
    }
    assert_eq!(refusals(&with(Licence::B), &needs(Licence::C)), [Refusal::Licence { needed: Licence::C }]);
    assert_eq!(refusals(&with(Licence::Am), &needs(Licence::B)).len(), 1);
    assert!(refusals(&with(Licence::Ce), &needs(Licence::C1)).is_empty());
    for licence in Licence::ALL {
        assert!(covered_by(*licence).contains(licence));
    }
}

#[test]
fn a_licence_among_the_permits_is_a_licence() {
    let needs = Opening { permits: vec!["licence_b".into()], ..opening() };
    assert_eq!(refusals(&profile(), &needs), [Refusal::Licence { needed: Licence::B }]);
    assert!(refusals(&Profile { permits: vec!["licence_b".into()], ..profile() }, &needs).is_empty());
    assert!(refusals(&Profile { driving_licence: Some(Licence::C), ..profile() }, &needs).is_empty());
}

#[test]
fn a_short_course_is_a_gap_and_a_long_one_a_refusal() {
    let needs = |code: &str| Opening { permits: vec![code.into()], ..opening() };
    let gap = |code: &str, paid| Gap::Permit { code: code.into(), paid_by_employer: paid };
    let verdict = check(&profile(), &needs("hygiene_passport"), today());
    assert_eq!((verdict.allows(), verdict.gaps), (true, vec![gap("hygiene_passport", false)]));
    let paid = Opening { offers_permit_training: true, ..needs("hygiene_passport") };
    assert_eq!(check(&profile(), &paid, today()).gaps, [gap("hygiene_passport", true)]);
    let held = Profile { permits: vec!["hygiene_passport".into()], ..profile() };
    assert_eq!(check(&held, &needs("hygiene_passport"), today()), Verdict::default());
    assert_eq!(refusals(&profile(), &needs("driver_cpc")), [Refusal::Permit { code: "driver_cpc".into() }]);
    assert!(refusals(&profile(), &Opening { offers_permit_training: true, ..needs("driver_cpc") }).is_empty());
    let formality = check(&profile(), &needs("tax_number"), today());
    assert_eq!((formality.gaps.len(), formality.notes.len()), (0, 1));
}

#[test]
fn a_language_one_step_short_is_a_gap_and_two_a_refusal() {
    let needs = |level| Opening { languages: vec![LanguageSkill { code: "fi".into(), level }], ..opening() };
    assert!(check(&profile(), &needs(Level::B1), today()).gaps.is_empty());
    let short = check(&profile(), &needs(Level::B2), today());
    assert!(short.allows() && matches!(short.gaps[..], [Gap::LanguageOneShort { has: Level::B1, .. }]));
    assert!(matches!(refusals(&profile(), &needs(Level::C1))[..], [Refusal::Language { has: Some(Level::B1), .. }]));
    let none = Profile { languages: vec![], ..profile() };
    assert!(matches!(refusals(&none, &needs(Level::A1))[..], [Refusal::Language { has: None, .. }]));
    assert!(refusals(&none, &Opening { kind: Kind::WorkTrial, ..needs(Level::C1) }).is_empty());
}

#[test]
fn one_suiting_shift_is_enough() {
    let with = |shifts: &[Shift]| Opening { shifts: shifts.to_vec(), ..opening() };
    assert!(matches!(refusals(&profile(), &with(&[Shift::Evening]))[..], [Refusal::Shift { .. }]));
    let partly = check(&profile(), &with(&[Shift::Day, Shift::Evening]), today());
    assert_eq!(partly.notes, [Note::OtherShifts { shifts: vec![Shift::Evening] }]);
    assert!(refusals(&profile(), &with(&[])).is_empty());
}

#[test]
fn hours_over_are_a_gap_and_dates_expire() {
    let hours = |hours| check(&profile(), &Opening { hours_per_week: Some(hours), ..opening() }, today()).gaps;
    assert!(hours(30).is_empty());
    assert!(matches!(hours(39)[..], [Gap::Hours { far_over: false, .. }]));
    assert!(matches!(hours(40)[..], [Gap::Hours { far_over: true, .. }]));
    let until = |day| Opening { apply_by: Some(day), ..opening() };
    assert!(refusals(&profile(), &until(today())).is_empty());
    assert_eq!(refusals(&profile(), &until(day("2026-11-30"))), [Refusal::Expired { on: day("2026-11-30") }]);
    let late = Profile { available_from: Some(day("2027-03-01")), ..profile() };
    let verdict = check(&late, &Opening { starts_on: Some(day("2027-01-01")), ..opening() }, today());
    assert!(verdict.allows() && verdict.notes.len() == 1);
}
