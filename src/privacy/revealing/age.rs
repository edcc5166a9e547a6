//! What tells the age: "19-vuotias", "jag är 19", "born in 2007", and the writer's own year of birth.
//! The card says "under 18" or "18 or over", no more.

use chrono::Datelike;

use super::words::{Word, joined, near, near_in_sentence};
use super::{Finding, Known, Telling};

/// Ages that the writer may have; "3-vuotiaat" are whom they looked after.
const AGES: std::ops::RangeInclusive<u32> = 13..=35;
/// Years in which the writer may have been born, where the birth date itself is not known.
const YEARS: std::ops::RangeInclusive<i32> = 1980..=2015;

/// Words after which a number is an age, if nothing but a year's word or a border follows it.
const BEFORE: &[&str] = &[
    "olen",
    "oon",
    "olin",
    "täytän",
    "täytin",
    "täyttänyt",
    "iältäni",
    "är",
    "fyller",
    "fyllde",
    "fyllt",
    "i'm",
    "am",
    "im",
    "turn",
    "turned",
    "turning",
    "aged",
];
/// Words beside which any such number is an age: "Ikä: 19".
const LABELS: &[&str] = &["ikä", "ikäni", "ålder", "åldern", "age"];
/// Words after a number that make it an age.
const AFTER: &[&str] =
    &["v", "vuotta", "vuotias", "vuotiaana", "år", "åring", "årig", "years", "year-old", "years-old", "yo", "y.o"];
/// Words after which it may stand, too: "olen 19 ja …", "täytän 18 keväällä".
const GOES_ON: &[&str] = &[
    "ja",
    "eli",
    "mutta",
    "och",
    "men",
    "and",
    "but",
    "nyt",
    "nu",
    "now",
    "pian",
    "kohta",
    "snart",
    "soon",
    "ensi",
    "tänä",
    "i",
    "in",
    "this",
    "next",
    "kesällä",
    "keväällä",
    "syksyllä",
    "talvella",
];
/// Words beside which a year is that of a birth.
const BORN: &[&str] = &[
    "syntynyt",
    "synnyin",
    "synt",
    "syntymävuosi",
    "syntymävuoteni",
    "syntymäpäivä",
    "syntymäpäiväni",
    "syntymäaika",
    "vuosimallia",
    "född",
    "födelseår",
    "födelsedag",
    "födelsedatum",
    "born",
    "birthday",
    "birthdate",
    "birth",
];
/// Shorter ones, right before the year.
const BORN_SHORT: &[&str] = &["s", "f", "b"];
/// Ages in words; what follows tells that it is one.
const IN_WORDS: &[&str] = &[
    "kuusitoista",
    "seitsemäntoista",
    "kahdeksantoista",
    "yhdeksäntoista",
    "kaksikymmentä",
    "kaksikymmentäyksi",
    "kaksikymmentäkaksi",
    "sexton",
    "sjutton",
    "arton",
    "nitton",
    "tjugo",
    "tjugoett",
    "tjugotvå",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "twenty-one",
    "twenty-two",
];
/// Ends of a word that begins with an age: "19-vuotias", "19v", "19-åring".
const ENDINGS: &[&str] = &[
    "vuotias",
    "vuotiaana",
    "vuotiaan",
    "vuotiasta",
    "vuotiaalle",
    "v",
    "vee",
    "årig",
    "årige",
    "åriga",
    "åring",
    "åringen",
    "year-old",
    "years-old",
    "yo",
    "yr",
];

/// Ages in a text.
pub fn find(words: &[Word<'_>], known: &Known) -> Vec<Finding> {
    let piece = |at: usize| {
        in_one_word(words, at)
            .or_else(|| said(words, at))
            .or_else(|| born(words, at))
            .or_else(|| own_year(words[at], known))
    };
    (0..words.len()).filter_map(piece).map(|piece| Finding { what: Telling::Age, piece }).collect()
}

fn is_age(text: &str) -> bool {
    text.len() == 2 && text.parse().is_ok_and(|number| AGES.contains(&number))
}

/// "19-vuotias", "19v", "nineteen-year-old", "kahdeksantoistavuotias".
fn in_one_word(words: &[Word<'_>], at: usize) -> Option<String> {
    let lower = words[at].text.to_lowercase().replace(['‑', '–'], "-");
    let in_digits = lower.get(..2).filter(|digits| is_age(digits)).map(|_| &lower[2..]);
    // "Tjugoett" begins as "tjugo" does: any of them may leave an ending.
    let mut rests = in_digits.into_iter().chain(IN_WORDS.iter().filter_map(|age| lower.strip_prefix(age)));
    rests.any(|rest| ENDINGS.contains(&rest.trim_start_matches('-'))).then(|| words[at].text.to_owned())
}

/// "olen 19", "19 vuotta vanha", "jag är nitton", "ikä: 19".
fn said(words: &[Word<'_>], at: usize) -> Option<String> {
    let word = words[at];
    let lower = word.text.to_lowercase();
    if !is_age(&lower) && !IN_WORDS.contains(&lower.as_str()) {
        return None;
    }
    if let Some(label) = near(words, at, 2, LABELS).filter(|label| *label < at) {
        return Some(joined(words, label..=at));
    }
    let after = |ahead: usize| words.get(at + ahead).map(|next| next.text.to_lowercase()).unwrap_or_default();
    let next = if word.last { String::new() } else { after(1) };
    let years = AFTER.contains(&next.as_str());
    let old = years && ["vanha", "gammal", "old"].contains(&after(2).as_str());
    let last = at + usize::from(years) + usize::from(old);
    if old || next == "vuotias" || next == "yo" {
        return Some(joined(words, at..=last));
    }
    let before = near_in_sentence(words, at, 2, BEFORE).filter(|before| *before < at)?;
    let ends = word.last || next.is_empty() || GOES_ON.contains(&next.as_str());
    (years || ends).then(|| joined(words, before..=last))
}

/// "syntynyt 2007", "född den 3 mars 2007", "07-syntynyt"; "synt." ends no sentence.
fn born(words: &[Word<'_>], at: usize) -> Option<String> {
    let text = words[at].text;
    if text.starts_with(|first: char| first.is_ascii_digit()) && text.to_lowercase().ends_with("syntynyt") {
        return Some(text.to_owned());
    }
    let short = text.len() == 2 && text.parse::<i32>().is_ok_and(|year| !(30..80).contains(&year));
    let found = if years_in(text).any(|year| YEARS.contains(&year)) {
        near(words, at, 4, BORN).or_else(|| near(words, at, 1, BORN_SHORT).filter(|found| *found < at))
    } else {
        near(words, at, 1, BORN).filter(|_| short)
    }?;
    Some(joined(words, found.min(at)..=found.max(at)))
}

/// The writer's own year of birth, wherever it stands.
fn own_year(word: Word<'_>, known: &Known) -> Option<String> {
    let year = known.born_on?.year();
    years_in(word.text).any(|found| found == year).then(|| word.text.to_owned())
}

/// Years in a word: "2007", "3.3.2007", "2009–2012".
fn years_in(text: &str) -> impl Iterator<Item = i32> {
    text.split(|sign: char| !sign.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|year| year.parse().ok())
}
