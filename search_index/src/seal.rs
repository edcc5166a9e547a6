//! What a commit carries beside its items, and how damage is known by it.
//!
//! The engine's own check sums guard what lies in the files, but not which files belong together: one
//! flipped bit in its list brings back what was deleted. So every commit carries the sum of its items.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, Index, TERMINATED, Term};

use crate::index::{IndexError, ItemKind, Shown};
use crate::schema::{Fields, SCHEMA_VERSION, uid};

/// Begins FNV-1a.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a of some bytes.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// What a commit carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Seal {
    version: u32,
    /// Fingerprint of the vocabulary that the texts were read with.
    vocabulary: u64,
    cursor: i64,
    /// Sum over the items that are there.
    items: u64,
    /// Guards the others.
    guard: u64,
}

impl Seal {
    /// Of a commit by this version.
    pub(crate) fn new(cursor: i64, vocabulary: u64, items: u64) -> Self {
        let unguarded = Self { version: SCHEMA_VERSION, vocabulary, cursor, items, guard: 0 };
        Self { guard: unguarded.reckoned(), ..unguarded }
    }

    fn reckoned(&self) -> u64 {
        let numbers = [u64::from(self.version), self.vocabulary, self.cursor.cast_unsigned(), self.items];
        hash(numbers.into_iter().flat_map(u64::to_le_bytes))
    }

    /// The seal of an index; `None` if it has none, or one of another version or vocabulary, or a damaged one.
    pub(crate) fn of(index: &Index, vocabulary: u64) -> Result<Option<Self>, IndexError> {
        let text = index.load_metas()?.payload;
        let seal: Option<Self> = text.and_then(|text| serde_json::from_str(&text).ok());
        Ok(seal.filter(|seal| {
            (seal.version, seal.vocabulary) == (SCHEMA_VERSION, vocabulary) && seal.guard == seal.reckoned()
        }))
    }

    /// As it is written.
    pub(crate) fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Cursor of the last change.
    pub(crate) fn cursor(&self) -> i64 {
        self.cursor
    }

    /// Whether just those items are there that the commit had.
    pub(crate) fn fits(&self, shown: &Shown) -> bool {
        self.items == sum(shown)
    }
}

fn mark(kind: ItemKind, id: &str) -> u64 {
    hash(uid(kind, id).into_bytes().into_iter())
}

/// Sum over the items that are there; one that is there twice counts twice.
pub(crate) fn sum(shown: &Shown) -> u64 {
    let segments = shown.searcher.segment_readers().iter().zip(shown.boards.iter());
    let marks = segments.flat_map(|(segment, board)| {
        let kinds = &board.columns().item;
        let kind = |doc| match kinds.get_val(doc) {
            code if code == ItemKind::Opening.code() => ItemKind::Opening,
            _ => ItemKind::Profile,
        };
        segment.doc_ids_alive().map(move |doc| mark(kind(doc), board.id(doc)))
    });
    marks.fold(0, u64::wrapping_add)
}

/// The sum as it will be after the changes of a commit.
pub(crate) struct Summing<'a> {
    fields: &'a Fields,
    /// What the changes are made to; `None` for an empty index.
    before: Option<&'a Shown>,
    sum: u64,
    /// Items that were changed, and whether they are there after it.
    stays: HashMap<u64, bool>,
}

impl<'a> Summing<'a> {
    pub(crate) fn new(fields: &'a Fields, before: Option<&'a Shown>) -> Self {
        Self { fields, before, sum: before.map_or(0, sum), stays: HashMap::new() }
    }

    /// An item is put in or taken out; tells whether it may have been there.
    pub(crate) fn note(&mut self, kind: ItemKind, id: &str, stays: bool) -> Result<bool, IndexError> {
        let mark = mark(kind, id);
        if self.stays.insert(mark, stays).is_some() {
            return Ok(true);
        }
        let was_there = self.was_there(kind, id)?;
        if was_there {
            self.sum = self.sum.wrapping_sub(mark);
        }
        Ok(was_there)
    }

    fn was_there(&self, kind: ItemKind, id: &str) -> Result<bool, IndexError> {
        let Some(before) = self.before else { return Ok(false) };
        let term = Term::from_field_text(self.fields.uid, &uid(kind, id));
        for segment in before.searcher.segment_readers() {
            let inverted = segment.inverted_index(self.fields.uid)?;
            let Some(mut docs) = inverted.read_postings(&term, IndexRecordOption::Basic)? else { continue };
            while docs.doc() != TERMINATED {
                if !segment.is_deleted(docs.doc()) {
                    return Ok(true);
                }
                docs.advance();
            }
        }
        Ok(false)
    }

    pub(crate) fn finished(self) -> u64 {
        self.stays.into_iter().filter(|(_, stays)| *stays).fold(self.sum, |sum, (mark, _)| sum.wrapping_add(mark))
    }
}
