//! Places of a segment's documents: each is kept once, so that its distance is reckoned once.

use tantivy::TantivyError;
use tantivy::columnar::StrColumn;

use crate::geography::distance_km;
use crate::model::Coordinates;
use crate::schema::place_of_spot;

/// Number of no place.
const NOWHERE: u32 = u32::MAX;

/// The places, and which is whose.
pub(crate) struct Spots {
    places: Vec<Option<Coordinates>>,
    of_doc: Vec<u32>,
}

impl Spots {
    /// Reads the places of so many documents.
    pub(crate) fn read(documents: u32, column: Option<&StrColumn>) -> Result<Self, TantivyError> {
        let mut spots = Self { places: Vec::new(), of_doc: vec![NOWHERE; documents as usize] };
        let Some(column) = column else {
            return Ok(spots);
        };
        let mut word = String::new();
        for ord in 0..column.num_terms() as u64 {
            word.clear();
            column.ord_to_str(ord, &mut word)?;
            spots.places.push(place_of_spot(&word));
        }
        for (doc, place) in (0..).zip(&mut spots.of_doc) {
            if let Some(ord) = column.term_ords(doc).next() {
                *place = u32::try_from(ord).unwrap_or(NOWHERE);
            }
        }
        Ok(spots)
    }

    /// Number of a document's place.
    pub(crate) fn of(&self, doc: u32) -> Option<usize> {
        self.of_doc.get(doc as usize).filter(|place| **place != NOWHERE).map(|place| *place as usize)
    }

    /// How many places there are.
    pub(crate) fn len(&self) -> usize {
        self.places.len()
    }

    /// How far each place is.
    pub(crate) fn distances(&self, from: Coordinates) -> Vec<Option<f64>> {
        self.places.iter().map(|place| place.map(|place| distance_km(from, place))).collect()
    }
}

/// How far the documents of a segment are from somewhere.
pub(crate) struct Distances<'a> {
    spots: &'a Spots,
    km: Vec<Option<f64>>,
}

impl<'a> Distances<'a> {
    /// From a place; from an unknown one no distance is known.
    pub(crate) fn new(spots: &'a Spots, from: Option<Coordinates>) -> Self {
        Self { spots, km: from.map(|from| spots.distances(from)).unwrap_or_default() }
    }

    /// Kilometres to the place of a number; `None` if they are not known.
    pub(crate) fn at(&self, spot: u32) -> Option<f64> {
        *self.km.get(spot as usize)?
    }

    /// Something that hangs on the distance, by the number of the place.
    pub(crate) fn each<T>(&self, of: impl Fn(Option<f64>) -> T) -> Vec<T> {
        self.km.iter().map(|km| of(*km)).collect()
    }

    /// Kilometres to a document; `None` if they are not known.
    pub(crate) fn km(&self, doc: u32) -> Option<f64> {
        *self.km.get(self.spots.of(doc)?)?
    }
}
