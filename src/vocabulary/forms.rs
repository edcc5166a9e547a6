//! What is typed about a word.

use search_index::reading::Reader;
use search_index::vocabulary::ConceptNo;
use serde::Deserialize;

use super::policy::LONGEST;
use crate::language::Language;
use crate::matching::TextLanguage;
use crate::privacy;
use crate::web::forms::{FormErrors, one_line};

/// Which word is looked at, and what is sought for it.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct WordQuery {
    /// Language of the word.
    pub language: String,
    /// The word.
    pub word: String,
    /// Id of the concept that is chosen.
    pub concept: String,
    /// What concepts are sought by.
    pub seek: String,
}

/// A word to be added to a concept.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct AddForm {
    /// Language of the word.
    pub language: String,
    /// The word as it stood in the list.
    pub from: String,
    /// The word in its basic form.
    pub word: String,
    /// Id of the concept.
    pub concept: String,
}

/// A word to be hidden.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct HideForm {
    /// Language of the word.
    pub language: String,
    /// The word.
    pub word: String,
}

/// A word that may be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWord {
    /// Language.
    pub language: TextLanguage,
    /// In small letters, on one line.
    pub word: String,
    /// Id of its concept.
    pub concept: String,
}

impl AddForm {
    /// The word, if it is one, says nothing yet, and its concept is there.
    ///
    /// # Errors
    /// What to mend.
    pub fn check(&self, reader: &Reader, t: Language) -> Result<NewWord, FormErrors> {
        let word = one_line(&self.word).trim_start_matches('=').trim().to_lowercase();
        let language = TextLanguage::from_word(&self.language).unwrap_or(TextLanguage::Fi);
        let known = reader.vocabulary().by_id(&self.concept).and_then(|no| reader.vocabulary().concept(no));
        let mut errors = FormErrors::default();
        if word.chars().filter(|letter| letter.is_alphabetic()).count() < 2 {
            errors.add("word", t.field_missing());
        } else if word.chars().count() > LONGEST || word.contains([',', ';', '<', '>']) {
            errors.add("word", t.vocabulary_word_short());
        } else if let Some(refusal) = privacy::refusal(&word, t) {
            errors.add("word", refusal);
        } else if let Some(owner) = owner(reader, language, &word) {
            errors.add("word", t.vocabulary_word_known(owner.1[t as usize]));
        }
        if known.is_none() {
            errors.add("seek", t.vocabulary_choose_first());
        }
        if errors.is_empty() { Ok(NewWord { language, word, concept: self.concept.clone() }) } else { Err(errors) }
    }
}

/// Whom a word names already, with the names shown.
fn owner<'a>(reader: &'a Reader, language: TextLanguage, word: &str) -> Option<(ConceptNo, [&'a str; 3])> {
    let names = |label: &String| label.trim_start_matches('=').to_lowercase() == word;
    let mut all = reader.vocabulary().concepts();
    let (no, concept) = all.find(|(_, concept)| concept.names[language as usize].iter().any(names))?;
    Some((no, concept.shown()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(word: &str, concept: &str) -> Vec<String> {
        let form = AddForm { language: "fi".into(), word: word.into(), concept: concept.into(), ..AddForm::default() };
        let errors = form.check(&Reader::starter(), Language::Fi).err().unwrap_or_default();
        errors.all().iter().map(|error| error.field.clone()).collect()
    }

    #[test]
    fn a_new_word_is_in_small_letters_on_one_line() {
        let form = AddForm {
            language: "fi".into(),
            word: " =Some  Kuvaaja ".into(),
            concept: "cook".into(),
            ..AddForm::default()
        };
        let new = form.check(&Reader::starter(), Language::Fi).unwrap();
        assert_eq!((new.word.as_str(), new.concept.as_str(), new.language), ("some kuvaaja", "cook", TextLanguage::Fi));
    }

    #[test]
    fn what_is_no_word_or_says_something_already_is_told() {
        assert_eq!(wrong("somekuvaaja", "cook"), Vec::<String>::new());
        assert_eq!(wrong("", "cook"), ["word"]);
        assert_eq!(wrong("12345", "cook"), ["word"]);
        assert_eq!(wrong(&"a".repeat(60), "cook"), ["word"]);
        assert_eq!(wrong("a, b", "cook"), ["word"]);
        assert_eq!(wrong("soita 040 123 4567", "cook"), ["word"]);
        assert_eq!(wrong("Kokki", "cook"), ["word"], "it names one already");
        assert_eq!(wrong("somekuvaaja", "no-such-concept"), ["seek"]);
    }
}
