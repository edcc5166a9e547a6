//! The error summary of a form names each field in the words of the field's own label, which stand
//! once on the page: the summary macro leaves a mark, and the label is put there when the page is made.
//! Its lines follow the order of the fields on the page, whatever the order in which they were checked.

const MARK: &str = "<!--label:";
const END: &str = "-->";

/// The page with labels in the marks of its summary; `None` if it has no mark. A field without a label
/// leaves nothing.
pub fn name_fields(html: &str) -> Option<String> {
    let html = &in_page_order(html)?;
    let first = html.find(MARK)?;
    let mut named = String::with_capacity(html.len() + 200);
    named.push_str(&html[..first]);
    for (at, part) in html[first..].split(MARK).enumerate() {
        // What stands before the first mark has been taken over above.
        if at == 0 {
            continue;
        }
        let Some((field, rest)) = part.split_once(END) else { continue };
        if let Some(label) = label_of(html, field) {
            named.push_str(label.trim_end_matches([':', '?', '.']));
            named.push_str(": ");
        }
        named.push_str(rest);
    }
    Some(named)
}

/// The page with the lines of its summary in the order of the fields; `None` if it has no mark.
fn in_page_order(html: &str) -> Option<String> {
    let first = html.find(MARK)?;
    let start = html[..first].rfind("<li>").unwrap_or(first);
    let end = html[first..].find("</ul>").map_or(first, |at| first + at);
    let (Some(before), Some(list), Some(after)) = (html.get(..start), html.get(start..end), html.get(end..)) else {
        return Some(html.to_owned());
    };
    let mut lines: Vec<&str> = list.split_inclusive("</li>").collect();
    lines.sort_by_key(|line| {
        let field = line.split_once(MARK).and_then(|(_, rest)| rest.split_once(END)).map(|(field, _)| field);
        field.and_then(|field| after.find(&format!(" id=\"{field}\""))).unwrap_or(usize::MAX)
    });
    Some([before, &lines.concat(), after].concat())
}

/// Words of a field's label, of the legend of a group or beside a box to tick: the text up to the next tag.
fn label_of<'a>(html: &'a str, field: &str) -> Option<&'a str> {
    let after = |start: &str| html.find(start).map(|at| &html[at + start.len()..]);
    let label = after(&format!(" for=\"{field}\">"));
    let text = match label {
        Some(text) => text,
        None => {
            let (attributes, inside) = after(&format!(" id=\"{field}\" tabindex=\"-1\""))?.split_once('>')?;
            let tick = || inside.split("</label>").next()?.split_once("check__text\">").map(|(_, words)| words);
            inside.strip_prefix("<legend>").filter(|_| !attributes.contains('<')).or_else(tick)?
        }
    };
    let words = text.split('<').next().unwrap_or_default().trim();
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::name_fields;

    #[test]
    fn a_mark_becomes_the_label() {
        let page = concat!(
            "<a href=\"#title\"><!--label:title-->Kirjoita tähän.</a><a href=\"#kind\"><!--label:kind-->Valitse.</a>",
            "<a href=\"#gone\"><!--label:gone-->Eh.</a>",
            "<label class=\"field__label\" for=\"title\">Otsikko <span>vapaa</span></label>",
            "<fieldset class=\"group\" id=\"kind\" tabindex=\"-1\"><legend>Mitä tarjoat?<span>x</span></legend></fieldset>",
        );
        let named = name_fields(page).unwrap();
        assert!(named.starts_with(
            "<a href=\"#title\">Otsikko: Kirjoita tähän.</a><a href=\"#kind\">Mitä tarjoat: Valitse.</a>"
        ));
        assert!(named.contains("<a href=\"#gone\">Eh.</a><label"));
    }

    #[test]
    fn a_box_to_tick_is_named_by_its_own_words() {
        let page = concat!(
            "<a href=\"#a\"><!--label:a-->Merkitkää.</a>",
            "<div class=\"tick\" id=\"a\" tabindex=\"-1\"><span id=\"a-error\">Merkitkää.</span>",
            "<label class=\"check\"><input name=\"a\"><span class=\"check__text\">Lupaus<span>x</span></span></label></div>",
            "<fieldset id=\"b\" tabindex=\"-1\"><legend>Toinen</legend></fieldset>",
        );
        assert!(name_fields(page).unwrap().starts_with("<a href=\"#a\">Lupaus: Merkitkää.</a>"));
    }

    #[test]
    fn lines_follow_the_fields_of_the_page() {
        let page = concat!(
            "<ul><li><a href=\"#b\"><!--label:b-->Beta.</a></li><li><a href=\"#gone\"><!--label:gone-->Eh.</a></li>",
            "<li><a href=\"#a\"><!--label:a-->Alfa.</a></li></ul><input id=\"a\"><input id=\"b\">",
        );
        let named = name_fields(page).unwrap();
        let at = |word: &str| named.find(word).unwrap();
        assert!(at("Alfa") < at("Beta") && at("Beta") < at("Eh."));
        assert!(named.ends_with("<input id=\"a\"><input id=\"b\">"));
    }

    #[test]
    fn a_page_without_marks_stays() {
        assert_eq!(name_fields("<p>a</p>"), None);
    }
}
