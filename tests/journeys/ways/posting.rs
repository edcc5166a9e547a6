//! Posting without an account: from the front page through the mail and the check to everybody's
//! eyes; then the company is claimed.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::openings;

use crate::openings::claims::{contacts, published};
use crate::openings::posting::{EMAIL, TITLE, TYPED, UNKNOWN, link};
use crate::support::TestApp;
use crate::support::hands::Walker;
use crate::support::world::world;

const SEND: &str = ".buttons button[value=submit]";
const COMMENT: &str = "Kertokaa, mitä leivotaan.";
const BETTER_TITLE: &str = "Pullanleipojan apulainen";

/// Status of the openings with a title.
async fn statuses(app: &TestApp, title: &'static str) -> Vec<String> {
    app.read(move |connection| {
        openings::table.filter(openings::title.eq(title)).select(openings::status).load(connection).unwrap()
    })
    .await
}

/// From the front page to "look into your mail": nothing is typed, then a trial that is too long for
/// the law with an address that is none, then words that limit.
async fn post(walker: &Walker<'_>) {
    walker.open("/").await;
    walker.press(".doors a[href='/openings/new']").await;
    walker.press(SEND).await;
    for field in ["kind", "title", "description", "municipality", "business_id", "email"] {
        walker.sees_mistake(field).await;
    }
    walker.choose("[name=kind][value=work_trial]").await;
    for (name, value) in TYPED.iter().filter(|(name, _)| !["kind", "email"].contains(name)) {
        walker.fill(&format!("#{name}"), value).await;
    }
    walker.fill("#email", "leipuri").await;
    walker.unfold("form.posting > details.more").await;
    walker.fill("#hours_per_day", "9").await;
    walker.press(SEND).await;
    walker.sees_mistake("email").await;
    walker.sees_mistake("hours_per_day").await;
    walker.reads("#hours_per_day-error", "380/2023").await;
    assert_eq!(walker.value("#title").await, TITLE);
    walker.sees("[name=kind][value=work_trial]:checked").await;
    assert!(walker.app.app.mailer.memory().unwrap().is_empty(), "nothing has left");

    walker.fill("#description", "Haetaan nuorta apulaista. Pakkaat pullia.").await;
    walker.fill("#email", EMAIL).await;
    walker.fill("#hours_per_day", "6").await;
    walker.press(SEND).await;
    walker.reads("#wording mark", "nuorta").await;
    walker.press("#wording button[name=reword]").await;
    let better = walker.value("#description").await;
    assert!(!better.contains("nuorta") && better.contains("Pakkaat pullia."), "{better}");
    walker.press(SEND).await;
    walker.is_at("/openings/sent").await;
    walker.app.settle().await;
}

/// The mail's link, which a scanner opens first and somebody opens once more afterwards.
async fn confirm(walker: &Walker<'_>) {
    let confirm = link(walker.app, EMAIL, "confirm");
    for _ in 0..2 {
        walker.app.stranger().page(&confirm).await;
    }
    assert!(statuses(walker.app, TITLE).await.is_empty(), "to look is not to confirm");
    walker.open(&confirm).await;
    walker.reads(".lead", TITLE).await;
    walker.press("main form button").await;
    walker.is_at("/openings/confirmed").await;
    assert_eq!(statuses(walker.app, TITLE).await, ["submitted"]);
    walker.open(&confirm).await;
    walker.sees("main .message").await;
    walker.misses("main form").await;
}

