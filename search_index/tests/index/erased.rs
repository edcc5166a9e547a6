//! What is gone is gone from the files, not only from the answers.

use std::fs;
use std::path::Path;

use search_index::reading::Reader;
use search_index::{Change, ItemKind, SearchIndex};
use tantivy::{Index, SegmentReader};

use crate::made::{opening, profile};

/// Rare words, each of one person or opening alone.
const PERSON: &str = "kvyxqarz";
const OPENING: &str = "zworblik";
const STAYING: &str = "xuprindo";

/// Whether a word begins a term that is kept in a folder, also of an item that is deleted.
///
/// Terms are packed, so the files are read as the engine reads them; that there are no files but those that
/// it reads is held too.
fn stands_in(dir: &Path, word: &str) -> bool {
    let name = fs::read_to_string(dir.join("current")).unwrap();
    let index = Index::open_in_dir(dir.join(name.trim())).unwrap();
    let mut prefixes = vec!["meta".to_owned(), String::new()];
    let mut found = false;
    for segment in index.searchable_segments().unwrap() {
        prefixes.push(segment.id().uuid_string());
        let reader = SegmentReader::open(&segment).unwrap();
        for (field, entry) in index.schema().fields().filter(|(_, entry)| entry.is_indexed()) {
            let inverted = reader.inverted_index(field).unwrap();
            let mut terms = inverted.terms().stream().unwrap();
            while terms.advance() {
                found |= terms.key().starts_with(word.as_bytes()) && entry.name() != "item";
            }
        }
    }
    let generations = fs::read_dir(dir).unwrap().flatten().filter(|entry| entry.path().is_dir());
    for file in generations.flat_map(|folder| fs::read_dir(folder.path()).unwrap().flatten()) {
        let name = file.file_name().into_string().unwrap();
        let of = name.split('.').next().unwrap().to_owned();
        if !prefixes.contains(&of) {
            println!("{name} belongs to no segment");
            return true;
        }
        // Ids and short terms stand as they are.
        found |= fs::read(file.path()).unwrap().windows(word.len()).any(|window| window == word.as_bytes());
    }
    found
}

/// One who is erased and one opening that goes, beside others that stay, in the same segments.
fn filled(dir: &Path) -> SearchIndex {
    let index = SearchIndex::open(dir, &Reader::starter()).unwrap().index;
    let mut changes: Vec<Change> =
        (0..20).map(|at| Change::Profile(profile(&format!("p{at}"), "kokki keittiö"))).collect();
    changes.push(Change::Profile(profile("erased", PERSON)));
    changes.push(Change::Profile(profile("staying", STAYING)));
    changes.push(Change::Opening(opening("gone", OPENING, "Kokki")));
    changes.push(Change::Opening(opening("kept", "Kokki", "Keittiö")));
    index.apply(&changes, 1).unwrap();
    index
}

#[test]
fn the_terms_of_who_is_erased_are_gone_from_the_files() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path());
    for word in [PERSON, OPENING, STAYING] {
        assert!(stands_in(dir.path(), word), "{word} is kept as it is, or this test proves nothing");
    }
    index.apply(&[Change::RemoveProfile("erased".into()), Change::RemoveOpening("gone".into())], 2).unwrap();
    index.forget().unwrap();
    assert!(!stands_in(dir.path(), PERSON) && !stands_in(dir.path(), "p:erased"));
    assert!(!stands_in(dir.path(), OPENING) && !stands_in(dir.path(), "o:gone"));
    assert!(stands_in(dir.path(), STAYING));
    assert_eq!(index.cursor(), Some(2));
    assert_eq!(index.ids(ItemKind::Profile).unwrap().len(), 21);
    drop(index);
    let opened = SearchIndex::open(dir.path(), &Reader::starter()).unwrap();
    assert_eq!((opened.cursor, opened.index.ids(ItemKind::Opening).unwrap().len()), (Some(2), 1));
}

#[test]
fn words_that_were_taken_out_of_a_text_are_gone_too() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path());
    index.apply(&[Change::Profile(profile("erased", "hevoset"))], 2).unwrap();
    index.forget().unwrap();
    assert!(!stands_in(dir.path(), PERSON));
    assert!(index.ids(ItemKind::Profile).unwrap().contains(&"erased".to_owned()));
}

/// The last one of a segment leaves no segment, and forgetting twice changes nothing.
#[test]
fn an_index_may_forget_all_and_twice() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path());
    let openings = index.ids(ItemKind::Opening).unwrap().into_iter().map(Change::RemoveOpening);
    let profiles = index.ids(ItemKind::Profile).unwrap().into_iter().map(Change::RemoveProfile);
    let all: Vec<Change> = openings.chain(profiles).collect();
    index.apply(&all, 2).unwrap();
    for _ in 0..2 {
        index.forget().unwrap();
        assert!(!stands_in(dir.path(), STAYING));
    }
    index.apply(&[Change::Opening(opening("new", "Kokki", ""))], 3).unwrap();
    drop(index);
    let opened = SearchIndex::open(dir.path(), &Reader::starter()).unwrap();
    assert_eq!((opened.cursor, opened.index.ids(ItemKind::Opening).unwrap()), (Some(3), vec!["new".to_owned()]));
}

/// Files that the engine does not know would never be cleaned away: such a folder is begun anew.
#[test]
fn files_that_nobody_knows_do_not_stay() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path());
    let files = fs::read_dir(dir.path().join("generation-1")).unwrap().flatten();
    let old: Vec<_> = files.map(|file| (file.path(), fs::read(file.path()).unwrap())).collect();
    index.apply(&[Change::RemoveProfile("erased".into())], 2).unwrap();
    index.forget().unwrap();
    drop(index);
    for (path, bytes) in old.into_iter().filter(|(path, _)| !path.exists()) {
        fs::write(path, bytes).unwrap();
    }
    assert!(stands_in(dir.path(), PERSON));
    let opened = SearchIndex::open(dir.path(), &Reader::starter()).unwrap();
    assert_eq!(opened.cursor, None);
    assert!(!stands_in(dir.path(), PERSON));
}

/// A rebuild leaves nothing of the old generation.
#[test]
fn a_rebuild_forgets_what_is_not_put_in_again() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path());
    let staying = [Change::Profile(profile("staying", STAYING))];
    index.rebuild(dir.path(), &Reader::starter(), staying, 2, &mut |_| {}).unwrap();
    assert!(!stands_in(dir.path(), PERSON) && stands_in(dir.path(), STAYING));
}
