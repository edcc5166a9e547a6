//! The same openings and people answer the same, whatever happened to the index before.

use search_index::reading::Reader;
use search_index::{Change, ItemKind, SearchIndex};

use crate::made::{changes, for_opening, for_profile, index, opening, profile};

#[test]
fn how_the_index_came_about_moves_no_match() {
    let titles = ["Kokki", "Keittiöapulainen", "Siivooja", "Tallityö", "Myyjä", "Varastotyö"];
    let openings: Vec<_> = (0..30)
        .map(|at| opening(&format!("o{at:02}"), titles[at % titles.len()], "Reipasta väkeä kaivataan"))
        .collect();
    let profiles: Vec<_> = (0..6).map(|at| profile(&format!("p{at}"), titles[at])).collect();
    let all = changes(&openings, &profiles);
    let at_once = index(&openings, &profiles);

    let backwards = SearchIndex::in_memory(&Reader::starter()).unwrap();
    backwards.apply(&all.iter().rev().cloned().collect::<Vec<_>>(), 1).unwrap();

    let one_by_one = SearchIndex::in_memory(&Reader::starter()).unwrap();
    for (cursor, change) in (1..).zip(&all) {
        one_by_one.apply(std::slice::from_ref(change), cursor).unwrap();
    }

    // Texts that were others before, and openings that are gone.
    let lived = SearchIndex::in_memory(&Reader::starter()).unwrap();
    for (cursor, place) in (1..).zip(&openings) {
        lived.apply(&[Change::Opening(opening(&place.id, "Kokki", "Kokki kokkaa reipasta keittoa"))], cursor).unwrap();
        lived.apply(&[Change::Opening(opening(&format!("x{cursor}"), "Kokki", "Kokki"))], cursor).unwrap();
    }
    for cursor in 1..=30 {
        lived.apply(&[Change::RemoveOpening(format!("x{cursor}"))], 100 + cursor).unwrap();
    }
    lived.apply(&all, 200).unwrap();
    lived.forget().unwrap();

    for (how, other) in [("backwards", &backwards), ("one by one", &one_by_one), ("after a life", &lived)] {
        for person in &profiles {
            let (one, two) = (for_profile(&at_once, &openings, person, 30), for_profile(other, &openings, person, 30));
            assert_eq!(one, two, "{how}: {}", person.headline);
        }
        for place in openings.iter().take(6) {
            let (one, two) = (for_opening(&at_once, &profiles, place, 30), for_opening(other, &profiles, place, 30));
            assert_eq!(one, two, "{how}: {}", place.title);
        }
    }
}

/// `matkalla check` and `match` look at the index of a process that serves and writes.
#[test]
fn an_index_is_read_while_another_writes_it() {
    let dir = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(dir.path(), &Reader::starter()).unwrap().index;
    index.apply(&[Change::Opening(opening("first", "Kokki", ""))], 1).unwrap();
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            for cursor in 2..60 {
                let id = format!("o{}", cursor % 7);
                let change = if cursor % 3 == 0 {
                    Change::RemoveOpening(id)
                } else {
                    Change::Opening(opening(&id, "Kokki", ""))
                };
                index.apply(&[change], cursor).unwrap();
            }
        });
        let (mut seen, mut looks, mut missed) = (1, 0, 0);
        while !writing.is_finished() {
            looks += 1;
            match SearchIndex::open_existing(dir.path(), &Reader::starter()) {
                Some(beside) => {
                    let cursor = beside.cursor().unwrap();
                    assert!(cursor >= seen && !beside.ids(ItemKind::Opening).unwrap().is_empty());
                    seen = cursor;
                }
                // A file may be cleaned away between two looks; the next finds its way.
                None => missed += 1,
            }
        }
        assert!(looks > 5 && missed * 3 <= looks, "{missed} of {looks} looks were in vain");
    });
}
