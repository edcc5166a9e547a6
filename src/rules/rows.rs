//! The table. A change of law is a new row: the old one gets its last day, the new one its first.
//!
//! Certainty: `Sure` was read in the act or in an authority's guidance, or is certain from the field's
//! own notes; `Likely` was read for the act's forerunner or second-hand. Last gone through on 22 November 2026: 998/1993, 1214/2020 and 371/2023 in
//! Finlex; guidance on young workers, apprenticeships, pay subsidy and serving alcohol; on ads that
//! discriminate the guidance of the occupational safety authority (1325/2014) and of the Ombudsman for
//! Equality (609/1986). The wording of 380/2023 on work trials was not at hand; its figures are those of
//! 916/2012 and of suomi.fi's guidance on it (4 to 8 hours, 5 days, 6 months, 12 in all). Sections that
//! nobody has read are left out: those of 531/2017, 609/1986, 872/2019 and 1325/2014.

use chrono::NaiveDate;

use super::Amount::{
    Age, Ages, AtLeast, Days, DaysAWeek, DaysWithin, HoursADay, HoursAWeek, Months, None as Nothing, OneAgeOf, Percent,
    Rest, TimeOfDay,
};
use super::Certainty::{Likely, Sure};
use super::Effect::{Block, Inform, Warn};
use super::Source::{Act, Acts, Policy};
use super::Subject::{Advertisement, Life, Opening, Person, Words};
use super::{Amount, Certainty, Effect, Rule, RuleId, Source, Subject, Table};
use crate::matching::Kind;

/// Organising employment services.
const SERVICES: Source = Act("380/2023", None);
/// Employment services before the reform.
const FORMER_SERVICES: Source = Act("916/2012", None);
/// Young workers. Sections 4 to 8 bind employment, the chapter of section 9 all work; the service
/// keeps to all of them on every path.
const fn young(section: u16) -> Source {
    Act("998/1993", Some(section))
}
/// Vocational education: apprenticeship and its workplace.
const APPRENTICE: Source = Act("531/2017", None);
/// Employment contracts.
const CONTRACTS: Source = Act("55/2001", None);
/// Working hours.
const HOURS: Source = Act("872/2019", None);
/// Non-discrimination: discriminating ads.
const EQUAL: Source = Act("1325/2014", None);
/// Equality between women and men: discriminating ads.
const SEXES: Source = Act("609/1986", None);

const ALL: &[Kind] = Kind::ALL;
const TRIAL: &[Kind] = &[Kind::WorkTrial];
const APPRENTICESHIP: &[Kind] = &[Kind::Apprenticeship];
const JOB: &[Kind] = &[Kind::Job];
const PAID: &[Kind] = &[Kind::Job, Kind::Apprenticeship];
const MICRO: &[Kind] = &[Kind::MicroJob];
const ENTREPRENEUR: &[Kind] = &[Kind::Entrepreneurship];
const OWN: &[Kind] = &[Kind::MicroJob, Kind::Entrepreneurship];

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// When the municipalities took over employment services.
const REFORM: NaiveDate = day(2025, 1, 1);
/// When the service began.
const SERVICE: NaiveDate = day(2026, 1, 1);

