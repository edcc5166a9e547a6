//! Working times and kinds of path as people say them: "iltaisin", "på kvällarna", "summer jobs".
//!
//! Only words that mean nothing else are taken. What was taken is shown as something that can be
//! taken away; and where it finds nothing, the list looks for the words as words.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::matching::{Kind, Shift};

/// Choices that were heard among words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Kinds of path.
    pub kinds: Vec<Kind>,
    /// Working times.
    pub shifts: Vec<Shift>,
    /// The other words, as they were written, and those that say more than a choice: "kesätyö".
    pub rest: String,
    /// Of these, the words that say more than a choice.
    pub kept: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Time(Shift),
    Path(Kind),
    /// Paid work of a season: the word stays, too.
    Season,
}

use Choice::{Path, Season, Time};

/// Words that stand alone.
const ALONE: &[(Choice, &str)] = &[
    (
        Time(Shift::Evening),
        "ilta illat iltaa illalla iltaisin iltasin ilta-aikaan kväll kvällar kvällarna kvällen kvällstid evening evenings",
    ),
    (Time(Shift::Night), "yö yöt yöllä öisin yöaikaan natt nätter nätterna natten nattetid night nights"),
    (
        Time(Shift::Weekend),
        "viikonloppu viikonloput viikonloppuna viikonloppuja viikonloppuisin lauantaisin sunnuntaisin helg helger \
         helgen helgerna veckoslut veckoslutet veckosluten weekend weekends",
    ),
    (Time(Shift::Day), "päivisin päiväsaikaan aamuisin arkisin dagtid daytime weekdays"),
    (
        Path(Kind::Apprenticeship),
        "oppisopimus oppisopimusta oppisopimuksen oppisopimuksella oppisopimukseen oppisopimukset oppisopimuspaikka \
         oppisopimuspaikat oppisopimuspaikkoja oppisopimuskoulutus läroavtal läroavtalet läroavtalsplats \
         läroavtalsplatser läroavtalsutbildning lärling lärlingsplats apprentice apprenticeship apprenticeships",
    ),
    (
        Path(Kind::WorkTrial),
        "työkokeilu työkokeilua työkokeilun työkokeilussa työkokeiluun työkokeilut työkokeilupaikka työkokeilupaikat \
         työkokeilupaikkoja arbetsprövning arbetsprövningar arbetsprövningsplats arbetsprövningsplatser",
    ),
    (
        Path(Kind::MicroJob),
        "keikka keikat keikkaa keikkoja keikalle gig gigs gigjobb mikrojobb microjob microjobs micro-job micro-jobs",
    ),
    (
        Path(Kind::Entrepreneurship),
        "yrittäjyys yrittäjyyttä yrittäjyyspolku yrittäjyyskokeilu företagande entrepreneurship",
    ),
];

/// Choices with the words that stand before, then two lists of the others.
type Joined = (&'static [(Choice, &'static str)], &'static str, &'static str);

/// Words that stand before others, and the others, written together or apart.
const JOINED: &[Joined] = &[
    (
        &[
            (Time(Shift::Evening), "ilta"),
            (Time(Shift::Night), "yö"),
            (Time(Shift::Weekend), "viikonloppu"),
            (Time(Shift::Day), "päivä aamu"),
            (Path(Kind::MicroJob), "keikka mikro"),
            (Path(Kind::Job), "palkka"),
            (Season, "kesä"),
        ],
        "työ työt työtä töitä töihin työpaikka työpaikat työpaikkoja vuoro vuorot vuoroa vuoroja vuorossa homma hommat \
         hommia",
        "",
    ),
    (
        &[
            (Time(Shift::Evening), "kvälls"),
            (Time(Shift::Night), "natt"),
            (Time(Shift::Weekend), "helg veckosluts"),
            (Time(Shift::Day), "dag"),
            (Path(Kind::Job), "löne"),
            (Season, "sommar"),
        ],
        "jobb jobbet arbete arbeten skift",
        "",
    ),
    (
        &[
            (Time(Shift::Evening), "evening"),
            (Time(Shift::Night), "night"),
            (Time(Shift::Weekend), "weekend"),
            (Time(Shift::Day), "day"),
            (Path(Kind::MicroJob), "gig micro"),
            (Path(Kind::Job), "paid"),
            (Season, "summer"),
        ],
        "job jobs work shift shifts",
        " ",
    ),
    (&[(Path(Kind::WorkTrial), "work")], "trial trials", " "),
];

/// Small words before a time.
const BEFORE: &[&str] = &["på", "om", "under", "in", "on", "at", "during", "the"];
/// Words that say of a list of work that it is one.
const ANY_WORK: &[&str] = &[
    "työ",
    "työt",
    "työtä",
    "töitä",
    "työpaikka",
    "työpaikat",
    "työpaikkoja",
    "paikka",
    "paikat",
    "paikkoja",
    "jobb",
    "arbete",
    "plats",
    "platser",
    "job",
    "jobs",
    "work",
];

static FORMS: LazyLock<HashMap<String, Choice>> = LazyLock::new(forms);

fn forms() -> HashMap<String, Choice> {
    let mut forms = HashMap::new();
    for (heads, tails, between) in JOINED {
        for (choice, head) in heads.iter().flat_map(|(choice, heads)| heads.split(' ').map(move |head| (choice, head)))
        {
            forms.extend(tails.split(' ').map(|tail| (format!("{head}{between}{tail}"), *choice)));
        }
    }
    for (choice, words) in ALONE {
        forms.extend(words.split_whitespace().map(|word| (word.to_owned(), *choice)));
    }
    forms
}

