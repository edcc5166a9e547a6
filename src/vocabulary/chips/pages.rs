//! Chips as a page shows them: `components/chips.html`.

use search_index::model::ByHand;
use search_index::reading::Reader;

use super::forms::{ChipsForm, Named, Texts};
use super::model::{Source, Tapped};
use crate::language::Language;

/// Less sure things that are shown at most.
const PERHAPS: usize = 3;
/// How sure they have to be.
const PERHAPS_SURE: f32 = 0.3;

/// A chip.
pub struct Chip {
    pub id: String,
    /// What the reader's language calls it.
    pub label: String,
    /// Where it comes from, for the form.
    pub source: &'static str,
    pub on: bool,
}

/// What a text was understood to mean.
#[derive(Default)]
pub struct Chips {
    /// The chips, in the order of the reading, then what was added.
    pub list: Vec<Chip>,
    /// What was dropped and the text does not say now, for the form: should it say so again, it stays dropped.
    pub carried: Vec<String>,
    /// What the text may mean besides, less surely.
    pub perhaps: Vec<Chip>,
    /// What a typed name may be.
    pub offered: Vec<Chip>,
    /// The typed name.
    pub named: String,
}

/// Most characters of a text that are read while a form is shown: more than any form takes, for a form that is
/// shown again has not been checked.
const LONGEST: usize = 12_000;

impl Chips {
    /// Reads the texts, beside what is `kept` of what people said by hand, and what stands in a form
    /// that is shown again.
    #[must_use]
    pub fn of(reader: &Reader, texts: Texts<'_>, kept: &ByHand, form: &ChipsForm, t: Language) -> Self {
        let mut chips = Self { named: form.named.clone(), ..Self::default() };
        let text = first(&texts.all.join("\n"), LONGEST).to_owned();
        let found = reader.chips(&text, texts.language, texts.side);
        let found = found.iter().filter_map(|found| Some(reader.vocabulary().concept(found.concept)?.id.as_str()));
        let stands = |id: &str| {
            let source = match (kept.dropped.iter().any(|one| one == id), kept.added.iter().any(|one| one == id)) {
                (true, _) => Source::Off,
                (false, true) => Source::Own,
                (false, false) => Source::Read,
            };
            Tapped { id: id.to_owned(), source, on: source != Source::Off }
        };
        let typed = |id: &str| form.chips.iter().find(|chip| chip.id == id);
        let mut shown: Vec<Tapped> = found.map(|id| typed(id).cloned().unwrap_or_else(|| stands(id))).collect();
        let unsaid = form.chips.iter().cloned().chain(kept.added.iter().chain(&kept.dropped).map(|id| stands(id)));
        for chip in unsaid {
            if shown.iter().any(|one| one.id == chip.id) {
                continue;
            }
            match (chip.source, chip.on) {
                (Source::Own, _) | (Source::New | Source::Off, true) => shown.push(chip),
                (Source::Read | Source::Off, false) => chips.carried.push(chip.value()),
                // The text says it no longer, or it was never wanted.
                (Source::Read, true) | (Source::New, false) => {}
            }
        }
        chips.list = shown.into_iter().filter_map(|chip| line(reader, chip, t)).collect();
        let maybe = reader.concepts(&text, texts.language).into_iter().filter(|found| found.confidence >= PERHAPS_SURE);
        let maybe = maybe.filter_map(|found| Some(reader.vocabulary().concept(found.concept)?.id.clone()));
        let unseen = |id: &String| {
            !chips.list.iter().any(|chip| chip.id == *id)
                && !chips.carried.iter().any(|one| one.ends_with(&format!(":{id}")))
        };
        let maybe: Vec<String> = maybe.filter(unseen).take(PERHAPS).collect();
        chips.perhaps = maybe.into_iter().filter_map(|id| line(reader, Tapped::new(id), t)).collect();
        let ids = match Named::of(reader, &form.named, texts.language) {
            Named::Nothing => Vec::new(),
            Named::One(id) => vec![id],
            Named::Maybe(ids) => ids,
        };
        let offered = ids.into_iter().filter(|id| !chips.list.iter().any(|chip| chip.id == *id && chip.on));
        chips.offered = offered.filter_map(|id| line(reader, Tapped::new(id), t)).collect();
        chips
    }

    /// Every chip with where it comes from, as a script puts it to the form after saving.
    #[must_use]
    pub fn sources(&self) -> String {
        let listed = self.list.iter().map(|chip| format!("{}:{}", chip.source, chip.id));
        listed.chain(self.carried.iter().cloned()).collect::<Vec<_>>().join(" ")
    }
}

/// The beginning of a text.
#[must_use]
pub fn first(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).map_or(text, |(end, _)| &text[..end])
}

/// A chip with its name; nothing if the vocabulary knows it no longer.
fn line(reader: &Reader, chip: Tapped, t: Language) -> Option<Chip> {
    let concept = reader.vocabulary().concept(reader.vocabulary().by_id(&chip.id)?)?;
    let label = concept.shown()[t as usize].to_owned();
    Some(Chip { label, source: chip.source.word(), on: chip.on, id: chip.id })
}

#[cfg(test)]
mod tests {
    use search_index::reading::Side;

    use super::*;
    use crate::matching::TextLanguage;

    fn chips(text: &str, kept: &ByHand, form: &ChipsForm) -> Chips {
        let texts = Texts { all: &[text], language: TextLanguage::Fi, side: Side::Opening };
        Chips::of(&Reader::starter(), texts, kept, form, Language::Sv)
    }

    fn form(chips: &[&str], on: &[&str]) -> ChipsForm {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        ChipsForm::of(&owned(chips), &owned(on), "")
    }

    #[test]
    fn what_is_read_is_shown_in_the_readers_language() {
        let chips = chips("Leipuri ja siivooja", &ByHand::default(), &ChipsForm::default());
        let shown: Vec<_> = chips.list.iter().map(|chip| (chip.label.as_str(), chip.source, chip.on)).collect();
        assert_eq!(shown, [("bagare", "read", true), ("städare", "read", true)]);
    }

    #[test]
    fn what_was_dropped_stays_in_sight_as_long_as_the_text_says_it() {
        let kept = ByHand { dropped: vec!["baker".into()], added: vec!["cleaner".into()] };
        let said = chips("Leipuri", &kept, &ChipsForm::default());
        assert_eq!(said.sources(), "off:baker own:cleaner");
        assert_eq!(said.list.iter().map(|chip| chip.on).collect::<Vec<_>>(), [false, true]);
        let unsaid = chips("Jotain muuta", &kept, &ChipsForm::default());
        assert_eq!((unsaid.list.len(), unsaid.carried), (1, vec!["off:baker".to_owned()]));
    }

    #[test]
    fn a_form_that_comes_back_keeps_what_was_tapped() {
        // Untapped on a page whose text has changed: gone with its words; removed: carried along.
        let form = form(&["read:baker", "read:cleaner"], &["baker", "waiter"]);
        let shown = chips("Jotain muuta", &ByHand::default(), &form);
        assert_eq!(shown.sources(), "new:waiter read:cleaner");
        let again = chips("Leipuri, siivooja", &ByHand::default(), &form);
        assert_eq!(again.list.iter().map(|chip| chip.on).collect::<Vec<_>>(), [true, false, true]);
    }

    #[test]
    fn what_a_name_may_be_is_offered() {
        let form = ChipsForm { named: "leip".into(), ..ChipsForm::default() };
        let shown = chips("Leipuri", &ByHand::default(), &form);
        assert!(!shown.offered.is_empty() && shown.offered.iter().all(|chip| !chip.on && chip.id != "baker"));
    }
}
