//! What one sentence of an employer names: the work, and the cards that it needs.

use search_index::reading::{Found, Reader, Side};
use search_index::vocabulary::ConceptKind;

use crate::matching::TextLanguage;

/// How sure of the work a sentence has to be: a workplace that points to it is enough, for a sentence
/// has one thing to say and its writer reads what was made of it.
const SURE_OF_WORK: f32 = 0.35;

/// What a sentence names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The language it is written in.
    pub language: TextLanguage,
    /// What that language calls the work, if it is named.
    pub work: Option<String>,
    /// Codes of the cards, permits and licences that it names.
    pub permits: Vec<String>,
}

impl Sentence {
    /// Reads a sentence; where its words are at home in no language, in the writer's.
    #[must_use]
    pub fn read(reader: &Reader, text: &str, writes: TextLanguage) -> Self {
        let language = reader.language_of(text).unwrap_or(writes);
        let shown = reader.chips(text, language, Side::Opening);
        let hinted = reader.concepts(text, language);
        let hinted = hinted.iter().filter(|found| found.confidence >= SURE_OF_WORK);
        let of_kind = |found: &Found, kind: ConceptKind| {
            reader.vocabulary().concept(found.concept).filter(|concept| concept.kind == kind)
        };
        let work = shown.iter().chain(hinted).find_map(|found| of_kind(found, ConceptKind::Occupation));
        let permits = shown.iter().filter_map(|found| of_kind(found, ConceptKind::Permit));
        let permits = permits.map(|one| one.id.clone()).collect();
        Self { language, work: work.map(|one| one.shown()[language as usize].to_owned()), permits }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_is_named_in_the_language_of_the_sentence() {
        for (text, language, work, permits) in [
            (
                "Haemme varastotyöntekijää trukkikortilla",
                TextLanguage::Fi,
                "varastotyöntekijä",
                vec!["forklift_permit"],
            ),
            (
                "Tarvitsen apulaisen leipomoon, hygieniapassi pitää olla",
                TextLanguage::Fi,
                "leipomoapulainen",
                vec!["hygiene_passport"],
            ),
            ("Vi söker en kock med hygienpass", TextLanguage::Sv, "kock", vec!["hygiene_passport"]),
            ("We need a cleaner with a driving licence B", TextLanguage::En, "cleaner", vec!["licence_b"]),
        ] {
            let read = Sentence::read(&Reader::starter(), text, TextLanguage::Fi);
            let permits = permits.into_iter().map(str::to_owned).collect();
            assert_eq!(read, Sentence { language, work: Some(work.to_owned()), permits }, "{text}");
        }
    }

    #[test]
    fn a_sentence_that_names_nothing_says_nothing() {
        let read = Sentence::read(&Reader::starter(), "Xyzzy", TextLanguage::Sv);
        assert_eq!(read, Sentence { language: TextLanguage::Sv, work: None, permits: Vec::new() });
    }
}
