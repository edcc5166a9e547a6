//! Columns of one segment of the index.

use std::sync::Arc;

use tantivy::columnar::{ColumnValues, StrColumn};
use tantivy::{DocId, SegmentReader, TantivyError};

use crate::model::Coordinates;
use crate::schema::UNKNOWN_PLACE;

type Numbers = Arc<dyn ColumnValues<u64>>;
type Decimals = Arc<dyn ColumnValues<f64>>;

/// Columns of one segment.
pub(crate) struct Columns {
    uid: Option<StrColumn>,
    pub item: Numbers,
    pub kinds: Numbers,
    pub shifts: Numbers,
    pub last_day: Arc<dyn ColumnValues<i64>>,
    lat: Decimals,
    lon: Decimals,
    pub remote: Numbers,
    pub hours: Numbers,
    pub min_age: Numbers,
    pub radius: Numbers,
    pub newest: Numbers,
    pub published: Numbers,
    pub starts: Arc<dyn ColumnValues<i64>>,
    pub languages: Numbers,
    spot: Option<StrColumn>,
    pub gram_norm: Decimals,
    pub concept_norm: Decimals,
    pub unwanted_gram_norm: Decimals,
    pub unwanted_concept_norm: Decimals,
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
            lat: decimals("lat")?,
            lon: decimals("lon")?,
            remote: numbers("remote")?,
            hours: numbers("hours")?,
            min_age: numbers("min_age")?,
            radius: numbers("radius")?,
            newest: numbers("newest")?,
            published: numbers("published")?,
            starts: fast.column_first_or_default::<i64>("starts")?,
            languages: numbers("languages")?,
            spot: fast.str("spot")?,
            gram_norm: decimals("gram_norm")?,
            concept_norm: decimals("concept_norm")?,
            unwanted_gram_norm: decimals("unwanted_gram_norm")?,
            unwanted_concept_norm: decimals("unwanted_concept_norm")?,
        })
    }

    /// Id of a document, without the letter of its kind.
    pub(crate) fn id(&self, doc: DocId) -> Result<String, TantivyError> {
        let mut uid = String::new();
        if let Some(column) = &self.uid
            && let Some(ord) = column.term_ords(doc).next()
        {
            column.ord_to_str(ord, &mut uid)?;
        }
        Ok(uid.split_once(':').map_or_else(String::new, |(_, id)| id.to_owned()))
    }

    /// Number of the word of a document's place, in [`Self::spots`].
    pub(crate) fn spot(&self, doc: DocId) -> Option<u64> {
        self.spot.as_ref()?.term_ords(doc).next()
    }

    /// Words of the places.
    pub(crate) fn spots(&self) -> Option<&StrColumn> {
        self.spot.as_ref()
    }

    /// Place of a document.
    pub(crate) fn place(&self, doc: DocId) -> Option<Coordinates> {
        let lat = self.lat.get_val(doc);
        (lat < UNKNOWN_PLACE).then(|| Coordinates { lat, lon: self.lon.get_val(doc) })
    }
}
