//! A pattern of words, and when it counts.

use super::super::RuleId;
use super::tokens::{Sentence, Token};

/// How many words before count as near.
const NEAR: usize = 7;
/// How many words a gap may skip.
const GAP: usize = 2;
/// Words that end a gap.
const AND: &[&str] = &["ja", "sekä", "tai", "och", "samt", "eller", "and", "or"];

/// Words that should be looked at.
///
/// `words`: parts with blanks between; a part is `a|b` for one of several words, `a*` for the
/// beginning of a word, `#` for an age in figures, `#a*` for an age with more after it, `~` for up
/// to two words of any kind. `when`: conditions with blanks between, all of which must hold:
/// `near:a|b` (a word that begins so stands shortly before), `next:…` and `prev:…` (the word beside
/// begins so, with no comma between), `ends:…` (the next word ends so), `not-next:…`, `not-prev:…`,
/// `not-any:…` (no word of the sentence begins so). A word with a full stop is meant whole: `a.`.
pub(super) struct Pattern {
    pub rule: RuleId,
    pub words: &'static str,
    pub when: &'static str,
    /// What could stand in place of the words; empty to leave them out. `$first` and `$last` are the
    /// first and the last of them.
    pub better: &'static str,
}

impl Pattern {
    /// How many words the pattern takes at a place, if it fits there.
    pub fn fits(&self, sentence: &Sentence, at: usize) -> Option<usize> {
        let parts: Vec<&str> = self.words.split(' ').collect();
        let length = taken(&parts, &sentence.tokens[at..])?;
        self.when
            .split(' ')
            .filter(|condition| !condition.is_empty())
            .all(|one| holds(one, sentence, at, length))
            .then_some(length)
    }

    /// What could stand in place of the words that it took.
    pub fn better(&self, taken: &[Token]) -> String {
        let word = |token: Option<&Token>| token.map_or_else(String::new, |token| token.word.clone());
        self.better.replace("$first", &word(taken.first())).replace("$last", &word(taken.last()))
    }
}

/// How many words the parts take from the beginning.
fn taken(parts: &[&str], tokens: &[Token]) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(0) };
    if *part == "~" {
        // What stands behind an "and" is another thing.
        let most = tokens.iter().take(GAP).take_while(|token| !AND.contains(&token.word.as_str())).count();
        return (0..=most).find_map(|skip| Some(skip + taken(rest, &tokens[skip..])?));
    }
    let first = tokens.first()?;
    if !part.split('|').any(|option| is_like(option, &first.word)) {
        return None;
    }
    Some(1 + taken(rest, &tokens[1..])?)
}

fn is_like(option: &str, word: &str) -> bool {
    if let Some(after) = option.strip_prefix('#') {
        let figures = word.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
        let number = &word[..word.len() - figures.len()];
        return is_age(number) && (if after.is_empty() { figures.is_empty() } else { is_like(after, figures) });
    }
    match option.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => option == word,
    }
}

/// Figures that can be an age of a worker, or a range of ages: "30", "18-25".
fn is_age(figures: &str) -> bool {
    let one = |figures: &str| figures.parse::<u32>().is_ok_and(|age| (16..=70).contains(&age));
    match figures.split_once('-') {
        Some((from, to)) => one(from) && one(to),
        None => one(figures),
    }
}

fn begins(options: &str, word: &str) -> bool {
    options.split('|').any(|option| match option.strip_suffix('.') {
        Some(whole) => whole == word,
        None => word.starts_with(option),
    })
}

fn holds(condition: &str, sentence: &Sentence, at: usize, length: usize) -> bool {
    let tokens = &sentence.tokens;
    let Some((name, options)) = condition.split_once(':') else { return true };
    let next = tokens.get(at + length).filter(|token| !token.after_comma);
    let previous = at.checked_sub(1).map(|before| &tokens[before]).filter(|_| !tokens[at].after_comma);
    match name {
        "near" => tokens[at.saturating_sub(NEAR)..at].iter().any(|token| begins(options, &token.word)),
        "next" => next.is_some_and(|token| begins(options, &token.word)),
        "prev" => previous.is_some_and(|token| begins(options, &token.word)),
        "ends" => next.is_some_and(|token| options.split('|').any(|end| token.word.ends_with(end))),
        "not-next" => next.is_none_or(|token| !begins(options, &token.word)),
        "not-prev" => previous.is_none_or(|token| !begins(options, &token.word)),
        "not-any" => tokens.iter().all(|token| !begins(options, &token.word)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{competence, english, finnish, swedish};
    use super::*;

    const CONDITIONS: &[&str] = &["near", "next", "prev", "ends", "not-next", "not-prev", "not-any"];

    #[test]
    fn every_pattern_is_well_written() {
        let tables = [finnish::PATTERNS, swedish::PATTERNS, english::PATTERNS, competence::PATTERNS];
        for pattern in tables.into_iter().flatten() {
            assert!(pattern.words.split(' ').all(|part| !part.is_empty()), "{:?}", pattern.words);
            assert_eq!(pattern.words, pattern.words.to_lowercase());
            assert!(!pattern.words.contains('-'), "words come without hyphens: {:?}", pattern.words);
            for condition in pattern.when.split(' ').filter(|condition| !condition.is_empty()) {
                let (name, options) = condition.split_once(':').unwrap_or_default();
                assert!(CONDITIONS.contains(&name) && !options.is_empty(), "{condition:?}");
            }
        }
    }

    #[test]
    fn ages_are_those_of_workers() {
        assert!(is_like("#vuoti*", "30vuotias") && is_like("#vuoti*", "18-25vuotiaita") && is_like("#", "30"));
        assert!(!is_like("#vuoti*", "3vuotias") && !is_like("#", "500") && !is_like("#", "2026"));
    }
}
