//! What is told is good: among the judged pairs, and against what the page shows.

use std::collections::HashMap;

use matkalla::matching::{SHOWN, is_worth_telling};
use matkalla::places::Municipality;
use search_index::collection::Collection;
use search_index::model::Coordinates;
use search_index::reading::Reader;
use search_index::{Change, SearchIndex};

use crate::support::shared;

fn place(name: Option<&str>) -> Option<Coordinates> {
    Municipality::by_name(name?).map(|found| Coordinates { lat: found.lat, lon: found.lon })
}

/// Of the twenty that a page shows, few of the good ones are left out and most of the others are not told.
#[test]
fn what_is_told_is_good_in_the_shared_collection() {
    let Some(shared) = shared() else { return };
    let collection = Collection::load(&shared.join("judged/openings_dev")).unwrap();
    let openings: HashMap<_, _> = collection
        .openings
        .iter()
        .map(|record| (record.id.clone(), record.clone().into_opening(place(record.municipality.as_deref()))))
        .collect();
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    index.apply(&openings.values().cloned().map(Change::Opening).collect::<Vec<_>>(), 1).unwrap();
    let grades = collection.grades_by_profile();
    let (mut shown, mut told) = (Counted::default(), Counted::default());
    for record in &collection.profiles {
        let profile = record.clone().into_profile(place(record.municipality.as_deref()), collection.as_of);
        let found = index
            .match_profile(&profile, collection.as_of, SHOWN, &mut |ids| {
                ids.iter().filter_map(|id| openings.get(id).cloned()).collect()
            })
            .unwrap();
        for matched in &found {
            let grade = grades.get(&record.id).and_then(|of| of.get(&matched.id)).copied().unwrap_or(0);
            shown.add(grade);
            if is_worth_telling(matched) {
                told.add(grade);
            }
        }
    }
    let said = format!("shown {shown:?}, told {told:?}");
    assert!(told.good * 100 >= shown.good * 85, "good ones are left out: {said}");
    assert!(told.bad * 100 <= shown.bad * 35, "bad ones are told: {said}");
    assert!(told.good * shown.all * 10 >= shown.good * told.all * 17, "hardly better than all: {said}");
}

/// Matches, how many of them a coach would propose or call near (grade 2 and 3), and how many are none (0 and less).
#[derive(Debug, Default)]
struct Counted {
    all: usize,
    good: usize,
    bad: usize,
}

impl Counted {
    fn add(&mut self, grade: i8) {
        self.all += 1;
        self.good += usize::from(grade >= 2);
        self.bad += usize::from(grade < 1);
    }
}
