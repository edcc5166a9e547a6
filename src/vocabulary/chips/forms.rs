//! Chips as a form sends them, and the concept that somebody names.

use search_index::model::ByHand;
use search_index::reading::{Reader, Side};

use super::model::{Source, Tapped, Taps, by_hand};
use crate::language::Language;
use crate::matching::TextLanguage;
use crate::web::forms::FormErrors;

/// What a button says that asks what is understood, without saving.
pub const LOOK: &str = "look";
/// What a button says that adds what is named, without saving.
pub const ADD: &str = "add";
/// Name of the field in which a concept is named, which is also its id on the page.
pub const FIELD: &str = "chip_new";
/// Concepts offered for a name.
const OFFERED: usize = 5;
/// Longest name that is looked up.
const LONGEST: usize = 60;

/// What a text field says, and the language it is written in.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a> {
    /// The texts.
    pub all: &'a [&'a str],
    /// Their language.
    pub language: TextLanguage,
    /// Who wrote them.
    pub side: Side,
}

/// Chips as they came back, and what is named beside them.
#[derive(Debug, Clone, Default)]
pub struct ChipsForm {
    /// The chips.
    pub chips: Vec<Tapped>,
    /// What was typed to be added.
    pub named: String,
}

/// What a typed name is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// Nothing was typed.
    Nothing,
    /// It is the name of this concept.
    One(String),
    /// It may be one of these; none if nobody knows it.
    Maybe(Vec<String>),
}

/// The chips of what is kept, for a form.
#[must_use]
pub fn kept_chips(kept: &ByHand) -> Vec<String> {
    let of = |source: Source, ids: &[String]| ids.iter().map(|id| source.with(id)).collect::<Vec<_>>();
    [of(Source::Off, &kept.dropped), of(Source::Own, &kept.added)].concat()
}

impl Named {
    /// Looks a name up, in the text's language first.
    #[must_use]
    pub fn of(reader: &Reader, typed: &str, language: TextLanguage) -> Self {
        let typed: String = typed.trim().chars().take(LONGEST).collect();
        if typed.is_empty() {
            return Self::Nothing;
        }
        let vocabulary = reader.vocabulary();
        let others = TextLanguage::ALL.iter().copied().filter(|other| *other != language);
        let found: Vec<_> = std::iter::once(language)
            .chain(others)
            .map(|language| (language, reader.suggest(&typed, language, OFFERED)))
            .collect();
        let is_name = |name: &String| name.trim_start_matches('=').to_lowercase() == typed.to_lowercase();
        let names = |(language, numbers): &(TextLanguage, Vec<_>)| {
            let mut concepts = numbers.iter().filter_map(|no| vocabulary.concept(*no));
            concepts.find(|concept| concept.names[*language as usize].iter().any(is_name)).map(|one| one.id.clone())
        };
        if let Some(id) = found.iter().find_map(names) {
            return Self::One(id);
        }
        let found = found.into_iter().map(|(_, found)| found).find(|found| !found.is_empty()).unwrap_or_default();
        Self::Maybe(found.into_iter().filter_map(|no| Some(vocabulary.concept(no)?.id.clone())).collect())
    }
}

impl ChipsForm {
    /// Reads the fields of a form: `chips`, `chips_on` and `chip_new`.
    #[must_use]
    pub fn of(chips: &[String], on: &[String], named: &str) -> Self {
        Self { chips: Tapped::list(chips, on), named: named.to_owned() }
    }

    /// The fields that give the same chips: `chips` and `chips_on`.
    #[must_use]
    pub fn fields(&self) -> (Vec<String>, Vec<String>) {
        let on = self.chips.iter().filter(|chip| chip.on).map(|chip| chip.id.clone());
        (self.chips.iter().map(Tapped::value).collect(), on.collect())
    }

    /// What was tapped since the chips were shown.
    #[must_use]
    pub fn taps(&self) -> Taps {
        Taps::of(&self.chips)
    }

    /// What was said by hand, as the form alone tells it.
    #[must_use]
    pub fn by_hand(&self) -> ByHand {
        by_hand(&self.chips)
    }

    /// Adds what is named, if it is the name of something or one of the chips that were offered for it
    /// has been ticked.
    ///
    /// # Errors
    /// How to name it, where nobody can tell what it is.
    pub fn add_named(&mut self, reader: &Reader, language: TextLanguage, t: Language) -> Result<(), FormErrors> {
        match Named::of(reader, &self.named, language) {
            Named::Nothing => {}
            Named::One(id) => match self.chips.iter_mut().find(|chip| chip.id == id) {
                Some(chip) => chip.on = true,
                None => self.chips.extend(Tapped::list(&[], &[id])),
            },
            Named::Maybe(ids) if self.chips.iter().any(|chip| chip.on && ids.contains(&chip.id)) => {}
            Named::Maybe(ids) => {
                let message = if ids.is_empty() { t.chips_unknown() } else { t.chips_choose() };
                return Err(FormErrors::one(FIELD, message));
            }
        }
        self.named.clear();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(typed: &str) -> Named {
        Named::of(&Reader::starter(), typed, TextLanguage::Fi)
    }

    #[test]
    fn a_name_is_known_in_any_language_and_a_beginning_offers_what_it_may_be() {
        for name in ["leipuri", " Leipuri ", "bagare", "baker"] {
            assert_eq!(named(name), Named::One("baker".to_owned()), "{name}");
        }
        let Named::Maybe(offered) = named("leip") else { panic!("leip is no name") };
        assert!(offered.contains(&"baker".to_owned()) && offered.len() <= OFFERED, "{offered:?}");
        assert_eq!(named("xyzzyx"), Named::Maybe(Vec::new()));
        assert_eq!(named("  "), Named::Nothing);
    }

    #[test]
    fn what_is_named_is_added_once_or_brought_back() {
        let reader = Reader::starter();
        let add = |chips: &[&str], on: &[&str], name: &str| {
            let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
            let mut form = ChipsForm::of(&owned(chips), &owned(on), name);
            let added = form.add_named(&reader, TextLanguage::Fi, Language::Fi);
            (form.by_hand(), form.named, added.is_ok())
        };
        let hand = |dropped: &[&str], added: &[&str]| {
            let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
            ByHand { dropped: owned(dropped), added: owned(added) }
        };
        assert_eq!(add(&[], &[], "leipuri"), (hand(&[], &["baker"]), String::new(), true));
        assert_eq!(add(&["read:baker"], &[], "leipuri"), (ByHand::default(), String::new(), true));
        assert_eq!(add(&["off:baker"], &[], "leipuri"), (ByHand::default(), String::new(), true));
        assert_eq!(add(&[], &["baker"], "leip"), (hand(&[], &["baker"]), String::new(), true), "ticked");
        assert_eq!(add(&[], &[], "leip"), (ByHand::default(), "leip".to_owned(), false));
    }
}
