//! Columns of one segment of the index.

use std::sync::Arc;

use tantivy::columnar::{Column, ColumnValues, StrColumn};
use tantivy::{DocId, SegmentReader, TantivyError};

use crate::told::Told;

type Numbers = Arc<dyn ColumnValues<u64>>;
type Decimals = Arc<dyn ColumnValues<f64>>;

/// Columns of one segment.
pub(crate) struct Columns {
    uid: Option<StrColumn>,
    pub item: Numbers,
    pub kinds: Numbers,
    pub shifts: Numbers,
    pub last_day: Arc<dyn ColumnValues<i64>>,
    pub remote: Numbers,
    pub hours: Numbers,
    pub min_age: Numbers,
    pub radius: Numbers,
    pub newest: Numbers,
    pub published: Numbers,
    pub starts: Arc<dyn ColumnValues<i64>>,
    pub languages: Numbers,
    site: Option<StrColumn>,
    spot: Option<StrColumn>,
    means: Option<Column<u64>>,
    refuses: Option<Column<u64>>,
    told: Option<Column<u64>>,
    print: Numbers,
    pub fields: Numbers,
    pub word_norm: Decimals,
    pub refused_word_norm: Decimals,
}

impl Columns {
    /// Opens the columns of a segment.
    pub(crate) fn open(segment: &SegmentReader) -> Result<Self, TantivyError> {
        let fast = segment.fast_fields();
        let numbers = |name: &str| fast.column_first_or_default::<u64>(name);
        let decimals = |name: &str| fast.column_first_or_default::<f64>(name);
        Ok(Self {
            uid: fast.str("uid")?,
            item: numbers("item")?,
            kinds: numbers("kinds")?,
            shifts: numbers("shifts")?,
            last_day: fast.column_first_or_default::<i64>("last_day")?,
            remote: numbers("remote")?,
            hours: numbers("hours")?,
            min_age: numbers("min_age")?,
            radius: numbers("radius")?,
            newest: numbers("newest")?,
            published: numbers("published")?,
            starts: fast.column_first_or_default::<i64>("starts")?,
            languages: numbers("languages")?,
            site: fast.str("site")?,
            spot: fast.str("spot")?,
            means: fast.u64("means").ok(),
            refuses: fast.u64("refuses").ok(),
            told: fast.u64("told").ok(),
            print: numbers("print")?,
            fields: numbers("fields")?,
            word_norm: decimals("word_norm")?,
            refused_word_norm: decimals("refused_word_norm")?,
        })
    }

    /// Ids with the letter of their kind.
    pub(crate) fn uids(&self) -> Option<&StrColumn> {
        self.uid.as_ref()
    }

    /// Number of the word of a document's site, in [`Self::sites`].
    pub(crate) fn site(&self, doc: DocId) -> Option<u64> {
        self.site.as_ref()?.term_ords(doc).next()
    }

    /// Words of the sites.
    pub(crate) fn sites(&self) -> Option<&StrColumn> {
        self.site.as_ref()
    }

    /// Concepts that documents mean, packed with their shares.
    pub(crate) fn means(&self) -> Option<&Column<u64>> {
        self.means.as_ref()
    }

    /// Concepts that people refuse, packed with their shares.
    pub(crate) fn refuses(&self) -> Option<&Column<u64>> {
        self.refuses.as_ref()
    }

    /// What an opening tells, if its text is still the one that was read.
    pub(crate) fn told(&self, doc: DocId, print: u64) -> Option<Told> {
        let column = self.told.as_ref().filter(|_| self.print.get_val(doc) == print)?;
        Some(Told::unpacked(column.values_for_doc(doc)))
    }

    /// Words of the places.
    pub(crate) fn spots(&self) -> Option<&StrColumn> {
        self.spot.as_ref()
    }
}
