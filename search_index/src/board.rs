//! What lists and matches ask of a segment, laid out once when the segment is opened: a set of
//! documents for every value that can be chosen, the people of each site, the order of publishing,
//! and the places.
//!
//! A page then costs a few crossings of sets instead of a look at every document.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use tantivy::index::SegmentId;
use tantivy::{Opstamp, Searcher, SegmentReader};

use crate::bits::Bits;
use crate::columns::Columns;
use crate::forward::Forward;
use crate::ids::Ids;
use crate::index::{IndexError, ItemKind};
use crate::model::{Coordinates, Kind, Shift, WorkLanguage};
use crate::plain::Plain;
use crate::rules::within_radius;
use crate::schema::NO_LAST_DAY;
use crate::spots::{Distances, Spots};

/// One segment as the list asks it; never changes.
struct Layout {
    documents: u32,
    openings: Bits,
    kinds: Vec<Bits>,
    shifts: Vec<Bits>,
    languages: Vec<Bits>,
    remote: Bits,
    /// Openings without a first day: they begin when it suits.
    no_start: Bits,
    /// First days, earliest first.
    starts: Vec<(i64, u32)>,
    /// Last days of those that have one, earliest first.
    last_days: Vec<(i64, u32)>,
    /// Openings in the order of publishing, newest first.
    order: Vec<u32>,
    /// Moment of publishing and the key of the id, by document.
    keys: Vec<(u64, u64)>,
    /// Places of openings and people.
    spots: Spots,
    /// Openings of each place.
    at: Vec<Vec<u32>>,
    /// Openings without a place.
    nowhere: Bits,
    plain: Vec<Plain>,
    /// People of each site.
    people: HashMap<String, Bits>,
    ids: Ids,
    columns: Columns,
    means: Forward,
    refuses: Forward,
    /// How many openings mean each concept.
    frequencies: Vec<u32>,
}

/// A segment with what has been deleted from it since.
pub(crate) struct Board {
    id: (SegmentId, Option<Opstamp>),
    layout: Arc<Layout>,
    /// Openings that are still there.
    alive: Bits,
    gone: Bits,
}

/// Boards of all segments of a searcher, those that are known already taken over.
pub(crate) fn boards(searcher: &Searcher, known: &[Arc<Board>]) -> Result<Vec<Arc<Board>>, IndexError> {
    searcher
        .segment_readers()
        .iter()
        .map(|segment| {
            let id = (segment.segment_id(), segment.delete_opstamp());
            if let Some(same) = known.iter().find(|board| board.id == id) {
                return Ok(Arc::clone(same));
            }
            let layout = match known.iter().find(|board| board.id.0 == id.0) {
                Some(before) => Arc::clone(&before.layout),
                None => Arc::new(Layout::read(segment)?),
            };
            let mut gone = Bits::none(layout.documents);
            if segment.has_deletes() {
                (0..layout.documents).filter(|doc| segment.is_deleted(*doc)).for_each(|doc| gone.set(doc));
            }
            let mut alive = layout.openings.clone();
            alive.drop(&gone);
            Ok(Arc::new(Board { id, layout, alive, gone }))
        })
        .collect()
}

impl Layout {
    fn read(segment: &SegmentReader) -> Result<Self, IndexError> {
        let columns = Columns::open(segment)?;
        let documents = segment.max_doc();
        let spots = Spots::read(documents, columns.spots())?;
        let ids = Ids::read(documents, columns.uids())?;
        let means = Forward::read(documents, columns.means());
        let refuses = Forward::read(documents, columns.refuses());
        let empty = || Bits::none(documents);
        let mut layout = Self {
            documents,
            openings: empty(),
            kinds: Kind::ALL.iter().map(|_| empty()).collect(),
            shifts: Shift::ALL.iter().map(|_| empty()).collect(),
            languages: WorkLanguage::ALL.iter().map(|_| empty()).collect(),
            remote: empty(),
            no_start: empty(),
            starts: Vec::new(),
            last_days: Vec::new(),
            order: Vec::new(),
            keys: vec![(0, 0); documents as usize],
            at: vec![Vec::new(); spots.len()],
            nowhere: empty(),
            plain: Plain::read(documents, &columns, &spots),
            spots,
            people: HashMap::new(),
            ids,
            columns,
            means,
            refuses,
            frequencies: Vec::new(),
        };
        let mut people: HashMap<Option<u64>, Bits> = HashMap::new();
        for doc in 0..documents {
            if layout.columns.item.get_val(doc) == ItemKind::Opening.code() {
                layout.put(doc);
            } else {
                people.entry(layout.columns.site(doc)).or_insert_with(empty).set(doc);
            }
        }
        layout.people = layout.named(people)?;
        layout.starts.sort_unstable();
        layout.last_days.sort_unstable();
        layout.put_in_order();
        Ok(layout)
    }

