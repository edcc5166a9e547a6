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

/// Of the twenty that the page shows, those that are told are good ones far more often, and hardly a good one is
/// left out.
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
    let mut sweep = vec![Counted::default(); 40];
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
            let text: f64 = matched.parts[..4].iter().map(|(_, part)| part).sum();
            for step in 0..20 {
                if matched.score >= step as f64 * 0.05 {
                    sweep[step].add(grade)
                }
                if is_worth_telling(matched) && text >= step as f64 * 0.05 {
                    sweep[20 + step].add(grade)
                }
            }
        }
    }
    println!("shown {shown:?}, told {told:?}");
    for (i, s) in sweep.iter().enumerate() {
        println!(
            "{} {:.2} {s:?} precision {:.2} recall {:.2}",
            if i < 20 { "score" } else { "reason+text" },
            (i % 20) as f64 * 0.05,
            s.share(),
            s.good as f64 / shown.good as f64
        );
    }
    assert!(told.share() > 2.0 * shown.share(), "shown {shown:?}, told {told:?}");
    assert!(told.good * 10 >= shown.good * 9, "shown {shown:?}, told {told:?}");
}

/// Matches, and how many of them a coach would propose or call near (grade 2 and 3).
#[derive(Debug, Default, Clone, Copy)]
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

    fn share(self) -> f64 {
        self.good as f64 / self.all.max(1) as f64
    }
}
