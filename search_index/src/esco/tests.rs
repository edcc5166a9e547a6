use std::path::{Path, PathBuf};

use super::*;
use crate::vocabulary::{ConceptKind, Vocabulary, bundle_blocks, starter_blocks, starter_bundle};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/esco")
}

/// A small invented bundle: two trades with food, one of cleaning.
pub(crate) fn small_bundle() -> Bundle {
    Bundle::read(&folder(), &mut |_, _| ()).unwrap()
}

fn entry<'a>(bundle: &'a Bundle, esco: &str) -> (EntryNo, &'a Entry) {
    let no = bundle.find(esco).unwrap();
    (no, bundle.entry(no).unwrap())
}

#[test]
fn entries_have_labels_codes_and_kinds() {
    let bundle = small_bundle();
    let (_, baker) = entry(&bundle, "occupation/baker");
    assert_eq!((baker.kind, baker.isco.as_str()), (EntryKind::Occupation, "7512"));
    assert_eq!(
        baker.labels,
        [["leipuri", "leipomotyöntekijä"], ["bagare", "bageriarbetare"], ["baker", "bread maker"]]
    );
    assert!(baker.description.starts_with("Bakers knead"));
    assert_eq!(baker.uri(), "http://data.europa.eu/esco/occupation/baker");
    let (_, group) = entry(&bundle, "isco/C7512");
    assert!(
        group.is_unit_group() && group.labels[SWEDISH] == ["Bagare och konditorer"],
        "a mark stands before this file"
    );
    assert!(!entry(&bundle, "isco/C751").1.is_unit_group());
    assert_eq!(entry(&bundle, "skill/hygiene").1.kind, EntryKind::Knowledge);
    assert_eq!(entry(&bundle, "skill/bake").1.kind, EntryKind::Skill);
    assert_eq!(entry(&bundle, "isced-f/0721").1.kind, EntryKind::Unlisted);
    assert!(bundle.find("occupation/nobody").is_none());
}

#[test]
fn relations_are_found_under_any_name() {
    let bundle = small_bundle();
    let (baker, _) = entry(&bundle, "occupation/baker");
    let uses: Vec<(&str, bool)> = bundle
        .uses(baker)
        .iter()
        .map(|used| (bundle.entry(used.skill).unwrap().esco.as_str(), used.essential))
        .collect();
    let wanted = [("skill/bake", true), ("skill/knead", true), ("skill/hygiene", true), ("skill/decorate", false)];
    assert_eq!(uses, wanted, "the file's name carries a language");
    assert_eq!(bundle.broader(baker), [entry(&bundle, "isco/C7512").0]);
    let (bake, _) = entry(&bundle, "skill/bake");
    assert_eq!(bundle.near(bake), [entry(&bundle, "skill/hygiene").0]);
    assert_eq!(bundle.broader(bake), [entry(&bundle, "isced-f/0721").0]);
}

#[test]
fn every_file_is_told_with_its_rows_and_a_missing_one_is_named() {
    let mut told = Vec::new();
    Bundle::read(&folder(), &mut |name, rows| told.push((name.to_owned(), rows))).unwrap();
    assert_eq!(told.len(), 13);
    assert!(told.contains(&("occupations_fi.csv".to_owned(), 6)), "{told:?}");
    assert!(told.contains(&("occupationSkillRelations_en.csv".to_owned(), 16)), "{told:?}");
    let empty = tempfile::tempdir().unwrap();
    let error = Bundle::read(empty.path(), &mut |_, _| ()).unwrap_err().to_string();
    assert!(error.contains("ISCOGroups_fi.csv is missing"), "{error}");
    for file in std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path()) {
        if !file.to_string_lossy().contains("Relations") {
            std::fs::copy(&file, empty.path().join(file.file_name().unwrap())).unwrap();
        }
    }
    assert!(!Bundle::read(empty.path(), &mut |_, _| ()).unwrap().is_empty(), "relations may be missing");
    std::fs::write(empty.path().join("skills_sv.csv"), "conceptUri\nx,y\n").unwrap();
    let error = Bundle::read(empty.path(), &mut |_, _| ()).unwrap_err().to_string();
    assert!(error.starts_with("cannot read ") && error.contains("skills_sv.csv"), "{error}");
}

#[test]
fn a_vocabulary_takes_what_has_labels_and_only_what_is_essential() {
    let starter = Vocabulary::of(&[]);
    let blocks = bundle_blocks(&small_bundle(), &starter);
    assert!(blocks.iter().all(|block| !block.names[ENGLISH].is_empty()));
    let baker = blocks.iter().find(|block| block.id == "occupation-baker").unwrap();
    assert_eq!((baker.kind, baker.isco.as_deref()), (ConceptKind::Occupation, Some("7512")));
    assert_eq!(baker.uses, ["skill-bake", "skill-knead", "skill-hygiene"]);
    assert_eq!(baker.up, ["isco-c7512"]);
    let bake = blocks.iter().find(|block| block.id == "skill-bake").unwrap();
    assert!(bake.up.is_empty() && bake.near == ["skill-hygiene"], "a field of education is no concept");
}

#[test]
fn the_starter_is_a_bundle_of_what_it_shares_with_esco() {
    let bundle = starter_bundle(&starter_blocks());
    let occupations = || bundle.entries().filter(|(_, entry)| entry.kind == EntryKind::Occupation);
    assert!(occupations().count() > 300);
    for (_, occupation) in occupations() {
        assert!(!occupation.labels[SWEDISH].is_empty(), "{}", occupation.esco);
        assert!(bundle.find(&format!("isco/C{}", occupation.isco)).is_some(), "the group of {}", occupation.esco);
    }
}
