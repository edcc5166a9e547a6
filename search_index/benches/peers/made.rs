//! What all are given: the same openings, and people whose profiles ask for them.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use frostem::{Algorithm, Stemmer};
use search_index::generated::{Dice, Generator};
use search_index::model::{Coordinates, Kind, Licence, Opening, Profile, Shift, TextLanguage};
use search_index::reading::Reader;

/// The middle of the region.
const CENTRE: Coordinates = Coordinates { lat: 61.0, lon: 25.6 };
/// Words beside those of the vocabulary: names, places and things, few of them frequent.
const OTHER_WORDS: usize = 20_000;
/// Other words in the text of an opening and of a person.
const OTHER_IN_A_TEXT: usize = 25;
/// Most terms that a question has: the rarest, as many as the engine asks for.
const TERMS_AT_MOST: usize = 32;
/// Kilometres of a degree of latitude.
const DEGREE_KM: f64 = 111.2;

const SYLLABLES: &[&str] = &[
    "ka", "ki", "ku", "ta", "ti", "tu", "sa", "si", "su", "la", "li", "lu", "ma", "mi", "mu", "pa", "pi", "pu", "ra",
    "ri", "ru", "va", "vi", "vä", "hä", "tö", "nen", "kas", "tus", "lan", "jär", "voi", "tuo", "kei", "pai", "suu",
    "maa", "työ", "yh",
];

/// The day of all questions.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
}

/// How much a person leaves out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Filter {
    /// 17 years old, no licence, two kinds of path, 15 km.
    Tight,
    /// Grown up, with a licence, all kinds of path, 100 km.
    Loose,
}

impl Filter {
    pub const ALL: [Self; 2] = [Self::Tight, Self::Loose];

    pub fn name(self) -> &'static str {
        match self {
            Self::Tight => "tight",
            Self::Loose => "loose",
        }
    }
}

/// What the peers are asked in place of a profile: its rarest terms, and columns between bounds.
pub struct Question {
    pub terms: Vec<String>,
    pub kinds: Vec<u8>,
    pub south: f64,
    pub north: f64,
    pub west: f64,
    pub east: f64,
    pub age: u32,
    pub licensed: bool,
    pub day: i32,
}

/// An opening as the peers keep it.
pub struct Row {
    pub number: usize,
    pub terms: String,
    pub kind: u8,
    pub lat: f64,
    pub lon: f64,
    pub min_age: u32,
    pub licence: bool,
    pub last_day: i32,
}

/// Stems, each word's looked up once.
#[derive(Default)]
pub struct Stems(HashMap<(TextLanguage, String), String>);

impl Stems {
    /// Stems of a text, as the engine makes them of the same words.
    pub fn of(&mut self, text: &str, language: TextLanguage) -> Vec<String> {
        let folded = text.to_lowercase();
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 3);
        let algorithm = match language {
            TextLanguage::Fi => Algorithm::Finnish,
            TextLanguage::Sv => Algorithm::Swedish,
            TextLanguage::En => Algorithm::English,
        };
        let stem = |word: &str| {
            let known = self.0.entry((language, word.to_owned()));
            known.or_insert_with(|| Stemmer::new(algorithm).stem(word).into_owned()).clone()
        };
        words.map(stem).collect()
    }

    /// The row of an opening.
    pub fn row(&mut self, number: usize, opening: &Opening) -> Row {
        let mut terms = self.of(&opening.title, opening.language);
        terms.extend(self.of(&opening.description, opening.language));
        let place = opening.place.unwrap();
        Row {
            number,
            terms: terms.join(" "),
            kind: opening.kind as u8,
            lat: place.lat,
            lon: place.lon,
            min_age: opening.min_age.unwrap_or(0),
            licence: opening.driving_licence.is_some(),
            last_day: opening.apply_by.unwrap().num_days_from_ce(),
        }
    }
}

/// Words that are not of the vocabulary; the first ones are the most frequent.
struct OtherWords(Vec<String>);

impl OtherWords {
    fn new(dice: &mut Dice) -> Self {
        let word = |_| (0..2 + dice.roll(3)).map(|_| *dice.one_of(SYLLABLES).unwrap()).collect();
        Self((0..OTHER_WORDS).map(word).collect())
    }

