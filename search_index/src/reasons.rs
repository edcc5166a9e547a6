//! Why a match is proposed, as data: what fits, what is missing, what to ask.
//!
//! Sentences are made by the program, in the reader's language.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use crate::clauses::{clauses, refuses};
use crate::concepts::{CONCEPTS, Concept};
use crate::geography::distance_km;
use crate::language::{is_stop_word, longest_common_run, stem, words};
use crate::model::{Kind, Level, Licence, Opening, Profile, Shift, TextLanguage};
use crate::rules::{Gap, Note, Verdict};
use crate::terms::wishes;

/// Most words or concepts named in the reasons of one match.
const NAMED_AT_MOST: usize = 5;
/// Letters in a row that make two words related (parts of a compound, forms of a word).
const RELATED_RUN: usize = 5;
/// Longest item of a list that is named whole, characters.
const PHRASE: usize = 40;
/// Words that tell nothing of a work, although few openings hold them.
const WEAK: [&str; 36] = [
    "oma", "oman", "omat", "omaa", "työ", "työn", "työt", "työtä", "työssä", "tehdä", "teen", "apu", "apua", "uusi",
    "hyvä", "kanssa", "asiat", "asioita", "egen", "eget", "egna", "arbete", "arbeta", "jobb", "jobba", "saker", "bra",
    "own", "work", "working", "job", "jobs", "things", "good", "new", "make",
];
/// Rarity below which a word is too common to be a reason: about one opening in four.
const COMMON: f64 = 1.3;

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
    /// Something the person can do or likes is in the opening, in other words than a concept's.
    Word {
        /// What the person has written into the list.
        profile_phrase: String,
        /// The opening's word.
        opening_word: String,
    },
    /// The same thing is meant, maybe in different words or languages.
    Concept {
        /// Field of work.
        field: String,
        /// Name of the concept.
        concept: String,
        /// What people call it, in Finnish, Swedish and English.
        names: [String; 3],
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

impl Reason {
    /// Whether a meaning that is named rests on this word of the person.
    fn names_word(&self, word: &str) -> bool {
        matches!(self, Self::Concept { profile_words, .. } if profile_words.iter().any(|one| one == word))
    }
}

/// One word of a text.
struct Word {
    word: String,
    stem: String,
}

/// Reasons of one match.
pub(crate) fn reasons(
    profile: &Profile,
    opening: &Opening,
    verdict: &Verdict,
    rarity: &dyn Fn(&str) -> f64,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let wishes = wishes(profile);
    let read = |texts: &[(String, u32)]| -> Vec<Word> {
        telling_words(texts.iter().map(|(text, _)| text.as_str()), profile.language)
    };
    let offered = telling_words([opening.title.as_str(), opening.description.as_str()], opening.language);
    let same_language = profile.language == opening.language;
    let meant = shared_concepts(&read(&wishes.wanted), profile.language, &offered, opening.language);
    // A text about oneself holds many words by the way: only what stands in a list is named alone,
    // and not what its meaning has named already.
    let lists: Vec<&str> = profile.skills.iter().chain(&profile.interests).map(String::as_str).collect();
    let mut listed =
        telling_words(lists.iter().flat_map(|item| clauses(item)).filter(|item| !refuses(item)), profile.language);
    listed.retain(|word| !meant.iter().any(|reason| reason.names_word(&word.word)));
    let named = related(&listed, &offered, same_language, rarity);
    reasons.extend(meant);
    for (word, opening_word) in named {
        reasons.push(Reason::Word { profile_phrase: phrase_of(&word, &lists), opening_word });
    }
    let refused: Vec<&str> = wishes.unwanted.iter().map(|(text, _)| text.as_str()).collect();
    for (word, opening_word) in related(&read(&wishes.unwanted), &offered, same_language, rarity) {
        reasons.push(Reason::Disliked { profile_phrase: phrase_of(&word, &refused), opening_word });
    }
    practical(profile, opening, &mut reasons);
    missing(verdict, &mut reasons);
    reasons
}

/// What the person has written around a word, if it is short enough to be named whole.
fn phrase_of(word: &str, items: &[&str]) -> String {
    let around = items.iter().find(|item| words(item).iter().any(|one| one == word)).map(|item| item.trim());
    around.filter(|item| item.chars().count() <= PHRASE).unwrap_or(word).to_owned()
}

fn telling_words(texts: impl IntoIterator<Item = impl AsRef<str>>, language: TextLanguage) -> Vec<Word> {
    let mut seen = BTreeSet::new();
    texts
        .into_iter()
        .flat_map(|text| words(text.as_ref()))
        .filter(|word| {
            let weak = is_stop_word(word, language) || WEAK.contains(&word.as_str());
            word.chars().count() >= 3 && !weak && seen.insert(word.clone())
        })
        .map(|word| Word { stem: stem(&word, language), word })
        .collect()
}

/// Pairs of words that are forms of one word or share a part, the rarest first, each word once.
fn related(mine: &[Word], theirs: &[Word], same_language: bool, rarity: &dyn Fn(&str) -> f64) -> Vec<(String, String)> {
    let mut by_run: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, word) in theirs.iter().enumerate() {
        for run in runs(&word.word).chain([word.word.clone(), word.stem.clone()]) {
            by_run.entry(run).or_default().push(at);
        }
    }
    let mut pairs: Vec<(f64, &Word, &Word)> = Vec::new();
    for one in mine {
        let keys = runs(&one.word).chain([one.word.clone(), one.stem.clone()]);
        let near: BTreeSet<usize> = keys.filter_map(|run| by_run.get(&run)).flatten().copied().collect();
        for other in near.into_iter().filter_map(|at| theirs.get(at)) {
            let strength = if one.word == other.word || (same_language && one.stem == other.stem) {
                1.0
            } else {
                let run = longest_common_run(&one.word, &other.word);
                if run < RELATED_RUN {
                    continue;
                }
                let longest = one.word.chars().count().max(other.word.chars().count());
                run as f64 / longest as f64
            };
            if strength < 0.5 {
                continue;
            }
            let rarity = rarity(&other.stem);
            if rarity >= COMMON {
                pairs.push((strength * rarity, one, other));
            }
        }
    }
    pairs.sort_by(|one, other| {
        other.0.total_cmp(&one.0).then_with(|| (&one.1.word, &one.2.word).cmp(&(&other.1.word, &other.2.word)))
    });
    let (mut used_mine, mut used_theirs) = (BTreeSet::new(), BTreeSet::new());
    pairs
        .into_iter()
        .filter(|(_, one, other)| {
            let free = !used_mine.contains(&one.word) && !used_theirs.contains(&other.word);
            if free {
                used_mine.insert(&one.word);
                used_theirs.insert(&other.word);
            }
            free
        })
        .take(NAMED_AT_MOST)
        .map(|(_, one, other)| (one.word.clone(), other.word.clone()))
        .collect()
}

