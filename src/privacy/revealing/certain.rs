//! What is certainly there: codes, numbers, addresses.

use super::{Finding, Telling};
use crate::places::Municipality;

/// Endings of Finnish and Swedish street names.
const STREETS: &[&str] = &[
    "katu", "kadun", "kadulla", "kadulta", "tie", "tien", "tiellä", "tieltä", "kuja", "kujalla", "polku", "polulla",
    "kaari", "kaarella", "väylä", "raitti", "gatan", "vägen", "gränden", "stigen", "street", "road",
];
/// Fewest digits of a telephone number.
const DIGITS: usize = 7;
/// Check characters of a personal identity code.
const CHECKS: &[u8] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
/// Signs around a word that do not belong to it.
const AROUND: [char; 12] = [',', ';', '(', ')', '!', '?', '"', '”', '’', '\'', '<', '>'];

/// Everything that is certain, in the order of its kinds.
pub fn find(text: &str) -> Vec<Finding> {
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches(AROUND)).collect();
    let mut found = Vec::new();
    let mut add = |what, piece: &str| found.push(Finding { what, piece: piece.to_owned() });
    for word in &words {
        if let Some(code) = identity_code(word) {
            add(Telling::IdentityCode, code);
        } else if is_address(word) {
            add(Telling::Email, word.trim_end_matches('.'));
        }
    }
    for number in numbers(text) {
        add(Telling::Phone, &number);
    }
    for pair in words.windows(2) {
        if is_street(pair[0], pair[1]) || is_post_office(pair[0], pair[1]) {
            add(Telling::Address, &format!("{} {}", pair[0], pair[1].trim_end_matches('.')));
        }
    }
    found
}

fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.trim_end_matches('.').contains('.'))
}

fn is_street(name: &str, number: &str) -> bool {
    let name = name.to_lowercase();
    number.starts_with(|first: char| first.is_ascii_digit())
        && STREETS.iter().any(|ending| name.strip_suffix(ending).is_some_and(|start| start.chars().count() > 2))
}

/// "15140 Lahti".
fn is_post_office(code: &str, town: &str) -> bool {
    code.len() == 5
        && code.bytes().all(|byte| byte.is_ascii_digit())
        && Municipality::by_name(town.trim_end_matches('.')).is_some()
}

/// DDMMYY, a sign of the century, three digits, and the check character.
fn identity_code(word: &str) -> Option<&str> {
    let at = word.as_bytes().windows(11).position(|part| {
        let digits = |part: &[u8]| std::str::from_utf8(part).ok().and_then(|text| text.parse::<usize>().ok());
        let (Some(day), Some(number)) = (digits(&part[..6]), digits(&part[7..10])) else { return false };
        b"-+ABCDEFUVWXY".contains(&part[6].to_ascii_uppercase())
            && CHECKS.get((day * 1000 + number) % 31) == Some(&part[10].to_ascii_uppercase())
    })?;
    word.get(at..at + 11)
}

/// Runs of digits with single spaces or hyphens between that begin like a telephone number.
fn numbers(text: &str) -> Vec<String> {
    let text: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let starts = matches!(text[at], '0' | '+') && (at == 0 || !text[at - 1].is_ascii_digit());
        let (digits, end) = if starts { run(&text, at) } else { (0, at) };
        if digits >= DIGITS {
            found.push(text[at..end].iter().collect());
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// How many digits follow, and where the last of them ends.
fn run(text: &[char], start: usize) -> (usize, usize) {
    let (mut digits, mut gap, mut end) = (0, false, start);
    for (offset, letter) in text[start..].iter().enumerate() {
        match letter {
            '0'..='9' => (digits, gap, end) = (digits + 1, false, start + offset + 1),
            '+' if digits == 0 => {}
            ' ' | '-' | '\u{a0}' if !gap => gap = true,
            _ => break,
        }
    }
    (digits, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_who_somebody_is_is_found_and_named() {
        for (text, what, piece) in [
            ("131052-308T", Telling::IdentityCode, "131052-308T"),
            ("tunnus on 131052-308t.", Telling::IdentityCode, "131052-308t"),
            ("hetu:131052-308T", Telling::IdentityCode, "131052-308T"),
            ("soita 040 123 4567", Telling::Phone, "040 123 4567"),
            ("+358401234567", Telling::Phone, "+358401234567"),
            ("+358 40 123-4567 iltaisin", Telling::Phone, "+358 40 123-4567"),
            ("(03) 1234567, 0312345678", Telling::Phone, "0312345678"),
            ("aava@example.fi", Telling::Email, "aava@example.fi"),
            ("Kirjoita: aava.a@example.fi.", Telling::Email, "aava.a@example.fi"),
            ("asun Rauhankatu 14 B", Telling::Address, "Rauhankatu 14"),
            ("Kauppakadun 3 takana", Telling::Address, "Kauppakadun 3"),
            ("bor på Storgatan 5.", Telling::Address, "Storgatan 5"),
            ("osoite 15140 Lahti", Telling::Address, "15140 Lahti"),
        ] {
            let found = find(text);
            let there = found.iter().any(|finding| finding.what == what && finding.piece == piece);
            assert!(there, "{text}: {found:?}");
        }
    }

    #[test]
    fn what_people_write_about_themselves_passes() {
        for text in [
            "",
            "Leivoin 2023-2024 yli 1 000 000 pullaa",
            "klo 06-22, 24/7",
            "0,5 vuotta, 0-3 vuotiaat",
            "131052-308A",
            "tykkään @-merkistä",
            "tein töitä 3 kk",
            "tie 12",
            "Excel 2019 ja 37,5 h viikossa",
            "laskin 12345 euroa kassaan",
        ] {
            assert_eq!(find(text), Vec::new(), "{text}");
        }
    }
}
