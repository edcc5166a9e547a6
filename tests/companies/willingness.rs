//! Standing willingness: told in taps, seen by who can use it, used once, ended by time.

use chrono::Duration;
use matkalla::access::Role;

use crate::support::builders;
use crate::support::world::world;

both! {
    async fn a_contact_tells_it_in_taps_and_a_coach_makes_a_draft_of_it(app: TestApp) {
        let world = world(&app).await;
        let company = world.lahti.company.company.clone();
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        let address = format!("/companies/{company}/willingness");
        let form = format!("form[action='{address}']");
        let page = contact.page(&address).await;
        assert!(!page.has("[name=call]"), "the contact log is the service's");
        let forgotten = contact.submit(&page, &form, &[("work", "Leipomista")]).await;
        let fields = forgotten.attributes(".summary a", "href");
        assert_eq!((forgotten.status, fields), (422, vec!["#kinds".to_owned(), "#when".to_owned()]));
        assert_eq!(forgotten.attribute("#work", "value"), "Leipomista");
        let said = [("kinds", "work_trial"), ("work", "Leipomista"), ("when", "2027-03..2027-05"), ("people", "2")];
        let home = contact.submit_and_follow(&forgotten, &form, &said).await;
        home.assert_says("#willingness", "keväällä 2027 · 2 henkilöä · Lahti");

        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        let matches = format!("/profiles/{}/matches", world.lahti.person.profile);
        let page = coach.page(&matches).await;
        page.assert_says(".reason__fact", "Kahvila Lahti sanoi joulukuussa, että voisi ottaa työkokeilijan keväällä 2027.");
        let english = app.signed_in(&world.lahti.accounts["coach"]).await;
        english.set_cookie("matkalla_language", "en");
        let told = "Kahvila Lahti said in December that it could take someone for a work trial in spring 2027.";
        english.page(&matches).await.assert_says(".reason__fact", told);

        let edit = coach.submit_and_follow(&page, "form[action$='/opening']", &[]).await;
        assert_eq!(edit.attribute("#title", "value"), "Leipomista");
        assert!(!coach.page(&matches).await.has("form[action$='/opening']"), "it is used");
        assert_eq!(coach.submit(&page, "form[action$='/opening']", &[]).await.status, 409);
        coach.page(&format!("/companies/{company}")).await.assert_says("[aria-labelledby=openings]", "Leipomista");
    }

    /// What the specialist hears on the telephone: willingness, entry of the log and next call in one form.
    async fn one_form_keeps_a_call(app: TestApp) {
        let world = world(&app).await;
        let specialist = app.signed_in(&world.lahti.accounts["employer_specialist"]).await;
        let address = format!("/companies/{}/willingness", world.lahti.company.company);
        let page = specialist.page(&address).await;
        let fields = [
            ("kinds", "job"),
            ("work", "Myyntiä"),
            ("when", "own"),
            ("from", "2027-02"),
            ("until", "2027-02"),
            ("next_contact_on", "2027-01-15"),
        ];
        let company = specialist.submit_and_follow(&page, &format!("form[action='{address}']"), &fields).await;
        company.assert_says("[aria-labelledby=log]", "Voisi ottaa: Työpaikka, 2/2027. Myyntiä");
        company.assert_says(".fact", "15.1.2027");
        specialist.page("/companies").await.assert_says("tbody", "15.1.2027");
    }

    async fn time_ends_it(app: TestApp) {
        let world = world(&app).await;
        let (site, now) = (world.lahti.clone(), app.app.clock.now());
        let id = app
            .write(move |connection| {
                let whose = (site.site.as_str(), site.company.company.as_str(), site.accounts["coach"].as_str());
                builders::willingness(connection, whose, ("2026-12-01", "2026-12-31"), now)
            })
            .await;
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        let pages = [
            format!("/profiles/{}/matches", world.lahti.person.profile),
            format!("/companies/{}", world.lahti.company.company),
            "/desk/companies".to_owned(),
        ];
        for page in &pages {
            coach.page(page).await.assert_says("main", "Leipomista aamuisin");
        }
        app.app.clock.advance(Duration::days(31));
        let coach = app.signed_in(&world.lahti.accounts["coach"]).await;
        for page in &pages {
            coach.page(page).await.assert_silent("Leipomista aamuisin");
        }
        let draft = [("version", "1"), ("kind", "work_trial")];
        assert_eq!(coach.forge(&format!("/willingness/{id}/opening"), &draft).await.status, 409);
    }

    async fn it_is_taken_back_and_is_nobody_elses(app: TestApp) {
        let world = world(&app).await;
        let (site, now) = (world.lahti.clone(), app.app.clock.now());
        let id = app
            .write(move |connection| {
                let whose = (site.site.as_str(), site.company.company.as_str(), site.accounts["coach"].as_str());
                builders::willingness(connection, whose, ("2027-03-01", "2027-05-31"), now)
            })
            .await;
        let (close, draft) = (format!("/willingness/{id}/close"), format!("/willingness/{id}/opening"));
        let fields = [("version", "1"), ("kind", "work_trial")];
        for account in [&world.espoo.accounts["coach"], &world.espoo.accounts["company_contact"]] {
            let other = app.signed_in(account).await;
            assert_eq!(other.forge(&close, &fields).await.status, 404);
            assert_eq!(other.forge(&draft, &fields).await.status, 404);
        }
        let wrong_kind = [("version", "1"), ("kind", "job")];
        let coach = app.signed_in(&world.lahti.accounts[Role::Coach.word()]).await;
        assert_eq!(coach.forge(&draft, &wrong_kind).await.status, 409, "a job was never spoken of");
        let contact = app.signed_in(&world.lahti.accounts["company_contact"]).await;
        let home = contact.page("/company").await;
        contact.submit_and_follow(&home, &format!("form[action='{close}']"), &[]).await.assert_silent("Leipomista aamuisin");
        assert_eq!(coach.forge(&draft, &fields).await.status, 409);
    }
}
