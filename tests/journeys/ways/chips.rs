//! What a text is understood to mean: an employer in a hurry says one sentence, a young person removes
//! what is not so.

use diesel::prelude::*;
use matkalla::db::schema::{postings, profiles};

use super::NEXT;
use crate::openings::posting::{EMAIL, UNKNOWN};
use crate::support::TestApp;
use crate::support::hands::{Hands, Walker};
use crate::support::keyboard::ENTER;
use crate::support::world::{SiteWorld, world};

const SEND: &str = ".buttons button[value=submit]";

/// A chip, on or off.
fn chip(id: &str, on: bool) -> String {
    let state = if on { ":checked" } else { ":not(:checked)" };
    format!("[name=chips_on][value='{id}']{state}")
}

/// Waits for what is understood; who has no JavaScript asks for it.
async fn understood(walker: &Walker<'_>, id: &str) {
    if walker.manner.hands == Hands::Plain {
        walker.press(".understood button[value=look]").await;
    }
    walker.sees(&chip(id, true)).await;
}

/// Adds what is named: a script shows it where one is, else a page comes.
async fn add(walker: &Walker<'_>, name: &str) {
    const ADD: &str = ".understood button[value=add]";
    walker.fill("#chip_new", name).await;
    match walker.manner.hands {
        Hands::Plain => walker.press(ADD).await,
        Hands::Taps => walker.window.click(ADD).await,
        Hands::Keys => {
            walker.window.tab_to(ADD).await;
            walker.window.keys(&ENTER.to_string()).await;
        }
    }
}

/// What waits for its mail.
async fn posted(app: &TestApp) -> Vec<String> {
    app.read(|connection| postings::table.select(postings::content).load(connection).unwrap()).await
}

async fn by_hand(app: &TestApp, site: &SiteWorld) -> String {
    let id = site.person.profile.clone();
    app.read(move |connection| profiles::table.find(id).select(profiles::by_hand).first(connection).unwrap()).await
}

way! {
    /// First nothing is said; then a sentence fills what it tells, its writer adds the rest, removes a
    /// chip and names one that nobody knows before one that is known.
    async fn one_sentence_becomes_an_opening(walker: Walker) {
        world(walker.app).await;
        walker.open("/openings/new").await;
        walker.press("button[value=fill]").await;
        walker.sees_mistake("sentence").await;
        walker.fill("#sentence", "Tarvitsen apulaisen leipomoon Lahteen, aamuvuorot, hygieniapassi pitää olla").await;
        walker.press("button[value=fill]").await;
        walker.sees("#filled a[href='#kind']").await;
        assert_eq!(walker.value("#title").await, "Leipomoapulainen");
        walker.sees("[name=shifts][value=day]:checked").await;
        walker.sees("[name=permits][value=hygiene_passport]:checked").await;
        assert!(posted(walker.app).await.is_empty());
        walker.sees(&chip("hygiene_passport", true)).await;
        walker.untick("[name=chips_on][value='hygiene_passport']").await;

        walker.unfold(".understood > details.more").await;
        add(walker, "xyzzyx").await;
        walker.sees("#chip_new-error").await;
        walker.misses(&chip("baker", true)).await;
        add(walker, "leipuri").await;
        walker.sees(&chip("baker", true)).await;
        walker.sees(&chip("hygiene_passport", false)).await;

        walker.choose("[name=kind][value=job]").await;
        walker.fill("#business_id", UNKNOWN).await;
        walker.fill("#email", EMAIL).await;
        walker.press(SEND).await;
        walker.is_at("/openings/sent").await;
        let content = posted(walker.app).await.remove(0);
        assert!(content.contains(r#""by_hand":{"dropped":["hygiene_passport"],"added":["baker"]}"#), "{content}");
    }

    /// A young person writes, sees what was understood, removes what is not so, and changes their mind.
    async fn what_is_not_so_is_removed_with_one_tap(walker: Walker) {
        let site = world(walker.app).await.lahti;
        walker.become_account(&site.person.account).await;
        walker.open("/me/edit/story").await;
        walker.fill("#about", "Äitini on siivooja.").await;
        understood(walker, "cleaner").await;
        walker.untick("[name=chips_on][value='cleaner']").await;
        walker.press(NEXT).await;
        walker.window.wait_for_path("/me/edit/skills").await;
        assert_eq!(by_hand(walker.app, &site).await, r#"{"dropped":["cleaner"],"added":[]}"#);
        walker.open("/me/edit/story").await;
        walker.sees(&chip("cleaner", false)).await;
        walker.choose("[name=chips_on][value='cleaner']").await;
        walker.press(NEXT).await;
        walker.window.wait_for_path("/me/edit/skills").await;
        assert_eq!(by_hand(walker.app, &site).await, r#"{"dropped":[],"added":[]}"#);
    }
}
