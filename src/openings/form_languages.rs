//! The languages of the form of an opening: three that are always asked, and rows for others.

use super::forms::OpeningForm;
use super::spoken;
use crate::language::Language;
use crate::matching::{LanguageSkill, Level};
use crate::web::forms::FormErrors;

/// Most other languages that are read from a form.
const ROWS: usize = 20;
/// Levels that may be asked for; a mother tongue may not (Act 1325/2014).
pub const ASKED_LEVELS: [Level; 6] = [Level::A1, Level::A2, Level::B1, Level::B2, Level::C1, Level::C2];

impl OpeningForm {
    /// Rows for other languages: code and level, two at least, with a free one at the end.
    #[must_use]
    pub fn other_rows(&self) -> Vec<(String, String)> {
        let mut rows = self.other_pairs();
        rows.push(Default::default());
        while rows.len() < 2 {
            rows.push(Default::default());
        }
        rows
    }

    fn other_pairs(&self) -> Vec<(String, String)> {
        let levels = self.other_level.iter().cloned().chain(std::iter::repeat(String::new()));
        self.other_language
            .iter()
            .cloned()
            .zip(levels)
            .filter(|(code, level)| !code.is_empty() || !level.is_empty())
            .take(ROWS)
            .collect()
    }

    /// The languages asked for, each with its level.
    pub(super) fn check_languages(&self, errors: &mut FormErrors, t: Language) -> Vec<LanguageSkill> {
        let always = [("fi", &self.level_fi), ("sv", &self.level_sv), ("en", &self.level_en)];
        let mut found: Vec<LanguageSkill> = Vec::new();
        let others = self.other_pairs();
        let asked = always.into_iter().filter(|(_, level)| !level.is_empty());
        let all = asked.chain(others.iter().map(|(code, level)| (code.as_str(), level)));
        for (code, level) in all {
            match Level::from_word(level) {
                Some(level) if spoken::is_spoken(code) => {
                    if found.iter().all(|skill| skill.code != code) {
                        found.push(LanguageSkill { code: code.to_owned(), level });
                    }
                }
                _ => {
                    errors.add("languages", t.opening_language_needs_level());
                    return found;
                }
            }
        }
        found
    }
}
