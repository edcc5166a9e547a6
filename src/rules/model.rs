//! A rule: since when, for what, with which effect and limits, and where it comes from.

use chrono::NaiveDate;
use search_index::words;

use crate::language::Language;
use crate::matching::Kind;

words! {
    /// Which rule.
    RuleId {
        /// Hours a day of a work trial.
        TrialHoursADay = "trial_hours_a_day",
        /// Days a week of a work trial.
        TrialDaysAWeek = "trial_days_a_week",
        /// Hours a week of a work trial, out of the two.
        TrialHoursAWeek = "trial_hours_a_week",
        /// Months of a work trial with the same employer.
        TrialMonths = "trial_months",
        /// Months of work trials in all.
        TrialMonthsInAll = "trial_months_in_all",
        /// A work trial pays no wage.
        TrialNoWage = "trial_no_wage",
        /// A work trial asks for no competence.
        TrialNoCompetence = "trial_no_competence",
        /// Permits of a work trial are those that the law requires.
        TrialLawfulPermits = "trial_lawful_permits",
        /// A private household arranges no work trial.
        TrialNoHousehold = "trial_no_household",
        /// A work trial replaces nobody: the organiser declares it.
        TrialReplacesNobody = "trial_replaces_nobody",
        /// A work trial tells how to get there.
        TrialTransportTold = "trial_transport_told",
        /// A work trial tells its working time.
        TrialTimeTold = "trial_time_told",
        /// A work trial with minors tells of the extract from the criminal record.
        TrialExtractTold = "trial_extract_told",
        /// Evenings, nights and weekends of a work trial only where they are usual.
        TrialUsualHours = "trial_usual_hours",
        /// A written agreement before a work trial starts.
        TrialAgreement = "trial_agreement",
        /// A work trial is for a registered job-seeker.
        TrialRegistered = "trial_registered",
        /// A work trial has a purpose.
        TrialPurpose = "trial_purpose",
        /// Lowest age of an apprentice.
        ApprenticeshipAge = "apprenticeship_age",
        /// Hours a week of an apprenticeship.
        ApprenticeshipWeek = "apprenticeship_week",
        /// An apprenticeship pays a wage.
        ApprenticeshipWage = "apprenticeship_wage",
        /// An apprenticeship names its workplace instructor.
        ApprenticeshipInstructor = "apprenticeship_instructor",
        /// What is written for an apprenticeship.
        ApprenticeshipContract = "apprenticeship_contract",
        /// Pay subsidy may be possible.
        PaySubsidy = "pay_subsidy",
        /// Ages that speak for a pay subsidy.
        SubsidyAge = "subsidy_age",
        /// Missing education speaks for a pay subsidy.
        SubsidyEducation = "subsidy_education",
        /// Months without work that speak for a pay subsidy.
        SubsidyWithoutWork = "subsidy_without_work",
        /// An integration plan speaks for a pay subsidy.
        SubsidyIntegration = "subsidy_integration",
        /// Hours a week of a job.
        WorkWeek = "work_week",
        /// A job tells its wage.
        JobWage = "job_wage",
        /// Hours a week of a micro-job or an entrepreneur.
        OwnWeek = "own_week",
        /// A micro-job may change benefits.
        MicroJobBenefits = "micro_job_benefits",
        /// Months of an entrepreneurship try-out.
        EntrepreneurshipMonths = "entrepreneurship_months",
        /// An entrepreneurship try-out has a mentor.
        EntrepreneurshipMentor = "entrepreneurship_mentor",
        /// An entrepreneurship try-out has a business adviser beside the coach.
        EntrepreneurshipAdviser = "entrepreneurship_adviser",
        /// Lowest age at which somebody may work.
        WorkingAge = "working_age",
        /// Whom the rules for young workers concern.
        YoungWorker = "young_worker",
        /// Hours a day under 18.
        YoungHoursADay = "young_hours_a_day",
        /// Hours a week under 18.
        YoungHoursAWeek = "young_hours_a_week",
        /// Time of day under 18.
        YoungTimeOfDay = "young_time_of_day",
        /// Daily and weekly rest under 18.
        YoungRest = "young_rest",
        /// Serving alcohol under 18.
        YoungAlcohol = "young_alcohol",
        /// Hazardous work under 16.
        YoungHazardBarred = "young_hazard_barred",
        /// Hazardous work at 16 and 17.
        YoungHazardNotice = "young_hazard_notice",
        /// Compulsory education goes on to 18.
        CompulsoryEducation = "compulsory_education",
        /// An age limit needs a law.
        AgeLimitByLaw = "age_limit_by_law",
        /// A mother tongue is not asked for.
        NoNativeLanguage = "no_native_language",
        /// Words on age in an ad.
        AdAge = "ad_age",
        /// Words on sex in an ad.
        AdSex = "ad_sex",
        /// Words on language in an ad.
        AdLanguage = "ad_language",
        /// Words on origin in an ad.
        AdOrigin = "ad_origin",
        /// A photo asked for in an ad.
        AdPhoto = "ad_photo",
        /// Military service asked for in an ad.
        AdMilitary = "ad_military",
        /// An opening that nobody has touched is unpublished.
        OpeningUntouched = "opening_untouched",
        /// How long before that its keepers are asked.
        OpeningReminder = "opening_reminder",
        /// A published work trial without an agreement.
        TrialWithoutAgreement = "trial_without_agreement",
        /// How long its keepers have to answer.
        TrialReminder = "trial_reminder",
        /// A coach looks at a proposal, and introduces who has consented.
        CoachTurn = "coach_turn",
        /// A young person says whether they may be introduced.
        YoungPersonAnswer = "young_person_answer",
        /// A company answers an introduction.
        CompanyAnswer = "company_answer",
        /// A company that wants to meet offers a time.
        MeetingOffered = "meeting_offered",
        /// A young person says whether the time suits.
        MeetingAnswer = "meeting_answer",
        /// A coach asks both sides after the meeting.
        AfterMeeting = "after_meeting",
        /// The agreement is made.
        AgreementMade = "agreement_made",
        /// How long before the end it is asked what comes next.
        NextAsked = "next_asked",
        /// Shortest time between two reminders.
        ReminderPause = "reminder_pause",
        /// How long a company has after the reminder.
        CompanyReminder = "company_reminder",
        /// How long a young person has after each of two reminders.
        YoungPersonReminder = "young_person_reminder",
        /// How long a coach has after the reminder, until the team sees it.
        CoachReminder = "coach_reminder",
        /// How long a turn may rest with the team, until the path ends.
        TeamAnswer = "team_answer",
        /// A profile without a match is hidden.
        ProfileHidden = "profile_hidden",
        /// Who has not used the service for long is erased.
        UnusedErased = "unused_erased",
        /// How long before that they are warned.
        UnusedWarned = "unused_warned",
        /// Ages that a profile may have.
        ProfileAge = "profile_age",
        /// Working days in which a site may promise to welcome and to check.
        SiteAnswer = "site_answer",
        /// Days that a site may give a company to answer.
        SiteCompanyAnswer = "site_company_answer",
        /// How many different sources a word needs before anybody is shown it.
        WordSources = "word_sources",
        /// How long a searched word is remembered.
        WordKept = "word_kept",
        /// The site's target group.
        TargetAge = "target_age",
        /// The site's municipalities.
        Residence = "residence",
    }
}

