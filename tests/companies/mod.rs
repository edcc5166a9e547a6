//! Companies: adding, contacts and their verification, the contact log, who sees what.

pub mod agencies;
mod pool;
mod two_editors;
mod verification;
mod willingness;
mod workplaces;

use diesel::prelude::*;
use matkalla::db::schema::{company_contacts, outbox};
use matkalla::placements::State;

use crate::placements::stand_at;
use crate::support::world::world;

both! {
    async fn a_specialist_adds_a_company_and_verifies_its_contact(app: TestApp) {
        let world = world(&app).await;
        let specialist = app.signed_in(&world.lahti.accounts["employer_specialist"]).await;
        let page = specialist.page("/companies/new").await;
        let fields = [("name", "Leipomo Pulla"), ("municipality", "398"), ("business_id", "1068892-8")];
        let answer = specialist.submit(&page, "form[action='/companies/new']", &fields).await;
        assert_eq!((answer.status, answer.attributes(".summary a", "href")), (422, vec!["#business_id".to_owned()]));
        let taken = [fields[0], fields[1], ("business_id", "0149669-3")];
        let answer = specialist.submit(&page, "form[action='/companies/new']", &taken).await;
        assert_eq!(answer.status, 422);
        answer.assert_says(".field__error", "on jo yritys");
        let right = [fields[0], fields[1], ("business_id", "1068892-9")];
        let page = specialist.submit_and_follow(&page, "form[action='/companies/new']", &right).await;
        page.assert_says("h1", "Leipomo Pulla");
        page.assert_says(".fact", "employer_specialist Lahti");

        let contact = [("name", "Liisa Leipuri"), ("email", "Liisa@Pulla.example"), ("phone", "040 000 0000")];
        let page = specialist.submit_and_follow(&page, "form[action$='/contacts']", &contact).await;
        page.assert_says(".rows", "Varmistamatta");
        let mails: Vec<String> =
            app.read(|connection| outbox::table.select(outbox::template).load(connection).unwrap()).await;
        assert_eq!(mails, ["sign_in_link"]);
        let again = specialist.submit(&page, "form[action$='/contacts']", &contact).await;
        assert_eq!(again.status, 422);
        again.assert_says(".field__error", "on jo tunnus");

        let unsaid = specialist.submit(&page, "form[action$='/verify']", &[]).await;
        assert_eq!(unsaid.status, 422);
        let verified = specialist.submit_and_follow(&page, "form[action$='/verify']", &[("how", "phone_callback")]).await;
        verified.assert_says(".rows", "soitin julkisen rekisterin numeroon");
        assert!(!verified.has("form[action$='/verify']"));
        let twice = specialist.submit(&page, "form[action$='/verify']", &[("how", "met_in_person")]).await;
        assert_eq!(twice.status, 409);
    }

    async fn nobody_verifies_themselves_or_a_contact_of_another_company(app: TestApp) {
        let world = world(&app).await;
        app.write(|connection| {
            let none = None::<chrono::NaiveDateTime>;
            diesel::update(company_contacts::table).set(company_contacts::verified_at.eq(none)).execute(connection).unwrap();
        })
        .await;
        let own = world.lahti.company.clone();
        let account = own.contact.clone().unwrap();
        let verify = format!("/companies/{}/contacts/{account}/verify", own.company);
        let how = [("how", "met_in_person")];
        let contact = app.signed_in(&account).await;
        contact.page("/company").await.assert_says(".message", "varmistamme yhteyshenkilön");
        assert_eq!(contact.forge(&verify, &how).await.status, 403);
        for role in ["association_admin", "organiser", "site_admin"] {
            assert_eq!(app.signed_in(&world.lahti.accounts[role]).await.forge(&verify, &how).await.status, 403);
        }
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        let other = world.espoo.company.contact.clone().unwrap();
        let mixed = format!("/companies/{}/contacts/{other}/verify", own.company);
        assert_eq!(coach.forge(&mixed, &how).await.status, 404);
        assert_eq!(coach.forge(&verify, &how).await.status, 303);
    }

    async fn the_contact_log_is_for_those_who_look_after_companies(app: TestApp) {
        let world = world(&app).await;
        let address = format!("/companies/{}", world.lahti.company.company);
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        let page = coach.page(&address).await;
        let past = [("channel", "phone"), ("note", "Lupasi kaksi paikkaa."), ("next_contact_on", "2026-11-01")];
        let answer = coach.submit(&page, "form[action$='/log']", &past).await;
        assert_eq!((answer.status, answer.attributes(".summary a", "href")), (422, vec!["#next_contact_on".to_owned()]));
        answer.assert_says("textarea#note", "Lupasi kaksi paikkaa.");
        let entry = [past[0], past[1], ("next_contact_on", "2026-12-08")];
        coach.submit_and_follow(&page, "form[action$='/log']", &entry).await.assert_says(".timeline", "Lupasi kaksi paikkaa.");
        let pool = coach.page("/companies").await;
        pool.assert_says("tbody", "8.12.2026");
        pool.assert_says("tbody", "tänään");
        for role in ["association_admin", "organiser", "site_admin"] {
            let visitor = app.signed_in(&world.lahti.accounts[role]).await;
            visitor.page(&address).await.assert_silent("Lupasi kaksi");
            visitor.page("/companies").await.assert_silent("8.12.2026");
            assert_eq!(visitor.forge(&format!("{address}/log"), &entry).await.status, 403);
        }
        assert_eq!(app.signed_in(&world.espoo.accounts["coach"]).await.get(&address).await.status, 404);
    }

    async fn a_contact_changes_the_company_but_not_what_it_was_verified_for(app: TestApp) {
        let world = world(&app).await;
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        let address = format!("/companies/{}/edit", world.lahti.company.company);
        let page = contact.page(&address).await;
        for name in ["name", "business_id", "specialist"] {
            assert!(!page.has(&format!("[name={name}]")), "{name}");
        }
        let form = format!("form[action='{address}']");
        contact.submit_and_follow(&page, &form, &[("about", "Paistamme pullaa.")]).await;
        let sneaky = [("version", "2"), ("name", "Kahvila"), ("municipality", "398"), ("business_id", "1068892-9")];
        assert_eq!(contact.forge(&address, &sneaky).await.status, 303);
        let shown = contact.page(&address).await;
        shown.assert_says(".field", "0149669-3");
        shown.assert_says(".field", "Kahvila Lahti");
        assert_eq!(contact.submit(&page, &form, &[]).await.status, 409);
        let elsewhere = format!("/companies/{}/edit", world.espoo.company.company);
        assert_eq!(contact.get(&elsewhere).await.status, 404);
        app.stranger().page(&format!("/openings/{}", world.lahti.opening)).await.assert_says(".firm", "Kahvila Lahti");
    }

    /// What waits for the company's answer stands first, without a name; what does not wait is not there.
    async fn the_first_page_says_what_waits_for_an_answer(app: TestApp) {
        let site = world(&app).await.lahti;
        let contact = app.signed_in(site.company.contact.as_ref().unwrap()).await;
        let link = format!(".now a[href='/placements/{}']", site.placement);
        for state in [State::Introduced, State::Accepted] {
            stand_at(&app, &site, state, "coach").await;
            let page = contact.page("/company").await;
            assert!(page.has(&link), "{state}");
            page.assert_silent("Aava");
        }
        for state in [State::Approved, State::MeetingSet, State::Running, State::Withdrawn] {
            stand_at(&app, &site, state, "coach").await;
            assert!(!contact.page("/company").await.has(&link), "{state}");
        }
    }
}
