use crate::reading::Reader;
use crate::schema::SCHEMA_VERSION;
use std::fs;

use super::*;
use crate::samples::{opening, profile};

fn filled(dir: &Path) -> SearchIndex {
    let opened = SearchIndex::open(dir, &Reader::starter()).unwrap();
    assert_eq!(opened.cursor, None);
    let changes = [
        Change::Opening(opening("o1", "Kokki", "Keittiö")),
        Change::Opening(opening("o2", "Siivooja", "Siivousta")),
        Change::Profile(profile("p1", "kokki", &[])),
    ];
    opened.index.apply(&changes, 7).unwrap();
    opened.index
}

fn generation(dir: &Path) -> PathBuf {
    generations::current(dir).unwrap()
}

#[test]
fn the_cursor_and_the_items_survive_reopening() {
    let dir = tempfile::tempdir().unwrap();
    drop(filled(dir.path()));
    let opened = SearchIndex::open(dir.path(), &Reader::starter()).unwrap();
    assert_eq!(opened.cursor, Some(7));
    assert_eq!(opened.index.cursor(), Some(7));
    assert_eq!(opened.index.ids(ItemKind::Opening).unwrap(), ["o1", "o2"]);
    assert_eq!(opened.index.ids(ItemKind::Profile).unwrap(), ["p1"]);
}

#[test]
fn adding_again_replaces_and_removing_removes() {
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    assert_eq!(index.cursor(), None);
    index.apply(&[Change::Opening(opening("x", "Kokki", "")), Change::Profile(profile("x", "", &[]))], 1).unwrap();
    index.apply(&[Change::Opening(opening("x", "Siivooja", ""))], 2).unwrap();
    assert_eq!(index.ids(ItemKind::Opening).unwrap(), ["x"]);
    index.apply(&[Change::RemoveOpening("x".into()), Change::RemoveOpening("never".into())], 3).unwrap();
    assert!(index.ids(ItemKind::Opening).unwrap().is_empty());
    assert_eq!(index.ids(ItemKind::Profile).unwrap(), ["x"]);
    // In one batch the last word counts.
    let batch = [
        Change::Opening(opening("y", "a", "")),
        Change::RemoveOpening("y".into()),
        Change::Opening(opening("y", "b", "")),
    ];
    index.apply(&batch, -4).unwrap();
    assert_eq!((index.ids(ItemKind::Opening).unwrap().len(), index.cursor()), (1, Some(-4)));
    index.apply(&[], 9).unwrap();
    assert_eq!(index.cursor(), Some(9));
}

#[test]
fn many_small_changes_stay_few_segments() {
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    for at in 0..40 {
        index.apply(&[Change::Opening(opening(&format!("o{at}"), "Kokki", ""))], at).unwrap();
    }
    assert_eq!(index.ids(ItemKind::Opening).unwrap().len(), 40);
    assert!(index.searcher().segment_readers().len() <= 10);
}

#[test]
fn a_rebuild_replaces_all_and_is_found_again() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path());
    let old = generation(dir.path());
    let mut told = 0;
    let changes = (0..600).map(|at| Change::Opening(opening(&format!("n{at}"), "Uusi", "")));
    index.rebuild(dir.path(), &Reader::starter(), changes, 100, &mut |done| told = done).unwrap();
    assert_eq!((told, index.cursor(), index.ids(ItemKind::Opening).unwrap().len()), (600, Some(100), 600));
    assert!(index.ids(ItemKind::Profile).unwrap().is_empty());
    assert!(!old.exists());
    index.apply(&[Change::RemoveOpening("n0".into())], 101).unwrap();
    drop(index);
    let opened = SearchIndex::open(dir.path(), &Reader::starter()).unwrap();
    assert_eq!((opened.cursor, opened.index.ids(ItemKind::Opening).unwrap().len()), (Some(101), 599));
}

#[test]
fn a_rebuild_cut_short_leaves_the_old_one() {
    let dir = tempfile::tempdir().unwrap();
    drop(filled(dir.path()));
    // A generation that was begun and never put in use.
    fs::create_dir(dir.path().join("generation-9")).unwrap();
    fs::write(dir.path().join("generation-9/half"), "x").unwrap();
    assert_eq!(SearchIndex::open(dir.path(), &Reader::starter()).unwrap().cursor, Some(7));
    assert!(!dir.path().join("generation-9").exists());
}

#[test]
fn damage_gives_an_empty_index_and_never_a_panic() {
    let names: Vec<String> = {
        let dir = tempfile::tempdir().unwrap();
        drop(filled(dir.path()));
        let files = fs::read_dir(generation(dir.path())).unwrap();
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
    };
    let kinds: std::collections::BTreeSet<String> =
        names.iter().map(|name| name.rsplit('.').next().unwrap().to_owned()).collect();
    assert!(kinds.len() > 5, "{kinds:?}");
    for kind in kinds {
        for damage in 0..5 {
            let dir = tempfile::tempdir().unwrap();
            drop(filled(dir.path()));
            let folder = generation(dir.path());
            let path = fs::read_dir(&folder)
                .unwrap()
                .map(|file| file.unwrap().path())
                .find(|path| path.to_string_lossy().ends_with(&kind))
                .unwrap();
            let mut bytes = fs::read(&path).unwrap();
            if bytes.is_empty() {
                continue; // A lock.
            }
            let middle = bytes.len() / 2;
            match damage {
                0 => bytes[0] ^= 0x55,
                1 => bytes[middle] ^= 0x55,
                2 => bytes.truncate(middle),
                3 => bytes.clear(),
                _ => {}
            }
            fs::remove_file(&path).unwrap();
            if damage < 4 {
                fs::write(&path, &bytes).unwrap();
            }
            let opened = SearchIndex::open(dir.path(), &Reader::starter()).unwrap();
            let whole = kind == "json" || kind.starts_with('.') || kind.contains("lock");
            assert!(opened.cursor.is_none() || (whole && opened.cursor == Some(7)), "{kind} {damage}");
            if opened.cursor.is_none() {
                assert!(opened.index.ids(ItemKind::Opening).unwrap().is_empty());
            }
            opened.index.apply(&[Change::Opening(opening("o3", "Uusi", ""))], 8).unwrap();
            assert!(opened.index.ids(ItemKind::Opening).unwrap().contains(&"o3".to_owned()));
        }
    }
}

#[test]
fn nonsense_in_the_folder_and_other_versions_are_replaced() {
    for nonsense in ["", "generation-", "generation-77", "../../etc", "generation-1\u{0}"] {
        let dir = tempfile::tempdir().unwrap();
        drop(filled(dir.path()));
        fs::write(dir.path().join("current"), nonsense).unwrap();
        assert_eq!(SearchIndex::open(dir.path(), &Reader::starter()).unwrap().cursor, None);
    }
    let dir = tempfile::tempdir().unwrap();
    drop(filled(dir.path()));
    let meta = generation(dir.path()).join("meta.json");
    let text = fs::read_to_string(&meta).unwrap();
    let other = text.replace(&format!(r#"\"version\":{SCHEMA_VERSION}"#), r#"\"version\":0"#);
    assert_ne!(text, other);
    fs::write(&meta, other).unwrap();
    assert_eq!(SearchIndex::open(dir.path(), &Reader::starter()).unwrap().cursor, None);
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "x").unwrap();
    assert!(matches!(SearchIndex::open(&file, &Reader::starter()), Err(IndexError::Folder { .. })));
}

#[test]
fn the_index_is_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&SearchIndex::in_memory(&Reader::starter()).unwrap());
}
