//! Every weight of the ranking, in one place.
//!
//! The text parts are cosines (about 0 to 1), so the numbers can be read as "how much of a good
//! match by meaning is this worth". `docs/matching.md` tells how they were chosen.

/// How much a place in a text counts: for concepts, and how often for words.
pub(crate) mod zone {
    use crate::meaning::Zone;

    /// The headline: the person's own summary.
    pub(crate) const HEADLINE: Zone = (1.0, 2);
    /// Each skill.
    pub(crate) const SKILL: Zone = (1.0, 2);
    /// Each interest.
    pub(crate) const INTEREST: Zone = (1.0, 2);
    /// The free text: much of it is a life story.
    pub(crate) const ABOUT: Zone = (0.6, 1);
    /// Each thing to avoid.
    pub(crate) const AVOID: Zone = (1.0, 1);
    /// The title of an opening.
    pub(crate) const TITLE: Zone = (1.0, 2);
    /// Its description.
    pub(crate) const DESCRIPTION: Zone = (0.6, 1);
}

/// How much concepts count.
pub(crate) mod meaning {
    use crate::vocabulary::ConceptKind;

    /// By what they are: work itself tells most, the feel of it least.
    pub(crate) const fn kind(kind: ConceptKind) -> f32 {
        match kind {
            ConceptKind::Occupation => 1.0,
            ConceptKind::Skill | ConceptKind::Interest => 0.6,
            ConceptKind::Condition => 0.4,
            ConceptKind::Permit => 0.3,
        }
    }

    /// The surest that one mention can be.
    pub(crate) const SUREST: f32 = 0.99;

    /// So sure of a concept that nothing else has to speak for it.
    pub(crate) const SURE_ALONE: f32 = 0.6;
    /// Sum of what hangs together with a concept, elsewhere in the text, from which on it is not doubted.
    pub(crate) const SUPPORT_ENOUGH: f32 = 0.3;
    /// Places of a text that name something, from which on it tells that nothing speaks for a concept.
    pub(crate) const PLACES_ENOUGH: f32 = 8.0;
    /// How much the most doubtful concept loses that nothing else speaks for.
    pub(crate) const DOUBT: f32 = 0.9;

    /// What makes a start easy: ids of conditions.
    pub(crate) const EASY_CONDITIONS: &[&str] =
        &["no-experience-needed", "learning-by-doing", "calm-pace", "flexible-hours", "quiet-place", "routine-work"];
    /// How much a person who tells nothing is taken as wishing each of them.
    pub(crate) const EASY_START: f32 = 0.3;
    /// Sum of what a person tells from which on nothing is added: about one clear wish.
    pub(crate) const TOLD_ENOUGH: f32 = 1.0;
}

/// Concepts in common, or that hang together.
pub(crate) const MEANING: f64 = 1.0;
/// Fields of work in common.
pub(crate) const FIELD: f64 = 0.3;
/// Words in common.
pub(crate) const WORDS: f64 = 0.6;
/// What is subtracted for disliked concepts.
pub(crate) const DISLIKED_MEANING: f64 = 0.5;
/// What is subtracted for disliked words.
pub(crate) const DISLIKED_WORDS: f64 = 0.12;
/// Added to the idf of a word, so that a frequent one still counts a little.
pub(crate) const WORD_IDF_FLOOR: f64 = 1.0;
/// Most words of a text that are asked of the index, the rarest first.
pub(crate) const WORDS_AT_MOST: usize = 32;

/// How much more a rare concept tells than one that every other opening means.
pub(crate) mod rarity {
    /// Openings that are imagined beside the real ones, so that few openings do not make a common concept of a rare one.
    pub(crate) const IMAGINED: f32 = 500.0;
    /// Share of the imagined openings that mean a concept.
    pub(crate) const IMAGINED_SHARE: f32 = 0.01;
    /// The logarithm of the rarity that counts as one.
    pub(crate) const TELLING: f32 = 5.0;
    /// The least that a concept tells.
    pub(crate) const LEAST: f32 = 0.05;
    /// Below 1 the differences are smaller.
    pub(crate) const POWER: f32 = 0.5;
    /// A text that means less than this is taken as meaning this much, so that one hint is no certainty.
    pub(crate) const SHORTEST: f64 = 0.3;
}

/// At the edge of the radius; half of it at half the radius.
pub(crate) const DISTANCE_AT_EDGE: f64 = -0.1;
/// More hours than wished, within the tolerance.
pub(crate) const HOURS_OVER: f64 = -0.06;
/// Far more hours than wished.
pub(crate) const HOURS_FAR_OVER: f64 = -0.3;
/// The opening needs also shifts that do not suit.
pub(crate) const SHIFTS_IN_PART: f64 = -0.06;
/// A language known one step too little.
pub(crate) const LANGUAGE_SHORT: f64 = -0.3;
/// Each missing card; the employer's paying makes it lighter.
pub(crate) const PERMIT_MISSING: f64 = -0.03;
/// A missing card that the employer pays.
pub(crate) const PERMIT_MISSING_PAID: f64 = -0.01;

