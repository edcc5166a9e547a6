//! Pages of openings.

use askama::Template;

use super::history::HistoryLine;
use super::life::Keeping;
use super::prose::Block;
use super::wording::LintLine;
use crate::companies::WorkplaceLine;
use crate::language::Language;
use crate::matching::{ReasonLine, Stops};
use crate::places::Municipality;
use crate::web::Page;
use crate::web::forms::FormErrors;
use crate::web::pagination::Pages;

/// A tab of the lists by state.
pub struct StateTab {
    /// Where it leads.
    pub href: String,
    /// Words.
    pub label: &'static str,
    /// How many wait; empty where that is not told.
    pub count: String,
    /// Whether it is the one shown.
    pub current: bool,
}

/// An opening in a list by state.
pub struct StateRow {
    pub href: String,
    pub title: String,
    pub kind: &'static str,
    pub kind_word: &'static str,
    pub firm: String,
    pub company_href: String,
    pub place: String,
    pub changed: String,
    pub state: &'static str,
}

/// A claim to a company that the service decides.
pub struct ClaimLine {
    pub action: String,
    pub company: String,
    pub company_href: String,
    pub text: String,
}

/// Openings of a site by state.
#[derive(Template)]
#[template(path = "openings/by_state.html")]
pub struct ByStatePage {
    pub page: Page,
    pub tabs: Vec<StateTab>,
    pub rows: Vec<StateRow>,
    pub pages: Pages,
    pub claims: Vec<ClaimLine>,
    /// The address of the claim just accepted has an account already.
    pub claim_taken: bool,
    /// Whether the site wants two eyes, for who may choose it.
    pub two_eyes: Option<bool>,
}

/// Label, value, and the value's language where it is its writer's own; else "".
pub type Fact = (&'static str, String, &'static str);

/// A step of what happens next.
pub struct NextStep {
    pub state: &'static str,
    pub state_word: &'static str,
    pub title: &'static str,
    pub note: &'static str,
}

/// What those who look after an opening may do.
#[derive(Debug, Default)]
pub struct Manage {
    /// State in words, and its colour.
    pub state: &'static str,
    pub tone: &'static str,
    pub company_href: String,
    pub can_edit: bool,
    pub can_publish: bool,
    /// It waits for a decision, which is made in the form.
    pub decides: bool,
    pub can_see_candidates: bool,
    /// What becomes of it after it is published.
    pub keeping: Keeping,
    /// Where it is said where the work is done; empty for those who may not say it.
    pub place_href: String,
    /// An agency's opening does not tell yet where the work is done.
    pub place_missing: bool,
    /// Words that should be looked at, and what to know before changing them.
    pub wording: Vec<LintLine>,
    /// What the rules say, for who decides.
    pub rules: Vec<ReasonLine>,
    pub wording_note: &'static str,
    /// What has happened to one that has ended, for the service; of others it stands beside the form.
    pub history: Vec<HistoryLine>,
}

/// One opening.
#[derive(Template)]
#[template(path = "openings/opening.html")]
pub struct OpeningPage {
    pub page: Page,
    pub id: String,
    pub version: i64,
    pub kind: &'static str,
    pub kind_word: &'static str,
    pub title: String,
    pub language: &'static str,
    pub firm: String,
    /// Name of the company that looks after it.
    pub company: String,
    pub place: String,
    pub facts: Vec<Fact>,
    pub description: Vec<Block>,
    pub company_about: Vec<Block>,
    pub reasons: Vec<ReasonLine>,
    /// Its address on the web, a line about it, and its markup for job search; empty where
    /// strangers may not see it.
    pub link: String,
    pub summary: String,
    pub markup: String,
    /// What happens next; empty for those who look after the opening.
    pub steps: Vec<NextStep>,
    /// A young person may say that it interests them.
    pub can_show_interest: bool,
    /// The profile is to be published before.
    pub waits_for_profile: bool,
    /// Why it takes no interest now; empty if it does.
    pub no_room: String,
    /// The path that there is already, or nothing.
    pub path_href: String,
    /// Address for signing in; empty for those who have.
    pub sign_in: String,
    /// The service point, for those without an account: name and telephone.
    pub contact: (String, String),
    /// What keeps a young person from it, and the way forward.
    pub stops: Stops,
    pub manage: Option<Manage>,
}

/// Where the work of an opening is done.
#[derive(Template)]
#[template(path = "openings/place.html")]
pub struct PlacePage {
    pub page: Page,
    pub title: String,
    pub action: String,
    pub back: String,
    /// The work is done in another company.
    pub agency: bool,
    pub business_id: String,
    /// Name of that company, if it is told already.
    pub user_company: String,
    /// Workplaces, and which is chosen.
    pub options: Vec<(WorkplaceLine, bool)>,
    pub elsewhere: bool,
    pub errors: FormErrors,
}

/// An option of a select: value, label, chosen.
pub type Choice = (String, String, bool);

/// All municipalities by name in the reader's language: code, name, chosen.
#[must_use]
pub fn municipality_choices(t: Language, chosen: &str) -> Vec<Choice> {
    let swedish = t == Language::Sv;
    let mut all: Vec<Choice> = Municipality::all()
        .iter()
        .map(|place| (place.code.clone(), place.name(swedish).to_owned(), place.code == chosen))
        .collect();
    if swedish {
        // Å, ä and ö come after z, in this order.
        all.sort_by_key(|(_, name, _)| name.to_lowercase().replace('å', "{").replace('ä', "|").replace('ö', "}"));
    }
    all
}
