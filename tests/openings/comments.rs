//! Comments beside every field: in the service's form, and where the opening is mended.

use diesel::prelude::*;
use matkalla::db::schema::{companies, openings};

use super::posting::{EMAIL, FORM, link, posted, specialist};
use crate::support::client::{Answer, Visitor};
use crate::support::world::world;

/// Fields that only carry the form itself or what is said about it.
const ASIDE: &[&str] =
    &["csrf", "version", "seen", "save", "reword", "comment", "comment_on", "note", "chips", "chips_on", "chip_new"];

/// The question that a control belongs to: several controls may ask one thing.
fn question(name: &str) -> &str {
    match name {
        "level_fi" | "level_sv" | "level_en" | "other_language" | "other_level" => "languages",
        name => name,
    }
}

fn questions(page: &Answer) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for name in page.attributes("form.posting [name]", "name") {
        let name = question(&name).to_owned();
        if !ASIDE.contains(&name.as_str()) && !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

async fn give_back(visitor: &Visitor, opening: &str, comments: &[(&str, &str)]) {
    let page = visitor.page(&format!("{opening}/edit")).await;
    let mut fields = vec![("save", "return")];
    for (name, text) in comments {
        fields.push(("comment_on", *name));
        fields.push(("comment", *text));
    }
    visitor.submit_and_follow(&page, FORM, &fields).await.assert_says(".tag", "palautettu");
}

both! {
    /// Every field that is asked has its box, and what was written there comes back beside the field.
    async fn every_field_has_its_comment_and_it_comes_back_beside_it(app: TestApp) {
        let world = world(&app).await;
        let opening = posted(&app, &[("kind", "work_trial"), ("company_name", "Leipomo Pulla Oy")]).await;
        let specialist = specialist(&app, &world).await;
        let page = specialist.page(&format!("{opening}/edit")).await;
        let boxes = page.attributes("form.posting [name=comment_on]", "value");
        let mut asked = questions(&page);
        asked.extend(["business_id".to_owned(), "company_name".to_owned()]);
        for name in &asked {
            assert!(boxes.contains(name), "nobody can comment on {name}");
        }
        assert_eq!(boxes.len(), asked.len(), "{boxes:?} against {asked:?}");
        page.assert_says(".fact", "1068892-9");
        page.assert_says(".fact", "Leipomo Pulla Oy");

        let said: Vec<String> = boxes.iter().map(|name| format!("Katsokaa: {name}.")).collect();
        let comments: Vec<(&str, &str)> = boxes.iter().map(String::as_str).zip(said.iter().map(String::as_str)).collect();
        give_back(&specialist, &opening, &comments).await;
        app.settle().await;
        let page = app.stranger().page(&link(&app, EMAIL, "mend")).await;
        for (name, text) in &comments {
            page.assert_says(&format!("#{name}-error"), text);
            assert!(page.has(&format!("#{name}")), "the summary leads to {name}");
        }
        assert_eq!(questions(&page).len(), boxes.len(), "every field can be mended");
        assert!(!page.has("[name=comment]"));
    }

    /// Which company it is was typed wrongly: mending takes the opening to the right one.
    async fn the_company_is_mended_with_the_opening(app: TestApp) {
        let world = world(&app).await;
        let opening = posted(&app, &[]).await;
        let specialist = specialist(&app, &world).await;
        give_back(&specialist, &opening, &[("business_id", "Onko tämä teidän tunnuksenne?")]).await;
        app.settle().await;
        let stranger = app.stranger();
        let mend = link(&app, EMAIL, "mend");
        let page = stranger.page(&mend).await;
        assert_eq!(page.attribute("#business_id", "value"), "1068892-9");
        page.assert_says("#business_id-error", "teidän tunnuksenne");
        let wrong = stranger.submit(&page, FORM, &[("business_id", "0149669-4")]).await;
        assert_eq!((wrong.status, wrong.attributes(".summary a", "href")), (422, vec!["#business_id".to_owned()]));
        let right = [("business_id", "0149669-3"), ("company_name", "Ihan Muu Oy")];
        stranger.submit_and_follow(&wrong, FORM, &right).await.assert_says("h1", "Ilmoitus on meillä");
        specialist.page(&opening).await.assert_says(".firm", "Kahvila Lahti");
        specialist.page(&opening).await.assert_silent("Ihan Muu Oy");
        specialist.page(&format!("{opening}/edit")).await.assert_says(".timeline__item", "1068892-9 → 0149669-3");
    }

    /// A name that was missing is added where it is mended.
    async fn a_missing_name_is_added_where_it_is_mended(app: TestApp) {
        let world = world(&app).await;
        let opening = posted(&app, &[]).await;
        let specialist = specialist(&app, &world).await;
        give_back(&specialist, &opening, &[("company_name", "Mikä on yrityksen nimi?")]).await;
        app.settle().await;
        let stranger = app.stranger();
        let page = stranger.page(&link(&app, EMAIL, "mend")).await;
        page.assert_says("#company_name-error", "Mikä on yrityksen nimi?");
        stranger.submit_and_follow(&page, FORM, &[("company_name", "Leipomo Pulla Oy")]).await;
        let (id, name) = (opening.trim_start_matches("/openings/").to_owned(), "Leipomo Pulla Oy".to_owned());
        let named: String = app
            .read(move |connection| {
                let company: String = openings::table.find(id).select(openings::company_id).first(connection).unwrap();
                companies::table.find(company).select(companies::name).first(connection).unwrap()
            })
            .await;
        assert_eq!(named, name);
    }
}
