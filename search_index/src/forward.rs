//! Concepts of each document of a segment, side by side in memory: to weigh a document costs as many
//! steps as it has concepts, however many concepts a question has.

use tantivy::columnar::Column;

/// Bits of a share beside the number of a concept.
const SHARE_BITS: u32 = 8;

/// Number of a concept, and its share from 0 to 255.
pub(crate) fn unpacked(packed: u32) -> (usize, f32) {
    let share = packed & ((1 << SHARE_BITS) - 1);
    ((packed >> SHARE_BITS) as usize, share as f32)
}

/// Concepts of the documents of one segment.
#[derive(Debug, Default)]
pub(crate) struct Forward {
    /// Where each document's concepts begin; one more at the end.
    starts: Vec<u32>,
    packed: Vec<u32>,
}

impl Forward {
    /// Reads the lists of a column; none if there is no such column.
    pub(crate) fn read(documents: u32, column: Option<&Column<u64>>) -> Self {
        let Some(column) = column else { return Self::default() };
        let mut forward = Self { starts: Vec::with_capacity(documents as usize + 1), packed: Vec::new() };
        for doc in 0..documents {
            forward.starts.push(forward.packed.len() as u32);
            forward.packed.extend(column.values_for_doc(doc).map(|value| u32::try_from(value).unwrap_or(0)));
        }
        forward.starts.push(forward.packed.len() as u32);
        forward.packed.shrink_to_fit();
        forward
    }

    /// A document's concepts as they are kept; [`unpacked`] tells what they are.
    pub(crate) fn packed(&self, doc: u32) -> &[u32] {
        let at = doc as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(from), Some(to)) => self.packed.get(*from as usize..*to as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Numbers and shares of a document's concepts.
    pub(crate) fn of(&self, doc: u32) -> impl Iterator<Item = (usize, f32)> + '_ {
        self.packed(doc).iter().map(|packed| {
            let (concept, share) = unpacked(*packed);
            (concept, share / 255.0)
        })
    }
}
