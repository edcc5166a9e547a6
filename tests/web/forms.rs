//! Bodies that are no form at all.

use crate::support::world::world;

both! {
    /// What is too long, or carries a forged token, is refused.
    async fn what_is_no_form_is_refused(app: TestApp) {
        let visitor = app.stranger();
        visitor.page("/sign-in").await;
        let token = visitor.csrf();
        let long = "x".repeat(300 * 1024);
        assert_eq!(visitor.forge("/sign-in", &[("email", &long)]).await.status, 400);
        let answer = visitor.post("/sign-in", &[("email", "a@example.org"), ("csrf", &token.to_uppercase())]).await;
        assert_eq!(answer.status, 403);
        let twice = visitor.post("/sign-in", &[("csrf", "forged"), ("csrf", &token)]).await;
        assert_eq!(twice.status, 403, "the first token counts");
        assert!(twice.has("h1"), "the refusal is a page");
    }

    /// The summary of what is wrong names each field in the words of its label, and leads to it.
    async fn the_summary_names_the_fields(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = coach.page("/companies/new").await;
        let answer = coach.submit(&page, "main form[method=post]", &[("name", ""), ("business_id", "0149669-4")]).await;
        assert_eq!(answer.status, 422);
        for field in ["name", "business_id"] {
            let label = answer.text(&format!("label[for={field}]"));
            let said = answer.text(&format!(".summary a[href='#{field}']"));
            let start: String = said.split(": ").next().unwrap().to_owned();
            assert!(!start.is_empty() && label.starts_with(&start) && said.len() > start.len() + 2, "{label}: {said}");
        }
    }
}
