//! A change of law is a new row: the day before and the day after give different findings.

use chrono::NaiveDate;
use matkalla::language::Language;
use matkalla::matching::Kind;
use matkalla::rules::{
    Amount, Certainty, Effect, OpeningFacts, PersonFacts, Rule, RuleId, SiteBounds, Source, Subject, SubsidyFacts,
    TABLE, Table, of_opening, of_person, pay_subsidy,
};

use super::{blocks, day, ids};

const TRIAL: &[Kind] = &[Kind::WorkTrial];

fn row(id: RuleId, subject: Subject, since: &str, until: Option<&str>, effect: Effect, amount: Amount) -> Rule {
    let source = Source::Act("1/2031", None);
    let (since, until) = (day(since), until.map(day));
    Rule { id, since, until, subject, kinds: TRIAL, effect, amount, source, certainty: Certainty::Likely }
}

#[test]
fn longer_trials_are_lawful_from_the_day_of_the_new_law() {
    let months = |since, until, most| {
        row(RuleId::TrialMonths, Subject::Opening, since, until, Effect::Block, Amount::Months(0, most))
    };
    let rows = [months("2025-01-01", Some("2030-12-31"), 6), months("2031-01-01", None, 9)];
    let facts = OpeningFacts {
        starts_on: Some(day("2031-02-01")),
        ends_on: Some(day("2031-10-01")),
        ..OpeningFacts::new(Kind::WorkTrial)
    };
    let on = |text: &str| of_opening(Table(&rows), &facts, day(text));
    assert_eq!(blocks(&on("2030-12-31")), [RuleId::TrialMonths]);
    assert!(on("2030-12-31")[0].reason(Language::En).contains("6 months"));
    assert!(on("2031-01-01").is_empty());
    assert!(on("2024-12-31").is_empty(), "before its first day a rule says nothing");
}

#[test]
fn an_effect_can_change_and_a_rule_can_end() {
    let rows = [
        row(RuleId::TrialNoWage, Subject::Opening, "2025-01-01", Some("2027-06-30"), Effect::Block, Amount::None),
        row(RuleId::TrialNoWage, Subject::Opening, "2027-07-01", Some("2029-12-31"), Effect::Warn, Amount::None),
    ];
    let facts = OpeningFacts { wage: "500 €", ..OpeningFacts::new(Kind::WorkTrial) };
    let effects = |text: &str| -> Vec<Effect> {
        of_opening(Table(&rows), &facts, day(text)).iter().map(|finding| finding.effect).collect()
    };
    assert_eq!(effects("2027-06-30"), [Effect::Block]);
    assert_eq!(effects("2027-07-01"), [Effect::Warn]);
    assert_eq!(effects("2030-01-01"), []);
}

#[test]
fn the_target_group_changes_with_its_row_and_with_the_site() {
    let ages = |since, until, least, most| {
        row(RuleId::TargetAge, Subject::Person, since, until, Effect::Warn, Amount::Ages(least, most))
    };
    let rows = [ages("2026-01-01", Some("2026-12-31"), 17, 24), ages("2027-01-01", None, 17, 29)];
    let facts = PersonFacts { age: 27, ..PersonFacts::default() };
    let of = |site: &SiteBounds<'_>, text: &str| ids(&of_person(Table(&rows), &facts, site, day(text)));
    assert_eq!(of(&SiteBounds::default(), "2026-12-31"), [RuleId::TargetAge]);
    assert_eq!(of(&SiteBounds::default(), "2027-01-01"), []);
    let narrow = SiteBounds { ages: Some((17, 25)), ..SiteBounds::default() };
    assert_eq!(of(&narrow, "2027-01-01"), [RuleId::TargetAge]);
}

#[test]
fn the_real_tables_pay_subsidy_changes_its_act_with_the_reform() {
    let facts = SubsidyFacts { age: 20, ..SubsidyFacts::default() };
    let source =
        |day: NaiveDate| pay_subsidy(TABLE, &facts, Kind::Job, day).map(|subsidy| subsidy.hint.source(Language::En));
    assert_eq!(source(day("2023-06-30")), None);
    assert_eq!(source(day("2024-12-31")).as_deref(), Some("Act 916/2012"));
    assert_eq!(source(day("2025-01-01")).as_deref(), Some("Act 380/2023"));
    let old = SubsidyFacts { age: 25, ..facts };
    assert_eq!(pay_subsidy(TABLE, &old, Kind::Job, day("2026-11-22")), None);
    let long = SubsidyFacts { months_out_of_work: Some(6), ..old };
    let hint = pay_subsidy(TABLE, &long, Kind::Apprenticeship, day("2026-11-22")).unwrap();
    assert_eq!(ids(&hint.because), [RuleId::SubsidyWithoutWork]);
    assert_eq!(pay_subsidy(TABLE, &long, Kind::WorkTrial, day("2026-11-22")), None);
}
