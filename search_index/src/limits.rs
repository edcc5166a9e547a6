//! Limits that law and practice set, dated, in one table.
//!
//! Checked 2026-11. Sources: Young Workers Act 998/1993 (and its decrees on hazardous work),
//! Driving Licence Act 386/2011, Private Security Services Act 1085/2015, Alcohol Act 1102/2017.

use crate::model::Licence;

/// Lowest age at which a person makes a contract of work alone (998/1993).
pub(crate) const WORKING_AGE: u32 = 15;
/// Age at which the limits for young workers end: night work 22–06, alcohol, weekly hours (998/1993).
pub(crate) const ADULT: u32 = 18;
/// Longest week of a worker under 18 (998/1993).
pub(crate) const MINOR_WEEKLY_HOURS: u32 = 40;

/// Distances are taken between centres of municipalities: a tenth over the wish is within the error.
pub(crate) const DISTANCE_TOLERANCE: f64 = 1.1;
/// Hours beyond this share of the wished most are far over it.
pub(crate) const HOURS_TOLERANCE: f64 = 1.3;

/// Lowest age for work that a card or permit stands for.
pub(crate) const PERMIT_AGES: &[(&str, u32)] = &[
    // Responsible for serving alcohol: 18 (1102/2017).
    ("alcohol_serving_passport", 18),
    // Approved by the police at 18 (1085/2015).
    ("security_steward", 18),
    ("security_guard", 18),
    // Hazardous work: not offered under 18, although 16–17 may do some of it under special care.
    ("chainsaw_course", 18),
    ("asbestos", 18),
    ("blaster", 20),
];

/// Requirements that are a formality of any start: neither missing nor refused.
pub(crate) const FORMALITIES: &[&str] =
    &["criminal_record_children", "tax_number", "valtti_card", "security_clearance", "salmonella", "vaccination"];

/// Cards and permits that no short course gives: months of study, proven work, or a qualification.
pub(crate) const LONG_PERMITS: &[&str] =
    &["vehicle_crane", "driver_cpc", "medication_permit", "blaster", "asbestos", "wet_room", "welding"];

/// Classes that a driving licence covers (386/2011, section on the scope of the classes).
#[must_use]
pub(crate) const fn covered_by(held: Licence) -> &'static [Licence] {
    use Licence::{A, A1, A2, Am, B, Be, C, C1, Ce, D, D1, Lt, T};
    match held {
        Am => &[Am],
        A1 => &[Am, A1],
        A2 => &[Am, A1, A2],
        A => &[Am, A1, A2, A],
        T => &[T],
        Lt => &[T, Lt],
        B => &[Am, T, B],
        Be => &[Am, T, B, Be],
        C1 => &[Am, T, Lt, B, C1],
        C => &[Am, T, Lt, B, C1, C],
        Ce => &[Am, T, Lt, B, Be, C1, C, Ce],
        D1 => &[Am, T, B, D1],
        D => &[Am, T, B, D1, D],
    }
}

/// Codes of permits that are driving licences, for texts that list licences among the permits.
const LICENCE_PERMITS: &[(&str, Licence)] = &[
    ("licence_am_moped", Licence::Am),
    ("licence_am_quad", Licence::Am),
    ("licence_a1", Licence::A1),
    ("licence_a2", Licence::A2),
    ("licence_a", Licence::A),
    ("licence_b", Licence::B),
    ("licence_be", Licence::Be),
    ("licence_c1", Licence::C1),
    ("licence_c", Licence::C),
    ("licence_ce", Licence::Ce),
    ("licence_d1", Licence::D1),
    ("licence_d", Licence::D),
    ("licence_t", Licence::T),
    ("licence_lt", Licence::Lt),
];

/// Licence that a permit code stands for.
pub(crate) fn licence_of_permit(code: &str) -> Option<Licence> {
    LICENCE_PERMITS.iter().find(|(permit, _)| *permit == code).map(|(_, licence)| *licence)
}

/// A permit code that stands for a licence.
pub(crate) fn permit_of_licence(licence: Licence) -> Option<&'static str> {
    LICENCE_PERMITS.iter().find(|(_, class)| *class == licence).map(|(permit, _)| *permit)
}
