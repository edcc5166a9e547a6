//! `vocabulary`: what texts are read with beside the starter.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use search_index::vocabulary::{Vocabulary, esco_blocks};

use super::output::{Progress, say};
use super::serve::ready_database;
use crate::clock::Clock;
use crate::config::Config;
use crate::vocabulary;

/// Name of the source in the database.
const ESCO: &str = "esco";

/// What is done with the vocabulary.
#[derive(Subcommand)]
pub enum Words {
    /// Read the occupations and skills of ESCO beside the service's own; safe to run twice
    #[command(after_help = AFTER_HELP)]
    Import(ImportWords),
}

const AFTER_HELP: &str = "\
Download ESCO as CSV in Finnish, Swedish and English from https://esco.ec.europa.eu,
unpack the three archives into one folder, and name that folder.
This service uses the ESCO classification of the European Commission.

Example:  matkalla vocabulary import --esco ./esco";

/// Which files.
#[derive(Args)]
pub struct ImportWords {
    /// Folder of the official CSV files: ISCOGroups, occupations, skills and their relations
    #[arg(long, value_name = "DIR")]
    esco: PathBuf,
}

pub fn run(config: &Config, what: &Words) -> Result<String, String> {
    let Words::Import(arguments) = what;
    let database = ready_database(config)?;
    let mut progress = Progress::new("ESCO rows");
    let mut rows = 0;
    let blocks = esco_blocks(&arguments.esco, &Vocabulary::starter(), &mut |_, read| {
        rows += read;
        progress.at(rows);
    })
    .map_err(|error| error.to_string())?;
    progress.end(rows);
    if blocks.is_empty() {
        return Err(format!("there is no concept in the files of {}: nothing is changed", arguments.esco.display()));
    }
    let now = Clock::system().now();
    let done = database
        .write_now(|connection| vocabulary::import(connection, ESCO, &blocks, now))
        .map_err(|error| error.to_string())?;
    say(&format!("esco: {} concepts, {} new, {} changed, {} gone", done.concepts, done.new, done.changed, done.gone));
    Ok("a running `matkalla serve` reads them within a minute".to_owned())
}
