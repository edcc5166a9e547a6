//! Names of people: the writer's own in every case, and common first names in the middle of a
//! sentence, where a capital letter means a name.

use super::places::is_town;
use super::words::{Word, is_form_of};
use super::{Finding, Known, Telling};
use crate::places::Municipality;

/// First names that many in Finland bear and that mean nothing else in the three languages of the
/// service. Rarer ones are left to the coach's eye.
const COMMON: &[&str] = &[
    "Aada",
    "Aatos",
    "Ahmed",
    "Aino",
    "Aleksi",
    "Ali",
    "Amina",
    "Anna",
    "Anne",
    "Anneli",
    "Anni",
    "Anton",
    "Antti",
    "Aada",
    "Arttu",
    "Axel",
    "Daniel",
    "Eemeli",
    "Eero",
    "Eetu",
    "Eeva",
    "Elias",
    "Elina",
    "Elisa",
    "Ella",
    "Emilia",
    "Emma",
    "Erik",
    "Fatima",
    "Hanna",
    "Hannu",
    "Heidi",
    "Heikki",
    "Helena",
    "Henri",
    "Hugo",
    "Iida",
    "Ida",
    "Inka",
    "Isabella",
    "Jaakko",
    "Jani",
    "Jari",
    "Jenna",
    "Jenni",
    "Jesse",
    "Joel",
    "Johanna",
    "Johan",
    "Joona",
    "Joonas",
    "Juha",
    "Juhani",
    "Jukka",
    "Julia",
    "Jussi",
    "Kalle",
    "Karoliina",
    "Katja",
    "Katri",
    "Kimmo",
    "Kristian",
    "Lauri",
    "Laura",
    "Leevi",
    "Leo",
    "Lotta",
    "Maija",
    "Maria",
    "Marja",
    "Markus",
    "Martti",
    "Maryam",
    "Matias",
    "Matilda",
    "Matti",
    "Miika",
    "Mika",
    "Mikael",
    "Mikko",
    "Mira",
    "Minna",
    "Mohamed",
    "Mohammed",
    "Natalia",
    "Nea",
    "Nelli",
    "Niklas",
    "Niko",
    "Noel",
    "Noora",
    "Olga",
    "Oliver",
    "Olli",
    "Omar",
    "Oskar",
    "Oskari",
    "Otto",
    "Paula",
    "Pekka",
    "Petra",
    "Petri",
    "Pirjo",
    "Reetta",
    "Riikka",
    "Ritva",
    "Roosa",
    "Saara",
    "Samuel",
    "Sami",
    "Sanna",
    "Sara",
    "Sari",
    "Sofia",
    "Sonja",
    "Susanna",
    "Svetlana",
    "Tapio",
    "Teemu",
    "Tiina",
    "Timo",
    "Tommi",
    "Tuomas",
    "Veera",
    "Venla",
    "Viivi",
    "Ville",
    "Vilma",
    "William",
    "Åsa",
    "Örjan",
    "Gustav",
    "Linnea",
    "Alva",
    "Björn",
    "Ingrid",
];

/// Words that stand before a person: "kaverini Mikko", "min chef Anna", "my boss Sara".
const BEFORE: &[&str] = &[
    "äitini",
    "isäni",
    "veljeni",
    "siskoni",
    "kaverini",
    "ystäväni",
    "pomoni",
    "esihenkilöni",
    "opettajani",
    "ohjaajani",
    "valmentajani",
    "nimeni",
    "nimi",
    "heter",
    "namn",
    "kompis",
    "chef",
    "lärare",
    "bror",
    "syster",
    "name",
    "boss",
    "brother",
    "sister",
    "friend",
    "teacher",
    "called",
];

/// Whether a word alone is a common first name in some case, however it is written.
pub fn is_first_name(word: &str) -> bool {
    COMMON.iter().any(|name| is_form_of(word, name))
}

/// Names in a text.
pub fn find(words: &[Word<'_>], known: &Known) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if is_own(word, known) || is_common(word) || is_introduced(words, at) {
            found.push(Finding { what: Telling::Name, piece: word.text.to_owned() });
        }
    }
    found
}

/// The writer's own name. A small letter counts only for the bare name, because many names are
/// words too ("toivon työtä", "lumi on kivaa").
fn is_own(word: &Word<'_>, known: &Known) -> bool {
    known.names.iter().flat_map(|name| name.split([' ', '-'])).filter(|name| name.chars().count() > 2).any(|name| {
        if word.is_name_like() {
            return is_form_of(word.text, name);
        }
        let same = word.text.to_lowercase() == name.to_lowercase();
        same && (word.is_capital() || COMMON.contains(&name))
            || word.is_capital() && is_form_of(word.text, name) && COMMON.contains(&name)
    })
}

fn is_common(word: &Word<'_>) -> bool {
    word.is_name_like() && !is_town(word.text) && COMMON.iter().any(|name| is_form_of(word.text, name))
}

/// A capital after "kaverini" or "my boss" is a name, whichever it is.
fn is_introduced(words: &[Word<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| words.get(before)) else { return false };
    let word = words[at];
    // "nimeni: Mikko" and "my name is X" have a sign or a small word between.
    let before = if ["is", "on", "är"].contains(&before.text.to_lowercase().as_str()) {
        at.checked_sub(2).and_then(|before| words.get(before)).copied().unwrap_or(*before)
    } else {
        *before
    };
    // "Pomoni Kaarina" is a person, "kaverini Lahdessa" is somewhere.
    let person = !is_town(word.text) || Municipality::by_name(word.text).is_some();
    word.is_name_like() && person && BEFORE.contains(&before.text.to_lowercase().as_str())
}
