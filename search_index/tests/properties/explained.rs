//! The explanation is the ranking: its parts add up, its order is the order, ties are told by id.

use std::collections::HashMap;

use proptest::prelude::*;
use proptest::sample::Index;
use search_index::matching::{Match, ScorePart};
use search_index::model::{Opening, Profile};
use search_index::reading::Reader;
use search_index::rules::check;
use search_index::{Change, SearchIndex};

use crate::cases;
use crate::made::{changes, for_opening, for_profile, index, today};
use crate::strategies::{openings, profile, profiles};

/// The parts add up, the best come first, the same scores by id.
fn in_order(matches: &[Match]) -> Result<(), TestCaseError> {
    for found in matches {
        prop_assert!(found.score.is_finite());
        let sum: f64 = found.parts.iter().map(|(_, part)| part).sum();
        prop_assert!((sum - found.score).abs() < 1e-9, "{} is no sum of {:?}", found.score, found.parts);
        let mut kinds: Vec<ScorePart> = found.parts.iter().map(|(part, _)| *part).collect();
        kinds.sort_unstable();
        kinds.dedup();
        prop_assert_eq!(kinds.len(), found.parts.len(), "each part is told once");
        for (part, value) in &found.parts {
            let taken_off = matches!(
                part,
                ScorePart::Disliked
                    | ScorePart::Distance
                    | ScorePart::Hours
                    | ScorePart::Shifts
                    | ScorePart::Language
                    | ScorePart::Permits
            );
            prop_assert!(!taken_off || *value <= 0.0, "{part} adds {value}");
        }
    }
    for pair in matches.windows(2) {
        prop_assert!(pair[0].score > pair[1].score || (pair[0].score == pair[1].score && pair[0].id < pair[1].id));
    }
    Ok(())
}

/// Puts things into an index in another order, in several commits, some of them twice.
fn put_in_otherwise(openings: &[Opening], profiles: &[Profile], picks: &[Index]) -> SearchIndex {
    let mut left: Vec<Change> = changes(openings, profiles);
    let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
    let mut cursor = 0;
    while !left.is_empty() {
        let mut batch = Vec::new();
        for pick in picks.iter().take(left.len()) {
            if !left.is_empty() {
                batch.push(left.swap_remove(pick.index(left.len())));
            }
        }
        cursor += 1;
        index.apply(&batch, cursor).unwrap();
    }
    index
}

fn parts(matches: &[Match]) -> HashMap<String, HashMap<ScorePart, f64>> {
    matches.iter().map(|found| (found.id.clone(), found.parts.iter().copied().collect())).collect()
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn parts_add_up_and_the_order_is_that_of_the_scores(openings in openings(90), profiles in profiles(40)) {
        let index = index(&openings, &profiles);
        for profile in profiles.iter().take(6) {
            let matches = for_profile(&index, &openings, profile, 1000);
            in_order(&matches)?;
            // Stopping early gives the beginning of the whole answer.
            let first = for_profile(&index, &openings, profile, 5);
            prop_assert_eq!(&first[..], &matches[..matches.len().min(5)]);
            for found in &matches {
                let opening = openings.iter().find(|opening| opening.id == found.id).unwrap();
                prop_assert_eq!(&found.gaps, &check(profile, opening, today()).gaps, "what is missing is what the rules say");
            }
        }
        for opening in openings.iter().take(6) {
            let matches = for_opening(&index, &profiles, opening, 1000);
            in_order(&matches)?;
            let first = for_opening(&index, &profiles, opening, 3);
            prop_assert_eq!(&first[..], &matches[..matches.len().min(3)]);
        }
    }

    /// From both sides a pair has the same parts. Only words are weighed against the asking text's length.
    #[test]
    fn both_sides_of_a_pair_have_the_same_parts(openings in openings(25), profiles in profiles(25)) {
        let index = index(&openings, &profiles);
        let by_opening: HashMap<String, _> =
            openings.iter().map(|opening| (opening.id.clone(), parts(&for_opening(&index, &profiles, opening, 1000)))).collect();
        for profile in &profiles {
            for (id, mine) in parts(&for_profile(&index, &openings, profile, 1000)) {
                let Some(theirs) = by_opening[&id].get(&profile.id) else {
                    let opening = openings.iter().find(|opening| opening.id == id).unwrap();
                    prop_assert!(opening.site != profile.site, "{id} is offered to {}, and not the other way", profile.id);
                    continue;
                };
                for (part, value) in mine.iter().filter(|(part, _)| !matches!(part, ScorePart::Words | ScorePart::Disliked)) {
                    prop_assert!((value - theirs[part]).abs() < 1e-5, "{part} of {id} and {}: {value} and {}", profile.id, theirs[part]);
                }
            }
        }
    }

    #[test]
    fn in_which_order_things_came_moves_nothing(openings in openings(60), profiles in profiles(20), picks in prop::collection::vec(any::<Index>(), 1..30)) {
        let (one, other) = (index(&openings, &profiles), put_in_otherwise(&openings, &profiles, &picks));
        for profile in profiles.iter().take(4) {
            prop_assert_eq!(for_profile(&one, &openings, profile, 1000), for_profile(&other, &openings, profile, 1000));
        }
        for opening in openings.iter().take(4) {
            prop_assert_eq!(for_opening(&one, &profiles, opening, 1000), for_opening(&other, &profiles, opening, 1000));
        }
    }

    /// Ids, companies and the order of reading back are no reason to match.
    #[test]
    fn names_of_companies_and_ids_move_nothing(openings in openings(60), person in profile()) {
        let before = for_profile(&index(&openings, &[]), &openings, &person, 1000);
        let renamed: Vec<Opening> = openings
            .iter()
            .rev()
            .map(|opening| Opening { id: format!("new-{}", opening.id), company: "Kokki Keittiö Oy".into(), ..opening.clone() })
            .collect();
        let other = Profile { id: "someone-else".into(), ..person };
        let after = for_profile(&index(&renamed, &[]), &renamed, &other, 1000);
        let plain = |matches: &[Match]| {
            let lines = matches.iter();
            lines.map(|found| (found.id.trim_start_matches("new-").to_owned(), found.parts.clone())).collect::<Vec<_>>()
        };
        prop_assert_eq!(plain(&before), plain(&after));
    }
}
