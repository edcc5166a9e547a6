//! What the starter vocabulary has to keep.

use std::collections::{BTreeMap, BTreeSet};

use super::starter::CHAPTERS;
use super::*;

/// Words that truly mean two things equally.
const SHARED_NAMES: usize = 20;

fn all() -> Vec<Block> {
    CHAPTERS.iter().flat_map(|(file, text)| blocks(file, text).unwrap()).collect()
}

#[test]
fn every_chapter_can_be_read_and_there_is_enough() {
    let all = all();
    let of = |kind: ConceptKind| all.iter().filter(|block| block.kind == kind).count();
    assert!(all.len() >= 900, "{}", all.len());
    assert!(of(ConceptKind::Occupation) >= 500 && of(ConceptKind::Permit) >= 50 && of(ConceptKind::Condition) >= 40);
}

#[test]
fn ids_are_plain_and_everything_is_there_once() {
    let (mut ids, mut uris) = (BTreeSet::new(), BTreeSet::new());
    for block in all() {
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_".contains(letter);
        assert!(block.id.chars().all(plain), "{}", block.id);
        assert!(ids.insert(block.id.clone()), "{} twice", block.id);
        if let Some(uri) = block.esco {
            assert!(["occupation/", "skill/", "isco/C"].iter().any(|start| uri.starts_with(start)), "{uri}");
            assert!(uris.insert(uri.clone()), "{uri} twice");
        }
    }
}

#[test]
fn three_languages_and_codes_everywhere() {
    for block in all() {
        for names in &block.names {
            assert!(!names.is_empty(), "{} lacks a language", block.id);
        }
        let digits = |code: &String| code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit());
        assert!(block.kind != ConceptKind::Occupation || block.isco.as_ref().is_some_and(digits), "{}", block.id);
        assert!(block.fields.iter().all(|field| !field.is_empty()), "{} has no field", block.id);
    }
}

#[test]
fn nothing_dangles() {
    let all = all();
    let ids: BTreeSet<&str> = all.iter().map(|block| block.id.as_str()).collect();
    for block in &all {
        for to in [&block.up, &block.near, &block.uses, &block.leads].into_iter().flatten() {
            assert!(ids.contains(to.as_str()), "{} names {to}", block.id);
            assert!(*to != block.id, "{to} names itself");
        }
    }
}

#[test]
fn a_word_names_one_thing_but_for_a_few() {
    let mut named: BTreeMap<(usize, String), BTreeSet<String>> = BTreeMap::new();
    for block in all() {
        for (at, names) in block.names.iter().enumerate() {
            for name in names {
                named.entry((at, without_mark(name).to_lowercase())).or_default().insert(block.id.clone());
            }
        }
    }
    let shared: Vec<_> = named.into_iter().filter(|(_, ids)| ids.len() > 1).collect();
    assert!(shared.len() <= SHARED_NAMES, "{}: {shared:?}", shared.len());
}

#[test]
fn ties_are_as_close_from_both_ends() {
    let vocabulary = Vocabulary::starter();
    for (no, _) in vocabulary.concepts().step_by(37) {
        for (near, close) in vocabulary.around(no) {
            let back = vocabulary.around(*near).iter().find(|(other, _)| *other == no).map(|(_, close)| *close);
            assert!(back.is_some_and(|back| (back - close).abs() < 1e-6), "{no:?} {near:?} {close} {back:?}");
        }
    }
}

#[test]
fn a_later_source_adds_words_and_takes_none_away() {
    let first =
        blocks("a", "== food\n@ baker occupation 7512 occupation/x\nfi leipuri\nsv bagare\nen baker\n").unwrap();
    let second = blocks(
        "b",
        "@ esco-x occupation 7512 occupation/x\nfi leipomomestari\n@ other occupation 5120 -\nfi leipuri, kokki\n",
    )
    .unwrap();
    let both = Vocabulary::of(&[&first, &second]);
    assert_eq!(both.len(), 2);
    let baker = both.concept(both.by_id("esco-x").unwrap()).unwrap();
    assert_eq!(
        (baker.id.as_str(), baker.names[0].as_slice()),
        ("baker", &["leipuri".to_owned(), "leipomomestari".to_owned()][..])
    );
    assert_eq!(both.concept(both.by_id("other").unwrap()).unwrap().names[0], ["kokki"]);
    assert_ne!(both.fingerprint(), Vocabulary::of(&[&first]).fingerprint());
}
