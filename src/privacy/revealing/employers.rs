//! Names of employers: with their legal form ("Aamukide Oy"), or known from the companies.

use super::words::{Word, is_form_of};
use super::{Finding, Known, Telling};

/// Legal forms that follow a name.
const FORMS: &[&str] = &[
    "oy", "oyj", "ab", "abp", "ky", "kb", "ay", "tmi", "osk", "ry", "rf", "ltd", "inc", "gmbh", "oy:n", "oy:ssä",
    "oy:llä",
];
/// Those that stand before it, too.
const FRONT_FORMS: &[&str] = &["tmi", "oy", "ab", "firma"];

/// Employers in a text.
pub fn find(words: &[Word<'_>], known: &Known) -> Vec<Finding> {
    let mut found = Vec::new();
    for at in 0..words.len() {
        if let Some(piece) = with_form(words, at).or_else(|| of_the_known(words, at, known)) {
            found.push(Finding { what: Telling::Employer, piece });
        }
    }
    found.dedup_by(|later, earlier| earlier.piece.contains(&later.piece));
    found
}

/// "Leipomo Aamukide Oy", "Tmi Virtanen"; the form may be written small.
fn with_form(words: &[Word<'_>], at: usize) -> Option<String> {
    let word = words[at];
    let form = word.text.to_lowercase();
    let before =
        at.checked_sub(1).and_then(|before| words.get(before)).filter(|before| before.is_capital() && !before.last);
    if let Some(before) = before.filter(|_| FORMS.contains(&form.as_str())) {
        let first = at.checked_sub(2).and_then(|first| words.get(first));
        let first = first.filter(|first| first.is_capital() && !first.last && !first.first);
        let names: Vec<&str> = first.into_iter().chain([before]).map(|word| word.text).collect();
        return Some(format!("{} {}", names.join(" "), word.text));
    }
    let after = words.get(at + 1).filter(|_| !word.last && FRONT_FORMS.contains(&form.as_str()))?;
    (after.is_capital() && word.is_capital()).then(|| format!("{} {}", word.text, after.text))
}

/// A company that the service knows, its last word in any case. One common word alone ("Kahvila")
/// must have a capital in the middle of a sentence.
fn of_the_known(words: &[Word<'_>], at: usize, known: &Known) -> Option<String> {
    known.companies.iter().find_map(|company| {
        let parts: Vec<&str> =
            company.split_whitespace().filter(|part| !FORMS.contains(&part.to_lowercase().as_str())).collect();
        let here = words.get(at..at + parts.len())?;
        let (last, front) = parts.split_last()?;
        let (last_word, front_words) = here.split_last()?;
        let long_enough = parts.len() > 1 || last.chars().count() > 3 && last_word.is_name_like();
        let same = front.iter().zip(front_words).all(|(part, word)| word.text.to_lowercase() == part.to_lowercase())
            && is_form_of(last_word.text, last);
        (long_enough && same).then(|| here.iter().map(|word| word.text).collect::<Vec<_>>().join(" "))
    })
}
