//! Every file of a small index is damaged: it is opened as it was or not at all, and never answers otherwise.

use std::fs;
use std::path::{Path, PathBuf};

use search_index::reading::Reader;
use search_index::search::OpeningSearch;
use search_index::{Change, ItemKind, SearchIndex};

use search_index::model::{Opening, Profile, TextLanguage};

use crate::made::{for_opening, for_profile, in_full, opening, profile, today};

/// Bytes of a file that are flipped among the tests; all of them in full.
const SAMPLED: usize = 10;
/// As many of `meta.json`, which says what belongs together and is guarded by nothing of the engine.
const SAMPLED_OF_LIST: usize = 150;
const CURSOR: i64 = 41;

struct Stage {
    dir: tempfile::TempDir,
    openings: Vec<Opening>,
    profiles: Vec<Profile>,
    answers: String,
}

impl Stage {
    /// An index of several segments, with something deleted and something changed in them.
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let openings = vec![
            opening("o1", "Kokki", "Lounaskeittiön kokki"),
            opening("o2", "Siivooja", "Toimistojen siivousta"),
            opening("o3", "Tallityö", "Hevosten hoitoa"),
        ];
        let profiles = vec![profile("p1", "kokki keittiö"), profile("p2", "hevoset")];
        let index = SearchIndex::open(dir.path(), &Reader::starter()).unwrap().index;
        let mut first: Vec<Change> = openings.iter().take(2).cloned().map(Change::Opening).collect();
        first.extend(["gone", "stays"].map(|id| Change::Opening(opening(id, "Kokki", "Keittiö"))));
        first.extend(profiles.iter().cloned().map(Change::Profile));
        first.push(Change::Profile(profile("erased", "kokki")));
        index.apply(&first, 1).unwrap();
        let second = [
            Change::Opening(openings[2].clone()),
            Change::RemoveOpening("gone".into()),
            Change::RemoveProfile("erased".into()),
        ];
        index.apply(&second, 2).unwrap();
        index.apply(&[Change::RemoveOpening("stays".into())], CURSOR).unwrap();
        let mut stage = Self { dir, openings, profiles, answers: String::new() };
        stage.answers = stage.answers_of(&index);
        assert!(stage.answers.contains("o3") && !stage.answers.contains("gone") && !stage.answers.contains("erased"));
        stage
    }

    /// All that can be asked of the index, as text.
    fn answers_of(&self, index: &SearchIndex) -> String {
        let mut told = format!(
            "{:?} {:?} {:?}\n",
            index.cursor(),
            index.ids(ItemKind::Opening).unwrap(),
            index.ids(ItemKind::Profile).unwrap()
        );
        for words in ["", "kokki", "siivous", "hevonen", "stable", "yritys", "keittiöapulainen"] {
            let search = OpeningSearch { words: words.into(), ..OpeningSearch::all(TextLanguage::Fi, today()) };
            told.push_str(&format!("{words}: {:?}\n", index.search_openings(&search).unwrap()));
        }
        for person in &self.profiles {
            told.push_str(&format!("{:?}\n", for_profile(index, &self.openings, person, 10)));
        }
        for place in &self.openings {
            told.push_str(&format!("{:?}\n", for_opening(index, &self.profiles, place, 10)));
        }
        told
    }

    fn generation(&self) -> PathBuf {
        let name = fs::read_to_string(self.dir.path().join("current")).unwrap();
        self.dir.path().join(name.trim())
    }

    /// Files of the index that hold something, the one that points to them among them.
    fn files(&self) -> Vec<PathBuf> {
        let mut found: Vec<PathBuf> =
            fs::read_dir(self.generation()).unwrap().map(|file| file.unwrap().path()).collect();
        found.push(self.dir.path().join("current"));
        found.retain(|path| fs::metadata(path).unwrap().len() > 0);
        found.sort_unstable();
        found
    }

    /// Opens the index without changing its folder: as it was, or not at all.
    fn looks_whole(&self, what: &str) -> bool {
        match SearchIndex::open_existing(self.dir.path(), &Reader::starter()) {
            None => false,
            Some(index) => {
                assert_eq!(self.answers_of(&index), self.answers, "{what}: other answers");
                true
            }
        }
    }
}

