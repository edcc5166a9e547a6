//! A text as people write it into a box, as paragraphs and lists.

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Lines that belong together.
    Paragraph(Vec<String>),
    /// Items that began with a dash, a star or a bullet.
    List(Vec<String>),
}

/// The parts of a text: an empty line ends a paragraph, a leading dash makes a list item.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut fresh = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            fresh = true;
            continue;
        }
        match (item(line), found.last_mut()) {
            (Some(item), Some(Block::List(items))) => items.push(item.to_owned()),
            (Some(item), _) => found.push(Block::List(vec![item.to_owned()])),
            (None, Some(Block::Paragraph(lines))) if !fresh => lines.push(line.to_owned()),
            (None, _) => found.push(Block::Paragraph(vec![line.to_owned()])),
        }
        fresh = false;
    }
    found
}

fn item(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['-', '*', '•', '–', '·'])?;
    let text = rest.trim_start();
    (rest.len() > text.len() || line.starts_with('•')).then_some(text).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_make_lists_and_empty_lines_part_paragraphs() {
        let paragraph = |lines: &[&str]| Block::Paragraph(lines.iter().map(ToString::to_string).collect());
        let list = |items: &[&str]| Block::List(items.iter().map(ToString::to_string).collect());
        let text = "Tule mukaan.\nOpit paljon.\n\nTehtävät:\n- peset pyöriä\r\n• vaihdat renkaita\n\n-5 astetta ei haittaa\n\nTervetuloa";
        assert_eq!(
            blocks(text),
            [
                paragraph(&["Tule mukaan.", "Opit paljon."]),
                paragraph(&["Tehtävät:"]),
                list(&["peset pyöriä", "vaihdat renkaita"]),
                paragraph(&["-5 astetta ei haittaa"]),
                paragraph(&["Tervetuloa"]),
            ]
        );
        assert!(blocks(" \n\n").is_empty());
    }
}
