//! Whom the service serves, and what a kind of path asks of a person.

use matkalla::matching::Kind;
use matkalla::rules::{Effect, PersonFacts, RuleId, SiteBounds, TABLE, of_person};

use super::{day, ids};

fn person(age: i32) -> PersonFacts<'static> {
    PersonFacts { age, upper_secondary: Some(true), ..PersonFacts::default() }
}

fn found(facts: &PersonFacts<'_>, site: &SiteBounds<'_>) -> Vec<RuleId> {
    ids(&of_person(TABLE, facts, site, day("2026-11-22")))
}

#[test]
fn the_target_group_is_17_to_29_and_each_site_may_set_its_own() {
    let anywhere = SiteBounds::default();
    for (age, expected) in [
        (14, vec![RuleId::ProfileAge, RuleId::WorkingAge]),
        (16, vec![RuleId::TargetAge]),
        (17, vec![]),
        (29, vec![]),
        (30, vec![RuleId::TargetAge]),
        (36, vec![RuleId::ProfileAge]),
    ] {
        assert_eq!(found(&person(age), &anywhere), expected, "{age}");
    }
    let wide = SiteBounds { ages: Some((16, 30)), ..anywhere };
    assert_eq!((found(&person(16), &wide), found(&person(30), &wide)), (vec![], vec![]));
    let narrow = SiteBounds { ages: Some((18, 25)), ..anywhere };
    assert_eq!(found(&person(17), &narrow), [RuleId::TargetAge]);
}

#[test]
fn residence_is_looked_at_where_the_site_names_its_municipalities() {
    let codes = ["398".to_owned(), "098".to_owned()];
    let site = SiteBounds { municipalities: &codes, ..SiteBounds::default() };
    let from = |code| PersonFacts { municipality_code: code, ..person(20) };
    assert_eq!(found(&from("098"), &site), []);
    assert_eq!(found(&from("049"), &site), [RuleId::Residence]);
    assert_eq!(found(&from(""), &site), [], "nobody has said yet");
    assert_eq!(found(&from("049"), &SiteBounds::default()), []);
}

#[test]
fn a_trial_asks_for_registration_and_purpose_and_a_job_does_not() {
    let trial = PersonFacts { kinds: &[Kind::WorkTrial], ..person(20) };
    assert_eq!(found(&trial, &SiteBounds::default()), [RuleId::TrialRegistered, RuleId::TrialPurpose]);
    let known = PersonFacts { registered: Some(true), purpose_told: true, ..trial };
    assert_eq!(found(&known, &SiteBounds::default()), []);
    let long = PersonFacts { trial_months: 13, ..known };
    assert_eq!(found(&long, &SiteBounds::default()), [RuleId::TrialMonthsInAll]);
    let job = PersonFacts { kinds: &[Kind::Job], ..person(20) };
    assert_eq!(found(&job, &SiteBounds::default()), []);
}

#[test]
fn a_minor_without_a_qualification_gets_guidance_and_no_block() {
    let site = SiteBounds::default();
    let minor = PersonFacts { upper_secondary: None, ..person(17) };
    let findings = of_person(TABLE, &minor, &site, day("2026-11-22"));
    assert_eq!(ids(&findings), [RuleId::CompulsoryEducation]);
    assert_eq!(findings[0].effect, Effect::Inform);
    assert_eq!(found(&person(17), &site), []);
    assert_eq!(found(&PersonFacts { upper_secondary: None, ..person(18) }, &site), []);
    let before = of_person(TABLE, &minor, &site, day("2021-07-31"));
    assert!(!ids(&before).contains(&RuleId::CompulsoryEducation), "compulsory education ended earlier then");
}
