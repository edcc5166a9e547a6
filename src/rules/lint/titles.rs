//! Finnish titles that point to one sex, in every case form: "varastomiestä", "myyjättären".

use super::super::RuleId;

/// Beginning of a title in -mies; the neutral title; its partitive; its plural partitive.
const MEN: &[(&str, [&str; 3])] = &[
    ("varasto", ["varastotyöntekijä", "varastotyöntekijää", "varastotyöntekijöitä"]),
    ("huolto", ["huoltotyöntekijä", "huoltotyöntekijää", "huoltotyöntekijöitä"]),
    ("talon", ["kiinteistönhoitaja", "kiinteistönhoitajaa", "kiinteistönhoitajia"]),
    ("myynti", ["myyjä", "myyjää", "myyjiä"]),
    ("apu", ["aputyöntekijä", "aputyöntekijää", "aputyöntekijöitä"]),
    ("aputyö", ["aputyöntekijä", "aputyöntekijää", "aputyöntekijöitä"]),
    ("esi", ["esihenkilö", "esihenkilöä", "esihenkilöitä"]),
    ("sähkö", ["sähköasentaja", "sähköasentajaa", "sähköasentajia"]),
    ("putki", ["putkiasentaja", "putkiasentajaa", "putkiasentajia"]),
    ("raksa", ["rakennustyöntekijä", "rakennustyöntekijää", "rakennustyöntekijöitä"]),
    ("rakennus", ["rakennustyöntekijä", "rakennustyöntekijää", "rakennustyöntekijöitä"]),
    ("jakelu", ["jakelija", "jakelijaa", "jakelijoita"]),
    ("työ", ["työntekijä", "työntekijää", "työntekijöitä"]),
];

/// Neutral titles that take -tar or -tär; their partitive; their plural partitive.
const WOMEN: &[[&str; 3]] = &[
    ["myyjä", "myyjää", "myyjiä"],
    ["siivooja", "siivoojaa", "siivoojia"],
    ["tarjoilija", "tarjoilijaa", "tarjoilijoita"],
    ["opettaja", "opettajaa", "opettajia"],
    ["ompelija", "ompelijaa", "ompelijoita"],
    ["sihteeri", "sihteeriä", "sihteereitä"],
    ["leipuri", "leipuria", "leipureita"],
    ["kokki", "kokkia", "kokkeja"],
    ["johtaja", "johtajaa", "johtajia"],
    ["kampaaja", "kampaajaa", "kampaajia"],
];

const MAN: [(&str, Form); 8] = [
    ("mies", Form::Nominative),
    ("miestä", Form::Partitive),
    ("miehiä", Form::Plural),
    ("miehet", Form::Ending("t")),
    ("miehen", Form::Ending("n")),
    ("mieheksi", Form::Ending("ksi")),
    ("miehelle", Form::Ending("lle")),
    ("miehenä", Form::Essive),
];
const WOMAN: [(&str, Form); 9] = [
    ("tar", Form::Nominative),
    ("tarta", Form::Partitive),
    ("ttaria", Form::Plural),
    ("ttaret", Form::Ending("t")),
    ("ttaren", Form::Ending("n")),
    ("ttareksi", Form::Ending("ksi")),
    ("ttarelle", Form::Ending("lle")),
    ("ttarena", Form::Essive),
    ("ttareen", Form::Ending("n")),
];

#[derive(Clone, Copy)]
enum Form {
    Nominative,
    Partitive,
    Plural,
    Essive,
    Ending(&'static str),
}

/// The neutral title in the same form, if a word is a title that points to one sex.
pub(super) fn neutral(word: &str) -> Option<(RuleId, String)> {
    let men = MAN.iter().find_map(|(end, form)| {
        let beginning = word.strip_suffix(end)?;
        let (_, title) = MEN.iter().find(|(known, _)| *known == beginning)?;
        Some(in_form(title, *form))
    });
    let women = || {
        WOMAN.iter().find_map(|(end, form)| {
            let front = end.replace('a', "ä");
            let beginning = word.strip_suffix(end).or_else(|| word.strip_suffix(front.as_str()))?;
            let title = WOMEN.iter().find(|title| title[0] == beginning)?;
            Some(in_form(title, *form))
        })
    };
    men.or_else(women).map(|better| (RuleId::AdSex, better))
}

fn in_form([nominative, partitive, plural]: &[&str; 3], form: Form) -> String {
    match form {
        Form::Nominative => (*nominative).to_owned(),
        Form::Partitive => (*partitive).to_owned(),
        Form::Plural => (*plural).to_owned(),
        Form::Essive if partitive.ends_with('ä') => format!("{nominative}nä"),
        Form::Essive => format!("{nominative}na"),
        Form::Ending(ending) => format!("{nominative}{ending}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_keep_their_case() {
        let better = |word| neutral(word).map(|(_, better)| better);
        for (word, expected) in [
            ("myyjätär", "myyjä"),
            ("myyjätärtä", "myyjää"),
            ("siivoojattaren", "siivoojan"),
            ("siivoojattaria", "siivoojia"),
            ("tarjoilijattareksi", "tarjoilijaksi"),
            ("varastomiestä", "varastotyöntekijää"),
            ("varastomiehiä", "varastotyöntekijöitä"),
            ("talonmieheksi", "kiinteistönhoitajaksi"),
            ("esimiehenä", "esihenkilönä"),
            ("varastomiehenä", "varastotyöntekijänä"),
            ("siivoojattarena", "siivoojana"),
        ] {
            assert_eq!(better(word).as_deref(), Some(expected), "{word}");
        }
        for fine in ["mies", "puhemies", "kirvesmies", "tatar", "opettaja", "avatar", "varasto"] {
            assert_eq!(better(fine), None, "{fine}");
        }
    }
}
