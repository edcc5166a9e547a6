//! Figures of reading: which concepts are found in texts that two people have marked independently.
//!
//! The raters wrote plain names without the vocabulary at hand; `names.tsv` says which concepts of
//! the vocabulary each name stands for (none where it has none). What both raters named has to be
//! found; what either named is right if it is found.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use serde::Deserialize;

use crate::collection::CollectionError;
use crate::collection::lines;
use crate::model::TextLanguage;
use crate::reading::{Reader, Side};

/// A text to read.
#[derive(Debug, Deserialize, validator::Validate)]
struct TextRecord {
    #[validate(length(min = 1, max = 40))]
    id: String,
    language: TextLanguage,
    side: Side,
    #[validate(length(max = 2000))]
    text: String,
}

/// What one rater marked in one text.
#[derive(Debug, Deserialize, validator::Validate)]
struct MarkRecord {
    #[validate(length(min = 1, max = 40))]
    id: String,
    concepts: Vec<Mark>,
}

/// One mark.
#[derive(Debug, Clone, Deserialize)]
struct Mark {
    name: String,
    words: String,
}

/// Figures of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextResult {
    /// The text.
    pub id: String,
    /// Concepts found that a rater named.
    pub right: Vec<String>,
    /// Concepts found that no rater named.
    pub wrong: Vec<String>,
    /// What both raters named and was not found.
    pub missed: Vec<String>,
    /// How many both raters named.
    pub wanted: usize,
}

/// Figures of all texts.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadingReport {
    /// Share of what was found that a rater named.
    pub precision: f64,
    /// Share of what both raters named that was found.
    pub recall: f64,
    /// Share of the marks of one rater that the other made too, by the same name, concept or words.
    pub agreement: f64,
    /// Each text.
    pub by_text: Vec<TextResult>,
}

/// Concepts that a rater's name stands for.
type Names = HashMap<String, BTreeSet<String>>;

fn names(path: &Path) -> Result<Names, CollectionError> {
    let text =
        std::fs::read_to_string(path).map_err(|source| CollectionError::Read { path: path.to_owned(), source })?;
    let pair = |line: &str| {
        let (name, ids) = line.split_once('\t')?;
        let ids = ids.split(',').map(str::trim).filter(|id| !id.is_empty() && *id != "-");
        Some((name.trim().to_lowercase(), ids.map(str::to_owned).collect()))
    };
    Ok(text.lines().filter_map(pair).collect())
}

fn marks(path: &Path) -> Result<HashMap<String, Vec<Mark>>, CollectionError> {
    let records: Vec<MarkRecord> = lines(path)?;
    Ok(records.into_iter().map(|record| (record.id, record.concepts)).collect())
}

/// Measures a reader on the collection of a folder.
///
/// # Errors
/// If a file cannot be read.
pub fn evaluate_reading(dir: &Path, reader: &Reader) -> Result<ReadingReport, CollectionError> {
    let texts: Vec<TextRecord> = lines(&dir.join("texts.jsonl"))?;
    let names = names(&dir.join("names.tsv"))?;
    let (first, second) = (marks(&dir.join("rater_1.jsonl"))?, marks(&dir.join("rater_2.jsonl"))?);
    let (mut agreed, mut marked) = (0, 0);
    let mut by_text = Vec::new();
    for text in &texts {
        let none = Vec::new();
        let (mine, theirs) = (first.get(&text.id).unwrap_or(&none), second.get(&text.id).unwrap_or(&none));
        let pairs = pairs(mine, theirs, &names, &text.text);
        marked += mine.len() + theirs.len();
        agreed += 2 * pairs.len();
        by_text.push(measure(reader, text, mine.iter().chain(theirs), &pairs, &names));
    }
    let count = |of: fn(&TextResult) -> usize| by_text.iter().map(of).sum::<usize>() as f64;
    let (right, wrong) = (count(|text| text.right.len()), count(|text| text.wrong.len()));
    let (wanted, missed) = (count(|text| text.wanted), count(|text| text.missed.len()));
    Ok(ReadingReport {
        precision: right / (right + wrong).max(1.0),
        recall: (wanted - missed) / wanted.max(1.0),
        agreement: f64::from(u32::try_from(agreed).unwrap_or(0)) / f64::from(u32::try_from(marked).unwrap_or(1).max(1)),
        by_text,
    })
}

/// Marks of the two raters that mean the same: by name, by concept, or by the words they stand on.
fn pairs<'a>(mine: &'a [Mark], theirs: &'a [Mark], names: &Names, text: &str) -> Vec<(&'a Mark, &'a Mark)> {
    let ids = |mark: &Mark| names.get(&mark.name.to_lowercase()).cloned().unwrap_or_default();
    let place = |mark: &Mark| text.find(&mark.words).map(|at| at..at + mark.words.len());
    let overlap = |one: &Mark, other: &Mark| match (place(one), place(other)) {
        (Some(one), Some(other)) => one.start < other.end && other.start < one.end,
        _ => false,
    };
    let mut taken = BTreeSet::new();
    let mut found = Vec::new();
    for strictness in 0..2 {
        for one in mine {
            if found.iter().any(|(known, _): &(&Mark, &Mark)| std::ptr::eq(*known, one)) {
                continue;
            }
            let same = |other: &Mark| match strictness {
                0 => one.name.eq_ignore_ascii_case(&other.name) || !ids(one).is_disjoint(&ids(other)),
                _ => overlap(one, other),
            };
            if let Some(at) = (0..theirs.len()).find(|at| !taken.contains(at) && same(&theirs[*at])) {
                taken.insert(at);
                found.push((one, &theirs[at]));
            }
        }
    }
    found
}

fn measure<'a>(
    reader: &Reader,
    text: &TextRecord,
    all: impl Iterator<Item = &'a Mark>,
    pairs: &[(&Mark, &Mark)],
    names: &Names,
) -> TextResult {
    let ids = |mark: &Mark| names.get(&mark.name.to_lowercase()).cloned().unwrap_or_default();
    let found: BTreeSet<String> = reader
        .chips(&text.text, text.language, text.side)
        .into_iter()
        .filter_map(|chip| Some(reader.vocabulary().concept(chip.concept)?.id.clone()))
        .collect();
    let allowed: BTreeSet<String> = all.flat_map(ids).collect();
    let (right, wrong) = found.iter().cloned().partition(|id| allowed.contains(id));
    let wanted: BTreeMap<&str, BTreeSet<String>> =
        pairs.iter().map(|(one, other)| (one.name.as_str(), ids(one).union(&ids(other)).cloned().collect())).collect();
    let missed = wanted.iter().filter(|(_, ids)| ids.is_disjoint(&found)).map(|(name, _)| (*name).to_owned()).collect();
    TextResult { id: text.id.clone(), right, wrong, missed, wanted: wanted.len() }
}
