use super::*;
use crate::index::Change;
use crate::model::Opening;
use crate::reading::Reader;
use crate::samples::{HOME, opening, today};

fn index(openings: Vec<Opening>) -> SearchIndex {
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    let changes: Vec<Change> = openings.into_iter().map(Change::Opening).collect();
    index.apply(&changes, 1).unwrap();
    index
}

fn search(words: &str) -> OpeningSearch {
    OpeningSearch { words: words.into(), limit: 10, ..OpeningSearch::all(TextLanguage::Fi, today()) }
}

fn found(index: &SearchIndex, words: &str) -> Vec<String> {
    index.search_openings(&search(words)).unwrap().ids
}

#[test]
fn all_words_count_and_titles_come_first() {
    let index = index(vec![
        opening("a", "Apulainen", "Kokki tarvitsee apua"),
        opening("b", "Kokki Lahteen", "Lounaita"),
        opening("c", "Lahteen siivooja", "Toimistoja"),
    ]);
    assert_eq!(found(&index, "kokki"), ["b", "a"]);
    assert_eq!(found(&index, "kokin"), ["b", "a"]);
    assert_eq!(found(&index, "kokki Lahteen"), ["b"]);
    assert!(found(&index, "palomies").is_empty());
}

#[test]
fn one_word_of_three_may_be_missing() {
    let index = index(vec![opening("a", "Kokki Lahteen", "iltoihin"), opening("b", "Kokki", "")]);
    assert_eq!(found(&index, "kokki lahteen palomies"), ["a"]);
}

#[test]
fn parts_of_compounds_are_found_and_weigh_less() {
    let index = index(vec![opening("a", "Varastotyöntekijä", ""), opening("b", "Varasto", "")]);
    assert_eq!(found(&index, "varasto"), ["b", "a"]);
}

#[test]
fn only_long_words_are_corrected() {
    let index = index(vec![opening("a", "Kirjastonhoitaja", "Kokki")]);
    assert_eq!(found(&index, "kirjastonhoitja"), ["a"]);
    assert!(found(&index, "kolki").is_empty());
}

#[test]
fn company_names_are_found_as_written() {
    let index = index(vec![Opening { company: "Hitsaajat Oy".into(), ..opening("a", "Apulainen", "") }]);
    assert_eq!(found(&index, "hitsaajat"), ["a"]);
    assert!(found(&index, "hitsaaja").is_empty());
}

#[test]
fn without_words_the_newest_come_first_in_pages() {
    let index = index((0..25).map(|at| opening(&format!("o{at:03}"), "Työ", "")).collect());
    let page = |offset| index.search_openings(&OpeningSearch { offset, ..search("") }).unwrap();
    let first = page(0);
    assert_eq!((first.total, first.ids.len(), first.ids[0].as_str()), (25, 10, "o024"));
    let all: Vec<String> = [0, 10, 20, 30].into_iter().flat_map(|offset| page(offset).ids).collect();
    assert_eq!(all.len(), 25);
    assert!(all.windows(2).all(|pair| pair[0] > pair[1]));
    assert!(page(usize::MAX).ids.is_empty());
}

#[test]
fn expired_and_far_openings_are_left_out_and_kinds_are_counted() {
    let away = Coordinates { lat: 65.0, lon: 25.5 };
    let index = index(vec![
        Opening { apply_by: Some("2026-11-30".parse().unwrap()), ..opening("expired", "Kokki", "") },
        Opening { apply_by: Some(today()), ..opening("last-day", "Kokki", "") },
        Opening { place: Some(away), ..opening("far", "Kokki", "") },
        Opening { place: Some(away), remote: true, kind: Kind::MicroJob, ..opening("remote", "Kokki", "") },
        Opening { place: None, ..opening("unknown", "Kokki", "") },
    ]);
    let near = OpeningSearch { near: Some((HOME, 30)), ..search("kokki") };
    let page = index.search_openings(&near).unwrap();
    assert_eq!(page.ids, ["remote", "last-day"]);
    let counted = |kind| page.facets.kinds.iter().find(|(other, _)| *other == kind).unwrap().1;
    assert_eq!((counted(Kind::Job), counted(Kind::MicroJob), counted(Kind::WorkTrial)), (1, 1, 0));
    let chosen = index.search_openings(&OpeningSearch { kinds: vec![Kind::MicroJob], ..near }).unwrap();
    assert_eq!((chosen.total, chosen.ids), (1, vec!["remote".to_owned()]));
    assert_eq!(chosen.facets.kinds, page.facets.kinds);
}

#[test]
fn strange_words_do_no_harm() {
    let index = index(vec![opening("a", "Kokki", "")]);
    for words in ["", "   ", "+-*\"(", "ja", &"x ".repeat(500), &"ö".repeat(5000), "a\u{0}b"] {
        index.search_openings(&search(words)).unwrap();
    }
}

#[test]
fn the_last_word_may_be_unfinished() {
    let index = index(vec![
        opening("a", "Siivooja", ""),
        opening("b", "Kokki", "Siivousta iltaisin"),
        opening("c", "Kokki", ""),
    ]);
    assert_eq!(found(&index, "siiv"), ["a", "b"]);
    assert!(found(&index, "siiv kokki").is_empty(), "only the last one");
    assert!(found(&index, "si").is_empty());
}

#[test]
fn words_that_only_say_work_narrow_nothing() {
    let index = index(vec![opening("a", "Kokki", ""), opening("b", "Siivooja", "")]);
    assert_eq!(found(&index, "töitä"), ["b", "a"]);
    assert_eq!(found(&index, "kokki töitä"), ["a"]);
    assert_eq!(found(&index, "jobb"), ["b", "a"]);
}

#[test]
fn equal_openings_come_in_the_order_of_publishing_then_of_ids() {
    let at = |day: &str| Some(format!("{day}T08:00:00").parse().unwrap());
    let index = index(vec![
        Opening { published_at: at("2026-11-01"), ..opening("c", "Kokki", "") },
        Opening { published_at: at("2026-11-20"), ..opening("a", "Kokki", "") },
        Opening { published_at: at("2026-11-01"), ..opening("b", "Kokki", "") },
        opening("z", "Kokki", ""),
    ]);
    assert_eq!(found(&index, "kokki"), ["a", "c", "b", "z"]);
    assert_eq!(found(&index, ""), ["a", "c", "b", "z"]);
    let since = OpeningSearch { published_after: at("2026-11-01"), ..search("") };
    assert_eq!(index.search_openings(&since).unwrap().ids, ["a"]);
}

#[test]
fn what_is_preferred_comes_first_and_nothing_is_left_out() {
    let away = Some(Coordinates { lat: 65.0, lon: 25.5 });
    let index = index(vec![
        Opening { place: away, language: TextLanguage::Sv, ..opening("4", "Kokki", "") },
        Opening { place: away, ..opening("3", "Kokki", "kokki kokki") },
        Opening { language: TextLanguage::Sv, ..opening("2", "Kokki", "") },
        opening("1", "Kokki", ""),
    ]);
    let prefer = Some(Preference { near: Some((HOME, 20)), languages: vec![WorkLanguage::Fi] });
    for words in ["", "kokki"] {
        let page = index.search_openings(&OpeningSearch { prefer: prefer.clone(), ..search(words) }).unwrap();
        assert_eq!(page.ids, ["1", "2", "3", "4"], "{words}");
        let second = OpeningSearch { prefer: prefer.clone(), offset: 1, limit: 2, ..search(words) };
        assert_eq!(index.search_openings(&second).unwrap().ids, ["2", "3"]);
    }
}
