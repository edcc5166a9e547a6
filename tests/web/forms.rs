//! Bodies that are no form at all.

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
}
