//! The small forms of a profile's life.

use serde::Deserialize;

use crate::language::Language;
use crate::profiles::eligibility::Eligibility;
use crate::profiles::{Life, Told, TrialPurpose};
use crate::web::forms::FormErrors;

/// Most months without work that can be typed: a working life of somebody at 35.
const MOST_MONTHS: i32 = 240;

/// What a step on a profile's way brings along.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct LifeForm {
    /// What the coach asks to add.
    pub words: String,
    /// First day after a break.
    pub until: String,
    /// Fingerprint of the text that was shown.
    pub seen: String,
}

/// What the rules ask before a work trial, and what speaks for a pay subsidy.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct EligibilityForm {
    /// A word of [`Told`].
    pub job_seeker: String,
    /// A word of [`TrialPurpose`], or nothing.
    pub trial_purpose: String,
    /// A word of [`Told`].
    pub upper_secondary: String,
    /// A word of [`Told`].
    pub integration_plan: String,
    /// Months, or nothing.
    pub months_out_of_work: String,
}

impl EligibilityForm {
    /// What stands there.
    #[must_use]
    pub fn of(life: &Life) -> Self {
        Self {
            job_seeker: life.job_seeker.word().to_owned(),
            trial_purpose: life.trial_purpose.map(TrialPurpose::word).unwrap_or_default().to_owned(),
            upper_secondary: life.upper_secondary.word().to_owned(),
            integration_plan: life.integration_plan.word().to_owned(),
            months_out_of_work: life.months_out_of_work.map(|months| months.to_string()).unwrap_or_default(),
        }
    }

    /// What was typed.
    ///
    /// # Errors
    /// If the months are no number that can be.
    pub fn check(&self, t: Language) -> Result<Eligibility, FormErrors> {
        let told = |word: &str| Told::from_word(word).unwrap_or(Told::Unknown);
        let typed = self.months_out_of_work.trim();
        let months = typed.parse().ok().filter(|months| (0..=MOST_MONTHS).contains(months));
        if months.is_none() && !typed.is_empty() {
            return Err(FormErrors::one("months_out_of_work", t.rules_months_wrong(MOST_MONTHS)));
        }
        Ok(Eligibility {
            job_seeker: told(&self.job_seeker),
            trial_purpose: TrialPurpose::from_word(&self.trial_purpose),
            upper_secondary: told(&self.upper_secondary),
            integration_plan: told(&self.integration_plan),
            months_out_of_work: months,
        })
    }
}

/// Whether a person is protected from now on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProtectForm {
    /// "no" to end it; what says nothing protects.
    pub protected: String,
}

/// A finding that tells nobody apart.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FindingForm {
    /// Its fingerprint.
    pub finding: String,
}
