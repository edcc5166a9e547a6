//! Never used: name, sex, origin, religion, age beyond the law. Who says other things of these is offered the same.

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::select;
use search_index::matching::{Match, ScorePart};
use search_index::model::{LanguageSkill, Level, Opening, Profile, TextLanguage};

use crate::cases;
use crate::made::{for_opening, for_profile, index};
use crate::strategies::{openings, profiles};

/// Somebody as they would tell it themselves.
#[derive(Debug, Clone)]
struct Who {
    name: &'static str,
    age: u32,
    sex: usize,
    from: usize,
    people: usize,
    religion: usize,
}

const NAMES: &[&str] = &["Matti", "Aino", "Johan", "Astrid", "Fatima", "Ahmed", "Oleksandr", "Natalia", "Linh"];

/// By language: sexes, countries one comes from, peoples, religions.
const TOLD: [[&[&str]; 4]; 3] = [
    [
        &["poika", "tyttö", "nainen", "mies"],
        &["Suomesta", "Ruotsista", "Somaliasta", "Irakista", "Ukrainasta", "Venäjältä", "Thaimaasta"],
        &["suomalainen", "somali", "venäläinen", "kurdi", "maahanmuuttaja", "pakolainen", "virolainen"],
        &["muslimi", "kristitty", "ortodoksi", "ateisti"],
    ],
    [
        &["kille", "tjej", "flicka", "pojke", "kvinna", "man"],
        &["Finland", "Somalia", "Irak", "Ukraina", "Ryssland", "Thailand", "Estland"],
        &["finländare", "somalier", "ryss", "kurd", "invandrare", "flykting", "svensk"],
        &["muslim", "kristen", "ortodox", "ateist"],
    ],
    [
        &["boy", "girl", "woman", "man"],
        &["Finland", "Somalia", "Iraq", "Ukraine", "Russia", "Thailand", "Estonia"],
        &["Finnish", "Somali", "Russian", "Kurdish", "Ukrainian", "Estonian", "Thai", "English"],
        &["muslim", "christian", "orthodox", "atheist"],
    ],
];

fn who() -> impl Strategy<Value = Who> {
    (select(NAMES), 18_u32..30, 0_usize..12, 0_usize..21, 0_usize..56, 0_usize..4)
        .prop_map(|(name, age, sex, from, people, religion)| Who { name, age, sex, from, people, religion })
}

impl Who {
    fn tells(&self, language: TextLanguage) -> String {
        let [sexes, countries, peoples, religions] = TOLD[language as usize];
        let (sex, from) = (sexes[self.sex % sexes.len()], countries[self.from % countries.len()]);
        let (people, religion) = (peoples[self.people % peoples.len()], religions[self.religion]);
        let (name, age) = (self.name, self.age);
        match language {
            TextLanguage::Fi => format!("Olen {name}, {age}-vuotias {sex} {from}. Olen {people} ja {religion}."),
            TextLanguage::Sv => {
                format!("Jag heter {name}, en {age}-årig {sex} från {from}. Jag är {people} och {religion}.")
            }
            TextLanguage::En => {
                format!("I am {name}, a {age} year old {sex} from {from}. I am {people} and {religion}.")
            }
        }
    }
}

/// A person who tells who they are, born in the year that they tell; a language that is nobody's business beside.
fn told(profile: &Profile, who: &Who, mother_tongue: &str) -> Profile {
    let mut other = profile.clone();
    other.about = format!("{} {}", who.tells(profile.language), profile.about);
    let sexes = TOLD[profile.language as usize][0];
    other.skills.push(format!("{} {}v {}, {}", who.name, who.age, sexes[who.sex % sexes.len()], 2026 - who.age));
    other.born_on = NaiveDate::from_ymd_opt(2026 - i32::try_from(who.age).unwrap(), 6, 1).unwrap();
    other.languages.push(LanguageSkill { code: mother_tongue.to_owned(), level: Level::Native });
    other
}

/// An opening whose text asks for or speaks of such people, as it must not: in vain.
fn asking(opening: &Opening, who: &Who) -> Opening {
    let description = format!(
        "{} {} {} {}v {}.",
        opening.description,
        who.tells(opening.language),
        who.name,
        who.age,
        2026 - who.age
    );
    Opening { description, min_age: None, permits: Vec::new(), ..opening.clone() }
}

