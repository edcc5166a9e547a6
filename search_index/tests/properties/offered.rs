//! What may be offered is, and what may not never, from either side.

use proptest::prelude::*;
use search_index::matching::Match;
use search_index::rules::check;

use crate::cases;
use crate::law::bars;
use crate::made::{for_opening, for_profile, index, today};
use crate::strategies::{opening, openings, profile, profiles};

fn ids(matches: &[Match]) -> Vec<String> {
    let mut ids: Vec<String> = matches.iter().map(|found| found.id.clone()).collect();
    ids.sort_unstable();
    ids
}

proptest! {
    #![proptest_config(cases(20_000))]

    /// The rules as they are kept, and as they are said in `law.rs`.
    #[test]
    fn the_rules_are_the_law(profile in profile(), opening in opening()) {
        let (kept, said) = (check(&profile, &opening, today()), bars(&profile, &opening, today()));
        prop_assert_eq!(kept.allows(), said.is_empty(), "kept {:?}, said {:?}", kept.refusals, said);
    }
}

proptest! {
    #![proptest_config(cases(16))]

    /// Nothing that a rule bars comes out of the index, nothing else is kept back, and both sides agree.
    #[test]
    fn what_is_barred_is_offered_to_neither_side_and_all_else_to_both(openings in openings(80), profiles in profiles(30)) {
        let index = index(&openings, &profiles);
        for profile in &profiles {
            let allowed = openings.iter().filter(|opening| bars(profile, opening, today()).is_empty());
            let allowed: Vec<String> = allowed.map(|opening| opening.id.clone()).collect();
            prop_assert_eq!(ids(&for_profile(&index, &openings, profile, 1000)), allowed);
        }
        for opening in &openings {
            // Of the people only those of the opening's own site.
            let allowed = profiles
                .iter()
                .filter(|profile| profile.site == opening.site && bars(profile, opening, today()).is_empty());
            let allowed: Vec<String> = allowed.map(|profile| profile.id.clone()).collect();
            prop_assert_eq!(ids(&for_opening(&index, &profiles, opening, 1000)), allowed);
        }
    }

    /// A database that has changed since is believed, not the index.
    #[test]
    fn an_index_that_lags_breaks_no_rule(before in openings(40), now in openings(40), profile in profile()) {
        let index = index(&before, &[]);
        for found in for_profile(&index, &now, &profile, 1000) {
            let opening = now.iter().find(|opening| opening.id == found.id);
            let bars = opening.map(|opening| bars(&profile, opening, today()));
            prop_assert_eq!(bars, Some(Vec::new()));
        }
    }
}
