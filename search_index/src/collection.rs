//! Interchange records, and judged collections made of them.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::model::{Coordinates, Kind, LanguageSkill, Licence, Opening, Profile, Shift, TextLanguage};

/// What an opening requires, as the records nest it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct Requirements {
    /// Codes of required cards and permits.
    #[validate(custom(function = "short_items"))]
    pub permits: Vec<String>,
    /// Required driving licence.
    pub driving_licence: Option<Licence>,
    /// Lowest age, years.
    #[validate(range(min = 13, max = 35))]
    pub min_age: Option<u32>,
    /// Languages needed.
    #[validate(custom(function = "language_codes"))]
    pub languages: Vec<LanguageSkill>,
}

/// An opening as files carry it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
pub struct OpeningRecord {
    /// Identifier.
    #[validate(length(min = 1, max = 64))]
    pub id: String,
    /// Kind of path.
    pub kind: Kind,
    /// Language of the text.
    pub language: TextLanguage,
    /// Name of the company.
    #[validate(length(min = 1, max = 120))]
    pub company: String,
    /// Title.
    #[validate(length(min = 1, max = 120))]
    pub title: String,
    /// Description.
    #[serde(default)]
    #[validate(length(max = 5000))]
    pub description: String,
    /// Name of the municipality.
    #[serde(default)]
    #[validate(length(max = 60))]
    pub municipality: Option<String>,
    /// Postcode.
    #[serde(default)]
    #[validate(custom(function = "five_digits"))]
    pub postcode: Option<String>,
    /// Whether the work can be done from anywhere.
    #[serde(default)]
    pub remote: bool,
    /// Hours a week.
    #[serde(default)]
    #[validate(range(min = 1, max = 168))]
    pub hours_per_week: Option<u32>,
    /// Shifts needed.
    #[serde(default)]
    #[validate(length(max = 4))]
    pub shifts: Vec<Shift>,
    /// Requirements.
    #[serde(default)]
    #[validate(nested)]
    pub requires: Requirements,
    /// Whether the employer pays or arranges a missing card.
    #[serde(default)]
    pub offers_permit_training: bool,
    /// First day.
    #[serde(default)]
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// Last day to answer.
    #[serde(default)]
    pub apply_by: Option<NaiveDate>,
    /// How many people are sought.
    #[serde(default)]
    #[validate(range(min = 1, max = 1000))]
    pub positions: Option<u32>,
}

impl OpeningRecord {
    /// The opening as the engine sees it, at a place the caller looked up.
    #[must_use]
    pub fn into_opening(self, place: Option<Coordinates>) -> Opening {
        Opening {
            id: self.id,
            site: String::new(),
            kind: self.kind,
            language: self.language,
            company: self.company,
            title: self.title,
            description: self.description,
            place,
            remote: self.remote,
            hours_per_week: self.hours_per_week,
            shifts: self.shifts,
            permits: self.requires.permits,
            driving_licence: self.requires.driving_licence,
            min_age: self.requires.min_age,
            languages: self.requires.languages,
            offers_permit_training: self.offers_permit_training,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            apply_by: self.apply_by,
            published_at: None,
            waiting: 0,
            silent: false,
        }
    }
}

