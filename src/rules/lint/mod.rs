//! The ad lint: words in an employer's text that limit by age, sex, language, origin, looks or
//! military service, with better ones. It warns and never blocks; a person decides. In a work trial it
//! also knows words that ask for competence; those the rules on openings block.
//!
//! Each language has its table of patterns; all run over every text, for companies mix languages.

mod competence;
mod english;
mod finnish;
mod pattern;
mod swedish;
mod titles;
mod tokens;

use chrono::NaiveDate;

use super::{Rule, RuleId, Subject, Table};
use crate::language::Language;
use crate::matching::Kind;
use crate::texts;
use pattern::Pattern;
use tokens::{Sentence, sentences};

/// Longest text that is looked over, characters: what a form takes.
const LONGEST: usize = 5000;
/// Most findings of a field: whoever mends these sees the next ones.
const MOST: usize = 20;

texts! {
    lint_try(sentence: &str) { "Kokeile: ”{sentence}”", "Pröva: ”{sentence}”", "Try: “{sentence}”" }
    lint_leave_out { "Kokeile jättää tämä pois.", "Pröva att lämna bort det här.", "Try leaving this out." }
}

/// What a company wrote, field by field.
#[derive(Debug, Clone)]
pub struct Ad<'a> {
    /// Kind of path.
    pub kind: Kind,
    /// Names of the form's fields, and what stands in them.
    pub fields: Vec<(&'static str, &'a str)>,
}

/// Words that should be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdFinding {
    /// The rule that has something to say.
    pub rule: Rule,
    /// Field of the form.
    pub field: &'static str,
    /// Where the words begin in the field, bytes.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// The words as written.
    pub words: String,
    /// What could stand in their place; empty to leave them out.
    pub better: String,
    /// The whole sentence with the better words; empty if nothing is left of it.
    pub sentence: String,
}

impl AdFinding {
    /// Names the finding in a form: field and place.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}-{}-{}", self.field, self.start, self.rule.id)
    }

    /// Why, to the person it concerns.
    #[must_use]
    pub fn reason(&self, t: Language) -> String {
        self.rule.reason(t)
    }

    /// Where the rule comes from: "Act 1325/2014".
    #[must_use]
    pub fn source(&self, t: Language) -> String {
        self.rule.source(t)
    }

    /// The better wording as a sentence to read.
    #[must_use]
    pub fn suggestion(&self, t: Language) -> String {
        if self.sentence.is_empty() { t.lint_leave_out().to_owned() } else { t.lint_try(&self.sentence) }
    }
}

/// Looks over an ad, under the rules of a table that hold on a day: field by field, in the order of
/// the text.
#[must_use]
pub fn lint(table: Table<'_>, ad: &Ad<'_>, day: NaiveDate) -> Vec<AdFinding> {
    let competence = table.on(Subject::Opening, ad.kind, day).filter(|rule| rule.id == RuleId::TrialNoCompetence);
    let rules: Vec<&Rule> = table.on(Subject::Advertisement, ad.kind, day).chain(competence).collect();
    ad.fields.iter().flat_map(|(field, text)| lint_text(&rules, field, beginning(text))).collect()
}

