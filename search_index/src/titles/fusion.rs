//! Joins what speaks for each concept to one share each; the shares add up to 1.
//!
//! First come shares of the groups and of the occupations by themselves, then whether an occupation
//! is meant at all. So a group and an occupation can be compared, though what speaks for them is of
//! different kinds.

use std::collections::{BTreeSet, HashMap};

use super::evidence::Evidence;
use super::settings::{
    CANDIDATES, GROUP_DESCRIPTION, GROUP_ENGLISH, GROUP_FLOOR, GROUP_LABELS, GROUP_STEP, GROUP_TRUST, GROUP_VOTES,
    HANDED_ON, OCCUPATION_ENGLISH, OCCUPATION_SHARE, OCCUPATION_SKILLS, OCCUPATION_STEP, SHARE_MIDDLE, SHARE_WIDTH,
    VOTE_POWER, VOTERS,
};
use crate::esco::{Bundle, EntryKind, EntryNo};

/// The concepts that are ranked, each at its place: occupations first, then unit groups.
#[derive(Debug)]
pub(super) struct Layout {
    entries: Vec<EntryNo>,
    /// Place of the unit group of each occupation, if the bundle has it.
    groups: Vec<Option<usize>>,
}

impl Layout {
    pub(super) fn of(bundle: &Bundle) -> Self {
        let of_kind = |kind: EntryKind| bundle.entries().filter(move |(_, entry)| entry.kind == kind);
        let occupations: Vec<_> = of_kind(EntryKind::Occupation).collect();
        let groups: Vec<_> = of_kind(EntryKind::Group).filter(|(_, entry)| entry.is_unit_group()).collect();
        let places: HashMap<&str, usize> =
            (occupations.len()..).zip(&groups).map(|(at, (_, entry))| (entry.isco.as_str(), at)).collect();
        Self {
            groups: occupations.iter().map(|(_, entry)| places.get(entry.isco.as_str()).copied()).collect(),
            entries: occupations.iter().chain(&groups).map(|(no, _)| *no).collect(),
        }
    }

    /// The concepts in the order of their places.
    pub(super) fn entries(&self) -> impl Iterator<Item = EntryNo> {
        self.entries.iter().copied()
    }

    /// How many of the first places are occupations.
    pub(super) fn occupations(&self) -> usize {
        self.groups.len()
    }

    /// How many concepts there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }
}

/// Places with their shares, the greatest first; none if nothing speaks for anything.
pub(super) fn fuse(evidence: &Evidence, layout: &Layout) -> Vec<(usize, f64)> {
    let occupations = occupation_sums(evidence, layout);
    let votes = votes(&occupations, layout);
    let of = |evidence: &[f32], at: usize| f64::from(evidence[at]);
    let groups: Vec<(usize, f64)> = (layout.occupations()..layout.len())
        .map(|at| {
            let sum = GROUP_LABELS * of(&evidence.labels, at)
                + GROUP_VOTES * votes.get(&at).copied().unwrap_or_default()
                + GROUP_ENGLISH * of(&evidence.english, at)
                + GROUP_DESCRIPTION * of(&evidence.descriptions, at);
            (at, sum)
        })
        .collect();
    if occupations.is_empty() && groups.iter().all(|(_, sum)| *sum <= 0.0) {
        return Vec::new();
    }
    let groups = shares(&groups, GROUP_STEP);
    let chances: HashMap<usize, f64> = groups.iter().copied().collect();
    let trust = |at: usize| {
        let chance = layout.groups[at].and_then(|group| chances.get(&group)).copied().unwrap_or_default();
        (chance + GROUP_FLOOR).powf(GROUP_TRUST)
    };
    let mut occupations = shares(&occupations, OCCUPATION_STEP);
    occupations.iter_mut().for_each(|(at, share)| *share *= trust(*at));
    let sum: f64 = occupations.iter().map(|(_, share)| share).sum();
    occupations.iter_mut().for_each(|(_, share)| *share /= sum);

    let best = occupations.iter().map(|(at, _)| of(&evidence.labels, *at)).fold(0.0, f64::max);
    let occupied = match (occupations.is_empty(), groups.is_empty()) {
        (true, _) => 0.0,
        (_, true) => 1.0,
        _ => OCCUPATION_SHARE + (1.0 - OCCUPATION_SHARE) / (1.0 + ((SHARE_MIDDLE - best) / SHARE_WIDTH).exp()),
    };
    let mut all = vec![0.0; layout.len()];
    groups.into_iter().for_each(|(at, share)| all[at] = share * (1.0 - occupied));
    for (at, share) in occupations {
        let handed_on = if layout.groups[at].is_some() { HANDED_ON } else { 0.0 };
        all[at] = share * occupied * (1.0 - handed_on);
        if let Some(group) = layout.groups[at] {
            all[group] += share * occupied * handed_on;
        }
    }
    let mut all: Vec<(usize, f64)> = all.into_iter().enumerate().collect();
    all.retain(|(_, share)| *share > 0.0);
    all.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    all
}

