//! Pages of matches.

use askama::Template;
use chrono::NaiveDate;

use super::doors::{DemandView, DoorView};
use super::explain::{For, ReasonLine, reason_lines};
use super::{MatchedOpening, MatchedProfile, place_name, sign};
use crate::companies::WillingView;
use crate::language::Language;
use crate::placements::TurnView;
use crate::profiles::Card;
use crate::web::Page;

/// How many matches of one profile or one opening are shown.
pub const SHOWN: usize = 20;
/// Reasons of each match.
const REASONS: usize = 6;

/// An opening that fits a person.
#[derive(Debug, Clone)]
pub struct MatchView {
    /// Id of the opening.
    pub opening_id: String,
    /// Its title.
    pub title: String,
    /// Language of the title.
    pub lang: &'static str,
    /// Name of the company.
    pub company: String,
    /// Municipality of the work.
    pub place: String,
    /// Sign of the kind of path.
    pub kind: &'static str,
    /// Name of the kind of path.
    pub kind_word: &'static str,
    /// Why it fits.
    pub reasons: Vec<ReasonLine>,
    /// Live path of the pair.
    pub path: Option<String>,
}

impl MatchView {
    /// A match as its reader sees it; `path` is the live path of the pair.
    #[must_use]
    pub fn new(matched: MatchedOpening, reader: For, path: Option<String>, t: Language) -> Self {
        Self {
            reasons: reason_lines(&matched.found, reader, t, REASONS),
            path,
            place: place_name(&matched.opening.municipality_code, t),
            lang: matched.opening.language.word(),
            title: matched.opening.title,
            company: matched.company_name,
            kind: sign(matched.opening.kind),
            kind_word: t.kind(matched.opening.kind),
            opening_id: matched.opening.id,
        }
    }
}

/// Openings for a person, for their coach.
#[derive(Template)]
#[template(path = "matching/openings.html")]
pub struct MatchesPage {
    pub page: Page,
    pub profile_id: String,
    pub name: String,
    pub matches: Vec<MatchView>,
    /// What would open doors, the first of them.
    pub doors: Vec<DoorView>,
    /// Where all doors are.
    pub doors_href: String,
    /// Companies that could be asked, without an opening yet.
    pub willing: Vec<WillingView>,
}

/// A candidate: an anonymous card with reasons.
#[derive(Debug, Clone)]
pub struct CandidateView {
    /// Id of the profile.
    pub profile_id: String,
    /// The card, as its reader sees it.
    pub card: Card,
    /// Why it fits.
    pub reasons: Vec<ReasonLine>,
    /// What is missing and can be mended.
    pub opens: Vec<ReasonLine>,
    /// Live path of the pair.
    pub path: Option<String>,
    /// Whose turn it is, as a sign.
    pub state: &'static str,
    /// The same in words.
    pub state_text: String,
}

impl CandidateView {
    /// A candidate as a coach or a company sees them; `path` is the live path of the pair.
    #[must_use]
    pub fn new(
        matched: &MatchedProfile,
        reader: For,
        path: Option<(String, TurnView)>,
        today: NaiveDate,
        t: Language,
    ) -> Self {
        let lines = reason_lines(&matched.found, reader, t, REASONS);
        let (opens, reasons) = lines.into_iter().partition(|line| line.kind == "opens");
        let (path, turn) = path.unzip();
        Self {
            card: if reader == For::Coach {
                Card::of(&matched.profile, today, t)
            } else {
                Card::for_company(&matched.profile, today, t)
            },
            reasons,
            opens,
            path,
            state: turn.as_ref().map_or("other", |turn| turn.state),
            state_text: turn.map_or_else(|| t.candidate_not_asked().to_owned(), |turn| turn.text),
            profile_id: matched.profile.id.clone(),
        }
    }
}

/// Candidates of an opening.
#[derive(Template)]
#[template(path = "matching/candidates.html")]
pub struct CandidatesPage {
    pub page: Page,
    pub opening_id: String,
    pub title: String,
    /// Language of the title.
    pub lang: &'static str,
    pub company: String,
    pub kind: &'static str,
    pub kind_word: &'static str,
    pub candidates: Vec<CandidateView>,
    /// Which demands keep how many people away.
    pub demands: Vec<DemandView>,
    /// A coach proposes; a company asks for an introduction.
    pub is_coach: bool,
}
