//! The plain text in which a vocabulary is written, so that a coach can read and mend it.
//!
//! One block a concept; `docs/vocabulary.md` says what each line is. Nothing here knows what the
//! concepts mean: [`super::Vocabulary`] joins the blocks.

use serde::{Deserialize, Serialize};

use super::ConceptKind;

/// A concept as it is written, its relations still ids. What is empty is left out where it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Id: English, lower case, hyphens.
    pub id: String,
    /// What it is.
    pub kind: ConceptKind,
    /// ISCO-08 code of an occupation, four digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub isco: Option<String>,
    /// The end of its ESCO URI, such as `occupation/…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub esco: Option<String>,
    /// Fields of work it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
    /// Names in Finnish, Swedish and English; the first is shown to people.
    #[serde(default, skip_serializing_if = "nothing")]
    pub names: [Vec<String>; 3],
    /// Words that point to it without naming it.
    #[serde(default, skip_serializing_if = "nothing")]
    pub hints: [Vec<String>; 3],
    /// Places where the work is done: they name it where the text names no other work.
    #[serde(default, skip_serializing_if = "nothing")]
    pub places: [Vec<String>; 3],
    /// Words that say that it is shunned: "fear of heights".
    #[serde(default, skip_serializing_if = "nothing")]
    pub shuns: [Vec<String>; 3],
    /// Broader concepts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub up: Vec<String>,
    /// Work or skills that lie beside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<String>,
    /// What the work needs or is like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<String>,
    /// What an interest leads to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leads: Vec<String>,
}

impl Block {
    /// A concept of which nothing but its id and kind is known.
    #[must_use]
    pub fn new(id: &str, kind: ConceptKind) -> Self {
        Self {
            id: id.to_owned(),
            kind,
            isco: None,
            esco: None,
            fields: Vec::new(),
            names: Default::default(),
            hints: Default::default(),
            places: Default::default(),
            shuns: Default::default(),
            up: Vec::new(),
            near: Vec::new(),
            uses: Vec::new(),
            leads: Vec::new(),
        }
    }
}

/// Whether no language has a word.
fn nothing(words: &[Vec<String>; 3]) -> bool {
    words.iter().all(Vec::is_empty)
}

/// Why a vocabulary cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {problem}")]
pub struct FormatError {
    /// Name of the file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: String,
}

/// Reads the blocks of a file.
///
/// # Errors
/// At the first line that is none of the format's.
pub fn blocks(file: &str, text: &str) -> Result<Vec<Block>, FormatError> {
    let mut found: Vec<Block> = Vec::new();
    let mut field = String::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let wrong = |problem: &str| FormatError { file: file.to_owned(), line: at + 1, problem: problem.to_owned() };
        let (key, rest) = line.split_once(' ').ok_or_else(|| wrong("a key and something after it"))?;
        match key {
            "==" => rest.trim().clone_into(&mut field),
            "@" => found.push(head(rest, &field).ok_or_else(|| wrong("expected `@ id kind isco esco`"))?),
            _ => {
                let block = found.last_mut().ok_or_else(|| wrong("a block begins with `@`"))?;
                let list = list_of(block, key).ok_or_else(|| wrong("no such key"))?;
                for item in rest.split(',').map(str::trim) {
                    if item.is_empty() {
                        return Err(wrong("an empty item"));
                    }
                    list.push(item.to_owned());
                }
            }
        }
    }
    for block in &mut found {
        // The chapter's field stands first and gives way to the block's own.
        if block.fields.len() > 1 {
            block.fields.remove(0);
        }
    }
    Ok(found)
}

/// Longest id of a concept.
const LONGEST_ID: usize = 80;

/// Whether something has the shape of an id. Forms send ids back and they are kept, so no text of a person passes
/// for one.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let letter = |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || matches!(one, '-' | '_');
    !text.is_empty() && text.len() <= LONGEST_ID && text.chars().all(letter)
}

fn head(rest: &str, field: &str) -> Option<Block> {
    let mut words = rest.split_whitespace();
    let id = words.next().filter(|id| is_id(id))?;
    let kind = ConceptKind::from_word(words.next()?)?;
    let mut given = || words.next().map(|word| Some(word.to_owned()).filter(|word| word != "-"));
    let (isco, esco) = (given()?, given()?);
    Some(Block { isco, esco, fields: vec![field.to_owned()], ..Block::new(id, kind) })
}

fn list_of<'a>(block: &'a mut Block, key: &str) -> Option<&'a mut Vec<String>> {
    Some(match key {
        "fi" => &mut block.names[0],
        "sv" => &mut block.names[1],
        "en" => &mut block.names[2],
        "fi?" => &mut block.hints[0],
        "sv?" => &mut block.hints[1],
        "en?" => &mut block.hints[2],
        "fi@" => &mut block.places[0],
        "sv@" => &mut block.places[1],
        "en@" => &mut block.places[2],
        "fi-" => &mut block.shuns[0],
        "sv-" => &mut block.shuns[1],
        "en-" => &mut block.shuns[2],
        "in" => &mut block.fields,
        "up" => &mut block.up,
        "near" => &mut block.near,
        "uses" => &mut block.uses,
        "leads" => &mut block.leads,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_read_and_the_chapter_gives_its_field() {
        let text = "# note\n== food\n@ baker occupation 7512 occupation/x\nfi leipuri, pullanleipoja\nfi? uuni\n\
                    sv bagare\nen baker\nuses baking\n\n@ sauna skill - -\nin property, sports\n";
        let read = blocks("f", text).unwrap();
        assert_eq!(read[0].names[0], ["leipuri", "pullanleipoja"]);
        assert_eq!((read[0].isco.as_deref(), read[0].esco.as_deref()), (Some("7512"), Some("occupation/x")));
        assert_eq!(
            (read[0].fields.as_slice(), read[0].uses.as_slice()),
            (&["food".to_owned()][..], &["baking".to_owned()][..])
        );
        assert_eq!(read[1].fields, ["property", "sports"]);
        assert_eq!((read[1].isco.as_ref(), read[1].esco.as_ref()), (None, None));
    }

    #[test]
    fn a_line_that_is_none_of_the_format_is_told_with_its_number() {
        for (text, line) in [
            ("fi kokki", 1),
            ("@ a skill -", 1),
            ("@ a skill - -\nfi kokki,, x", 2),
            ("\n@ a skill - -\nxx y", 3),
            ("@ A:b skill - -", 1),
        ] {
            assert_eq!(blocks("f", text).unwrap_err().line, line, "{text}");
        }
    }
}
