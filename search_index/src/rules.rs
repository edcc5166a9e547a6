//! Hard rules: may this opening be offered to this person at all?
//!
//! Pure and complete: every match passes here, whatever the index said. A refusal is final; a gap
//! is something that a course, a talk or a little time mends; a note is worth telling.

use chrono::NaiveDate;
use serde::Serialize;

use crate::geography::distance_km;
use crate::limits::{
    ADULT, DISTANCE_TOLERANCE, FORMALITIES, HOURS_TOLERANCE, LONG_PERMITS, MINOR_WEEKLY_HOURS, PERMIT_AGES,
    WORKING_AGE, covered_by, licence_of_permit,
};
use crate::model::{Kind, Level, Licence, Opening, Profile, Shift};

/// Why an opening must not be offered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum Refusal {
    /// A kind of path that is not wished.
    Kind {
        /// Kind of the opening.
        kind: Kind,
    },
    /// Too far.
    Distance {
        /// How far it is.
        km: f64,
        /// How far the person can travel.
        radius_km: u32,
    },
    /// Too young for the work by law or by the opening.
    Age {
        /// Age needed, years.
        needed: u32,
    },
    /// A driving licence is missing.
    Licence {
        /// Class needed.
        needed: Licence,
    },
    /// A language is missing or two steps or more too weak.
    Language {
        /// ISO 639-1 code.
        code: String,
        /// Level needed.
        needed: Level,
        /// Level known.
        has: Option<Level>,
    },
    /// No shift of the work suits.
    Shift {
        /// Shifts of the work.
        shifts: Vec<Shift>,
    },
    /// A permit is missing that no short course gives.
    Permit {
        /// Code of the permit.
        code: String,
    },
    /// The last day to answer has passed, or the work has ended.
    Expired {
        /// The day.
        on: NaiveDate,
    },
}

/// What is missing but can be mended.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "gap", rename_all = "snake_case")]
pub enum Gap {
    /// A card that a short course gives, or that the employer trains.
    Permit {
        /// Code of the card.
        code: String,
        /// Whether the employer pays or arranges it.
        paid_by_employer: bool,
    },
    /// A language one step too weak.
    LanguageOneShort {
        /// ISO 639-1 code.
        code: String,
        /// Level needed.
        needed: Level,
        /// Level known.
        has: Level,
    },
    /// More hours than wished.
    Hours {
        /// Hours of the work.
        needed: u32,
        /// Most hours wished.
        most: u32,
        /// Far more: over the tolerance.
        far_over: bool,
    },
}

/// Worth telling, neither for nor against.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "note", rename_all = "snake_case")]
pub enum Note {
    /// A formality of the start, such as an extract from the criminal record.
    Formality {
        /// Code of the requirement.
        code: String,
    },
    /// The work also has shifts that do not suit.
    OtherShifts {
        /// Those shifts.
        shifts: Vec<Shift>,
    },
    /// The place of the work or of the person is unknown, so the distance is too.
    PlaceUnknown,
    /// The person is free only after the first day; start dates are no rule.
    StartsBeforeAvailable {
        /// First day of the work.
        starts_on: NaiveDate,
        /// First day of the person.
        available_from: NaiveDate,
    },
}

/// What the rules say of one person and one opening.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Verdict {
    /// Why it must not be offered; empty if it may.
    pub refusals: Vec<Refusal>,
    /// What is missing but can be mended.
    pub gaps: Vec<Gap>,
    /// What is worth telling.
    pub notes: Vec<Note>,
}

impl Verdict {
    /// Whether the opening may be offered.
    #[must_use]
    pub fn allows(&self) -> bool {
        self.refusals.is_empty()
    }
}

/// Applies every rule to one person and one opening on a day.
#[must_use]
pub fn check(profile: &Profile, opening: &Opening, as_of: NaiveDate) -> Verdict {
    let mut verdict = Verdict::default();
    check_kind_and_dates(profile, opening, as_of, &mut verdict);
    check_distance(profile, opening, &mut verdict);
    check_age(profile, opening, as_of, &mut verdict);
    check_licence_and_permits(profile, opening, &mut verdict);
    check_languages(profile, opening, &mut verdict);
    check_time(profile, opening, &mut verdict);
    verdict
}

fn check_kind_and_dates(profile: &Profile, opening: &Opening, as_of: NaiveDate, verdict: &mut Verdict) {
    if !profile.kinds.is_empty() && !profile.kinds.contains(&opening.kind) {
        verdict.refusals.push(Refusal::Kind { kind: opening.kind });
    }
    if let Some(on) = [opening.apply_by, opening.ends_on].into_iter().flatten().min().filter(|on| *on < as_of) {
        verdict.refusals.push(Refusal::Expired { on });
    }
    if let (Some(starts_on), Some(available_from)) = (opening.starts_on, profile.available_from)
        && starts_on < available_from
    {
        verdict.notes.push(Note::StartsBeforeAvailable { starts_on, available_from });
    }
}

