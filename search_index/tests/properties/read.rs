//! What every reading of a text has: places on whole letters, in their order, and the same each time.

use proptest::prelude::*;
use proptest::sample::select;
use search_index::model::TextLanguage;
use search_index::reading::{Reader, Side};

use crate::cases;

/// Plain words, letters that are folded in odd ways, and anything at all.
fn text() -> impl Strategy<Value = String> {
    let words = select(
        &[
            "Kokki",
            "keittiöapulainen",
            "en halua",
            "ei haittaa",
            "inte",
            "städare",
            "İSTANBUL",
            "A\u{308}iti",
            "ẞ",
            "ﬁ",
            "Å",
        ][..],
    );
    let piece = prop_oneof![4 => words.prop_map(str::to_owned), 1 => "\\PC{0,6}", 1 => "[ \\n.,;:!?()–…\"'-]{1,3}"];
    prop::collection::vec(piece, 0..25).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn places_are_whole_letters_in_their_order(text in text(), language in select(TextLanguage::ALL)) {
        let reader = Reader::starter();
        let reading = reader.read(&text, language);
        for mention in &reading.mentions {
            prop_assert!(mention.start < mention.end && text.get(mention.start..mention.end).is_some());
            prop_assert!(mention.confidence > 0.0 && mention.confidence <= 1.0);
            prop_assert!(reader.vocabulary().concept(mention.concept).is_some());
        }
        prop_assert!(reading.mentions.is_sorted_by_key(|mention| (mention.start, mention.end)));
        for word in &reading.words {
            prop_assert!(word.start < word.end && text.get(word.start..word.end).is_some());
        }
        prop_assert!(reading.words.windows(2).all(|pair| pair[0].end <= pair[1].start));
        let chips = [Side::Opening, Side::Profile].map(|side| reader.chips(&text, language, side)).concat();
        for found in chips.iter().chain(&reader.concepts(&text, language)) {
            prop_assert!(found.confidence > 0.0 && found.confidence <= 1.0);
            prop_assert!(!found.places.is_empty());
            prop_assert!(found.places.iter().all(|(start, end)| text.get(*start..*end).is_some()));
        }
        let again = reader.read(&text, language);
        prop_assert_eq!((reading.mentions, reading.words), (again.mentions, again.words));
    }
}
