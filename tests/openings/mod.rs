//! Openings from writing to closing, as all sides see them.

use diesel::prelude::*;
use matkalla::db::schema::openings;

use crate::support::TestApp;
use crate::support::client::{Answer, Visitor};
use crate::support::world::{World, world};

const FORM: &str = "main form:has([name=title])";

async fn visitors(app: &TestApp) -> (World, Visitor, Visitor) {
    let world = world(app).await;
    let company = app.signed_in(&world.lahti.accounts["company_contact"]).await;
    let specialist = app.signed_in(&world.lahti.accounts["employer_specialist"]).await;
    (world, company, specialist)
}

/// The company writes an opening and sends it for checking; returns its address.
async fn written(app: &TestApp, company: &Visitor, title: &str) -> String {
    let page = company.page("/openings/new").await;
    let fields = [
        ("kind", "job"),
        ("title", title),
        ("description", "Leivot aamulla ja pakkaat tilaukset. Opastamme sinut alkuun."),
        ("wage", "12,50 €/h"),
        ("save", "submit"),
    ];
    let answer = company.submit(&page, FORM, &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.errors());
    let title = title.to_owned();
    let id: String = app
        .read(|connection| {
            openings::table.filter(openings::title.eq(title)).select(openings::id).first(connection).unwrap()
        })
        .await;
    format!("/openings/{id}")
}

async fn found(app: &TestApp, words: &str) -> Answer {
    app.settle().await;
    app.stranger().page(&format!("/openings?words={words}")).await
}

both! {
    /// Written by the company, checked by the service, found by everybody, closed again.
    async fn an_opening_is_written_checked_found_and_closed(app: TestApp) {
        let (_, company, specialist) = visitors(&app).await;
        let address = written(&app, &company, "Leipurioppilas aamuvuoroon").await;
        assert_eq!(app.stranger().get(&address).await.status, 404, "not before the check");
        found(&app, "leipurioppilas").await.assert_silent("Leipurioppilas aamuvuoroon");

        let page = specialist.page(&address).await;
        specialist.submit_and_follow(&page, "form[action$='/publish']", &[]).await;
        app.stranger().page(&address).await.assert_says("h1", "Leipurioppilas aamuvuoroon");
        found(&app, "leipurioppilas").await.assert_says("main", "Leipurioppilas aamuvuoroon");
        let elsewhere = app.stranger().page("/openings?words=leipurioppilas&kinds=micro_job&kind=micro_job").await;
        elsewhere.assert_silent("Leipurioppilas aamuvuoroon");

        let page = company.page(&address).await;
        company.submit_and_follow(&page, "form[action$='/close']", &[]).await;
        assert_eq!(app.stranger().get(&address).await.status, 410);
        found(&app, "leipurioppilas").await.assert_silent("Leipurioppilas aamuvuoroon");
    }

    /// A form with mistakes comes back with what was typed and what to mend.
    async fn mistakes_come_back_with_what_was_typed(app: TestApp) {
        let (_, company, _) = visitors(&app).await;
        let page = company.page("/openings/new").await;
        let answer = company.submit(&page, FORM, &[("title", ""), ("description", "Vain tämä"), ("save", "submit")]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.has(".summary a[href='#title']"), "{}", answer.errors());
        answer.assert_says("textarea[name=description]", "Vain tämä");
        let long = "x".repeat(10_000);
        let answer = company.submit(&page, FORM, &[("title", "Leipuri"), ("description", &long), ("save", "submit")]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.has(".summary a[href='#description']"), "{}", answer.errors());
    }

    /// Two at once: one wins, the other is told, and nothing of the winner's is lost.
    async fn two_editors_do_not_overwrite_each_other(app: TestApp) {
        let (world, company, specialist) = visitors(&app).await;
        let path = format!("/openings/{}/edit", world.lahti.opening);
        let (first, second) = (company.page(&path).await, specialist.page(&path).await);
        let won = company.submit(&first, FORM, &[("title", "Ensimmäinen")]).await;
        assert_eq!(won.status, 303, "{}", won.errors());
        let lost = specialist.submit(&second, FORM, &[("title", "Toinen")]).await;
        assert_eq!(lost.status, 409);
        assert!(lost.has("h1"), "the other is told on a page");
        specialist.page(&path).await.assert_silent("Toinen");
    }

    /// The list speaks three languages.
    async fn the_list_speaks_the_visitors_language(app: TestApp) {
        world(&app).await;
        app.settle().await;
        let mut headings = Vec::new();
        for language in ["fi", "sv", "en"] {
            let visitor = app.stranger();
            visitor.set_cookie("matkalla_language", language);
            let page = visitor.page("/openings").await;
            assert_eq!(page.attribute("html", "lang"), language);
            page.assert_says("main", "Kahvilatyöntekijä Lahti");
            headings.push(page.text("h1"));
        }
        headings.dedup();
        assert_eq!(headings.len(), 3, "{headings:?}");
    }
}
