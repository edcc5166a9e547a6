//! Times of the engine over ten thousand openings: `cargo bench -p search_index --bench speed`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::collections::HashMap;
use std::time::Instant;

use search_index::model::{Coordinates, Kind, LanguageSkill, Level, Opening, Profile, Shift, TextLanguage};
use search_index::reading::Reader;
use search_index::{Change, OpeningSearch, SearchIndex};

const WORDS: &str = "kokki keittiö lounas siivous toimisto varasto trukki keräily kassa myymälä asiakas palvelu lapset päiväkoti \
    koulu ohjaaja hevonen talli koira puutarha kasvit metsä sahaus rakennus maalaus sähkö asennus hitsaus metalli tehdas linja \
    tuotanto kuljetus jakelu auto huolto pyörä korjaus tietokone tuki ohjelmointi verkko kuva video musiikki tapahtuma teatteri \
    kirjasto arkisto lasku tallennus hius parturi kynsi ompelu vaate hoiva vanhus avustaja liikunta valmennus hotelli vastaanotto \
    vartiointi turvallisuus opastus matkailu leipomo kakku kahvila ravintola tarjoilu tiski pakkaus";

const SYLLABLES: &[&str] = &[
    "ka", "ki", "ku", "ta", "ti", "tu", "sa", "si", "su", "la", "li", "lu", "ma", "mi", "mu", "pa", "pi", "pu", "ra",
    "ri", "ru", "va", "vi", "vä", "hä", "tö", "nen", "kas", "tus", "lan", "jär", "voi", "tuo", "kei", "pai", "suu",
    "maa", "työ", "yh",
];

/// A small generator of numbers, so that the data are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }

    /// A word; the first ones are the most frequent.
    fn word<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let among = self.roll(words.len()) + 1;
        words[self.roll(among)]
    }

    fn text(&mut self, words: &[&str], count: usize) -> String {
        // Two words joined are a compound; a number makes rare words.
        let word = |dice: &mut Self| match dice.roll(4) {
            0 => format!("{}{}", dice.word(words), dice.word(words)),
            1 => format!("{}{}", dice.word(words), ["ssa", "n", "a", "lla", "ja"][dice.roll(5)]),
            _ => dice.word(words).to_owned(),
        };
        (0..count).map(|_| word(self)).collect::<Vec<_>>().join(" ")
    }
}

fn main() {
    let mut dice = Dice(7);
    // Words of work first, then thousands of rarer ones: texts are mostly rare words.
    let mut owned: Vec<String> = WORDS.split_whitespace().map(str::to_owned).collect();
    owned.extend((0..6_000).map(|_| {
        let syllables = 2 + dice.roll(3);
        (0..syllables).map(|_| SYLLABLES[dice.roll(SYLLABLES.len())]).collect::<String>()
    }));
    let words: Vec<&str> = owned.iter().map(String::as_str).collect();
    let as_of = "2026-12-01".parse().unwrap();
    let openings: HashMap<String, Opening> = (0..10_000)
        .map(|at| {
            let opening = Opening {
                id: format!("o{at:05}"),
                site: String::new(),
                kind: Kind::ALL[dice.roll(5)],
                language: TextLanguage::Fi,
                company: dice.text(&words, 2),
                title: dice.text(&words, 4),
                description: dice.text(&words, 70),
                place: Some(Coordinates {
                    lat: 60.0 + dice.roll(200) as f64 / 100.0,
                    lon: 24.0 + dice.roll(300) as f64 / 100.0,
                }),
                remote: dice.roll(20) == 0,
                hours_per_week: Some(8 + dice.roll(30) as u32),
                shifts: vec![Shift::ALL[dice.roll(4)], Shift::Day],
                permits: vec![],
                driving_licence: None,
                min_age: None,
                languages: vec![],
                offers_permit_training: false,
                starts_on: None,
                ends_on: None,
                apply_by: None,
                published_at: None,
                waiting: 0,
                silent: false,
            };
            (opening.id.clone(), opening)
        })
        .collect();
    let dir = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(dir.path(), &Reader::starter()).unwrap().index;
    let started = Instant::now();
    index
        .rebuild(dir.path(), &Reader::starter(), openings.values().cloned().map(Change::Opening), 1, &mut |_| {})
        .unwrap();
    println!("rebuild: {:.2} s", started.elapsed().as_secs_f64());
    let started = Instant::now();
    for at in 0..10 {
        index.apply(&[Change::Opening(openings["o00001"].clone())], at + 2).unwrap();
    }
    println!("apply one: {:.1} ms", started.elapsed().as_secs_f64() * 100.0);
    let time = |name: &str, times: usize, work: &mut dyn FnMut(usize)| {
        let started = Instant::now();
        for at in 0..times {
            work(at);
        }
        println!("{name}: {:.2} ms", started.elapsed().as_secs_f64() * 1000.0 / times as f64);
    };
    for (name, text, near) in [
        ("list without words", "", None),
        ("list near", "", Some((Coordinates { lat: 61.0, lon: 25.6 }, 50))),
        ("list, one word", "varasto", None),
        ("list, three words", "kokki keittiö lounas", None),
        ("list, typing error", "varrastotrukki", None),
    ] {
        time(name, 50, &mut |_| {
            let search = OpeningSearch { words: text.into(), near, ..OpeningSearch::all(TextLanguage::Fi, as_of) };
            index.search_openings(&search).unwrap();
        });
    }
    for radius_km in [30, 300] {
        let mut read = 0;
        time(&format!("match a person, radius {radius_km} km"), 20, &mut |_| {
            let profile = Profile {
                id: "p".into(),
                site: String::new(),
                language: TextLanguage::Fi,
                born_on: "2004-05-06".parse().unwrap(),
                headline: dice.text(&words, 3),
                about: dice.text(&words, 60),
                skills: vec![dice.text(&words, 3)],
                interests: vec![dice.text(&words, 3)],
                avoid: vec![dice.text(&words, 1)],
                permits: vec![],
                driving_licence: None,
                languages: vec![LanguageSkill { code: "fi".into(), level: Level::Native }],
                place: Some(Coordinates { lat: 61.0, lon: 25.6 }),
                radius_km,
                kinds: Kind::ALL.to_vec(),
                shifts: vec![Shift::Day],
                hours_per_week_max: Some(30),
                available_from: None,
                on_the_way: 0,
            };
            let mut hydrate = |ids: &[String]| {
                read += ids.len();
                ids.iter().map(|id| openings[id].clone()).collect()
            };
            index.match_profile(&profile, as_of, 20, &mut hydrate).unwrap();
        });
        println!("  read back {} each", read / 20);
    }
}
