//! Words of an ad that should be looked at: who is told, and how one press mends them.

use diesel::prelude::*;
use matkalla::db::schema::openings;

use crate::support::TestApp;
use crate::support::client::Visitor;
use crate::support::world::{World, world};

const FORM: &str = "form[action$='/reword']";

async fn worded(app: &TestApp, title: &'static str, description: &'static str) -> (World, Visitor, String) {
    let world = world(app).await;
    let id = world.lahti.draft.clone();
    let address = format!("/openings/{id}");
    app.write(move |connection| {
        diesel::update(openings::table.find(&id))
            .set((openings::title.eq(title), openings::description.eq(description)))
            .execute(connection)
            .unwrap();
    })
    .await;
    let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
    (world, coach, address)
}

both! {
    /// Writer and checker see the words, the reason with its act and a better sentence; one press takes it.
    async fn one_press_takes_a_better_wording(app: TestApp) {
        let (world, coach, address) = worded(&app, "Myyjätär kauppaan", "Olet nuori ja reipas. Lähetä CV ja kuva.").await;
        let page = coach.page(&address).await;
        assert_eq!(page.texts(".lint mark"), ["Myyjätär", "nuori", "ja kuva"]);
        page.assert_says(".lint", "Ikää ei voi rajata ilmoituksessa.");
        page.assert_says(".lint", "Laki 1325/2014");
        page.assert_says(".lint", "Kokeile: ”Olet innostunut ja reipas.”");
        let page = coach.submit_and_follow(&page, FORM, &[]).await;
        page.assert_says("h1", "Myyjä kauppaan");
        assert_eq!(page.texts(".lint mark"), ["nuori", "ja kuva"]);
        // The company's own contact sees the same.
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        let page = contact.page(&address).await;
        let page = contact.submit_and_follow(&page, FORM, &[]).await;
        page.assert_says(".prose", "Olet innostunut ja reipas.");
        assert_eq!(page.texts(".lint mark"), ["ja kuva"]);
    }

    /// It only warns: with its words it can be published, and nobody else sees the warning.
    async fn it_warns_and_never_blocks(app: TestApp) {
        let (_, coach, address) = worded(&app, "Kahvilatyö", "Haemme nuorta myyjää.").await;
        let page = coach.page(&address).await;
        assert!(page.has(".lint"));
        coach.submit_and_follow(&page, "form[action$='/publish']", &[]).await.assert_says(".tag", "julkaistu");
        let page = app.stranger().page(&address).await;
        page.assert_says(".prose", "Haemme nuorta myyjää.");
        assert!(!page.has(".lint"));
    }

    /// The likeliest mistakes: pressing on an old page, twice, or at another's opening.
    async fn an_old_page_changes_nothing(app: TestApp) {
        let (world, coach, address) = worded(&app, "Kahvilatyö", "Haemme nuorta myyjää. Olet nuori ja reipas.").await;
        let page = coach.page(&address).await;
        coach.submit_and_follow(&page, FORM, &[]).await.assert_says(".prose", "Haemme innostunutta myyjää.");
        assert_eq!(coach.submit(&page, FORM, &[]).await.status, 409);
        let forged = [("version", "2"), ("reword", "description-0-ad_age")];
        assert_eq!(coach.forge(&format!("{address}/reword"), &forged).await.status, 409, "no such finding");
        let elsewhere = app.signed_in(&world.espoo.accounts["coach"]).await;
        assert_eq!(elsewhere.forge(&format!("{address}/reword"), &forged).await.status, 404);
    }

    /// The reader's language explains; the better words stay in the language of the ad.
    async fn the_reason_speaks_the_readers_language(app: TestApp) {
        let (_, coach, address) = worded(&app, "Städerska till kontor", "Du städar två timmar om dagen.").await;
        coach.set_cookie("matkalla_language", "en");
        let page = coach.page(&address).await;
        page.assert_says(".lint", "Act 609/1986");
        page.assert_says(".lint", "Try: “Lokalvårdare till kontor”");
    }
}
