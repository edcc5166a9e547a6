//! The front page and the young person's first page.

use askama::Template;

use crate::demo::RoleView;
use crate::matching::{DoorView, FitLine};
use crate::placements::{Steps, TurnView};
use crate::saved_searches::Lately;
use crate::sites::SiteCard;
use crate::web::Page;

/// The front page.
#[derive(Template)]
#[template(path = "home/front.html")]
pub struct FrontPage {
    pub page: Page,
    /// Names and telephones of the sites, for companies that would rather call.
    pub phones: Vec<(String, String)>,
    /// Openings that can be answered today.
    pub open: usize,
    /// Where the young person's and the company's doors lead.
    pub young_href: &'static str,
    pub company_href: &'static str,
    /// Whom one can be, when the program runs as a demo.
    pub roles: Vec<RoleView>,
    /// Where one can come by; empty when there are too many for one page.
    pub sites: Vec<SiteCard>,
    /// Sign, name and meaning of each kind of path.
    pub kinds: Vec<(&'static str, &'static str, &'static str)>,
}

/// The one large step.
pub struct StepView {
    /// Answers that are given here, where a path asks something.
    pub answers: Option<Steps>,
    /// What it is about, where the text says something else.
    pub about: String,
    /// Points of the picture that are walked.
    pub stage: usize,
    pub turn_state: &'static str,
    pub turn_text: String,
    pub heading: &'static str,
    pub text: String,
    pub label: &'static str,
    pub href: String,
}

/// The path shown under the step.
pub struct PathLine {
    pub href: String,
    pub title: String,
    /// Language of the title.
    pub lang: &'static str,
    pub company: String,
    pub stage: usize,
    pub stage_label: String,
    pub stage_word: &'static str,
    pub next: String,
    /// Whose turn it is, and until when.
    pub turn: TurnView,
}

/// The coach.
pub struct CoachLine {
    pub name: String,
    pub initials: String,
    pub phone: String,
}

/// The young person's first page.
#[derive(Template)]
#[template(path = "home/home.html")]
pub struct HomePage {
    pub page: Page,
    pub name: String,
    pub step: StepView,
    pub paths: Vec<PathLine>,
    pub fits: Vec<FitLine>,
    /// What would open doors, the first of them, and where all are.
    pub doors: Vec<DoorView>,
    pub doors_href: &'static str,
    /// What the last saved searches have brought, and whether there are more of them.
    pub searches: (Vec<Lately>, bool),
    pub coach: Option<CoachLine>,
    /// By when a coach gets in touch with who came alone, or empty.
    pub welcome: String,
}
