//! Every entry of every `texts!` says something in three languages and is used.

use std::collections::HashSet;

use crate::support::source::{Source, files};

/// An entry of a `texts!` block.
struct Entry {
    place: String,
    name: String,
    words: [String; 3],
}

/// Names and words that are the same in more than one language.
const SAME: &[&str] = &["Matkalla", "Ohjaamo", "PDF", "CV", "QR", "OK"];

fn entries() -> Vec<Entry> {
    files("src", "rs").iter().filter(|file| file.path != "src/language/mod.rs").flat_map(entries_of).collect()
}

fn entries_of(file: &Source) -> Vec<Entry> {
    let mut found = Vec::new();
    let mut rest = file.text.as_str();
    while let Some(start) = rest.find("texts! {") {
        rest = &rest[start + "texts! {".len()..];
        let mut block = Scanner { text: rest };
        while let Some(name) = block.name() {
            let words = [block.literal(), block.literal(), block.literal()];
            block.close();
            found.push(Entry { place: file.path.clone(), name, words });
        }
        rest = block.text;
    }
    found
}

struct Scanner<'a> {
    text: &'a str,
}

impl Scanner<'_> {
    /// Name of the next entry; `None` at the end of the block.
    fn name(&mut self) -> Option<String> {
        loop {
            self.text = self.text.trim_start();
            if self.text.starts_with("//") {
                self.text = self.text.split_once('\n')?.1;
            } else {
                break;
            }
        }
        if self.text.starts_with('}') {
            return None;
        }
        let end = self.text.find(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
        let name = self.text[..end].to_owned();
        let body = self.text.find('{')?;
        self.text = &self.text[body + 1..];
        Some(name)
    }

    /// The next string literal.
    fn literal(&mut self) -> String {
        let start = self.text.find('"').expect("a text");
        let mut letters = self.text[start + 1..].char_indices();
        let mut word = String::new();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '\\' => word.extend(letters.next().map(|(_, escaped)| if escaped == 'n' { '\n' } else { escaped })),
                '"' => {
                    self.text = &self.text[start + 1 + at + 1..];
                    return word;
                }
                other => word.push(other),
            }
        }
        panic!("a text without an end: {word}");
    }

    fn close(&mut self) {
        let end = self.text.find('}').expect("the end of an entry");
        self.text = &self.text[end + 1..];
    }
}

/// Names between braces of a format string.
fn arguments(text: &str) -> HashSet<String> {
    text.split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name.split(':').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn every_text_says_something_in_three_languages() {
    let mut wrong = Vec::new();
    let all = entries();
    assert!(all.len() > 100, "only {} texts were found", all.len());
    for entry in &all {
        let [fi, sv, en] = &entry.words;
        let complain = |what: &str| format!("{}: {} {what}: {fi:?} {sv:?} {en:?}", entry.place, entry.name);
        if entry.words.iter().any(|word| word.trim().is_empty()) {
            wrong.push(complain("is empty in a language"));
        }
        let sentence = |word: &str| word.split_whitespace().count() > 2 && !SAME.contains(&word);
        if (sentence(fi) && (fi == sv || fi == en)) || (sentence(sv) && sv == en) {
            wrong.push(complain("is the same in two languages"));
        }
        if arguments(fi) != arguments(sv) || arguments(fi) != arguments(en) {
            wrong.push(complain("names different arguments"));
        }
        if entry.words.iter().any(|word| word.contains('!')) {
            wrong.push(complain("has an exclamation mark"));
        }
        // A Finnish date ends with a full stop of its own: "8.10."
        let ends = |word: &str| {
            let word = word.trim_end();
            let date = word.trim_end_matches('.').ends_with(|letter: char| letter.is_ascii_digit());
            word.ends_with('?') || (word.ends_with('.') && !date)
        };
        // Short ones may end in an abbreviation: "vähintään 18 v."
        if fi.split_whitespace().count() > 3 && (ends(fi) != ends(sv) || ends(fi) != ends(en)) {
            wrong.push(complain("ends as a sentence in some languages only"));
        }
    }
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_text_is_used() {
    let mut used = String::new();
    for file in files("src", "rs").into_iter().chain(files("templates", "html")).chain(files("templates", "txt")) {
        used.push_str(&file.text);
    }
    let unused: Vec<String> = entries()
        .into_iter()
        .filter(|entry| mentions(&used, &entry.name) < 2)
        .map(|entry| format!("{}: {}", entry.place, entry.name))
        .collect();
    assert!(unused.is_empty(), "unused texts:\n{}", unused.join("\n"));
}

/// How often a name stands alone in a text: once where it is made, and then where it is used.
fn mentions(text: &str, name: &str) -> usize {
    let inner = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    text.match_indices(name)
        .filter(|(at, _)| !inner(text[..*at].chars().next_back()) && !inner(text[at + name.len()..].chars().next()))
        .count()
}

#[test]
fn names_of_texts_are_unique() {
    let mut seen = HashSet::new();
    let twice: Vec<String> =
        entries().into_iter().map(|entry| entry.name).filter(|name| !seen.insert(name.clone())).collect();
    assert!(twice.is_empty(), "{twice:?}");
}
