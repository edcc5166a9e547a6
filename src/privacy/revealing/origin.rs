//! What tells origin or mother tongue: "äidinkieleni on arabia", "olen kotoisin Somaliasta", "jag kommer
//! från Irak". That somebody knows a language ("puhun arabiaa") is a skill: the card shows it anyway.

use super::countries::{ABROAD, COUNTRIES, NATIONS};
use super::places::is_town;
use super::words::{Word, is_form_of, joined, near_in_sentence};
use super::{Finding, Telling};

/// Beginnings of words that tell wherever they stand.
const BEGINNINGS: &[&str] = &[
    "äidinkieleni",
    "äidinkielenä",
    "äidinkielelt",
    "kotikiel",
    "maahanmuutt",
    "pakolai",
    "kiintiöpakolai",
    "turvapaikan",
    "kotoutumis",
    "kotouttamis",
    "oleskelulu",
    "kansalaisuu",
    "ulkomaalaistaust",
    "kotimaani",
    "kotimaassani",
    "kotimaastani",
    "synnyinmaa",
    "modersmål",
    "hemspråk",
    "andraspråk",
    "invandrar",
    "flykting",
    "asylsök",
    "uppehållstillstånd",
    "medborgarskap",
    "integrationsplan",
    "integrationsutbildning",
    "hemland",
    "immigrant",
    "refugee",
    "asylum",
    "nationality",
    "citizenship",
];
/// Two words that tell together.
const PAIRS: &[(&str, &str)] = &[
    ("native", "language"),
    ("native", "speaker"),
    ("native", "tongue"),
    ("mother", "tongue"),
    ("first", "language"),
    ("home", "country"),
    ("home", "language"),
    ("my", "country"),
    ("residence", "permit"),
    ("integration", "plan"),
    ("integration", "training"),
    ("toisena", "kielenä"),
];
/// Languages that stand beside "äidinkieli" in a list.
const TONGUES: &[&str] = &[
    "on", "albania", "arabia", "dari", "englanti", "espanja", "farsi", "kiina", "kurdi", "persia", "ranska", "ruotsi",
    "somali", "suomi", "swahili", "thai", "tigrinja", "turkki", "ukraina", "venäjä", "vietnam", "viro",
];
/// Words with which one moves to Finland.
const MOVES: &[&str] = &[
    "muutin",
    "tulin",
    "saavuin",
    "muutimme",
    "tulimme",
    "muutti",
    "muuttanut",
    "tullut",
    "muuttaneet",
    "flyttade",
    "flyttat",
    "kom",
    "kommit",
    "moved",
    "came",
    "arrived",
    "come",
    "immigrated",
];
/// Where to.
const HERE: &[&str] = &["suomeen", "finland"];
/// Words beside which any place but a town of Finland is abroad.
const HOME: &[&str] = &["kotoisin", "lähtöisin"];
/// Words with which one tells where one comes from, in Finnish.
const COMES: &[&str] = &[
    "olen",
    "oon",
    "on",
    "ovat",
    "olemme",
    "tulin",
    "tulen",
    "tullut",
    "tulimme",
    "muutin",
    "muutti",
    "muuttanut",
    "muutimme",
    "pakenin",
    "pakeni",
    "paennut",
    "pakenimme",
    "juureni",
    "juuret",
    "sukuni",
    "perheeni",
    "vanhempani",
];
/// Where one is born.
const BORN: &[&str] =
    &["synnyin", "syntynyt", "född", "föddes", "born", "kasvoin", "kasvanut", "uppvuxen", "uppvuxit", "raised"];
/// What is liked or read about tells of no origin.
const LIKED: &[&str] = &[
    "kiinnostunut",
    "innostunut",
    "pidän",
    "tykkään",
    "haaveilen",
    "kerron",
    "kertonut",
    "intresserad",
    "interested",
    "opiskellut",
    "käynyt",
];
/// Words before "from".
const FROM: &[&str] = &[
    "kommer",
    "kom",
    "kommit",
    "är",
    "i'm",
    "im",
    "am",
    "come",
    "came",
    "originally",
    "family",
    "parents",
    "familj",
    "föräldrar",
    "ursprungligen",
];
/// What begins with a capital and is no place.
const TIMES: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Words with which one speaks of oneself.
const SELF: &[&str] = &["olen", "oon", "jag", "är", "i'm", "im", "am", "taustaltani", "minä"];

/// Small words between that and the nation.
const BETWEEN: &[&str] = &["a", "an", "en", "half", "puoliksi", "nuori", "young", "ung", "halv", "alun", "originally"];