/// How comfortable the language of a workplace is, where the rules do not ask for it.
pub(crate) mod comfort {
    use crate::model::Level;

    /// From this level on one manages at work.
    pub(crate) const ENOUGH: Level = Level::A2;
    /// A language that is known less.
    pub(crate) const WEAK: f64 = -0.1;
    /// A language that is not among those known.
    pub(crate) const UNKNOWN: f64 = -0.2;
}

/// Each week by which the person is free later than the work begins.
pub(crate) const START_WEEK_LATE: f64 = -0.005;
/// Weeks from which on it makes no difference any more.
pub(crate) const START_WEEKS_AT_MOST: f64 = 10.0;

/// Product policy: openings that few have found come up, and so do people whom nobody has asked yet.
/// Each is about as much as a missing card, so a better fit still comes first.
pub(crate) mod fairness {
    /// Each person who is on the way to an opening already, for each place that is left.
    pub(crate) const WAITING: f64 = -0.02;
    /// People from which on it makes no difference any more.
    pub(crate) const WAITING_AT_MOST: f64 = 5.0;
    /// Each opening that the person is on the way to already.
    pub(crate) const ON_THE_WAY: f64 = -0.02;
    /// Openings from which on it makes no difference any more.
    pub(crate) const ON_THE_WAY_AT_MOST: f64 = 5.0;
    /// An employer who has let somebody wait for an answer.
    pub(crate) const SILENT: f64 = -0.08;
}

/// How easy a kind of path is to start: a person who writes little sees the low steps first.
pub(crate) mod ease {
    /// No requirements at all, by law.
    pub(crate) const WORK_TRIAL: f64 = 0.06;
    /// Some hours.
    pub(crate) const MICRO_JOB: f64 = 0.03;
    /// Teaches from the beginning.
    pub(crate) const APPRENTICESHIP: f64 = 0.02;
    /// Paid work.
    pub(crate) const JOB: f64 = 0.0;
    /// Asks the most initiative.
    pub(crate) const ENTREPRENEURSHIP: f64 = -0.02;
}

/// What would open doors.
pub(crate) mod doors {
    /// Least sum of the text parts (meaning, field, words, what is disliked) of a pair that fits.
    ///
    /// Chosen on the judged collection of 45 people and 140 openings: as high as the share of openings worth
    /// meeting that are kept (grade 2 and 3: 82 %) less the share of those that have nothing to do with the person
    /// (grade 0: 6 %) stays within 0.02 of its greatest, 0.77; it is flat from 0.4 to 0.55. A promise has to hold.
    pub(crate) const FITS: f64 = 0.55;
    /// Those that fit by their texts and are read back to count what a key opens, the best by what the index knows
    /// first: where more fit, more would not help anybody to choose a key, and every look at a front page would
    /// wait for them.
    pub(crate) const READ_AT_MOST: usize = 512;
    /// What a longer way is tried with, kilometres.
    pub(crate) const LONGER_KM: u32 = 10;
    /// The best openings that suit, in which a common skill is looked for.
    pub(crate) const SKILL_AMONG: usize = 100;
    /// Openings that have to name a skill: what one asks is a detail of that one.
    pub(crate) const SKILL_LEAST: usize = 2;
}

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
    /// Another name of what a word names.
    pub(crate) const CONCEPT: f32 = 1.5;
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

/// How sure it is that a text means a concept.
pub(crate) mod reading {
    use crate::reading::{Part, Tells};

    /// How sure a word is by how it was found.
    pub(crate) const fn part(part: Part) -> f32 {
        match part {
            Part::Whole => 0.95,
            Part::WorkOf => 0.85,
            Part::Typo => 0.7,
            Part::Head => 0.65,
            Part::LooseHead => 0.5,
            Part::First => 0.45,
            Part::LooseFirst => 0.3,
        }
    }

