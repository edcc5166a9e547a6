//! A rebuild takes its time; meanwhile the old index answers, and it is told how far the new one is.

use search_index::reading::Reader;
use search_index::search::OpeningSearch;
use search_index::{Change, SearchIndex};

use search_index::model::TextLanguage;

use crate::made::{opening, today};

fn found(index: &SearchIndex) -> Vec<String> {
    index.search_openings(&OpeningSearch::all(TextLanguage::Fi, today())).unwrap().ids
}

#[test]
fn the_old_index_serves_while_the_new_one_is_built() {
    let dir = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(dir.path(), &Reader::starter()).unwrap().index;
    index.apply(&[Change::Opening(opening("old", "Kokki", ""))], 1).unwrap();
    let (mut asked, mut told) = (0, Vec::new());
    let changes = (0..1_200).map(|at| {
        if at % 300 == 0 {
            // Between two items of the new one.
            assert_eq!(found(&index), ["old"]);
            assert_eq!(index.cursor(), Some(1));
            asked += 1;
        }
        Change::Opening(opening(&format!("new{at}"), "Siivooja", ""))
    });
    index.rebuild(dir.path(), &Reader::starter(), changes, 2, &mut |done| told.push(done)).unwrap();
    assert_eq!((asked, told.last()), (4, Some(&1_200)));
    assert!(told.len() > 2 && told.is_sorted(), "{told:?}");
    assert!(found(&index).iter().all(|id| id.starts_with("new")) && index.cursor() == Some(2));
}

/// What fails half-way leaves the old index, and the next try begins anew.
#[test]
fn a_rebuild_that_fails_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(dir.path(), &Reader::starter()).unwrap().index;
    index.apply(&[Change::Opening(opening("old", "Kokki", ""))], 1).unwrap();
    let elsewhere = dir.path().join("a-file");
    std::fs::write(&elsewhere, "no folder").unwrap();
    let changes = || std::iter::once(Change::Opening(opening("new", "Siivooja", "")));
    index.rebuild(&elsewhere, &Reader::starter(), changes(), 2, &mut |_| {}).unwrap_err();
    assert_eq!((found(&index), index.cursor()), (vec!["old".to_owned()], Some(1)));
    index.rebuild(dir.path(), &Reader::starter(), changes(), 2, &mut |_| {}).unwrap();
    assert_eq!(found(&index), ["new"]);
}
