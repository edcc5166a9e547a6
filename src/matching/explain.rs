//! Reasons in words: first the fact, then its source.

use search_index::matching::Match;
use search_index::reasons::{Question, Reason};
use search_index::rules::Gap;

use crate::language::Language;

/// A line of a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonLine {
    /// Sign: fits, opens, ask, info, travel or stops.
    pub kind: &'static str,
    /// The fact.
    pub fact: String,
    /// Where it comes from.
    pub source: String,
}

/// Whose eyes the reasons are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// The young person: "you".
    YoungPerson,
    /// A coach, who may read both texts.
    Coach,
    /// A company: never the person's own words, for free text may tell who they are.
    Company,
}

/// The reasons of a match, the strongest first, at most `most`.
#[must_use]
pub fn reason_lines(found: &Match, reader: For, t: Language, most: usize) -> Vec<ReasonLine> {
    let mut lines: Vec<ReasonLine> = found.reasons.iter().filter_map(|reason| line(reason, reader, t)).collect();
    lines.dedup_by(|one, other| one.fact == other.fact);
    // What is missing must not fall off the end: it comes after the three strongest that fit.
    lines.sort_by_key(|line| match line.kind {
        "fits" => 0,
        "opens" => 1,
        "travel" => 2,
        "ask" => 3,
        _ => 4,
    });
    let fits = lines.iter().filter(|line| line.kind == "fits").count();
    if fits > 3 && lines.len() > most {
        let others = lines.len() - fits;
        lines.drain(3.max(most.saturating_sub(others)).min(fits)..fits);
    }
    lines.truncate(most);
    lines
}

/// The score from which on a match is told to somebody who did not ask.
///
/// A page may fill up with what is only near and easy to begin with; mail that does so teaches people not to read
/// it. Measured on the judged collection (`tests/alerts/judged.rs`): of twenty matches a page 22 in a hundred are
/// good ones (grade 2 or 3) and 44 none at all; of those from here on 41 and 25, and 88 of a hundred good ones are
/// told. Having a reason in the texts says less: it keeps 87 of a hundred matches, good or not.
const WORTH_TELLING: f64 = 0.5;

/// Whether a match is good enough to be told to somebody who did not ask.
#[must_use]
pub fn is_worth_telling(found: &Match) -> bool {
    found.score >= WORTH_TELLING
}

fn line(reason: &Reason, reader: For, t: Language) -> Option<ReasonLine> {
    let fits = |fact: String, source: String| Some(ReasonLine { kind: "fits", fact, source });
    let own = reader != For::Company;
    match reason {
        // To a company its own word; to the others the person's, and where the opening says it.
        Reason::Word { opening_word, .. } if !own => fits(t.reason_word(opening_word), String::new()),
        Reason::Word { profile_phrase, opening_word } => {
            fits(t.reason_word(profile_phrase), t.reason_opening_says(opening_word))
        }
        Reason::Concept { names, profile_words, .. } => {
            let source = if own { t.reason_word_source(&profile_words.join(", ")) } else { String::new() };
            fits(t.reason_word(&names[t as usize]), source)
        }
        Reason::Related { offered_names, .. } if !own => {
            fits(t.reason_related_work(&offered_names[t as usize]), String::new())
        }
        Reason::Related { wished_names, offered_names, profile_words, .. } => fits(
            t.reason_related(&offered_names[t as usize], &wished_names[t as usize]),
            t.reason_word_source(&profile_words.join(", ")),
        ),
        Reason::Disliked { profile_phrase, opening_word } => own.then(|| ReasonLine {
            kind: "ask",
            fact: t.reason_disliked(opening_word),
            source: t.reason_disliked_source(profile_phrase),
        }),
        // Kilometres from several openings would tell where somebody lives.
        Reason::Distance { .. } if !own => {
            Some(ReasonLine { kind: "travel", fact: t.reason_distance_suits().to_owned(), source: String::new() })
        }
        Reason::Distance { km, radius_km } => Some(ReasonLine {
            kind: "travel",
            fact: if *km < 1.0 { t.reason_same_place().to_owned() } else { t.reason_distance(km.round()) },
            source: t.reason_distance_source(*radius_km),
        }),
        Reason::Remote => fits(t.reason_remote().to_owned(), String::new()),
        Reason::Kind { kind } => fits(t.reason_kind(t.kind(*kind)), String::new()),
        Reason::Shifts { shifts } => {
            let names: Vec<_> = shifts.iter().map(|shift| t.shift(*shift)).collect();
            fits(t.reason_shifts(&names.join(", ")), String::new())
        }
        Reason::Hours { hours } => fits(t.reason_hours(*hours), String::new()),
        Reason::PermitHeld { code } => fits(t.reason_permit_held(&t.permit(code)), String::new()),
        Reason::LicenceHeld { licence } => fits(t.reason_licence_held(licence.word()), String::new()),
        Reason::LanguageKnown { code, needed } => {
            fits(t.reason_language_known(&t.spoken(code)), t.reason_level_needed(t.level(*needed)))
        }
        Reason::Missing { gap } => Some(missing(gap, reader, t)),
        Reason::Ask { question } => Some(ask(question, t)),
    }
}

fn missing(gap: &Gap, reader: For, t: Language) -> ReasonLine {
    let (fact, source) = match gap {
        // To the person the way forward, not what is lacking.
        Gap::Permit { code, paid_by_employer } if reader == For::YoungPerson => (
            t.reason_opens(&t.permit(code)),
            if *paid_by_employer { t.reason_permit_paid() } else { t.reason_permit_course() }.to_owned(),
        ),
        Gap::Permit { code, paid_by_employer } => (
            t.reason_permit_missing(&t.permit(code)),
            if *paid_by_employer { t.reason_permit_paid() } else { t.reason_permit_course() }.to_owned(),
        ),
        Gap::LanguageOneShort { code, needed, has } => {
            (t.reason_language_short(&t.spoken(code)), t.reason_language_short_source(t.level(*has), t.level(*needed)))
        }
        Gap::Hours { needed, most, .. } => (t.reason_hours_over(*needed), t.reason_hours_over_source(*most)),
    };
    ReasonLine { kind: "opens", fact, source }
}

fn ask(question: &Question, t: Language) -> ReasonLine {
    let fact = match question {
        Question::PermitTraining { code } => t.ask_permit(&t.permit(code)),
        Question::FewerHours => t.ask_fewer_hours().to_owned(),
        Question::OtherShifts => t.ask_other_shifts().to_owned(),
        Question::LanguageSupport { code } => t.ask_language(&t.spoken(code)),
        Question::LaterStart => t.ask_later_start().to_owned(),
        Question::Place => t.ask_place().to_owned(),
        Question::Formality { code } => t.ask_formality(&t.permit(code)),
    };
    ReasonLine { kind: "ask", fact, source: String::new() }
}
