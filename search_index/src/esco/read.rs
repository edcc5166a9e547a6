//! Reads the folder of a bundle. The layout is that of versions 1.0.3 to 1.2: one file a pillar and
//! language, relations in files of their own, whose names may carry a language as well.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use super::rows::{BroaderRow, ConceptRow, NearRow, Rows, UsesRow};
use super::{BASE, ENGLISH, Entry, EntryKind, EntryNo, Use};

/// Languages as the files' names write them, in the order of the labels.
const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];
/// Files of concepts.
const PILLARS: [(&str, EntryKind); 3] =
    [("ISCOGroups", EntryKind::Group), ("occupations", EntryKind::Occupation), ("skills", EntryKind::Skill)];

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

/// A bundle: its entries in the order of their URIs, and their relations in the order of the files.
#[derive(Debug, Default)]
pub struct Bundle {
    entries: Vec<Entry>,
    broader: Vec<Vec<EntryNo>>,
    uses: Vec<Vec<Use>>,
    near: Vec<Vec<EntryNo>>,
}

impl Bundle {
    /// Reads the folder of a bundle; `progress` is told the name of each file and how many rows it had.
    ///
    /// # Errors
    /// If a file of the concepts is missing or any file cannot be read. A missing file of relations
    /// is taken as having none.
    pub fn read(dir: &Path, progress: &mut dyn FnMut(&str, usize)) -> Result<Self, EscoError> {
        let mut draft = Draft::default();
        for (pillar, kind) in PILLARS {
            for (place, language) in LANGUAGES.into_iter().enumerate() {
                let name = format!("{pillar}_{language}.csv");
                let path = dir.join(&name);
                if !path.is_file() {
                    return Err(EscoError::Missing(path));
                }
                progress(&name, draft.read_concepts(&path, kind, place)?);
            }
        }
        draft.read_relations(dir, progress)?;
        Ok(draft.finish())
    }

    /// A bundle of these entries and relations; of two entries with one URI the first stays.
    #[must_use]
    pub fn of(entries: Vec<Entry>, uses: &[(String, String, bool)]) -> Self {
        let mut draft = Draft::default();
        for entry in entries {
            if !draft.by_uri.contains_key(&entry.esco) {
                draft.add(entry);
            }
        }
        for (of, to, essential) in uses {
            if let (Some(of), Some(to)) = (draft.by_uri.get(of).copied(), draft.by_uri.get(to).copied()) {
                draft.uses.push((of, Use { skill: to, essential: *essential }));
            }
        }
        draft.finish()
    }

    /// All entries with their numbers, in the order of their URIs.
    pub fn entries(&self) -> impl Iterator<Item = (EntryNo, &Entry)> {
        (0..).map(EntryNo).zip(&self.entries)
    }

    /// An entry by its number.
    #[must_use]
    pub fn entry(&self, no: EntryNo) -> Option<&Entry> {
        self.entries.get(no.at())
    }

    /// An entry by the end of its URI.
    #[must_use]
    pub fn find(&self, esco: &str) -> Option<EntryNo> {
        let at = self.entries.binary_search_by(|entry| entry.esco.as_str().cmp(esco)).ok()?;
        u32::try_from(at).ok().map(EntryNo)
    }

    /// What is directly broader than an entry.
    #[must_use]
    pub fn broader(&self, no: EntryNo) -> &[EntryNo] {
        self.broader.get(no.at()).map_or(&[], Vec::as_slice)
    }

    /// Skills that an occupation uses.
    #[must_use]
    pub fn uses(&self, no: EntryNo) -> &[Use] {
        self.uses.get(no.at()).map_or(&[], Vec::as_slice)
    }

