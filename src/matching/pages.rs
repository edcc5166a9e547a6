//! Pages of matches.

use askama::Template;

use super::doors::{DemandView, DoorView};
use super::explain::ReasonLine;
use crate::companies::WillingView;
use crate::profiles::Card;
use crate::web::Page;

/// An opening that fits a person.
pub struct MatchView {
    pub opening_id: String,
    pub title: String,
    /// Language of the title.
    pub lang: &'static str,
    pub company: String,
    pub place: String,
    pub kind: &'static str,
    pub kind_word: &'static str,
    pub reasons: Vec<ReasonLine>,
    /// Live path of the pair.
    pub path: Option<String>,
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
pub struct CandidateView {
    pub profile_id: String,
    pub card: Card,
    pub reasons: Vec<ReasonLine>,
    pub opens: Vec<ReasonLine>,
    pub path: Option<String>,
    pub state: &'static str,
    pub state_text: String,
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
