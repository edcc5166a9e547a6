//! Loading openings and profiles from files: line by line, bad lines reported, good ones kept, safe
//! to run twice.

mod files;

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use search_index::collection::{OpeningRecord, ProfileRecord};
use validator::Validate;

use crate::clock::Clock;
use crate::companies::CompanyError;
use crate::db::{Connection, Database, DatabaseError};
use crate::language::Language;
use crate::matching::{ByHand, Changed, note_changes};
use crate::openings::{NewOpening, OpeningError, Terms};
use crate::places::Municipality;
use crate::privacy::{self, Telling};
use crate::profiles::{Background, HeldPermit, NewProfile, ProfileError};
use crate::{companies, openings as market, profiles as people, sites};

use files::{Line, lines};

/// Lines written in one transaction; the change log takes at most 500.
const BATCH: usize = 200;

/// What became of a file.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Lines read.
    pub read: usize,
    /// New.
    pub added: usize,
    /// There before, with other content.
    pub changed: usize,
    /// There before, the same.
    pub unchanged: usize,
    /// Line number and reason of each line that was not loaded.
    pub refused: Vec<(usize, String)>,
}

/// Why a whole file could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error("cannot read {path}: {error}")]
    File {
        /// The file.
        path: String,
        /// What is wrong.
        error: String,
    },
    /// A company could not be written.
    #[error(transparent)]
    Company(#[from] CompanyError),
    /// An opening could not be written.
    #[error(transparent)]
    Opening(#[from] OpeningError),
    /// A profile could not be written.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<diesel::result::Error> for ImportError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

/// What loading one line did.
#[derive(Debug)]
enum Loaded {
    Added(Changed),
    Changed(Changed),
    Unchanged,
    Refused(String),
}

/// Loads openings; a company that is not there is added by its name, unverified.
///
/// # Errors
/// If the file or the database cannot be used; bad lines are in the outcome instead.
pub fn openings(
    database: &Database,
    path: &Path,
    fallback_site: Option<&str>,
    clock: &Clock,
    progress: &mut dyn FnMut(usize),
) -> Result<Outcome, ImportError> {
    load::<OpeningRecord>(database, path, clock, progress, &mut |connection, record, now| {
        let place = match place(record.municipality.as_deref()) {
            Ok(place) => place,
            Err(reason) => return Ok(Loaded::Refused(reason)),
        };
        let Some(site) = site_for(connection, &place.code, fallback_site)? else {
            return Ok(Loaded::Refused(format!("municipality: no site serves {}, name one with --site", place.fi)));
        };
        for (name, text) in [("company", &record.company), ("title", &record.title)] {
            if text.trim().is_empty() {
                return Ok(Loaded::Refused(format!("{name}: missing")));
            }
        }
        let postcode = record.postcode.clone().unwrap_or_default();
        let company =
            companies::import_upsert_by_name(connection, &site, record.company.trim(), &place.code, &postcode, now)?;
        let external_id = record.id.clone();
        let new = new_opening(record, place);
        let done = market::import_upsert(connection, &site, &company, &external_id, new, now)?;
        Ok(match done {
            market::Imported::Added(id) => Loaded::Added(Changed::Opening(id)),
            market::Imported::Changed(id) => Loaded::Changed(Changed::Opening(id)),
            market::Imported::Unchanged(_) => Loaded::Unchanged,
        })
    })
}

/// Loads profiles; files carry no names, a coach adds them.
///
/// # Errors
/// If the file or the database cannot be used; bad lines are in the outcome instead.
pub fn profiles(
    database: &Database,
    path: &Path,
    fallback_site: Option<&str>,
    as_of: NaiveDate,
    clock: &Clock,
    progress: &mut dyn FnMut(usize),
) -> Result<Outcome, ImportError> {
    load::<ProfileRecord>(database, path, clock, progress, &mut |connection, record, now| {
        let place = match place(record.municipality.as_deref()) {
            Ok(place) => place,
            Err(reason) => return Ok(Loaded::Refused(reason)),
        };
        let Some(site) = site_for(connection, &place.code, fallback_site)? else {
            return Ok(Loaded::Refused(format!("municipality: no site serves {}, name one with --site", place.fi)));
        };
        let external_id = record.id.clone();
        let new = new_profile(record, place, as_of);
        if let Some(reason) = telling(&new) {
            return Ok(Loaded::Refused(reason));
        }
        let done = people::import_upsert(connection, &site, &external_id, new, now)?;
        Ok(match done {
            people::Imported::Added(id) => Loaded::Added(Changed::Profile(id)),
            people::Imported::Changed(id) => Loaded::Changed(Changed::Profile(id)),
            people::Imported::Unchanged(_) => Loaded::Unchanged,
        })
    })
}

/// Why a text may not be loaded: it holds a code, number or e-mail address. The piece is not told,
/// because what is told here is kept in logs.
fn telling(new: &NewProfile) -> Option<String> {
    let lists = [("skills", &new.skills), ("interests", &new.interests), ("avoid", &new.avoid)];
    let items = lists.into_iter().flat_map(|(field, items)| items.iter().map(move |item| (field, item.as_str())));
    let mut texts = [("headline", new.headline.as_str()), ("about", new.about.as_str())].into_iter().chain(items);
    texts.find_map(|(field, text)| {
        let found = privacy::refused(text).into_iter().find(|found| found.what != Telling::Address)?;
        Some(format!("{field}: holds {}", Language::En.telling(found.what)))
    })
}

fn place(name: Option<&str>) -> Result<&'static Municipality, String> {
    let name = name.ok_or("municipality: missing")?;
    Municipality::by_name(name).ok_or_else(|| format!("municipality: there is no {name}"))
}

/// The site that serves a municipality, else the one named, else the only one there is.
fn site_for(connection: &mut Connection, code: &str, fallback: Option<&str>) -> Result<Option<String>, DatabaseError> {
    if let Some(site) = sites::site_of_municipality(connection, code)? {
        return Ok(Some(site));
    }
    if let Some(site) = fallback {
        return Ok(Some(site.to_owned()));
    }
    let mut all = sites::all(connection)?;
    Ok(if all.len() == 1 { all.pop().map(|site| site.id) } else { None })
}

type LoadOne<'a, R> = dyn FnMut(&mut Connection, R, NaiveDateTime) -> Result<Loaded, ImportError> + 'a;

fn load<R: serde::de::DeserializeOwned + Validate + Clone>(
    database: &Database,
    path: &Path,
    clock: &Clock,
    progress: &mut dyn FnMut(usize),
    one: &mut LoadOne<'_, R>,
) -> Result<Outcome, ImportError> {
    let mut outcome = Outcome::default();
    let all: Vec<Line<R>> = lines(path)?;
    for batch in all.chunks(BATCH).map(<[_]>::to_vec) {
        database.write_now(|connection| -> Result<(), ImportError> {
            let now = clock.now();
            let mut changes = Vec::new();
            for line in batch {
                outcome.read += 1;
                let loaded = match line.record.and_then(|record| valid(&record).map(|()| record)) {
                    Ok(record) => one(connection, record, now)?,
                    Err(reason) => Loaded::Refused(reason),
                };
                match loaded {
                    Loaded::Added(change) => {
                        outcome.added += 1;
                        changes.push(change);
                    }
                    Loaded::Changed(change) => {
                        outcome.changed += 1;
                        changes.push(change);
                    }
                    Loaded::Unchanged => outcome.unchanged += 1,
                    Loaded::Refused(reason) => outcome.refused.push((line.number, reason)),
                }
            }
            Ok(note_changes(connection, &changes, now)?)
        })?;
        progress(outcome.read);
    }
    Ok(outcome)
}

/// What validator says, on one line: the fields and what is wrong with them.
fn valid(record: &impl Validate) -> Result<(), String> {
    record.validate().map_err(|errors| {
        let mut problems: Vec<String> =
            errors.errors().iter().map(|(field, kind)| format!("{field}: {}", problem(kind))).collect();
        problems.sort();
        problems.join("; ")
    })
}

fn problem(kind: &validator::ValidationErrorsKind) -> String {
    match kind {
        validator::ValidationErrorsKind::Field(errors) => errors.iter().map(in_words).collect::<Vec<_>>().join(", "),
        validator::ValidationErrorsKind::Struct(inner) => valid_words(inner),
        validator::ValidationErrorsKind::List(inner) => inner
            .iter()
            .map(|(index, errors)| format!("{index}: {}", valid_words(errors)))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

fn in_words(error: &validator::ValidationError) -> String {
    let bound = |name: &str| error.params.get(name).map_or_else(|| "0".to_owned(), ToString::to_string);
    match error.code.as_ref() {
        "length" => format!("must be {} to {} long", bound("min"), bound("max")),
        "range" => format!("must be {} to {}", bound("min"), bound("max")),
        "postcode" => "must be five digits".to_owned(),
        "language_code" => "codes must be two or three small letters, 20 languages at most".to_owned(),
        "too_many_items" => "must be 60 items at most".to_owned(),
        "item_length" => "each item must be 1 to 120 long".to_owned(),
        code => code.to_owned(),
    }
}

fn valid_words(errors: &validator::ValidationErrors) -> String {
    errors.errors().iter().map(|(field, kind)| format!("{field}: {}", problem(kind))).collect::<Vec<_>>().join(", ")
}

fn small(value: Option<u32>) -> Option<i32> {
    value.and_then(|value| i32::try_from(value).ok())
}

fn new_opening(record: OpeningRecord, place: &Municipality) -> NewOpening {
    NewOpening {
        kind: record.kind,
        language: record.language,
        title: record.title,
        description: record.description,
        municipality_code: place.code.clone(),
        postcode: record.postcode.unwrap_or_default(),
        remote: record.remote,
        hours_per_week: small(record.hours_per_week),
        shifts: record.shifts,
        permits: record.requires.permits,
        driving_licence: record.requires.driving_licence,
        min_age: small(record.requires.min_age),
        languages: record.requires.languages,
        offers_permit_training: record.offers_permit_training,
        wage: String::new(),
        positions: small(record.positions).unwrap_or(1).max(1),
        starts_on: record.starts_on,
        ends_on: record.ends_on,
        apply_by: record.apply_by,
        terms: Terms::default(),
        by_hand: ByHand::default(),
    }
}

fn new_profile(record: ProfileRecord, place: &Municipality, as_of: NaiveDate) -> NewProfile {
    let postcode = record.postcode.clone().unwrap_or_default();
    let profile = record.into_profile(None, as_of);
    NewProfile {
        born_on: profile.born_on,
        language: profile.language,
        headline: profile.headline,
        about: profile.about,
        skills: profile.skills,
        interests: profile.interests,
        avoid: profile.avoid,
        permits: profile.permits.iter().map(|code| HeldPermit::undated(code)).collect(),
        driving_licence: profile.driving_licence,
        languages: profile.languages,
        municipality_code: place.code.clone(),
        postcode,
        radius_km: small(Some(profile.radius_km)).unwrap_or(0),
        kinds: profile.kinds,
        shifts: profile.shifts,
        hours_per_week_max: small(profile.hours_per_week_max),
        available_from: profile.available_from,
        background: Background::default(),
        by_hand: ByHand::default(),
    }
}