    /// Skills that lie beside a skill.
    #[must_use]
    pub fn near(&self, no: EntryNo) -> &[EntryNo] {
        self.near.get(no.at()).map_or(&[], Vec::as_slice)
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// A bundle while it is read: entries are numbered as they come.
#[derive(Default)]
struct Draft {
    entries: Vec<Entry>,
    by_uri: HashMap<String, EntryNo>,
    broader: Vec<(EntryNo, EntryNo)>,
    uses: Vec<(EntryNo, Use)>,
    near: Vec<(EntryNo, EntryNo)>,
}

impl Draft {
    fn add(&mut self, entry: Entry) -> EntryNo {
        let no = EntryNo(u32::try_from(self.entries.len()).unwrap_or(u32::MAX));
        self.by_uri.insert(entry.esco.clone(), no);
        self.entries.push(entry);
        no
    }

    /// The number of a URI, which is an entry from now on.
    fn number(&mut self, esco: &str, kind: EntryKind) -> EntryNo {
        let known = self.by_uri.get(esco).copied();
        known.unwrap_or_else(|| self.add(Entry::new(esco, kind)))
    }

    /// The number of a whole URI that is an entry already.
    fn known(&self, uri: &str) -> Option<EntryNo> {
        self.by_uri.get(uri.strip_prefix(BASE)?).copied()
    }

    fn read_concepts(&mut self, path: &Path, kind: EntryKind, place: usize) -> Result<usize, EscoError> {
        Rows::open(path)?.each(|record, headers| {
            let row: ConceptRow<'_> = record.deserialize(Some(headers))?;
            let Some(esco) = row.uri.strip_prefix(BASE) else { return Ok(()) };
            let knows = kind == EntryKind::Skill && row.skill_type == "knowledge";
            let no = self.number(esco, if knows { EntryKind::Knowledge } else { kind });
            let Some(entry) = self.entries.get_mut(no.at()) else { return Ok(()) };
            if entry.isco.is_empty() {
                match kind {
                    EntryKind::Group => row.code.clone_into(&mut entry.isco),
                    EntryKind::Occupation => row.isco.clone_into(&mut entry.isco),
                    _ => {}
                }
            }
            if place == ENGLISH && kind != EntryKind::Skill {
                row.description.clone_into(&mut entry.description);
            }
            let labels = &mut entry.labels[place];
            for label in std::iter::once(row.label).chain(row.others.lines()).map(str::trim) {
                if !label.is_empty() && !labels.iter().any(|known| known == label) {
                    labels.push(label.to_owned());
                }
            }
            Ok(())
        })
    }

    fn read_relations(&mut self, dir: &Path, progress: &mut dyn FnMut(&str, usize)) -> Result<(), EscoError> {
        for pillar in ["broaderRelationsOccPillar", "broaderRelationsSkillPillar"] {
            each_relation(dir, pillar, progress, |record, headers| {
                let row: BroaderRow<'_> = record.deserialize(Some(headers))?;
                if let (Some(of), Some(to)) = (row.of.strip_prefix(BASE), row.to.strip_prefix(BASE)) {
                    let of = self.number(of, EntryKind::Unlisted);
                    let to = self.number(to, EntryKind::Unlisted);
                    self.broader.push((of, to));
                }
                Ok(())
            })?;
        }
        each_relation(dir, "occupationSkillRelations", progress, |record, headers| {
            let row: UsesRow<'_> = record.deserialize(Some(headers))?;
            if let (Some(of), Some(to)) = (self.known(row.of), self.known(row.to)) {
                self.uses.push((of, Use { skill: to, essential: row.how == "essential" }));
            }
            Ok(())
        })?;
        each_relation(dir, "skillSkillRelations", progress, |record, headers| {
            let row: NearRow<'_> = record.deserialize(Some(headers))?;
            if let (Some(of), Some(to)) = (self.known(row.of), self.known(row.to)) {
                self.near.push((of, to));
            }
            Ok(())
        })
    }

    /// Numbers the entries in the order of their URIs, so that the order of files and rows is nothing.
    fn finish(self) -> Bundle {
        let mut order: Vec<(EntryNo, Entry)> = (0..).map(EntryNo).zip(self.entries).collect();
        order.sort_by(|one, other| one.1.esco.cmp(&other.1.esco));
        let mut numbers = vec![EntryNo(0); order.len()];
        for (new, (old, _)) in (0..).map(EntryNo).zip(&order) {
            numbers[old.at()] = new;
        }
        let number = |no: EntryNo| numbers[no.at()];
        let pairs = |pairs: Vec<(EntryNo, EntryNo)>| by_entry(order.len(), pairs, number, number);
        let (broader, near) = (pairs(self.broader), pairs(self.near));
        let uses = by_entry(order.len(), self.uses, number, |used: Use| Use { skill: number(used.skill), ..used });
        Bundle { broader, uses, near, entries: order.into_iter().map(|(_, entry)| entry).collect() }
    }
}

fn by_entry<T>(
    entries: usize,
    pairs: Vec<(EntryNo, T)>,
    number: impl Fn(EntryNo) -> EntryNo,
    renumbered: impl Fn(T) -> T,
) -> Vec<Vec<T>> {
    let mut lists: Vec<Vec<T>> = Vec::new();
    lists.resize_with(entries, Vec::new);
    for (of, to) in pairs {
        lists[number(of).at()].push(renumbered(to));
    }
    lists
}

/// Gives each row of a file of relations to `take`, if the bundle has it under any of its names.
fn each_relation(
    dir: &Path,
    name: &str,
    progress: &mut dyn FnMut(&str, usize),
    take: impl FnMut(&csv::StringRecord, &csv::StringRecord) -> csv::Result<()>,
) -> Result<(), EscoError> {
    let names = std::iter::once(format!("{name}.csv"))
        .chain(["en", "fi", "sv"].map(|language| format!("{name}_{language}.csv")));
    if let Some((path, name)) = names.map(|name| (dir.join(&name), name)).find(|(path, _)| path.is_file()) {
        progress(&name, Rows::open(&path)?.each(take)?);
    }
    Ok(())
}
