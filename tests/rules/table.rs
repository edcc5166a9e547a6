//! The real table is whole.

use std::collections::HashSet;

use chrono::NaiveDate;
use matkalla::language::Language;
use matkalla::matching::Kind;
use matkalla::rules::{Amount, RuleId, Source, TABLE};

use super::day;

#[test]
fn every_rule_has_a_row_today_with_a_reason_and_a_source_in_three_languages() {
    let today = day("2026-11-22");
    for id in RuleId::ALL {
        let rule = TABLE.rule(*id, today).unwrap_or_else(|| panic!("{id} does not hold today"));
        let reasons: HashSet<String> = Language::ALL.iter().map(|t| rule.reason(*t)).collect();
        assert_eq!(reasons.len(), 3, "{id}: {reasons:?}");
        for t in Language::ALL {
            assert!(rule.reason(*t).ends_with('.'), "{id} {t}: a sentence");
            assert!(!rule.reason(*t).contains(&i32::MAX.to_string()), "{id} {t}");
            assert!(!rule.source(*t).is_empty(), "{id} {t}");
        }
        assert!(!rule.kinds.is_empty(), "{id} concerns nothing");
        assert!(rule.since > NaiveDate::MIN, "{id} begins on a day that is none");
    }
}

#[test]
fn rows_of_one_rule_never_overlap_and_never_end_before_they_begin() {
    let rows = TABLE.0;
    for (index, one) in rows.iter().enumerate() {
        assert!(one.until.is_none_or(|until| until >= one.since), "{} ends before it begins", one.id);
        for other in rows[index + 1..].iter().filter(|other| other.id == one.id) {
            let apart = one.until.is_some_and(|until| until < other.since)
                || other.until.is_some_and(|until| until < one.since);
            assert!(apart, "two rows of {} hold at once", one.id);
        }
    }
}

#[test]
fn the_source_is_told_in_the_readers_language() {
    let told = |id, t| TABLE.rule(id, day("2026-11-22")).unwrap().source(t);
    assert_eq!(told(RuleId::TrialNoWage, Language::Fi), "Laki 380/2023");
    assert_eq!(told(RuleId::TrialNoWage, Language::Sv), "Lag 380/2023");
    assert_eq!(told(RuleId::TrialNoWage, Language::En), "Act 380/2023");
    assert_eq!(told(RuleId::YoungTimeOfDay, Language::Fi), "Laki 998/1993, 7 §");
    assert_eq!(told(RuleId::YoungTimeOfDay, Language::En), "Act 998/1993, section 7");
    assert_eq!(told(RuleId::AdPhoto, Language::Sv), "Lagarna 1325/2014 och 609/1986");
    assert_eq!(told(RuleId::TargetAge, Language::En), "The service’s own rule");
}

#[test]
fn a_reason_names_the_limit_of_its_row() {
    let rule = TABLE.rule(RuleId::TrialMonths, day("2026-11-22")).unwrap();
    assert!(rule.reason(Language::Fi).contains("6 kuukautta"));
    let mut longer = *rule;
    longer.amount = Amount::Months(0, 8);
    assert!(longer.reason(Language::Fi).contains("8 kuukautta"));
    assert!(longer.reason(Language::En).contains("8 months"));
}

#[test]
fn every_kind_has_a_week_and_only_acts_have_sections() {
    let today = day("2026-11-22");
    let weeks: Vec<_> = Kind::ALL.iter().map(|kind| TABLE.week(*kind, today)).collect();
    assert_eq!(weeks, [(4, 40), (25, 40), (1, 40), (1, 60), (1, 60)]);
    for rule in TABLE.0 {
        if let Source::Act(act, _) = rule.source {
            assert!(act.split_once('/').is_some_and(|(_, year)| year.len() == 4), "{act}");
        }
    }
}