    fn put(&mut self, doc: u32) {
        let columns = &self.columns;
        self.openings.set(doc);
        for (concept, _) in self.means.of(doc) {
            if self.frequencies.len() <= concept {
                self.frequencies.resize(concept + 1, 0);
            }
            self.frequencies[concept] += 1;
        }
        for (sets, values) in [
            (&mut self.kinds, columns.kinds.get_val(doc)),
            (&mut self.shifts, columns.shifts.get_val(doc)),
            (&mut self.languages, columns.languages.get_val(doc)),
        ] {
            for (at, set) in sets.iter_mut().enumerate() {
                if values & 1 << at != 0 {
                    set.set(doc);
                }
            }
        }
        if columns.remote.get_val(doc) == 1 {
            self.remote.set(doc);
        }
        match columns.starts.get_val(doc) {
            0 => self.no_start.set(doc),
            day => self.starts.push((day, doc)),
        }
        let last = columns.last_day.get_val(doc);
        if last < NO_LAST_DAY {
            self.last_days.push((last, doc));
        }
        match self.spots.of(doc).and_then(|spot| self.at.get_mut(spot)) {
            Some(here) => here.push(doc),
            None => self.nowhere.set(doc),
        }
        self.order.push(doc);
        if let Some(key) = self.keys.get_mut(doc as usize) {
            *key = (columns.published.get_val(doc), columns.newest.get_val(doc));
        }
    }

    /// People by the word of their site instead of its number.
    fn named(&self, people: HashMap<Option<u64>, Bits>) -> Result<HashMap<String, Bits>, IndexError> {
        let mut found = HashMap::with_capacity(people.len());
        for (ord, docs) in people {
            let mut site = String::new();
            if let (Some(ord), Some(sites)) = (ord, self.columns.sites()) {
                sites.ord_to_str(ord, &mut site)?;
            }
            found.insert(site, docs);
        }
        Ok(found)
    }

    fn put_in_order(&mut self) {
        let (keys, ids) = (&self.keys, &self.ids);
        let key = |doc: &u32| Reverse(keys.get(*doc as usize).copied().unwrap_or_default());
        self.order.sort_by(|one, other| key(one).cmp(&key(other)).then_with(|| ids.of(*other).cmp(ids.of(*one))));
    }
}

impl Board {
    /// An empty set of this segment's documents.
    pub(crate) fn none(&self) -> Bits {
        Bits::none(self.layout.documents)
    }

    /// Openings that can be answered on a day.
    pub(crate) fn open_on(&self, day: i64) -> Bits {
        let mut open = self.alive.clone();
        let gone = self.layout.last_days.partition_point(|(last, _)| *last < day);
        for (_, doc) in self.layout.last_days.iter().take(gone) {
            open.clear(*doc);
        }
        open
    }

    /// Openings of a kind of path.
    pub(crate) fn kind(&self, kind: Kind) -> &Bits {
        &self.layout.kinds[kind as usize]
    }

    /// Openings of some kinds of path.
    pub(crate) fn of_kinds(&self, kinds: &[Kind]) -> Bits {
        let mut found = self.none();
        kinds.iter().for_each(|kind| found.add(self.kind(*kind)));
        found
    }

    /// Openings that need a shift.
    pub(crate) fn shift(&self, shift: Shift) -> &Bits {
        &self.layout.shifts[shift as usize]
    }

    /// Openings where a language is used.
    pub(crate) fn language(&self, language: WorkLanguage) -> &Bits {
        &self.layout.languages[language as usize]
    }

    /// Work that can be done from anywhere.
    pub(crate) fn remote(&self) -> &Bits {
        &self.layout.remote
    }