/// What speaks for the occupations that come into question: the best by each evidence; best first.
fn occupation_sums(evidence: &Evidence, layout: &Layout) -> Vec<(usize, f64)> {
    let mut places = BTreeSet::new();
    for said in [&evidence.labels, &evidence.skills, &evidence.english] {
        let mut best: Vec<usize> = (0..layout.occupations()).filter(|at| said[*at] > 0.0).collect();
        best.sort_by(|one, other| said[*other].total_cmp(&said[*one]).then(one.cmp(other)));
        places.extend(best.into_iter().take(CANDIDATES));
    }
    let sum = |at: usize| {
        f64::from(evidence.labels[at])
            + OCCUPATION_SKILLS * f64::from(evidence.skills[at])
            + OCCUPATION_ENGLISH * f64::from(evidence.english[at])
    };
    let mut sums: Vec<(usize, f64)> = places.into_iter().map(|at| (at, sum(at))).collect();
    sums.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    sums
}

/// Shares of the best occupations that lie in each group.
fn votes(occupations: &[(usize, f64)], layout: &Layout) -> HashMap<usize, f64> {
    let voters = &occupations[..occupations.len().min(VOTERS)];
    let all: f64 = voters.iter().map(|(_, sum)| sum.powi(VOTE_POWER)).sum();
    let mut votes = HashMap::new();
    for (at, sum) in voters {
        if let Some(group) = layout.groups[*at] {
            *votes.entry(group).or_default() += sum.powi(VOTE_POWER) / all;
        }
    }
    votes
}

/// Sums of evidence as shares that add up to 1; so much more of evidence is e times the share.
fn shares(sums: &[(usize, f64)], step: f64) -> Vec<(usize, f64)> {
    let most = sums.iter().map(|(_, sum)| *sum).fold(f64::MIN, f64::max);
    let raised: Vec<(usize, f64)> = sums.iter().map(|(at, sum)| (*at, ((sum - most) / step).exp())).collect();
    let all: f64 = raised.iter().map(|(_, raised)| raised).sum();
    raised.into_iter().map(|(at, raised)| (at, raised / all)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::esco::Entry;

    /// Two occupations in the first of two groups, one in a group that is missing.
    fn layout() -> Layout {
        let entry = |esco: &str, kind, isco: &str| Entry { isco: isco.into(), ..Entry::new(esco, kind) };
        Layout::of(&Bundle::of(
            vec![
                entry("isco/C75", EntryKind::Group, "75"),
                entry("isco/C7512", EntryKind::Group, "7512"),
                entry("isco/C5120", EntryKind::Group, "5120"),
                entry("occupation/a", EntryKind::Occupation, "7512"),
                entry("occupation/b", EntryKind::Occupation, "7512"),
                entry("occupation/c", EntryKind::Occupation, "9999"),
            ],
            &[],
        ))
    }

    fn evidence(labels: [f32; 5], english: [f32; 5]) -> Evidence {
        let none = vec![0.0; 5];
        Evidence { labels: labels.into(), skills: none.clone(), english: english.into(), descriptions: none }
    }

    #[test]
    fn only_occupations_and_unit_groups_are_ranked() {
        let layout = layout();
        assert_eq!((layout.occupations(), layout.len()), (3, 5));
        assert_eq!(layout.groups, [Some(4), Some(4), None]);
    }

    #[test]
    fn shares_add_up_to_one_and_the_best_label_wins() {
        let ranked = fuse(&evidence([0.95, 0.3, 0.2, 0.0, 0.1], [0.0; 5]), &layout());
        assert!((ranked.iter().map(|(_, share)| share).sum::<f64>() - 1.0).abs() < 1e-9, "{ranked:?}");
        assert_eq!(ranked[0].0, 0, "an occupation of almost this label");
        let ranked = fuse(&evidence([0.3, 0.3, 0.2, 0.1, 0.3], [0.0, 0.0, 0.0, 0.0, 0.5]), &layout());
        assert!((ranked.iter().map(|(_, share)| share).sum::<f64>() - 1.0).abs() < 1e-9, "{ranked:?}");
        assert_eq!(ranked[0].0, 4, "no occupation is like it, their group is");
    }

    #[test]
    fn without_any_evidence_nothing_is_ranked() {
        assert!(fuse(&evidence([0.0; 5], [0.0; 5]), &layout()).is_empty());
        let groups_only = fuse(&evidence([0.0, 0.0, 0.0, 0.9, 0.0], [0.0; 5]), &layout());
        assert_eq!(groups_only[0].0, 3);
        assert!((groups_only.iter().map(|(_, share)| share).sum::<f64>() - 1.0).abs() < 1e-9);
    }
}
