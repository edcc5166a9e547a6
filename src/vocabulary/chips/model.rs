//! What was tapped. Pure.

use search_index::model::ByHand;
use search_index::vocabulary::is_id;

/// Where a chip comes from, as it stood when it was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The text says so.
    Read,
    /// The text says so, and somebody has removed it.
    Off,
    /// Somebody has added it.
    Own,
    /// It was added on this page, and nothing of it is kept yet.
    New,
}

impl Source {
    const ALL: [Self; 4] = [Self::Read, Self::Off, Self::Own, Self::New];

    /// Its word in forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Off => "off",
            Self::Own => "own",
            Self::New => "new",
        }
    }

    /// How a form writes a chip of this source.
    #[must_use]
    pub fn with(self, id: &str) -> String {
        format!("{}:{id}", self.word())
    }

    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.word() == word)
    }
}

/// A chip as a form sends it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tapped {
    /// Id of the concept.
    pub id: String,
    /// Where it came from.
    pub source: Source,
    /// Whether it is on.
    pub on: bool,
}

/// Most chips that a form takes: far more than a text has.
const MOST: usize = 200;

impl Tapped {
    /// A concept that is offered: not on, and nothing of it is kept.
    #[must_use]
    pub const fn new(id: String) -> Self {
        Self { id, source: Source::New, on: false }
    }

    /// How a form writes it.
    #[must_use]
    pub fn value(&self) -> String {
        self.source.with(&self.id)
    }

    /// The chips of a form: `chips` as "source:id", and the ids of those that are on. What is on and
    /// was not shown as anything else is new.
    #[must_use]
    pub fn list(chips: &[String], on: &[String]) -> Vec<Self> {
        let shown = chips.iter().filter_map(|chip| {
            let (source, id) = chip.split_once(':')?;
            Some((Source::of_word(source)?, id))
        });
        let unshown = on.iter().map(|id| (Source::New, id.as_str()));
        let mut list: Vec<Self> = Vec::new();
        for (source, id) in shown.chain(unshown).filter(|(_, id)| is_id(id)).take(MOST) {
            if !list.iter().any(|one| one.id == id) {
                list.push(Self { id: id.to_owned(), source, on: on.iter().any(|one| one == id) });
            }
        }
        list
    }
}

/// What was tapped since the chips were shown, each by its id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taps {
    drop: Vec<String>,
    bring_back: Vec<String>,
    add: Vec<String>,
    take_away: Vec<String>,
}

impl Taps {
    /// What differs from what was shown.
    #[must_use]
    pub fn of(chips: &[Tapped]) -> Self {
        let mut taps = Self::default();
        for chip in chips {
            let list = match (chip.source, chip.on) {
                (Source::Read, false) => &mut taps.drop,
                (Source::Off, true) => &mut taps.bring_back,
                (Source::New, true) => &mut taps.add,
                (Source::Own, false) => &mut taps.take_away,
                (Source::Read | Source::Own, true) | (Source::Off | Source::New, false) => continue,
            };
            list.push(chip.id.clone());
        }
        taps
    }

    /// Puts the taps to what stands there now, which others may have tapped at meanwhile.
    pub fn apply(&self, by_hand: &mut ByHand) {
        let ByHand { dropped, added } = by_hand;
        dropped.retain(|id| !self.bring_back.contains(id) && !self.add.contains(id));
        added.retain(|id| !self.take_away.contains(id) && !self.drop.contains(id));
        put(dropped, &self.drop);
        put(added, &self.add);
    }
}

fn put(list: &mut Vec<String>, ids: &[String]) {
    for id in ids {
        if !list.contains(id) {
            list.push(id.clone());
        }
    }
    list.truncate(MOST);
}

/// What was said by hand, as the form alone tells it.
#[must_use]
pub fn by_hand(chips: &[Tapped]) -> ByHand {
    let shown = |source| chips.iter().filter(move |chip| chip.source == source).map(|chip| chip.id.clone()).collect();
    let mut by_hand = ByHand { dropped: shown(Source::Off), added: shown(Source::Own) };
    Taps::of(chips).apply(&mut by_hand);
    by_hand
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(chips: &[&str], on: &[&str]) -> Vec<Tapped> {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        Tapped::list(&owned(chips), &owned(on))
    }

    fn hand(dropped: &[&str], added: &[&str]) -> ByHand {
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        ByHand { dropped: owned(dropped), added: owned(added) }
    }

    #[test]
    fn a_form_tells_what_was_dropped_and_added() {
        let shown = ["read:baker", "read:cleaner", "off:cook", "off:waiter", "own:driver", "own:singing"];
        let chips = list(&shown, &["baker", "cook", "driver", "horses"]);
        assert_eq!(by_hand(&chips), hand(&["waiter", "cleaner"], &["driver", "horses"]));
    }

    #[test]
    fn what_two_people_tap_at_once_is_joined() {
        let mut stands = hand(&["cook"], &["singing"]);
        // One removes the baker, the other, on a page as old, brings the cook back and adds horses.
        let shown = ["read:baker", "off:cook", "own:singing"];
        Taps::of(&list(&shown, &["singing"])).apply(&mut stands);
        Taps::of(&list(&shown, &["baker", "cook", "singing", "horses"])).apply(&mut stands);
        assert_eq!(stands, hand(&["baker"], &["singing", "horses"]));
    }

    #[test]
    fn nothing_is_tapped_where_nothing_is_touched() {
        let untouched = list(&["read:baker", "off:cook", "own:singing", "new:horses"], &["baker", "singing"]);
        assert_eq!(Taps::of(&untouched), Taps::default());
    }

    #[test]
    fn no_text_passes_for_an_id() {
        for text in ["Olen Aava", "aava@example.org", "ä", "", &"x".repeat(81), "a b"] {
            assert!(list(&[&format!("own:{text}")], &[text]).is_empty(), "{text}");
        }
        assert!(list(&["baker", "other:baker", "read"], &[]).is_empty());
    }
}
