//! The hard rules said once more, from their sources and not from the code that keeps them.

use chrono::{Datelike, NaiveDate};
use search_index::model::{Coordinates, Kind, Licence, Opening, Profile, Shift};

/// Why a pair must not be offered; empty if it may.
pub fn bars(profile: &Profile, opening: &Opening, day: NaiveDate) -> Vec<&'static str> {
    let rules: [(&str, bool); 9] = [
        ("kind", !profile.kinds.is_empty() && profile.kinds.iter().all(|kind| *kind != opening.kind)),
        ("answered too late", opening.apply_by.is_some_and(|last| last < day)),
        ("over", opening.ends_on.is_some_and(|last| last < day)),
        ("distance", is_too_far(profile, opening)),
        ("age", is_too_young(profile, opening, day)),
        ("licence", lacks_licence(profile, opening)),
        ("permit", lacks_permit(profile, opening)),
        ("language", lacks_language(profile, opening)),
        ("shift", has_no_shift(profile, opening)),
    ];
    rules.into_iter().filter(|(_, barred)| *barred).map(|(rule, _)| rule).collect()
}

/// Through the Earth instead of along it: chord and arc of a ball of 6371 km.
fn km(one: Coordinates, other: Coordinates) -> f64 {
    let point = |at: Coordinates| {
        let (lat, lon) = (at.lat.to_radians(), at.lon.to_radians());
        [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
    };
    let (one, other) = (point(one), point(other));
    let chord = one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt();
    2.0 * 6371.0 * (chord / 2.0).min(1.0).asin()
}

/// A tenth over the wish is within the error of measuring between centres.
fn is_too_far(profile: &Profile, opening: &Opening) -> bool {
    match (profile.place, opening.place) {
        (Some(home), Some(work)) => !opening.remote && km(home, work) > f64::from(profile.radius_km) * 1.1,
        _ => false,
    }
}

/// The day on which somebody has lived so many years; who was born on a leap day has it on 1 March.
fn birthday(born: NaiveDate, years: u32) -> NaiveDate {
    let year = born.year() + i32::try_from(years).unwrap();
    NaiveDate::from_ymd_opt(year, born.month(), born.day()).unwrap_or(NaiveDate::from_ymd_opt(year, 3, 1).unwrap())
}

fn is_too_young(profile: &Profile, opening: &Opening, day: NaiveDate) -> bool {
    let under = |years| day < birthday(profile.born_on, years);
    let asks = |codes: &[&str]| opening.permits.iter().any(|code| codes.contains(&code.as_str()));
    // Young Workers' Act: no contract under 15; under 18 no night, no long week, nothing hazardous.
    under(15)
        || opening.min_age.is_some_and(under)
        || (under(18) && opening.shifts.contains(&Shift::Night))
        || (under(18) && opening.hours_per_week.is_some_and(|hours| hours > 40))
        || (under(18) && asks(&["alcohol_serving_passport", "security_guard", "security_steward"]))
        || (under(18) && asks(&["chainsaw_course", "asbestos"]))
        || (under(20) && asks(&["blaster"]))
}

/// Classes with which a vehicle of a class may be driven (Driving Licence Act 386/2011).
fn enough_for(needed: Licence) -> &'static [Licence] {
    use Licence::{A, A1, A2, Am, B, Be, C, C1, Ce, D, D1, Lt, T};
    match needed {
        Am => &[Am, A1, A2, A, B, Be, C1, C, Ce, D1, D],
        A1 => &[A1, A2, A],
        A2 => &[A2, A],
        A => &[A],
        T => &[T, Lt, B, Be, C1, C, Ce, D1, D],
        Lt => &[Lt, C1, C, Ce],
        B => &[B, Be, C1, C, Ce, D1, D],
        Be => &[Be, Ce],
        C1 => &[C1, C, Ce],
        C => &[C, Ce],
        Ce => &[Ce],
        D1 => &[D1, D],
        D => &[D],
    }
}

/// The classes that generated permits stand for.
fn class(code: &str) -> Option<Licence> {
    match code {
        "licence_b" => Some(Licence::B),
        "licence_am_moped" => Some(Licence::Am),
        "licence_ce" => Some(Licence::Ce),
        "licence_lt" => Some(Licence::Lt),
        _ => None,
    }
}

fn lacks_licence(profile: &Profile, opening: &Opening) -> bool {
    let held: Vec<Licence> =
        profile.driving_licence.into_iter().chain(profile.permits.iter().filter_map(|code| class(code))).collect();
    let mut needed = opening.driving_licence.into_iter().chain(opening.permits.iter().filter_map(|code| class(code)));
    needed.any(|needed| !enough_for(needed).iter().any(|enough| held.contains(enough)))
}

/// Permits of months; others are a short course or a formality. Who teaches them needs none beforehand.
fn lacks_permit(profile: &Profile, opening: &Opening) -> bool {
    let long = ["driver_cpc", "welding", "medication_permit", "wet_room", "vehicle_crane", "blaster", "asbestos"];
    let taught = opening.offers_permit_training || opening.kind == Kind::Apprenticeship;
    !taught
        && long.iter().any(|code| {
            opening.permits.iter().any(|asked| asked == code) && !profile.permits.iter().any(|held| held == code)
        })
}

/// One step short can be talked about; a work trial may ask for none (380/2023).
fn lacks_language(profile: &Profile, opening: &Opening) -> bool {
    let step = |level| search_index::model::Level::ALL.iter().position(|known| *known == level).unwrap();
    opening.kind != Kind::WorkTrial
        && opening.languages.iter().any(|asked| {
            !profile
                .languages
                .iter()
                .filter(|known| known.code.to_lowercase() == asked.code.to_lowercase())
                .any(|known| step(known.level) + 1 >= step(asked.level))
        })
}

fn has_no_shift(profile: &Profile, opening: &Opening) -> bool {
    !opening.shifts.is_empty()
        && !profile.shifts.is_empty()
        && !opening.shifts.iter().any(|shift| profile.shifts.contains(shift))
}
