//! What the first time costs: pages, fields, taps and letters from the front page to the four things
//! that people come for. `docs/first-use.md` keeps the figures, and a way that gets longer fails.
//!
//! A way that gets shorter fails too until its figure is written down, so that the file stays true:
//! run with `MATKALLA_FIRST_USE=1` and commit it.

mod walk;

use std::sync::Mutex;

use matkalla::access::Role;

use crate::openings::posting;
use crate::profiles::start;
use crate::support::source::top;
use crate::support::world::world;
use walk::{Cost, Walk};

const FILE: &str = "docs/first-use.md";
/// One writer of the file at a time.
static WRITING: Mutex<()> = Mutex::new(());

fn row(name: &str, cost: Cost) -> String {
    let Cost { pages, fields, taps, letters } = cost;
    format!("| {name} | {pages} | {fields} | {taps} | {letters} |")
}

/// Prints a way's cost and holds it against the file.
fn hold(name: &str, cost: Cost) {
    let found = row(name, cost);
    println!("{found}");
    let _alone = WRITING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let path = top().join(FILE);
    let text = std::fs::read_to_string(&path).unwrap();
    let known = text.lines().find(|line| line.starts_with(&format!("| {name} |")));
    let known = known.unwrap_or_else(|| panic!("{FILE} has no row \"{name}\"")).to_owned();
    if std::env::var_os("MATKALLA_FIRST_USE").is_some() {
        std::fs::write(&path, text.replace(&known, &found)).unwrap();
        return;
    }
    let before: Vec<usize> = known.split('|').filter_map(|cell| cell.trim().parse().ok()).collect();
    let now = [cost.pages, cost.fields, cost.taps, cost.letters];
    assert!(now.iter().zip(&before).all(|(now, before)| now <= before), "{name} got longer:\n{known}\n{found}");
    assert_eq!(known, found, "{name} got shorter: run with MATKALLA_FIRST_USE=1 and commit {FILE}");
}

both! {
    /// A young person with a published profile, signed in on their own phone, is interested.
    async fn interest_is_shown(app: TestApp) {
        let site = world(&app).await.lahti;
        let opening = site.another_opening(&app, "Leipurin apulainen").await;
        let mut walk = Walk::begin(app.signed_in(&site.accounts[Role::YoungPerson.word()]).await, "/").await;
        walk.tap("a[href='/openings']").await;
        walk.send(&format!("form[action='/openings/{opening}/interest']"), &[]).await;
        assert!(walk.page.path.starts_with("/placements/"), "{}", walk.page.path);
        hold("interest shown", walk.cost);
    }

    /// A company that has never been here posts an opening and confirms it from the mail.
    async fn an_opening_is_posted(app: TestApp) {
        world(&app).await;
        let mut walk = Walk::begin(app.stranger(), "/").await;
        walk.tap(".doors a[href='/openings/new']").await;
        walk.send(posting::FORM, &posting::TYPED).await;
        app.settle().await;
        walk.open(&posting::link(&app, posting::EMAIL, "confirm")).await;
        walk.send("main form", &[]).await;
        assert_eq!(walk.page.path, "/openings/confirmed");
        hold("posted", walk.cost);
    }

    /// Somebody who has never been here comes alone, writes the least that can be checked and sends it
    /// to a coach.
    async fn a_profile_is_sent_to_the_coach(app: TestApp) {
        world(&app).await;
        let mut walk = Walk::begin(app.stranger(), "/").await;
        walk.tap(".door a[href='/start']").await;
        walk.send(start::FORM, &start::NEW).await;
        app.settle().await;
        let link = start::link_to(&app, "oona@example.org").unwrap();
        walk.open(&link).await;
        walk.send(&format!("form[action='{link}']"), &[]).await;
        walk.tap(".now a.button--primary").await;
        if walk.page.path == "/me/edit" {
            walk.tap("a.button--primary").await;
        }
        assert_eq!(walk.page.path, "/me/edit/story");
        let story = [("headline", "Haluan leipuriksi"), ("about", "Leivon kotona joka viikko."), ("then", "overview")];
        walk.send("form#section", &story).await;
        walk.tap("a.go[href='/me']").await;
        walk.send("form[action='/me/life/send']", &[]).await;
        walk.page.assert_says("main", "Valmentaja");
        hold("profile sent to coach", walk.cost);
    }

    /// A coach proposes an opening to a young person of their own.
    async fn a_match_is_proposed(app: TestApp) {
        let site = world(&app).await.lahti;
        let opening = site.another_opening(&app, "Leipurin apulainen").await;
        let mut walk = Walk::begin(app.signed_in(&site.accounts[Role::Coach.word()]).await, "/desk").await;
        walk.tap(&format!("a[href='/profiles/{}/matches']", site.person.profile)).await;
        walk.send(&format!("form[action='/placements']:has(input[value='{opening}'])"), &[]).await;
        hold("proposed", walk.cost);
    }
}
