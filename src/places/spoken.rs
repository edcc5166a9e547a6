//! Places as people say them: "Lahdesta 20 km", "i Lahtis", "near Heinola".
//!
//! Finnish names are bent by rules that make more forms than there are; a form that nobody says
//! does no harm. What the reader meant is the list's business: it takes a place only if the other
//! words still find something, and shows it as something that can be taken away.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Municipality;
use super::municipality::fold;

/// A place that was heard among words.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// The place.
    pub place: &'static Municipality,
    /// Distance, if one was said.
    pub km: Option<u32>,
    /// The other words, as they were written.
    pub rest: String,
}

/// Names whose first part bends too, and plurals: the form and the code it leads to.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("152", &["isonkyrön", "isossakyrössä", "isostakyröstä", "isoonkyröön"]),
    ("151", &["isonjoen", "isollajoella", "isoltajoelta", "isoonjokeen"]),
    ("895", &["uudenkaupungin", "uudessakaupungissa", "uudestakaupungista", "uuteenkaupunkiin"]),
    ("893", &["uudenkaarlepyyn", "uudessakaarlepyyssä", "uudestakaarlepyystä", "uuteenkaarlepyyhyn"]),
    ("936", &["virtain", "virroilla", "virroilta", "virroille"]),
];

/// Forms that are everyday words: a field, a hair salon, big, no.
const NOT_PLACES: &[&str] =
    &["pellon", "pellolla", "pellolta", "pellolle", "salon", "stora", "inga", "sund", "simo", "auran", "ii", "iin"];

/// Words before a place or a distance.
const BEFORE: &[&str] = &[
    "i",
    "in",
    "near",
    "around",
    "at",
    "from",
    "within",
    "of",
    "to",
    "nära",
    "vid",
    "kring",
    "från",
    "till",
    "inom",
    "alle",
    "enintään",
    "max",
    "högst",
    "under",
    "noin",
];
/// Words after a place or a distance.
const AFTER: &[&str] = &[
    "lähellä",
    "läheltä",
    "lähelle",
    "seudulla",
    "seudulta",
    "alueella",
    "alueelta",
    "ympäristössä",
    "ympäristöstä",
    "kunnassa",
    "säteellä",
    "säteeltä",
    "sisällä",
    "sisältä",
    "päässä",
    "radie",
];
/// Units of distance.
const UNITS: &[&str] = &[
    "km",
    "kilometri",
    "kilometriä",
    "kilometrin",
    "kilometrit",
    "kilometer",
    "kilometers",
    "kilometre",
    "kilometres",
];
/// Farthest distance that is meant, kilometres.
const FARTHEST: u32 = 300;

static FORMS: LazyLock<HashMap<String, &'static Municipality>> = LazyLock::new(forms);

/// Hears a place, and perhaps a distance, among words.
#[must_use]
pub fn hear(text: &str) -> Option<Heard> {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let plain: Vec<String> =
        tokens.iter().map(|token| token.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).collect();
    let mut used = vec![false; tokens.len()];
    let (place, from, to) = place_among(&plain)?;
    used[from..to].fill(true);
    let km = distance_among(&plain, &mut used);
    for at in 1..plain.len() {
        used[at] = used[at] || (used[at - 1] && AFTER.contains(&plain[at].as_str()));
    }
    // Backwards, so that "within" and "of" go with "within 20 km of Heinola".
    for at in (0..plain.len().saturating_sub(1)).rev() {
        used[at] = used[at] || (used[at + 1] && BEFORE.contains(&plain[at].as_str()));
    }
    let rest: Vec<&str> = tokens.iter().zip(&used).filter(|(_, used)| !**used).map(|(token, _)| *token).collect();
    Some(Heard { place, km, rest: rest.join(" ") })
}

/// A place in its own field, with the distance that was written beside it: "Lahti, enintään 15 km".
/// Nothing where other words stand there too.
#[must_use]
pub fn said(text: &str) -> Option<(&'static Municipality, Option<u32>)> {
    hear(text).filter(|heard| !heard.rest.chars().any(char::is_alphanumeric)).map(|heard| (heard.place, heard.km))
}

