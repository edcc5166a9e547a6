//! Own words without years, which tell the age: "kesä 2024" is a summer, "2009–2012" nothing.

/// Small words that belong to a year beside them.
const BESIDE: &[&str] = &[
    "vuonna", "vuodesta", "vuoteen", "vuosina", "alkaen", "asti", "saakka", "lähtien", "v", "år", "åren", "sedan",
    "från", "till", "in", "since", "from", "until", "to", "year",
];
/// Words that join two times.
const JOINING: &[&str] = &["ja", "och", "and"];

/// What a person wrote, without years; untouched where it has none.
#[must_use]
pub fn without_years(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if !words.iter().any(|word| has_year(word)) {
        return text.to_owned();
    }
    let bare = |word: &str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    let year = |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|word| has_year(word));
    let belongs = |at: usize| {
        let small = bare(words[at]);
        small.is_empty() || BESIDE.contains(&small.as_str()) && (year(at.checked_sub(1)) || year(Some(at + 1)))
    };
    let kept = (0..words.len()).filter(|at| !has_year(words[*at]) && !belongs(*at));
    let mut kept: Vec<&str> = kept.map(|at| words[at]).collect();
    while kept.last().is_some_and(|word| JOINING.contains(&bare(word).as_str())) {
        kept.pop();
    }
    let kept = kept.into_iter().skip_while(|word| JOINING.contains(&bare(word).as_str())).collect::<Vec<_>>().join(" ");
    kept.trim_matches([' ', ',', ';', '–', '-', '(', ')']).to_owned()
}

/// Whether a word holds a year: "2024", "2009–2012", "06/2024", "-23", "’24".
fn has_year(word: &str) -> bool {
    let whole = word
        .split(|sign: char| !sign.is_ascii_digit())
        .any(|digits| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")));
    let short = word.trim_end_matches([',', '.', ';']);
    let short = short.strip_prefix(['-', '–', '\'', '’']).unwrap_or_default();
    whole || short.len() == 2 && short.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::without_years;

    #[test]
    fn years_go_and_what_else_was_said_stays() {
        for (written, shown) in [
            ("kesä 2025", "kesä"),
            ("2009–2012", ""),
            ("2009 - 2012", ""),
            ("kesät 2023 ja 2024", "kesät"),
            ("kesä 2023 ja syksy 2024", "kesä ja syksy"),
            ("1.6.2024–31.8.2024", ""),
            ("06/2024, 3 kk", "3 kk"),
            ("vuodesta 2022 alkaen", ""),
            ("kesä -23", "kesä"),
            ("summer ’24", "summer"),
            ("sommaren (2024)", "sommaren"),
            ("sedan 2021, på veckoslut", "på veckoslut"),
            ("3 kk, 16 h viikossa", "3 kk, 16 h viikossa"),
            ("viime kesä", "viime kesä"),
            ("Bachelor in Business 2024", "Bachelor in Business"),
            ("worked in a bakery from 2021 to 2023", "worked in a bakery"),
            ("", ""),
        ] {
            assert_eq!(without_years(written), shown, "{written}");
        }
    }
}
