//! What the rules say of a young person: who is served, and what a kind of path asks for.

use chrono::NaiveDate;

use super::table::Findings;
use super::{Amount, Finding, RuleId, Table};
use crate::matching::Kind;

/// The facts of a young person; what nobody has said is `None`.
#[derive(Debug, Clone, Copy, Default)]
pub struct PersonFacts<'a> {
    /// Age, years.
    pub age: i32,
    /// Code of the municipality of residence; empty if it is not known.
    pub municipality_code: &'a str,
    /// Kinds of path wished.
    pub kinds: &'a [Kind],
    /// Whether the person is registered as a job-seeker.
    pub registered: Option<bool>,
    /// Whether the purpose of a work trial has been told.
    pub purpose_told: bool,
    /// Whether the person has completed upper secondary education.
    pub upper_secondary: Option<bool>,
    /// Months of work trials behind.
    pub trial_months: i32,
}

/// What a site decides itself; empty fields leave it to the table.
#[derive(Debug, Clone, Copy, Default)]
pub struct SiteBounds<'a> {
    /// Ages of its target group.
    pub ages: Option<(i32, i32)>,
    /// Codes of its municipalities; none means everywhere.
    pub municipalities: &'a [String],
}

/// What the rules of a table say of a person at a site on a day.
#[must_use]
pub fn of_person(table: Table<'_>, facts: &PersonFacts<'_>, site: &SiteBounds<'_>, day: NaiveDate) -> Vec<Finding> {
    let mut found = Findings { table, day, found: Vec::new() };
    let outside = |id| !table.amount(id, day).holds(facts.age);
    if outside(RuleId::ProfileAge) {
        found.add(RuleId::ProfileAge, "born_on");
    } else if let Some(mut finding) = table.finding(RuleId::TargetAge, day, "born_on") {
        if let Some((least, most)) = site.ages {
            finding.rule.amount = Amount::Ages(least, most);
        }
        if !finding.rule.amount.holds(facts.age) {
            found.found.push(finding);
        }
    }
    let place = facts.municipality_code;
    if !place.is_empty() && !site.municipalities.is_empty() && !site.municipalities.iter().any(|code| code == place) {
        found.add(RuleId::Residence, "municipality");
    }
    if facts.kinds.contains(&Kind::WorkTrial) {
        if facts.registered != Some(true) {
            found.add(RuleId::TrialRegistered, "registered");
        }
        if !facts.purpose_told {
            found.add(RuleId::TrialPurpose, "purpose");
        }
        if !table.amount(RuleId::TrialMonthsInAll, day).holds(facts.trial_months) {
            found.add(RuleId::TrialMonthsInAll, "kinds");
        }
    }
    if facts.kinds.contains(&Kind::Apprenticeship) && outside(RuleId::ApprenticeshipAge) {
        found.add(RuleId::ApprenticeshipAge, "kinds");
    }
    if outside(RuleId::WorkingAge) {
        found.add(RuleId::WorkingAge, "born_on");
    }
    if outside(RuleId::CompulsoryEducation) && facts.upper_secondary != Some(true) {
        found.add(RuleId::CompulsoryEducation, "born_on");
    }
    found.sorted()
}

/// What speaks for a pay subsidy; health is not asked.
#[derive(Debug, Clone, Copy, Default)]
pub struct SubsidyFacts {
    /// Age, years.
    pub age: i32,
    /// Whether the person has completed upper secondary education.
    pub upper_secondary: Option<bool>,
    /// Months without work.
    pub months_out_of_work: Option<i32>,
    /// Whether the person has an integration plan.
    pub integration_plan: Option<bool>,
}

/// An indicative hint, and what speaks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubsidyHint {
    /// The hint.
    pub hint: Finding,
    /// What speaks for it; never empty.
    pub because: Vec<Finding>,
}

/// An indicative hint that a pay subsidy may be possible, if anything speaks for it. Never a
/// decision: the authority decides before the work starts.
#[must_use]
pub fn pay_subsidy(table: Table<'_>, facts: &SubsidyFacts, kind: Kind, day: NaiveDate) -> Option<SubsidyHint> {
    let hint = table.finding(RuleId::PaySubsidy, day, "kind").filter(|hint| hint.rule.concerns(kind))?;
    let within = |id, number: i32| table.rule(id, day).is_some_and(|rule| rule.amount.holds(number));
    let because: Vec<Finding> = [
        (within(RuleId::SubsidyAge, facts.age), RuleId::SubsidyAge),
        (facts.upper_secondary == Some(false), RuleId::SubsidyEducation),
        (
            facts.months_out_of_work.is_some_and(|months| within(RuleId::SubsidyWithoutWork, months)),
            RuleId::SubsidyWithoutWork,
        ),
        (facts.integration_plan == Some(true), RuleId::SubsidyIntegration),
    ]
    .into_iter()
    .filter(|(speaks, _)| *speaks)
    .filter_map(|(_, id)| table.finding(id, day, "kind"))
    .collect();
    (!because.is_empty()).then_some(SubsidyHint { hint, because })
}
