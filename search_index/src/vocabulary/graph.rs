//! How concepts hang together.

use std::collections::BTreeMap;

use crate::weights::nearness as weights;
use crate::words;

use super::{ConceptNo, Vocabulary};

words! {
    /// How one concept hangs together with another.
    TieKind {
        /// The other is broader.
        Broader = "broader",
        /// The other is narrower.
        Narrower = "narrower",
        /// The other lies beside it.
        Near = "near",
        /// The work needs the other, or is like it.
        Uses = "uses",
        /// The other is work that needs this, or is like this.
        UsedBy = "used_by",
        /// An interest leads to the other.
        Leads = "leads",
        /// The other is an interest that leads here.
        LedFrom = "led_from",
    }
}

impl TieKind {
    /// The same tie from the other end.
    #[must_use]
    pub const fn back(self) -> Self {
        match self {
            Self::Broader => Self::Narrower,
            Self::Narrower => Self::Broader,
            Self::Near => Self::Near,
            Self::Uses => Self::UsedBy,
            Self::UsedBy => Self::Uses,
            Self::Leads => Self::LedFrom,
            Self::LedFrom => Self::Leads,
        }
    }
}

/// A tie of a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tie {
    /// How.
    pub kind: TieKind,
    /// With what.
    pub to: ConceptNo,
}

/// Concepts and how close they are.
pub(super) type Around = Box<[(ConceptNo, f32)]>;

impl Vocabulary {
    /// Concepts that hang together with one, and how closely, 0 to 1; itself with 1.
    ///
    /// A path of two ties is as close as the product of both; of several paths the closest counts,
    /// so it is as far from one end as from the other.
    #[must_use]
    pub fn around(&self, no: ConceptNo) -> &[(ConceptNo, f32)] {
        self.around.get(no.at()).map_or(&[], |around| around.get_or_init(|| self.walk(no)))
    }

    fn walk(&self, no: ConceptNo) -> Around {
        let mut found = BTreeMap::from([(no, 1.0)]);
        let mut edge = vec![(no, 1.0_f32)];
        for _ in 0..weights::TIES_AT_MOST {
            let mut next = Vec::new();
            for (from, close) in edge {
                for tie in self.ties(from) {
                    let close = close * weights::tie(tie.kind);
                    let known = found.entry(tie.to).or_insert(0.0);
                    if close >= weights::LOOSEST && close > *known {
                        *known = close;
                        next.push((tie.to, close));
                    }
                }
            }
            edge = next;
        }
        found.into_iter().filter(|(_, close)| *close > 0.0).collect()
    }
}
