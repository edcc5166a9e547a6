//! Reads the official ESCO CSV bundle into blocks.
//!
//! "This service uses the ESCO classification of the European Commission." The layout is that of
//! versions 1.0.3 to 1.2: one file a pillar and language, relations in files of their own, whose
//! names may carry the language as well.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{Block, ConceptKind, Vocabulary};

/// What every ESCO URI begins with.
const BASE: &str = "http://data.europa.eu/esco/";
/// Languages as the files' names write them.
const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];
/// Fields of work that a concept takes from those like it, at most.
const FIELDS_AT_MOST: usize = 2;

/// Why a bundle cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum EscoError {
    /// A file that must be there is missing.
    #[error("{0} is missing: the folder must hold the official CSV files in Finnish, Swedish and English")]
    Missing(PathBuf),
    /// A file cannot be read.
    #[error("cannot read {path}: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// Cause.
        source: csv::Error,
    },
    /// A file cannot be opened.
    #[error("cannot open {path}: {source}")]
    Open {
        /// The file.
        path: PathBuf,
        /// Cause.
        source: io::Error,
    },
}

#[derive(Deserialize)]
struct ConceptRow {
    #[serde(rename = "conceptUri")]
    uri: String,
    #[serde(rename = "preferredLabel")]
    label: String,
    #[serde(rename = "altLabels", default)]
    others: String,
    #[serde(rename = "iscoGroup", default)]
    isco: String,
    #[serde(default)]
    code: String,
}

#[derive(Deserialize)]
struct BroaderRow {
    #[serde(rename = "conceptUri")]
    of: String,
    #[serde(rename = "broaderUri")]
    to: String,
}

#[derive(Deserialize)]
struct UsesRow {
    #[serde(rename = "occupationUri")]
    of: String,
    #[serde(rename = "relationType")]
    how: String,
    #[serde(rename = "skillUri")]
    to: String,
}

#[derive(Deserialize)]
struct NearRow {
    #[serde(rename = "originalSkillUri")]
    of: String,
    #[serde(rename = "relatedSkillUri")]
    to: String,
}

/// Reads a bundle; concepts that `starter` has keep its ids, the others get the end of their URI.
///
/// `progress` is told the name of each file and how many rows it had.
///
/// # Errors
/// If a file of the concepts is missing or any file cannot be read.
pub fn esco_blocks(
    dir: &Path,
    starter: &Vocabulary,
    progress: &mut dyn FnMut(&str, usize),
) -> Result<Vec<Block>, EscoError> {
    let mut found: BTreeMap<String, Block> = BTreeMap::new();
    for (pillar, kind) in [
        ("ISCOGroups", ConceptKind::Occupation),
        ("occupations", ConceptKind::Occupation),
        ("skills", ConceptKind::Skill),
    ] {
        for (at, language) in LANGUAGES.into_iter().enumerate() {
            let path = dir.join(format!("{pillar}_{language}.csv"));
            if !path.is_file() {
                return Err(EscoError::Missing(path));
            }
            let rows: Vec<ConceptRow> = rows(&path)?;
            progress(&format!("{pillar}_{language}.csv"), rows.len());
            for row in rows {
                let Some(esco) = row.uri.strip_prefix(BASE) else { continue };
                let block = found.entry(esco.to_owned()).or_insert_with(|| empty(esco, kind, starter));
                let isco =
                    [&row.isco, &row.code].into_iter().find(|code| code.len() == 4 && kind == ConceptKind::Occupation);
                block.isco = block.isco.take().or_else(|| isco.cloned());
                let labels = std::iter::once(row.label.as_str()).chain(row.others.lines());
                for label in labels.map(|label| label.trim().trim_start_matches('=')).filter(|label| !label.is_empty())
                {
                    if !block.names[at].iter().any(|known| known == label) {
                        block.names[at].push(label.to_owned());
                    }
                }
            }
        }
    }
    let ids: HashMap<String, String> = found.iter().map(|(esco, block)| (esco.clone(), block.id.clone())).collect();
    let mut tie = |of: &str, to: &str, list: fn(&mut Block) -> &mut Vec<String>| {
        let (Some(of), Some(to)) = (of.strip_prefix(BASE), to.strip_prefix(BASE)) else { return };
        if let (Some(block), Some(id)) = (found.get_mut(of), ids.get(to)) {
            list(block).push(id.clone());
        }
    };
    for pillar in ["OccPillar", "SkillPillar"] {
        let rows: Vec<BroaderRow> = relations(dir, &format!("broaderRelations{pillar}"), progress)?;
        rows.iter().for_each(|row| tie(&row.of, &row.to, |block| &mut block.up));
    }
    let uses: Vec<UsesRow> = relations(dir, "occupationSkillRelations", progress)?;
    for row in uses.iter().filter(|row| row.how == "essential") {
        tie(&row.of, &row.to, |block| &mut block.uses);
    }
    let near: Vec<NearRow> = relations(dir, "skillSkillRelations", progress)?;
    near.iter().for_each(|row| tie(&row.of, &row.to, |block| &mut block.near));
    let mut blocks: Vec<Block> = found.into_values().collect();
    give_fields(&mut blocks, starter);
    Ok(blocks)
}

