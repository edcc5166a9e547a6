//! Makes blocks of an ESCO bundle, and a bundle of the starter's own concepts.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::{Block, ConceptKind, Vocabulary};
use crate::esco::{Bundle, Entry, EntryKind, EntryNo, EscoError, UNIT_GROUP_DIGITS};

/// Fields of work that a concept takes from those like it, at most.
const FIELDS_AT_MOST: usize = 2;

/// Reads the folder of a bundle into blocks; see [`bundle_blocks`].
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
    Ok(bundle_blocks(&Bundle::read(dir, progress)?, starter))
}

/// Blocks of a bundle; concepts that `starter` has keep its ids, the others get the end of their URI.
#[must_use]
pub fn bundle_blocks(bundle: &Bundle, starter: &Vocabulary) -> Vec<Block> {
    let listed = |no: &EntryNo| bundle.entry(*no).filter(|entry| kind(entry).is_some());
    let ids = |numbers: &mut dyn Iterator<Item = EntryNo>| -> Vec<String> {
        numbers.filter_map(|no| listed(&no).map(|entry| id(&entry.esco, starter))).collect()
    };
    let block = |(no, entry): (EntryNo, &Entry)| {
        let needed = bundle.uses(no).iter().filter(|used| used.essential).map(|used| used.skill);
        Some(Block {
            isco: Some(entry.isco.clone()).filter(|code| code.len() == UNIT_GROUP_DIGITS),
            names: names(entry),
            up: ids(&mut bundle.broader(no).iter().copied()),
            near: ids(&mut bundle.near(no).iter().copied()),
            uses: ids(&mut needed.into_iter()),
            ..empty(&entry.esco, kind(entry)?, starter)
        })
    };
    let mut blocks: Vec<Block> = bundle.entries().filter_map(block).collect();
    give_fields(&mut blocks, starter);
    blocks
}

/// The starter's concepts that are ESCO's too, with the starter's names, and the unit groups that
/// they belong to: something to rank where the bundle itself is not at hand.
#[must_use]
pub fn starter_bundle(starter: &[Block]) -> Bundle {
    let mut entries: Vec<Entry> = Vec::new();
    let mut esco_of: HashMap<&str, &str> = HashMap::new();
    for block in starter {
        let Some(esco) = block.esco.as_deref() else { continue };
        let kind = match esco.split('/').next() {
            Some("occupation") => EntryKind::Occupation,
            Some("isco") => EntryKind::Group,
            _ => EntryKind::Skill,
        };
        let labels =
            block.names.clone().map(|names| names.iter().map(|name| super::without_mark(name).to_owned()).collect());
        entries.push(Entry { isco: block.isco.clone().unwrap_or_default(), labels, ..Entry::new(esco, kind) });
        esco_of.insert(&block.id, esco);
    }
    let codes: HashSet<String> = entries.iter().map(|entry| entry.isco.clone()).collect();
    let groups = codes.into_iter().filter(|code| code.len() == UNIT_GROUP_DIGITS);
    entries.extend(
        groups.map(|code| Entry { isco: code.clone(), ..Entry::new(&format!("isco/C{code}"), EntryKind::Group) }),
    );
    let pairs = starter.iter().flat_map(|block| block.uses.iter().map(move |used| (block.id.as_str(), used.as_str())));
    let esco = |id: &str| esco_of.get(id).map(|esco| (*esco).to_owned());
    let uses: Vec<_> = pairs.filter_map(|(of, used)| Some((esco(of)?, esco(used)?, true))).collect();
    Bundle::of(entries, &uses)
}

/// What an entry is in a vocabulary; what only relations name is none of it.
fn kind(entry: &Entry) -> Option<ConceptKind> {
    match entry.kind {
        EntryKind::Group | EntryKind::Occupation => Some(ConceptKind::Occupation),
        EntryKind::Skill | EntryKind::Knowledge => Some(ConceptKind::Skill),
        EntryKind::Unlisted => None,
    }
}

/// Labels as names: a mark of the vocabulary's own format at their beginning is taken away.
fn names(entry: &Entry) -> [Vec<String>; 3] {
    entry.labels.each_ref().map(|labels| {
        let mut names: Vec<String> = Vec::new();
        for name in labels.iter().map(|label| label.trim_start_matches('=')).filter(|name| !name.is_empty()) {
            if !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
        names
    })
}

fn id(esco: &str, starter: &Vocabulary) -> String {
    let known = starter.by_esco(esco).and_then(|no| starter.concept(no));
    known.map_or_else(|| esco.replace('/', "-").to_lowercase(), |concept| concept.id.clone())
}

fn empty(esco: &str, kind: ConceptKind, starter: &Vocabulary) -> Block {
    Block { esco: Some(esco.to_owned()), ..Block::new(&id(esco, starter), kind) }
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
