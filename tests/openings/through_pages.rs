//! Openings through their pages: mistakes, two editors at once, three languages.

use crate::support::TestApp;
use crate::support::client::Visitor;
use crate::support::world::{World, world};

const FORM: &str = "main form:has([name=title])";

async fn visitors(app: &TestApp) -> (World, Visitor, Visitor) {
    let world = world(app).await;
    let company = app.signed_in(&world.lahti.accounts["company_contact"]).await;
    let specialist = app.signed_in(&world.lahti.accounts["employer_specialist"]).await;
    (world, company, specialist)
}

both! {
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
