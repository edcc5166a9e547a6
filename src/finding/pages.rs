//! Pages of finding.

use askama::Template;

use super::filter::{Filter, Start};
use crate::openings::OpeningCard;
use crate::web::Page;
use crate::web::pagination::Pages;

/// A limit that can be taken away, or another way on.
#[derive(Debug, Clone)]
pub struct Chip {
    pub label: String,
    pub href: String,
}

/// A sentence with a way to change what it tells.
pub struct Note {
    pub text: String,
    pub label: &'static str,
    pub href: String,
}

/// A value to tick, with its number of openings.
pub struct Facet {
    pub word: String,
    pub label: String,
    pub count: String,
    pub chosen: bool,
}

/// Everything one can narrow by.
pub struct Facets {
    pub kinds: Vec<Facet>,
    pub shifts: Vec<Facet>,
    pub languages: Vec<Facet>,
    pub remote: Facet,
    pub starts: Vec<Facet>,
    pub distances: Vec<Facet>,
}

/// The list for everybody.
#[derive(Template)]
#[template(path = "finding/list.html")]
pub struct ListPage {
    pub page: Page,
    pub filter: Filter,
    /// Words and place in the fields.
    pub place: String,
    pub heading: String,
    pub facets: Facets,
    pub chips: Vec<Chip>,
    pub notes: Vec<Note>,
    /// What was loosened, and the way back.
    pub loosened: Vec<String>,
    pub undo: String,
    pub nothing_narrowed: bool,
    pub cards: Vec<OpeningCard>,
    pub pages: Pages,
    /// Tabs of the lists by state, for the service.
    pub tabs: Vec<crate::openings::StateTab>,
    /// The search as it is kept; empty for those who keep none.
    pub saving: Option<String>,
}

impl ListPage {
    /// The day that was typed, for its field.
    fn day(&self) -> String {
        match self.filter.start {
            Start::By(day) => day.to_string(),
            _ => String::new(),
        }
    }

    /// Limits beside words and place: what the other form has to carry along.
    fn carried(&self) -> Vec<(&'static str, String)> {
        let mut carried = Vec::new();
        carried.extend(self.filter.kinds.iter().map(|kind| ("kind", kind.word().to_owned())));
        if self.filter.km > 0 {
            carried.push(("km", self.filter.km.to_string()));
        }
        carried.extend(self.filter.shifts.iter().map(|shift| ("shift", shift.word().to_owned())));
        carried.extend(self.filter.languages.iter().map(|language| ("language", language.word().to_owned())));
        if self.filter.remote {
            carried.push(("remote", "yes".to_owned()));
        }
        if self.filter.start != Start::Any {
            carried.push(("start", self.filter.start.word()));
        }
        if self.filter.newest_first {
            carried.push(("order", "newest".to_owned()));
        }
        carried
    }
}

/// What may be about to be typed.
#[derive(Template)]
#[template(path = "finding/suggest.html")]
pub struct SuggestPage {
    pub suggested: Vec<String>,
}

/// "Gone, but here are the nearest."
#[derive(Template)]
#[template(path = "finding/gone.html")]
pub struct GonePage {
    pub page: Page,
    pub text: String,
    pub cards: Vec<OpeningCard>,
}

/// A note to share: link and code.
#[derive(Template)]
#[template(path = "finding/share.html")]
pub struct SharePage {
    pub page: Page,
    pub href: String,
    pub link: String,
    pub title: String,
    pub language: &'static str,
    pub kind: &'static str,
    pub kind_word: &'static str,
    pub firm: String,
    pub place: String,
    /// `d` of the code's path, and modules on a side.
    pub code: String,
    pub side: usize,
}
