//! The engine itself: a whole match with rules, distance, reasons and the reading back of what is shown.

use std::path::Path;
use std::sync::Arc;

use search_index::matching::Match;
use search_index::model::{Opening, Profile};
use search_index::reading::Reader;
use search_index::{Change, SearchIndex};

use crate::TOP;
use crate::made::today;

pub fn build(folder: &Path, reader: &Arc<Reader>, openings: &[Opening], profiles: &[Profile]) -> SearchIndex {
    let index = SearchIndex::open(folder, reader).unwrap().index;
    let changes = openings.iter().cloned().map(Change::Opening);
    let changes = changes.chain(profiles.iter().cloned().map(Change::Profile));
    index.rebuild(folder, reader, changes, 1, &mut |_| {}).unwrap();
    index
}

/// Openings for a person; the database is a list in memory.
pub fn ask(index: &SearchIndex, openings: &[Opening], profile: &Profile) -> Vec<Match> {
    let mut read = |ids: &[String]| ids.iter().map(|id| openings[id.parse::<usize>().unwrap()].clone()).collect();
    index.match_profile(profile, today(), TOP, &mut read).unwrap()
}

/// People for an opening.
pub fn ask_people(index: &SearchIndex, profiles: &[Profile], opening: &Opening) -> Vec<Match> {
    let mut read = |ids: &[String]| ids.iter().map(|id| profiles[id.parse::<usize>().unwrap()].clone()).collect();
    index.match_opening(opening, today(), TOP, &mut read).unwrap()
}
