//! Pages of the pool.

use askama::Template;

use super::SectorFigures;
use crate::language::Language;
use crate::openings::Choice;
use crate::placements::Answers;
use crate::web::Page;
use crate::web::pagination::Pages;

/// A company in the pool.
pub struct PoolLine {
    pub href: String,
    pub name: String,
    pub industry: String,
    pub sector: &'static str,
    pub place: String,
    pub verified: bool,
    pub agency: bool,
    pub openings: String,
    pub capacity: String,
    pub rate: String,
    pub last: String,
    pub next: String,
    pub late: bool,
}

/// A sector in the pool.
#[derive(Debug, Clone)]
pub struct SectorLine {
    /// Address of its companies.
    pub href: String,
    /// Name.
    pub name: &'static str,
    /// Companies.
    pub companies: String,
    /// Openings that can be answered.
    pub openings: String,
    /// People that they could take.
    pub capacity: String,
    /// Answered of asked.
    pub rate: String,
    /// Those not heard of for long.
    pub silent: String,
    /// Address of these.
    pub silent_href: String,
}

impl SectorLine {
    /// The line of a sector.
    #[must_use]
    pub fn new(figures: &SectorFigures, t: Language) -> Self {
        let letter = figures.sector.word();
        // Companies without a sector are found by the word that says so.
        let letter = if letter.is_empty() { "none" } else { letter };
        Self {
            href: format!("/companies?sector={letter}"),
            name: t.sector(figures.sector),
            companies: figures.companies.to_string(),
            openings: figures.openings.to_string(),
            capacity: figures.capacity.to_string(),
            rate: rate(figures.answers, t),
            silent: figures.silent.to_string(),
            silent_href: format!("/companies?sector={letter}&silence=90"),
        }
    }
}

/// A reply rate in words.
pub(super) fn rate(answers: Answers, t: Language) -> String {
    answers.rate().map_or_else(|| t.pool_rate_none().to_owned(), |rate| t.pool_rate_told(rate))
}

/// The pool of a site.
#[derive(Template)]
#[template(path = "companies/list.html")]
pub struct PoolPage {
    pub page: Page,
    pub words: String,
    pub own: bool,
    pub sectors: Vec<Choice>,
    pub municipalities: Vec<Choice>,
    pub silences: Vec<Choice>,
    pub sizes: Vec<Choice>,
    pub heading: String,
    pub lines: Vec<PoolLine>,
    /// May see and write the contact log.
    pub logs: bool,
    pub can_create: bool,
    pub narrowed: bool,
    pub pages: Pages,
    pub file_href: String,
}

impl PoolPage {
    fn lead(&self) -> &'static str {
        if self.logs { self.page.t.companies_lead() } else { "" }
    }

    fn none_text(&self) -> &'static str {
        if self.can_create { self.page.t.companies_none_text() } else { "" }
    }
}

/// The pool by sector.
#[derive(Template)]
#[template(path = "companies/sectors.html")]
pub struct SectorsPage {
    pub page: Page,
    pub lines: Vec<SectorLine>,
    /// Companies in all.
    pub total: String,
    pub logs: bool,
    pub can_create: bool,
}
