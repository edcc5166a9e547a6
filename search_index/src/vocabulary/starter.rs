//! The starter vocabulary: part of the program, one file a chapter.

use super::{Block, Vocabulary, blocks};

/// Chapters, in the order in which their concepts are numbered.
pub(super) const CHAPTERS: &[(&str, &str)] = &[
    ("work.txt", include_str!("../../vocabulary/work.txt")),
    ("food.txt", include_str!("../../vocabulary/food.txt")),
    ("retail.txt", include_str!("../../vocabulary/retail.txt")),
    ("industry.txt", include_str!("../../vocabulary/industry.txt")),
    ("building.txt", include_str!("../../vocabulary/building.txt")),
    ("outdoors.txt", include_str!("../../vocabulary/outdoors.txt")),
    ("people.txt", include_str!("../../vocabulary/people.txt")),
    ("creative.txt", include_str!("../../vocabulary/creative.txt")),
    ("likings.txt", include_str!("../../vocabulary/likings.txt")),
];

impl Vocabulary {
    /// The starter alone.
    #[must_use]
    pub fn starter() -> Self {
        Self::of(&[&starter_blocks()])
    }
}

/// Blocks of all chapters; a chapter that cannot be read is left out, which a test forbids.
#[must_use]
pub fn starter_blocks() -> Vec<Block> {
    CHAPTERS.iter().flat_map(|(file, text)| blocks(file, text).unwrap_or_default()).collect()
}
