//! What the rules say of an opening.

use chrono::{Datelike, Months, NaiveDate};

use super::table::Findings;
use super::{Amount, Effect, Finding, Rule, RuleId, Subject, Table};
use crate::matching::{Kind, Shift};

/// The facts of an opening. `None` means that nobody has said: a rule that blocks waits for a fact,
/// a rule that wants something told asks for it.
#[derive(Debug, Clone, Copy)]
pub struct OpeningFacts<'a> {
    /// Kind of path.
    pub kind: Kind,
    /// Hours a week.
    pub hours_per_week: Option<i32>,
    /// Hours a day.
    pub hours_per_day: Option<i32>,
    /// Days a week.
    pub days_per_week: Option<i32>,
    /// Shifts.
    pub shifts: &'a [Shift],
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Months it lasts, where somebody said so without the days.
    pub months: Option<i32>,
    /// Wage in the employer's words.
    pub wage: &'a str,
    /// Whether language skills are asked for.
    pub asks_languages: bool,
    /// Whether a mother tongue is asked for.
    pub asks_native_language: bool,
    /// The field whose words ask for experience, skills or education; `None` if none does.
    pub asks_competence: Option<&'static str>,
    /// Codes of cards and permits asked for.
    pub permits: &'a [String],
    /// Lowest age asked for.
    pub min_age: Option<i32>,
    /// Whether the work is at a private household.
    pub private_household: Option<bool>,
    /// Whether the organiser declares that nobody is replaced, laid off or passed over.
    pub replaces_nobody: Option<bool>,
    /// Whether it is told how to get there.
    pub transport_told: Option<bool>,
    /// Whether the work is with children or young people under 18.
    pub works_with_minors: Option<bool>,
    /// Whether it is told if an extract from the criminal record is asked for.
    pub extract_told: Option<bool>,
    /// Whether a workplace instructor is named.
    pub instructor_named: Option<bool>,
    /// Whether a mentor is named.
    pub mentor_named: Option<bool>,
    /// Whether a business adviser is named.
    pub adviser_named: Option<bool>,
    /// Whether the work is hazardous for somebody under 18.
    pub hazardous: Option<bool>,
    /// Whether the person answers for serving alcohol.
    pub serves_alcohol: Option<bool>,
    /// Age of the person it is for, once that is known: with an agreement, not with an ad.
    pub worker_age: Option<i32>,
}

impl OpeningFacts<'_> {
    /// An opening of which nothing is known but its kind.
    #[must_use]
    pub const fn new(kind: Kind) -> Self {
        Self {
            kind,
            hours_per_week: None,
            hours_per_day: None,
            days_per_week: None,
            shifts: &[],
            starts_on: None,
            ends_on: None,
            months: None,
            wage: "",
            asks_languages: false,
            asks_native_language: false,
            asks_competence: None,
            permits: &[],
            min_age: None,
            private_household: None,
            replaces_nobody: None,
            transport_told: None,
            works_with_minors: None,
            extract_told: None,
            instructor_named: None,
            mentor_named: None,
            adviser_named: None,
            hazardous: None,
            serves_alcohol: None,
            worker_age: None,
        }
    }

    fn asks_permit(&self, code: &str) -> bool {
        self.permits.iter().any(|permit| permit == code)
    }
}

/// What may follow after an opening was handed in and must be there once it is published: the service
/// asks for it, so that whoever posts in two minutes is not kept.
const MAY_FOLLOW: &[RuleId] = &[RuleId::TrialReplacesNobody];

/// What the rules say of an opening that is handed in: as of one that is to be published, but what
/// may still follow is only asked for.
#[must_use]
pub fn of_handed_in(table: Table<'_>, facts: &OpeningFacts<'_>, day: NaiveDate) -> Vec<Finding> {
    let mut found = of_opening(table, facts, day);
    for finding in found.iter_mut().filter(|finding| MAY_FOLLOW.contains(&finding.rule.id)) {
        finding.effect = finding.effect.min(Effect::Warn);
    }
    Findings { table, day, found }.sorted()
}

