//! Rows of the database as the engine sees them.

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
    }
}

/// A profile for the engine: no name, no contact.
#[must_use]
pub fn profile_document(profile: &Profile) -> model::Profile {
    model::Profile {
        id: profile.id.clone(),
        language: profile.language,
        born_on: profile.born_on,
        headline: profile.headline.clone(),
        about: profile.about.clone(),
        skills: profile.skills.clone(),
        interests: profile.interests.clone(),
        avoid: profile.avoid.clone(),
        permits: profile.permits.clone(),
        driving_licence: profile.driving_licence,
        languages: profile.languages.clone(),
        place: place(&profile.municipality_code),
        radius_km: u32::try_from(profile.radius_km).unwrap_or(0),
        kinds: profile.kinds.clone(),
        shifts: profile.shifts.clone(),
        hours_per_week_max: number(profile.hours_per_week_max),
        available_from: profile.available_from,
    }
}
