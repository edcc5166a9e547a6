//! `matkalla evaluate matching`: figures of the ranking on a judged collection, by the same code that
//! serves people.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use chrono::NaiveDate;
use search_index::collection::{Collection, CollectionError};
use search_index::evaluation::{Report, Run, evaluate, trec_run};
use search_index::model::{Coordinates, Opening, Profile};
use search_index::{Change, IndexError, SearchIndex};

use crate::places::Municipality;

/// Why an evaluation failed.
#[derive(Debug, thiserror::Error)]
pub enum EvaluateError {
    /// The collection cannot be read.
    #[error(transparent)]
    Collection(#[from] CollectionError),
    /// The index failed.
    #[error(transparent)]
    Index(#[from] IndexError),
}

/// Figures in both directions, and the ranking they are of.
#[derive(Debug)]
pub struct Evaluation {
    /// Name of the collection.
    pub name: String,
    /// The day it was judged at.
    pub as_of: NaiveDate,
    /// Openings for people.
    pub openings_for_profiles: Report,
    /// People for openings.
    pub profiles_for_openings: Report,
    /// The ranking of openings for people, in TREC run format.
    pub run: String,
}

fn place(name: Option<&str>) -> Option<Coordinates> {
    let found = Municipality::by_name(name?)?;
    Some(Coordinates { lat: found.lat, lon: found.lon })
}

/// Ranks a whole collection and measures it. `as_of` overrides the day the collection declares.
///
/// # Errors
/// If the collection or the index cannot be read.
pub fn evaluate_matching(dir: &Path, as_of: Option<NaiveDate>) -> Result<Evaluation, EvaluateError> {
    let collection = Collection::load(dir)?;
    let as_of = as_of.unwrap_or(collection.as_of);
    let (by_profile, by_opening) = (collection.grades_by_profile(), collection.grades_by_opening());
    let openings: HashMap<String, Opening> = collection
        .openings
        .into_iter()
        .map(|record| {
            let place = place(record.municipality.as_deref());
            (record.id.clone(), record.into_opening(place))
        })
        .collect();
    let profiles: HashMap<String, Profile> = collection
        .profiles
        .into_iter()
        .map(|record| {
            let place = place(record.municipality.as_deref());
            (record.id.clone(), record.into_profile(place, as_of))
        })
        .collect();
    let index = SearchIndex::in_memory()?;
    let mut changes: Vec<Change> = openings.values().cloned().map(Change::Opening).collect();
    changes.extend(profiles.values().cloned().map(Change::Profile));
    index.apply(&changes, 1)?;

    let mut openings_run: Run = BTreeMap::new();
    for (id, profile) in &profiles {
        let found = index.match_profile(profile, as_of, openings.len(), &mut |ids| {
            ids.iter().filter_map(|id| openings.get(id).cloned()).collect()
        })?;
        openings_run.insert(id.clone(), found.into_iter().map(|found| (found.id, found.score)).collect());
    }
    let mut profiles_run: Run = BTreeMap::new();
    for (id, opening) in &openings {
        let found = index.match_opening(opening, as_of, profiles.len(), &mut |ids| {
            ids.iter().filter_map(|id| profiles.get(id).cloned()).collect()
        })?;
        profiles_run.insert(id.clone(), found.into_iter().map(|found| (found.id, found.score)).collect());
    }
    Ok(Evaluation {
        name: collection.name,
        as_of,
        run: trec_run(&openings_run, "matkalla"),
        openings_for_profiles: evaluate(&openings_run, &by_profile),
        profiles_for_openings: evaluate(&profiles_run, &by_opening),
    })
}
