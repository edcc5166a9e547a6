//! `matkalla evaluate matching`: two-way matching on a judged collection.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use search_index::evaluation::Report;
use serde_json::json;

use super::write_run;
use crate::cli::day;
use crate::matching::evaluate::{Drowned, Evaluation, Options, Worst, evaluate_matching};

/// How matching is measured.
#[derive(Args)]
pub struct Matching {
    /// Folder of the judged collection
    #[arg(long, value_name = "DIR")]
    judged: PathBuf,
    /// Day to rank at; the one that the collection declares if missing
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<NaiveDate>,
    /// Read with ESCO too, from the folder of its official CSV files
    #[arg(long, value_name = "DIR")]
    esco: Option<PathBuf>,
    /// Rank once more among this many made-up openings of the same region
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    drown: usize,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Write the whole ranking in TREC run format
    #[arg(long, value_name = "FILE")]
    run: Option<PathBuf>,
}

/// Measures and returns what is printed.
pub fn evaluate(arguments: Matching) -> Result<String, String> {
    let options = Options { as_of: arguments.as_of, esco: arguments.esco, drown: arguments.drown };
    let found = evaluate_matching(&arguments.judged, &options).map_err(|error| error.to_string())?;
    if let Some(path) = &arguments.run {
        write_run(path, &found.run)?;
    }
    if arguments.json { as_json(&found) } else { Ok(as_text(&found)) }
}

fn as_json(found: &Evaluation) -> Result<String, String> {
    let figures = |report: &Report| {
        json!({
            "ndcg_at_10": report.ndcg_at_10,
            "recall_at_20": report.recall_at_20,
            "reciprocal_rank": report.reciprocal_rank,
            "forbidden_at_10": report.forbidden_at_10,
            "queries": report.queries,
        })
    };
    let mut value = figures(&found.openings_for_profiles);
    value["collection"] = found.name.as_str().into();
    value["as_of"] = found.as_of.to_string().into();
    value["openings_to_profiles"] = figures(&found.profiles_for_openings);
    value["other_language_only"] = figures(&found.other_language);
    if let Some(drowned) = &found.drowned {
        value["drowned"] = figures(&drowned.judged_only);
        value["drowned"]["openings"] = drowned.openings.into();
        value["drowned"]["grade_3_in_first_20"] = drowned.best_seen.into();
    }
    let missed = |worst: &Worst| {
        let each = worst.missed.iter().map(|(id, grade, rank)| json!({"opening": id, "grade": grade, "rank": rank}));
        json!({"profile": worst.profile, "ndcg_at_10": worst.ndcg_at_10, "missed": each.collect::<Vec<_>>()})
    };
    value["worst"] = found.worst.iter().map(missed).collect();
    serde_json::to_string_pretty(&value).map_err(|error| error.to_string())
}

fn as_text(found: &Evaluation) -> String {
    let line = |report: &Report| {
        format!(
            "nDCG@10 {:.3}  recall@20 {:.3}  reciprocal rank {:.3}  forbidden in first 10: {}  ({} queries)",
            report.ndcg_at_10, report.recall_at_20, report.reciprocal_rank, report.forbidden_at_10, report.queries
        )
    };
    let mut text = format!(
        "{} at {}\nopenings for profiles: {}\nprofiles for openings: {}\nin another language only: {}\n",
        found.name,
        found.as_of,
        line(&found.openings_for_profiles),
        line(&found.profiles_for_openings),
        line(&found.other_language),
    );
    if let Some(Drowned { openings, judged_only, best_seen }) = &found.drowned {
        text.push_str(&format!(
            "among {openings} made-up openings: {}; of grade 3 in the first 20: {best_seen:.3}\n",
            line(judged_only)
        ));
    }
    text.push_str("worst profiles, and what is not among their first ten:");
    for worst in &found.worst {
        let missed = worst.missed.iter().map(|(id, grade, rank)| match rank {
            Some(rank) => format!("{id} (grade {grade}, at {rank})"),
            None => format!("{id} (grade {grade}, refused by a rule)"),
        });
        let missed = missed.collect::<Vec<_>>().join(", ");
        text.push_str(&format!("\n  {} {:.2}  {missed}", worst.profile, worst.ndcg_at_10));
    }
    text
}
