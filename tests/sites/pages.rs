//! What a site tells of itself: to everybody, by its administrator, at the time of day.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::{audit_events, sites};

use crate::support::TestApp;
use crate::support::client::{Answer, Visitor};
use crate::support::world::{SiteWorld, world};

const FORM: &str = "main form[method=post]";

/// Fills in the site's page: open on Tuesdays and Thursdays from 10 to 16.
pub async fn described(admin: &Visitor, slug: &str) -> Answer {
    let path = format!("/sites/{slug}/edit");
    let fields = [
        ("version", "1"),
        ("about_fi", "Paikka nuorille.\nTule sisään."),
        ("about_sv", "Ett ställe för unga."),
        ("address", "Rauhankatu 1"),
        ("phone", "050 000 0000"),
        ("email", "lahti@example.org"),
        ("arrival_fi", "Torin reunalla."),
        ("services", "profile"),
        ("services", "talk"),
        ("languages", "fi"),
        ("languages", "sv"),
        ("walk_in", "4"),
        ("exception_day", "2026-12-24"),
        ("exception_opens", ""),
        ("exception_closes", ""),
        ("controller", "Lahden kaupunki"),
    ];
    let week = ["", "10:00", "", "10.00", "", "", ""].map(|time| ("opens", time));
    let ends = ["", "16:00", "", "16.00", "", "", ""].map(|time| ("closes", time));
    admin.forge(&path, &[&fields[..], &week[..], &ends[..]].concat()).await
}

async fn admin(app: &TestApp, site: &SiteWorld) -> Visitor {
    app.signed_in(&site.accounts["site_admin"]).await
}