/// Words on the writer's origin or mother tongue.
pub fn find(words: &[Word<'_>]) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for at in 0..words.len() {
        let lower = words[at].text.to_lowercase().replace('’', "'");
        let piece = plain(words, at, &lower)
            .or_else(|| moved(words, at, &lower))
            .or_else(|| comes_from(words, at, &lower))
            .or_else(|| from_abroad(words, at, &lower))
            .or_else(|| nation(words, at, &lower));
        found.extend(piece.map(|piece| Finding { what: Telling::Origin, piece }));
    }
    found.dedup_by(|later, earlier| earlier.piece.contains(&later.piece) || later.piece.contains(&earlier.piece));
    found
}

/// Words that tell by themselves, and pairs of them.
fn plain(words: &[Word<'_>], at: usize, lower: &str) -> Option<String> {
    if BEGINNINGS.iter().any(|beginning| lower.starts_with(beginning)) || lower.ends_with("taustainen") {
        return Some(words[at].text.to_owned());
    }
    let after = words.get(at + 1)?;
    let next = after.text.to_lowercase();
    // "Lempiaineeni on äidinkieli" is a subject at school, "äidinkieli: arabia" is not.
    let mother_tongue = lower == "äidinkieli" && TONGUES.contains(&next.as_str());
    let pair = PAIRS.iter().any(|(one, other)| *one == lower && next.starts_with(other));
    let native = lower == "native" && after.is_capital();
    (mother_tongue || !words[at].last && (pair || native)).then(|| joined(words, at..=at + 1))
}

/// "Muutin Suomeen 2019", "I came to Finland".
fn moved(words: &[Word<'_>], at: usize, lower: &str) -> Option<String> {
    let moves = near_in_sentence(words, at, 3, MOVES).filter(|_| HERE.contains(&lower))?;
    Some(joined(words, moves.min(at)..=moves.max(at)))
}

/// "Olen kotoisin Somaliasta", "perheeni on Irakista", "synnyin Syyriassa"; "kotoisin Lahdesta" is let be.
fn comes_from(words: &[Word<'_>], at: usize, lower: &str) -> Option<String> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    let away = ends(&["sta", "stä", "lta", "ltä"]);
    let inside = ends(&["ssa", "ssä", "lla", "llä"]);
    if !away && !inside {
        return None;
    }
    let country = COUNTRIES.iter().any(|country| is_form_of(lower, country));
    let told = if away && let Some(home) = near_in_sentence(words, at, 2, HOME) {
        Some(home).filter(|_| country || words[at].is_capital() && !is_town(words[at].text))
    } else if away && country {
        near_in_sentence(words, at, 5, COMES).filter(|_| near_in_sentence(words, at, 5, LIKED).is_none())
    } else if country && inside {
        near_in_sentence(words, at, 3, BORN)
    } else {
        None
    }?;
    Some(joined(words, told.min(at)..=told.max(at)))
}

/// "Jag kommer från Irak", "I'm from Somalia", "född i Ryssland"; towns of Finland are let be.
fn from_abroad(words: &[Word<'_>], at: usize, lower: &str) -> Option<String> {
    let place = words.get(at + 1).filter(|_| !words[at].last)?;
    let name = place.text.to_lowercase();
    let named = place.is_capital() && !is_town(place.text) && !TIMES.contains(&name.as_str()) && name.len() > 1;
    if !named && !ABROAD.contains(&name.as_str()) {
        return None;
    }
    let told = match lower {
        "från" | "from" => near_in_sentence(words, at, 3, FROM),
        "i" | "in" => near_in_sentence(words, at, 3, BORN),
        _ => None,
    }?;
    (told < at).then(|| joined(words, told..=at + 1))
}

/// "Olen irakilainen", "jag är finskspråkig", "I am Somali"; "italialainen ruoka" is let be.
fn nation(words: &[Word<'_>], at: usize, lower: &str) -> Option<String> {
    let speaks = (lower.ends_with("kielinen") || lower.ends_with("språkig")) && !lower.starts_with("monikiel");
    if !speaks && !NATIONS.contains(&lower) {
        return None;
    }
    // "I'm learning Swedish" tells a skill.
    let told = near_in_sentence(words, at, 1, SELF)
        .or_else(|| near_in_sentence(words, at, 1, BETWEEN).and(near_in_sentence(words, at, 2, SELF)))
        .filter(|told| *told < at)?;
    Some(joined(words, told..=at))
}
