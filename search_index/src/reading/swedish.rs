//! Forms of Swedish words.

use super::forms::{Class, Stems, Suffixes, ends_with_any};

/// Endings of nouns and adjectives.
const NOUNS: &str = "s en ens n ns et ets t ts ar ars or ors er ers r rs arna arnas orna ornas erna ernas na nas a as e \
    an ans are aren ares arens";

/// Endings of verbs, and of the nouns that are made of them ("städning", "körandet").
const VERBS: &str = "a ar ade at ats er r te t it dde tt de d as es s ande ende andet andes ad ads ning ningen ningar ningarna \
    nings ningens eri eriet";

/// The endings of nouns and of verbs.
pub(crate) fn suffixes() -> Suffixes {
    let mut all = Suffixes::default();
    all.add("", Class::ANY);
    NOUNS.split_whitespace().for_each(|ending| all.add(ending, Class::NOUN));
    VERBS.split_whitespace().for_each(|ending| all.add(ending, Class::VERB));
    all
}

/// All stems of a base form.
pub(crate) fn stems(word: &str) -> Stems {
    let mut stems = Stems::default();
    stems.add(word, Class::ANY);
    if let Some(rest) = word.strip_suffix('a') {
        stems.add(rest, Class::ANY);
        if rest.ends_with(['m', 'n']) {
            stems.add(rest.trim_end_matches(['m', 'n']), Class::VERB);
        }
    }
    if word.ends_with("are") {
        // "målarna": "målar" alone is what the painter does, not the painter.
        stems.add(&format!("{}n", &word[..word.len() - 1]), Class::NOUN_WITH_ENDING);
    } else if let Some(rest) = word.strip_suffix('e') {
        stems.add(rest, Class::NOUN);
    }
    if ends_with_any(word, &["el", "er", "en"]) && word.len() > 4 {
        // "cykel" – "cyklar", "fönster" – "fönstret".
        let (head, last) = word.split_at(word.len() - 1);
        stems.add(&format!("{}{last}", &head[..head.len() - 1]), Class::NOUN);
    }
    if word.ends_with(['m', 'n']) {
        let last = &word[word.len() - 1..];
        stems.add(&format!("{word}{last}"), Class::NOUN);
    }
    if let Some(rest) = word.strip_suffix("ium").or_else(|| word.strip_suffix("eum")) {
        stems.add(&format!("{rest}i"), Class::NOUN);
        stems.add(&format!("{rest}e"), Class::NOUN);
    }
    stems
}

/// Forms in which a word stands first in a compound: as it is, with s, without its vowel, with o or u.
pub(crate) fn joints(word: &str) -> Vec<String> {
    let mut found = vec![word.to_owned(), format!("{word}s")];
    if let Some(rest) = word.strip_suffix(['a', 'e']).filter(|rest| rest.chars().count() >= 3) {
        found.extend(["", "s", "o", "u", "e", "ar", "nings"].map(|joint| format!("{rest}{joint}")));
    }
    found
}
