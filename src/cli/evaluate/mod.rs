//! `matkalla evaluate`: figures on judged collections.

mod matching;
mod reading;
mod substitutes;
mod titles;

use std::path::Path;

use clap::Subcommand;
use search_index::esco::Bundle;

/// Name of this program in a run file.
const TAG: &str = "matkalla";

/// What is measured.
#[derive(Subcommand)]
pub enum Evaluate {
    /// Two-way matching: nDCG@10, recall@20, reciprocal rank, forbidden pairs in the first ten
    Matching(matching::Matching),
    /// Reading: precision and recall of the concepts found in texts that two people have marked
    Reading(reading::Reading),
    /// Ranking of ESCO's occupations and groups for titles of jobs: mean reciprocal rank
    Titles(titles::Titles),
    /// How far occupations stand in for each other: areas under the curve
    Substitutes(substitutes::Substitutes),
}

/// Measures and returns what is printed.
pub fn evaluate(what: Evaluate) -> Result<String, String> {
    match what {
        Evaluate::Matching(arguments) => matching::evaluate(arguments),
        Evaluate::Reading(arguments) => reading::evaluate(&arguments),
        Evaluate::Titles(arguments) => titles::evaluate(&arguments),
        Evaluate::Substitutes(arguments) => substitutes::evaluate(&arguments),
    }
}

fn write_run(path: &Path, run: &str) -> Result<(), String> {
    std::fs::write(path, run).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

fn read_bundle(dir: &Path) -> Result<Bundle, String> {
    Bundle::read(dir, &mut |_, _| ()).map_err(|error| error.to_string())
}
