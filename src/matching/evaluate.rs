//! `matkalla evaluate matching`: figures of the ranking on a judged collection, by the same code that
//! serves people.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use search_index::collection::{Collection, CollectionError};
use search_index::evaluation::{Grades, Report, Run, evaluate, trec_run};
use search_index::generated::Generator;
use search_index::model::{Coordinates, Opening, Profile};
use search_index::reading::Reader;
use search_index::vocabulary::{EscoError, Vocabulary, esco_blocks, starter_blocks};
use search_index::{Change, IndexError, SearchIndex};

use crate::places::Municipality;

/// Openings of a drowned collection that are ranked for each person: as many as the engine ever reads back.
const HYDRATED: usize = 2_000;

/// Why an evaluation failed.
#[derive(Debug, thiserror::Error)]
pub enum EvaluateError {
    /// The collection cannot be read.
    #[error(transparent)]
    Collection(#[from] CollectionError),
    /// The index failed.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The ESCO files cannot be read.
    #[error(transparent)]
    Esco(#[from] EscoError),
}

/// The made-up openings are the same each time.
const SEED: u64 = 7;
/// How many of the first answers of a drowned collection are looked at for the best ones.
const SEEN: usize = 20;
/// The best grade.
const BEST: i8 = 3;
/// Profiles that are told of in detail.
const WORST: usize = 10;

/// What is measured beside the ranking itself.
#[derive(Debug, Default)]
pub struct Options {
    /// Day to rank at; the one that the collection declares if missing.
    pub as_of: Option<NaiveDate>,
    /// Read with ESCO too, from the folder of its official files.
    pub esco: Option<PathBuf>,
    /// Made-up openings of the same region to rank among.
    pub drown: usize,
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
    /// Openings for people, among those in another language than the person's only.
    pub other_language: Report,
    /// Among made-up openings, if that was asked for.
    pub drowned: Option<Drowned>,
    /// The worst profiles and what was missed.
    pub worst: Vec<Worst>,
    /// The ranking of openings for people, in TREC run format.
    pub run: String,
}

/// A collection among made-up openings.
#[derive(Debug)]
pub struct Drowned {
    /// How many were made up.
    pub openings: usize,
    /// Openings for people, the made-up ones taken out of the rankings.
    pub judged_only: Report,
    /// Share of the best pairs that are among the first twenty of all.
    pub best_seen: f64,
}

/// A profile whose ranking is among the worst.
#[derive(Debug)]
pub struct Worst {
    /// Id of the profile.
    pub profile: String,
    /// nDCG of its first ten.
    pub ndcg_at_10: f64,
    /// Relevant openings that are not among the first ten: id, grade, and rank if they may be offered at all.
    pub missed: Vec<(String, i8, Option<usize>)>,
}

/// A collection as the engine takes it.
struct Loaded {
    as_of: NaiveDate,
    openings: HashMap<String, Opening>,
    profiles: HashMap<String, Profile>,
}

fn place(name: Option<&str>) -> Option<Coordinates> {
    let found = Municipality::by_name(name?)?;
    Some(Coordinates { lat: found.lat, lon: found.lon })
}

impl Loaded {
    fn of(collection: &Collection, as_of: NaiveDate) -> Self {
        let openings = collection.openings.iter().cloned().map(|record| {
            let place = place(record.municipality.as_deref());
            (record.id.clone(), record.into_opening(place))
        });
        let profiles = collection.profiles.iter().cloned().map(|record| {
            let place = place(record.municipality.as_deref());
            (record.id.clone(), record.into_profile(place, as_of))
        });
        Self { as_of, openings: openings.collect(), profiles: profiles.collect() }
    }

    fn index(&self, reader: &Arc<Reader>) -> Result<SearchIndex, IndexError> {
        let index = SearchIndex::in_memory(reader)?;
        let mut changes: Vec<Change> = self.openings.values().cloned().map(Change::Opening).collect();
        changes.extend(self.profiles.values().cloned().map(Change::Profile));
        index.apply(&changes, 1)?;
        Ok(index)
    }

    /// Openings for every person, at most so many each.
    fn openings_for_profiles(&self, index: &SearchIndex, most: usize) -> Result<Run, IndexError> {
        let mut run = Run::new();
        for (id, profile) in &self.profiles {
            let found = index.match_profile(profile, self.as_of, most, &mut |ids| {
                ids.iter().filter_map(|id| self.openings.get(id).cloned()).collect()
            })?;
            run.insert(id.clone(), found.into_iter().map(|found| (found.id, found.score)).collect());
        }
        Ok(run)
    }

    fn profiles_for_openings(&self, index: &SearchIndex) -> Result<Run, IndexError> {
        let mut run = Run::new();
        for (id, opening) in &self.openings {
            let found = index.match_opening(opening, self.as_of, self.profiles.len(), &mut |ids| {
                ids.iter().filter_map(|id| self.profiles.get(id).cloned()).collect()
            })?;
            run.insert(id.clone(), found.into_iter().map(|found| (found.id, found.score)).collect());
        }
        Ok(run)
    }

    fn other_language(&self, profile: &str, opening: &str) -> bool {
        match (self.profiles.get(profile), self.openings.get(opening)) {
            (Some(profile), Some(opening)) => profile.language != opening.language,
            _ => false,
        }
    }

    /// The middle of the openings' places.
    fn middle(&self) -> Option<Coordinates> {
        let places: Vec<Coordinates> = self.openings.values().filter_map(|opening| opening.place).collect();
        let mean = |of: fn(&Coordinates) -> f64| places.iter().map(of).sum::<f64>() / places.len() as f64;
        (!places.is_empty()).then(|| Coordinates { lat: mean(|place| place.lat), lon: mean(|place| place.lon) })
    }
}

/// What the texts are read with.
///
/// # Errors
/// If the ESCO files cannot be read.
pub fn reader_with(esco: Option<&Path>) -> Result<Arc<Reader>, EscoError> {
    let Some(dir) = esco else { return Ok(Reader::starter()) };
    let starter = starter_blocks();
    let blocks = esco_blocks(dir, &Vocabulary::of(&[&starter]), &mut |_, _| ())?;
    Ok(Arc::new(Reader::new(Arc::new(Vocabulary::of(&[&starter, &blocks])))))
}

/// Ranks a whole collection and measures it.
///
/// # Errors
/// If the collection or the index cannot be read.
pub fn evaluate_matching(dir: &Path, options: &Options) -> Result<Evaluation, EvaluateError> {
    let collection = Collection::load(dir)?;
    let reader = reader_with(options.esco.as_deref())?;
    let loaded = Loaded::of(&collection, options.as_of.unwrap_or(collection.as_of));
    let (by_profile, by_opening) = (collection.grades_by_profile(), collection.grades_by_opening());
    let index = loaded.index(&reader)?;
    let run = loaded.openings_for_profiles(&index, loaded.openings.len())?;
    let back = loaded.profiles_for_openings(&index)?;
    let report = evaluate(&run, &by_profile);
    let keep = |profile: &str, opening: &str| loaded.other_language(profile, opening);
    let drowned = (options.drown > 0).then(|| drown(&loaded, &reader, &by_profile, options.drown)).transpose()?;
    Ok(Evaluation {
        name: collection.name.clone(),
        as_of: loaded.as_of,
        run: trec_run(&run, "matkalla"),
        other_language: evaluate(&only(&run, &keep), &only_grades(&by_profile, &keep)),
        worst: worst(&report, &run, &by_profile),
        drowned,
        openings_for_profiles: report,
        profiles_for_openings: evaluate(&back, &by_opening),
    })
}

/// A run of some pairs only.
fn only(run: &Run, keep: &dyn Fn(&str, &str) -> bool) -> Run {
    let kept = |query: &String, ranked: &Vec<(String, f64)>| {
        ranked.iter().filter(|(answer, _)| keep(query, answer)).cloned().collect()
    };
    run.iter().map(|(query, ranked)| (query.clone(), kept(query, ranked))).collect()
}

fn only_grades(grades: &HashMap<String, Grades>, keep: &dyn Fn(&str, &str) -> bool) -> HashMap<String, Grades> {
    let kept = |query: &String, of: &Grades| {
        of.iter().filter(|(answer, _)| keep(query, answer)).map(|(answer, grade)| (answer.clone(), *grade)).collect()
    };
    grades.iter().map(|(query, of)| (query.clone(), kept(query, of))).collect()
}

fn drown(
    loaded: &Loaded,
    reader: &Arc<Reader>,
    grades: &HashMap<String, Grades>,
    openings: usize,
) -> Result<Drowned, IndexError> {
    let Some(centre) = loaded.middle() else {
        return Ok(Drowned { openings: 0, judged_only: evaluate(&Run::new(), grades), best_seen: 0.0 });
    };
    let vocabulary = Arc::clone(reader.vocabulary());
    let mut generator = Generator::new(&vocabulary, centre, SEED);
    let made = (0..openings).map(|at| generator.opening(format!("made-{at}"), loaded.as_of));
    let made: HashMap<String, Opening> = made.map(|opening| (opening.id.clone(), opening)).collect();
    let all = Loaded {
        as_of: loaded.as_of,
        openings: loaded.openings.clone().into_iter().chain(made).collect(),
        profiles: loaded.profiles.clone(),
    };
    let run = all.openings_for_profiles(&all.index(reader)?, HYDRATED)?;
    let best = |grades: &Grades| grades.values().filter(|grade| **grade == BEST).count();
    let seen = |(profile, ranked): (&String, &Vec<(String, f64)>)| {
        let of = grades.get(profile);
        ranked.iter().take(SEEN).filter(|(id, _)| of.and_then(|of| of.get(id)) == Some(&BEST)).count()
    };
    let (found, all_best) = (run.iter().map(seen).sum::<usize>(), grades.values().map(best).sum::<usize>());
    let judged = |_: &str, opening: &str| loaded.openings.contains_key(opening);
    Ok(Drowned {
        openings,
        judged_only: evaluate(&only(&run, &judged), grades),
        best_seen: found as f64 / all_best.max(1) as f64,
    })
}

fn worst(report: &Report, run: &Run, grades: &HashMap<String, Grades>) -> Vec<Worst> {
    let mut queries: Vec<_> = report.by_query.iter().filter(|query| query.counted).collect();
    queries.sort_by(|one, other| one.ndcg_at_10.total_cmp(&other.ndcg_at_10).then_with(|| one.id.cmp(&other.id)));
    let missed = |profile: &String| {
        let ranked = run.get(profile);
        let rank = |id: &String| ranked?.iter().position(|(found, _)| found == id).map(|at| at + 1);
        let of = grades.get(profile).into_iter().flatten();
        let mut missed: Vec<(String, i8, Option<usize>)> = of
            .filter(|(_, grade)| **grade > 1)
            .map(|(id, grade)| (id.clone(), *grade, rank(id)))
            .filter(|(_, _, rank)| rank.is_none_or(|rank| rank > 10))
            .collect();
        missed.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        missed
    };
    let told = queries.into_iter().take(WORST);
    told.map(|query| Worst { profile: query.id.clone(), ndcg_at_10: query.ndcg_at_10, missed: missed(&query.id) })
        .collect()
}
