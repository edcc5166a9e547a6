//! Ids of a segment's documents, laid out once: the engine's own dictionary unpacks a block for each
//! id that is read.

use tantivy::TantivyError;
use tantivy::columnar::StrColumn;

/// The ids, one after the other, in the order of the dictionary.
#[derive(Default)]
pub(crate) struct Ids {
    text: String,
    /// Where each id ends.
    ends: Vec<u32>,
    /// Number of a document's id.
    of_doc: Vec<u32>,
}

impl Ids {
    /// Reads the ids of so many documents; `uids` has the letter of their kind before them.
    pub(crate) fn read(documents: u32, uids: Option<&StrColumn>) -> Result<Self, TantivyError> {
        let mut ids = Self::default();
        let Some(uids) = uids else {
            return Ok(ids);
        };
        let mut terms = uids.dictionary().stream()?;
        while terms.advance() {
            let uid = std::str::from_utf8(terms.key()).unwrap_or_default();
            ids.text.push_str(uid.split_once(':').map_or("", |(_, id)| id));
            ids.ends.push(u32::try_from(ids.text.len()).unwrap_or(u32::MAX));
        }
        ids.of_doc = (0..documents)
            .map(|doc| uids.term_ords(doc).next().and_then(|ord| u32::try_from(ord).ok()).unwrap_or(u32::MAX))
            .collect();
        Ok(ids)
    }

    /// Id of a document, without the letter of its kind; empty if there is none.
    pub(crate) fn of(&self, doc: u32) -> &str {
        let found = || {
            let number = *self.of_doc.get(doc as usize)? as usize;
            let begin = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
            self.text.get(begin as usize..*self.ends.get(number)? as usize)
        };
        found().unwrap_or_default()
    }
}
