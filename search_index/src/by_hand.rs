//! What people have said by hand of what their texts mean, put into effect.

use std::collections::BTreeSet;

use crate::model::ByHand;
use crate::reading::{Mention, Reading, Stance, surest};
use crate::vocabulary::{ConceptNo, Vocabulary};
use crate::weights::reading::part;

/// What was dropped and added, by the numbers of one vocabulary.
#[derive(Debug, Default)]
pub(crate) struct Hand {
    dropped: BTreeSet<ConceptNo>,
    added: BTreeSet<ConceptNo>,
}

impl Hand {
    /// Looks the ids up; what the vocabulary does not have says nothing.
    pub(crate) fn of(vocabulary: &Vocabulary, by_hand: &ByHand) -> Self {
        let numbers = |ids: &[String]| ids.iter().filter_map(|id| vocabulary.by_id(id)).collect::<BTreeSet<_>>();
        let dropped = numbers(&by_hand.dropped);
        let added = numbers(&by_hand.added).difference(&dropped).copied().collect();
        Self { dropped, added }
    }

    /// Whether a concept is not meant.
    pub(crate) fn drops(&self, no: ConceptNo) -> bool {
        self.dropped.contains(&no)
    }

    /// What is left of a text: the words that said what was dropped say nothing either. What the text
    /// refuses stays refused.
    pub(crate) fn left_of(&self, mut reading: Reading) -> Reading {
        if self.dropped.is_empty() {
            return reading;
        }
        let meant = |mention: &&Mention| mention.stance == Stance::Meant && self.drops(mention.concept);
        let silent: Vec<(usize, usize)> =
            surest(&reading.mentions).into_iter().filter(meant).map(|mention| (mention.start, mention.end)).collect();
        let within = |start: usize, end: usize| silent.iter().any(|(from, to)| *from <= start && end <= *to);
        reading.mentions.retain(|mention| !meant(&mention));
        for word in &mut reading.words {
            if word.stance == Stance::Meant && within(word.start, word.end) {
                word.stance = Stance::Absent;
            }
        }
        reading
    }

    /// What was added, as surely as a word that names it.
    pub(crate) fn added(&self) -> impl Iterator<Item = Mention> + '_ {
        let sure = part(crate::reading::Part::Whole);
        self.added.iter().map(move |no| Mention {
            concept: *no,
            start: 0,
            end: 0,
            confidence: sure,
            stance: Stance::Meant,
            shuns: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::{Change, SearchIndex};
    use crate::matching::Match;
    use crate::meaning::{of_opening, of_profile};
    use crate::model::{Opening, Profile};
    use crate::reading::Reader;
    use crate::reasons::Reason;
    use crate::samples::{opening, profile, today};

    fn dropped(id: &str) -> ByHand {
        ByHand { dropped: vec![id.into()], ..ByHand::default() }
    }

    fn added(id: &str) -> ByHand {
        ByHand { added: vec![id.into()], ..ByHand::default() }
    }

    /// What a person is offered, with enough other work around that rare things are rare.
    fn offered(person: &Profile, work: &Opening) -> Vec<Match> {
        let mut all: Vec<Opening> =
            (0..30).map(|at| opening(&format!("x{at:02}"), "Muu työ", "Jotain muuta")).collect();
        all.push(work.clone());
        let index = SearchIndex::in_memory(&Reader::starter()).unwrap();
        index.apply(&all.iter().cloned().map(Change::Opening).collect::<Vec<_>>(), 1).unwrap();
        let mut read = |ids: &[String]| all.iter().filter(|one| ids.contains(&one.id)).cloned().collect();
        index.match_profile(person, today(), 40, &mut read).unwrap()
    }

    fn of<'a>(matches: &'a [Match], id: &str) -> &'a Match {
        matches.iter().find(|found| found.id == id).unwrap()
    }

    fn fits(found: &Match) -> Vec<&Reason> {
        let by_meaning =
            |reason: &&Reason| matches!(reason, Reason::Word { .. } | Reason::Concept { .. } | Reason::Related { .. });
        found.reasons.iter().filter(by_meaning).collect()
    }

    #[test]
    fn what_is_dropped_counts_nowhere() {
        let (person, work) = (profile("p", "leipuri", &[]), opening("o", "Leipuri", ""));
        let before = offered(&person, &work);
        assert_eq!(before[0].id, "o");
        assert!(!fits(&before[0]).is_empty());

        // Either side's hand is enough, and the work stands where work stands that says nothing.
        let mine = Profile { by_hand: dropped("baker"), ..person.clone() };
        let theirs = Opening { by_hand: dropped("baker"), ..work.clone() };
        for (person, work) in [(&mine, &work), (&person, &theirs)] {
            let after = offered(person, work);
            let found = of(&after, "o");
            assert!(fits(found).is_empty(), "{:?}", found.reasons);
            assert!(found.score < before[0].score / 2.0, "{} of {}", found.score, before[0].score);
        }
        let reader = Reader::starter();
        let baker = reader.vocabulary().by_id("baker").unwrap();
        assert!(of_opening(&reader, &work).concepts.iter().any(|(no, _)| *no == baker));
        let meaning = of_opening(&reader, &theirs);
        assert!(!meaning.concepts.iter().any(|(no, _)| *no == baker) && meaning.words.is_empty(), "{meaning:?}");
    }

    #[test]
    fn what_is_added_counts_like_the_title_and_is_the_reason() {
        let (person, silent) = (profile("p", "leipuri", &[]), opening("o", "Apulainen", "Tule tutustumaan"));
        let written = offered(&person, &opening("o", "Leipuri", "Tule tutustumaan"));
        let meant = offered(&person, &Opening { by_hand: added("baker"), ..silent.clone() });
        assert!(of(&offered(&person, &silent), "o").score < meant[0].score);
        assert_eq!((meant[0].id.as_str(), written[0].id.as_str()), ("o", "o"));
        let baker = |reason: &Reason| {
            matches!(reason, Reason::Concept { concept, opening_words, .. }
                if concept == "baker" && *opening_words == ["leipuri"])
        };
        assert!(meant[0].reasons.iter().any(baker), "{:?}", meant[0].reasons);

        let by_person = Profile { by_hand: added("baker"), ..profile("p", "", &[]) };
        let found = offered(&by_person, &opening("o", "Leipuri", ""));
        assert_eq!(found[0].id, "o");
        let mine =
            |reason: &&Reason| matches!(reason, Reason::Concept { profile_words, .. } if *profile_words == ["leipuri"]);
        assert!(found[0].reasons.iter().any(|reason| mine(&reason)), "{:?}", found[0].reasons);
    }

    #[test]
    fn what_is_refused_stays_refused_and_unknown_ids_say_nothing() {
        let reader = Reader::starter();
        let person = profile("p", "hevoset, en halua siivota", &["leipuri"]);
        let hand = ByHand { dropped: vec!["baker".into(), "no-such".into()], added: vec!["neither".into()] };
        let (before, after) = (of_profile(&reader, &person), of_profile(&reader, &Profile { by_hand: hand, ..person }));
        assert_eq!(before, after);
        assert!(!after.refused.concepts.is_empty());
    }

    #[test]
    fn what_is_both_dropped_and_added_is_dropped() {
        let hand = ByHand { dropped: vec!["baker".into()], added: vec!["baker".into()] };
        let meaning = of_opening(&Reader::starter(), &Opening { by_hand: hand, ..opening("o", "Leipuri", "") });
        assert!(meaning.concepts.is_empty(), "{meaning:?}");
    }
}
