//! A text as words, with where sentences begin; and Finnish, Swedish and English endings.

/// A word of a text.
#[derive(Debug, Clone, Copy)]
pub struct Word<'a> {
    /// The word without signs around it.
    pub text: &'a str,
    /// Whether a sentence, line or list item begins with it, so that a capital says nothing.
    pub first: bool,
    /// Whether a sign or a line's end follows: the next word belongs to something else.
    pub last: bool,
}

impl Word<'_> {
    /// Whether it begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether its capital means a name: not merely the beginning of a sentence.
    pub fn is_name_like(&self) -> bool {
        self.is_capital() && !self.first && self.text.chars().count() > 1
    }
}

/// Signs after which a new sentence or item begins.
const ENDS: [char; 9] = ['.', '!', '?', ':', ';', ',', '•', '·', '–'];

/// The words of a text.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut found: Vec<Word<'_>> = Vec::new();
    for line in text.lines() {
        let mut first = true;
        for raw in line.split_whitespace() {
            let word = raw.trim_matches(|sign: char| !sign.is_alphanumeric());
            let ended = raw.ends_with(|sign: char| ENDS.contains(&sign) || sign == ')');
            if word.is_empty() {
                first |= raw.chars().all(|sign| !sign.is_alphanumeric());
                continue;
            }
            found.push(Word { text: word, first, last: ended });
            // A comma ends the neighbourhood of two words, but begins no sentence.
            first = ended && !raw.ends_with([',', ')']);
        }
        if let Some(word) = found.last_mut() {
            word.last = true;
        }
    }
    found
}

/// Where one of some small words stands at most so many words away, the nearest before first.
pub fn near(words: &[Word<'_>], at: usize, distance: usize, sought: &[&str]) -> Option<usize> {
    let is_one = |place: &usize| {
        words.get(*place).is_some_and(|word| sought.contains(&word.text.to_lowercase().replace('’', "'").as_str()))
    };
    let before = (1..=distance).filter_map(|back| at.checked_sub(back));
    before.chain((1..=distance).map(|ahead| at + ahead)).find(is_one)
}

/// The same within the sentence.
pub fn near_in_sentence(words: &[Word<'_>], at: usize, distance: usize, sought: &[&str]) -> Option<usize> {
    near(words, at, distance, sought).filter(|found| {
        let (from, to) = (at.min(*found), at.max(*found));
        words.get(from + 1..=to).is_some_and(|between| between.iter().all(|word| !word.first))
    })
}

/// Words as they stand, with single spaces between.
pub fn joined(words: &[Word<'_>], range: std::ops::RangeInclusive<usize>) -> String {
    words.get(range).unwrap_or_default().iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

/// Case endings that a Finnish name takes, the longest first, and the Swedish and English genitive.
const CASES: &[&str] = &[
    "lla", "llä", "lta", "ltä", "lle", "ssa", "ssä", "sta", "stä", "ksi", "tta", "ttä", "han", "hän", "hon", "hun",
    "iin", "een", "seen", "an", "än", "en", "in", "on", "un", "yn", "n", "a", "ä", "ta", "tä", "na", "nä", "s", "’s",
    "'s", "kin", "ni",
];

/// Whether two words have the same first letter: endings change everything but that, and it tells most names apart.
pub fn begin_alike(one: &str, other: &str) -> bool {
    let first = |text: &str| text.chars().next().and_then(|letter| letter.to_lowercase().next());
    first(one) == first(other)
}

/// Whether a word is a name in some case: "Mikko", "Mikon", "Mikolle", "Annas".
pub fn is_form_of(word: &str, name: &str) -> bool {
    if !begin_alike(word, name) {
        return false;
    }
    let (word, name) = (word.to_lowercase(), name.to_lowercase());
    stems(&name).iter().any(|stem| {
        word.strip_prefix(stem.as_str()).is_some_and(|rest| rest.is_empty() && *stem == name || CASES.contains(&rest))
    }) || word == name
}

/// What endings are added to: the name, its weak grade, and the forms of names that end in a consonant.
fn stems(name: &str) -> Vec<String> {
    let mut stems = vec![name.to_owned()];
    let letters: Vec<char> = name.chars().collect();
    let Some((last, before)) = letters.split_last() else { return stems };
    let start = |kept: usize| letters.iter().take(kept).collect::<String>();
    let weak = |from: &str, to: &str, stems: &mut Vec<String>| {
        let body: String = before.iter().collect();
        if let Some(head) = body.strip_suffix(from) {
            stems.push(format!("{head}{to}{last}"));
        }
    };
    if "aeiouyäö".contains(*last) {
        for (from, to) in [
            ("kk", "k"),
            ("pp", "p"),
            ("tt", "t"),
            ("nt", "nn"),
            ("lt", "ll"),
            ("rt", "rr"),
            ("nk", "ng"),
            ("mp", "mm"),
            ("t", "d"),
            ("p", "v"),
            ("k", ""),
        ] {
            weak(from, to, &mut stems);
        }
        if name.ends_with('e') {
            // "Aamukide" bends as "Aamukiteen": the strong grade and a long vowel.
            stems.push(format!("{name}e"));
            let bare = start(letters.len() - 1);
            for (from, to) in [("d", "t"), ("v", "p"), ("k", "kk"), ("t", "tt"), ("p", "pp")] {
                stems.extend(bare.strip_suffix(from).map(|head| format!("{head}{to}ee")));
            }
        }
        if name.ends_with('i') {
            stems.push(format!("{}e", start(letters.len() - 1)));
        }
    } else if name.ends_with("nen") {
        stems.push(format!("{}se", start(letters.len() - 3)));
        stems.push(format!("{}s", start(letters.len() - 3)));
    } else if *last == 's' {
        stems.push(format!("{}kse", start(letters.len() - 1)));
        stems.push(format!("{name}kse"));
    } else {
        stems.push(format!("{name}i"));
        stems.push(format!("{name}e"));
    }
    stems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_their_cases() {
        for (name, forms) in [
            ("Mikko", ["Mikko", "Mikon", "Mikolle", "Mikkoa"]),
            ("Jukka", ["Jukan", "Jukalta", "Jukkaa", "Jukka"]),
            ("Anna", ["Annan", "Annalle", "Annas", "Anna's"]),
            ("Matti", ["Matin", "Matilla", "Mattia", "Matti"]),
            ("Oliver", ["Oliverin", "Oliverille", "Olivers", "Oliveria"]),
            ("Markus", ["Markuksen", "Markukselle", "Markusta", "Markus"]),
            ("Virtanen", ["Virtasen", "Virtaselle", "Virtasta", "Virtanen"]),
        ] {
            for form in forms {
                assert!(is_form_of(form, name), "{form} of {name}");
            }
        }
        for (word, name) in [("Annostelu", "Anna"), ("Mikroja", "Mikko"), ("Oliivit", "Oliver"), ("Jukola", "Jukka")] {
            assert!(!is_form_of(word, name), "{word} is not {name}");
        }
    }

    #[test]
    fn a_capital_at_the_beginning_says_nothing() {
        let text = "Leivon. Siivosin Oulussa, Ranualla\n- Kassa";
        let found: Vec<_> = words(text).iter().map(|word| (word.text, word.is_name_like(), word.last)).collect();
        assert_eq!(
            found,
            [
                ("Leivon", false, true),
                ("Siivosin", false, false),
                ("Oulussa", true, true),
                ("Ranualla", true, true),
                ("Kassa", false, true),
            ]
        );
    }
}
