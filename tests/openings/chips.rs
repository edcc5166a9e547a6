//! What an opening's text is understood to mean, kept, removed and added; and a sentence that fills the form.

use diesel::prelude::*;
use matkalla::db::schema::{openings, postings};

use super::posting::FORM;
use crate::support::TestApp;
use crate::support::client::Answer;
use crate::support::world::world;

const SENTENCE: &str = "Tarvitsen kesäksi apulaisen leipomoon, aamuvuorot, hygieniapassi pitää olla";

/// What is kept of what was said by hand.
async fn by_hand(app: &TestApp, id: &str) -> String {
    let id = id.to_owned();
    app.read(move |connection| openings::table.find(id).select(openings::by_hand).first(connection).unwrap()).await
}

fn on(page: &Answer) -> Vec<String> {
    page.attributes("[name=chips_on][checked]", "value")
}

both! {
    /// A hurried employer's one sentence: what it says stands in the form, what it does not say is empty
    /// and named, and nothing has left.
    async fn a_sentence_fills_the_form_and_sends_nothing(app: TestApp) {
        let stranger = app.stranger();
        let page = stranger.page("/openings/new").await;
        let empty = stranger.submit(&page, FORM, &[("save", "fill")]).await;
        assert_eq!((empty.status, empty.attributes(".summary a", "href")), (422, vec!["#sentence".to_owned()]));

        let filled = stranger.submit(&page, FORM, &[("sentence", SENTENCE), ("save", "fill")]).await;
        assert_eq!(filled.status, 200, "{}", filled.errors());
        assert_eq!(filled.attribute("#title", "value"), "Leipomoapulainen");
        filled.assert_says("#description", "aamuvuorot");
        assert_eq!(filled.attributes("[name=shifts][checked]", "value"), ["day"]);
        assert_eq!(filled.attributes("[name=permits][checked]", "value"), ["hygiene_passport"]);
        assert!(!filled.has("[name=kind][checked]"), "a summer is no kind of path");
        for field in ["hours", "starts_on", "municipality", "wage"] {
            assert_eq!(filled.attribute(&format!("#{field}"), "value"), "", "{field} was not said");
        }
        filled.assert_says("#filled", "Mitään ei ole vielä lähetetty");
        assert_eq!(
            filled.attributes("#filled a", "href"),
            ["#kind", "#municipality", "#hours", "#starts_on", "#wage"]
        );
        filled.assert_says(".understood", "hygieniapassi");
        let waiting: i64 = app.read(|connection| postings::table.count().get_result(connection).unwrap()).await;
        assert_eq!(waiting, 0);
    }

    /// The same in Swedish, on a page that speaks Finnish: the title speaks the language of the sentence.
    async fn a_sentence_is_read_in_its_own_language(app: TestApp) {
        let stranger = app.stranger();
        let page = stranger.page("/openings/new").await;
        let sentence = "Vi anställer en städare i Lahtis, kvällar, 15 timmar i veckan, från 1.6 till 31.8";
        let filled = stranger.submit(&page, FORM, &[("sentence", sentence), ("save", "fill")]).await;
        assert_eq!(filled.attribute("#title", "value"), "Städare");
        assert_eq!(filled.attribute("#municipality", "value"), "Lahti");
        assert_eq!(filled.attribute("#hours", "value"), "15");
        assert_eq!(filled.attribute("#starts_on", "value"), "2027-06-01");
        assert_eq!(filled.attributes("[name=language][checked]", "value"), ["sv"]);
        assert_eq!(filled.attributes("[name=kind][checked]", "value"), ["job"]);
    }

    /// What was typed before the sentence stays.
    async fn a_sentence_takes_nothing_away(app: TestApp) {
        let stranger = app.stranger();
        let page = stranger.page("/openings/new").await;
        let typed = [("title", "Oma otsikko"), ("hours", "12"), ("sentence", "Siivooja 20 h/vko"), ("save", "fill")];
        let filled = stranger.submit(&page, FORM, &typed).await;
        assert_eq!(filled.attribute("#title", "value"), "Oma otsikko");
        assert_eq!(filled.attribute("#hours", "value"), "12");
    }

    /// Removed with one tap and brought back with another, across saving.
    async fn a_chip_is_removed_and_brought_back(app: TestApp) {
        let site = world(&app).await.lahti;
        let contact = app.signed_in(&site.accounts["company_contact"]).await;
        let page = contact.page("/openings/new").await;
        let text = [("kind", "job"), ("title", "Leipuri"), ("description", "Siivoat myös.")];
        let looked = contact.submit(&page, FORM, &[text.as_slice(), &[("save", "look")]].concat()).await;
        assert_eq!(looked.status, 200, "{}", looked.errors());
        assert_eq!(looked.attribute("#title", "value"), "Leipuri", "what was typed stays");
        assert_eq!(on(&looked)[0], "baker");
        let others: Vec<String> = on(&looked).into_iter().filter(|id| id != "baker").collect();
        let mut fields: Vec<(&str, &str)> = others.iter().map(|id| ("chips_on", id.as_str())).collect();
        fields.push(("save", "draft"));
        contact.submit_and_follow(&looked, FORM, &fields).await;
        let id: String = app
            .read(|connection| {
                openings::table.filter(openings::title.eq("Leipuri")).select(openings::id).first(connection).unwrap()
            })
            .await;
        assert_eq!(by_hand(&app, &id).await, r#"{"dropped":["baker"],"added":[]}"#);

        let edit = contact.page(&format!("/openings/{id}/edit")).await;
        assert!(edit.has("[name=chips_on][value=baker]:not([checked])"), "it stays in sight, struck through");
        assert_eq!(on(&edit), others);
        // A text that no longer says it, then says it again: removed is removed.
        let silent = contact.submit(&edit, FORM, &[("title", "Apulainen"), ("save", "look")]).await;
        assert!(!silent.has("[name=chips_on][value=baker]"));
        let again = contact.submit(&silent, FORM, &[("title", "Leipuri"), ("save", "look")]).await;
        assert!(again.has("[name=chips_on][value=baker]:not([checked])"));

        let mut fields: Vec<(&str, &str)> = others.iter().map(|id| ("chips_on", id.as_str())).collect();
        fields.extend([("chips_on", "baker"), ("save", "same")]);
        contact.submit_and_follow(&edit, FORM, &fields).await;
        assert_eq!(by_hand(&app, &id).await, r#"{"dropped":[],"added":[]}"#);
    }

    /// What is added counts: the opening is found by it though its text is silent, and the index follows.
    async fn what_is_added_finds_the_opening(app: TestApp) {
        let site = world(&app).await.lahti;
        app.settle().await;
        let stranger = app.stranger();
        let found = "/openings?words=tallity%C3%B6ntekij%C3%A4";
        assert!(!stranger.page(found).await.has(&format!("a[href='/openings/{}']", site.opening)));
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let edit = coach.page(&format!("/openings/{}/edit", site.opening)).await;
        let unknown = coach.submit(&edit, FORM, &[("chip_new", "xyzzyx"), ("save", "same")]).await;
        assert_eq!((unknown.status, unknown.attributes(".summary a", "href")), (422, vec!["#chip_new".to_owned()]));
        assert_eq!(unknown.attribute("#chip_new", "value"), "xyzzyx");
        let offered = coach.submit(&edit, FORM, &[("chip_new", "tallity"), ("save", "look")]).await;
        assert!(offered.has("#chips-offered [name=chips_on][value=stable-hand]"), "{}", offered.body);
        let named = coach.submit(&edit, FORM, &[("chip_new", "tallityöntekijä"), ("save", "add")]).await;
        assert_eq!(named.attribute("#chip_new", "value"), "");
        assert!(on(&named).contains(&"stable-hand".to_owned()), "{:?}", on(&named));
        coach.submit_and_follow(&named, FORM, &[("save", "same")]).await;
        assert_eq!(by_hand(&app, &site.opening).await, r#"{"dropped":[],"added":["stable-hand"]}"#);
        app.settle().await;
        let list = stranger.page(found).await;
        assert!(list.has(&format!("a[href='/openings/{}']", site.opening)), "{}", list.outline());
        // And it stays when the page is opened and saved again.
        let edit = coach.page(&format!("/openings/{}/edit", site.opening)).await;
        coach.submit_and_follow(&edit, FORM, &[("save", "same")]).await;
        assert_eq!(by_hand(&app, &site.opening).await, r#"{"dropped":[],"added":["stable-hand"]}"#);
    }

    /// The likeliest mistake of two: saving on a page that is old. And nothing passes for a concept.
    async fn an_old_page_and_forged_chips_change_nothing(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let address = format!("/openings/{}/edit", site.opening);
        let old = coach.page(&address).await;
        coach.submit_and_follow(&old, FORM, &[("chip_new", "leipuri"), ("save", "same")]).await;
        assert_eq!(coach.submit(&old, FORM, &[("chip_new", "kokki"), ("save", "same")]).await.status, 409);
        let page = coach.page(&address).await;
        let forged = [("chips", "own:Soita Aavalle"), ("chips_on", "Soita Aavalle"), ("chips_on", "baker"), ("save", "same")];
        coach.submit_and_follow(&page, FORM, &forged).await;
        assert_eq!(by_hand(&app, &site.opening).await, r#"{"dropped":[],"added":["baker"]}"#);
    }
}