/// What follows from a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Worth knowing.
    Inform,
    /// To be looked at; it may stay so.
    Warn,
    /// It cannot stay so.
    Block,
}

/// How certain we are of a rule; what is not sure is checked before it is relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Sure.
    Sure,
    /// Likely.
    Likely,
}

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// An act, and its section where we are sure of it.
    Act(&'static str, Option<u16>),
    /// Two acts that say the same of two things.
    Acts(&'static str, &'static str),
    /// The service decided it itself.
    Policy,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An opening as written.
    Opening,
    /// The words of an ad.
    Advertisement,
    /// A published opening as time goes by.
    Life,
    /// A young person and their profile.
    Person,
    /// The words that people use.
    Words,
}

/// The limits of a rule; the first number is the least, the last one the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Amount {
    /// Nothing to count.
    None,
    /// Hours a day.
    HoursADay(i32, i32),
    /// Days a week at most.
    DaysAWeek(i32),
    /// Hours a week.
    HoursAWeek(i32, i32),
    /// Months.
    Months(i32, i32),
    /// So many at least.
    AtLeast(i32),
    /// Days.
    Days(i32),
    /// Days, from and to.
    DaysWithin(i32, i32),
    /// Years of age at least.
    Age(i32),
    /// Years of age from and to.
    Ages(i32, i32),
    /// One of two ages.
    OneAgeOf(i32, i32),
    /// From and to which hour of the day.
    TimeOfDay(i32, i32),
    /// Hours of rest a day and a week.
    Rest(i32, i32),
    /// Per cent of the wage: usual and most.
    Percent(i32, i32),
}