/// What the rules say of a person of a known age in the work of an opening: only what their age is
/// about, nothing of a grown-up.
#[must_use]
pub fn of_worker(table: Table<'_>, facts: &OpeningFacts<'_>, day: NaiveDate) -> Vec<Finding> {
    let mut found = Findings { table, day, found: Vec::new() };
    if facts.worker_age.is_some() {
        young_workers(&mut found, facts);
    }
    found.sorted()
}

/// The lowest age at which no rule forbids the work of an opening; `None` where none does.
#[must_use]
pub fn lowest_age(table: Table<'_>, facts: &OpeningFacts<'_>, day: NaiveDate) -> Option<i32> {
    let oldest = table.rule(RuleId::YoungWorker, day)?.amount.span().1;
    let forbids = |age: &i32| {
        let facts = OpeningFacts { worker_age: Some(*age), ..*facts };
        of_worker(table, &facts, day).iter().any(Finding::blocks)
    };
    (0..=oldest).rev().find(forbids).map(|age| age + 1)
}

/// What the rules of a table say of an opening on a day: what blocks first, then what warns, then
/// what is worth knowing.
#[must_use]
pub fn of_opening(table: Table<'_>, facts: &OpeningFacts<'_>, day: NaiveDate) -> Vec<Finding> {
    let mut found = Findings { table, day, found: Vec::new() };
    for rule in table.on(Subject::Opening, facts.kind, day) {
        if let Some((effect, field)) = verdict(rule, facts) {
            found.found.push(Finding { rule: *rule, effect, field });
        }
    }
    young_workers(&mut found, facts);
    found.sorted()
}

/// What one rule on openings says: its effect and the field it is about.
fn verdict(rule: &Rule, facts: &OpeningFacts<'_>) -> Option<(Effect, &'static str)> {
    let untold = |fact: Option<bool>| fact != Some(true);
    let outside = |number: Option<i32>| number.is_some_and(|number| !rule.amount.holds(number));
    let (says, field) = match rule.id {
        RuleId::TrialHoursADay => (outside(facts.hours_per_day), "hours_per_day"),
        RuleId::TrialDaysAWeek => (outside(facts.days_per_week), "days_per_week"),
        RuleId::TrialHoursAWeek | RuleId::ApprenticeshipWeek | RuleId::WorkWeek | RuleId::OwnWeek => {
            (outside(facts.hours_per_week), "hours")
        }
        RuleId::TrialMonths | RuleId::EntrepreneurshipMonths if outside(facts.months) => (true, "months"),
        RuleId::TrialMonths | RuleId::EntrepreneurshipMonths => (!lasts_within(rule.amount, facts), "ends_on"),
        RuleId::TrialNoWage => (!facts.wage.trim().is_empty(), "wage"),
        RuleId::TrialNoCompetence if facts.asks_languages => (true, "languages"),
        RuleId::TrialNoCompetence => (facts.asks_competence.is_some(), facts.asks_competence.unwrap_or("description")),
        RuleId::TrialLawfulPermits => (!facts.permits.is_empty(), "permits"),
        RuleId::TrialNoHousehold => (facts.private_household == Some(true), "private_household"),
        RuleId::TrialReplacesNobody => (facts.replaces_nobody == Some(false), "replaces_nobody"),
        RuleId::TrialTransportTold => (untold(facts.transport_told), "transport"),
        RuleId::TrialTimeTold => {
            let told = facts.hours_per_week.is_some() || facts.hours_per_day.is_some();
            (!told, "hours")
        }
        RuleId::TrialExtractTold => {
            let told = facts.extract_told == Some(true) || facts.asks_permit("criminal_record_children");
            (facts.works_with_minors == Some(true) && !told, "extract_asked")
        }
        RuleId::TrialUsualHours => (facts.shifts.iter().any(|shift| *shift != Shift::Day), "shifts"),
        RuleId::TrialAgreement => (true, "kind"),
        RuleId::ApprenticeshipWage | RuleId::JobWage => (facts.wage.trim().is_empty(), "wage"),
        RuleId::ApprenticeshipInstructor => (untold(facts.instructor_named), "guide_named"),
        RuleId::ApprenticeshipContract | RuleId::PaySubsidy | RuleId::MicroJobBenefits => (true, "kind"),
        RuleId::EntrepreneurshipMentor => (untold(facts.mentor_named), "guide_named"),
        RuleId::EntrepreneurshipAdviser => (untold(facts.adviser_named), "adviser_named"),
        RuleId::AgeLimitByLaw => (outside(facts.min_age), "min_age"),
        RuleId::NoNativeLanguage => (facts.asks_native_language, "languages"),
        // Those of the young come apart; the others look at something else than an opening.
        _ => (false, "kind"),
    };
    says.then_some((rule.effect, field))
}

