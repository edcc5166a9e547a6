//! What texts are read with, put together from the program and the database.

use std::collections::HashSet;
use std::sync::Arc;

use search_index::reading::Reader;
use search_index::vocabulary::{Block, ConceptKind, Vocabulary, starter_blocks};

use super::model::AddedWord;
use super::queries;
use crate::db::{Connection, DatabaseError};

/// A reader, and the stamp of what it was put together from.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// What texts are read with.
    pub reader: Arc<Reader>,
    /// The number that changes with it.
    pub stamp: i64,
}

/// What the database has beside the starter.
#[derive(Debug)]
pub(super) struct Stored {
    stamp: i64,
    bodies: Vec<String>,
    added: Vec<AddedWord>,
}

/// The reader that the database asks for: the starter, what was imported, and the words of the
/// service's own. It takes a moment where there is anything beside the starter.
///
/// # Errors
/// If the database fails.
pub fn reader(connection: &mut Connection) -> Result<Arc<Reader>, DatabaseError> {
    Ok(load(connection)?.reader)
}

/// [`reader`], with its stamp.
///
/// # Errors
/// If the database fails.
pub fn load(connection: &mut Connection) -> Result<Loaded, DatabaseError> {
    Ok(stored(connection)?.put_together())
}

/// What there is to be put together.
///
/// # Errors
/// If the database fails.
pub(super) fn stored(connection: &mut Connection) -> Result<Stored, DatabaseError> {
    // The stamp is read first: what changes meanwhile is noticed afterwards.
    let stamp = queries::stamp(connection)?;
    Ok(Stored { stamp, bodies: queries::bodies(connection)?, added: queries::added(connection)? })
}

impl Stored {
    /// The reader; needs no database, but time.
    pub(super) fn put_together(self) -> Loaded {
        let imported: Vec<Vec<Block>> = self.bodies.iter().map(|body| blocks_of(body)).collect();
        if imported.iter().all(Vec::is_empty) && self.added.is_empty() {
            return Loaded { reader: Reader::starter(), stamp: self.stamp };
        }
        let mut sources = vec![starter_blocks()];
        sources.extend(imported);
        let own = own_blocks(&self.added, &sources);
        sources.push(own);
        let sources: Vec<&[Block]> = sources.iter().map(Vec::as_slice).collect();
        Loaded { reader: Arc::new(Reader::new(Arc::new(Vocabulary::of(&sources)))), stamp: self.stamp }
    }
}

/// Blocks of a stored source: one JSON a line. A line that this version cannot read is left out.
pub(super) fn blocks_of(body: &str) -> Vec<Block> {
    let read = |line: &str| match serde_json::from_str(line) {
        Ok(block) => Some(block),
        Err(error) => {
            tracing::warn!(%error, "a concept of the vocabulary cannot be read");
            None
        }
    };
    body.lines().filter(|line| !line.is_empty()).filter_map(read).collect()
}

/// The words that were added, as a source of its own; those of a concept that is no more rest.
fn own_blocks(added: &[AddedWord], sources: &[Vec<Block>]) -> Vec<Block> {
    let known: HashSet<&str> = sources.iter().flatten().map(|block| block.id.as_str()).collect();
    let words = added.iter().filter(|word| known.contains(word.concept.as_str()));
    words
        .map(|word| {
            // The kind of a block whose concept is there already does not count.
            let mut block = Block::new(&word.concept, ConceptKind::Occupation);
            block.names[word.language as usize].push(word.word.clone());
            block
        })
        .collect()
}
