//! Free text that tells who somebody is (domain 3.5): personal identity codes, telephone numbers,
//! e-mail and street addresses.

/// Endings of Finnish and Swedish street names.
const STREETS: &[&str] = &[
    "katu", "kadun", "kadulla", "tie", "tien", "tiellä", "kuja", "polku", "kaari", "väylä", "raitti", "gatan", "vägen",
    "gränden", "stigen",
];
/// Fewest digits of a telephone number.
const DIGITS: usize = 7;
/// Check characters of a personal identity code.
const CHECKS: &[u8] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// Whether a text holds something that tells who its writer is.
#[must_use]
pub fn reveals(text: &str) -> bool {
    let words: Vec<&str> =
        text.split_whitespace().map(|word| word.trim_matches([',', ';', '(', ')', '!', '?'])).collect();
    words.iter().any(|word| is_address(word) || holds_code(word))
        || words.windows(2).any(|pair| is_street(pair[0], pair[1]))
        || holds_number(text)
}

fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.trim_end_matches('.').contains('.'))
}

fn is_street(name: &str, number: &str) -> bool {
    let name = name.to_lowercase();
    number.starts_with(|first: char| first.is_ascii_digit())
        && STREETS.iter().any(|ending| name.strip_suffix(ending).is_some_and(|start| start.chars().count() > 2))
}

/// DDMMYY, a sign of the century, three digits, and the check character.
fn holds_code(word: &str) -> bool {
    word.as_bytes().windows(11).any(|part| {
        let digits = |part: &[u8]| std::str::from_utf8(part).ok().and_then(|text| text.parse::<usize>().ok());
        let (Some(day), Some(number)) = (digits(&part[..6]), digits(&part[7..10])) else { return false };
        b"-+ABCDEFUVWXY".contains(&part[6].to_ascii_uppercase())
            && CHECKS.get((day * 1000 + number) % 31) == Some(&part[10].to_ascii_uppercase())
    })
}

/// A run of digits with single spaces or hyphens between that begins like a telephone number.
fn holds_number(text: &str) -> bool {
    let text: Vec<char> = text.chars().collect();
    let starts = |at: usize| at == 0 || !text[at - 1].is_ascii_digit();
    (0..text.len()).filter(|at| matches!(text[*at], '0' | '+') && starts(*at)).any(|start| {
        let mut digits = 0;
        let mut gap = false;
        for letter in &text[start..] {
            match letter {
                '0'..='9' => (digits, gap) = (digits + 1, false),
                '+' if digits == 0 => {}
                ' ' | '-' | '\u{a0}' if !gap => gap = true,
                _ => break,
            }
        }
        digits >= DIGITS
    })
}

#[cfg(test)]
mod tests {
    use super::reveals;

    #[test]
    fn what_tells_who_somebody_is_is_found() {
        for text in [
            "131052-308T",
            "tunnus on 131052-308t.",
            "soita 040 123 4567",
            "+358401234567",
            "+358 40 123-4567",
            "(03) 1234567, 0312345678",
            "aava@example.fi",
            "Kirjoita: aava.a@example.fi.",
            "asun Rauhankatu 14 B",
            "Kauppakadun 3 takana",
            "bor på Storgatan 5",
        ] {
            assert!(reveals(text), "{text}");
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
        ] {
            assert!(!reveals(text), "{text}");
        }
    }
}
