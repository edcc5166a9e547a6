//! Where a rule comes from, in words.

use super::Source;
use crate::language::Language;
use crate::texts;

texts! {
    rule_source_act(act: &str) { "Laki {act}", "Lag {act}", "Act {act}" }
    rule_source_section(act: &str, section: u16) { "Laki {act}, {section} §", "Lag {act}, {section} §", "Act {act}, section {section}" }
    rule_source_acts(one: &str, other: &str) { "Lait {one} ja {other}", "Lagarna {one} och {other}", "Acts {one} and {other}" }
    rule_source_policy { "Palvelun oma sääntö", "Tjänstens egen regel", "The service’s own rule" }
}

impl Language {
    /// Where a rule comes from: "Act 380/2023".
    pub(super) fn rule_source(self, source: Source) -> String {
        match source {
            Source::Act(act, None) => self.rule_source_act(act),
            Source::Act(act, Some(section)) => self.rule_source_section(act, section),
            Source::Acts(one, other) => self.rule_source_acts(one, other),
            Source::Policy => self.rule_source_policy().to_owned(),
        }
    }
}
