//! Free text that tells who somebody is (domain 3.5).
//!
//! What is certain is refused: personal identity codes, telephone numbers, e-mail and street
//! addresses. What is probable is pointed out to the coach at the check: names of people, schools
//! and employers, and what tells age, sex or origin. Both name the piece that was found, so that nobody
//! has to guess.

mod age;
mod certain;
mod countries;
mod employers;
mod names;
mod origin;
mod places;
mod schools;
mod sex;
mod words;

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::language::Language;

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Telling {
    /// Personal identity code.
    IdentityCode,
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// Street address.
    Address,
    /// Name of a person, probably.
    Name,
    /// Name of a school, probably.
    School,
    /// Name of an employer, probably.
    Employer,
    /// Name of the small place where the person lives.
    Place,
    /// Age or year of birth, probably.
    Age,
    /// Sex, probably.
    Sex,
    /// Origin or mother tongue, probably.
    Origin,
}

/// A piece of a text that tells who somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub what: Telling,
    /// The piece as it stands in the text.
    pub piece: String,
}

/// What is known about the writer, to know their own name and former employers again.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// First and last names of the person.
    pub names: Vec<String>,
    /// Names of companies.
    pub companies: Vec<String>,
    /// Names of the place where the person lives, if it is small.
    pub places: Vec<String>,
    /// Date of birth of the person.
    pub born_on: Option<NaiveDate>,
}

/// Pieces that may not stand in a text that others read.
#[must_use]
pub fn refused(text: &str) -> Vec<Finding> {
    certain::find(text)
}

/// Pieces that probably tell who the writer is; a person decides.
#[must_use]
pub fn doubtful(text: &str, known: &Known) -> Vec<Finding> {
    let words = words::words(text);
    let mut found = names::find(&words, known);
    found.extend(schools::find(&words));
    found.extend(employers::find(&words, known));
    found.extend(places::find(&words, known));
    found.extend(age::find(&words, known));
    found.extend(sex::find(&words));
    found.extend(origin::find(&words));
    found.dedup();
    found
}

/// Words of a text, in small letters, that may tell who somebody is: those of every piece that is
/// refused or doubtful, and whatever has a capital inside a sentence.
#[must_use]
pub fn telling_words(text: &str) -> BTreeSet<String> {
    let found = refused(text).into_iter().chain(doubtful(text, &Known::default())).map(|finding| finding.piece);
    let named = words::words(text).into_iter().filter(words::Word::is_name_like).map(|word| word.text.to_owned());
    let pieces: Vec<String> = found.chain(named).collect();
    let parts = pieces.iter().flat_map(|piece| piece.split(|letter: char| !letter.is_alphanumeric()));
    parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
}

/// Whether a word alone may name a person or a place, however it is written.
#[must_use]
pub fn may_be_name(word: &str) -> bool {
    names::is_first_name(word) || places::is_town(word)
}

/// What to say of a text that is refused, naming the piece; `None` if nothing is wrong with it.
#[must_use]
pub fn refusal(text: &str, t: Language) -> Option<String> {
    let found = refused(text);
    let first = found.first()?;
    Some(t.revealing_refused(t.telling(first.what), &first.piece))
}

/// Known again, never read: the fingerprint of texts.
#[must_use]
pub fn fingerprint(texts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for text in texts {
        // The length keeps two texts apart from the same letters split elsewhere.
        digest.update(text.len().to_le_bytes());
        digest.update(text.as_bytes());
    }
    URL_SAFE_NO_PAD.encode(digest.finalize())
}

impl Language {
    /// Name of what was found.
    #[must_use]
    pub const fn telling(self, what: Telling) -> &'static str {
        match what {
            Telling::IdentityCode => self.telling_identity_code(),
            Telling::Phone => self.telling_phone(),
            Telling::Email => self.telling_email(),
            Telling::Address => self.telling_address(),
            Telling::Name => self.telling_name(),
            Telling::School => self.telling_school(),
            Telling::Employer => self.telling_employer(),
            Telling::Place => self.telling_place(),
            Telling::Age => self.telling_age(),
            Telling::Sex => self.telling_sex(),
            Telling::Origin => self.telling_origin(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_numbers_and_capitals_are_words_that_tell() {
        let found = telling_words("Olen Kaarina ja soita 040 123 4567 tai a.b@leipomo.fi. Leivon pullaa.");
        for word in ["kaarina", "leipomo", "4567"] {
            assert!(found.contains(word), "{word}: {found:?}");
        }
        assert!(!found.contains("leivon") && !found.contains("pullaa"));
        assert!(may_be_name("mikolle") && may_be_name("lahdessa") && !may_be_name("somekuvaaja"));
    }

    #[test]
    fn a_fingerprint_changes_with_every_letter_and_every_border() {
        assert_eq!(fingerprint(&["a", "b"]), fingerprint(&["a", "b"]));
        assert_ne!(fingerprint(&["a", "b"]), fingerprint(&["ab", ""]));
        assert_ne!(fingerprint(&["a"]), fingerprint(&["A"]));
    }
}