/// The first place among words, and which words say it.
fn place_among(words: &[String]) -> Option<(&'static Municipality, usize, usize)> {
    (0..words.len()).find_map(|at| {
        let two = words.get(at..at + 2).map(|pair| pair.join(" "));
        let named = two.and_then(|name| Municipality::by_name(&name)).map(|place| (place, at, at + 2));
        named.or_else(|| of_form(&words[at]).map(|place| (place, at, at + 1)))
    })
}

fn of_form(word: &str) -> Option<&'static Municipality> {
    if NOT_PLACES.contains(&word) {
        return None;
    }
    FORMS.get(word).copied()
}

/// A distance among words, which are then used.
fn distance_among(words: &[String], used: &mut [bool]) -> Option<u32> {
    let sensible = |number: &str| number.parse().ok().filter(|km| (1..=FARTHEST).contains(km));
    for at in 0..words.len() {
        let word = words[at].as_str();
        if let Some(km) = word.strip_suffix("km").and_then(sensible) {
            used[at] = true;
            return Some(km);
        }
        let unit = words.get(at + 1).is_some_and(|next| UNITS.contains(&next.as_str()));
        if let (true, Some(km)) = (unit, sensible(word)) {
            used[at..at + 2].fill(true);
            return Some(km);
        }
    }
    None
}

fn forms() -> HashMap<String, &'static Municipality> {
    let mut forms: HashMap<String, &'static Municipality> = HashMap::new();
    // Names as they are written win over what is made of others.
    for name in Municipality::all().iter().flat_map(|place| [&place.fi, &place.sv]) {
        if let Some(place) = Municipality::by_name(name) {
            forms.entry(name.to_lowercase()).or_insert(place);
        }
    }
    for (code, words) in IRREGULAR {
        if let Some(place) = Municipality::by_code(code) {
            words.iter().for_each(|word| _ = forms.entry((*word).to_owned()).or_insert(place));
        }
    }
    for place in Municipality::all() {
        let sv = place.sv.to_lowercase();
        forms.entry(format!("{sv}s")).or_insert(place);
        for stem in stems(&place.fi.to_lowercase()) {
            for form in bent(&stem) {
                forms.entry(form).or_insert(place);
            }
        }
    }
    let plain: Vec<_> = forms.iter().map(|(form, place)| (fold(form), *place)).collect();
    for (form, place) in plain {
        forms.entry(form).or_insert(place);
    }
    forms.retain(|form, _| !NOT_PLACES.contains(&form.as_str()));
    forms
}

/// Stems that endings are put to, strong and weak.
fn stems(name: &str) -> Vec<String> {
    if name.contains(' ') {
        return Vec::new();
    }
    let without = |end: &str, instead: &str| name.strip_suffix(end).map(|start| format!("{start}{instead}"));
    let mut stems = vec![name.to_owned()];
    stems.extend(without("i", "e"));
    stems.extend(without("vesi", "vete"));
    stems.extend(without("nen", "se"));
    stems.extend(without("s", "kse"));
    stems.extend(without("s", "te"));
    stems.extend(without("e", "ee"));
    let weak: Vec<String> = stems.iter().filter_map(|stem| weakened(stem)).collect();
    stems.extend(weak);
    stems
}

/// Consonant gradation of the last syllable: Lahte- to Lahde-, Helsinki- to Helsingi-.
fn weakened(stem: &str) -> Option<String> {
    const GRADES: &[(&str, &str)] = &[
        ("kk", "k"),
        ("pp", "p"),
        ("tt", "t"),
        ("nk", "ng"),
        ("nt", "nn"),
        ("mp", "mm"),
        ("lt", "ll"),
        ("rt", "rr"),
        ("ht", "hd"),
        ("lk", "l"),
        ("rk", "r"),
        ("lp", "lv"),
        ("rp", "rv"),
        ("t", "d"),
        ("p", "v"),
        ("k", ""),
    ];
    let is_vowel = |letter: char| "aeiouyäöå".contains(letter);
    let body = stem.trim_end_matches(is_vowel);
    let vowels = &stem[body.len()..];
    let cluster = &body[body.trim_end_matches(|letter| !is_vowel(letter)).len()..];
    // A single letter only where it stands alone; a pair also after another consonant.
    let (strong, weak) =
        GRADES.iter().find(|(strong, _)| cluster == *strong || (strong.len() == 2 && cluster.ends_with(strong)))?;
    Some(format!("{}{weak}{vowels}", &body[..body.len() - strong.len()]))
}

