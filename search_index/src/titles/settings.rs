//! Every figure of the ranking of titles, in one table.
//!
//! Those of the fusion were set on Swedish titles whose answers are known, in wide steps: each moved
//! by a step changes the mean reciprocal rank by less than 0.005. The others are what is usual.

/// Lengths of runs of letters, a word's borders counted as letters.
pub(super) const GRAM_LENGTHS: std::ops::RangeInclusive<usize> = 2..=4;

// --- compounds -----------------------------------------------------------------------------------

/// Letters of the shortest part of a compound.
pub(super) const SHORTEST_PART: usize = 3;
/// Letters of the shortest word that is taken apart.
pub(super) const SHORTEST_COMPOUND: usize = 7;
/// How much a part that is a word by itself counts, as so many compounds that have it.
pub(super) const WORD_BY_ITSELF: f64 = 2.0;
/// Compounds that must end alike for their ending to be a part though it is no word …
pub(super) const ENDING_SEEN: f64 = 8.0;
/// … and its letters.
pub(super) const ENDING_LETTERS: usize = 5;
/// Cost of a part of three letters, which are often part of something else.
pub(super) const SHORT_PART_COST: f64 = 4.0;
/// Cost of a first part that nobody knows: names and the like …
pub(super) const STRANGE_PART_COST: f64 = 7.0;
/// … and of each of its letters.
pub(super) const STRANGE_LETTER_COST: f64 = 0.7;
/// Above this cost a word is left whole.
pub(super) const DEAREST_COMPOUND: f64 = 20.0;

// --- bridge --------------------------------------------------------------------------------------

/// Rounds of learning; more change nothing.
pub(super) const BRIDGE_ROUNDS: usize = 6;
/// Added to the count of a word, so that what is seen once is believed less.
pub(super) const BRIDGE_DOUBT: f64 = 0.3;
/// Least chance of a translation that is kept.
pub(super) const LEAST_CHANCE: f64 = 0.03;
/// Translations kept of a word.
pub(super) const TRANSLATIONS: usize = 8;

// --- evidence ------------------------------------------------------------------------------------

/// Least likeness of a skill to a title that says anything.
pub(super) const LEAST_SKILL_LIKENESS: f32 = 0.15;
/// How much a skill says that is useful but not essential for the work.
pub(super) const OPTIONAL_SKILL: f32 = 0.5;
/// Sum of what skills say that counts as full evidence, if no occupation has more.
pub(super) const LEAST_FULL_SKILLS: f32 = 0.05;

// --- fusion --------------------------------------------------------------------------------------

/// Occupations that each evidence puts forward.
pub(super) const CANDIDATES: usize = 60;
/// Weights of an occupation's evidence beside its labels' 1: skills, English labels.
pub(super) const OCCUPATION_SKILLS: f64 = 0.15;
pub(super) const OCCUPATION_ENGLISH: f64 = 0.5;
/// Weights of a group's evidence: own labels, votes of its occupations, English labels and examples,
/// description.
pub(super) const GROUP_LABELS: f64 = 1.5;
pub(super) const GROUP_VOTES: f64 = 0.8;
pub(super) const GROUP_ENGLISH: f64 = 1.0;
pub(super) const GROUP_DESCRIPTION: f64 = 0.6;
/// The best occupations that vote for their groups …
pub(super) const VOTERS: usize = 20;
/// … by this power of their evidence.
pub(super) const VOTE_POWER: i32 = 3;
/// Evidence that makes a group, or an occupation, e times as likely.
pub(super) const GROUP_STEP: f64 = 0.2;
pub(super) const OCCUPATION_STEP: f64 = 0.12;
/// How much an occupation is worth whose group is unlikely: the chance of the group, with this
/// floor, to this power.
pub(super) const GROUP_FLOOR: f64 = 0.001;
pub(super) const GROUP_TRUST: f64 = 0.4;
/// Whether an occupation is meant at all, and not a group: a curve of the likeness of its best label,
/// from a least share, with its middle and width.
pub(super) const OCCUPATION_SHARE: f64 = 0.1;
pub(super) const SHARE_MIDDLE: f64 = 0.7;
pub(super) const SHARE_WIDTH: f64 = 0.12;
/// Part of an occupation's share that its group gets: what is near several of a group's occupations
/// may be the group.
pub(super) const HANDED_ON: f64 = 0.1;
