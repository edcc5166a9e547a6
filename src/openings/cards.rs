//! Openings as they stand in lists: the card for everybody and the line for those who look after it.

use chrono::NaiveDate;

use super::life::closed_words;
use super::{Opening, OpeningStatus, Standing};
use crate::language::Language;
use crate::matching::{self, Kind};
use crate::places::Municipality;

/// A fact on a card.
#[derive(Debug, Clone)]
pub struct CardFact {
    /// Name of the sign.
    pub icon: &'static str,
    /// Words.
    pub text: String,
}

/// A tag on a card.
#[derive(Debug, Clone)]
pub struct CardTag {
    /// Words.
    pub text: String,
    /// Colour: "", good, calm, attention, info, late, heather.
    pub tone: &'static str,
}

/// The one reason on a card.
#[derive(Debug, Clone)]
pub struct CardReason {
    /// Sign: fits, opens, ask, info, travel, stops.
    pub kind: &'static str,
    /// Words.
    pub text: String,
}

/// The bookmark of a card.
#[derive(Debug, Clone)]
pub struct CardSave {
    /// Where the form goes.
    pub action: String,
    /// What pressing it does.
    pub label: &'static str,
    /// Whether it is saved already.
    pub saved: bool,
}

/// The press that says: it interests.
#[derive(Debug, Clone)]
pub struct CardInterest {
    /// Where the form goes.
    pub action: String,
    /// What pressing it says.
    pub label: &'static str,
    /// What stands there while it is on its way.
    pub busy: &'static str,
}

/// A piece of a text on a card; the marked ones answer a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardPiece {
    /// Words.
    pub text: String,
    /// Whether it answers the search.
    pub marked: bool,
}

/// How an opening answers a search.
#[derive(Debug, Clone)]
pub struct CardFound {
    /// The whole title.
    pub title: Vec<CardPiece>,
    /// A part of the description; empty where it does not answer.
    pub text: Vec<CardPiece>,
    /// What its words are another name of; empty where the words that were typed stand in it.
    pub means: String,
}

/// What `opening::card` shows.
#[derive(Debug, Clone)]
pub struct OpeningCard {
    /// Address of the opening.
    pub href: String,
    /// Title.
    pub title: String,
    /// Language of the title.
    pub lang: &'static str,
    /// Kind of path, as the sign's name.
    pub kind: &'static str,
    /// Kind of path in words.
    pub kind_word: &'static str,
    /// Company.
    pub firm: String,
    /// Municipality.
    pub place: String,
    /// Three facts at most.
    pub facts: Vec<CardFact>,
    /// Two tags at most.
    pub tags: Vec<CardTag>,
    /// Why it fits.
    pub reason: Option<CardReason>,
    /// Bookmark.
    pub save: Option<CardSave>,
    /// One press, for a young person whom the rules let.
    pub interest: Option<CardInterest>,
    /// How it answers a search.
    pub found: Option<CardFound>,
}

impl OpeningCard {
    /// The card of an opening, without reason and bookmark.
    #[must_use]
    pub fn new(opening: &Opening, firm: &str, t: Language) -> Self {
        let mut tags = Vec::new();
        if opening.kind == Kind::WorkTrial {
            tags.push(CardTag { text: t.openings_no_experience().to_owned(), tone: "calm" });
        }
        if opening.offers_permit_training && !opening.permits.is_empty() {
            tags.push(CardTag { text: t.openings_training().to_owned(), tone: "good" });
        }
        Self {
            href: format!("/openings/{}", opening.id),
            title: opening.title.clone(),
            lang: opening.language.word(),
            kind: matching::sign(opening.kind),
            kind_word: t.kind(opening.kind),
            firm: firm.to_owned(),
            place: place_name(opening, t),
            facts: facts(opening, t),
            tags,
            reason: None,
            save: None,
            interest: None,
            found: None,
        }
    }

    /// Lets a young person say with one press that it interests.
    #[must_use]
    pub fn with_interest(mut self, opening: &Opening, t: Language) -> Self {
        let action = format!("/openings/{}/interest", opening.id);
        self.interest = Some(CardInterest { action, label: t.opening_interest(), busy: t.busy() });
        self
    }

    /// Puts the distance first, unless the work is in the very municipality.
    #[must_use]
    pub fn with_distance(mut self, opening: &Opening, from: &Municipality, t: Language) -> Self {
        let place = Municipality::by_code(&opening.municipality_code).filter(|place| place.code != from.code);
        if let Some(place) = place {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Kilometres within Finland.
            let km = place.distance_to(from).round() as u32;
            self.facts.insert(0, CardFact { icon: "pin", text: t.openings_distance_fact(km) });
            self.facts.truncate(3);
        }
        self
    }
}

