//! Whatever is searched for: an answer, and in it only openings that are there. Whatever is put in is found again.

use search_index::model::{Opening, Profile, TextLanguage};
use search_index::search::OpeningSearch;
use search_index::{Change, ItemKind, SearchIndex};

use crate::corpus::{Corpus, NASTY, Random, huge, language};
use crate::made::{for_opening, for_profile, in_full, index, opening, profile, today};

const SMOKE: u64 = 150;
const FULL: u64 = 10_000;

/// Openings of which every third has been taken down since.
fn filled(corpus: &Corpus) -> (SearchIndex, Vec<String>) {
    let mut random = Random::new(7);
    let openings: Vec<Opening> =
        (0..60).map(|at| opening(&format!("o{at:02}"), &corpus.text(&mut random), &corpus.text(&mut random))).collect();
    let index = index(&openings, &[]);
    let (gone, there): (Vec<_>, Vec<_>) = openings.into_iter().enumerate().partition(|(at, _)| at % 3 == 0);
    let gone: Vec<Change> = gone.into_iter().map(|(_, opening)| Change::RemoveOpening(opening.id)).collect();
    index.apply(&gone, 2).unwrap();
    (index, there.into_iter().map(|(_, opening)| opening.id).collect())
}

fn ask(index: &SearchIndex, there: &[String], words: &str, language: TextLanguage) {
    for meaning in [false, true] {
        let search = OpeningSearch { words: words.to_owned(), meaning, ..OpeningSearch::all(language, today()) };
        let page = index.search_openings(&search).unwrap();
        assert!(page.ids.iter().all(|id| there.contains(id)), "{words:?} finds {:?}", page.ids);
        assert!(page.ids.len() <= page.total.min(search.limit) && page.total <= there.len());
        assert_eq!(index.search_openings(&search).unwrap(), page, "{words:?} the second time");
    }
    index.respelled(words, language).unwrap();
    let _ = index.meanings(words, language);
}

#[test]
fn any_search_finds_only_what_is_there() {
    let corpus = Corpus::new();
    let (index, there) = filled(&corpus);
    let (seed, amount) = if in_full("fuzz") { (std::process::id().into(), FULL) } else { (1, SMOKE) };
    for number in 0..amount {
        let mut random = Random::new(seed + number);
        let (words, language) = (corpus.text(&mut random), language(&mut random));
        ask(&index, &there, &words, language);
    }
    for words in NASTY {
        ask(&index, &there, words, TextLanguage::Fi);
    }
    for (_, words) in huge() {
        ask(&index, &there, &words, TextLanguage::Sv);
    }
    println!("fuzz: {amount} searches from seed {seed} answered with nothing but what is there");
}

#[test]
fn any_text_can_be_put_in_matched_and_taken_out() {
    let corpus = Corpus::new();
    let mut random = Random::new(11);
    let mut texts: Vec<String> = huge().into_iter().map(|(_, text)| text).collect();
    texts.extend(NASTY.iter().map(|piece| format!("kokki {piece} keittiö{piece}")));
    texts.extend((0..if in_full("fuzz") { 3_000 } else { 40 }).map(|_| corpus.text(&mut random)));
    let openings: Vec<Opening> =
        texts.iter().enumerate().map(|(at, text)| opening(&format!("o{at:04}"), "Kokki", text)).collect();
    let profiles: Vec<Profile> = texts
        .iter()
        .enumerate()
        .map(|(at, text)| Profile { about: text.clone(), ..profile(&format!("p{at:04}"), "keittiö") })
        .collect();
    let index = index(&openings, &profiles);
    assert_eq!(index.ids(ItemKind::Opening).unwrap().len(), openings.len());
    for (person, place) in profiles.iter().zip(&openings).take(80) {
        assert_eq!(for_profile(&index, &openings, person, 5).len(), 5);
        assert_eq!(for_opening(&index, &profiles, place, 5).len(), 5);
    }
    let gone: Vec<Change> = openings.iter().map(|opening| Change::RemoveOpening(opening.id.clone())).collect();
    index.apply(&gone, 2).unwrap();
    index.forget().unwrap();
    assert!(index.ids(ItemKind::Opening).unwrap().is_empty());
    assert_eq!(index.ids(ItemKind::Profile).unwrap().len(), profiles.len());
}
