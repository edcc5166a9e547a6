//! What stands between a young person and an opening, in words, and what opens it: a way forward
//! instead of "no".

use search_index::rules::{Refusal, Verdict};

use super::ReasonLine;
use crate::language::Language;

/// What stops a young person, and where they can change it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stops {
    /// Lines for the person; empty if nothing stops them.
    pub lines: Vec<ReasonLine>,
    /// The part of the profile whose wish stands in the way; empty where none does.
    pub wish_href: &'static str,
}

/// What a verdict says to the person themselves, but for their age where a rule has told more of it.
#[must_use]
pub fn stops(verdict: &Verdict, age_told: bool, t: Language) -> Stops {
    let wishes = verdict.refusals.iter().find_map(|refusal| match refusal {
        Refusal::Kind { .. } => Some("/me/edit/paths"),
        Refusal::Distance { .. } | Refusal::Shift { .. } => Some("/me/edit/time"),
        _ => None,
    });
    Stops {
        lines: verdict
            .refusals
            .iter()
            .filter(|refusal| !(age_told && matches!(refusal, Refusal::Age { .. })))
            .map(|refusal| line(refusal, t))
            .collect(),
        wish_href: wishes.unwrap_or_default(),
    }
}

fn line(refusal: &Refusal, t: Language) -> ReasonLine {
    let (fact, source) = match refusal {
        Refusal::Kind { kind } => (t.stop_kind(t.kind(*kind)), String::new()),
        Refusal::Distance { km, radius_km } => (t.reason_distance(km.round()), t.reason_distance_source(*radius_km)),
        Refusal::Age { needed } => (t.stop_age(*needed), String::new()),
        Refusal::Licence { needed } => (t.stop_licence(needed.word()), String::new()),
        Refusal::Language { code, needed, has } => (
            t.stop_language(&t.spoken(code), t.level(*needed)),
            has.map(|has| t.reason_language_short_source(t.level(has), t.level(*needed))).unwrap_or_default(),
        ),
        Refusal::Shift { shifts } => {
            let names: Vec<_> = shifts.iter().map(|shift| t.shift(*shift)).collect();
            (t.stop_shifts(&names.join(", ")), String::new())
        }
        Refusal::Permit { code } => (t.reason_permit_missing(&t.permit(code)), String::new()),
        Refusal::Expired { on } => (t.stop_expired(&t.date(*on)), String::new()),
    };
    ReasonLine { kind: "opens", fact, source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::{Kind, Shift};

    #[test]
    fn each_stop_is_told_and_a_wish_leads_to_its_place_in_the_profile() {
        let age = Refusal::Age { needed: 18 };
        let verdict = |refusals| Verdict { refusals, ..Verdict::default() };
        let told = stops(&verdict(vec![age.clone(), Refusal::Kind { kind: Kind::MicroJob }]), false, Language::Fi);
        let facts: Vec<_> = told.lines.iter().map(|line| line.fact.as_str()).collect();
        assert_eq!(facts, ["Työ on 18 vuotta täyttäneille", "Keikka ei ole toiveissasi"]);
        assert_eq!(told.wish_href, "/me/edit/paths");
        let evening = Refusal::Shift { shifts: vec![Shift::Evening] };
        assert_eq!(stops(&verdict(vec![evening]), false, Language::Sv).wish_href, "/me/edit/time");
        assert_eq!(stops(&verdict(vec![age.clone()]), false, Language::En).wish_href, "");
        assert_eq!(stops(&verdict(vec![age]), true, Language::En), Stops::default(), "a rule has told it");
        assert_eq!(stops(&verdict(Vec::new()), false, Language::Fi), Stops::default());
    }
}
