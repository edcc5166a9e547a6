//! Every weight of the ranking, in one place.
//!
//! The text parts are cosines (0 to 1, times an idf factor near 1), so the numbers can be read as
//! "how much of a good textual match is this worth". Chosen on judged pairs (`tests/judged.rs`):
//! of the weights tried (zones, meaning, field, disliked, idf floors, number of n-grams, practical
//! parts as a whole), halving or doubling one moved nDCG by 0.02 at most, both ways.

/// How often a word counts by where it stands in a profile.
pub(crate) mod profile_zone {
    /// The headline: the person's own summary.
    pub(crate) const HEADLINE: u32 = 2;
    /// Each skill.
    pub(crate) const SKILL: u32 = 2;
    /// Each interest.
    pub(crate) const INTEREST: u32 = 2;
    /// The free text: much of it is a life story.
    pub(crate) const ABOUT: u32 = 1;
}

/// How often a word counts by where it stands in an opening.
pub(crate) mod opening_zone {
    /// The title.
    pub(crate) const TITLE: u32 = 2;
    /// The description.
    pub(crate) const DESCRIPTION: u32 = 1;
}

/// Words in common, by character n-grams.
pub(crate) const WORDS: f64 = 1.0;
/// Concepts in common, across languages.
pub(crate) const MEANING: f64 = 0.4;
/// A field of work in common, against a concept in common.
pub(crate) const FIELD_AGAINST_CONCEPT: f64 = 0.6;
/// What is subtracted for disliked words, against wished ones.
pub(crate) const DISLIKED_WORDS: f64 = 0.3;
/// What is subtracted for disliked concepts, against wished ones.
pub(crate) const DISLIKED_MEANING: f64 = 0.4;
/// Added to the idf of an n-gram, so that a frequent one still counts a little.
pub(crate) const WORD_IDF_FLOOR: f64 = 1.0;
/// Added to the idf of a concept.
pub(crate) const MEANING_IDF_FLOOR: f64 = 0.3;

/// At the edge of the radius; half of it at half the radius.
pub(crate) const DISTANCE_AT_EDGE: f64 = -0.04;
/// More hours than wished, within the tolerance.
pub(crate) const HOURS_OVER: f64 = -0.024;
/// Far more hours than wished.
pub(crate) const HOURS_FAR_OVER: f64 = -0.12;
/// The opening needs also shifts that do not suit.
pub(crate) const SHIFTS_IN_PART: f64 = -0.024;
/// A language known one step too little.
pub(crate) const LANGUAGE_SHORT: f64 = -0.12;
/// Each missing card; the employer's paying makes it lighter.
pub(crate) const PERMIT_MISSING: f64 = -0.012;
/// A missing card that the employer pays.
pub(crate) const PERMIT_MISSING_PAID: f64 = -0.004;

/// How easy a kind of path is to start: a person who writes little sees the low steps first.
pub(crate) mod ease {
    /// No requirements at all, by law.
    pub(crate) const WORK_TRIAL: f64 = 0.024;
    /// Some hours.
    pub(crate) const MICRO_JOB: f64 = 0.012;
    /// Teaches from the beginning.
    pub(crate) const APPRENTICESHIP: f64 = 0.008;
    /// Paid work.
    pub(crate) const JOB: f64 = 0.0;
    /// Asks the most initiative.
    pub(crate) const ENTREPRENEURSHIP: f64 = -0.008;
}

/// Most n-grams of a text that are asked of the index, the rarest and most repeated first.
pub(crate) const QUERY_GRAMS_AT_MOST: usize = 600;
/// Candidates read back from the database at a time.
pub(crate) const HYDRATE_CHUNK: usize = 64;
/// Candidates read back for one answer at most, however many the rules refuse.
pub(crate) const HYDRATE_AT_MOST: usize = 2_000;

/// Boosts of the word search (those of an earlier service, measured there by use).
pub(crate) mod search_boost {
    /// A word of the title.
    pub(crate) const TITLE: f32 = 7.0;
    /// A word of the company's name.
    pub(crate) const COMPANY: f32 = 6.0;
    /// A word of the description.
    pub(crate) const BODY: f32 = 1.0;
    /// A part of a compound in the title: less sure than the word itself.
    pub(crate) const TITLE_PART: f32 = 2.0;
    /// A part of a compound in the description.
    pub(crate) const BODY_PART: f32 = 0.4;
    /// A word within one typing error.
    pub(crate) const TYPO: f32 = 0.5;
    /// A word of the title that begins so.
    pub(crate) const TITLE_BEGINNING: f32 = 1.5;
    /// A word of the description that begins so.
    pub(crate) const BODY_BEGINNING: f32 = 0.3;
}

/// What makes another opening a good second choice.
pub(crate) mod similar {
    /// The same kind of path.
    pub(crate) const SAME_KIND: f64 = 0.1;
    /// Each ten kilometres between them takes this much.
    pub(crate) const TEN_KILOMETRES: f64 = 0.03;
    /// Farther than this is no neighbour, kilometres.
    pub(crate) const FARTHEST: f64 = 150.0;
}
