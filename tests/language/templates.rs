//! Templates hold no words of any language: all of them come from the texts.

use crate::support::source::files;

/// The service's name, and the languages, each called by its own name.
const NAMES: &[&str] = &["Matkalla", "FI", "SV", "EN", "suomi", "svenska", "English"];

/// Blocks and macros that stand inside a tag: their content is attributes, not words.
const INSIDE_TAGS: &[(&str, &str)] =
    &[("{% block main_class %}", "{% endblock %}"), ("{% macro described(", "{% endmacro %}")];

/// What is left of a template without comments, code, expressions and tags; attributes that
/// people hear or see stay.
fn spoken(text: &str) -> String {
    let mut rest = text.to_owned();
    let code = [("{#", "#}"), ("{%", "%}"), ("{{", "}}")];
    for (open, close) in INSIDE_TAGS.iter().copied().chain(code) {
        while let Some(start) = rest.find(open) {
            let end = rest[start..].find(close).map_or(rest.len(), |end| start + end + close.len());
            rest.replace_range(start..end, " ");
        }
    }
    let mut said = String::new();
    for (number, part) in rest.split('<').enumerate() {
        let (tag, words) = if number == 0 { ("", part) } else { part.split_once('>').unwrap_or((part, "")) };
        for attribute in ["aria-label=\"", "title=\"", "alt=\"", "placeholder=\""] {
            if let Some((_, value)) = tag.split_once(attribute) {
                said.push_str(value.split('"').next().unwrap_or_default());
                said.push('\n');
            }
        }
        said.push_str(words);
        said.push('\n');
    }
    said.replace("&nbsp;", " ").replace("&amp;", " ")
}

#[test]
fn templates_hold_no_words() {
    let mut found = Vec::new();
    for file in files("templates", "html") {
        // The page of the design system names its parts for those who build, not for visitors.
        if file.path.starts_with("templates/style/") {
            continue;
        }
        for line in spoken(&file.text).lines() {
            let words: Vec<&str> = line
                .split(|letter: char| !letter.is_alphabetic())
                .filter(|word| word.chars().count() > 1 && !NAMES.contains(word))
                .collect();
            if !words.is_empty() {
                found.push(format!("{}: {}", file.path, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "words in templates:\n{}", found.join("\n"));
}
