//! What people wrote is marked with the language they wrote it in, whatever the page's own.

use diesel::prelude::*;
use matkalla::db::schema::{openings, placements, profiles};

use crate::support::TestApp;
use crate::support::world::{SiteWorld, world};

/// The site's person and company write Swedish; every page is read in Finnish.
async fn written_in_swedish(app: &TestApp) -> SiteWorld {
    let site = world(app).await.lahti;
    let of = site.clone();
    app.write(move |connection| {
        let own = (openings::language.eq("sv"), openings::kind.eq("job"), openings::wage.eq("enligt avtal"));
        diesel::update(openings::table.find(&of.opening)).set(own).execute(connection).unwrap();
        let own = (profiles::language.eq("sv"), profiles::languages.eq(r#"[{"code":"fi","level":"B1"}]"#));
        diesel::update(profiles::table.find(&of.person.profile)).set(own).execute(connection).unwrap();
        diesel::update(placements::table.find(&of.placement))
            .set(placements::state.eq("approved"))
            .execute(connection)
            .unwrap();
    })
    .await;
    app.settle().await;
    site
}

both! {
    async fn an_opening_is_read_aloud_in_its_own_language(app: TestApp) {
        let site = written_in_swedish(&app).await;
        let page = app.stranger().page(&format!("/openings/{}", site.opening)).await;
        assert_eq!(page.attribute("html", "lang"), "fi");
        page.assert_says("h1[lang=sv]", "Kahvilatyöntekijä Lahti");
        page.assert_says(".prose[lang=sv]", "Autat asiakkaita");
        assert_eq!(page.texts("dd[lang=sv]"), ["enligt avtal"], "the company's words and no others");
        let title = "Kahvilatyöntekijä Lahti";
        let path = format!("/placements/{}", site.placement);
        let young = app.signed_in(&site.person.account).await;
        young.page("/home").await.assert_says(".section a[lang=sv]", title);
        young.page(&path).await.assert_says("h1[lang=sv]", title);
        let coach = app.signed_in(&site.accounts["coach"]).await;
        coach.page(&path).await.assert_says(".lead[lang=sv]", title);
        coach.page("/placements").await.assert_says("td [lang=sv]", title);
        let company = app.signed_in(&site.accounts["company_contact"]).await;
        company.page("/company").await.assert_says("#openings a[lang=sv]", title);
    }

    async fn a_profile_is_read_aloud_in_its_writers_language(app: TestApp) {
        let site = written_in_swedish(&app).await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let profile = format!("/profiles/{}", site.person.profile);
        coach.page(&profile).await.assert_says(".card p[lang=sv]", "Tykkään leipoa");
        let card = coach.page(&format!("{profile}/card")).await;
        card.assert_says("p[lang=sv]", "Kahvilatyö kiinnostaa");
        card.assert_says("dd[lang=sv]", "leipominen");
        assert!(card.texts("dd[lang=sv]").iter().all(|text| !text.contains("B1")), "levels are the service's words");

        // A CV speaks the language that is chosen; what its person wrote stays in theirs.
        let young = app.signed_in(&site.person.account).await;
        let cv = young.page("/me/cv").await;
        assert_eq!(cv.attribute(".cv", "lang"), "fi");
        cv.assert_says(".cv .lead[lang=sv]", "Kahvilatyö kiinnostaa");
        cv.assert_says(".cv ul[lang=sv]", "leipominen");
        cv.assert_says(".cv ul[lang=fi]", "B1");
    }
}