    /// A word that points to a concept or to where the work is done, against one that names it.
    pub(crate) const fn word(tells: Tells) -> f32 {
        match tells {
            Tells::Name => 1.0,
            Tells::Place => 0.75,
            Tells::Hint => 0.5,
        }
    }
    /// The same of a phrase of several words.
    pub(crate) const fn phrase(tells: Tells) -> f32 {
        match tells {
            Tells::Name => 1.0,
            Tells::Place => 0.75,
            Tells::Hint => 0.6,
        }
    }
    /// A phrase in its order.
    pub(crate) const PHRASE: f32 = 0.95;
    /// A phrase in another order.
    pub(crate) const PHRASE_TURNED: f32 = 0.8;
    /// A word that is part of a phrase, by itself.
    pub(crate) const INSIDE_PHRASE: f32 = 0.4;
    /// A word of another language than the text's.
    pub(crate) const FOREIGN: f32 = 0.8;
    /// Shortest word that is looked up in another language.
    pub(crate) const SHORTEST_FOREIGN: usize = 4;
    /// Words that may stand between those of a phrase.
    pub(crate) const WORDS_BETWEEN: usize = 1;
    /// Words of grammar that may stand between besides, at each side of a word.
    pub(crate) const GRAMMAR_BETWEEN: usize = 4;
    /// Share of the surest meaning of a place from which on another is shown beside it.
    pub(crate) const NEARLY: f32 = 0.85;
    /// A word with many meanings: each is less sure, by this power of their number.
    pub(crate) const AMBIGUITY: f32 = 0.5;
    /// How closely two meanings of a word hang together to be taken as one.
    pub(crate) const ONE_MEANING: f32 = 0.29;
    /// How much each further concept of one meaning makes it less sure.
    pub(crate) const SAME_MEANING: f32 = 0.6;
}

/// What is said of a hit in a search.
pub(crate) mod finding {
    /// From how sure on a word is said to be another name.
    pub(crate) const NAMED: f32 = 0.75;
}

/// What is shown of a text as found, from how sure it is.
pub(crate) mod chips {
    use crate::reading::Side;
    use crate::vocabulary::ConceptKind;

    /// How sure one place has to be to count.
    pub(crate) const PLACE: f32 = 0.3;
    /// By whose text it is and what is found; the work of an opening is judged as a whole.
    pub(crate) const fn least(side: Side, kind: ConceptKind) -> f32 {
        match (side, kind) {
            (_, ConceptKind::Occupation) => 0.8,
            (Side::Opening, ConceptKind::Condition | ConceptKind::Permit) => 0.5,
            (Side::Profile, ConceptKind::Interest) => 0.66,
            _ => 0.6,
        }
    }
    /// Work at a place where a young person says that they have worked.
    pub(crate) const WORKED: f32 = 0.7;
    /// A field of work, where an opening tells no work.
    pub(crate) const FIELD: f32 = 0.5;
    /// The work of an opening, with what belongs to it.
    pub(crate) const WORK: f32 = 0.65;
    /// How much of that what belongs to it can be.
    pub(crate) const BELONGS: f32 = 0.6;
    /// A special work of the kind that is named.
    pub(crate) const NARROWER: f32 = 0.35;
    /// A second work beside the first.
    pub(crate) const WORK_BESIDES: f32 = 0.9;
    /// A second work that is named in one breath with the first.
    pub(crate) const WORK_JOINED: f32 = 0.6;
    /// How closely two works hang together to be taken as one.
    pub(crate) const SAME_WORK: f32 = 0.31;
}

/// How closely concepts hang together.
pub(crate) mod nearness {
    use crate::vocabulary::TieKind;

    /// By one tie; the same from both ends, so that both sides of a match score alike.
    pub(crate) const fn tie(kind: TieKind) -> f32 {
        match kind {
            TieKind::Broader | TieKind::Narrower => 0.47,
            TieKind::Near => 0.3,
            TieKind::Uses | TieKind::UsedBy => 0.16,
            TieKind::Leads | TieKind::LedFrom => 0.35,
        }
    }

    /// Ties in a row.
    pub(crate) const TIES_AT_MOST: usize = 2;
    /// Looser than this is no tie.
    pub(crate) const LOOSEST: f32 = 0.04;
}

/// What is told as a reason: surer things than those that only move the order a little.
pub(crate) mod explaining {
    /// How surely a side has to mean a concept.
    pub(crate) const SURE: f32 = 0.4;
    /// How surely one side has to mean what both share, and both sides what lies close. One word that only points to
    /// something is not enough: "kortit" are no playing cards, "kahdesti kuussa" is no moon.
    pub(crate) const NAMED: f32 = 0.6;
    /// How closely two concepts have to hang together.
    pub(crate) const CLOSE: f32 = 0.29;
    /// How closely what is offered has to hang together with what is disliked.
    pub(crate) const DISLIKED_CLOSE: f32 = 0.46;
    /// Rarity below which a word is too common to be a reason: about one text in four.
    pub(crate) const COMMON: f64 = 1.3;
    /// Shortest word that is named alone.
    pub(crate) const SHORTEST_NAMED: usize = 4;
}