fn empty(esco: &str, kind: ConceptKind, starter: &Vocabulary) -> Block {
    let known = starter.by_esco(esco).and_then(|no| starter.concept(no));
    Block {
        id: known.map_or_else(|| esco.replace('/', "-").to_lowercase(), |concept| concept.id.clone()),
        kind,
        isco: None,
        esco: Some(esco.to_owned()),
        fields: Vec::new(),
        names: Default::default(),
        hints: Default::default(),
        shuns: Default::default(),
        up: Vec::new(),
        near: Vec::new(),
        uses: Vec::new(),
        leads: Vec::new(),
    }
}

fn rows<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<T>, EscoError> {
    let file = std::fs::File::open(path).map_err(|source| EscoError::Open { path: path.to_owned(), source })?;
    let mut reader = csv::Reader::from_reader(
        without_mark(file).map_err(|source| EscoError::Open { path: path.to_owned(), source })?,
    );
    reader.deserialize().collect::<Result<_, _>>().map_err(|source| EscoError::Read { path: path.to_owned(), source })
}

/// A file without the mark of its encoding, which some bundles begin with.
fn without_mark(file: std::fs::File) -> io::Result<impl io::Read> {
    use std::io::{BufRead as _, BufReader};
    let mut file = BufReader::new(file);
    if file.fill_buf()?.starts_with(b"\xef\xbb\xbf") {
        file.consume(3);
    }
    Ok(file)
}

/// Rows of a file of relations; a bundle without it is taken as having none.
fn relations<T: for<'de> Deserialize<'de>>(
    dir: &Path,
    name: &str,
    progress: &mut dyn FnMut(&str, usize),
) -> Result<Vec<T>, EscoError> {
    let names = std::iter::once(format!("{name}.csv"))
        .chain(["en", "fi", "sv"].map(|language| format!("{name}_{language}.csv")));
    let Some(path) = names.map(|name| dir.join(name)).find(|path| path.is_file()) else {
        return Ok(Vec::new());
    };
    let rows: Vec<T> = rows(&path)?;
    progress(&path.file_name().unwrap_or_default().to_string_lossy(), rows.len());
    Ok(rows)
}

/// Gives each concept the fields of those of the starter that are most like it by occupation group.
fn give_fields(blocks: &mut [Block], starter: &Vocabulary) {
    let mut votes: HashMap<String, HashMap<String, u32>> = HashMap::new();
    for (_, concept) in starter.concepts() {
        for digits in (2..=4).filter_map(|length| concept.isco.as_ref()?.get(..length)) {
            for field in &concept.fields {
                *votes.entry(digits.to_owned()).or_default().entry(field.clone()).or_default() += 1;
            }
        }
    }
    let most = |votes: &HashMap<String, u32>| {
        let mut fields: Vec<(&String, &u32)> = votes.iter().collect();
        fields.sort_by(|one, other| other.1.cmp(one.1).then(one.0.cmp(other.0)));
        let best = fields.first().map_or(0, |(_, count)| **count);
        fields.retain(|(_, count)| **count * 2 >= best);
        fields.into_iter().take(FIELDS_AT_MOST).map(|(field, _)| field.clone()).collect::<Vec<_>>()
    };
    let mut skills: HashMap<String, HashMap<String, u32>> = HashMap::new();
    for block in blocks.iter_mut() {
        let Some(isco) = &block.isco else { continue };
        let like = (2..=4).rev().filter_map(|length| votes.get(isco.get(..length)?)).next();
        block.fields = like.map(most).unwrap_or_default();
        for skill in &block.uses {
            for field in &block.fields {
                *skills.entry(skill.clone()).or_default().entry(field.clone()).or_default() += 1;
            }
        }
    }
    for block in blocks.iter_mut().filter(|block| block.fields.is_empty()) {
        block.fields = skills.get(&block.id).map(most).unwrap_or_default();
    }
}