/// Whether the days lie within a number of months; open days do.
fn lasts_within(amount: Amount, facts: &OpeningFacts<'_>) -> bool {
    let (Some(first), Some(last)) = (facts.starts_on, facts.ends_on) else { return true };
    if last < first {
        return true;
    }
    let (least, most) = amount.span();
    last_day(first, least).is_none_or(|day| last >= day) && last_day(first, most).is_none_or(|day| last <= day)
}

/// The last day of so many months that begin on a day: the first is one of them. `None` beyond the
/// calendar.
#[must_use]
pub fn last_day(first: NaiveDate, months: i32) -> Option<NaiveDate> {
    let next = first.checked_add_months(Months::new(u32::try_from(months).ok()?))?;
    // From 31 August half a year goes to the last of February, which is short already.
    if next.day() == first.day() { next.pred_opt() } else { Some(next) }
}

/// The rules for workers under 18. As long as nobody is named they only tell whom the work is not
/// for, and nothing where the opening itself asks for 18 years.
fn young_workers(found: &mut Findings<'_>, facts: &OpeningFacts<'_>) {
    let (table, day) = (found.table, found.day);
    let Some(oldest) = table.rule(RuleId::YoungWorker, day).map(|rule| rule.amount.span().1) else { return };
    let adults_only = facts.min_age.is_some_and(|age| age > oldest);
    let outside = |id, number: Option<i32>| {
        let amount = table.amount(id, day);
        number.is_some_and(|number| !amount.holds(number))
    };
    let alcohol = facts.serves_alcohol == Some(true) || facts.asks_permit("alcohol_serving_passport");
    let mut hits: Vec<(RuleId, &'static str)> = Vec::new();
    if outside(RuleId::YoungHoursADay, facts.hours_per_day) {
        hits.push((RuleId::YoungHoursADay, "hours_per_day"));
    }
    if outside(RuleId::YoungHoursAWeek, facts.hours_per_week) {
        hits.push((RuleId::YoungHoursAWeek, "hours"));
    }
    if facts.shifts.contains(&Shift::Night) {
        hits.push((RuleId::YoungTimeOfDay, "shifts"));
    }
    if alcohol {
        hits.push((RuleId::YoungAlcohol, "permits"));
    }
    match facts.worker_age {
        Some(age) if age <= oldest => {
            for (id, field) in hits {
                found.add(id, field);
            }
            found.add(RuleId::YoungRest, "hours");
            if facts.hazardous == Some(true) {
                let barred = outside(RuleId::YoungHazardBarred, Some(age));
                found.add(if barred { RuleId::YoungHazardBarred } else { RuleId::YoungHazardNotice }, "hazardous");
            }
            if outside(RuleId::WorkingAge, Some(age)) {
                found.add(RuleId::WorkingAge, "min_age");
            }
            if facts.kind == Kind::Apprenticeship && outside(RuleId::ApprenticeshipAge, Some(age)) {
                found.add(RuleId::ApprenticeshipAge, "min_age");
            }
        }
        Some(_) => {}
        None if adults_only => {}
        None => {
            for (id, field) in hits {
                found.add_softly(id, field, Effect::Inform);
            }
            if facts.hazardous == Some(true) {
                found.add_softly(RuleId::YoungHazardNotice, "hazardous", Effect::Warn);
            }
        }
    }
}
