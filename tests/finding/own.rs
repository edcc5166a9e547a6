//! A signed-in young person: the own region first, the reasons, the key.

use diesel::prelude::*;
use matkalla::db::schema::profiles;
use matkalla::openings;

use super::{publish, titles};
use crate::change_opening;
use crate::support::builders::{self, NewPlacement};
use crate::support::counting::queries;
use crate::support::world::{World, world};

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
            assert!(!other.page(&path).await.has(".reason--fits, .reason--opens"));
            assert!(!other.page("/openings").await.has(".because"));
        }
    }

    /// One press on the card, where the rules let the person; a path, a full opening or a profile that
    /// nobody may see yet has none. However long the list, it asks no more often.
    async fn one_press_in_the_list_shows_interest_where_the_rules_let_it(app: TestApp) {
        let World { lahti: site, espoo } = world(&app).await;
        let ids = publish(&app, &site, &[("Kioskin apulainen", "job", "398"), ("Täynnä jo", "job", "398"), ("Yötyö", "job", "398"), ("Keikka", "micro_job", "398")]).await;
        let (full, of, now) = (ids[1].clone(), (site.clone(), espoo.person.profile.clone()), app.app.clock.now());
        app.write(move |connection| {
            let (site, profile) = (&of.0.site, &of.1);
            let taken = NewPlacement { site, profile, opening: &full, company: &of.0.company.company, state: "agreed" };
            builders::placement(connection, &taken, now)
        })
        .await;
        change_opening!(app, &ids[2], shifts = "[\"night\"]");
        let button = |id: &str| format!("form[action='/openings/{id}/interest']");
        let person = app.signed_in(&site.person.account).await;
        let list = person.page("/openings").await;
        assert_eq!(titles(&list).len(), 6);
        for (id, pressed) in [(&ids[0], true), (&ids[1], false), (&ids[2], false), (&ids[3], false), (&site.opening, false)] {
            assert_eq!(list.has(&button(id)), pressed, "{id}");
            let own_page = person.page(&format!("/openings/{id}")).await;
            assert_eq!(own_page.has(&button(id)), pressed, "the list and the opening's own page say the same: {id}");
        }
        list.assert_says(&button(&ids[0]), "Kiinnostaa: Kioskin apulainen");
        let (of, all, clock) = (site.person.profile.clone(), ids.clone(), app.app.clock.clone());
        let asked = app
            .read(move |connection| {
                let profile = matkalla::profiles::profile(connection, &of).unwrap();
                let openings: Vec<_> = all.iter().map(|id| openings::opening(connection, id).unwrap()).collect();
                [1, openings.len()].map(|some| {
                    queries(connection, |connection| openings::open_to_interest(connection, &profile, &openings[..some], &clock).unwrap()).1
                })
            })
            .await;
        assert_eq!(asked[0], asked[1], "as many questions for one card as for a page of them");
        let path = person.submit_and_follow(&list, &button(&ids[0]), &[]).await;
        assert!(path.path.starts_with("/placements/"), "{}", path.path);
        assert!(!person.page("/openings").await.has(&button(&ids[0])), "there is a path now");
        for other in [app.stranger(), app.signed_in(&site.accounts["coach"]).await, app.signed_in(&site.accounts["company_contact"]).await] {
            assert!(!other.page("/openings").await.has("form[action$='/interest']"));
        }
        let profile = site.person.profile.clone();
        app.write(move |connection| diesel::update(profiles::table.find(&profile)).set(profiles::state.eq("checked")).execute(connection).unwrap()).await;
        assert!(!person.page("/openings").await.has("form[action$='/interest']"), "companies may not see the card yet");
    }
}
