//! What the rules say of a person, from what the coach has asked and what the paths tell.

use chrono::{Months, NaiveDate};

use super::{Profile, Told, TrialPurpose};
use crate::language::Language;
use crate::matching::{Kind, age_on};
use crate::rules::{self, Effect, Finding, PersonFacts, RuleId, SiteBounds, SubsidyFacts, TABLE};
use crate::sites::Site;

/// What the coach has asked.
#[derive(Debug, Clone, Copy)]
pub struct Eligibility {
    /// Registered as a job seeker.
    pub job_seeker: Told,
    /// What a work trial is for.
    pub trial_purpose: Option<TrialPurpose>,
    /// Upper secondary education completed.
    pub upper_secondary: Told,
    /// An integration plan made.
    pub integration_plan: Told,
    /// Months without work.
    pub months_out_of_work: Option<i32>,
}

/// A line of what the rules say: sign, reason and source.
pub type RuleLine = (&'static str, String, String);

/// The hint that a pay subsidy may be possible. A hint, never a decision, and never for a company.
pub struct SubsidyView {
    /// What may be possible, and who decides.
    pub hint: String,
    /// Where it comes from.
    pub source: String,
    /// What speaks for it.
    pub because: Vec<RuleLine>,
}

/// What the rules say of a person at a site.
pub fn lines(
    card: &Profile,
    (site, municipalities): (&Site, &[String]),
    trial_days: i64,
    today: NaiveDate,
    t: Language,
) -> Vec<RuleLine> {
    let facts = PersonFacts {
        age: age(card, today),
        municipality_code: &card.municipality_code,
        kinds: &card.kinds,
        registered: card.life.job_seeker.known(),
        purpose_told: card.life.trial_purpose.is_some(),
        upper_secondary: card.life.upper_secondary.known(),
        trial_months: months_of(trial_days, today),
    };
    let municipalities = if site.residents_only { municipalities } else { &[] };
    let bounds = SiteBounds { ages: Some((site.min_age, site.max_age)), municipalities };
    rules::of_person(TABLE, &facts, &bounds, today).iter().map(|finding| line(finding, t)).collect()
}

/// Whether a pay subsidy may be possible for the paid work that the person wishes, or for a job.
pub fn subsidy(card: &Profile, today: NaiveDate, t: Language) -> Option<SubsidyView> {
    let facts = SubsidyFacts {
        age: age(card, today),
        upper_secondary: card.life.upper_secondary.known(),
        months_out_of_work: card.life.months_out_of_work,
        integration_plan: card.life.integration_plan.known(),
    };
    let rule = TABLE.rule(RuleId::PaySubsidy, today)?;
    let kind = card.kinds.iter().copied().find(|kind| rule.concerns(*kind)).unwrap_or(Kind::Job);
    let found = rules::pay_subsidy(TABLE, &facts, kind, today)?;
    Some(SubsidyView {
        hint: found.hint.reason(t),
        source: found.hint.source(t),
        because: found.because.iter().map(|finding| line(finding, t)).collect(),
    })
}

/// How long the person's work trials in the service have lasted, or nothing.
pub fn trials(trial_days: i64, today: NaiveDate, t: Language) -> String {
    if trial_days == 0 { String::new() } else { t.rules_trials_behind(months_of(trial_days, today)) }
}

fn line(finding: &Finding, t: Language) -> RuleLine {
    let sign = match finding.effect {
        Effect::Block => "stops",
        Effect::Warn => "opens",
        Effect::Inform => "info",
    };
    (sign, finding.reason(t), finding.source(t))
}

fn age(card: &Profile, today: NaiveDate) -> i32 {
    i32::try_from(age_on(card.born_on, today)).unwrap_or(0)
}

/// Days as months, each begun one whole: as many as one would go back from today.
fn months_of(days: i64, today: NaiveDate) -> i32 {
    let begins = today - chrono::Duration::days(days);
    let reaches = |months: &u32| today.checked_sub_months(Months::new(*months)).is_none_or(|back| back <= begins);
    (0..1200).find(reaches).and_then(|months| i32::try_from(months).ok()).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_begun_month_is_a_whole_one_and_half_a_year_is_six() {
        let today: NaiveDate = "2027-01-01".parse().unwrap();
        for (days, months) in [(0, 0), (1, 1), (31, 1), (32, 2), (184, 6), (185, 7), (365, 12), (366, 13)] {
            assert_eq!(months_of(days, today), months, "{days}");
        }
    }
}
