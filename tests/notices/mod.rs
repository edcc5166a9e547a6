//! Help and notices: on every page's foot, in three languages, true of this installation.

use diesel::prelude::*;
use matkalla::db::schema::sites;

use crate::support::world::world;

both! {
    async fn the_foot_of_every_page_leads_to_help_and_notices(app: TestApp) {
        let site = world(&app).await.lahti;
        let doors = ["/help", "/sites", "/accessibility", "/privacy"];
        for (account, path) in [("coach", "/desk"), ("young_person", "/home"), ("company_contact", "/company")] {
            let page = app.signed_in(&site.accounts[account]).await.page(path).await;
            let links = page.attributes("footer a", "href");
            assert!(doors.iter().all(|door| links.iter().any(|link| link == door)), "{path}: {links:?}");
            assert!(links.iter().any(|link| link == &format!("/feedback?about={path}")), "{path}: {links:?}");
        }
        // What stands in an address of one person's things is not carried on.
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let page = coach.page(&format!("/profiles/{}", site.person.profile)).await;
        assert!(page.has("footer a[href='/feedback?about=/profiles']"));
        let stranger = app.stranger();
        for (language, words) in [("fi", "Ohjeet"), ("sv", "Hjälp"), ("en", "Help")] {
            stranger.set_cookie("matkalla_language", language);
            stranger.page("/help").await.assert_says("h1", words);
            for path in doors {
                assert_eq!(stranger.page(path).await.count("h1"), 1, "{path}");
            }
        }
    }

    /// Help is for three kinds of people, and young people read short sentences.
    async fn help_answers_young_people_companies_and_coaches(app: TestApp) {
        let page = app.stranger().page("/help").await;
        for part in ["young", "companies", "coaches"] {
            assert!(page.has(&format!("#{part} h2")) && page.has(&format!("a[href='#{part}']")), "{part}");
        }
        for answer in page.texts("#young .answer p") {
            for sentence in answer.split_inclusive(['.', '?']) {
                assert!(sentence.split_whitespace().count() <= 12, "too long for the young: {sentence}");
            }
        }
    }

    async fn the_privacy_notice_names_the_controllers_and_marks_who_is_missing(app: TestApp) {
        let world = world(&app).await;
        let lahti = world.lahti.site.clone();
        app.write(move |connection| {
            diesel::update(sites::table.find(lahti))
                .set((sites::controller.eq("Lahden kaupunki"), sites::privacy_contact.eq("tietosuoja@lahti.example")))
                .execute(connection)
                .unwrap()
        })
        .await;
        let page = app.stranger().page("/privacy").await;
        page.assert_says("main", "Lahden kaupunki");
        page.assert_says("main", "tietosuoja@lahti.example");
        assert_eq!(page.count(".to-fill"), 2, "Espoo has named neither controller nor officer");
        page.assert_says("main", "906/2019");
    }

    async fn the_accessibility_statement_names_gaps_feedback_and_authority(app: TestApp) {
        let page = app.stranger().page("/accessibility").await;
        page.assert_says("main", "22.11.2026");
        page.assert_says("main", "Traficom");
        page.assert_says("main", "14 päivän kuluessa");
        assert!(page.count("main li") >= 4, "known gaps are told");
        assert!(page.has("main a[href='/feedback?about=/accessibility']"));
    }
}
