//! Who looks after the vocabulary, what they see, and what an added word does.

use diesel::prelude::*;
use matkalla::db::schema::audit_events;

use super::{WORD, added, unknown};
use crate::finding::{publish, titles};
use crate::support::TestApp;
use crate::support::client::encode;
use crate::support::world::world;

const ADD: &str = "form[action='/vocabulary/words']";
const HIDE: &str = "form[action='/vocabulary/hidden']";

/// What was noted of words: role, act and object.
async fn events(app: &TestApp) -> Vec<(String, String, String)> {
    app.read(|connection| {
        audit_events::table
            .filter(audit_events::object_kind.eq("word"))
            .order(audit_events::id)
            .select((audit_events::actor_role, audit_events::action, audit_events::object_id))
            .load(connection)
            .unwrap()
    })
    .await
}

both! {
    /// Two clicks: the guess, then "add". Then searches find with the word, until it is taken back.
    async fn a_word_is_added_by_its_guess_and_finds(app: TestApp) {
        let site = world(&app).await.lahti;
        publish(&app, &site, &[("Kokki", "job", "398")]).await;
        let found = async |words: &str| titles(&app.stranger().page(&format!("/openings?{}", encode(&[("words", words)]))).await);
        assert!(found("kokkki zorba").await.is_empty() && found(WORD).await.is_empty());
        unknown(&app, "openings", "kokkki", 5).await;
        unknown(&app, "profiles", "kokkki", 3).await;
        unknown(&app, "searches", WORD, 4).await;
        let keeper = app.signed_in(&site.accounts["site_admin"]).await;
        let page = keeper.page("/vocabulary").await;
        assert_eq!(page.texts("main li h2"), ["kokkki", WORD], "what most have stands first");
        page.assert_says("main", "5 yrityksen paikoissa · 3 profiilissa");
        page.assert_says("main", "vähintään 3 eri");
        let guess = page.attribute("main li .buttons a", "href");
        let word = keeper.page(&guess).await;
        word.assert_says("h1", "kokkki");
        word.assert_says("#chosen", "kokki");
        let list = keeper.submit_and_follow(&word, ADD, &[("word", "kokkki")]).await;
        list.assert_says(".toast", "Tallennettu");
        assert_eq!(list.texts("main li h2"), [WORD], "it is dealt with before anything is read anew");
        list.assert_says("tbody th", "kokkki");

        // The other one is sought: the answer offers the best concepts.
        let list = keeper.submit(&list, "form[action='/vocabulary/word']", &[("seek", "kokk")]).await;
        assert_eq!(list.status, 200);
        let offered = list.texts("main ul a");
        assert!((1..=5).contains(&offered.len()) && offered[0] == "kokki", "{offered:?}");
        let word = keeper.page(&list.attribute("main ul a", "href")).await;
        keeper.submit_and_follow(&word, ADD, &[]).await;
        app.settle().await;
        assert_eq!(found(WORD).await, ["Kokki"]);
        assert_eq!(found("zorbaajana").await, ["Kokki"], "in its other forms as well");

        let page = keeper.page("/vocabulary").await;
        assert!(!page.has("main li h2"));
        let after = keeper.submit_and_follow(&page, "form[action$='/remove']", &[]).await;
        assert_eq!(after.texts("tbody th"), ["kokkki"], "the newest stands first and went");
        app.settle().await;
        assert!(found(WORD).await.is_empty());
        assert_eq!(keeper.page("/vocabulary").await.texts("main li h2"), [WORD], "it links to nothing again");
        let noted = events(&app).await;
        let acts: Vec<_> = noted.iter().map(|(role, act, _)| (role.as_str(), act.as_str())).collect();
        assert_eq!(acts, [("site_admin", "word_added"), ("site_admin", "word_added"), ("site_admin", "word_removed")]);
        assert!(noted.iter().all(|(_, _, object)| !object.contains("kok") && object != WORD), "never what was written");
        assert_eq!(noted[1].2, noted[2].2);
    }

    async fn what_is_not_of_work_is_hidden_and_can_come_back(app: TestApp) {
        let site = world(&app).await.lahti;
        unknown(&app, "searches", WORD, 3).await;
        let keeper = app.signed_in(&site.accounts["operator"]).await;
        let page = keeper.page("/vocabulary").await;
        let page = keeper.submit_and_follow(&page, HIDE, &[]).await;
        assert!(!page.has("main li h2"));
        page.assert_says("main details", WORD);
        let page = keeper.submit_and_follow(&page, "form[action^='/vocabulary/hidden/']", &[]).await;
        assert_eq!(page.texts("main li h2"), [WORD]);
        let acts: Vec<_> = events(&app).await.into_iter().map(|(_, act, _)| act).collect();
        assert_eq!(acts, ["word_hidden", "word_shown"]);
    }

    async fn what_cannot_be_added_is_told_beside_its_field(app: TestApp) {
        let site = world(&app).await.lahti;
        let keeper = app.signed_in(&site.accounts["site_admin"]).await;
        let address = format!("/vocabulary/word?language=fi&word={WORD}&concept=cook");
        let page = keeper.page(&address).await;
        for (word, told) in [("", "Täytä"), ("leipuri", "tarkoittaa jo"), ("soita 040 123 4567", "040"), ("a,b", "sanapari")] {
            let answer = keeper.submit(&page, ADD, &[("word", word)]).await;
            assert_eq!(answer.status, 422, "{word}");
            answer.assert_says("h1", WORD);
            answer.assert_says("#word-error", told);
        }
        added(&app, &site.accounts["site_admin"], WORD, "cook").await;
        let answer = keeper.submit(&page, ADD, &[]).await;
        assert_eq!(answer.status, 422);
        answer.assert_says("#word-error", "jo lisätty");
        assert_eq!(keeper.page(&format!("/vocabulary/word?language=sv&word={WORD}&seek=xqzwv")).await.texts(".message").len(), 1);
        assert_eq!(keeper.get("/vocabulary/word").await.status, 303);
    }

    async fn only_administrators_see_it_and_change_it(app: TestApp) {
        let site = world(&app).await.lahti;
        let id = added(&app, &site.accounts["site_admin"], WORD, "cook").await;
        let remove = format!("/vocabulary/words/{id}/remove");
        let fields = [("language", "fi"), ("word", "qwertyilija"), ("concept", "cook")];
        for role in ["coach", "employer_specialist", "company_contact", "young_person", "organiser", "association_admin"] {
            let visitor = app.signed_in(&site.accounts[role]).await;
            for path in ["/vocabulary", "/vocabulary/word?language=fi&word=zorbaaja"] {
                assert_eq!(visitor.get(path).await.status, 403, "{role} at {path}");
            }
            for path in ["/vocabulary/words", "/vocabulary/hidden", &remove] {
                assert_eq!(visitor.forge(path, &fields).await.status, 403, "{role} at {path}");
            }
        }
        assert!(events(&app).await.is_empty());
        for role in ["site_admin", "operator"] {
            let visitor = app.signed_in(&site.accounts[role]).await;
            visitor.page("/vocabulary").await.assert_says("tbody th", WORD);
        }
        let keeper = app.signed_in(&site.accounts["operator"]).await;
        assert_eq!(keeper.forge(&remove, &[]).await.status, 303);
        assert_eq!(keeper.forge(&remove, &[]).await.status, 404, "it is gone");
    }
}