fn check_distance(profile: &Profile, opening: &Opening, verdict: &mut Verdict) {
    if opening.remote {
        return;
    }
    match (profile.place, opening.place) {
        (Some(home), Some(work)) => {
            let km = distance_km(home, work);
            if !within_radius(km, profile.radius_km) {
                verdict.refusals.push(Refusal::Distance { km, radius_km: profile.radius_km });
            }
        }
        _ => verdict.notes.push(Note::PlaceUnknown),
    }
}

/// Whether a card or permit takes longer than a short course: months of study, proven work, a qualification.
#[must_use]
pub fn takes_long(permit: &str) -> bool {
    LONG_PERMITS.contains(&permit)
}

/// Whether a distance is within a radius and the error of measuring between centres.
pub(crate) fn within_radius(km: f64, radius_km: u32) -> bool {
    km <= f64::from(radius_km) * DISTANCE_TOLERANCE
}

fn check_age(profile: &Profile, opening: &Opening, as_of: NaiveDate, verdict: &mut Verdict) {
    let needed = lowest_age(opening);
    if profile.age_on(as_of) < needed {
        verdict.refusals.push(Refusal::Age { needed });
    }
}

/// Lowest age for an opening: its own limit, and those of the law.
pub(crate) fn lowest_age(opening: &Opening) -> u32 {
    let mut needed = opening.min_age.unwrap_or(0).max(WORKING_AGE);
    let long_week = opening.hours_per_week.is_some_and(|hours| hours > MINOR_WEEKLY_HOURS);
    if opening.shifts.contains(&Shift::Night) || long_week {
        needed = needed.max(ADULT);
    }
    for (code, age) in PERMIT_AGES {
        if opening.permits.iter().any(|permit| permit == code) {
            needed = needed.max(*age);
        }
    }
    needed
}

/// Whether a licence held covers a class.
fn covers(held: Option<Licence>, needed: Licence) -> bool {
    held.is_some_and(|held| covered_by(held).contains(&needed))
}

fn check_licence_and_permits(profile: &Profile, opening: &Opening, verdict: &mut Verdict) {
    let holds = |needed| {
        covers(profile.driving_licence, needed)
            || profile.permits.iter().any(|code| covers(licence_of_permit(code), needed))
    };
    let mut needed: Vec<Licence> = opening.driving_licence.into_iter().collect();
    needed.extend(opening.permits.iter().filter_map(|code| licence_of_permit(code)));
    needed.sort_unstable();
    needed.dedup();
    for licence in needed {
        if !holds(licence) {
            verdict.refusals.push(Refusal::Licence { needed: licence });
        }
    }
    // An apprenticeship teaches the trade together with its permits.
    let trained = opening.offers_permit_training || opening.kind == Kind::Apprenticeship;
    for code in &opening.permits {
        if licence_of_permit(code).is_some() {
            continue;
        }
        if FORMALITIES.contains(&code.as_str()) {
            verdict.notes.push(Note::Formality { code: code.clone() });
        } else if profile.permits.contains(code) {
            continue;
        } else if takes_long(code) && !trained {
            verdict.refusals.push(Refusal::Permit { code: code.clone() });
        } else {
            verdict.gaps.push(Gap::Permit { code: code.clone(), paid_by_employer: opening.offers_permit_training });
        }
    }
}

fn check_languages(profile: &Profile, opening: &Opening, verdict: &mut Verdict) {
    if opening.kind == Kind::WorkTrial {
        return; // A trial may set no such requirement (380/2023), whatever its text says.
    }
    for needed in &opening.languages {
        let has = profile
            .languages
            .iter()
            .filter(|known| known.code.eq_ignore_ascii_case(&needed.code))
            .map(|known| known.level)
            .max();
        match has {
            Some(has) if has >= needed.level => {}
            Some(has) if needed.level as u8 - has as u8 == 1 => {
                verdict.gaps.push(Gap::LanguageOneShort { code: needed.code.clone(), needed: needed.level, has });
            }
            has => verdict.refusals.push(Refusal::Language { code: needed.code.clone(), needed: needed.level, has }),
        }
    }
}

fn check_time(profile: &Profile, opening: &Opening, verdict: &mut Verdict) {
    if !opening.shifts.is_empty() && !profile.shifts.is_empty() {
        let other: Vec<Shift> =
            opening.shifts.iter().copied().filter(|shift| !profile.shifts.contains(shift)).collect();
        if other.len() == opening.shifts.len() {
            verdict.refusals.push(Refusal::Shift { shifts: other });
        } else if !other.is_empty() {
            verdict.notes.push(Note::OtherShifts { shifts: other });
        }
    }
    if let (Some(needed), Some(most)) = (opening.hours_per_week, profile.hours_per_week_max)
        && needed > most
    {
        verdict.gaps.push(Gap::Hours { needed, most, far_over: hours_far_over(needed, most) });
    }
}

/// Whether hours are far over the wished most.
pub(crate) fn hours_far_over(needed: u32, most: u32) -> bool {
    f64::from(needed) > f64::from(most) * HOURS_TOLERANCE
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
