//! The CV: what its person chooses to show, in the language they choose, on screen and on paper.

use crate::support::world::world;

way! {
    /// The likeliest mistake is to print too much: what is not ticked is not there.
    async fn a_cv_shows_what_is_chosen_and_prints_alone(walker: Walker) {
        let site = world(walker.app).await.lahti;
        walker.become_account(&site.person.account).await;
        walker.open("/me").await;
        walker.press("main a[href='/me/cv']").await;
        for told in ["Aava SalaisuusLahti", "leipominen", "aava.salaisuuslahti@example.org"] {
            walker.reads(".cv", told).await;
        }
        walker.untick("[name=show][value=name]").await;
        walker.untick("[name=show][value=email]").await;
        walker.choose("main [name=language][value=sv]").await;
        walker.press("main form[method=get] button[type=submit]").await;
        walker.reads(".cv h1", "Meritförteckning").await;
        walker.reads(".cv h2", "Det här kan jag").await;
        let shown = walker.text(".cv").await;
        assert!(!shown.contains("Salaisuus") && !shown.contains('@'), "what is not ticked is not there: {shown}");
        assert!(!walker.window.path().await.contains("aava"), "no address tells of anybody");
        walker.window.paper(true).await;
        assert!(walker.window.shown(".cv h1").await && !walker.window.shown(".top").await);
        assert!(!walker.window.shown("main form").await, "the paper holds the CV alone");
        walker.window.paper(false).await;
    }
}