/// The first field whose words ask for experience, skills or education.
#[must_use]
pub fn asks_competence(ad: &Ad<'_>) -> Option<&'static str> {
    let asks = |text: &str| {
        sentences(beginning(text)).iter().any(|sentence| {
            let mut places = 0..sentence.tokens.len();
            places.any(|at| competence::PATTERNS.iter().any(|one| one.fits(sentence, at).is_some()))
        })
    };
    ad.fields.iter().find(|(_, text)| asks(text)).map(|(field, _)| *field)
}

/// The part of a text that is looked over: anybody may send one that no form takes.
fn beginning(text: &str) -> &str {
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}

/// A field with one finding's better words in place: its name and its new text; `None` if there is no
/// such finding any more.
#[must_use]
pub fn reword(table: Table<'_>, ad: &Ad<'_>, key: &str, day: NaiveDate) -> Option<(&'static str, String)> {
    let finding = lint(table, ad, day).into_iter().find(|finding| finding.key() == key)?;
    let (_, text) = ad.fields.iter().find(|(field, _)| *field == finding.field)?;
    Some((finding.field, replaced(text, finding.start, finding.end, &finding.better)))
}

fn lint_text(rules: &[&Rule], field: &'static str, text: &str) -> Vec<AdFinding> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let mut at = 0;
        while at < sentence.tokens.len() && found.len() < MOST {
            let hit = first_hit(rules, &sentence, at);
            let Some((rule, length, better)) = hit else {
                at += 1;
                continue;
            };
            let (start, end) = (sentence.tokens[at].start, sentence.tokens[at + length - 1].end);
            let better = if at == 0 { like(&better, &text[start..end]) } else { better };
            let whole = &text[sentence.start..sentence.end];
            let sentence_now = replaced(whole, start - sentence.start, end - sentence.start, &better);
            found.push(AdFinding {
                rule: *rule,
                field,
                start,
                end,
                words: text[start..end].to_owned(),
                better,
                sentence: sentence_now.trim().trim_matches(['-', '•', '*', ' ']).to_owned(),
            });
            at += length;
        }
    }
    found
}

/// The first pattern that fits at a token: its rule, how many tokens it took, what is better.
fn first_hit<'a>(rules: &[&'a Rule], sentence: &Sentence, at: usize) -> Option<(&'a Rule, usize, String)> {
    let tables: [&[Pattern]; 4] = [finnish::PATTERNS, swedish::PATTERNS, english::PATTERNS, competence::PATTERNS];
    for pattern in tables.into_iter().flatten() {
        if let Some(length) = pattern.fits(sentence, at)
            && let Some(rule) = rules.iter().copied().find(|rule| rule.id == pattern.rule)
        {
            return Some((rule, length, pattern.better(&sentence.tokens[at..at + length])));
        }
    }
    let (id, better) = titles::neutral(&sentence.tokens[at].word)?;
    rules.iter().copied().find(|rule| rule.id == id).map(|rule| (rule, 1, better))
}

/// A replacement that begins as large as what it replaces.
fn like(better: &str, before: &str) -> String {
    let large = before.chars().next().is_some_and(char::is_uppercase);
    match better.chars().next() {
        Some(first) if large => first.to_uppercase().chain(better.chars().skip(1)).collect(),
        _ => better.to_owned(),
    }
}

/// A text with a part replaced; where nothing takes its place, no double blank and no small letter
/// at the beginning stay behind.
fn replaced(text: &str, start: usize, end: usize, better: &str) -> String {
    let (before, after) = (&text[..start], &text[end..]);
    if !better.is_empty() {
        return format!("{before}{better}{after}");
    }
    let begins =
        before.trim_end_matches([' ', '-', '•', '*']).is_empty() || before.trim_end().ends_with(['.', '!', '?', '\n']);
    let after = after.trim_start_matches([' ', ',']);
    let closes = after.starts_with(['.', '!', '?', ':', ';', '\n']) || after.is_empty();
    let before = if closes { before.trim_end_matches([' ', ',']) } else { before };
    if begins {
        let mut letters = after.chars();
        let first: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
        return format!("{before}{first}{}", letters.as_str());
    }
    format!("{before}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaving_out_leaves_no_traces() {
        let cut = |text: &str, words: &str| {
            let start = text.find(words).unwrap();
            replaced(text, start, start + words.len(), "")
        };
        assert_eq!(cut("Haemme naispuolista myyjää.", "naispuolista"), "Haemme myyjää.");
        assert_eq!(cut("Lähetä CV ja kuva.", "ja kuva"), "Lähetä CV.");
        assert_eq!(cut("Manlig medarbetare sökes", "Manlig"), "Medarbetare sökes");
        assert_eq!(cut("Hei. Naispuolinen myyjä", "Naispuolinen"), "Hei. Myyjä");
        assert_eq!(cut("Kiva työ, armeija käyty", "armeija käyty"), "Kiva työ");
    }

    #[test]
    fn what_replaces_begins_as_what_it_replaces() {
        assert_eq!(like("innostunut", "Nuori"), "Innostunut");
        assert_eq!(like("innostunut", "nuori"), "innostunut");
        assert_eq!(like("", "Nuori"), "");
    }
}