    fn text(&self, dice: &mut Dice) -> String {
        let word = |_| {
            let among = dice.roll(self.0.len()) + 1;
            self.0[dice.roll(among)].as_str()
        };
        (0..OTHER_IN_A_TEXT).map(word).collect::<Vec<_>>().join(" ")
    }
}

/// Makes openings and people; the same each time.
pub struct Maker<'a> {
    generator: Generator<'a>,
    dice: Dice,
    words: OtherWords,
}

impl<'a> Maker<'a> {
    pub fn new(reader: &'a Reader, seed: u64) -> Self {
        // The words are the same whatever the seed of the rest.
        let words = OtherWords::new(&mut Dice::new(11));
        Self { generator: Generator::new(reader.vocabulary(), CENTRE, seed), dice: Dice::new(seed), words }
    }

    /// So many openings, neighbours side by side as the program lays them; the id is the number in the row.
    pub fn openings(&mut self, count: usize) -> Vec<Opening> {
        let mut openings: Vec<Opening> = (0..count).map(|_| self.opening()).collect();
        let key = |opening: &Opening| opening.place.map(|place| ((place.lat * 1e4) as i64, (place.lon * 1e4) as i64));
        openings.sort_by_key(key);
        openings.iter_mut().enumerate().for_each(|(at, opening)| opening.id = at.to_string());
        openings
    }

    fn opening(&mut self) -> Opening {
        let mut opening = self.generator.opening(String::new(), today());
        opening.description.push(' ');
        opening.description.push_str(&self.words.text(&mut self.dice));
        opening.remote = false;
        opening.min_age = (self.dice.roll(6) == 0).then_some(18);
        opening.driving_licence = (self.dice.roll(8) == 0).then_some(Licence::B);
        if self.dice.roll(10) == 0 {
            opening.apply_by = today().pred_opt();
        }
        opening
    }

    /// A person, leaving out as much as a filter says.
    pub fn profile(&mut self, id: usize, filter: Filter) -> Profile {
        let mut profile = self.generator.profile(id.to_string(), today(), 100);
        profile.about.push(' ');
        profile.about.push_str(&self.words.text(&mut self.dice));
        match filter {
            Filter::Tight => {
                profile.radius_km = 15;
                profile.born_on = NaiveDate::from_ymd_opt(2009, 3, 4).unwrap();
                let first = self.dice.roll(Kind::ALL.len());
                profile.kinds = vec![Kind::ALL[first], Kind::ALL[(first + 1) % Kind::ALL.len()]];
                profile.shifts = vec![Shift::Day];
            }
            Filter::Loose => {
                profile.born_on = NaiveDate::from_ymd_opt(2001, 3, 4).unwrap();
                profile.driving_licence = Some(Licence::B);
            }
        }
        profile
    }
}

/// What a peer is asked for a person; `rarity` tells in how many openings a term stands.
pub fn question(profile: &Profile, stems: &mut Stems, rarity: &dyn Fn(&str) -> u64) -> Question {
    let texts = [&profile.headline, &profile.about].into_iter().chain(&profile.skills).chain(&profile.interests);
    let mut terms: Vec<String> = texts.flat_map(|text| stems.of(text, profile.language)).collect();
    terms.sort_unstable();
    terms.dedup();
    let mut ranked: Vec<(u64, String)> =
        terms.into_iter().map(|term| (rarity(&term), term)).filter(|(openings, _)| *openings > 0).collect();
    ranked.sort_unstable();
    ranked.truncate(TERMS_AT_MOST);
    let home = profile.place.unwrap();
    // A tenth over the wish, as the rule has it; a box is less work than a circle.
    let north = f64::from(profile.radius_km) * 1.1 / DEGREE_KM;
    let east = north / home.lat.to_radians().cos();
    Question {
        terms: ranked.into_iter().map(|(_, term)| term).collect(),
        kinds: profile.kinds.iter().map(|kind| *kind as u8).collect(),
        south: home.lat - north,
        north: home.lat + north,
        west: home.lon - east,
        east: home.lon + east,
        age: profile.age_on(today()),
        licensed: profile.driving_licence.is_some(),
        day: today().num_days_from_ce(),
    }
}