impl Amount {
    /// The two numbers; the least of a single one is 0.
    #[must_use]
    pub const fn span(self) -> (i32, i32) {
        match self {
            Self::None => (0, 0),
            Self::DaysAWeek(most) | Self::Days(most) => (0, most),
            Self::Age(least) | Self::AtLeast(least) => (least, i32::MAX),
            Self::HoursADay(least, most)
            | Self::HoursAWeek(least, most)
            | Self::Months(least, most)
            | Self::DaysWithin(least, most)
            | Self::Ages(least, most)
            | Self::OneAgeOf(least, most)
            | Self::TimeOfDay(least, most)
            | Self::Rest(least, most)
            | Self::Percent(least, most) => (least, most),
        }
    }

    /// Whether a number lies within.
    #[must_use]
    pub const fn holds(self, number: i32) -> bool {
        let (least, most) = self.span();
        match self {
            Self::None => true,
            Self::OneAgeOf(..) => number == least || number == most,
            _ => least <= number && number <= most,
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Which rule.
    pub id: RuleId,
    /// First day it holds.
    pub since: NaiveDate,
    /// Last day it holds, if that is known.
    pub until: Option<NaiveDate>,
    /// What it looks at.
    pub subject: Subject,
    /// Kinds of path it concerns.
    pub kinds: &'static [Kind],
    /// What follows.
    pub effect: Effect,
    /// Its limits.
    pub amount: Amount,
    /// Where it comes from.
    pub source: Source,
    /// How certain we are of it.
    pub certainty: Certainty,
}

impl Rule {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.since <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether it concerns a kind of path.
    #[must_use]
    pub fn concerns(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// What it says, to the person it concerns.
    #[must_use]
    pub fn reason(&self, t: Language) -> String {
        t.rule_reason(self.id, self.amount)
    }

    /// Where it comes from: "Act 380/2023".
    #[must_use]
    pub fn source(&self, t: Language) -> String {
        t.rule_source(self.source)
    }
}

/// That a rule has something to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// What follows here; softer than the rule's own where it is not known yet whom it hits.
    pub effect: Effect,
    /// Field of the form that it is about.
    pub field: &'static str,
}

impl Finding {
    /// Whether it cannot stay so.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.effect == Effect::Block
    }

    /// What it says, to the person it concerns.
    #[must_use]
    pub fn reason(&self, t: Language) -> String {
        self.rule.reason(t)
    }

    /// Where it comes from: "Act 380/2023".
    #[must_use]
    pub fn source(&self, t: Language) -> String {
        self.rule.source(t)
    }

    /// What it says and where that comes from, in one line beside a field.
    #[must_use]
    pub fn told(&self, t: Language) -> String {
        format!("{} ({})", self.reason(t), self.source(t))
    }
}