both! {
    async fn a_site_tells_everybody_what_it_is_and_when_it_is_open(app: TestApp) {
        let site = world(&app).await.lahti;
        let answer = described(&admin(&app, &site).await, "lahti").await;
        assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/sites/lahti?done=saved")));
        // The clock of the tests stands at Tuesday, 9 o'clock.
        let page = app.stranger().page("/sites/lahti").await;
        page.assert_says("h1", "Ohjaamo lahti");
        page.assert_says(".lead", "Paikka nuorille.");
        page.assert_says(".open", "Avautuu tänään klo 10.00");
        page.assert_says(".hours .is-today", "tiistai");
        page.assert_says("main", "Torin reunalla.");
        page.assert_says("main", "juttelu, ilman asiaa");
        page.assert_says("main", "ilman ajanvarausta");
        page.assert_says("main", "to 24.12. suljettu");
        page.assert_says("main", "suomi, ruotsi");
        assert_eq!(page.attributes("main a.button--primary", "href"), ["tel:0500000000"]);
        assert!(!page.has("a[href$='/edit']"), "nobody but the administrator edits");

        let swedish = app.stranger();
        swedish.set_cookie("matkalla_language", "sv");
        swedish.page("/sites/lahti").await.assert_says(".lead", "Ett ställe för unga.");
        let english = app.stranger();
        english.set_cookie("matkalla_language", "en");
        english.page("/sites/lahti").await.assert_says(".lead", "Paikka nuorille.");

        app.stranger().page("/sites").await.assert_says(".site-card", "Avautuu tänään klo 10.00");
        app.stranger().page("/").await.assert_says(".front-sites", "Avautuu tänään klo 10.00");
    }

    /// The door follows the clock: open, closed for the day, closed for the holiday.
    async fn the_door_follows_the_clock(app: TestApp) {
        let site = world(&app).await.lahti;
        described(&admin(&app, &site).await, "lahti").await;
        let says = async || app.stranger().page("/sites/lahti").await.text(".page-head .open");
        app.app.clock.advance(Duration::hours(1));
        assert_eq!(says().await, "Auki nyt klo 16.00 asti");
        app.app.clock.advance(Duration::hours(6));
        assert_eq!(says().await, "Avautuu torstaina klo 10.00");
        app.app.clock.advance(Duration::days(22));
        assert_eq!(says().await, "Avautuu ti 29.12. klo 10.00".replace("ti 29.12.", "tiistaina"), "closed on the 24th");
    }

    async fn a_coachs_name_stands_there_only_by_their_own_word(app: TestApp) {
        let site = world(&app).await.lahti;
        let page = app.stranger().page("/sites/lahti").await;
        page.assert_says(".site-staff h3", "Työhönvalmentajat");
        page.assert_silent("coach Lahti");
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let account = coach.page("/account").await;
        account.assert_says("main", "Sivulla näkyy vain roolisi");
        coach.submit_and_follow(&account, "form[action='/account/listed']", &[]).await;
        app.stranger().page("/sites/lahti").await.assert_says(".site-staff", "coach Lahti");
        let account = coach.page("/account").await;
        coach.submit_and_follow(&account, "form[action='/account/listed']", &[]).await;
        app.stranger().page("/sites/lahti").await.assert_silent("coach Lahti");
        assert!(!app.signed_in(&site.person.account).await.page("/account").await.has("[action='/account/listed']"));
    }

    async fn only_the_sites_own_administrator_edits_its_page(app: TestApp) {
        let world = world(&app).await;
        let lahti = admin(&app, &world.lahti).await;
        assert_eq!(lahti.get("/sites/espoo/edit").await.status, 404);
        assert_eq!(described(&lahti, "espoo").await.status, 404);
        assert_eq!(app.signed_in(&world.lahti.accounts["coach"]).await.get("/sites/lahti/edit").await.status, 403);
        let operator = app.signed_in(&world.lahti.accounts["operator"]).await;
        assert_eq!(operator.page("/sites/espoo/edit").await.status, 200);
        assert_eq!(lahti.get("/sites/nowhere").await.status, 404);
        assert!(lahti.page("/sites/lahti").await.has("a[href='/sites/lahti/edit']"));
    }

    /// What was typed stays, with what to mend; what somebody else changed meanwhile is not lost.
    async fn a_wrong_time_is_named_and_two_editors_do_not_overwrite_each_other(app: TestApp) {
        let site = world(&app).await.lahti;
        let visitor = admin(&app, &site).await;
        let path = "/sites/lahti/edit";
        let mut fields = vec![("version", "1"), ("about_fi", "Uusi teksti."), ("address", "Katu 2")];
        fields.extend(["16:00", "", "", "", "", "", ""].map(|time| ("opens", time)));
        fields.extend(["9", "", "", "", "", "", ""].map(|time| ("closes", time)));
        let answer = visitor.forge(path, &fields).await;
        assert_eq!(answer.status, 422);
        assert!(answer.has(".summary a[href='#opens_1']"), "{}", answer.errors());
        answer.assert_says("#about_fi", "Uusi teksti.");
        assert_eq!(answer.attribute("#opens_1", "value"), "16:00");

        assert_eq!(described(&visitor, "lahti").await.status, 303);
        let late = visitor.forge(path, &[("version", "1"), ("about_fi", "Myöhässä."), ("address", "Katu 2")]).await;
        assert_eq!(late.status, 409);
        late.assert_says(".message", "Joku muu muutti sivua");
        late.assert_says("#about_fi", "Myöhässä.");
        app.stranger().page("/sites/lahti").await.assert_says(".lead", "Paikka nuorille.");

        // The page opens with what is stored, and saving it as it is changes nothing.
        let page = visitor.page(path).await;
        assert_eq!(page.attribute("#opens_2", "value"), "10:00");
        assert_eq!(visitor.submit(&page, FORM, &[]).await.status, 303);
        app.stranger().page("/sites/lahti").await.assert_says("main", "to 24.12. suljettu");
        let (version, events) = app
            .read(|connection| {
                let version: i64 =
                    sites::table.filter(sites::slug.eq("lahti")).select(sites::version).first(connection).unwrap();
                let events: i64 = audit_events::table
                    .filter(audit_events::action.eq("site_edited"))
                    .count()
                    .get_result(connection)
                    .unwrap();
                (version, events)
            })
            .await;
        assert_eq!((version, events), (3, 2));
    }
}
