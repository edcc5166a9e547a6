//! The small forms of a profile's life.

use serde::Deserialize;

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

/// What the rules ask before a work trial.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EligibilityForm {
    /// A word of [`crate::profiles::JobSeeker`].
    pub job_seeker: String,
    /// A word of [`crate::profiles::TrialPurpose`], or nothing.
    pub trial_purpose: String,
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
