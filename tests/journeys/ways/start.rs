//! Somebody comes alone: four answers, a link in the mail, a line and a sentence, a coach who welcomes.

use diesel::prelude::*;
use matkalla::db::schema::{profiles, registrations, welcomes};

use super::NEXT;
use crate::profiles::start::link_to;
use crate::support::world::world;

const SEND: &str = "form[action='/start'] button[type=submit]";

way! {
    /// Nothing is written, then a number too short and an address that is none; what was right stays.
    async fn somebody_new_sends_a_line_and_a_sentence_to_a_coach(walker: Walker) {
        let site = world(walker.app).await.lahti;
        walker.open("/").await;
        walker.press(".door a[href='/start']").await;
        walker.press(SEND).await;
        walker.sees_mistake("first_name").await;
        walker.sees_mistake("email").await;
        walker.fill("#first_name", "Oona").await;
        walker.set("#born_on", "2007-03-04").await;
        walker.select("#municipality", "398").await;
        walker.fill("#email", "oona@").await;
        walker.fill("#phone", "040 12").await;
        walker.press(SEND).await;
        walker.sees_mistake("email").await;
        walker.sees_mistake("phone").await;
        assert_eq!(walker.value("#born_on").await, "2007-03-04");
        assert_eq!(walker.value("#municipality").await, "398");
        walker.fill("#email", "oona@example.org").await;
        walker.fill("#phone", "").await;
        walker.press(SEND).await;
        walker.reads("main", "o•••@example.org").await;
        let waiting: i64 = walker.app.read(|connection| registrations::table.count().get_result(connection).unwrap()).await;
        assert_eq!(waiting, 1, "nobody has a profile before the link is confirmed");

        walker.app.settle().await;
        walker.open(&link_to(walker.app, "oona@example.org").expect("a mail with a link")).await;
        walker.press("main form button[type=submit]").await;
        walker.window.wait_for_path("/home").await;
        walker.reads("h1", "Oona").await;
        walker.press(".now a.button--primary").await;
        walker.press("main a.button--primary").await;
        walker.fill("#headline", "Leipoja, joka tykkää aamuista").await;
        walker.fill("#about", "Leivon kotona melkein joka viikko.").await;
        walker.press(NEXT).await;
        walker.window.wait_for_path("/me/edit/skills").await;
        walker.press(".action-bar button[name=then]").await;
        walker.press("main a.go[href='/me']").await;
        walker.press("form[action='/me/life/send'] button").await;
        walker.is_told("sent").await;
        assert!(walker.window.has(".now .turn--other").await, "now the coach has the turn");

        // The coach sees who is new, and what was promised.
        walker.become_account(&site.accounts["coach"]).await;
        walker.open("/desk").await;
        walker.reads(".queue__row", "Oona").await;
        walker.press(".queue__act a[href$='#welcome']").await;
        walker.press("form[action$='/welcome'] button[value=phoned]").await;
        walker.is_told("saved").await;
        let coach = site.accounts["coach"].clone();
        let (state, headline, how): (String, String, Option<String>) = walker
            .app
            .read(|connection| {
                let own = profiles::table.inner_join(welcomes::table.on(welcomes::profile_id.eq(profiles::id)));
                let own = own.filter(profiles::coach_id.eq(coach));
                own.select((profiles::state, profiles::headline, welcomes::how)).first(connection).unwrap()
            })
            .await;
        assert_eq!((state.as_str(), headline.as_str()), ("sent", "Leipoja, joka tykkää aamuista"));
        assert_eq!(how.as_deref(), Some("phoned"));
    }
}