way! {
    /// A baker posts between two batches; the specialist returns it with a comment, the baker mends it
    /// from the mail, and it stands on the list.
    async fn a_stranger_posts_and_mends(walker: Walker) {
        let world = world(walker.app).await;
        let specialist = &world.lahti.accounts[Role::EmployerSpecialist.word()];
        post(walker).await;
        confirm(walker).await;

        walker.become_account(specialist).await;
        walker.open("/openings?status=submitted").await;
        walker.press(".opening__title a").await;
        let opening = walker.window.path().await;
        walker.press("main a[href$='/edit']").await;
        walker.unfold("details:has(#comment-title)").await;
        walker.fill("#comment-title", COMMENT).await;
        walker.press(".buttons button[value=return]").await;
        walker.is_told("returned").await;

        walker.become_stranger().await;
        let mend = link(walker.app, EMAIL, "mend");
        walker.open(&mend).await;
        walker.sees_mistake("title").await;
        walker.reads("#title-error", COMMENT).await;
        walker.fill("#title", BETTER_TITLE).await;
        walker.press(SEND).await;
        walker.is_at("/openings/confirmed").await;
        assert_eq!(statuses(walker.app, BETTER_TITLE).await, ["submitted"]);
        walker.open(&mend).await;
        walker.sees("main .message").await;
        walker.misses("main form").await;

        walker.become_account(specialist).await;
        walker.open(&format!("{opening}/edit")).await;
        walker.press(".buttons button[value=publish]").await;
        walker.sees_mistake("company_name").await;
        walker.sees_mistake("replaces_nobody").await;
        walker.choose("[name=replaces_nobody]").await;
        walker.fill("#company_name", "Leipomo Pulla Oy").await;
        walker.press(".buttons button[value=publish]").await;
        walker.is_told("published").await;

        walker.become_stranger().await;
        walker.open("/openings").await;
        walker.press(&format!(".opening__title a[href='{opening}']")).await;
        walker.reads("h1", BETTER_TITLE).await;
        walker.reads(".firm", "Leipomo Pulla Oy").await;
        walker.keeps_silent(COMMENT).await;
    }

    /// The link is old, then cut by the mail program, then pressed without a name; then the company is
    /// the baker's, and who comes after is told who decides.
    async fn the_company_is_claimed_once(walker: Walker) {
        let world = world(walker.app).await;
        let opening = published(walker.app, &world, &[]).await;
        let old = link(walker.app, EMAIL, "claim");
        walker.app.app.clock.advance(Duration::hours(25));
        walker.open(&old).await;
        walker.press("form[action='/openings/link'] button").await;
        walker.sees("[role=status]").await;
        walker.app.settle().await;
        let new = link(walker.app, EMAIL, "claim");
        assert_ne!(new, old);
        walker.open(&new[..new.len() - 5]).await;
        walker.fill("#email", "leipuri@").await;
        walker.press("form[action='/openings/link'] button").await;
        walker.sees_mistake("email").await;

        walker.open(&new).await;
        walker.reads(".lead", TITLE).await;
        walker.press("main form button").await;
        walker.sees_mistake("name").await;
        walker.fill("#name", "Leena Leipuri").await;
        walker.press("main form button").await;
        walker.is_at("/company").await;
        walker.sees(&format!("main a[href='{opening}']")).await;
        assert_eq!(contacts(walker.app, UNKNOWN).await, [(Some(EMAIL.to_owned()), false)]);
        walker.become_stranger().await;
        walker.open(&new).await;
        walker.sees("main h1").await;
        walker.misses("main form").await;

        let late = "toinen@pulla.example";
        published(walker.app, &world, &[("email", late)]).await;
        walker.open(&link(walker.app, late, "claim")).await;
        walker.fill("#name", "Toinen Tulija").await;
        walker.press("main form button").await;
        walker.misses("main form").await;
        walker.misses("form[action='/sign-out']").await;
        assert_eq!(contacts(walker.app, UNKNOWN).await.len(), 1);
        walker.become_account(&world.lahti.accounts[Role::EmployerSpecialist.word()]).await;
        walker.open("/openings?status=submitted").await;
        walker.reads("main", late).await;
        walker.press("form[action*='/claims/'] button[value=decline]").await;
        walker.is_told("saved").await;
        walker.keeps_silent(late).await;
        assert_eq!(contacts(walker.app, UNKNOWN).await.len(), 1);
    }
}
