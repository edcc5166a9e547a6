//! Texts of others as they may stand in a message.

/// Longest piece of somebody's text in a message, characters.
const LONGEST: usize = 160;

/// Somebody's text without what could break a header or turn its direction.
pub fn plain(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|letter| !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same as one short line.
pub fn one_line(text: &str) -> String {
    let line = plain(text);
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// No blanks at line ends, never two empty lines together.
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() && empty {
            continue;
        }
        empty = line.is_empty();
        out.push_str(line);
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(one_line(&"ä".repeat(400)).chars().count(), LONGEST + 1);
        assert_eq!(one_line(" a\r\n\tb\u{0} "), "a b");
    }
}