/// A stem with the endings of "of, in, out of, at, from, to".
fn bent(stem: &str) -> Vec<String> {
    const ENDINGS: &[&str] =
        &["n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "seen", "a", "ä", "ta", "tä"];
    let mut forms: Vec<String> = ENDINGS.iter().map(|ending| format!("{stem}{ending}")).collect();
    if let Some(last) = stem.chars().last() {
        forms.push(format!("{stem}{last}n"));
        forms.push(format!("{stem}h{last}n"));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(text: &str) -> Option<(&'static str, Option<u32>, String)> {
        hear(text).map(|heard| (heard.place.fi.as_str(), heard.km, heard.rest))
    }

    #[test]
    fn a_place_in_its_own_field_may_have_its_distance() {
        let said = |text| said(text).map(|(place, km)| (place.fi.as_str(), km));
        for text in
            ["Lahti, enintään 15 km", "15 km Lahdesta", "Lahtis, högst 15 km", "within 15 km of Lahti", "lahti 15km"]
        {
            assert_eq!(said(text), Some(("Lahti", Some(15))), "{text}");
        }
        assert_eq!(said("Hollolassa"), Some(("Hollola", None)));
        assert_eq!(said("keittiö Lahdessa"), None);
        assert_eq!(said("Hollla 15 km"), None);
    }

    #[test]
    fn a_place_is_heard_in_three_languages() {
        for (text, place, km, rest) in [
            ("trukki hollola", "Hollola", None, "trukki"),
            ("töitä Lahdesta 20 km", "Lahti", Some(20), "töitä"),
            ("jobb i Lahtis", "Lahti", None, "jobb"),
            ("near Heinola", "Heinola", None, ""),
            ("within 20 km of Hollola", "Hollola", Some(20), ""),
            ("kokki Helsingissä", "Helsinki", None, "kokki"),
            ("städjobb inom 15 kilometer från Borgå", "Porvoo", Some(15), "städjobb"),
            ("siivous 30km Seinäjoelta", "Seinäjoki", Some(30), "siivous"),
            ("Tampereella kahvila", "Tampere", None, "kahvila"),
            ("keittiö Lahden lähellä", "Lahti", None, "keittiö"),
            ("myyjä, Turku", "Turku", None, "myyjä,"),
        ] {
            assert_eq!(heard(text), Some((place, km, rest.to_owned())), "{text}");
        }
    }

    #[test]
    fn names_bend() {
        for (form, name) in [
            ("Lahteen", "Lahti"),
            ("Mäntsälässä", "Mäntsälä"),
            ("Riihimäeltä", "Riihimäki"),
            ("Turusta", "Turku"),
            ("Rovaniemelle", "Rovaniemi"),
            ("Kannuksessa", "Kannus"),
            ("Varkaudesta", "Varkaus"),
            ("Kaskisesta", "Kaskinen"),
            ("Kuopioon", "Kuopio"),
            ("Espooseen", "Espoo"),
            ("Joensuuhun", "Joensuu"),
            ("Orivedellä", "Orivesi"),
            ("Lappeenrannassa", "Lappeenranta"),
            ("Hangossa", "Hanko"),
            ("Uudessakaupungissa", "Uusikaupunki"),
            ("seinajoella", "Seinäjoki"),
            ("Iitistä", "Iitti"),
            ("Vihdistä", "Vihti"),
        ] {
            assert_eq!(of_form(&form.to_lowercase()).map(|place| place.fi.as_str()), Some(name), "{form}");
        }
    }

    #[test]
    fn everyday_words_are_no_places() {
        for text in ["töitä pellolla", "hair salon", "stora kök", "inga krav", "kokki", "", "20 km", "varasto ilta"]
        {
            assert_eq!(heard(text), None, "{text}");
        }
    }
}
