//! Why a match is proposed, as data: what fits, what is missing, what to ask.
//!
//! Sentences are made by the program, in the reader's language.

use serde::Serialize;

use crate::explaining::{Explainer, Offer, Person};
use crate::geography::distance_km;
use crate::model::{Kind, Level, Licence, Opening, Profile, Shift};
use crate::rules::{Gap, Note, Verdict};

/// What a reader may want to ask before the first meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "question", rename_all = "snake_case")]
pub enum Question {
    /// Whether the employer arranges a card.
    PermitTraining {
        /// Code of the card.
        code: String,
    },
    /// Whether fewer hours are possible.
    FewerHours,
    /// Whether the unsuitable shifts can be left out.
    OtherShifts,
    /// Whether the language may be learnt at work.
    LanguageSupport {
        /// ISO 639-1 code.
        code: String,
    },
    /// Whether the start can wait.
    LaterStart,
    /// Where the work is.
    Place,
    /// When a formality of the start is shown.
    Formality {
        /// Code of the requirement.
        code: String,
    },
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// A word of the person's lists stands in the opening, and no concept says it better.
    Word {
        /// What the person has written into the list.
        profile_phrase: String,
        /// The opening's word.
        opening_word: String,
    },
    /// The same thing is meant, maybe in different words or languages.
    Concept {
        /// Id of the concept in the vocabulary.
        concept: String,
        /// What people call it, in Finnish, Swedish and English.
        names: [String; 3],
        /// The person's words.
        profile_words: Vec<String>,
        /// The opening's words.
        opening_words: Vec<String>,
    },
    /// What the opening means hangs together with what the person wishes.
    Related {
        /// Id of the person's concept.
        wished: String,
        /// What people call it, in Finnish, Swedish and English.
        wished_names: [String; 3],
        /// Id of the opening's concept.
        offered: String,
        /// What people call it, in Finnish, Swedish and English.
        offered_names: [String; 3],
        /// The person's words.
        profile_words: Vec<String>,
        /// The opening's words.
        opening_words: Vec<String>,
    },
    /// The opening touches something the person does not want.
    Disliked {
        /// What the person has written.
        profile_phrase: String,
        /// The opening's word.
        opening_word: String,
    },
    /// How far it is.
    Distance {
        /// Kilometres between the centres of the municipalities.
        km: f64,
        /// How far the person can travel.
        radius_km: u32,
    },
    /// It can be done from anywhere.
    Remote,
    /// The kind of path is wished.
    Kind {
        /// The kind.
        kind: Kind,
    },
    /// These shifts suit.
    Shifts {
        /// The shifts of the work that suit.
        shifts: Vec<Shift>,
    },
    /// The hours suit.
    Hours {
        /// Hours a week.
        hours: u32,
    },
    /// A required card is held.
    PermitHeld {
        /// Code of the card.
        code: String,
    },
    /// The required driving licence is held.
    LicenceHeld {
        /// Class required.
        licence: Licence,
    },
    /// A required language is known well enough.
    LanguageKnown {
        /// ISO 639-1 code.
        code: String,
        /// Level needed.
        needed: Level,
    },
    /// Something is missing that can be mended.
    Missing {
        /// What.
        gap: Gap,
    },
    /// Something to ask.
    Ask {
        /// What.
        question: Question,
    },
}

impl Explainer<'_> {
    /// Reasons of one match: what fits by meaning, in practice, what is missing, what to ask.
    pub(crate) fn reasons(
        &self,
        (profile, person): (&Profile, &Person),
        (opening, offer): (&Opening, &Offer),
        verdict: &Verdict,
    ) -> Vec<Reason> {
        let mut reasons = self.of_texts(person, offer);
        practical(profile, opening, &mut reasons);
        missing(verdict, &mut reasons);
        reasons
    }
}

fn practical(profile: &Profile, opening: &Opening, reasons: &mut Vec<Reason>) {
    if opening.remote {
        reasons.push(Reason::Remote);
    } else if let (Some(home), Some(work)) = (profile.place, opening.place) {
        reasons.push(Reason::Distance { km: distance_km(home, work), radius_km: profile.radius_km });
    }
    // Who has chosen no kind has wished none.
    if profile.kinds.contains(&opening.kind) {
        reasons.push(Reason::Kind { kind: opening.kind });
    }
    let shifts: Vec<Shift> = opening.shifts.iter().copied().filter(|shift| profile.shifts.contains(shift)).collect();
    if !shifts.is_empty() {
        reasons.push(Reason::Shifts { shifts });
    }
    if let (Some(hours), Some(most)) = (opening.hours_per_week, profile.hours_per_week_max)
        && hours <= most
    {
        reasons.push(Reason::Hours { hours });
    }
    for code in opening.permits.iter().filter(|code| profile.permits.contains(code)) {
        reasons.push(Reason::PermitHeld { code: code.clone() });
    }
    if let Some(licence) = opening.driving_licence {
        reasons.push(Reason::LicenceHeld { licence });
    }
    if opening.kind != Kind::WorkTrial {
        for needed in &opening.languages {
            if profile.languages.iter().any(|known| known.code == needed.code && known.level >= needed.level) {
                reasons.push(Reason::LanguageKnown { code: needed.code.clone(), needed: needed.level });
            }
        }
    }
}

fn missing(verdict: &Verdict, reasons: &mut Vec<Reason>) {
    let mut questions = Vec::new();
    for gap in &verdict.gaps {
        reasons.push(Reason::Missing { gap: gap.clone() });
        match gap {
            Gap::Permit { paid_by_employer: true, .. } => {}
            Gap::Permit { code, .. } => {
                questions.push(Question::PermitTraining { code: code.clone() });
            }
            Gap::LanguageOneShort { code, .. } => {
                questions.push(Question::LanguageSupport { code: code.clone() });
            }
            Gap::Hours { .. } => questions.push(Question::FewerHours),
        }
    }
    for note in &verdict.notes {
        questions.push(match note {
            Note::Formality { code } => Question::Formality { code: code.clone() },
            Note::OtherShifts { .. } => Question::OtherShifts,
            Note::PlaceUnknown => Question::Place,
            Note::StartsBeforeAvailable { .. } => Question::LaterStart,
        });
    }
    reasons.extend(questions.into_iter().map(|question| Reason::Ask { question }));
}

#[cfg(test)]
#[path = "reasons_tests.rs"]
mod tests;
