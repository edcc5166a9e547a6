use super::*;

const OPENING: &str = r#"{"id":"o1","kind":"job","language":"fi","company":"Yritys","title":"Kokki",
    "requires":{"languages":[{"code":"fi","level":"B1"}]},"unknown":1}"#;
const PROFILE: &str =
    r#"{"id":"p1","language":"sv","age":19,"radius_km":10,"languages":[{"code":"sv","level":"native"}]}"#;

fn write(dir: &Path, qrels: &str, profiles: &str) {
    std::fs::write(
        dir.join("collection.json"),
        r#"{"name":"n","as_of":"2024-02-29","profiles":"p.jsonl","openings":"o.jsonl","qrels":"q.tsv"}"#,
    )
    .unwrap();
    std::fs::write(dir.join("o.jsonl"), OPENING.replace('\n', " ")).unwrap();
    std::fs::write(dir.join("p.jsonl"), profiles).unwrap();
    std::fs::write(dir.join("q.tsv"), qrels).unwrap();
}

#[test]
fn missing_fields_default_and_unknown_ones_are_passed_over() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "p1\to1\t-1\tkind\n", PROFILE);
    let collection = Collection::load(dir.path()).unwrap();
    assert_eq!(collection.qrels[0].grade, -1);
    assert_eq!(collection.grades_by_opening()["o1"]["p1"], -1);
    let profile = collection.profiles[0].clone().into_profile(None, collection.as_of);
    assert_eq!(profile.age_on(collection.as_of), 19);
    let opening = collection.openings[0].clone().into_opening(None);
    assert_eq!(opening.languages.len(), 1);
    assert_eq!(opening.apply_by, None);
}

#[test]
fn a_bad_line_is_told_by_its_number() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "p1\to1\n", PROFILE);
    assert!(matches!(Collection::load(dir.path()), Err(CollectionError::Line { line: 1, .. })));
    write(dir.path(), "", &format!("{PROFILE}\n{}", PROFILE.replace("19", "9")));
    assert!(matches!(Collection::load(dir.path()), Err(CollectionError::Line { line: 2, .. })));
    assert!(matches!(Collection::load(&dir.path().join("no")), Err(CollectionError::Read { .. })));
}

#[test]
fn bounds_are_checked() {
    let record: OpeningRecord = serde_json::from_str(OPENING).unwrap();
    assert!(record.validate().is_ok());
    let bad = [
        OpeningRecord { postcode: Some("1510".into()), ..record.clone() },
        OpeningRecord { hours_per_week: Some(200), ..record.clone() },
        OpeningRecord { title: String::new(), ..record.clone() },
        OpeningRecord { requires: Requirements { permits: vec![String::new()], ..Default::default() }, ..record },
    ];
    for record in bad {
        assert!(record.validate().is_err(), "{record:?}");
    }
}
