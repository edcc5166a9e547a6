//! Names of schools: "Tiirismaan lukio", "Launeenkoulu", "ammattikoulu Salpaus", "Cygnaeus skola".

use super::places::is_town;
use super::words::{Word, is_form_of};
use super::{Finding, Telling};

/// What a school is called, without the name.
const SCHOOLS: &[&str] = &[
    "koulu",
    "lukio",
    "opisto",
    "ammattikoulu",
    "ammattiopisto",
    "koulutuskeskus",
    "yliopisto",
    "ammattikorkeakoulu",
    "korkeakoulu",
    "lyseo",
    "yhteiskoulu",
    "kansanopisto",
    "peruskoulu",
    "yläkoulu",
    "alakoulu",
    "oppilaitos",
    "instituutti",
];
/// The same in Swedish and English; they end in few ways.
const OTHER_SCHOOLS: &[&str] = &[
    "skola",
    "skolan",
    "skolas",
    "skolans",
    "gymnasium",
    "gymnasiet",
    "gymnasiets",
    "yrkesinstitut",
    "yrkesinstitutet",
    "högskola",
    "högskolan",
    "universitet",
    "universitetet",
    "school",
    "college",
    "university",
    "institute",
];
/// Beginnings with which a school's word says nothing of which school it is.
const GENERAL: &[&str] = &[
    "",
    "perus",
    "ala",
    "ylä",
    "ammatti",
    "ammattikorkea",
    "korkea",
    "kansan",
    "kesä",
    "ilta",
    "aikuis",
    "kansalais",
    "auto",
    "ajo",
    "musiikki",
    "tanssi",
    "kuvataide",
    "verkko",
    "koti",
    "päivä",
    "erityis",
    "sisäoppilaitos",
    "yhteis",
    "grund",
    "yrkes",
    "hög",
    "folkhög",
    "låg",
    "mellan",
    "kvälls",
    "sommar",
    "bil",
    "kör",
    "trafik",
    "små",
    "för",
    "musik",
    "högsta",
    "lukio",
    "ratsastus",
    "rats",
    "hiihto",
    "uima",
    "kieli",
    "taide",
    "urheilu",
    "sotilas",
    "aliupseeri",
    "vapaa",
];
/// Words before "lukion" that are no names although a sentence begins with them.
const NO_NAMES: &[&str] = &[
    "kävin",
    "käyn",
    "olin",
    "olen",
    "opiskelin",
    "opiskelen",
    "suoritin",
    "suoritan",
    "lopetin",
    "aloitin",
    "aloitan",
    "päätin",
    "menin",
    "menen",
    "jätin",
    "keskeytin",
    "haluan",
    "haluaisin",
    "aion",
    "tein",
    "luin",
    "luen",
    "sain",
    "vaihdoin",
    "valmistuin",
    "oman",
    "monen",
    "yhden",
    "toisen",
    "joka",
    "in",
    "the",
    "my",
    "a",
    "an",
    "at",
    "high",
    "vocational",
    "primary",
    "secondary",
    "upper",
    "after",
    "from",
    "finished",
    "left",
    "no",
    "min",
    "en",
    "i",
    "vår",
    "gick",
    "går",
    "efter",
    "from",
    "comprehensive",
    "folk",
    "jag",
    "ett",
    "public",
    "local",
    "music",
    "driving",
    "night",
    "evening",
    "summer",
    "art",
];
/// Large providers of vocational education that are known by one word.
const KNOWN: &[&str] = &[
    "Salpaus",
    "Omnia",
    "Varia",
    "Keuda",
    "Luksia",
    "Hyria",
    "Gradia",
    "Tredu",
    "Sasky",
    "Riveria",
    "Axxell",
    "Prakticum",
    "Careeria",
    "Edupoli",
    "Novida",
    "WinNova",
    "Sataedu",
    "Samiedu",
    "Eduko",
    "Rastor",
    "Ahlman",
    "Optima",
    "Yrkesakademin",
];

/// Schools in a text.
pub fn find(words: &[Word<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if let Some(piece) = named(words, at) {
            found.push(Finding { what: Telling::School, piece });
        } else if word.is_capital() && KNOWN.iter().any(|name| is_form_of(word.text, name)) {
            // "Optima" may be a car; the coach decides.
            found.push(Finding { what: Telling::School, piece: word.text.to_owned() });
        }
    }
    found.dedup_by(|later, earlier| earlier.piece.ends_with(&later.piece));
    found
}

/// The school that stands at a word, with its name.
fn named(words: &[Word<'_>], at: usize) -> Option<String> {
    let word = words[at];
    let beginning = before_school(word.text)?;
    let general = GENERAL.contains(&beginning.as_str());
    if !general && word.is_capital() {
        // "Launeenkoulu": the name stands in the word itself.
        return Some(word.text.to_owned());
    }
    let before = at.checked_sub(1).and_then(|before| words.get(before)).filter(|before| !before.last);
    if let Some(before) = before
        && before.is_capital()
        && is_belonging(before.text)
        && !NO_NAMES.contains(&before.text.to_lowercase().as_str())
    {
        return Some(format!("{} {}", before.text, word.text));
    }
    let after = words.get(at + 1).filter(|_| !word.last)?;
    let names = after.is_name_like() && !is_town(after.text) && before_school(after.text).is_none();
    names.then(|| format!("{} {}", word.text, after.text))
}

/// What stands before "koulu" in a word, in any case of it; `None` if the word is no school.
fn before_school(word: &str) -> Option<String> {
    let word = word.to_lowercase();
    let borders = word.char_indices().map(|(at, _)| at);
    borders
        .map(|at| word.split_at(at))
        .find(|(_, rest)| OTHER_SCHOOLS.contains(rest) || SCHOOLS.iter().any(|school| is_form_of(rest, school)))
        .map(|(beginning, _)| beginning.to_owned())
}

/// A genitive, or in English any name before "School".
fn is_belonging(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.ends_with('n') || lower.ends_with('s') || word.is_ascii()
}
