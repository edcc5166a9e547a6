//! What is matched: openings and profiles as plain values, without database or HTTP.
//!
//! The program builds these from its tables (or from an import file) and hands them to the
//! engine; the engine never stores free text of persons, only ids and terms.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// Defines an enum whose values are written as fixed words, in the database, in files and in URLs.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value, in its natural order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The fixed word of this value.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The value of a word, or `None` if there is no such word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

words! {
    /// Kind of path an opening offers and a young person wishes.
    Kind {
        /// Unpaid trial at a workplace (Act 380/2023).
        WorkTrial = "work_trial",
        /// Fixed-term employment with training.
        Apprenticeship = "apprenticeship",
        /// Paid work.
        Job = "job",
        /// A task of some hours that earns a CV entry.
        MicroJob = "micro_job",
        /// Entrepreneurship try-out with a mentor.
        Entrepreneurship = "entrepreneurship",
    }
}

words! {
    /// Part of the day or week.
    Shift {
        /// Daytime on weekdays, mornings included.
        Day = "day",
        /// Evenings.
        Evening = "evening",
        /// Nights, 22–06.
        Night = "night",
        /// Saturdays and Sundays.
        Weekend = "weekend",
    }
}

words! {
    /// Language a text is written in.
    TextLanguage {
        /// Finnish.
        Fi = "fi",
        /// Swedish.
        Sv = "sv",
        /// English.
        En = "en",
    }
}

words! {
    /// Language in which work is done, as a list is narrowed by it.
    WorkLanguage {
        /// Finnish.
        Fi = "fi",
        /// Swedish.
        Sv = "sv",
        /// English.
        En = "en",
        /// Any other.
        Other = "other",
    }
}

impl WorkLanguage {
    /// The language of an ISO 639-1 code.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        Self::from_word(code).unwrap_or(Self::Other)
    }
}

words! {
    /// Level of a language skill: the Common European Framework, and native.
    Level {
        /// First words.
        A1 = "A1",
        /// Basic needs.
        A2 = "A2",
        /// Everyday language.
        B1 = "B1",
        /// Independent.
        B2 = "B2",
        /// Fluent.
        C1 = "C1",
        /// Near native.
        C2 = "C2",
        /// First language; shown to companies as "fluent".
        Native = "native",
    }
}

words! {
    /// Class of a driving licence (Act 386/2011).
    Licence {
        /// Moped or light quadricycle.
        Am = "AM",
        /// Light motorcycle.
        A1 = "A1",
        /// Medium motorcycle.
        A2 = "A2",
        /// Motorcycle.
        A = "A",
        /// Tractor.
        T = "T",
        /// Road tractor.
        Lt = "LT",
        /// Car.
        B = "B",
        /// Car with a heavy trailer.
        Be = "BE",
        /// Lorry up to 7.5 t.
        C1 = "C1",
        /// Lorry.
        C = "C",
        /// Lorry with a trailer.
        Ce = "CE",
        /// Small bus.
        D1 = "D1",
        /// Bus.
        D = "D",
    }
}

/// A point on the map, WGS 84 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Coordinates {
    /// Latitude, degrees north.
    pub lat: f64,
    /// Longitude, degrees east.
    pub lon: f64,
}

/// A language and how well it is known, or how well it must be known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageSkill {
    /// ISO 639-1 code.
    pub code: String,
    /// Level known or needed.
    pub level: Level,
}

/// An opening as the engine sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// Identifier given by the program.
    pub id: String,
    /// Whose people are its candidates: only profiles of the same site are.
    pub site: String,
    /// Kind of path.
    pub kind: Kind,
    /// Language of the text.
    pub language: TextLanguage,
    /// Name of the company; never stemmed.
    pub company: String,
    /// Title.
    pub title: String,
    /// Description.
    pub description: String,
    /// Where the work is; `None` when unknown.
    pub place: Option<Coordinates>,
    /// Whether the work can be done from anywhere.
    pub remote: bool,
    /// Hours a week.
    pub hours_per_week: Option<u32>,
    /// Shifts that the work needs.
    pub shifts: Vec<Shift>,
    /// Codes of required cards and permits.
    pub permits: Vec<String>,
    /// Required driving licence.
    pub driving_licence: Option<Licence>,
    /// Lowest age that the work allows, years.
    pub min_age: Option<u32>,
    /// Languages needed; always empty for work trials (Act 380/2023).
    pub languages: Vec<LanguageSkill>,
    /// Whether the employer pays or arranges a missing card.
    pub offers_permit_training: bool,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Last day to answer.
    pub apply_by: Option<NaiveDate>,
    /// When it was published; `None` when unknown, which comes last.
    pub published_at: Option<NaiveDateTime>,
    /// People who are on their way to it already, for each place that is left.
    pub waiting: u32,
    /// Whether its employer has let somebody wait for an answer longer than promised.
    pub silent: bool,
}

impl Opening {
    /// Languages of the work: those it needs, else the one it is told in.
    #[must_use]
    pub fn work_languages(&self) -> Vec<WorkLanguage> {
        if self.languages.is_empty() {
            return vec![WorkLanguage::of_code(self.language.word())];
        }
        let mut found: Vec<_> = self.languages.iter().map(|skill| WorkLanguage::of_code(&skill.code)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// A young person's profile as the engine sees it: no name, no sex, no origin.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Identifier given by the program.
    pub id: String,
    /// Site that looks after the person.
    pub site: String,
    /// Language of the text.
    pub language: TextLanguage,
    /// Date of birth: used only for limits that the law sets on age.
    pub born_on: NaiveDate,
    /// Headline.
    pub headline: String,
    /// About me.
    pub about: String,
    /// What I can do, in own words.
    pub skills: Vec<String>,
    /// What interests me, in own words.
    pub interests: Vec<String>,
    /// What I do not want, in own words.
    pub avoid: Vec<String>,
    /// Codes of cards and permits held and valid.
    pub permits: Vec<String>,
    /// Driving licence held.
    pub driving_licence: Option<Licence>,
    /// Languages known.
    pub languages: Vec<LanguageSkill>,
    /// Where the person lives, as exactly as a municipality; `None` when unknown.
    pub place: Option<Coordinates>,
    /// How far the person can travel, kilometres.
    pub radius_km: u32,
    /// Kinds of path wished.
    pub kinds: Vec<Kind>,
    /// Shifts that suit.
    pub shifts: Vec<Shift>,
    /// Most hours a week.
    pub hours_per_week_max: Option<u32>,
    /// First day the person can start.
    pub available_from: Option<NaiveDate>,
    /// Openings that the person is on the way to already.
    pub on_the_way: u32,
}

impl Profile {
    /// Age in full years on a day.
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> u32 {
        age_on(self.born_on, day)
    }
}

/// Age in full years on a day; born on 29 February, the birthday is 1 March in other years.
#[must_use]
pub fn age_on(born_on: NaiveDate, day: NaiveDate) -> u32 {
    let years = day.year() - born_on.year();
    let before = (day.month(), day.day()) < (born_on.month(), born_on.day());
    u32::try_from(years - i32::from(before)).unwrap_or(0)
}
