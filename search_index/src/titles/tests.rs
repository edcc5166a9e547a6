use super::*;
use crate::esco::tests::small_bundle;
use crate::model::TextLanguage::{En, Fi, Sv};

fn best(ranker: &TitleRanker, title: &str, language: TextLanguage) -> String {
    let ranked = ranker.rank(title, language, 1);
    ranked.first().map(|found| found.uri.replace(crate::esco::BASE, "")).unwrap_or_default()
}

#[test]
fn a_label_finds_its_occupation_in_each_language() {
    let ranker = TitleRanker::new(&small_bundle());
    for (title, language, wanted) in [
        ("leipuri", Fi, "occupation/baker"),
        ("Koulukokki", Fi, "occupation/school-cook"),
        ("Skolkock", Sv, "occupation/school-cook"),
        ("konditor", Sv, "occupation/confectioner"),
        ("Hotel cleaner", En, "occupation/hotel-cleaner"),
        ("Bagare/Tårtbagare till vårt bageri", Sv, "occupation/baker"),
    ] {
        assert_eq!(best(&ranker, title, language), wanted, "{title}");
    }
}

#[test]
fn a_title_in_no_label_is_found_by_its_english_words() {
    let ranker = TitleRanker::new(&small_bundle());
    let place = |esco: &str| ranker.uris.iter().position(|uri| uri.ends_with(esco)).unwrap();
    // Nothing in Swedish has both words: the bridge knows them from other labels.
    let evidence = ranker.sources.look_at("Restaurangstädare", label_place(Sv), &ranker.layout);
    assert!(evidence.english[place("/cook")] > 0.2, "{:?}", evidence.english);
    assert!(evidence.english[place("/office-cleaner")] > 0.2, "{:?}", evidence.english);
    let evidence = ranker.sources.look_at("leipoa leipää", label_place(Fi), &ranker.layout);
    assert!(evidence.skills[place("/baker")] > 0.9, "a skill passes on to who uses it: {:?}", evidence.skills);
    assert!(evidence.skills[place("/cook")] < 0.3, "{:?}", evidence.skills);
}

#[test]
fn shares_add_up_to_one_and_the_limit_holds() {
    let bundle = small_bundle();
    let ranker = TitleRanker::new(&bundle);
    let all = ranker.rank("bagare", Sv, usize::MAX);
    assert!((all.iter().map(|found| found.score).sum::<f64>() - 1.0).abs() < 1e-9, "{all:?}");
    assert!(all.windows(2).all(|pair| pair[0].score >= pair[1].score));
    assert!(all.iter().all(|found| !found.uri.ends_with("/C751")), "only unit groups are ranked");
    assert_eq!(ranker.rank("bagare", Sv, 2), all[..2]);
    assert!(ranker.rank("", Sv, 9).is_empty() && ranker.rank("– / –", Fi, 9).is_empty());
    assert_eq!(TitleRanker::new(&bundle).rank("bagare", Sv, 99), all, "the same each time");
}

#[test]
fn a_bundle_of_nothing_ranks_nothing() {
    let ranker = TitleRanker::new(&Bundle::of(Vec::new(), &[]));
    assert!(ranker.rank("bagare", Sv, 10).is_empty());
}
