//! What the texts of an opening are understood to mean, in its form.

use super::forms::OpeningForm;
use crate::language::Language;
use crate::matching::ByHand;
use crate::vocabulary::{ADD, Chips, ChipsForm, LOOK, Reader, Side, Texts};
use crate::web::forms::FormErrors;

impl OpeningForm {
    /// The chips as they came back.
    #[must_use]
    pub fn chips_form(&self) -> ChipsForm {
        ChipsForm::of(&self.chips, &self.chips_on, &self.chip_new)
    }

    /// What its texts are understood to mean. All that was said by hand stands in the form.
    #[must_use]
    pub fn understood(&self, reader: &Reader, t: Language) -> Chips {
        let texts =
            Texts { all: &[&self.title, &self.description], language: self.text_language(), side: Side::Opening };
        Chips::of(reader, texts, &ByHand::default(), &self.chips_form(), t)
    }

    /// Adds the concept that is named. What is to be mended, if the page is shown once more: because
    /// somebody asked what is understood, or nobody knows the name.
    pub fn shows_chips(&mut self, reader: &Reader, t: Language) -> Option<FormErrors> {
        if self.save == LOOK {
            return Some(FormErrors::default());
        }
        let mut chips = self.chips_form();
        if let Err(errors) = chips.add_named(reader, self.text_language(), t) {
            return Some(errors);
        }
        (self.chips, self.chips_on) = chips.fields();
        self.chip_new.clear();
        (self.save == ADD).then(FormErrors::default)
    }
}
