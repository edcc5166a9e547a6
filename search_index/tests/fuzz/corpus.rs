//! Texts to begin with and how they are spoilt.

use std::path::Path;

use search_index::model::TextLanguage;
use search_index::reading::Reader;

use crate::made::in_full;

/// Numbers that look random and are the same each time (xorshift64*).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap() % limit.max(1)
    }

    pub fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

/// Pieces of text that have broken other programs.
pub const NASTY: &[&str] = &[
    "\0",
    "\u{301}",
    "A\u{308}\u{323}",
    "\u{200B}",
    "\u{200D}",
    "\u{FEFF}",
    "\u{202E}abc\u{202C}",
    "\u{2067}שלום",
    "مرحبا بالعالم",
    "👩‍👩‍👧‍👦",
    "🇫🇮",
    "🏳️‍🌈",
    "\u{FFFD}\u{FFFF}",
    "\u{D7FF}\u{E000}",
    "\u{10FFFF}",
    "İ",
    "ẞ",
    "ﬁﬂ",
    "ŉ",
    "Σς",
    "ǅ",
    "K Å Ω",
    "½²㎏Ⅷ",
    "日本語のテキスト",
    "한국어",
    "\r\n\r\n",
    "\u{85}\u{2028}\u{2029}",
    "'\";--",
    "((((((((",
    "\"\"\"\"«»“”",
    "AND OR NOT +kokki -kokki",
    "title:kokki~2^9",
    "*?[a TO z]",
    "\\",
    "%00%ff",
    "<script>",
    "en halua en halua",
    "ei ei ei",
    "inte inte",
    ",,,,",
    "....",
    "–—…",
    "a",
    "e\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}",
];

/// Whole texts that are nasty by their size: up to 200 kB in full, a tenth of it among the tests.
pub fn huge() -> Vec<(&'static str, String)> {
    let many = |times: usize| if in_full("fuzz") { times } else { times / 10 };
    vec![
        ("nothing", String::new()),
        ("blanks", " \n\t".repeat(many(5_000))),
        ("one word", "kokki".repeat(many(20_000))),
        ("one word of one letter", "ä".repeat(many(50_000))),
        ("one word of marks", "\u{301}".repeat(many(30_000))),
        ("one number", "9".repeat(many(100_000))),
        ("clauses", "kokki, ".repeat(many(10_000))),
        ("denials", "en halua, ".repeat(many(10_000))),
        ("a clause without end", "kokki siivous varasto ".repeat(many(4_000))),
        ("phrases without end", "hygieniapassi ja lasten hoito pihan hoito ".repeat(many(1_500))),
        ("deep quotes", format!("{}kokki{}", "(\"«".repeat(many(20_000)), "»\")".repeat(many(20_000)))),
        ("emoji", "👩‍👩‍👧‍👦".repeat(many(3_000))),
        ("compounds", "varastotyöntekijäapulaiskokkikeittiömyyjä ".repeat(many(2_000))),
        ("strangers", (0..many(15_000)).map(|at| format!("qx{at}wz ")).collect()),
    ]
}

/// Labels of the vocabulary and sentences of people.
pub struct Corpus {
    texts: Vec<String>,
}

impl Corpus {
    pub fn new() -> Self {
        let judged = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/judged/reading/texts.jsonl");
        let lines = std::fs::read_to_string(judged).unwrap();
        let of_line = |line: &str| {
            let value: serde_json::Value = serde_json::from_str(line).unwrap();
            value["text"].as_str().unwrap().to_owned()
        };
        let mut texts: Vec<String> = lines.lines().map(of_line).collect();
        assert!(texts.len() > 100);
        for (_, concept) in Reader::starter().vocabulary().concepts() {
            let all = concept.names.iter().chain(&concept.hints).chain(&concept.shuns);
            texts.extend(all.flatten().cloned());
        }
        Self { texts }
    }

    /// A text made of some of them, spoilt in some places.
    pub fn text(&self, random: &mut Random) -> String {
        let mut text = String::new();
        for _ in 0..=random.below(4) {
            text.push_str(&self.texts[random.below(self.texts.len())]);
            text.push_str(random.of(&[" ", ", ", ". ", "\n", "", "-", " ja ", " men inte "]));
        }
        for _ in 0..random.below(8) {
            spoil(&mut text, random);
        }
        text
    }
}

/// A place between two letters.
fn place(text: &str, random: &mut Random) -> usize {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    places[random.below(places.len())]
}

fn spoil(text: &mut String, random: &mut Random) {
    let (one, other) = (place(text, random), place(text, random));
    let (from, to) = (one.min(other), one.max(other));
    match random.below(9) {
        0 => text.replace_range(from..to, ""),
        1 => text.truncate(from),
        2 if text.len() < 5_000 => text.insert_str(to, &text[from..to].repeat(3)),
        3 => {
            let turned: String = text[from..to].chars().rev().collect();
            text.replace_range(from..to, &turned);
        }
        4 => {
            let upper = text[from..to].to_uppercase();
            text.replace_range(from..to, &upper);
        }
        5 => text.insert(from, char::from_u32(u32::try_from(random.below(0x11_0000)).unwrap()).unwrap_or('\u{FFFD}')),
        6 => {
            let glued: String = text[from..to].split_whitespace().collect();
            text.replace_range(from..to, &glued);
        }
        _ => text.insert_str(from, random.of(NASTY)),
    }
}

pub fn language(random: &mut Random) -> TextLanguage {
    TextLanguage::ALL[random.below(TextLanguage::ALL.len())]
}
