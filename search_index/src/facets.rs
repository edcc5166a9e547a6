//! Narrowing a list, and how many openings each further choice would show.
//!
//! The count of a value leaves out the choice of its own kind, so that a reader sees what choosing
//! it too, or instead, would give.

use chrono::NaiveDate;

use crate::bits::Bits;
use crate::board::Board;
use crate::model::{Kind, Shift, WorkLanguage};
use crate::schema::day_number;
use crate::search::OpeningSearch;

/// Which distances and first days are to be counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// Distances in kilometres, growing; counted only near a place.
    pub distances: Vec<u32>,
    /// Latest first days.
    pub starts: Vec<NaiveDate>,
}

/// How many openings each value has, without the choice of its own kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// By kind of path, all of them.
    pub kinds: Vec<(Kind, usize)>,
    /// By shift.
    pub shifts: Vec<(Shift, usize)>,
    /// By language of work.
    pub languages: Vec<(WorkLanguage, usize)>,
    /// Remote work.
    pub remote: usize,
    /// By the latest first days that were asked.
    pub starts: Vec<usize>,
    /// Within the distances that were asked; empty without a place.
    pub distances: Vec<usize>,
}

impl Facets {
    /// Every value of a search's counts, with none yet.
    pub(crate) fn none(search: &OpeningSearch) -> Self {
        fn zero<T: Copy>(values: &[T]) -> Vec<(T, usize)> {
            values.iter().map(|value| (*value, 0)).collect()
        }
        Self {
            kinds: zero(Kind::ALL),
            shifts: zero(Shift::ALL),
            languages: zero(WorkLanguage::ALL),
            remote: 0,
            starts: vec![0; search.counted.starts.len()],
            distances: vec![0; search.near.map_or(0, |_| search.counted.distances.len())],
        }
    }
}

/// What narrows a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Kind,
    Near,
    Shift,
    Language,
    Remote,
    Start,
}

/// How many ways there are to narrow.
const WAYS: usize = 6;

/// A segment narrowed by a search.
pub(crate) struct Narrowed<'a> {
    board: &'a Board,
    base: Bits,
    chosen: [Option<Bits>; WAYS],
    /// The distances to count, then the one that was chosen.
    circles: Vec<Bits>,
    /// What is shown.
    pub shown: Bits,
}

impl<'a> Narrowed<'a> {
    /// Narrows a segment; `matched` holds the documents with the words, if words are asked for.
    pub(crate) fn new(board: &'a Board, search: &OpeningSearch, matched: Option<&Bits>) -> Self {
        let mut base = board.open_on(day_number(search.as_of));
        if let Some(matched) = matched {
            base.keep(matched);
        }
        if let Some(moment) = search.published_after {
            base.keep(&board.published_after(u64::try_from(moment.and_utc().timestamp()).unwrap_or(0)));
        }
        let mut circles = search.near.map_or_else(Vec::new, |(from, km)| {
            let mut distances = search.counted.distances.clone();
            distances.push(km);
            board.within(from, &distances)
        });
        let near = circles.pop();
        let chosen = [
            any(board, &search.kinds, |kind| board.kind(kind)),
            near,
            any(board, &search.shifts, |shift| board.shift(shift)),
            any(board, &search.languages, |language| board.language(language)),
            search.remote.then(|| board.remote().clone()),
            search.start_by.map(|day| board.starting_by(day_number(day))),
        ];
        let shown = crossed(&base, &chosen, None);
        Self { board, base, chosen, circles, shown }
    }

    /// What would be shown if nothing of this kind were chosen.
    fn but(&self, by: By) -> Bits {
        if self.chosen[by as usize].is_none() {
            return self.shown.clone();
        }
        crossed(&self.base, &self.chosen, Some(by))
    }

    /// Adds this segment's counts.
    pub(crate) fn count(&self, facets: &mut Facets, counted: &Counted) {
        let board = self.board;
        let others = self.but(By::Kind);
        add(&mut facets.kinds, |kind| board.kind(kind).count_in(&others));
        let others = self.but(By::Shift);
        add(&mut facets.shifts, |shift| board.shift(shift).count_in(&others));
        let others = self.but(By::Language);
        add(&mut facets.languages, |language| board.language(language).count_in(&others));
        facets.remote += board.remote().count_in(&self.but(By::Remote));
        let others = self.but(By::Start);
        let days: Vec<i64> = counted.starts.iter().map(|day| day_number(*day)).collect();
        for (count, more) in facets.starts.iter_mut().zip(board.count_starting(&days, &others)) {
            *count += more;
        }
        if self.chosen[By::Near as usize].is_some() {
            let others = self.but(By::Near);
            for (count, circle) in facets.distances.iter_mut().zip(&self.circles) {
                *count += circle.count_in(&others);
            }
        }
    }
}

fn add<T: Copy>(counts: &mut [(T, usize)], count: impl Fn(T) -> usize) {
    for (value, total) in counts {
        *total += count(*value);
    }
}

/// Documents with any of the values; `None` if none was chosen.
fn any<'a, T: Copy>(board: &Board, values: &[T], of: impl Fn(T) -> &'a Bits) -> Option<Bits> {
    (!values.is_empty()).then(|| {
        let mut found = board.none();
        values.iter().for_each(|value| found.add(of(*value)));
        found
    })
}

fn crossed(base: &Bits, chosen: &[Option<Bits>; WAYS], but: Option<By>) -> Bits {
    let mut found = base.clone();
    for (at, bits) in chosen.iter().enumerate() {
        if let Some(bits) = bits
            && but.is_none_or(|by| by as usize != at)
        {
            found.keep(bits);
        }
    }
    found
}
