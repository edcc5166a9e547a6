//! Rows of the CSV files, read one by one: the largest file has 21 MB, and nothing of it is kept.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::EscoError;

/// A row of the files of concepts. Columns that a file lacks are empty.
#[derive(Deserialize)]
pub(super) struct ConceptRow<'a> {
    #[serde(rename = "conceptUri")]
    pub uri: &'a str,
    #[serde(rename = "preferredLabel")]
    pub label: &'a str,
    /// One a line.
    #[serde(rename = "altLabels", default)]
    pub others: &'a str,
    /// Code of the unit group of an occupation.
    #[serde(rename = "iscoGroup", default)]
    pub isco: &'a str,
    /// Code of a group.
    #[serde(default)]
    pub code: &'a str,
    #[serde(rename = "skillType", default)]
    pub skill_type: &'a str,
    #[serde(default)]
    pub description: &'a str,
}

/// A row of the files of broader concepts.
#[derive(Deserialize)]
pub(super) struct BroaderRow<'a> {
    #[serde(rename = "conceptUri")]
    pub of: &'a str,
    #[serde(rename = "broaderUri")]
    pub to: &'a str,
}

/// A row of the file of what occupations use.
#[derive(Deserialize)]
pub(super) struct UsesRow<'a> {
    #[serde(rename = "occupationUri")]
    pub of: &'a str,
    #[serde(rename = "relationType")]
    pub how: &'a str,
    #[serde(rename = "skillUri")]
    pub to: &'a str,
}

/// A row of the file of skills that lie beside each other.
#[derive(Deserialize)]
pub(super) struct NearRow<'a> {
    #[serde(rename = "originalSkillUri")]
    pub of: &'a str,
    #[serde(rename = "relatedSkillUri")]
    pub to: &'a str,
}

/// A file that is read row by row.
pub(super) struct Rows {
    path: PathBuf,
    reader: csv::Reader<BufReader<File>>,
}

impl Rows {
    /// Opens a file, without the mark of its encoding that some bundles begin with.
    pub(super) fn open(path: &Path) -> Result<Self, EscoError> {
        let open = || -> io::Result<BufReader<File>> {
            let mut file = BufReader::new(File::open(path)?);
            if file.fill_buf()?.starts_with(b"\xef\xbb\xbf") {
                file.consume(3);
            }
            Ok(file)
        };
        let file = open().map_err(|source| EscoError::Open { path: path.to_owned(), source })?;
        Ok(Self { path: path.to_owned(), reader: csv::Reader::from_reader(file) })
    }

    /// Gives each record with the names of its columns to `take`; returns how many there were.
    pub(super) fn each(
        mut self,
        mut take: impl FnMut(&csv::StringRecord, &csv::StringRecord) -> csv::Result<()>,
    ) -> Result<usize, EscoError> {
        let mut read = || -> csv::Result<usize> {
            let headers = self.reader.headers()?.clone();
            let mut record = csv::StringRecord::new();
            let mut count = 0;
            while self.reader.read_record(&mut record)? {
                take(&record, &headers)?;
                count += 1;
            }
            Ok(count)
        };
        read().map_err(|source| EscoError::Read { path: self.path.clone(), source })
    }
}
