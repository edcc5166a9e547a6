//! What search engines and chats read of an opening's page.

use chrono::Days;
use serde_json::{Value, json};

use crate::clock::in_finland;
use crate::companies::Company;
use crate::matching::Kind;
use crate::openings::Opening;
use crate::places::Municipality;

/// Longest summary, characters.
const SUMMARY: usize = 160;
/// Days after its last change within which an opening is taken down.
const LONGEST: u64 = 90;
/// Hours from which a week is full.
const FULL_WEEK: i32 = 35;

/// schema.org `JobPosting`, ready to stand in a page; empty for what is no job: trials, micro-jobs
/// and entrepreneurship.
#[must_use]
pub fn markup(opening: &Opening, company: &Company, link: &str) -> String {
    if !matches!(opening.kind, Kind::Job | Kind::Apprenticeship) {
        return String::new();
    }
    let published = opening.published_at.unwrap_or(opening.created_at);
    let taken_down = in_finland(opening.updated_at).date().checked_add_days(Days::new(LONGEST));
    let valid = [opening.apply_by, opening.ends_on, taken_down].into_iter().flatten().min();
    let place = Municipality::by_code(&opening.municipality_code).map(|place| place.fi.as_str());
    let mut posting = json!({
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": opening.title,
        "description": opening.description,
        "datePosted": in_finland(published).date().to_string(),
        "hiringOrganization": { "@type": "Organization", "name": company.name },
        "jobLocation": {
            "@type": "Place",
            "address": { "@type": "PostalAddress", "addressCountry": "FI" }
        },
        "identifier": { "@type": "PropertyValue", "name": "Matkalla", "value": opening.id },
        "url": link,
        "totalJobOpenings": opening.positions,
        "directApply": false,
    });
    let mut put = |name: &str, value: Value| {
        if let Some(fields) = posting.as_object_mut() {
            fields.insert(name.to_owned(), value);
        }
    };
    if let Some(day) = valid {
        put("validThrough", json!(day.to_string()));
    }
    if let Some(hours) = opening.hours_per_week {
        put("employmentType", json!(if hours >= FULL_WEEK { "FULL_TIME" } else { "PART_TIME" }));
    }
    if opening.remote {
        put("jobLocationType", json!("TELECOMMUTE"));
        put("applicantLocationRequirements", json!({ "@type": "Country", "name": "FI" }));
    }
    let address = &mut posting["jobLocation"]["address"];
    if let Some(place) = place {
        address["addressLocality"] = json!(place);
    }
    if !opening.postcode.is_empty() {
        address["postalCode"] = json!(opening.postcode);
    }
    // Nothing that somebody wrote can end the block or begin another.
    posting.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// The beginning of a text, for chats that show a link.
#[must_use]
pub fn summary(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SUMMARY) {
        Some((end, _)) => {
            let cut = &line[..end];
            format!("{}…", cut.rsplit_once(' ').map_or(cut, |(words, _)| words))
        }
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_ends_between_words() {
        assert_eq!(summary(" Yksi\n- kaksi "), "Yksi - kaksi");
        let long = summary(&"sana ".repeat(60));
        assert!(long.ends_with("sana…") && long.chars().count() <= SUMMARY + 1, "{long}");
    }
}
