//! `matkalla evaluate reading`: what the reader finds in texts that two people have marked.

use std::path::PathBuf;

use clap::Args;
use search_index::evaluation::reading::evaluate_reading;
use serde_json::json;

use crate::matching::evaluate::reader_with;

/// How reading is measured.
#[derive(Args)]
pub struct Reading {
    /// Folder of the judged collection
    #[arg(long, value_name = "DIR")]
    judged: PathBuf,
    /// Read with ESCO too, from the folder of its official CSV files
    #[arg(long, value_name = "DIR")]
    esco: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Measures and returns what is printed.
pub fn evaluate(arguments: &Reading) -> Result<String, String> {
    let reader = reader_with(arguments.esco.as_deref()).map_err(|error| error.to_string())?;
    let found = evaluate_reading(&arguments.judged, &reader).map_err(|error| error.to_string())?;
    if arguments.json {
        let texts = found
            .by_text
            .iter()
            .map(|text| json!({"text": text.id, "right": text.right, "wrong": text.wrong, "missed": text.missed}));
        let value = json!({
            "precision": found.precision,
            "recall": found.recall,
            "agreement": found.agreement,
            "texts": texts.collect::<Vec<_>>(),
        });
        return serde_json::to_string_pretty(&value).map_err(|error| error.to_string());
    }
    let mut text = format!(
        "precision {:.3}  recall {:.3}  agreement of the raters {:.3}  ({} texts)\nwrong and missed:",
        found.precision,
        found.recall,
        found.agreement,
        found.by_text.len()
    );
    for one in found.by_text.iter().filter(|one| !one.wrong.is_empty() || !one.missed.is_empty()) {
        let (wrong, missed) = (one.wrong.join(", "), one.missed.join(", "));
        text.push_str(&format!("\n  {}  wrong: {wrong}  missed: {missed}", one.id));
    }
    Ok(text)
}