/// A profile as files carry it: no name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
pub struct ProfileRecord {
    /// Identifier.
    #[validate(length(min = 1, max = 64))]
    pub id: String,
    /// Language of the text.
    pub language: TextLanguage,
    /// Age, years.
    #[validate(range(min = 15, max = 35))]
    pub age: u32,
    /// Headline.
    #[serde(default)]
    #[validate(length(max = 120))]
    pub headline: String,
    /// About me.
    #[serde(default)]
    #[validate(length(max = 5000))]
    pub about: String,
    /// Skills.
    #[serde(default)]
    #[validate(custom(function = "short_items"))]
    pub skills: Vec<String>,
    /// Interests.
    #[serde(default)]
    #[validate(custom(function = "short_items"))]
    pub interests: Vec<String>,
    /// What is not wanted.
    #[serde(default)]
    #[validate(custom(function = "short_items"))]
    pub avoid: Vec<String>,
    /// Codes of cards and permits held.
    #[serde(default)]
    #[validate(custom(function = "short_items"))]
    pub permits: Vec<String>,
    /// Driving licence held.
    #[serde(default)]
    pub driving_licence: Option<Licence>,
    /// Languages known.
    #[serde(default)]
    #[validate(custom(function = "language_codes"))]
    pub languages: Vec<LanguageSkill>,
    /// Name of the municipality.
    #[serde(default)]
    #[validate(length(max = 60))]
    pub municipality: Option<String>,
    /// Postcode.
    #[serde(default)]
    #[validate(custom(function = "five_digits"))]
    pub postcode: Option<String>,
    /// How far the person can travel, kilometres.
    #[validate(range(min = 1, max = 2000))]
    pub radius_km: u32,
    /// Kinds of path wished.
    #[serde(default)]
    #[validate(length(max = 5))]
    pub kinds: Vec<Kind>,
    /// Shifts that suit.
    #[serde(default)]
    #[validate(length(max = 4))]
    pub shifts: Vec<Shift>,
    /// Most hours a week.
    #[serde(default)]
    #[validate(range(min = 1, max = 168))]
    pub hours_per_week_max: Option<u32>,
    /// First day the person can start.
    #[serde(default)]
    pub available_from: Option<NaiveDate>,
}

impl ProfileRecord {
    /// The profile as the engine sees it; born `age` years before `as_of`, for files carry only the age.
    #[must_use]
    pub fn into_profile(self, place: Option<Coordinates>, as_of: NaiveDate) -> Profile {
        let year = as_of.year() - i32::try_from(self.age).unwrap_or(0);
        // 29 February has no such day in other years: the day before keeps the age.
        let born_on = as_of
            .with_year(year)
            .or_else(|| NaiveDate::from_ymd_opt(year, as_of.month(), as_of.day().saturating_sub(1)))
            .unwrap_or(as_of);
        Profile {
            id: self.id,
            site: String::new(),
            language: self.language,
            born_on,
            headline: self.headline,
            about: self.about,
            skills: self.skills,
            interests: self.interests,
            avoid: self.avoid,
            permits: self.permits,
            driving_licence: self.driving_licence,
            languages: self.languages,
            place,
            radius_km: self.radius_km,
            kinds: self.kinds,
            shifts: self.shifts,
            hours_per_week_max: self.hours_per_week_max,
            available_from: self.available_from,
            on_the_way: 0,
        }
    }
}

/// At most 60 items of 1 to 120 characters.
fn short_items(items: &[String]) -> Result<(), ValidationError> {
    if items.len() > 60 {
        return Err(ValidationError::new("too_many_items"));
    }
    if items.iter().any(|item| item.trim().is_empty() || item.chars().count() > 120) {
        return Err(ValidationError::new("item_length"));
    }
    Ok(())
}

/// Language codes of two or three lower-case letters, 20 at most.
fn language_codes(skills: &[LanguageSkill]) -> Result<(), ValidationError> {
    let good = |code: &str| (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase());
    if skills.len() <= 20 && skills.iter().all(|skill| good(&skill.code)) {
        Ok(())
    } else {
        Err(ValidationError::new("language_code"))
    }
}

/// A Finnish postcode.
fn five_digits(postcode: &str) -> Result<(), ValidationError> {
    if postcode.len() == 5 && postcode.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(())
    } else {
        Err(ValidationError::new("postcode"))
    }
}

/// One graded pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Identifier of the profile.
    pub profile: String,
    /// Identifier of the opening.
    pub opening: String,
    /// 3, 2, 1; −1 must not be offered. Pairs that are absent count 0.
    pub grade: i8,
    /// Why −1, or what card is missing.
    pub flag: String,
}

/// A judged collection.
#[derive(Debug, Clone)]
pub struct Collection {
    /// Name.
    pub name: String,
    /// The day it is judged at.
    pub as_of: NaiveDate,
    /// Openings.
    pub openings: Vec<OpeningRecord>,
    /// Profiles.
    pub profiles: Vec<ProfileRecord>,
    /// Graded pairs.
    pub qrels: Vec<Judgement>,
}

