//! Rows of the database as the engine sees them.

use chrono::NaiveDate;
use search_index::model;

use crate::openings::Opening;
use crate::places::Municipality;
use crate::profiles::Profile;

fn place(municipality_code: &str) -> Option<model::Coordinates> {
    Municipality::by_code(municipality_code).map(|found| model::Coordinates { lat: found.lat, lon: found.lon })
}

fn number(value: Option<i32>) -> Option<u32> {
    value.and_then(|value| u32::try_from(value).ok())
}

/// An opening for the engine.
#[must_use]
pub fn opening_document(opening: &Opening, company_name: &str) -> model::Opening {
    model::Opening {
        id: opening.id.clone(),
        site: opening.site_id.clone(),
        kind: opening.kind,
        language: opening.language,
        company: company_name.to_owned(),
        title: opening.title.clone(),
        description: opening.description.clone(),
        place: place(&opening.municipality_code),
        remote: opening.remote,
        hours_per_week: number(opening.hours_per_week),
        shifts: opening.shifts.clone(),
        permits: opening.permits.clone(),
        driving_licence: opening.driving_licence,
        min_age: number(opening.min_age),
        languages: opening.languages.clone(),
        offers_permit_training: opening.offers_permit_training,
        starts_on: opening.starts_on,
        ends_on: opening.ends_on,
        apply_by: opening.apply_by,
        published_at: opening.published_at,
        waiting: 0,
        silent: false,
        by_hand: opening.by_hand.clone(),
    }
}

/// An opening for the engine as it is asked about on a day: with the age that the rules of that day
/// want for its work. The index keeps the opening's own age only, so time changes nothing in it.
#[must_use]
pub fn opening_on(opening: &Opening, company_name: &str, day: NaiveDate) -> model::Opening {
    model::Opening { min_age: number(opening.lowest_age(day)), ..opening_document(opening, company_name) }
}

/// A profile for the engine on a day: no name, no contact, and only cards that are valid then. The
/// index keeps no cards, so time changes nothing in it.
#[must_use]
pub fn profile_document(profile: &Profile, day: NaiveDate) -> model::Profile {
    model::Profile {
        id: profile.id.clone(),
        site: profile.site_id.clone(),
        language: profile.language,
        born_on: profile.born_on,
        headline: profile.headline.clone(),
        about: told(profile),
        skills: profile.skills.clone(),
        interests: profile.interests.iter().chain(&profile.background.hobbies).cloned().collect(),
        avoid: profile.avoid.clone(),
        permits: profile.permits_on(day),
        driving_licence: profile.licence_on(day),
        languages: profile.languages.clone(),
        place: place(&profile.municipality_code),
        radius_km: u32::try_from(profile.radius_km).unwrap_or(0),
        kinds: profile.kinds.clone(),
        shifts: profile.shifts.clone(),
        hours_per_week_max: number(profile.hours_per_week_max),
        available_from: profile.available_from,
        on_the_way: 0,
        by_hand: profile.by_hand.clone(),
    }
}

/// What the person tells, with what they have studied and done: it counts like the story, half of a
/// skill. Names of schools and employers stay out.
fn told(profile: &Profile) -> String {
    let studied = profile.background.education.iter().flat_map(|school| [&school.degree, &school.field]);
    let done = profile.background.experience.iter().flat_map(|work| [&work.title, &work.tasks]);
    let lines: Vec<&str> = std::iter::once(&profile.about)
        .chain(studied)
        .chain(done)
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    lines.join("\n")
}
