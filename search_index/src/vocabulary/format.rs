//! The plain text in which a vocabulary is written, so that a coach can read and mend it.
//!
//! One block a concept; `docs/vocabulary.md` says what each line is. Nothing here knows what the
//! concepts mean: [`super::Vocabulary`] joins the blocks.

use super::ConceptKind;

/// A concept as it is written, its relations still ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Id: English, lower case, hyphens.
    pub id: String,
    /// What it is.
    pub kind: ConceptKind,
    /// ISCO-08 code of an occupation, four digits.
    pub isco: Option<String>,
    /// The end of its ESCO URI, such as `occupation/…`.
    pub esco: Option<String>,
    /// Fields of work it belongs to.
    pub fields: Vec<String>,
    /// Names in Finnish, Swedish and English; the first is shown to people.
    pub names: [Vec<String>; 3],
    /// Words that point to it without naming it.
    pub hints: [Vec<String>; 3],
    /// Words that say that it is shunned: "fear of heights".
    pub shuns: [Vec<String>; 3],
    /// Broader concepts.
    pub up: Vec<String>,
    /// Work or skills that lie beside it.
    pub near: Vec<String>,
    /// What the work needs or is like.
    pub uses: Vec<String>,
    /// What an interest leads to.
    pub leads: Vec<String>,
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

fn head(rest: &str, field: &str) -> Option<Block> {
    let mut words = rest.split_whitespace();
    let (id, kind) = (words.next()?.to_owned(), ConceptKind::from_word(words.next()?)?);
    let mut given = || words.next().map(|word| Some(word.to_owned()).filter(|word| word != "-"));
    let (isco, esco) = (given()?, given()?);
    Some(Block {
        id,
        kind,
        isco,
        esco,
        fields: vec![field.to_owned()],
        names: Default::default(),
        hints: Default::default(),
        shuns: Default::default(),
        up: Vec::new(),
        near: Vec::new(),
        uses: Vec::new(),
        leads: Vec::new(),
    })
}

fn list_of<'a>(block: &'a mut Block, key: &str) -> Option<&'a mut Vec<String>> {
    Some(match key {
        "fi" => &mut block.names[0],
        "sv" => &mut block.names[1],
        "en" => &mut block.names[2],
        "fi?" => &mut block.hints[0],
        "sv?" => &mut block.hints[1],
        "en?" => &mut block.hints[2],
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
        for (text, line) in
            [("fi kokki", 1), ("@ a skill -", 1), ("@ a skill - -\nfi kokki,, x", 2), ("\n@ a skill - -\nxx y", 3)]
        {
            assert_eq!(blocks("f", text).unwrap_err().line, line, "{text}");
        }
    }
}