/// Why a collection could not be read.
#[derive(Debug, thiserror::Error)]
pub enum CollectionError {
    /// A file could not be read.
    #[error("cannot read {path}: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// Cause.
        source: io::Error,
    },
    /// A line is not what it should be.
    #[error("{path}, line {line}: {problem}")]
    Line {
        /// The file.
        path: PathBuf,
        /// Line number from 1.
        line: usize,
        /// What is wrong.
        problem: String,
    },
}

/// `collection.json`.
#[derive(Deserialize)]
struct Manifest {
    name: String,
    as_of: NaiveDate,
    profiles: String,
    openings: String,
    qrels: String,
}

impl Collection {
    /// Reads the collection of a folder; `collection.json` names its files and its day.
    ///
    /// # Errors
    /// If a file cannot be read, or a line cannot be understood or is out of bounds.
    pub fn load(dir: &Path) -> Result<Self, CollectionError> {
        let path = dir.join("collection.json");
        let manifest: Manifest = serde_json::from_str(&read(&path)?).map_err(|error| CollectionError::Line {
            path,
            line: error.line(),
            problem: error.to_string(),
        })?;
        let path = dir.join(&manifest.qrels);
        let mut qrels = Vec::new();
        for (at, line) in read(&path)?.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            qrels.push(judgement(line).ok_or_else(|| CollectionError::Line {
                path: path.clone(),
                line: at + 1,
                problem: "expected profile, opening, grade and flag".to_owned(),
            })?);
        }
        Ok(Self {
            name: manifest.name,
            as_of: manifest.as_of,
            openings: lines(&dir.join(&manifest.openings))?,
            profiles: lines(&dir.join(&manifest.profiles))?,
            qrels,
        })
    }

    /// Grades of each profile's openings.
    #[must_use]
    pub fn grades_by_profile(&self) -> HashMap<String, HashMap<String, i8>> {
        self.grades(|judgement| (&judgement.profile, &judgement.opening))
    }

    /// Grades of each opening's profiles: the same pairs the other way.
    #[must_use]
    pub fn grades_by_opening(&self) -> HashMap<String, HashMap<String, i8>> {
        self.grades(|judgement| (&judgement.opening, &judgement.profile))
    }

    fn grades(&self, sides: impl Fn(&Judgement) -> (&String, &String)) -> HashMap<String, HashMap<String, i8>> {
        let mut grades: HashMap<String, HashMap<String, i8>> = HashMap::new();
        for judgement in &self.qrels {
            let (query, answer) = sides(judgement);
            grades.entry(query.clone()).or_default().insert(answer.clone(), judgement.grade);
        }
        grades
    }
}

fn read(path: &Path) -> Result<String, CollectionError> {
    std::fs::read_to_string(path).map_err(|source| CollectionError::Read { path: path.to_owned(), source })
}

/// Records of a file, one JSON object a line.
pub(crate) fn lines<T: for<'de> Deserialize<'de> + Validate>(path: &Path) -> Result<Vec<T>, CollectionError> {
    let mut records = Vec::new();
    for (at, line) in read(path)?.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let problem = |problem: String| CollectionError::Line { path: path.to_owned(), line: at + 1, problem };
        let record: T = serde_json::from_str(line).map_err(|error| problem(error.to_string()))?;
        record.validate().map_err(|errors| problem(errors.to_string()))?;
        records.push(record);
    }
    Ok(records)
}

fn judgement(line: &str) -> Option<Judgement> {
    let mut columns = line.split('\t');
    Some(Judgement {
        profile: columns.next()?.to_owned(),
        opening: columns.next()?.to_owned(),
        grade: columns.next()?.trim().parse().ok()?,
        flag: columns.next().unwrap_or_default().trim().to_owned(),
    })
}

#[cfg(test)]
#[path = "collection_tests.rs"]
mod tests;
