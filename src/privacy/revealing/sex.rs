//! What tells the sex: "olen tyttö", "ung man", "young woman", a team of girls, military service.
//! Who is only spoken of ("isäni opetti", "my brother") is let be.

use super::words::{Word, joined, near_in_sentence};
use super::{Finding, Telling};

/// Words that tell wherever they stand in just this form.
const ALWAYS: &[&str] = &[
    "tyttö",
    "tyttönä",
    "poika",
    "poikana",
    "nainen",
    "naisena",
    "mies",
    "miehenä",
    "nuorimies",
    "nuorukainen",
    "neiti",
    "jätkä",
    "kundi",
    "mimmi",
    "likka",
    "naispuolinen",
    "miespuolinen",
    "sukupuoli",
    "sukupuoleni",
    "sukupuoleltani",
    "transnainen",
    "transmies",
    "transpoika",
    "transtyttö",
    "muunsukupuolinen",
    "ei-binäärinen",
    "flicka",
    "flickan",
    "tjej",
    "tjejen",
    "kvinna",
    "kvinnlig",
    "pojke",
    "kille",
    "killen",
    "manlig",
    "icke-binär",
    "girl",
    "boy",
    "woman",
    "lady",
    "female",
    "male",
    "gender",
    "non-binary",
    "nonbinary",
];
/// Words that tell only of the writer: "olen kahden lapsen äiti".
const OF_SELF: &[&str] = &[
    "äiti",
    "isä",
    "isosisko",
    "isoveli",
    "sisko",
    "veli",
    "vaimo",
    "herra",
    "rouva",
    "mamma",
    "pappa",
    "syster",
    "bror",
    "storasyster",
    "storebror",
    "dam",
    "man",
    "mother",
    "father",
    "mum",
    "mom",
    "dad",
    "sister",
    "brother",
    "guy",
    "gentleman",
];
/// Words with which one speaks of oneself.
const SELF: &[&str] = &["olen", "oon", "jag", "är", "i", "i'm", "im", "am"];
/// Words right before whom one only speaks of.
const OTHERS: &[&str] = &["my", "min", "mitt", "our", "vår", "his", "her", "their", "hans", "hennes"];
/// Words right before "man", which is a small word in Swedish besides.
const MAN: &[&str] = &["ung", "en", "vuxen", "young", "a", "grown"];
/// Whose team it is.
const TEAMS: &[&str] =
    &["tyttöjen", "poikien", "naisten", "miesten", "girls", "boys", "women", "women's", "men's", "ladies"];
/// What a team's word holds.
const TEAM: &[&str] = &[
    "joukkue", "pallo", "bandy", "kiekko", "futis", "liiga", "sarja", "kuoro", "team", "ball", "hockey", "soccer",
    "choir",
];
/// Swedish words for teams of one sex begin so.
const ONE_SEX: &[&str] = &["damlag", "herrlag", "flicklag", "pojklag", "damfotboll", "flickfotboll", "pojkfotboll"];
/// Beginnings of words for military service, which mostly men do.
const SERVICE: &[&str] = &[
    "varusmies",
    "asepalvelu",
    "armeija",
    "intissä",
    "inttiä",
    "intin",
    "inttiin",
    "värnplikt",
    "beväring",
    "militärtjänst",
    "conscript",
];

/// Words on the writer's sex.
pub fn find(words: &[Word<'_>]) -> Vec<Finding> {
    let piece = |at: usize| {
        let lower = words[at].text.to_lowercase().replace('’', "'");
        let one = || Some(words[at].text.to_owned());
        if ALWAYS.contains(&lower.as_str()) {
            return one();
        }
        if SERVICE.iter().chain(ONE_SEX).any(|beginning| lower.starts_with(beginning)) {
            return one();
        }
        of_pair(words, at, &lower).or_else(|| of_self(words, at, &lower))
    };
    (0..words.len()).filter_map(piece).map(|piece| Finding { what: Telling::Sex, piece }).collect()
}

/// "tyttöjen jalkapallojoukkue", "military service", "ung man".
fn of_pair(words: &[Word<'_>], at: usize, lower: &str) -> Option<String> {
    let next = words.get(at + 1).filter(|_| !words[at].last)?;
    let following = next.text.to_lowercase();
    let team = TEAMS.contains(&lower) && TEAM.iter().any(|part| following.contains(part));
    let man = following == "man" && MAN.contains(&lower);
    (team || man || lower == "military" && following == "service").then(|| joined(words, at..=at + 1))
}

/// "olen kahden lapsen äiti", "I am a big sister".
fn of_self(words: &[Word<'_>], at: usize, lower: &str) -> Option<String> {
    if !OF_SELF.contains(&lower) || lower == "man" && !words[at].last {
        return None;
    }
    if near_in_sentence(words, at, 1, OTHERS).is_some_and(|other| other < at) {
        return None;
    }
    let own = near_in_sentence(words, at, 4, SELF).filter(|own| *own < at)?;
    Some(joined(words, own..=at))
}
