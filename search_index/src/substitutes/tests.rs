use super::*;
use crate::esco::tests::small_bundle;

#[test]
fn nearer_work_scores_higher_and_both_ways_alike() {
    let substitutes = Substitutes::new(&small_bundle());
    let no = |name: &str| substitutes.find(&format!("occupation/{name}")).unwrap();
    let score = |from: &str, to: &str| substitutes.score(no(from), no(to));
    assert!(score("baker", "confectioner") > score("baker", "cook"));
    assert!(score("baker", "cook") > score("baker", "office-cleaner"));
    assert!((score("baker", "cook") - score("cook", "baker")).abs() < 1e-9);
    assert_eq!(Degree::of(score("baker", "office-cleaner")), Degree::None);
    assert!(substitutes.find("occupation/nobody").is_none());
    assert_eq!((substitutes.len(), substitutes.at(0), substitutes.at(6)), (6, Some(no("baker")), None));
}

#[test]
fn the_cuts_are_where_they_are_said_to_be() {
    let degrees = [0.0, 0.29, 0.3, 1.5, 1.51].map(Degree::of);
    assert_eq!(degrees, [Degree::None, Degree::None, Degree::Partly, Degree::Partly, Degree::Well]);
}

#[test]
fn groups_are_numbered_by_their_first_digits() {
    assert_eq!(grouped(&["7512", "5120", "7511", "9"], 3), [1, 0, 1, 2]);
    assert_eq!(mean_by_group(&[2.0, 1.0, 4.0], &[1, 0, 1]), [1.0, 3.0]);
}

#[test]
fn a_bundle_of_nothing_has_no_occupations() {
    assert!(Substitutes::new(&Bundle::of(Vec::new(), &[])).is_empty());
}
