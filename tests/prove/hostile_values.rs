//! What hurts: by kind, and beyond that drawn with a fixed seed from the letters that hurt most.

use crate::support::world::World;

/// Stands in every value that is markup; nothing that comes back may hold it as it is.
pub const MARKUP: &str = "<xss";

/// How many values the full proof tries.
const FULL: usize = 500;

const BASE: &[&str] = &[
    "",
    " \u{a0}\u{200b}",
    "a\0b",
    "<xss>alert(1)</xss>",
    "\"><xss onload=alert(1)>",
    "'><xss autofocus onfocus=alert(1)>",
    "</textarea><xss>",
    "</title><xss>",
    "{{ 7 * 7 }}<xss>{% raw %}",
    "' OR 1=1; --",
    "'; DROP TABLE openings; --",
    "1) UNION SELECT first_name FROM identities",
    "-99999999999999999999",
    "2147483648",
    "9223372036854775808",
    "1e309",
    "NaN",
    "-0",
    "0x10",
    "٣٤",
    "0000-00-00",
    "+262143-12-31",
    "2026-02-30",
    "2026-13-01",
    "-0001-01-01",
    "24:60",
    "true",
    "on",
    "null",
    "[]",
    "{\"a\":{\"a\":{}}}",
    "../../../etc/passwd",
    "%00%0d%0a",
    "a\r\nBcc: everybody@example.org",
    "Subject: x\n\nbody",
    "//example.org/",
    "javascript:alert(1)",
    "https://example.org/\\@example.com",
    "\u{202e}txet desrever",
    "\u{feff}\u{2028}\u{2029}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "ﷺ﷽",
    "👩‍👩‍👧‍👦🏳️‍🌈🦜",
    "ß ẞ ı İ ŉ",
    "a@b",
    "\"a b\"@example.org",
    "a@example.org, b@example.org",
    "a@xn--nxasmq6b.example",
    "@",
    "+358 (0) 40 --- 12",
    "131052-308T",
    "FI01496693",
    "0149669-4",
    "398 ",
    "*",
    "\"unclosed",
    "title:(a AND NOT b) OR [* TO *]",
    "a~9999999 b^99999",
    "((((((((((((((((((((((((((((((((",
    "AND OR NOT + - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
];

/// The values: a good two dozen, or five hundred.
pub fn values(world: &World, full: bool) -> Vec<String> {
    let mut values = vec![
        "x".repeat(10_000),
        "äö🦜".repeat(900),
        "<xss>".repeat(400),
        "(".repeat(3_000),
        "a ".repeat(4_000),
        "\n".repeat(5_000),
        uuid::Uuid::now_v7().to_string(),
        world.espoo.opening.clone(),
        world.espoo.person.profile.clone(),
        world.espoo.company.company.clone(),
    ];
    if !full {
        // Every third of the list, so that each kind is met.
        values.extend(BASE.iter().step_by(3).map(|value| (*value).to_owned()));
        return values;
    }
    values.extend(BASE.iter().map(|value| (*value).to_owned()));
    let mut lot = Lot(0x9e37_79b9_7f4a_7c15);
    while values.len() < FULL {
        let parts = 1 + lot.below(5);
        values.push((0..parts).map(|_| piece(&mut lot)).collect());
    }
    values
}

/// A piece of a drawn value: one of the list, some letters that hurt, or a number.
fn piece(lot: &mut Lot) -> String {
    const LETTERS: &[char] = &[
        '\u{1}',
        '\t',
        '\u{b}',
        '\u{1f}',
        '\u{7f}',
        '\u{85}',
        '\u{ad}',
        '\u{200d}',
        '\u{202d}',
        '\u{fffd}',
        '\u{fffe}',
        '\u{1f9ff}',
        '\u{10ffff}',
        '<',
        '>',
        '&',
        '"',
        '\'',
        '`',
        '\\',
        '%',
        '+',
        ';',
        '=',
        '$',
        '#',
        'å',
        'Ö',
        '漢',
        'ع',
    ];
    match lot.below(3) {
        0 => BASE[lot.below(BASE.len())].to_owned(),
        1 => (0..1 + lot.below(40)).map(|_| LETTERS[lot.below(LETTERS.len())]).collect(),
        _ => format!("{}.{:e}", lot.next() as i64, lot.next() as f64),
    }
}

/// Numbers drawn with a fixed seed (splitmix64), the same in every run.
struct Lot(u64);

impl Lot {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }
}
