//! The dated rule table: what holds on a day, and what it says of openings and people.

mod changes;
mod competence;
mod lint;
mod openings;
mod people;
mod table;

use chrono::NaiveDate;
use matkalla::rules::{Finding, RuleId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn ids(findings: &[Finding]) -> Vec<RuleId> {
    findings.iter().map(|finding| finding.rule.id).collect()
}

/// Rules that block, in order.
fn blocks(findings: &[Finding]) -> Vec<RuleId> {
    findings.iter().filter(|finding| finding.blocks()).map(|finding| finding.rule.id).collect()
}
