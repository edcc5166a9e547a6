//! Reading a text twice as long, with its chips, takes about twice as long, whatever is in it.

use std::time::{Duration, Instant};

use search_index::model::TextLanguage;
use search_index::reading::{Reader, Side};

use crate::corpus::{Corpus, Random, huge};
use crate::made::in_full;

/// What twice the text may take at most, of what the text takes.
const TWICE: f64 = 3.0;
/// Shorter is not measured: the machine's own jumps are as long.
const MEASURABLE: Duration = Duration::from_millis(20);
/// Times that it is measured until it holds: what else the machine does only ever makes it slower.
const TRIES: usize = 5;

fn shortest(reader: &Reader, text: &str) -> Duration {
    let once = || {
        let begun = Instant::now();
        let _ = reader.chips(text, TextLanguage::Fi, Side::Opening);
        begun.elapsed()
    };
    // The first time the words are looked up.
    once();
    (0..5).map(|_| once()).min().unwrap()
}

/// Only in full: a busy machine would fail it now and then among the tests.
#[test]
fn twice_the_text_takes_about_twice_the_time() {
    if !in_full("fuzz") {
        return;
    }
    let (reader, corpus, mut random) = (Reader::starter(), Corpus::new(), Random::new(3));
    let mut texts = huge();
    texts.push(("sentences", (0..2_000).map(|_| corpus.text(&mut random)).collect()));
    texts.push(("a word of many meanings", "vene ".repeat(10_000)));
    texts.push(("words of grammar", "ruokaa ja se on minun ".repeat(5_000)));
    for (what, text) in texts {
        // Twice already at first, so that both have what lies between two of them.
        let [two, four] = [2, 4].map(|times| vec![text.as_str(); times].join(" "));
        let holds = (0..TRIES).any(|_| {
            let (once, twice) = (shortest(&reader, &two), shortest(&reader, &four));
            println!("{what}: {} kB in {once:.1?}, twice as much in {twice:.1?}", two.len() / 1000);
            twice < MEASURABLE || twice.as_secs_f64() <= once.as_secs_f64() * TWICE
        });
        assert!(holds, "{what} takes more than {TWICE} times as long where it is twice as long");
    }
}
