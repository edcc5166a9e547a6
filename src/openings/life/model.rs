//! What people decided about a published opening, and how it stands.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use search_index::words;

use crate::db::schema::opening_lives;
use crate::db::types::StoredOption;
use crate::language::Language;

words! {
    /// Why an opening was closed.
    ClosedReason {
        /// Somebody was found here.
        FilledHere = "filled_here",
        /// Somebody was found in another way.
        FilledElsewhere = "filled_elsewhere",
        /// The company took it back.
        Withdrawn = "withdrawn",
        /// Nobody had touched it for long.
        Untouched = "untouched",
        /// A work trial without an agreement for long.
        NoAgreement = "no_agreement",
    }
}
crate::stored_words!(ClosedReason);

impl ClosedReason {
    /// Those that a person gives.
    pub const GIVEN: [Self; 3] = [Self::FilledHere, Self::FilledElsewhere, Self::Withdrawn];

    /// The reason of a word, if it is one that a person gives.
    #[must_use]
    pub fn given(word: &str) -> Option<Self> {
        Self::from_word(word).filter(|reason| Self::GIVEN.contains(reason))
    }
}

/// Why it was closed, in words; nothing where nobody said.
pub const fn closed_words(reason: Option<ClosedReason>, t: Language) -> &'static str {
    match reason {
        Some(ClosedReason::FilledHere) => t.life_filled_here(),
        Some(ClosedReason::FilledElsewhere) => t.life_filled_elsewhere(),
        Some(ClosedReason::Withdrawn) => t.life_taken_back(),
        Some(ClosedReason::Untouched) => t.life_untouched(),
        Some(ClosedReason::NoAgreement) => t.life_no_agreement(),
        None => "",
    }
}

/// What people decided about an opening.
#[derive(Debug, Clone, Default, Queryable, Selectable)]
#[diesel(table_name = opening_lives)]
pub struct Life {
    /// The opening.
    pub opening_id: String,
    /// Whether the company starts new openings from it.
    pub template: bool,
    /// Most contacts a month; none means as many as come.
    pub contacts_per_month: Option<i32>,
    /// When a keeper last said that it is still open.
    pub kept_at: Option<NaiveDateTime>,
    /// When its keepers were last asked.
    pub reminded_at: Option<NaiveDateTime>,
    /// Why it was closed.
    #[diesel(deserialize_as = StoredOption<ClosedReason>)]
    pub closed_reason: Option<ClosedReason>,
}

/// How an opening stands: what was decided, and what follows from its paths.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// What people decided.
    pub life: Life,
    /// Places in all.
    pub positions: i32,
    /// Places that an agreement has filled.
    pub filled: i32,
    /// Paths begun this month.
    pub contacts: i32,
    /// People on their way whom nothing is agreed with yet.
    pub waiting: i32,
    /// Whether somebody waits for the company's answer longer than its day.
    pub silent: bool,
}

impl Standing {
    /// Places that are still free.
    #[must_use]
    pub fn left(&self) -> i32 {
        (self.positions - self.filled).max(0)
    }

    /// Whether every place is taken.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.left() == 0
    }

    /// Whether as many have shown interest this month as the company can answer.
    #[must_use]
    pub fn is_capped(&self) -> bool {
        self.life.contacts_per_month.is_some_and(|most| self.contacts >= most)
    }

    /// People on their way for each place that is left.
    #[must_use]
    pub fn waiting_a_place(&self) -> u32 {
        u32::try_from(self.waiting / self.left().max(1)).unwrap_or(0)
    }

    /// Whether it takes another contact now.
    #[must_use]
    pub fn takes_contacts(&self) -> bool {
        !self.is_full() && !self.is_capped()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_the_cap_decide_whether_it_takes_contacts() {
        let standing = |positions, filled, most, contacts| Standing {
            life: Life { contacts_per_month: most, ..Life::default() },
            positions,
            filled,
            contacts,
            ..Standing::default()
        };
        assert!(standing(1, 0, None, 99).takes_contacts());
        assert!(standing(2, 1, Some(3), 2).takes_contacts());
        assert!(!standing(2, 2, None, 0).takes_contacts());
        assert!(!standing(2, 0, Some(3), 3).takes_contacts());
        assert_eq!((standing(2, 3, None, 0).left(), standing(3, 1, None, 0).left()), (0, 2));
    }
}
