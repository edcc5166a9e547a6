//! Words of a sentence with its numbers, units and months, in three languages.

/// A word or a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Lower case; a number with its points: "1.6", "12,50", "6:30".
    pub text: String,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// Whether it is joined to the word before by a dash.
    pub after_dash: bool,
    /// Whether it is written with a capital.
    pub capital: bool,
}

/// What numbers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Hour,
    WeekHours,
    Day,
    Week,
    Month,
    Euro,
}

/// Words of units: those that are written so, and beginnings.
const UNITS: &[(Unit, &[&str], &[&str])] = &[
    (Unit::WeekHours, &[], &["viikkotun", "veckotim"]),
    (Unit::Hour, &["h", "t", "tim", "tuntia", "hr", "hrs"], &["tunti", "tunni", "timm", "hour"]),
    (Unit::Day, &["pv", "dag", "dagar", "dagen", "day", "days", "daily"], &["päiv"]),
    (Unit::Week, &["vko", "vk", "vecka", "veckan", "week", "weekly", "v"], &["viiko", "viikk"]),
    (Unit::Month, &["kk", "mån", "kuussa"], &["kuukau", "månad", "month"]),
    (Unit::Euro, &["€", "e", "eur"], &["euro"]),
];

/// Numbers as words; what is also an article is none.
const NUMBERS: &[(f32, &str)] = &[
    (1.0, "yksi yhden yhdeksi one"),
    (2.0, "kaksi kahden kahdeksi kahta två two"),
    (3.0, "kolme kolmen kolmeksi kolmea tre three"),
    (4.0, "neljä neljän neljäksi neljää fyra four"),
    (5.0, "viisi viiden viideksi viittä fem five"),
    (6.0, "kuusi kuuden kuudeksi kuutta sex six"),
    (7.0, "seitsemän seitsemäksi sju seven"),
    (8.0, "kahdeksan kahdeksaksi åtta eight"),
    (9.0, "yhdeksän yhdeksäksi nio nine"),
    (10.0, "kymmenen kymmeneksi tio ten"),
];

/// Months in Finnish by the beginning, in Swedish and in English.
const MONTHS: [(&str, &str, &str); 12] = [
    ("tammiku", "januari", "january"),
    ("helmiku", "februari", "february"),
    ("maalisku", "mars", "march"),
    ("huhtiku", "april", "april"),
    ("toukoku", "maj", "may"),
    ("kesäku", "juni", "june"),
    ("heinäku", "juli", "july"),
    ("eloku", "augusti", "august"),
    ("syysku", "september", "september"),
    ("lokaku", "oktober", "october"),
    ("marrasku", "november", "november"),
    ("jouluku", "december", "december"),
];

/// Cuts a sentence into words; digits and letters come apart ("30h").
pub(super) fn words(text: &str) -> Vec<Word> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found: Vec<Word> = Vec::new();
    let mut at = 0;
    let (mut dash, mut only_space) = (false, true);
    while at < letters.len() {
        let (start, letter) = letters[at];
        if !(letter.is_alphanumeric() || letter == '€') {
            dash |= matches!(letter, '-' | '–' | '—');
            only_space &= letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | '.');
            at += 1;
            continue;
        }
        let digits = letter.is_ascii_digit();
        let inside = |at: usize| {
            let is_digit = |at: usize| letters.get(at).is_some_and(|(_, letter)| letter.is_ascii_digit());
            match letters[at].1 {
                _ if letter == '€' => false,
                '.' | ',' | ':' if digits => is_digit(at + 1) && is_digit(at - 1),
                other if digits => other.is_ascii_digit(),
                other => other.is_alphabetic(),
            }
        };
        at += 1;
        while at < letters.len() && inside(at) {
            at += 1;
        }
        let end = letters.get(at).map_or(text.len(), |(end, _)| *end);
        let text = text.get(start..end).unwrap_or_default().to_lowercase();
        found.push(Word {
            text,
            start,
            end,
            after_dash: dash && only_space && start > 0,
            capital: letter.is_uppercase(),
        });
        (dash, only_space) = (false, true);
    }
    found
}

/// The number of a word.
pub(super) fn number(word: &str) -> Option<f32> {
    let spelled = NUMBERS.iter().find(|(_, words)| words.split(' ').any(|one| one == word)).map(|(number, _)| *number);
    spelled.or_else(|| word.replace(',', ".").parse().ok().filter(|number: &f32| number.is_finite()))
}

/// The unit of a word.
pub(super) fn unit(word: &str) -> Option<Unit> {
    let is = |(_, whole, starts): &&(Unit, &[&str], &[&str])| {
        whole.contains(&word) || starts.iter().any(|start| word.starts_with(start))
    };
    UNITS.iter().find(is).map(|(unit, _, _)| *unit)
}

/// The month of a word, 1 to 12. "May" is one only with its capital.
pub(super) fn month(word: &Word) -> Option<u32> {
    let text = word.text.as_str();
    let is = |(fi, sv, en): &(&str, &str, &str)| {
        text.starts_with(fi) || text == *sv || (text == *en && (text != "may" || word.capital))
    };
    MONTHS.iter().position(is).and_then(|at| u32::try_from(at + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_units_and_dashes_come_apart() {
        let cut = |text: &str| -> Vec<String> {
            let joined = |word: Word| if word.after_dash { format!("-{}", word.text) } else { word.text };
            words(text).into_iter().map(joined).collect()
        };
        assert_eq!(cut("30h/vko, 12,50 €/h"), ["30", "h", "vko", "12,50", "€", "h"]);
        assert_eq!(cut("1.6.–31.8. klo 6-14"), ["1.6", "-31.8", "klo", "6", "-14"]);
        assert_eq!(cut("B-ajokortti, 20 - 30 tuntia"), ["b", "-ajokortti", "20", "-30", "tuntia"]);
    }

    #[test]
    fn may_is_a_month_with_its_capital() {
        let month_of = |text: &str| month(&words(text)[0]);
        assert_eq!((month_of("May"), month_of("may"), month_of("maj")), (Some(5), None, Some(5)));
        assert_eq!((month_of("kesäkuussa"), month_of("Augusti"), month_of("kesällä")), (Some(6), Some(8), None));
    }
}