    /// Openings that begin by a day, or when it suits.
    pub(crate) fn starting_by(&self, day: i64) -> Bits {
        let mut found = self.layout.no_start.clone();
        let early = self.layout.starts.partition_point(|(start, _)| *start <= day);
        self.layout.starts.iter().take(early).for_each(|(_, doc)| found.set(*doc));
        found
    }

    /// How many of some openings begin by each of these days, or when it suits.
    pub(crate) fn count_starting(&self, days: &[i64], among: &Bits) -> Vec<usize> {
        let any_day = self.layout.no_start.count_in(among);
        let latest = days.iter().max().copied().unwrap_or(i64::MIN);
        let mut begin = vec![any_day; days.len()];
        for (start, doc) in self.layout.starts.iter().take_while(|(start, _)| *start <= latest) {
            if among.has(*doc) {
                days.iter().zip(&mut begin).filter(|(day, _)| start <= *day).for_each(|(_, count)| *count += 1);
            }
        }
        begin
    }

    /// Openings published after a moment.
    pub(crate) fn published_after(&self, seconds: u64) -> Bits {
        let mut found = self.none();
        for doc in &self.layout.order {
            if self.key(*doc).0 <= seconds {
                break;
            }
            found.set(*doc);
        }
        found
    }

    /// Openings within each of these distances, which grow; remote work is within all.
    pub(crate) fn within(&self, from: Coordinates, distances: &[u32]) -> Vec<Bits> {
        let mut found = vec![self.layout.remote.clone(); distances.len()];
        for (km, docs) in self.layout.spots.distances(from).iter().zip(&self.layout.at) {
            // Those farther away hold the nearer ones too.
            for (bits, limit) in found.iter_mut().zip(distances) {
                if km.is_some_and(|km| within_radius(km, *limit)) {
                    docs.iter().for_each(|doc| bits.set(*doc));
                }
            }
        }
        found
    }

    /// Openings within a distance, those of which it is not known, and remote work.
    pub(crate) fn reached(&self, distances: &Distances<'_>, radius_km: u32) -> Bits {
        let mut found = self.layout.remote.clone();
        found.add(&self.layout.nowhere);
        for (spot, docs) in (0..).zip(&self.layout.at) {
            if distances.at(spot).is_none_or(|km| within_radius(km, radius_km)) {
                docs.iter().for_each(|doc| found.set(*doc));
            }
        }
        found
    }

    /// How many documents there are, those deleted since counted too.
    pub(crate) fn documents(&self) -> u32 {
        self.layout.documents
    }

    /// Whether it is another state of the same segment.
    pub(crate) fn is_of_same_segment(&self, other: &Self) -> bool {
        self.id.0 == other.id.0
    }

    /// What a match asks of every document first.
    pub(crate) fn plain(&self) -> &[Plain] {
        &self.layout.plain
    }

    /// How far documents are from a place.
    pub(crate) fn distances(&self, from: Option<Coordinates>) -> Distances<'_> {
        Distances::new(&self.layout.spots, from)
    }

    /// People that a site looks after.
    pub(crate) fn people(&self, site: &str) -> Bits {
        let mut found = self.layout.people.get(site).cloned().unwrap_or_else(|| self.none());
        found.drop(&self.gone);
        found
    }

    /// What documents mean.
    pub(crate) fn means(&self) -> &Forward {
        &self.layout.means
    }

    /// What people refuse.
    pub(crate) fn refuses(&self) -> &Forward {
        &self.layout.refuses
    }

    /// How many openings mean each concept, by its number; those deleted since still count.
    pub(crate) fn frequencies(&self) -> &[u32] {
        &self.layout.frequencies
    }

    /// How many openings there are, those deleted since counted too.
    pub(crate) fn openings(&self) -> usize {
        self.layout.openings.count()
    }

    /// Columns of the segment.
    pub(crate) fn columns(&self) -> &Columns {
        &self.layout.columns
    }

    /// Openings, newest first.
    pub(crate) fn order(&self) -> &[u32] {
        &self.layout.order
    }

    /// Moment of publishing and key of the id.
    pub(crate) fn key(&self, doc: u32) -> (u64, u64) {
        self.layout.keys.get(doc as usize).copied().unwrap_or_default()
    }

    /// Id of a document.
    pub(crate) fn id(&self, doc: u32) -> &str {
        self.layout.ids.of(doc)
    }
}
