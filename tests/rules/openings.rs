//! What the real table says of openings of the five kinds.

use matkalla::language::Language;
use matkalla::matching::{Kind, Shift};
use matkalla::rules::{Effect, Finding, OpeningFacts, RuleId, TABLE, of_opening};

use super::{blocks, day, ids};

fn findings(facts: &OpeningFacts<'_>) -> Vec<Finding> {
    of_opening(TABLE, facts, day("2026-11-22"))
}

fn effect(facts: &OpeningFacts<'_>, id: RuleId) -> Option<Effect> {
    findings(facts).iter().find(|finding| finding.rule.id == id).map(|finding| finding.effect)
}

#[test]
fn a_trial_that_breaks_everything_is_blocked_field_by_field() {
    let facts = OpeningFacts {
        hours_per_week: Some(41),
        hours_per_day: Some(9),
        days_per_week: Some(6),
        starts_on: Some(day("2026-11-01")),
        ends_on: Some(day("2027-05-01")),
        wage: "12 €/h",
        asks_languages: true,
        private_household: Some(true),
        replaces_nobody: Some(false),
        ..OpeningFacts::new(Kind::WorkTrial)
    };
    let fields: Vec<&str> =
        findings(&facts).iter().filter(|finding| finding.blocks()).map(|finding| finding.field).collect();
    assert_eq!(
        fields,
        [
            "hours_per_day",
            "days_per_week",
            "hours",
            "ends_on",
            "wage",
            "languages",
            "private_household",
            "replaces_nobody"
        ]
    );
}

#[test]
fn a_lawful_trial_is_only_told_what_to_add_until_it_is_told() {
    let permits = ["hygiene_passport".to_owned()];
    let bare = OpeningFacts {
        hours_per_week: Some(30),
        starts_on: Some(day("2026-11-01")),
        ends_on: Some(day("2027-04-30")),
        permits: &permits,
        ..OpeningFacts::new(Kind::WorkTrial)
    };
    assert_eq!(blocks(&findings(&bare)), []);
    assert_eq!(effect(&bare, RuleId::TrialTransportTold), Some(Effect::Warn));
    assert_eq!(effect(&bare, RuleId::TrialTimeTold), None);
    assert_eq!(effect(&bare, RuleId::TrialExtractTold), None, "nobody said that there are minors");
    let minors = OpeningFacts { works_with_minors: Some(true), ..bare };
    assert_eq!(effect(&minors, RuleId::TrialExtractTold), Some(Effect::Warn));
    let told = OpeningFacts {
        transport_told: Some(true),
        extract_told: Some(true),
        replaces_nobody: Some(true),
        private_household: Some(false),
        ..minors
    };
    let left = findings(&told);
    assert!(left.iter().all(|finding| finding.effect == Effect::Inform), "{:?}", ids(&left));
    assert!(ids(&left).contains(&RuleId::TrialAgreement));
}

#[test]
fn the_hours_of_a_trial_have_a_least_and_a_most() {
    let hours =
        |day, week| OpeningFacts { hours_per_day: day, hours_per_week: week, ..OpeningFacts::new(Kind::WorkTrial) };
    for (day, week, wrong) in [(3, 4, 1), (4, 4, 0), (8, 40, 0), (9, 41, 2), (4, 3, 1)] {
        assert_eq!(blocks(&findings(&hours(Some(day), Some(week)))).len(), wrong, "{day} h a day, {week} h a week");
    }
}

#[test]
fn an_apprenticeship_has_its_hours_instructor_and_wage() {
    let facts = |hours| OpeningFacts { hours_per_week: Some(hours), ..OpeningFacts::new(Kind::Apprenticeship) };
    assert_eq!(blocks(&findings(&facts(24))), [RuleId::ApprenticeshipWeek]);
    assert_eq!(blocks(&findings(&facts(25))), []);
    assert_eq!(effect(&facts(25), RuleId::ApprenticeshipInstructor), Some(Effect::Warn));
    assert_eq!(effect(&facts(25), RuleId::ApprenticeshipWage), Some(Effect::Inform));
    let whole = OpeningFacts { instructor_named: Some(true), wage: "TES", ..facts(25) };
    assert_eq!(ids(&findings(&whole)), [RuleId::ApprenticeshipContract, RuleId::PaySubsidy]);
}

