//! Forms of English words.

use super::forms::{Class, Stems, Suffixes};

/// Endings.
const ENDINGS: &str = "s es ing ings ed er ers";

/// The endings.
pub(crate) fn suffixes() -> Suffixes {
    let mut all = Suffixes::default();
    all.add("", Class::ANY);
    ENDINGS.split_whitespace().for_each(|ending| all.add(ending, Class::ANY));
    all
}

/// All stems of a base form.
pub(crate) fn stems(word: &str) -> Stems {
    let mut stems = Stems::default();
    stems.add(word, Class::ANY);
    if let Some(rest) = word.strip_suffix('e') {
        stems.add(rest, Class::ANY);
    }
    if let Some(rest) = word.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'o', 'u'])) {
        stems.add(&format!("{rest}i"), Class::ANY);
    }
    if let Some(rest) = word.strip_suffix("ing").filter(|rest| rest.chars().count() >= 3) {
        stems.add(rest, Class::ANY);
    }
    let mut letters = word.chars().rev();
    if let (Some(last @ ('b' | 'd' | 'g' | 'm' | 'n' | 'p' | 'r' | 't')), Some('a' | 'e' | 'i' | 'o' | 'u')) =
        (letters.next(), letters.next())
    {
        stems.add(&format!("{word}{last}"), Class::ANY);
    }
    stems
}

/// Forms in which a word stands first in a compound.
pub(crate) fn joints(word: &str) -> Vec<String> {
    vec![word.to_owned()]
}
