//! Verification: who said how they know, taken back with a reason, asked again when a contact changes.

use diesel::prelude::*;
use matkalla::db::schema::outbox;

use crate::support::world::world;

both! {
    async fn a_verification_is_taken_back_with_a_reason_and_closes_what_it_opened(app: TestApp) {
        let world = world(&app).await;
        let address = format!("/companies/{}", world.lahti.company.company);
        let candidates = format!("/openings/{}/candidates", world.lahti.opening);
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        contact.page(&candidates).await;
        let specialist = app.signed_in(&world.lahti.accounts["employer_specialist"]).await;
        let page = specialist.page(&address).await;
        page.assert_says(".message--success", "voi esitellä nuoria");
        let unsaid = specialist.submit(&page, "form[action$='/withdraw']", &[("reason", "  ")]).await;
        assert_eq!(unsaid.status, 422);
        let why = [("reason", "Lopetti työnsä")];
        let closed = specialist.submit_and_follow(&page, "form[action$='/withdraw']", &why).await;
        closed.assert_says(".message--attention", "Nuoria ei vielä esitellä");
        closed.assert_says(".rows", "Varmistus peruttu 1.12.2026: Lopetti työnsä");
        closed.assert_says(".timeline", "varmistus peruttu, Lopetti työnsä");
        assert_eq!(specialist.submit(&page, "form[action$='/withdraw']", &why).await.status, 409);
        assert_eq!(contact.get(&candidates).await.status, 404);
        specialist.page("/desk").await.assert_silent("Varmista yhteyshenkilö");
        let again = specialist.submit_and_follow(&closed, "form[action$='/verify']", &[("how", "met_in_person")]).await;
        again.assert_says(".message--success", "Kaisa Lahti");
        again.assert_says(".rows", "Varmistettu 1.12.2026: tapasin työpaikalla, employer_specialist Lahti");
        contact.page(&candidates).await;
        let association = app.signed_in(&world.lahti.accounts["association_admin"]).await;
        association.page(&address).await.assert_silent("Lopetti työnsä");
    }

    async fn a_changed_contact_is_verified_again(app: TestApp) {
        let world = world(&app).await;
        let account = world.lahti.company.contact.clone().unwrap();
        let address = format!("/companies/{}/contacts/{account}", world.lahti.company.company);
        let form = format!("form[action='{address}']");
        let contact = app.signed_in(&account).await;
        let specialist = app.signed_in(&world.lahti.accounts["employer_specialist"]).await;
        let page = specialist.page(&address).await;
        let same = specialist.submit_and_follow(&page, &form, &[("language", "sv")]).await;
        same.assert_says(".message--success", "Kaisa Lahti");
        contact.page("/company").await;

        let taken = specialist.submit(&page, &form, &[("email", "kaisa.espoo@example.org")]).await;
        assert_eq!(taken.status, 422);
        taken.assert_says(".field__error", "on jo tunnus");
        let changed = specialist.submit_and_follow(&page, &form, &[("email", "uusi@kahvila.example")]).await;
        changed.assert_says(".rows", "Tiedot muuttuivat 1.12.2026. Varmista uudelleen.");
        assert_eq!(contact.get("/company").await.status, 303, "whoever sat at the old address is out");
        let mails: Vec<String> =
            app.read(|connection| outbox::table.select(outbox::template).load(connection).unwrap()).await;
        assert_eq!(mails, ["sign_in_link"]);
        specialist.page("/desk").await.assert_says(".queue__title", "Varmista uudelleen: tiedot muuttuivat");
        let contact = app.signed_in(&account).await;
        contact.page("/company").await.assert_says(".message", "Tietonne muuttuivat");
        let candidates = format!("/openings/{}/candidates", world.lahti.opening);
        assert_eq!(contact.get(&candidates).await.status, 404);
        let other = format!("/companies/{}/contacts/{account}", world.espoo.company.company);
        assert_eq!(specialist.get(&other).await.status, 404);
    }
}
