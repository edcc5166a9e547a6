//! Whatever is read: no panic, places on whole letters and in order, twice the same.

use search_index::model::TextLanguage;
use search_index::reading::{Reader, Side};

use crate::corpus::{Corpus, NASTY, Random, huge, language};
use crate::made::in_full;

const SMOKE: u64 = 400;
const FULL: u64 = 60_000;

fn read(reader: &Reader, text: &str, language: TextLanguage) -> Result<(), String> {
    let reading = reader.read(text, language);
    let whole = |start: usize, end: usize| start < end && text.get(start..end).is_some();
    for mention in &reading.mentions {
        if !(whole(mention.start, mention.end) && mention.confidence > 0.0 && mention.confidence <= 1.0) {
            return Err(format!("{mention:?}"));
        }
    }
    if !reading.mentions.is_sorted_by_key(|mention| (mention.start, mention.end)) {
        return Err("mentions are not in order".to_owned());
    }
    if let Some(word) = reading.words.iter().find(|word| !whole(word.start, word.end) || word.word.is_empty()) {
        return Err(format!("{word:?}"));
    }
    if reading.words.windows(2).any(|pair| pair[0].end > pair[1].start) {
        return Err("words overlap".to_owned());
    }
    let chips = [Side::Opening, Side::Profile].map(|side| reader.chips(text, language, side)).concat();
    for found in reader.concepts(text, language).iter().chain(&chips) {
        let places = found.places.iter().all(|(start, end)| whole(*start, *end));
        if !(places && found.confidence > 0.0 && found.confidence <= 1.0) {
            return Err(format!("{found:?}"));
        }
    }
    let again = reader.read(text, language);
    if (again.mentions, again.words) != (reading.mentions, reading.words) {
        return Err("read otherwise the second time".to_owned());
    }
    let _ = reader.unlinked(text, language);
    if reader.suggest(text, language, 8).len() > 8 {
        return Err("more suggestions than asked for".to_owned());
    }
    Ok(())
}

#[test]
fn spoilt_texts_are_read() {
    let (reader, corpus) = (Reader::starter(), Corpus::new());
    let (seed, amount) = if in_full("fuzz") { (std::process::id().into(), FULL) } else { (1, SMOKE) };
    for number in 0..amount {
        let mut random = Random::new(seed + number);
        let (text, language) = (corpus.text(&mut random), language(&mut random));
        if let Err(problem) = read(&reader, &text, language) {
            panic!("seed {}: {problem}\nin {language} {text:?}", seed + number);
        }
    }
    println!("fuzz: {amount} spoilt texts from seed {seed} read, all places whole and in order");
}

#[test]
fn nasty_pieces_and_huge_texts_are_read() {
    let reader = Reader::starter();
    for language in TextLanguage::ALL {
        for piece in NASTY {
            for text in [(*piece).to_owned(), format!("kokki{piece}keittiö"), format!("{piece} kokki, {piece}")] {
                read(&reader, &text, *language).unwrap_or_else(|problem| panic!("{problem} in {text:?}"));
            }
        }
    }
    for (what, text) in huge() {
        read(&reader, &text, TextLanguage::Fi).unwrap_or_else(|problem| panic!("{problem} in {what}"));
    }
}