fn facts(opening: &Opening, t: Language) -> Vec<CardFact> {
    let mut facts = Vec::new();
    if let Some(time) = working_time(opening, t) {
        facts.push(CardFact { icon: "clock", text: time });
    }
    if let Some(day) = opening.starts_on {
        facts.push(CardFact { icon: "calendar", text: t.openings_starts(&t.date(day)) });
    } else if let Some(day) = opening.apply_by {
        facts.push(CardFact { icon: "calendar", text: t.openings_apply(&t.date(day)) });
    }
    // A long story about the wage stands on the opening's own page.
    if !opening.wage.is_empty() && opening.wage.chars().count() <= 24 {
        facts.push(CardFact { icon: "euro", text: opening.wage.clone() });
    }
    facts
}

/// Hours and shifts in words, if any are told.
#[must_use]
pub(super) fn working_time(opening: &Opening, t: Language) -> Option<String> {
    let hours = opening.hours_per_week.map(|hours| t.openings_hours(hours));
    let a_day = opening.terms.hours_per_day.map(|hours| t.opening_fact_day(hours));
    let a_week = opening.terms.days_per_week.map(|days| t.opening_fact_week(days));
    let shifts = opening.shifts.iter().map(|shift| t.shift(*shift).to_owned());
    let words: Vec<String> = hours.into_iter().chain(a_day).chain(a_week).chain(shifts).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// Where the work is: a municipality, or anywhere.
#[must_use]
pub fn place_name(opening: &Opening, t: Language) -> String {
    let place = matching::place_name(&opening.municipality_code, t);
    let remote = if opening.remote { t.openings_remote() } else { "" };
    [place.as_str(), remote].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// State of an opening in words, and its colour as a tag.
#[must_use]
pub fn state_words(opening: &Opening, today: NaiveDate, t: Language) -> (&'static str, &'static str) {
    match opening.status {
        OpeningStatus::Draft => (t.opening_status_draft(), ""),
        OpeningStatus::Submitted => (t.opening_status_submitted(), "attention"),
        OpeningStatus::Returned => (t.opening_status_returned(), "attention"),
        OpeningStatus::Rejected => (t.opening_status_rejected(), "late"),
        OpeningStatus::Published if !opening.is_open_on(today) => (t.opening_status_expired(), "late"),
        OpeningStatus::Published => (t.opening_status_published(), "good"),
        OpeningStatus::Closed => (t.opening_status_closed(), ""),
    }
}

/// An opening as those who look after it see it in a list.
#[derive(Debug, Clone)]
pub struct OpeningLine {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Language of the title.
    pub lang: &'static str,
    /// Kind of path, as the sign's name.
    pub kind: &'static str,
    /// Kind of path in words.
    pub kind_word: &'static str,
    /// State in words.
    pub state: &'static str,
    /// Colour of the state's tag.
    pub tone: &'static str,
    /// When it was last changed.
    pub changed: String,
    /// Whether it can be edited.
    pub can_edit: bool,
    /// Whether it is published: it can be closed and may have candidates.
    pub published: bool,
    /// Whether the company starts new openings from it.
    pub template: bool,
    /// Places left, or why it was closed; empty where there is nothing to say.
    pub standing: String,
}

impl OpeningLine {
    /// The line of an opening.
    #[must_use]
    pub fn new(opening: &Opening, standing: &Standing, today: NaiveDate, t: Language) -> Self {
        let (state, tone) = state_words(opening, today, t);
        let told = match opening.status {
            OpeningStatus::Closed => closed_words(standing.life.closed_reason, t).to_owned(),
            OpeningStatus::Published if opening.positions > 1 => t.life_places(standing.left(), opening.positions),
            _ => String::new(),
        };
        Self {
            template: standing.life.template,
            standing: told,
            id: opening.id.clone(),
            title: opening.title.clone(),
            lang: opening.language.word(),
            kind: matching::sign(opening.kind),
            kind_word: t.kind(opening.kind),
            state,
            tone,
            changed: t.openings_changed(&t.date(crate::clock::in_finland(opening.updated_at).date())),
            can_edit: !matches!(opening.status, OpeningStatus::Closed | OpeningStatus::Rejected),
            published: opening.status == OpeningStatus::Published,
        }
    }
}