/// Runs of letters of a word, long enough to make two words related.
fn runs(word: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = word.chars().collect();
    let count = (letters.len() + 1).saturating_sub(RELATED_RUN);
    (0..count).map(move |at| letters[at..at + RELATED_RUN].iter().collect())
}

fn shared_concepts(
    mine: &[Word],
    my_language: TextLanguage,
    theirs: &[Word],
    their_language: TextLanguage,
) -> Vec<Reason> {
    let by_concept = |words: &[Word], language| {
        let mut found: BTreeMap<&Concept, Vec<String>> = BTreeMap::new();
        for word in words {
            for concept in CONCEPTS.of_word(&word.word, language) {
                found.entry(concept).or_default().push(word.word.clone());
            }
        }
        found
    };
    let theirs = by_concept(theirs, their_language);
    let mut shared: Vec<_> = by_concept(mine, my_language)
        .into_iter()
        .filter_map(|(concept, profile_words)| Some((concept, profile_words, theirs.get(concept)?.clone())))
        .collect();
    shared.sort_by_key(|(concept, mine, theirs)| (std::cmp::Reverse(mine.len() + theirs.len()), *concept));
    shared
        .into_iter()
        .take(NAMED_AT_MOST)
        .map(|(concept, profile_words, opening_words)| Reason::Concept {
            field: concept.field.to_owned(),
            concept: concept.name.to_owned(),
            names: concept.names.map(ToOwned::to_owned),
            profile_words,
            opening_words,
        })
        .collect()
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