/// What is done to a file as a whole.
fn spoilt(bytes: &[u8], way: usize) -> Option<Vec<u8>> {
    Some(match way {
        0 => bytes[..bytes.len() / 2].to_vec(),
        1 => bytes[..bytes.len() - 1].to_vec(),
        2 => Vec::new(),
        3 => bytes.iter().copied().chain(*b"more").collect(),
        4 => vec![0; bytes.len()],
        5 => return None,
        _ => panic!("no such way"),
    })
}

#[test]
fn a_flipped_byte_changes_no_answer() {
    let stage = Stage::new();
    assert!(stage.looks_whole("untouched"));
    let (mut flipped, mut noticed) = (0, 0);
    for path in stage.files() {
        let whole = fs::read(&path).unwrap();
        let sampled = if path.ends_with("meta.json") { SAMPLED_OF_LIST } else { SAMPLED };
        let step = if in_full("index") { 1 } else { (whole.len() / sampled).max(1) };
        for at in (0..whole.len()).step_by(step) {
            let masks: &[u8] = if in_full("index") { &[0x01, 0x20, 0x80, 0xFF] } else { &[[0x01, 0x04, 0x80][at % 3]] };
            for mask in masks {
                let mut bytes = whole.clone();
                bytes[at] ^= mask;
                fs::write(&path, &bytes).unwrap();
                let name = path.file_name().unwrap().to_string_lossy();
                noticed += usize::from(!stage.looks_whole(&format!("{name}, byte {at} with {mask:#x}")));
                flipped += 1;
            }
        }
        fs::write(&path, &whole).unwrap();
    }
    assert!(stage.looks_whole("healed"));
    println!("damage: {flipped} bytes flipped, {noticed} times not opened, no other answer");
    assert!(noticed * 10 > flipped * 8, "only {noticed} of {flipped} were noticed");
}

#[test]
fn a_cut_emptied_or_deleted_file_changes_no_answer() {
    let stage = Stage::new();
    for path in stage.files() {
        let whole = fs::read(&path).unwrap();
        for way in 0..=5 {
            match spoilt(&whole, way) {
                Some(bytes) => fs::write(&path, bytes).unwrap(),
                None => fs::remove_file(&path).unwrap(),
            }
            stage.looks_whole(&format!("{} in way {way}", path.display()));
        }
        fs::write(&path, &whole).unwrap();
    }
    assert!(stage.looks_whole("healed"));
}

/// What is not whole is replaced by an empty one that can be filled, and nothing of the old is left.
#[test]
fn what_is_damaged_is_begun_anew() {
    let stage = Stage::new();
    let dir = stage.dir.path();
    let copy = |to: &Path| {
        let generation = stage.generation();
        let inside = to.join(generation.file_name().unwrap());
        fs::create_dir_all(&inside).unwrap();
        fs::copy(dir.join("current"), to.join("current")).unwrap();
        for file in fs::read_dir(&generation).unwrap().flatten() {
            fs::copy(file.path(), inside.join(file.file_name())).unwrap();
        }
    };
    for path in stage.files() {
        let to = tempfile::tempdir().unwrap();
        copy(to.path());
        let target = to.path().join(path.strip_prefix(dir).unwrap());
        let bytes = fs::read(&target).unwrap();
        fs::write(&target, &bytes[..bytes.len() / 3]).unwrap();
        let opened = SearchIndex::open(to.path(), &Reader::starter()).unwrap();
        if opened.cursor.is_some() {
            assert_eq!(stage.answers_of(&opened.index), stage.answers, "{}", target.display());
            continue;
        }
        assert!(opened.index.ids(ItemKind::Opening).unwrap().is_empty());
        opened.index.apply(&[Change::Opening(opening("new", "Kokki", ""))], 8).unwrap();
        drop(opened);
        let again = SearchIndex::open(to.path(), &Reader::starter()).unwrap();
        assert_eq!(again.cursor, Some(8));
        assert_eq!(again.index.ids(ItemKind::Opening).unwrap(), ["new"]);
        let generations = fs::read_dir(to.path()).unwrap().flatten().filter(|entry| entry.path().is_dir()).count();
        assert_eq!(generations, 1, "{}", target.display());
    }
}
