//! Openings and people made up out of the vocabulary, the same each time: for measuring at sizes
//! that no collection has. Texts are strings of words, not sentences.

use chrono::{Days, NaiveDate};

use crate::model::{Coordinates, Kind, LanguageSkill, Level, Opening, Profile, Shift, TextLanguage};
use crate::vocabulary::{Concept, ConceptKind, Vocabulary, without_mark};

/// Words between those that tell something, so that a text is as long as a real one.
const FILLING: [&str; 3] = [
    "ja on sekä meillä sinä teet työssä tarvitset mukavaa porukkaa hyvä asenne tule mukaan tarjoamme perehdytyksen etsimme \
     nyt reipasta tekijää joukkoomme viikossa tuntia vuorot sovitaan yhdessä aloitus heti tai sopimuksen mukaan lue lisää",
    "och är samt hos oss du gör i arbetet behöver trevligt gäng god attityd kom med vi erbjuder introduktion söker nu en \
     glad person till vårt team i veckan timmar turer enligt avtal start genast eller som vi kommer överens läs mera",
    "and is with us you will do in this work need nice people good attitude join we offer training looking now for a happy \
     person to our team per week hours shifts agreed together start at once or later read more about it here today",
];

/// A small generator of numbers.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Begins a row of numbers; the same seed gives the same row.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 up to one less than `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides.max(1)
    }

    /// One of some, `None` of nothing.
    pub fn one_of<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.roll(of.len()))
    }
}

/// Makes openings and people of a region.
#[derive(Debug)]
pub struct Generator<'a> {
    work: Vec<&'a Concept>,
    liked: Vec<&'a Concept>,
    centre: Coordinates,
    dice: Dice,
}

impl<'a> Generator<'a> {
    /// A generator around a place.
    #[must_use]
    pub fn new(vocabulary: &'a Vocabulary, centre: Coordinates, seed: u64) -> Self {
        let of = |kinds: &[ConceptKind]| {
            let all = vocabulary.concepts().map(|(_, concept)| concept);
            all.filter(|concept| kinds.contains(&concept.kind)).collect()
        };
        Self {
            work: of(&[ConceptKind::Occupation]),
            liked: of(&[ConceptKind::Skill, ConceptKind::Interest]),
            centre,
            dice: Dice::new(seed),
        }
    }

    fn language(&mut self) -> TextLanguage {
        match self.dice.roll(10) {
            0 => TextLanguage::En,
            1 | 2 => TextLanguage::Sv,
            _ => TextLanguage::Fi,
        }
    }

    fn place(&mut self) -> Coordinates {
        // Within about sixty kilometres, most of it near the middle; places repeat as municipalities do.
        let mut step = |spread: f64| (self.dice.roll(13) + self.dice.roll(13)) as f64 / 12.0 * spread - spread;
        Coordinates { lat: self.centre.lat + step(0.55), lon: self.centre.lon + step(1.1) }
    }

    fn words(&mut self, concept: &Concept, language: TextLanguage, hints: usize) -> String {
        let at = language as usize;
        let mut text = self.dice.one_of(&concept.names[at]).map_or(String::new(), |name| without_mark(name).to_owned());
        for _ in 0..hints {
            if let Some(hint) = self.dice.one_of(&concept.hints[at]) {
                text.push(' ');
                text.push_str(without_mark(hint));
            }
        }
        text
    }

    fn filling(&mut self, language: TextLanguage, words: usize) -> String {
        let all: Vec<&str> = FILLING[language as usize].split_whitespace().collect();
        (0..words).filter_map(|_| self.dice.one_of(&all).copied()).collect::<Vec<_>>().join(" ")
    }

    /// An opening that is open on a day.
    pub fn opening(&mut self, id: String, as_of: NaiveDate) -> Opening {
        let language = self.language();
        let at = self.dice.roll(self.work.len());
        let Some(work) = self.work.get(at).copied() else {
            return self.bare(id, language);
        };
        let title = self.words(work, language, 1);
        let description = format!(
            "{} {} {} {}",
            self.filling(language, 16),
            self.words(work, language, 4),
            self.filling(language, 16),
            self.words(work, language, 3)
        );
        let mut opening = self.bare(id, language);
        opening.title = title;
        opening.description = description;
        opening.apply_by = as_of.checked_add_days(Days::new(10 + self.dice.roll(80) as u64));
        opening
    }

    fn bare(&mut self, id: String, language: TextLanguage) -> Opening {
        let shifts = vec![Shift::ALL[self.dice.roll(4)], Shift::Day];
        let needed =
            (self.dice.roll(3) == 0).then(|| LanguageSkill { code: language.word().to_owned(), level: Level::B1 });
        Opening {
            id,
            site: String::new(),
            kind: Kind::ALL[self.dice.roll(5)],
            language,
            company: self.filling(language, 2),
            title: String::new(),
            description: String::new(),
            place: Some(self.place()),
            remote: self.dice.roll(25) == 0,
            hours_per_week: Some(8 + self.dice.roll(31) as u32),
            shifts,
            permits: if self.dice.roll(8) == 0 { vec!["hygiene_passport".to_owned()] } else { Vec::new() },
            driving_licence: None,
            min_age: None,
            languages: needed.into_iter().collect(),
            offers_permit_training: false,
            starts_on: None,
            ends_on: None,
            apply_by: None,
            published_at: None,
            waiting: 0,
            silent: false,
        }
    }

    /// A person between 17 and 29 who wishes some of everything.
    pub fn profile(&mut self, id: String, as_of: NaiveDate, radius_km: u32) -> Profile {
        let language = self.language();
        let mut items = Vec::new();
        for _ in 0..4 {
            let at = self.dice.roll(self.liked.len());
            if let Some(concept) = self.liked.get(at).copied() {
                items.push(self.words(concept, language, 0));
            }
        }
        let at = self.dice.roll(self.work.len());
        let headline = self.work.get(at).copied().map_or(String::new(), |work| self.words(work, language, 0));
        let interests = items.split_off(2.min(items.len()));
        let days = 365 * (17 + self.dice.roll(12) as u64) + 30;
        Profile {
            id,
            site: String::new(),
            language,
            born_on: as_of.checked_sub_days(Days::new(days)).unwrap_or(as_of),
            headline,
            about: self.filling(language, 30),
            skills: items,
            interests,
            avoid: Vec::new(),
            permits: Vec::new(),
            driving_licence: None,
            languages: ["fi", "sv", "en"]
                .map(|code| LanguageSkill { code: code.to_owned(), level: Level::B2 })
                .to_vec(),
            place: Some(self.place()),
            radius_km,
            kinds: Kind::ALL.to_vec(),
            shifts: vec![Shift::Day, Shift::Evening, Shift::Weekend],
            hours_per_week_max: Some(38),
            available_from: Some(as_of),
            on_the_way: 0,
        }
    }
}
