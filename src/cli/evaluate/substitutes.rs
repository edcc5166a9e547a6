//! `matkalla evaluate substitutes`: whether occupations that stand in for others score above those that do not.

use std::path::PathBuf;

use clap::Args;
use search_index::evaluation::substitutes::{evaluate_substitutes, load_pairs};
use search_index::evaluation::trec_run;
use serde_json::json;

use super::{TAG, read_bundle, write_run};

/// How substitutes are measured.
#[derive(Args)]
pub struct Substitutes {
    /// Judged pairs: URI of an occupation, tab, URI of another, tab, 75 or 25
    #[arg(long, value_name = "FILE")]
    pairs: PathBuf,
    /// Folder of ESCO's official CSV files
    #[arg(long, value_name = "DIR")]
    esco: PathBuf,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Write the judged occupations for each occupation, ranked, in TREC run format
    #[arg(long, value_name = "FILE")]
    run: Option<PathBuf>,
}

/// Measures and returns what is printed.
pub fn evaluate(arguments: &Substitutes) -> Result<String, String> {
    let pairs = load_pairs(&arguments.pairs).map_err(|error| error.to_string())?;
    let substitutes = search_index::substitutes::Substitutes::new(&read_bundle(&arguments.esco)?);
    let (report, run) = evaluate_substitutes(&pairs, &substitutes);
    if let Some(path) = &arguments.run {
        write_run(path, &trec_run(&run, TAG))?;
    }
    if arguments.json {
        let value = json!({
            "auc_75_above_25": report.well_above_partly,
            "auc_25_above_random": report.partly_above_random,
            "auc_75_above_random": report.well_above_random,
            "mean": report.mean,
            "pairs": report.pairs,
            "unknown": report.unknown,
        });
        return serde_json::to_string_pretty(&value).map_err(|error| error.to_string());
    }
    Ok(format!(
        "substitutes: 75 above 25 {:.4}  25 above random {:.4}  mean {:.4}  75 above random {:.4}  ({} pairs, {} unknown)",
        report.well_above_partly,
        report.partly_above_random,
        report.mean,
        report.well_above_random,
        report.pairs,
        report.unknown
    ))
}
