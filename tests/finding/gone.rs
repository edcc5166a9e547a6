//! Openings that were there once answer 410 with the nearest that are still open.

use matkalla::finding::nearest;
use matkalla::openings::opening;

use super::{publish, titles};
use crate::change_opening;
use crate::support::world::world;

both! {
    async fn what_has_gone_leads_on_to_the_nearest(app: TestApp) {
        let site = world(&app).await.lahti;
        let ids = publish(&app, &site, &[
            ("Kokki", "job", "398"),
            ("Kokin apulainen", "job", "398"),
            ("Kokki kaukana", "job", "148"),
            ("Hitsaaja", "job", "098"),
        ]).await;
        let path = format!("/openings/{}", ids[0]);
        let yesterday = app.app.clock.today().pred_opt();
        change_opening!(app, &ids[0], apply_by = yesterday);
        let page = app.stranger().get(&path).await;
        assert_eq!(page.status, 410);
        page.assert_says("h1", "Paikka meni jo");
        page.assert_says("main", "”Kokki” ei ole enää haussa.");
        assert_eq!(titles(&page).first().map(String::as_str), Some("Kokin apulainen"));
        assert!(!titles(&page).contains(&"Kokki kaukana".to_owned()), "Inari is no neighbour of Lahti");
        assert!(!page.body.contains("ld+json") && !page.body.contains("canonical"), "no markup");
        assert_eq!(app.stranger().get(&format!("{path}/share")).await.status, 410);

        change_opening!(app, &ids[0], status = "closed");
        assert_eq!(app.stranger().get(&path).await.status, 410);
        // Taken back to be mended: it was there, but what it says is not repeated.
        change_opening!(app, &ids[0], status = "draft");
        let page = app.signed_in(&site.person.account).await.get(&path).await;
        assert_eq!(page.status, 410);
        page.assert_says("main", "Tämä paikka ei ole enää haussa.");
        assert!(!page.body.contains("”Kokki”"));

        let gone = {
            let id = ids[0].clone();
            app.read(move |connection| opening(connection, &id).unwrap()).await
        };
        let found = nearest(&app.app, &gone, 2).await.unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].id, ids[1]);
    }

    async fn what_was_never_published_is_not_there(app: TestApp) {
        let site = world(&app).await.lahti;
        for path in [format!("/openings/{}", site.draft), format!("/openings/{}/share", site.draft)] {
            assert_eq!(app.stranger().get(&path).await.status, 404, "{path}");
        }
    }
}
