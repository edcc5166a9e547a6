//! Sharing: link, code, what chats and search engines read.

use super::publish;
use crate::change_opening;
use crate::support::world::world;

both! {
    async fn a_note_has_the_link_and_its_code(app: TestApp) {
        let site = world(&app).await.lahti;
        let page = app.stranger().page(&format!("/openings/{}/share", site.opening)).await;
        let link = page.attribute("#link", "value");
        assert!(link.starts_with("http") && link.ends_with(&format!("/openings/{}", site.opening)), "{link}");
        let (path, side) = matkalla::web::qr::path(&link).unwrap();
        assert_eq!(page.attribute(".note-card__dark", "d"), path);
        assert_eq!(page.attribute("svg.note-card__code", "viewBox"), format!("0 0 {side} {side}"));
        page.assert_says(".note-card", "Kahvilatyöntekijä Lahti");
    }

    /// Markup for jobs and apprenticeships, never for trials and micro-jobs; nothing written breaks it.
    async fn only_jobs_and_apprenticeships_carry_markup(app: TestApp) {
        let site = world(&app).await.lahti;
        let ids = publish(&app, &site, &[
            ("Kokki </script><script>alert(1)</script>", "job", "398"),
            ("Oppilas", "apprenticeship", "398"),
            ("Kokeilija", "work_trial", "398"),
            ("Keikkalainen", "micro_job", "398"),
            ("Yrittäjä", "entrepreneurship", "398"),
        ]).await;
        let until = app.app.clock.today() + chrono::Days::new(9);
        change_opening!(app, &ids[0], apply_by = until);
        for (at, marked) in [true, true, false, false, false].into_iter().enumerate() {
            let page = app.stranger().page(&format!("/openings/{}", ids[at])).await;
            assert_eq!(page.has("script[type='application/ld+json']"), marked, "{at}");
            assert!(page.attribute("link[rel=canonical]", "href").ends_with(&ids[at]));
            assert!(page.attribute("meta[property='og:title']", "content").contains("Kahvila Lahti"));
            assert!(page.attribute("meta[property='og:description']", "content").starts_with("Autat asiakkaita"));
        }
        let page = app.stranger().page(&format!("/openings/{}", ids[0])).await;
        let block = page.body.split("<script type=\"application/ld+json\">").nth(1).unwrap();
        let block = block.split("</script>").next().unwrap();
        let data: serde_json::Value = serde_json::from_str(block).unwrap();
        assert_eq!(data["@type"], "JobPosting");
        assert_eq!(data["title"], "Kokki </script><script>alert(1)</script>");
        assert_eq!(data["validThrough"], until.to_string());
        assert_eq!(data["hiringOrganization"]["name"], "Kahvila Lahti");
        assert_eq!(data["jobLocation"]["address"]["addressLocality"], "Lahti");
        assert_eq!(data["jobLocation"]["address"]["addressCountry"], "FI");
        assert!(!page.body.contains("<script>alert"));
        // Those who look after a closed one see it without markup.
        change_opening!(app, &ids[1], status = "closed");
        let page = app.signed_in(&site.accounts["coach"]).await.page(&format!("/openings/{}", ids[1])).await;
        assert!(!page.has("script[type='application/ld+json']") && !page.has("link[rel=canonical]"));
    }
}
