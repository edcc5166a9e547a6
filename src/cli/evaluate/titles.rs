//! `matkalla evaluate titles`: how far down the right concept stands when titles are ranked.

use std::path::PathBuf;

use clap::Args;
use search_index::evaluation::titles::{JudgedTitles, evaluate_titles, rank_titles};
use search_index::evaluation::trec_run;
use search_index::model::TextLanguage;
use search_index::titles::TitleRanker;
use search_index::vocabulary::{starter_blocks, starter_bundle};
use serde_json::json;

use super::{TAG, read_bundle, write_run};

/// How the ranking of titles is measured.
#[derive(Args)]
pub struct Titles {
    /// Titles: id, tab, title
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,
    /// Right answers: id of the title, tab, URI of the concept, tab, grade (right above 0)
    #[arg(long, value_name = "FILE")]
    qrels: PathBuf,
    /// Language of the titles: fi, sv or en
    #[arg(long, value_parser = language)]
    lang: TextLanguage,
    /// Folder of ESCO's official CSV files; the concepts of the starter vocabulary are ranked if missing
    #[arg(long, value_name = "DIR")]
    esco: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Write the first hundred concepts of each title in TREC run format
    #[arg(long, value_name = "FILE")]
    run: Option<PathBuf>,
}

fn language(word: &str) -> Result<TextLanguage, String> {
    TextLanguage::from_word(word).ok_or_else(|| "one of fi, sv, en".to_owned())
}

/// Measures and returns what is printed.
pub fn evaluate(arguments: &Titles) -> Result<String, String> {
    let judged = JudgedTitles::load(&arguments.queries, &arguments.qrels).map_err(|error| error.to_string())?;
    let (source, bundle) = match &arguments.esco {
        Some(dir) => ("esco", read_bundle(dir)?),
        None => ("starter", starter_bundle(&starter_blocks())),
    };
    let run = rank_titles(&judged, &TitleRanker::new(&bundle), arguments.lang);
    let report = evaluate_titles(&run, &judged);
    if let Some(path) = &arguments.run {
        write_run(path, &trec_run(&run, TAG))?;
    }
    if arguments.json {
        let value = json!({
            "source": source,
            "language": arguments.lang.word(),
            "reciprocal_rank": report.reciprocal_rank,
            "first_right": report.first_right,
            "right_in_first_10": report.right_in_first_10,
            "queries": report.queries,
        });
        return serde_json::to_string_pretty(&value).map_err(|error| error.to_string());
    }
    Ok(format!(
        "titles in {} against {source}: reciprocal rank {:.4}  first right {:.3}  right in first 10 {:.3}  ({} titles)",
        arguments.lang, report.reciprocal_rank, report.first_right, report.right_in_first_10, report.queries
    ))
}