#[test]
fn the_other_kinds_have_rules_of_their_own() {
    let job = OpeningFacts { hours_per_week: Some(41), wage: "12 €", ..OpeningFacts::new(Kind::Job) };
    assert_eq!(ids(&findings(&job)), [RuleId::WorkWeek, RuleId::PaySubsidy, RuleId::YoungHoursAWeek]);
    let micro = OpeningFacts { hours_per_week: Some(41), min_age: Some(18), ..OpeningFacts::new(Kind::MicroJob) };
    assert_eq!(ids(&findings(&micro)), [RuleId::MicroJobBenefits]);
    let short = OpeningFacts {
        starts_on: Some(day("2026-12-01")),
        ends_on: Some(day("2026-12-30")),
        mentor_named: Some(true),
        ..OpeningFacts::new(Kind::Entrepreneurship)
    };
    assert_eq!(ids(&findings(&short)), [RuleId::EntrepreneurshipMonths, RuleId::EntrepreneurshipAdviser]);
    let month = OpeningFacts { ends_on: Some(day("2026-12-31")), adviser_named: Some(true), ..short };
    assert_eq!(ids(&findings(&month)), []);
    let long = OpeningFacts { ends_on: Some(day("2027-06-01")), ..month };
    assert_eq!(blocks(&findings(&long)), [RuleId::EntrepreneurshipMonths]);
    let nobody = OpeningFacts { mentor_named: None, ..month };
    assert_eq!(effect(&nobody, RuleId::EntrepreneurshipMentor), Some(Effect::Warn));
}

#[test]
fn an_age_limit_needs_a_law_and_no_mother_tongue_is_asked() {
    for (age, lawful) in [(17, false), (18, true), (19, false), (20, true), (25, false)] {
        let facts = OpeningFacts { min_age: Some(age), ..OpeningFacts::new(Kind::Job) };
        assert_eq!(effect(&facts, RuleId::AgeLimitByLaw).is_none(), lawful, "{age}");
    }
    let native = OpeningFacts { asks_native_language: true, asks_languages: true, ..OpeningFacts::new(Kind::Job) };
    assert_eq!(blocks(&findings(&native)), [RuleId::NoNativeLanguage]);
}

#[test]
fn night_and_alcohol_tell_whom_the_work_is_not_for_and_block_a_known_minor() {
    let permits = ["alcohol_serving_passport".to_owned()];
    let bar = OpeningFacts { shifts: &[Shift::Night], permits: &permits, ..OpeningFacts::new(Kind::Job) };
    assert_eq!(effect(&bar, RuleId::YoungTimeOfDay), Some(Effect::Inform));
    assert_eq!(effect(&bar, RuleId::YoungAlcohol), Some(Effect::Inform));
    let adults = OpeningFacts { min_age: Some(18), ..bar };
    assert_eq!(effect(&adults, RuleId::YoungTimeOfDay), None);
    let minor = OpeningFacts { worker_age: Some(17), ..bar };
    assert_eq!(blocks(&findings(&minor)), [RuleId::YoungTimeOfDay, RuleId::YoungAlcohol]);
    assert_eq!(effect(&minor, RuleId::YoungRest), Some(Effect::Inform));
    let adult = OpeningFacts { worker_age: Some(18), ..bar };
    assert_eq!((blocks(&findings(&adult)), effect(&adult, RuleId::YoungRest)), (Vec::new(), None));
    let child = OpeningFacts { worker_age: Some(14), ..OpeningFacts::new(Kind::Apprenticeship) };
    assert_eq!(blocks(&findings(&child)), [RuleId::WorkingAge, RuleId::ApprenticeshipAge]);
}

#[test]
fn hazardous_work_is_barred_under_16_and_noticed_at_16_and_17() {
    let at = |age| OpeningFacts { hazardous: Some(true), worker_age: age, ..OpeningFacts::new(Kind::WorkTrial) };
    assert_eq!(effect(&at(Some(15)), RuleId::YoungHazardBarred), Some(Effect::Block));
    for age in [16, 17] {
        assert_eq!(effect(&at(Some(age)), RuleId::YoungHazardBarred), None);
        assert_eq!(effect(&at(Some(age)), RuleId::YoungHazardNotice), Some(Effect::Warn), "{age}");
    }
    assert_eq!(effect(&at(Some(18)), RuleId::YoungHazardNotice), None);
    assert_eq!(effect(&at(None), RuleId::YoungHazardNotice), Some(Effect::Warn));
}

#[test]
fn what_blocks_comes_first_and_every_finding_speaks() {
    let facts = OpeningFacts { wage: "9 €", shifts: &[Shift::Evening], ..OpeningFacts::new(Kind::WorkTrial) };
    let found = findings(&facts);
    assert!(found.is_sorted_by_key(|finding| std::cmp::Reverse(finding.effect)), "{:?}", ids(&found));
    for t in Language::ALL {
        assert!(found.iter().all(|finding| !finding.reason(*t).is_empty() && !finding.source(*t).is_empty()));
    }
}
