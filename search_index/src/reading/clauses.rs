//! Clauses of a text, and what a clause says of the things it names: wished, refused, or not there.
//!
//! "En halua asiakaspalvelua" names customer service; counting it as a wish would offer exactly
//! what was refused. Only clauses that deny a wish refuse: "en jaksanut lukiota" is a story.

use std::ops::Range;

use super::tokens::Token;
use crate::model::TextLanguage;

/// Words that deny.
const DENIALS: &[&str] = &[
    "en", "enkä", "emme", "ei", "eikä", "älä", "inte", "ej", "aldrig", "not", "don", "dont", "never", "no", "ingen",
    "inga", "inget", "ilman", "utan", "without", "vähiten", "minst", "int", "icke", "eikö", "doesnt", "isnt",
    "nothing", "et", "emmä", "emmää", "cannot", "varken", "muttei", "mutten", "vaikkei",
];

/// Beginnings of words that ask for something; with a denial behind or before them what they ask for is not
/// needed: "autoa ei tarvita", "finska behövs inte".
const NEEDS: &[&str] = &[
    "tarvi", "tartt", "vaadi", "edelly", "pakko", "pakolli", "kysel", "väli", "behöv", "krävs", "kräver", "måste",
    "fordra", "need", "requir", "necess", "must",
];

/// Beginnings of words that wish; together with a denial they refuse.
const WISHES: &[&str] = &[
    "halua",
    "haluu",
    "tykkä",
    "pidä",
    "viihdy",
    "jaksa",
    "pysty",
    "mielellä",
    "kestä",
    "uskalla",
    "kiinnosta",
    "sovi",
    "käy",
    "onnistu",
    "passa",
    "tee",
    "varten",
    "suit",
    "vill",
    "gillar",
    "tål",
    "siedä",
    "tycker",
    "kan",
    "orkar",
    "trivs",
    "vågar",
    "intresse",
    "want",
    "like",
    "please",
    "can",
    "enjoy",
    "interest",
];

/// Beginnings of words that refuse by themselves.
const REFUSALS: &[&str] = &[
    "poissulje",
    "uteslut",
    "allergi",
    "ahdista",
    "inhoa",
    "inhoo",
    "vihaa",
    "hatar",
    "hate",
    "avskyr",
    "avoid",
    "undvik",
    "vält",
    "pelkää",
    "pelkään",
    "rädd",
    "skraj",
    "afraid",
    "scared",
    "vaikei",
    "vaikee",
    "vaikea",
    "svårt",
    "jobbig",
    "hemsk",
    "kamala",
    "inhottav",
    "difficult",
    "hurts",
    "sattuu",
    "panic",
    "nervous",
    "panikoi",
    "stressaa",
    "kammo",
    "pahaa",
];

/// Beginnings of words that say that something is over.
const OVER: &[&str] = &["vanhentun", "umpeutu", "expired", "utgång"];

/// Words after a denial with which nothing is refused: "ei haittaa", "inga problem", "don't mind".
const HARMLESS: &[&str] = &[
    "haitta", "haita", "pelkä", "pelät", "ongelma", "fear", "rädsla", "problem", "mind", "stör", "gör", "bother",
    "afraid", "rädd", "vain", "bara", "only", "just",
];

/// Words that begin a new clause without a comma.
const TURNS: &[&str] = &["mutta", "mut", "vaan", "men", "but", "kun", "koska", "eftersom", "because", "sen"];

/// How many words after a denial are denied where nothing is wished.
const DENIED_WORDS: usize = 4;
/// How far a word that asks may stand from its denial.
const NEED_WORDS: usize = 2;
/// How many words before both are not needed.
const NOT_NEEDED_WORDS: usize = 2;

/// What a word does to the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools)] // Each is found by a list of its own.
pub(crate) struct Signs {
    /// It denies.
    pub denies: bool,
    /// After a denial nothing is refused.
    harmless: bool,
    /// It refuses by itself.
    refuses: bool,
    /// Something is over.
    over: bool,
    /// It wishes.
    wishes: bool,
    /// It asks for something.
    needs: bool,
    /// It begins a new clause.
    pub turns: bool,
}

impl Signs {
    /// Those of a word in a text of a language.
    pub(crate) fn of(word: &str, language: TextLanguage) -> Self {
        let begins_so = |starts: &[&str]| starts.iter().any(|start| word.starts_with(start));
        Self {
            denies: denies(word, language),
            harmless: begins_so(HARMLESS),
            refuses: begins(word, REFUSALS),
            over: begins(word, OVER),
            wishes: begins(word, WISHES),
            needs: begins_so(NEEDS),
            turns: turns(word),
        }
    }
}

/// What a text says of something that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stance {
    /// It is there, or wished.
    Meant,
    /// It is refused.
    Refused,
    /// It is said not to be there.
    Absent,
}

/// Cuts words into clauses: at punctuation and at words that turn the sentence.
pub(crate) fn clauses(text: &str, tokens: &[Token], turns: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, pair) in tokens.windows(2).enumerate() {
        if stops(text.get(pair[0].end..pair[1].start).unwrap_or_default()) || turns(at + 1) {
            found.push(from..at + 1);
            from = at + 1;
        }
    }
    if from < tokens.len() {
        found.push(from..tokens.len());
    }
    found
}

/// Whether a clause ends between two words.
fn stops(between: &str) -> bool {
    between != " "
        && (between.contains(['\n', ';', '–', '—', '!', '?', '(', ')'])
            || [". ", ", ", ": ", ".\"", "…"].iter().any(|stop| between.contains(stop)))
}

