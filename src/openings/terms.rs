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
    /// Whether an extract from the criminal record is asked for: the work is with minors.
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
                extract_asked: self.extract_asked,
                guide_named: self.guide_named,
                transport: self.transport,
                ..Self::default()
            },
            Kind::Job | Kind::MicroJob => {
                Self { extract_asked: self.extract_asked, transport: self.transport, ..Self::default() }
            }
        }
    }
}