/// Hears choices among words.
#[must_use]
pub fn hear(text: &str) -> Said {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let plain: Vec<String> =
        tokens.iter().map(|token| token.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).collect();
    let (mut said, mut used, mut kept) = (Said::default(), vec![false; tokens.len()], Vec::new());
    let mut at = 0;
    while at < plain.len() {
        let pair = plain.get(at..at + 2).map(|pair| pair.join(" "));
        let of_two = pair.and_then(|pair| FORMS.get(&pair)).map(|choice| (*choice, 2));
        let Some((choice, length)) = of_two.or_else(|| FORMS.get(&plain[at]).map(|choice| (*choice, 1))) else {
            at += 1;
            continue;
        };
        match choice {
            Time(shift) => put(&mut said.shifts, shift),
            Path(kind) => put(&mut said.kinds, kind),
            Season => {
                put(&mut said.kinds, Kind::Job);
                kept.extend_from_slice(&tokens[at..at + length]);
            }
        }
        if choice != Season {
            used[at..at + length].fill(true);
            for before in (0..at).rev().take_while(|before| BEFORE.contains(&plain[*before].as_str())) {
                used[before] = true;
            }
        }
        at += length;
    }
    if said.kinds.is_empty() && said.shifts.is_empty() {
        return Said { rest: text.to_owned(), ..Said::default() };
    }
    let left = |index: &usize| !used[*index];
    if (0..tokens.len()).filter(left).all(|index| ANY_WORK.contains(&plain[index].as_str())) {
        used.fill(true);
    }
    let rest: Vec<&str> = tokens.iter().zip(&used).filter(|(_, used)| !**used).map(|(token, _)| *token).collect();
    said.rest = rest.join(" ");
    said.kept = kept.join(" ");
    said
}

fn put<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shifts(text: &str) -> (Vec<Shift>, String) {
        let said = hear(text);
        assert!(said.kinds.is_empty(), "{text}: {:?}", said.kinds);
        (said.shifts, said.rest)
    }

    #[test]
    fn a_working_time_is_heard_in_three_languages() {
        for (text, shift, rest) in [
            ("kokki iltaisin", Shift::Evening, "kokki"),
            ("Iltatöitä", Shift::Evening, ""),
            ("töitä viikonloppuna", Shift::Weekend, ""),
            ("yötyö varastossa", Shift::Night, "varastossa"),
            ("siivous, päivisin", Shift::Day, "siivous,"),
            ("kock på kvällarna", Shift::Evening, "kock"),
            ("helgjobb", Shift::Weekend, ""),
            ("nattarbete i Lahtis", Shift::Night, "i Lahtis"),
            ("waiter in the evenings", Shift::Evening, "waiter"),
            ("night shift", Shift::Night, ""),
            ("weekend jobs near Lahti", Shift::Weekend, "near Lahti"),
        ] {
            assert_eq!(shifts(text), (vec![shift], rest.to_owned()), "{text}");
        }
        assert_eq!(shifts("illat ja yöt"), (vec![Shift::Evening, Shift::Night], "ja".to_owned()));
    }

    #[test]
    fn a_kind_of_path_is_heard_in_three_languages() {
        for (text, kind, rest) in [
            ("oppisopimus kokki", Kind::Apprenticeship, "kokki"),
            ("läroavtal", Kind::Apprenticeship, ""),
            ("apprenticeship jobs", Kind::Apprenticeship, ""),
            ("keikkoja", Kind::MicroJob, ""),
            ("keikkatyötä puutarhassa", Kind::MicroJob, "puutarhassa"),
            ("gig work", Kind::MicroJob, ""),
            ("työkokeilupaikka kahvilassa", Kind::WorkTrial, "kahvilassa"),
            ("work trial café", Kind::WorkTrial, "café"),
            ("arbetsprövning", Kind::WorkTrial, ""),
            ("palkkatyö", Kind::Job, ""),
            ("yrittäjyys", Kind::Entrepreneurship, ""),
        ] {
            let said = hear(text);
            assert_eq!((said.kinds, said.rest.as_str(), said.kept.as_str()), (vec![kind], rest, ""), "{text}");
        }
    }

    #[test]
    fn a_summer_job_is_paid_work_and_still_a_word() {
        for (text, rest, kept) in [
            ("kesätyö", "kesätyö", "kesätyö"),
            ("kesätöitä Lahdessa", "kesätöitä Lahdessa", "kesätöitä"),
            ("sommarjobb kök", "sommarjobb kök", "sommarjobb"),
            ("summer jobs", "summer jobs", "summer jobs"),
        ] {
            let said = hear(text);
            assert_eq!((said.kinds, said.rest.as_str(), said.kept.as_str()), (vec![Kind::Job], rest, kept), "{text}");
        }
    }

    #[test]
    fn what_may_mean_something_else_is_a_word() {
        for text in [
            "",
            "yökerho",
            "day care",
            "päiväkoti",
            "yrittäjä",
            "kesä",
            "työ",
            "osa-aikainen",
            "iltapäiväkerho",
            "work",
        ] {
            let said = hear(text);
            assert_eq!(said, Said { rest: text.to_owned(), ..Said::default() }, "{text}");
        }
    }
}
