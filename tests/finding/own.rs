//! A signed-in young person: the own region first, the reasons, the key.

use diesel::prelude::*;
use matkalla::db::schema::profiles;

use super::{publish, titles};
use crate::change_opening;
use crate::support::world::world;

both! {
    /// The own region and language come first, nothing is left out, and one press shows the newest.
    async fn ones_own_region_comes_first_and_can_be_switched_off(app: TestApp) {
        let site = world(&app).await.lahti;
        app.app.clock.advance(chrono::Duration::minutes(1));
        publish(&app, &site, &[("Uusin muualla", "job", "564")]).await;
        let person = app.signed_in(&site.person.account).await;
        let page = person.page("/openings").await;
        assert_eq!(titles(&page).first().map(String::as_str), Some("Kahvilatyöntekijä Lahti"));
        assert_eq!(titles(&page).len(), 3);
        page.assert_says("#results", "Oman alueesi paikat ensin: Lahti.");
        let newest = person.page(&page.attribute(".listing__note a", "href")).await;
        assert_eq!(titles(&newest).first().map(String::as_str), Some("Uusin muualla"));
        // A stranger has no region, and a place that was asked for says it all.
        assert_eq!(titles(&app.stranger().page("/openings").await)[0], "Uusin muualla");
        person.page("/openings?place=Oulu").await.assert_silent("Oman alueesi");
    }

    /// Why it fits, and the key for what would open it; nobody else sees either.
    async fn the_page_says_why_it_fits_and_what_would_open_it(app: TestApp) {
        let site = world(&app).await.lahti;
        let ids = publish(&app, &site, &[("Keittiön apulainen", "job", "398")]).await;
        change_opening!(app, &ids[0], permits = "[\"hygiene_passport\"]");
        let profile = site.person.profile.clone();
        app.write(move |connection| {
            let wishes = (profiles::interests.eq("[\"keittiö\"]"), profiles::permits.eq("[]"));
            diesel::update(profiles::table.find(&profile)).set(wishes).execute(connection).unwrap();
        })
        .await;
        app.settle().await;
        let path = format!("/openings/{}", ids[0]);
        let person = app.signed_in(&site.person.account).await;
        let page = person.page(&path).await;
        page.assert_says("h2", "Miksi tämä sopii sinulle?");
        assert!(page.has(".reason--fits") && page.has(".reason--opens"), "{}", page.text("main"));
        page.assert_says(".reason--opens", "Tämän avaa: hygieniapassi");
        let list = person.page("/openings?words=keitti%C3%B6n").await;
        list.assert_says(".because--opens", "Tämän avaa: hygieniapassi");
        for other in [app.stranger(), app.signed_in(&site.accounts["coach"]).await] {
            assert!(!other.page(&path).await.has(".reason"));
            assert!(!other.page("/openings").await.has(".because"));
        }
    }
}