type What = (RuleId, Subject, &'static [Kind], Effect, Amount);

const fn row(
    (id, subject, kinds, effect, amount): What,
    since: NaiveDate,
    source: Source,
    certainty: Certainty,
) -> Rule {
    Rule { id, since, until: None, subject, kinds, effect, amount, source, certainty }
}

const fn trial(id: RuleId, effect: Effect, amount: Amount, certainty: Certainty) -> Rule {
    row((id, Opening, TRIAL, effect, amount), REFORM, SERVICES, certainty)
}

const fn subsidy(id: RuleId, subject: Subject, amount: Amount) -> Rule {
    row((id, subject, PAID, Inform, amount), REFORM, SERVICES, Likely)
}

/// The same before the reform: the subsidy was renewed on 1 July 2023 (371/2023).
const fn former_subsidy(id: RuleId, subject: Subject, amount: Amount) -> Rule {
    let rule = row((id, subject, PAID, Inform, amount), day(2023, 7, 1), FORMER_SERVICES, Sure);
    Rule { until: Some(day(2024, 12, 31)), ..rule }
}

const fn policy(what: What) -> Rule {
    row(what, SERVICE, Policy, Sure)
}

/// Every rule of the field and of the service.
pub const TABLE: Table<'static> = Table(&[
    trial(RuleId::TrialHoursADay, Block, HoursADay(4, 8), Likely),
    trial(RuleId::TrialDaysAWeek, Block, DaysAWeek(5), Likely),
    trial(RuleId::TrialHoursAWeek, Block, HoursAWeek(4, 40), Likely),
    trial(RuleId::TrialMonths, Block, Months(0, 6), Sure),
    trial(RuleId::TrialNoWage, Block, Nothing, Sure),
    trial(RuleId::TrialNoCompetence, Block, Nothing, Sure),
    trial(RuleId::TrialNoHousehold, Block, Nothing, Sure),
    trial(RuleId::TrialReplacesNobody, Block, Nothing, Sure),
    trial(RuleId::TrialTransportTold, Warn, Nothing, Likely),
    trial(RuleId::TrialTimeTold, Warn, Nothing, Likely),
    trial(RuleId::TrialExtractTold, Warn, Nothing, Likely),
    trial(RuleId::TrialLawfulPermits, Inform, Nothing, Sure),
    trial(RuleId::TrialUsualHours, Inform, Nothing, Likely),
    trial(RuleId::TrialAgreement, Inform, Nothing, Sure),
    row((RuleId::TrialMonthsInAll, Person, TRIAL, Inform, Months(0, 12)), REFORM, SERVICES, Likely),
    row((RuleId::TrialRegistered, Person, TRIAL, Warn, Nothing), REFORM, SERVICES, Likely),
    row((RuleId::TrialPurpose, Person, TRIAL, Warn, Nothing), REFORM, SERVICES, Likely),
    row((RuleId::ApprenticeshipAge, Person, APPRENTICESHIP, Block, Age(15)), day(2018, 1, 1), APPRENTICE, Sure),
    row(
        (RuleId::ApprenticeshipWeek, Opening, APPRENTICESHIP, Block, HoursAWeek(25, 40)),
        day(2018, 1, 1),
        APPRENTICE,
        Sure,
    ),
    row((RuleId::ApprenticeshipInstructor, Opening, APPRENTICESHIP, Warn, Nothing), day(2018, 1, 1), APPRENTICE, Sure),
    row((RuleId::ApprenticeshipWage, Opening, APPRENTICESHIP, Inform, Nothing), day(2018, 1, 1), CONTRACTS, Sure),
    row((RuleId::ApprenticeshipContract, Opening, APPRENTICESHIP, Inform, Nothing), day(2018, 1, 1), APPRENTICE, Sure),
    former_subsidy(RuleId::PaySubsidy, Opening, Percent(50, 100)),
    former_subsidy(RuleId::SubsidyAge, Person, Ages(15, 24)),
    former_subsidy(RuleId::SubsidyEducation, Person, Nothing),
    former_subsidy(RuleId::SubsidyWithoutWork, Person, Months(6, i32::MAX)),
    former_subsidy(RuleId::SubsidyIntegration, Person, Nothing),
    subsidy(RuleId::PaySubsidy, Opening, Percent(50, 100)),
    subsidy(RuleId::SubsidyAge, Person, Ages(15, 24)),
    subsidy(RuleId::SubsidyEducation, Person, Nothing),
    subsidy(RuleId::SubsidyWithoutWork, Person, Months(6, i32::MAX)),
    subsidy(RuleId::SubsidyIntegration, Person, Nothing),
    row((RuleId::WorkWeek, Opening, JOB, Block, HoursAWeek(1, 40)), day(2020, 1, 1), HOURS, Likely),
    policy((RuleId::JobWage, Opening, JOB, Inform, Nothing)),
    policy((RuleId::OwnWeek, Opening, OWN, Block, HoursAWeek(1, 60))),
    row((RuleId::MicroJobBenefits, Opening, MICRO, Inform, Nothing), day(2003, 1, 1), Act("1290/2002", None), Likely),
    policy((RuleId::EntrepreneurshipMonths, Opening, ENTREPRENEUR, Block, Months(1, 6))),
    policy((RuleId::EntrepreneurshipMentor, Opening, ENTREPRENEUR, Warn, Nothing)),
    policy((RuleId::EntrepreneurshipAdviser, Opening, ENTREPRENEUR, Inform, Nothing)),
    row((RuleId::WorkingAge, Person, ALL, Block, Age(15)), day(1994, 1, 1), young(2), Sure),
    row((RuleId::YoungWorker, Person, ALL, Inform, Ages(15, 17)), day(1994, 1, 1), young(1), Sure),
    row((RuleId::YoungHoursADay, Person, ALL, Block, HoursADay(0, 8)), day(1994, 1, 1), young(4), Sure),
    row((RuleId::YoungHoursAWeek, Person, ALL, Block, HoursAWeek(0, 40)), day(1994, 1, 1), young(4), Sure),
    row((RuleId::YoungTimeOfDay, Person, ALL, Block, TimeOfDay(6, 22)), day(1994, 1, 1), young(7), Sure),
    row((RuleId::YoungRest, Person, ALL, Inform, Rest(12, 38)), day(1994, 1, 1), young(8), Sure),
    row((RuleId::YoungHazardBarred, Person, ALL, Block, Age(16)), day(1994, 1, 1), young(9), Sure),
    row((RuleId::YoungHazardNotice, Person, ALL, Warn, Age(18)), day(1994, 1, 1), young(9), Sure),
    row((RuleId::YoungAlcohol, Person, ALL, Block, Age(18)), day(2018, 3, 1), Act("1102/2017", Some(38)), Sure),
    row((RuleId::CompulsoryEducation, Person, ALL, Inform, Age(18)), day(2021, 8, 1), Act("1214/2020", Some(2)), Sure),
    row((RuleId::AgeLimitByLaw, Opening, ALL, Block, OneAgeOf(18, 20)), day(2015, 1, 1), EQUAL, Sure),
    row((RuleId::NoNativeLanguage, Opening, ALL, Block, Nothing), day(2015, 1, 1), EQUAL, Sure),
    row((RuleId::AdAge, Advertisement, ALL, Warn, Nothing), day(2015, 1, 1), EQUAL, Sure),
    row((RuleId::AdSex, Advertisement, ALL, Warn, Nothing), day(1987, 1, 1), SEXES, Sure),
    row((RuleId::AdLanguage, Advertisement, ALL, Warn, Nothing), day(2015, 1, 1), EQUAL, Sure),
    row((RuleId::AdOrigin, Advertisement, ALL, Warn, Nothing), day(2015, 1, 1), EQUAL, Sure),
    row((RuleId::AdPhoto, Advertisement, ALL, Warn, Nothing), day(2015, 1, 1), Acts("1325/2014", "609/1986"), Likely),
    row(
        (RuleId::AdMilitary, Advertisement, ALL, Warn, Nothing),
        day(2015, 1, 1),
        Acts("1325/2014", "609/1986"),
        Likely,
    ),
    policy((RuleId::OpeningUntouched, Life, ALL, Inform, Days(90))),
    policy((RuleId::OpeningReminder, Life, ALL, Inform, Days(14))),
    policy((RuleId::TrialWithoutAgreement, Life, TRIAL, Inform, Months(0, 3))),
    policy((RuleId::TrialReminder, Life, TRIAL, Inform, Days(14))),
    policy((RuleId::CoachTurn, Life, ALL, Inform, Days(2))),
    policy((RuleId::YoungPersonAnswer, Life, ALL, Inform, Days(7))),
    policy((RuleId::CompanyAnswer, Life, ALL, Inform, Days(7))),
    policy((RuleId::MeetingOffered, Life, ALL, Inform, Days(5))),
    policy((RuleId::MeetingAnswer, Life, ALL, Inform, Days(3))),
    policy((RuleId::AfterMeeting, Life, ALL, Inform, Days(1))),
    policy((RuleId::AgreementMade, Life, ALL, Inform, Days(7))),
    policy((RuleId::NextAsked, Life, ALL, Inform, Days(14))),
    policy((RuleId::ReminderPause, Life, ALL, Inform, Days(1))),
    policy((RuleId::CompanyReminder, Life, ALL, Inform, Days(3))),
    policy((RuleId::YoungPersonReminder, Life, ALL, Inform, Days(3))),
    policy((RuleId::CoachReminder, Life, ALL, Inform, Days(2))),
    policy((RuleId::TeamAnswer, Life, ALL, Inform, Days(30))),
    policy((RuleId::ProfileHidden, Person, ALL, Inform, Months(0, 6))),
    policy((RuleId::UnusedErased, Person, ALL, Inform, Months(0, 24))),
    policy((RuleId::UnusedWarned, Person, ALL, Inform, Days(30))),
    policy((RuleId::ProfileAge, Person, ALL, Block, Ages(15, 35))),
    policy((RuleId::SiteAnswer, Life, ALL, Inform, DaysWithin(1, 10))),
    policy((RuleId::SiteCompanyAnswer, Life, ALL, Inform, DaysWithin(2, 21))),
    policy((RuleId::WordSources, Words, ALL, Inform, AtLeast(3))),
    policy((RuleId::WordKept, Words, ALL, Inform, Days(30))),
    policy((RuleId::TargetAge, Person, ALL, Warn, Ages(17, 29))),
    policy((RuleId::Residence, Person, ALL, Warn, Nothing)),
]);
