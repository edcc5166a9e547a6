//! How often a typing error is mended rightly, and how often a right word would be "mended" wrongly.
//!
//! Uses the folder `judged/openings_dev` in the folder of the variable `MATKALLA_SHARED`, or in
//! `../shared` beside the workspace. Without it it says so and passes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::collections::BTreeSet;
use std::path::PathBuf;

use search_index::collection::Collection;
use search_index::model::TextLanguage;
use search_index::reading::Reader;
use search_index::{Change, SearchIndex};

fn collection() -> Option<Collection> {
    let folder = std::env::var_os("MATKALLA_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    if folder.is_dir() {
        return Some(Collection::load(&folder.join("judged/openings_dev")).unwrap());
    }
    println!("skipped: {} is absent, set MATKALLA_SHARED", folder.display());
    None
}

fn words(text: &str) -> BTreeSet<String> {
    text.to_lowercase().split(|letter: char| !letter.is_alphabetic()).map(str::to_owned).collect()
}

/// One error of each kind in the middle of a word: a letter left out, doubled, swapped, changed.
fn mistyped(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let at = letters.len() / 2;
    let mut without = letters.clone();
    without.remove(at);
    let mut doubled = letters.clone();
    doubled.insert(at, letters[at]);
    let mut swapped = letters.clone();
    swapped.swap(at, at - 1);
    let mut changed = letters.clone();
    changed[at] = if letters[at] == 'k' { 'l' } else { 'k' };
    let all = [without, doubled, swapped, changed].map(|letters| letters.into_iter().collect::<String>());
    all.into_iter().filter(|typo| typo != word).collect()
}

#[test]
fn errors_are_mended_rightly_and_short_words_only_when_the_reader_is_told() {
    let Some(collection) = collection() else { return };
    let titles: BTreeSet<String> = collection.openings.iter().flat_map(|one| words(&one.title)).collect();
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    let openings = collection.openings.into_iter().map(|record| Change::Opening(record.into_opening(None)));
    index.apply(&openings.collect::<Vec<_>>(), 1).unwrap();
    let respelled = |word: &str| index.respelled(&format!("{word} x"), TextLanguage::Fi).unwrap();

    println!("letters  mistyped  mended  rightly   right words unknown  changed wrongly");
    let people: BTreeSet<String> = collection.profiles.iter().flat_map(|one| words(&one.about)).collect();
    for (from, to) in [(4, 4), (5, 7), (8, 40)] {
        let long = |word: &&String| (from..=to).contains(&word.chars().count());
        let (mut tried, mut mended, mut rightly) = (0, 0, 0);
        for word in titles.iter().filter(long) {
            for typo in mistyped(word) {
                tried += 1;
                if let Some(found) = respelled(&typo) {
                    mended += 1;
                    rightly += usize::from(found == format!("{word} x"));
                }
            }
        }
        // Words that people write about themselves and no opening holds: nothing is to be mended.
        let (mut unknown, mut wrongly) = (0, 0);
        for word in people.iter().filter(long) {
            match respelled(word) {
                Some(_) => {
                    unknown += 1;
                    wrongly += 1;
                }
                None if index.respelled(word, TextLanguage::Fi).unwrap().is_none() => unknown += 1,
                None => {}
            }
        }
        println!("{from:>2}–{to:<4}  {tried:>8}  {mended:>6}  {rightly:>7}   {unknown:>19}  {wrongly:>15}");
        if from >= 5 {
            assert!(rightly * 10 >= mended * 8, "four of five mended words are the right ones");
        }
    }
}