/// Ids with scores and what these are made of.
type Ranked = Vec<(String, f64, Vec<(ScorePart, f64)>)>;

fn order(matches: &[Match]) -> Ranked {
    matches.iter().map(|found| (found.id.clone(), found.score, found.parts.clone())).collect()
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn who_somebody_is_moves_no_ranking(
        openings in openings(40),
        profiles in profiles(12),
        asked in prop::collection::vec(who(), 40),
        (one, other) in (who(), who()),
        tongues in (select(&["ru", "uk", "ar"][..]), select(&["ku", "th", "vi"][..])),
    ) {
        let openings: Vec<Opening> = openings.iter().zip(&asked).map(|(opening, who)| asking(opening, who)).collect();
        let all = |who: &Who, tongue: &str| profiles.iter().map(|profile| told(profile, who, tongue)).collect::<Vec<_>>();
        let (ones, others) = (all(&one, tongues.0), all(&other, tongues.1));
        let (first, second) = (index(&openings, &ones), index(&openings, &others));
        for (one, other) in ones.iter().zip(&others) {
            prop_assert_eq!(
                order(&for_profile(&first, &openings, one, 1000)),
                order(&for_profile(&second, &openings, other, 1000)),
                "{:?} and {:?}", one.about, other.about
            );
        }
        for opening in &openings {
            prop_assert_eq!(
                order(&for_opening(&first, &ones, opening, 1000)),
                order(&for_opening(&second, &others, opening, 1000))
            );
        }
    }

    /// Nor does it matter whom an opening's text speaks of.
    #[test]
    fn whom_an_opening_speaks_of_moves_no_ranking(
        openings in openings(20),
        profiles in profiles(12),
        (one, other, told_of) in (who(), who(), who()),
    ) {
        let profiles: Vec<Profile> = profiles.iter().map(|profile| told(profile, &told_of, "so")).collect();
        let all = |who: &Who| openings.iter().map(|opening| asking(opening, who)).collect::<Vec<_>>();
        let (ones, others) = (all(&one), all(&other));
        let (first, second) = (index(&ones, &profiles), index(&others, &profiles));
        for profile in &profiles {
            prop_assert_eq!(order(&for_profile(&first, &ones, profile, 1000)), order(&for_profile(&second, &others, profile, 1000)));
        }
        for (one, other) in ones.iter().zip(&others) {
            prop_assert_eq!(order(&for_opening(&first, &profiles, one, 1000)), order(&for_opening(&second, &profiles, other, 1000)));
        }
    }
}

/// A language is a skill, and asked for by name it counts.
#[test]
fn languages_still_count() {
    let reader = search_index::reading::Reader::starter();
    let names = |text: &str, language, id: &str| {
        let found = reader.concepts(text, language);
        found.iter().any(|found| reader.vocabulary().concept(found.concept).is_some_and(|concept| concept.id == id))
    };
    for (text, language, id) in [
        ("Puhun suomea ja venäjää", TextLanguage::Fi, "finnish-language"),
        ("Puhun suomea ja venäjää", TextLanguage::Fi, "russian-language"),
        ("suomen kieli", TextLanguage::Fi, "finnish-language"),
        ("Puhun somalia äidinkielenäni", TextLanguage::Fi, "language-somali"),
        ("Jag talar svenska", TextLanguage::Sv, "swedish-language"),
        ("I speak Finnish and Somali", TextLanguage::En, "finnish-language"),
        ("I speak Finnish and Somali", TextLanguage::En, "language-somali"),
        ("Good English", TextLanguage::En, "english-language"),
    ] {
        assert!(names(text, language, id), "{text}: {id}");
    }
    let nobody = |text: &str, language: TextLanguage| reader.concepts(text, language).is_empty();
    assert!(nobody("Olen syntynyt Venäjällä", TextLanguage::Fi));
    assert!(nobody("Jag är från Irak", TextLanguage::Sv) && nobody("I am Somali", TextLanguage::En));
}
