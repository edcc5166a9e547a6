//! How well an opening fits a person beside the words: distance, hours, shifts, ease, gaps.

use crate::limits::DISTANCE_TOLERANCE;
use crate::matching::ScorePart;
use crate::model::{Kind, Opening, Profile};
use crate::rules::{Gap, Verdict, hours_far_over};
use crate::weights;

/// What the practical parts are computed from: the same from the index and from the database.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts {
    /// Kilometres between home and work; `None` if remote or unknown.
    pub km: Option<f64>,
    pub radius_km: u32,
    pub hours_most: Option<u32>,
    /// Shifts that suit, as bits; 0 is any.
    pub suiting: u64,
    pub hours: Option<u32>,
    /// Shifts needed, as bits; 0 is unknown.
    pub needed: u64,
    pub kind: Option<Kind>,
}

impl Facts {
    /// The part that the distance gives.
    pub(crate) fn distance(&self) -> f64 {
        self.km.map_or(0.0, |km| {
            let share = km / f64::from(self.radius_km.max(1));
            weights::DISTANCE_AT_EDGE * share.min(DISTANCE_TOLERANCE)
        })
    }

    /// Parts of the score that these facts give.
    pub(crate) fn parts(&self) -> [(ScorePart, f64); 4] {
        let hours = match (self.hours, self.hours_most) {
            (Some(hours), Some(most)) if hours_far_over(hours, most) => weights::HOURS_FAR_OVER,
            (Some(hours), Some(most)) if hours > most => weights::HOURS_OVER,
            _ => 0.0,
        };
        let unsuiting = self.suiting != 0 && self.needed & !self.suiting != 0;
        let shifts = if unsuiting { weights::SHIFTS_IN_PART } else { 0.0 };
        let ease = self.kind.map_or(0.0, |kind| match kind {
            Kind::WorkTrial => weights::ease::WORK_TRIAL,
            Kind::Apprenticeship => weights::ease::APPRENTICESHIP,
            Kind::Job => weights::ease::JOB,
            Kind::MicroJob => weights::ease::MICRO_JOB,
            Kind::Entrepreneurship => weights::ease::ENTREPRENEURSHIP,
        });
        [
            (ScorePart::Distance, self.distance()),
            (ScorePart::Hours, hours),
            (ScorePart::Shifts, shifts),
            (ScorePart::Ease, ease),
        ]
    }
}

/// Parts of the score that are known only of what the rules allow; none is above 0, so a score
/// without them is a bound.
pub(crate) fn later_parts(profile: &Profile, opening: &Opening, verdict: &Verdict) -> [(ScorePart, f64); 5] {
    let (mut language, mut permits) = (0.0, 0.0);
    for gap in &verdict.gaps {
        match gap {
            Gap::LanguageOneShort { .. } => language += weights::LANGUAGE_SHORT,
            Gap::Permit { paid_by_employer: true, .. } => permits += weights::PERMIT_MISSING_PAID,
            Gap::Permit { .. } => permits += weights::PERMIT_MISSING,
            Gap::Hours { .. } => {} // Counted among the facts.
        }
    }
    [
        (ScorePart::Language, language),
        (ScorePart::Permits, permits),
        (ScorePart::Comfort, comfort(profile, opening)),
        (ScorePart::Start, start(profile, opening)),
        (ScorePart::Fairness, fairness(profile, opening)),
    ]
}

/// A workplace whose language the person hardly knows is harder, even where none may be asked for.
fn comfort(profile: &Profile, opening: &Opening) -> f64 {
    let told = opening.language.word();
    let of_it = profile.languages.iter().filter(|known| known.code.eq_ignore_ascii_case(told));
    match of_it.map(|known| known.level).max() {
        None if profile.languages.is_empty() => 0.0,
        None => weights::comfort::UNKNOWN,
        Some(level) if level < weights::comfort::ENOUGH => weights::comfort::WEAK,
        Some(_) => 0.0,
    }
}

/// Who is free only weeks after the first day waits, or the workplace does.
fn start(profile: &Profile, opening: &Opening) -> f64 {
    let (Some(free), Some(begins)) = (profile.available_from, opening.starts_on) else { return 0.0 };
    let weeks = (free - begins).num_days().max(0) as f64 / 7.0;
    weights::START_WEEK_LATE * weeks.min(weights::START_WEEKS_AT_MOST)
}

/// Nobody is offered to forty while others wait, no opening gets all, and who does not answer is shown later.
fn fairness(profile: &Profile, opening: &Opening) -> f64 {
    let crowd = f64::from(opening.waiting).min(weights::fairness::WAITING_AT_MOST);
    let busy = f64::from(profile.on_the_way).min(weights::fairness::ON_THE_WAY_AT_MOST);
    let silence = if opening.silent { weights::fairness::SILENT } else { 0.0 };
    weights::fairness::WAITING * crowd + weights::fairness::ON_THE_WAY * busy + silence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{LanguageSkill, Level};
    use crate::samples::{opening, profile};

    fn part(profile: &Profile, opening: &Opening, part: ScorePart) -> f64 {
        let parts = later_parts(profile, opening, &Verdict::default());
        parts.iter().find(|(of, _)| *of == part).map_or(f64::NAN, |(_, value)| *value)
    }

    #[test]
    fn who_waits_who_is_on_the_way_and_who_is_silent_come_later() {
        let (person, work) = (profile("p", "", &[]), opening("o", "", ""));
        assert_eq!(part(&person, &work, ScorePart::Fairness), 0.0);
        let crowded = Opening { waiting: 3, ..work.clone() };
        let silent = Opening { silent: true, ..work.clone() };
        let busy = Profile { on_the_way: 2, ..person.clone() };
        for (person, work) in [(&person, &crowded), (&person, &silent), (&busy, &work)] {
            assert!(part(person, work, ScorePart::Fairness) < 0.0);
        }
        let most = Opening { waiting: 400, ..work.clone() };
        assert!(part(&person, &most, ScorePart::Fairness) >= -0.1, "no better fit is lost to it");
    }

    #[test]
    fn a_workplace_in_a_language_that_is_known_is_easier() {
        let knows = |code: &str, level| {
            let languages = vec![LanguageSkill { code: code.into(), level }];
            part(&Profile { languages, ..profile("p", "", &[]) }, &opening("o", "", ""), ScorePart::Comfort)
        };
        assert_eq!(knows("fi", Level::B1), 0.0);
        assert!(knows("fi", Level::A1) < 0.0 && knows("sv", Level::Native) < knows("fi", Level::A1));
    }
}
