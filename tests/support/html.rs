//! CSS-selector assertions on pages, and forms as they stand on them.

use scraper::{ElementRef, Html, Selector};

use super::client::Answer;

/// A form ready to send.
pub struct Filled {
    /// Where it goes.
    pub action: String,
    /// Whether it is sent by POST.
    pub post: bool,
    /// What it holds.
    pub fields: Vec<(String, String)>,
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap_or_else(|error| panic!("selector {text}: {error}"))
}

/// A page's source without what is drawn by lot: ids, the tokens of its forms, the versions of its assets.
fn without_lots(body: &str) -> String {
    const ID: usize = 36;
    const TOKEN: &str = "name=\"csrf\" value=\"";
    const VERSION: usize = "?v=0123456789ab".len();
    let mut kept = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(next) = rest.chars().next() {
        if rest.get(..ID).is_some_and(|id| uuid::Uuid::try_parse(id).is_ok()) {
            rest = &rest[ID..];
        } else if rest.get(..VERSION).is_some_and(is_version) {
            rest = &rest[VERSION..];
        } else if let Some(value) = rest.strip_prefix(TOKEN) {
            kept.push_str(TOKEN);
            rest = value.split_once('"').map_or("", |(_, after)| after);
        } else {
            kept.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    kept
}

/// Whether this is the end of an asset's address.
fn is_version(text: &str) -> bool {
    text.strip_prefix("?v=").is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Answer {
    /// Texts of all matching elements, white space joined.
    pub fn texts(&self, css: &str) -> Vec<String> {
        Html::parse_document(&self.body).select(&selector(css)).map(words).collect()
    }

    /// Text of the first matching element.
    pub fn text(&self, css: &str) -> String {
        self.texts(css).into_iter().next().unwrap_or_else(|| panic!("{} has no {css}:\n{}", self.path, self.outline()))
    }

    /// Number of matching elements.
    pub fn count(&self, css: &str) -> usize {
        self.texts(css).len()
    }

    /// Whether something matches.
    pub fn has(&self, css: &str) -> bool {
        self.count(css) > 0
    }

    /// Values of an attribute of all matching elements that have it.
    pub fn attributes(&self, css: &str, attribute: &str) -> Vec<String> {
        Html::parse_document(&self.body)
            .select(&selector(css))
            .filter_map(|element| element.attr(attribute).map(ToOwned::to_owned))
            .collect()
    }

    /// Value of an attribute of the first matching element that has it.
    pub fn attribute(&self, css: &str, attribute: &str) -> String {
        let found = self.attributes(css, attribute).into_iter().next();
        found.unwrap_or_else(|| panic!("{} has no {css} with {attribute}:\n{}", self.path, self.outline()))
    }

    /// Holds that some matching element says this.
    #[track_caller]
    pub fn assert_says(&self, css: &str, words: &str) {
        let texts = self.texts(css);
        assert!(
            texts.iter().any(|text| text.contains(words)),
            "{}: no {css} says \"{words}\", but: {texts:#?}",
            self.path
        );
    }

    /// Holds that the words stand nowhere in the page's source. Ids, form tokens and versions of
    /// assets are drawn by lot and may spell anything ("987"), so they count only where an id itself is looked for.
    #[track_caller]
    pub fn assert_silent(&self, words: &str) {
        let source = if uuid::Uuid::try_parse(words).is_ok() { self.body.clone() } else { without_lots(&self.body) };
        assert!(!source.contains(words), "{} must not say \"{words}\"", self.path);
    }

    /// What the page says is wrong.
    pub fn errors(&self) -> String {
        let mut found = self.texts(".summary, .field__error, .message--warning");
        found.push(format!("{} {} {:?}", self.status, self.texts("h1").join(" "), self.location));
        found.join("\n")
    }

    /// Headings and forms, for messages of failed tests.
    pub fn outline(&self) -> String {
        let document = Html::parse_document(&self.body);
        let (form, named, heading) = (selector("form"), selector("[name]"), selector("h1, h2, h3"));
        let forms = document.select(&form).map(|form| {
            let names: Vec<&str> = form.select(&named).filter_map(|field| field.attr("name")).collect();
            format!(
                "form {} {}: {}",
                form.attr("id").unwrap_or_default(),
                form.attr("action").unwrap_or_default(),
                names.join(", ")
            )
        });
        let headings = document.select(&heading).map(words);
        headings.chain(forms).collect::<Vec<_>>().join("\n")
    }
}

/// Reads a form from a page and fills fields in. Fields that are not named keep what the page
/// gave them; a field that the form lacks fails the test.
pub fn fill(page: &Answer, form: &str, values: &[(&str, &str)]) -> Filled {
    let document = Html::parse_document(&page.body);
    let element = document
        .select(&selector(form))
        .next()
        .unwrap_or_else(|| panic!("{} ({}) has no {form}:\n{}", page.path, page.status, page.outline()));
    let mut known = Vec::new();
    let mut fields = Vec::new();
    let mut pressed = false;
    for field in controls(&document, element, "input, textarea, select, button") {
        let is_button = field.value().name() == "button" && field.attr("type").unwrap_or("submit") == "submit";
        let first_button = is_button && !pressed;
        pressed |= is_button;
        let Some(name) = field.attr("name") else { continue };
        known.push(name.to_owned());
        if values.iter().any(|(given, _)| *given == name) || field.attr("disabled").is_some() {
            continue;
        }
        // Unless another is named, the first button is the one that was pressed.
        if first_button {
            fields.push((name.to_owned(), field.attr("value").unwrap_or_default().to_owned()));
        }
        fields.extend(given_values(field).into_iter().map(|value| (name.to_owned(), value)));
    }
    for (name, _) in values {
        assert!(known.iter().any(|field| field == name), "{form} of {} has no field {name}, only {known:?}", page.path);
    }
    fields.extend(values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    Filled {
        action: element.attr("action").filter(|action| !action.is_empty()).unwrap_or(&page.path).to_owned(),
        post: element.attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post")),
        fields,
    }
}

/// Every form of a page as a browser would send it untouched, with all its fields.
pub fn forms(page: &Answer) -> Vec<Filled> {
    let document = Html::parse_document(&page.body);
    let (form, named) = (selector("form"), selector("input[name], textarea[name], select[name]"));
    let filled = document.select(&form).map(|form| {
        let mut fields: Vec<(String, String)> = Vec::new();
        for field in form.select(&named) {
            let name = field.attr("name").unwrap_or_default();
            let values = given_values(field);
            // A box that is not ticked is sent empty, so that it is there to be changed.
            let absent = values.is_empty() && !fields.iter().any(|(known, _)| known == name);
            fields.extend(values.into_iter().map(|value| (name.to_owned(), value)));
            if absent {
                fields.push((name.to_owned(), String::new()));
            }
        }
        Filled {
            action: form.attr("action").filter(|action| !action.is_empty()).unwrap_or(&page.path).to_owned(),
            post: form.attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post")),
            fields,
        }
    });
    filled.collect()
}

/// What kind of control a form's field is: "text", "checkbox", "select", "button" …
pub fn control(page: &Answer, form: &str, name: &str) -> String {
    let document = Html::parse_document(&page.body);
    let form_element = document.select(&selector(form)).next();
    let field = format!("[name='{name}']");
    let found = form_element.and_then(|form| controls(&document, form, &field).first().copied());
    let found = found.unwrap_or_else(|| panic!("{} has no field {name} in {form}", page.path));
    match found.value().name() {
        "input" => found.attr("type").unwrap_or("text").to_owned(),
        other => other.to_owned(),
    }
}

/// Controls of a form: those in it, then those elsewhere on the page that name it.
fn controls<'a>(document: &'a Html, form: ElementRef<'a>, wanted: &str) -> Vec<ElementRef<'a>> {
    let wanted = selector(wanted);
    let mut found: Vec<_> = form.select(&wanted).collect();
    if let Some(id) = form.attr("id") {
        found.extend(document.select(&wanted).filter(|field| field.attr("form") == Some(id)));
    }
    found
}

/// What a browser would send of a field that nobody touched.
fn given_values(field: ElementRef<'_>) -> Vec<String> {
    let value = |default: &str| field.attr("value").unwrap_or(default).to_owned();
    match (field.value().name(), field.attr("type").unwrap_or("text")) {
        ("textarea", _) => vec![field.text().collect::<String>().trim_start_matches('\n').to_owned()],
        ("select", _) => {
            let option = |element: ElementRef<'_>| match element.attr("value") {
                Some(value) => value.to_owned(),
                None => words(element),
            };
            let chosen: Vec<String> = field.select(&selector("option[selected]")).map(option).collect();
            if chosen.is_empty() && field.attr("multiple").is_none() {
                field.select(&selector("option")).next().map(option).into_iter().collect()
            } else {
                chosen
            }
        }
        ("button", _) | (_, "submit" | "button" | "reset" | "image" | "file") => Vec::new(),
        (_, "checkbox" | "radio") => field.attr("checked").map(|_| value("on")).into_iter().collect(),
        _ => vec![value("")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01a20280-f3fd-7621-9879-659b56e0bba6";

    fn page(body: String) -> Answer {
        Answer { path: "/".to_owned(), status: 200, location: None, headers: Vec::new(), body }
    }

    fn says(body: String, words: &str) -> bool {
        std::panic::catch_unwind(|| page(body).assert_silent(words)).is_err()
    }

    #[test]
    fn an_id_a_token_or_a_version_tells_nothing_by_chance() {
        assert!(!says(format!("<a href=\"/profiles/{ID}/edit\">Ä</a>"), "987"));
        assert!(!says("<input name=\"csrf\" value=\"ab987c\"><p>Ä".to_owned(), "987"));
        assert!(!says("<link href=\"/assets/matkalla.css?v=ab987c012345\"><p>Ä".to_owned(), "987"));
    }

    #[test]
    fn all_else_of_the_source_is_searched() {
        assert!(says(format!("<a href=\"/{ID}\" title=\"044 987\">Ä</a>"), "987"));
        assert!(says("<input name=\"csrf\" value=\"a\"><p>ä 987".to_owned(), "987"));
        assert!(says("<input name=\"phone\" value=\"987\">".to_owned(), "987"));
        assert!(says("<a href=\"/openings?v=987\">".to_owned(), "987"));
        assert!(says("<a href=\"/openings?v=ab987c01234ä\">".to_owned(), "987"));
        assert!(says(format!("<a href=\"/profiles/{ID}\">"), ID));
    }
}
