//! What only some kinds of path ask (work trials: Act 380/2023).

use serde::{Deserialize, Serialize};

use crate::db::types::Document;
use crate::matching::Kind;

/// Answers that only some kinds ask for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    /// Hours a day.
    pub hours_per_day: Option<i32>,
    /// Days a week.
    pub days_per_week: Option<i32>,
    /// How one gets there.
    pub transport: String,
    /// Whether the organiser declares that the trial replaces nobody.
    pub replaces_nobody: bool,
    /// Whether the work is at a private household.
    pub private_household: bool,
    /// Whether the work is with children or young people under 18.
    pub works_with_minors: bool,
    /// Whether an extract from the criminal record is asked for.
    pub extract_asked: bool,
    /// Whether somebody at the workplace guides: instructor, guide or mentor.
    pub guide_named: bool,
}

impl From<Document<Terms>> for Terms {
    fn from(stored: Document<Terms>) -> Self {
        stored.0
    }
}

impl Terms {
    /// The answers that a kind asks for; all others are forgotten.
    #[must_use]
    pub fn of_kind(self, kind: Kind) -> Self {
        match kind {
            Kind::WorkTrial => self,
            Kind::Apprenticeship | Kind::Entrepreneurship => Self {
                works_with_minors: self.works_with_minors,
                extract_asked: self.extract_asked,
                guide_named: self.guide_named,
                transport: self.transport,
                ..Self::default()
            },
            Kind::Job | Kind::MicroJob => Self {
                works_with_minors: self.works_with_minors,
                extract_asked: self.extract_asked,
                transport: self.transport,
                ..Self::default()
            },
        }
    }
}
