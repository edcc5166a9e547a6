//! Clauses of a person's own text, and whether a clause says what the person does *not* want.
//!
//! "En halua asiakaspalvelua" names customer service; counting it as a wish would offer exactly
//! what was refused. Only clauses that deny a wish count: "en jaksanut lukiota" is a story.

use crate::language::words;

/// Words that deny.
const DENIALS: &[&str] =
    &["en", "enkä", "emme", "ei", "eikä", "inte", "ej", "aldrig", "not", "don", "dont", "never", "no", "ingen", "inga"];

/// Beginnings of words that wish; together with a denial they refuse.
const WISHES: &[&str] = &[
    "halua",
    "haluu",
    "tykkä",
    "pidä",
    "viihdy",
    "jaksa",
    "pysty",
    "mielellä",
    "kestä",
    "vill",
    "gillar",
    "tycker",
    "kan",
    "orkar",
    "trivs",
    "want",
    "like",
    "please",
    "can",
    "enjoy",
];

/// Beginnings of words that refuse by themselves.
const REFUSALS: &[&str] = &["poissulje", "uteslut", "allergi", "ahdista", "inhoa", "vihaa", "hatar", "hate", "avskyr"];

/// Words that begin a new clause without a comma.
const BREAKS: &[&str] = &[" mutta ", " mut ", " vaan ", " men ", " utan ", " but "];

/// Cuts a text into clauses at punctuation and at words that turn the sentence.
pub(crate) fn clauses(text: &str) -> Vec<String> {
    let mut marked = text.to_lowercase();
    for turn in BREAKS {
        marked = marked.replace(turn, "\n");
    }
    let mut found = Vec::new();
    let mut current = String::new();
    let mut letters = marked.chars().peekable();
    while let Some(letter) = letters.next() {
        let ends = matches!(letter, '\n' | ';' | '–' | '—' | '!' | '?')
            || (matches!(letter, '.' | ',' | ':') && letters.peek().is_none_or(|next| next.is_whitespace()));
        if ends {
            if !current.trim().is_empty() {
                found.push(current.trim().to_owned());
            }
            current.clear();
        } else {
            current.push(letter);
        }
    }
    if !current.trim().is_empty() {
        found.push(current.trim().to_owned());
    }
    found
}

/// Whether a clause refuses something.
pub(crate) fn refuses(clause: &str) -> bool {
    let words = words(clause);
    if words.iter().any(|word| REFUSALS.iter().any(|start| word.starts_with(start))) {
        return true;
    }
    let Some(denied) = words.iter().position(|word| DENIALS.contains(&word.as_str())) else {
        return false;
    };
    // Swedish puts the wish before the denial ("jag vill inte"), the others after it.
    let from = denied.saturating_sub(2);
    words[from..]
        .iter()
        .any(|word| WISHES.iter().any(|start| if start.len() <= 4 { word == start } else { word.starts_with(start) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_are_seen_in_three_languages() {
        for clause in
            ["en halua kassalle", "enkä jaksa istua sisällä", "jag vill inte jobba natt", "I don't want to sell"]
        {
            assert!(refuses(clause), "{clause}");
        }
    }

    #[test]
    fn a_story_with_a_denial_is_not_a_refusal() {
        for clause in
            ["ei oo ajokorttia vielä", "I never come late", "haluan kokiksi", "inga problem med tidiga mornar"]
        {
            assert!(!refuses(clause), "{clause}");
        }
    }

    #[test]
    fn text_is_cut_where_the_sentence_turns() {
        assert_eq!(
            clauses("En halua myydä, mutta keittiö käy. Klo 4.30 ok"),
            ["en halua myydä", "keittiö käy", "klo 4.30 ok"]
        );
        assert_eq!(clauses("jag gillar djur men vill inte städa"), ["jag gillar djur", "vill inte städa"]);
    }
}
