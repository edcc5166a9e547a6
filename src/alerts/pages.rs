//! Pages of what is new.

use askama::Template;

use crate::matching::{CandidateView, MatchView};
use crate::web::Page;

/// What all these pages tell.
pub struct Told {
    /// When the mail was put together whose matches are shown; empty if there was none.
    pub at: String,
    /// When the next news come.
    pub next: &'static str,
}

/// New openings for a young person.
#[derive(Template)]
#[template(path = "alerts/openings.html")]
pub struct OpeningsPage {
    pub page: Page,
    pub told: Told,
    pub matches: Vec<MatchView>,
}

/// One of a coach's young people with the best of what is new.
pub struct PersonNews {
    pub profile_id: String,
    pub name: String,
    /// The best ones.
    pub matches: Vec<MatchView>,
    /// How many more there are.
    pub more: usize,
}

/// A coach's young people who have something new.
#[derive(Template)]
#[template(path = "alerts/people.html")]
pub struct PeoplePage {
    pub page: Page,
    pub told: Told,
    pub people: Vec<PersonNews>,
}

/// An opening of a company with its new candidates.
pub struct OpeningNews {
    pub opening_id: String,
    pub title: String,
    /// Language of the title.
    pub lang: &'static str,
    pub kind: &'static str,
    pub kind_word: &'static str,
    pub candidates: Vec<CandidateView>,
}

/// A company's openings that have new candidates.
#[derive(Template)]
#[template(path = "alerts/candidates.html")]
pub struct CandidatesPage {
    pub page: Page,
    pub told: Told,
    pub openings: Vec<OpeningNews>,
}

impl CandidatesPage {
    /// Whether it shows one candidate alone.
    fn one(&self) -> bool {
        self.openings.iter().map(|opening| opening.candidates.len()).sum::<usize>() == 1
    }
}

/// What the link of a mail shows: a button.
#[derive(Template)]
#[template(path = "alerts/stop.html")]
pub struct StopPage {
    pub page: Page,
    pub id: String,
    pub key: String,
    pub stopped: bool,
}