/// Whether a word begins a new clause.
pub(crate) fn turns(word: &str) -> bool {
    TURNS.contains(&word)
}

/// Whether a word denies. Finnish denies with what is an article in Swedish: "en kock" is one.
pub(crate) fn denies(word: &str, language: TextLanguage) -> bool {
    DENIALS.contains(&word) && !(word == "en" && language == TextLanguage::Sv)
}

/// Whether a word begins with one of some beginnings; a short one has to be the whole word.
fn begins(word: &str, starts: &[&str]) -> bool {
    let is = |start: &&str| if start.chars().count() <= 4 { word == *start } else { word.starts_with(start) };
    starts.iter().any(is)
}

/// What a clause says of each of its words.
pub(crate) fn stances(clause: &[Signs]) -> Vec<Stance> {
    let denied = clause.iter().position(|word| word.denies);
    if let Some(denied) = denied
        && clause[denied..].iter().any(|word| word.harmless)
    {
        return vec![Stance::Meant; clause.len()];
    }
    if clause.iter().any(|word| word.refuses) {
        // "Ei allergioita" denies the refusal.
        return vec![if denied.is_some() { Stance::Absent } else { Stance::Refused }; clause.len()];
    }
    if clause.iter().any(|word| word.over) {
        return vec![Stance::Absent; clause.len()];
    }
    let Some(denied) = denied else {
        return vec![Stance::Meant; clause.len()];
    };
    // Swedish puts the wish before the denial ("jag vill inte"), the others after it.
    if clause[denied.saturating_sub(2)..].iter().any(|word| word.wishes) {
        return vec![Stance::Refused; clause.len()];
    }
    let near = denied.saturating_sub(NEED_WORDS)..(denied + NEED_WORDS + 1).min(clause.len());
    let need = near.into_iter().find(|at| clause[*at].needs);
    let from = need.map_or(denied, |need| need.min(denied).saturating_sub(NOT_NEEDED_WORDS));
    let reach = from..=denied + DENIED_WORDS;
    (0..clause.len()).map(|at| if reach.contains(&at) { Stance::Absent } else { Stance::Meant }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn stance(clause: &str) -> Stance {
        in_language(clause, TextLanguage::Fi)
    }

    fn said(clause: &str, language: TextLanguage) -> Vec<Stance> {
        stances(&tokens(clause).iter().map(|token| Signs::of(&token.word, language)).collect::<Vec<_>>())
    }

    fn in_language(clause: &str, language: TextLanguage) -> Stance {
        said(clause, language).into_iter().max_by_key(|stance| u8::from(*stance != Stance::Meant)).unwrap()
    }

    #[test]
    fn refusals_are_seen_in_three_languages() {
        for clause in [
            "en halua kassalle",
            "enkä jaksa istua sisällä",
            "jag vill inte jobba natt",
            "I don't want to sell",
            "inhoan tiskaamista",
        ] {
            assert_eq!(stance(clause), Stance::Refused, "{clause}");
        }
    }

    #[test]
    fn a_story_with_a_denial_is_not_a_refusal() {
        for clause in ["ei oo ajokorttia vielä", "I never come late", "ilman puhelinmyyntiä"] {
            assert_eq!(stance(clause), Stance::Absent, "{clause}");
        }
        for clause in
            ["haluan kokiksi", "inga problem med tidiga mornar", "aikaiset aamut ei haittaa", "I don't mind cleaning"]
        {
            assert_eq!(stance(clause), Stance::Meant, "{clause}");
        }
    }

    #[test]
    fn what_is_not_needed_is_said_before_the_denial() {
        for clause in ["omaa autoa ei tarvi", "finska behövs int", "finnish not needed", "ajokortti ei oo pakko"] {
            let found = said(clause, TextLanguage::Fi);
            assert_eq!(found[0], Stance::Absent, "{clause}");
        }
        assert_eq!(said("kassatyötä ja siivousta ajokorttia ei tarvita", TextLanguage::Fi)[0], Stance::Meant);
        assert_eq!(said("jauhopöly ei saa haitata", TextLanguage::Fi)[0], Stance::Meant);
    }

    #[test]
    fn a_swedish_article_denies_nothing() {
        assert_eq!(in_language("jag är rädd för höjder", TextLanguage::Sv), Stance::Refused);
        assert_eq!(in_language("aamut on mulle vaikeita", TextLanguage::Fi), Stance::Refused);
        assert_eq!(in_language("hygieniapassi on vanhentunut", TextLanguage::Fi), Stance::Absent);
        assert_eq!(in_language("vi söker en kock till en skola", TextLanguage::Sv), Stance::Meant);
        assert_eq!(in_language("en halua kassalle", TextLanguage::Fi), Stance::Refused);
        assert_eq!(in_language("jag vill inte bli en kock", TextLanguage::Sv), Stance::Refused);
    }

    #[test]
    fn text_is_cut_where_the_sentence_turns() {
        let cut = |text: &str| -> Vec<String> {
            let tokens = tokens(text);
            let of = |range: &Range<usize>| {
                tokens[range.clone()].iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ")
            };
            clauses(text, &tokens, |at| turns(&tokens[at].word)).iter().map(of).collect()
        };
        assert_eq!(
            cut("En halua myydä, mutta keittiö käy. Klo 4.30 ok"),
            ["en halua myydä", "mutta keittiö käy", "klo 4 30 ok"]
        );
        assert_eq!(cut("jag gillar djur men vill inte städa"), ["jag gillar djur", "men vill inte städa"]);
    }
}
