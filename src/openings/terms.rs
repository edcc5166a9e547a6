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
    /// Whether an extract from the criminal record is asked for.
    pub extract_asked: bool,
    /// Whether somebody at the workplace guides: instructor, guide or mentor.
    pub guide_named: bool,
    /// How many months it lasts, where the days are not known yet.
    pub months: Option<i32>,
    /// Whether a business adviser takes part.
    pub adviser_named: bool,
    /// Whether the work is with children or young people under 18.
    pub with_minors: bool,
    /// Whether the work is hazardous for somebody under 18.
    pub hazardous: bool,
    /// Whether the person answers for serving alcohol.
    pub serves_alcohol: bool,
}

impl From<Document<Terms>> for Terms {
    fn from(stored: Document<Terms>) -> Self {
        stored.0.said_once()
    }
}

impl Terms {
    /// The answers that a kind asks for; all others are forgotten. What the work is like for somebody
    /// under 18, whether it is with children and how to get there is asked of every kind.
    #[must_use]
    pub fn of_kind(self, kind: Kind) -> Self {
        let trial = kind == Kind::WorkTrial;
        let own = kind == Kind::Entrepreneurship;
        let guided = trial || own || kind == Kind::Apprenticeship;
        Self {
            hours_per_day: self.hours_per_day.filter(|_| trial),
            days_per_week: self.days_per_week.filter(|_| trial),
            private_household: self.private_household && trial,
            replaces_nobody: self.replaces_nobody && trial,
            guide_named: self.guide_named && guided,
            months: self.months.filter(|_| trial || own),
            adviser_named: self.adviser_named && own,
            ..self
        }
        .said_once()
    }

    /// Whoever asks for the extract has said that the work is with children or young people.
    fn said_once(self) -> Self {
        Self { with_minors: self.with_minors || self.extract_asked, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_keeps_the_answers_that_it_asks_for() {
        let all = Terms {
            hours_per_day: Some(6),
            days_per_week: Some(5),
            transport: "Bussi 8".to_owned(),
            private_household: true,
            replaces_nobody: true,
            extract_asked: true,
            guide_named: true,
            months: Some(3),
            adviser_named: true,
            with_minors: true,
            hazardous: true,
            serves_alcohol: true,
        };
        assert_eq!(all.clone().of_kind(Kind::WorkTrial), Terms { adviser_named: false, ..all.clone() });
        let not_a_trial = Terms {
            hours_per_day: None,
            days_per_week: None,
            private_household: false,
            replaces_nobody: false,
            ..all.clone()
        };
        assert_eq!(all.clone().of_kind(Kind::Entrepreneurship), not_a_trial);
        let contract = Terms { months: None, adviser_named: false, ..not_a_trial };
        assert_eq!(all.clone().of_kind(Kind::Apprenticeship), contract);
        for kind in [Kind::Job, Kind::MicroJob] {
            assert_eq!(all.clone().of_kind(kind), Terms { guide_named: false, ..contract.clone() });
        }
    }
}
