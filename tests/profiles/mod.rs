//! Profiles through their pages: their life, two editors, what a company sees, protected persons.

mod anonymous;
mod cards;
mod changes;
mod check;
mod chips;
mod editing;
mod eligibility;
mod life;
mod list;
mod newcomers;
mod protected;
mod sections;
pub mod start;
mod steps;
mod time;

use diesel::prelude::*;
use matkalla::db::schema::profiles;
use search_index::ItemKind;

use crate::support::TestApp;
use crate::support::client::{Answer, Visitor};
use crate::support::sections::{SECTION_FORM, write};
use crate::support::world::SiteWorld;

/// What a coach writes when a young person comes.
const NEW: [(&str, &str); 9] = [
    ("first_name", "Venla"),
    ("last_name", "Kuutamo"),
    ("born_on", "2007-03-04"),
    ("phone", "+358 40 765 4321"),
    ("headline", "Leipoja, joka tykkää aamuista"),
    ("skills", "leipominen\nkahvin keittäminen"),
    ("municipality", "398"),
    ("kinds", "work_trial"),
    ("shifts", "day"),
];

/// What the coach needs to know of who comes.
const NEWCOMER: [&str; 6] = ["first_name", "last_name", "born_on", "phone", "email", "municipality"];

/// The site's coach adds a young person and writes the profile; returns the coach and the address of
/// the profile's page.
async fn add(app: &TestApp, site: &SiteWorld, changes: &[(&str, &str)]) -> (Visitor, String) {
    let coach = app.signed_in(&site.accounts["coach"]).await;
    let page = coach.page("/profiles/new").await;
    let kept = NEW.into_iter().filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    let fields: Vec<_> = kept.chain(changes.iter().copied()).collect();
    let (who, written): (Vec<_>, Vec<_>) = fields.into_iter().partition(|(name, _)| NEWCOMER.contains(name));
    let answer = coach.submit(&page, "form[action='/profiles/new']", &who).await;
    assert_eq!(answer.status, 303, "{}", answer.errors());
    let address = answer.location.unwrap().split('?').next().unwrap().to_owned();
    write(&coach, &format!("{address}/edit"), &written).await;
    (coach, address)
}

fn id_of(address: &str) -> String {
    address.rsplit('/').next().unwrap().to_owned()
}

/// Bird name and status of a profile.
async fn alias_and_status(app: &TestApp, address: &str) -> (String, String) {
    let id = id_of(address);
    app.read(move |connection| {
        profiles::table.find(id).select((profiles::alias, profiles::state)).first(connection).unwrap()
    })
    .await
}

/// The young person signs in with a code from the coach's screen.
async fn signed_in_with_code(app: &TestApp, coach: &Visitor, address: &str) -> Visitor {
    let page = coach.page(address).await;
    let shown = coach.submit(&page, "form[action$='/code']", &[]).await;
    assert_eq!(shown.status, 200);
    let code = shown.text(".display");
    let young = app.stranger();
    let page = young.page("/sign-in/code").await;
    young.submit_and_follow(&page, "form[action='/sign-in/code']", &[("code", &code)]).await;
    young
}

/// Presses a button of a page that holds nothing but that button's form.
async fn press(visitor: &Visitor, page: &str, action: &str) -> Answer {
    let shown = visitor.page(page).await;
    visitor.submit_and_follow(&shown, &format!("form[action$='{action}']"), &[]).await
}

/// The coach checks a profile: confirms what was found in the text, then approves.
async fn check(coach: &Visitor, address: &str) -> Answer {
    let mut page = coach.page(address).await;
    while page.has("form[action$='/findings']") {
        page = coach.submit_and_follow(&page, "form[action$='/findings']", &[]).await;
    }
    coach.submit_and_follow(&page, "form[action$='/life/check']", &[]).await
}

/// Written with the coach, checked, permitted by its person.
async fn published(app: &TestApp, coach: &Visitor, address: &str) -> Visitor {
    let young = signed_in_with_code(app, coach, address).await;
    check(coach, address).await;
    press(&young, "/me", "/me/life/consent").await;
    young
}

/// The candidates that the site's company sees for its opening.
async fn candidates(app: &TestApp, site: &SiteWorld) -> Answer {
    let company = app.signed_in(&site.accounts["company_contact"]).await;
    company.page(&format!("/openings/{}/candidates", site.opening)).await
}

/// Bird names of those candidates, in the order of the alphabet.
async fn candidate_names(app: &TestApp, site: &SiteWorld) -> Vec<String> {
    let mut names = candidates(app, site).await.texts(".candidate__name");
    names.sort();
    names
}

/// Whether the index holds a profile.
fn is_indexed(app: &TestApp, id: &str) -> bool {
    app.app.index.ids(ItemKind::Profile).unwrap().iter().any(|found| found == id)
}
