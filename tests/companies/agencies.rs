//! Staffing agencies: the employer of record is not where the work is done.

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{companies, openings, placements};

use crate::support::TestApp;
use crate::support::builders::{self, NewCompany, NewOpening, NewPlacement};
use crate::support::world::{SiteWorld, world};

/// Business ID of the company where an agency's work is done.
pub const USER_ID: &str = "1068892-9";

/// A company where an agency's work is done.
pub async fn terminal(app: &TestApp, site: &SiteWorld) -> String {
    let (site, now) = (site.site.clone(), app.app.clock.now());
    app.write(move |connection| {
        let new = NewCompany {
            site: &site,
            name: "Terminaali Oy",
            business_id: Some(USER_ID),
            municipality: "098",
            contact: Some(("Teppo Terminaali", true)),
        };
        let id = builders::company(connection, &new, now).company;
        builders::workplace(connection, &id, ("Varasto", "098"), now);
        id
    })
    .await
}

/// Makes the site's company an agency; returns the company where its work is done.
async fn user_company(app: &TestApp, site: &SiteWorld) -> String {
    let agency = site.company.company.clone();
    app.write(move |connection| {
        let row = companies::table.find(agency);
        diesel::update(row).set(companies::agency.eq(true)).execute(connection).unwrap();
    })
    .await;
    terminal(app, site).await
}

both! {
    async fn an_agency_tells_where_the_work_is_done_before_it_is_published(app: TestApp) {
        let site = world(&app).await.lahti;
        let user = user_company(&app, &site).await;
        let specialist = app.signed_in(&site.accounts["employer_specialist"]).await;
        let address = format!("/openings/new?company={}", site.company.company);
        let page = specialist.page(&address).await;
        let fields = [("kind", "job"), ("title", "Varastotyöntekijä"), ("description", "Keräät tilauksia."), ("save", "publish")];
        let place = specialist.submit_and_follow(&page, &format!("form[action='{address}']"), &fields).await;
        assert!(place.path.contains("/place?"), "{}", place.path);
        let id = place.path.split('/').nth(2).unwrap().to_owned();
        let publish = format!("/openings/{id}/publish");
        assert_eq!(specialist.forge(&publish, &[("version", "1")]).await.status, 409);
        specialist.page(&format!("/openings/{id}")).await.assert_says(".card", "missä yrityksessä työ tehdään");

        let form = format!("form[action='/openings/{id}/place']");
        let unknown = specialist.submit(&place, &form, &[("business_id", "1572860-0")]).await;
        assert_eq!(unknown.status, 422);
        unknown.assert_says(".field__error", "ei ole vielä luettelossa");
        let own = specialist.submit(&place, &form, &[("business_id", "0149669-3")]).await;
        assert_eq!(own.status, 422, "its own work it does not hire out");
        specialist.submit_and_follow(&place, &form, &[("business_id", USER_ID)]).await;
        assert_eq!(specialist.forge(&publish, &[("version", "1")]).await.status, 409, "the place is a change");
        assert_eq!(specialist.forge(&publish, &[("version", "2")]).await.status, 303);

        let shown = app.stranger().page(&format!("/openings/{id}")).await;
        shown.assert_says(".firm", "Työnantaja: Kahvila Lahti (vuokratyö)");
        shown.assert_says("main", "Työpaikka: Terminaali Oy, Hollola");
        shown.assert_says(".fact", "Ajokatu 1");
        let pool = specialist.page("/companies").await;
        let openings: Vec<String> = pool.texts("tbody tr td:nth-of-type(3)");
        assert_eq!(openings.len(), 2);
        assert!(openings.iter().all(|count| count != "0"), "it counts for both: {openings:?}");
        specialist.page(&format!("/companies/{user}")).await.assert_says("[aria-labelledby=openings]", "Varastotyöntekijä");
    }

    /// Where the work is done is told to everybody: what a contact changes there is checked again.
    async fn a_contact_names_no_other_workplace_before_everybodys_eyes(app: TestApp) {
        let site = world(&app).await.lahti;
        user_company(&app, &site).await;
        let contact = app.signed_in(&site.accounts["company_contact"]).await;
        let address = format!("/openings/{}", site.opening);
        let page = contact.page(&format!("{address}/place")).await;
        contact.submit(&page, &format!("form[action='{address}/place']"), &[("business_id", USER_ID)]).await;
        app.settle().await;
        app.stranger().get(&address).await.assert_silent("Terminaali");
        app.stranger().page("/openings").await.assert_silent("Kahvilatyöntekijä Lahti");
        let specialist = app.signed_in(&site.accounts["employer_specialist"]).await;
        let page = specialist.page(&address).await;
        page.assert_says(".tag", "odottaa tarkistusta");
        let shown = specialist.submit_and_follow(&page, "form[action$='/publish']", &[]).await;
        shown.assert_says(".tag", "julkaistu");
        app.stranger().page(&address).await.assert_says("main", "Terminaali Oy");
    }

    async fn a_trial_through_an_agency_is_with_the_company_where_the_work_is_done(app: TestApp) {
        let site = world(&app).await.lahti;
        let user = user_company(&app, &site).await;
        let opening = site.another_opening(&app, "Varaston kokeilu").await;
        let (of, at) = (opening.clone(), user.clone());
        app.write(move |connection| {
            diesel::update(openings::table.find(of)).set(openings::user_company_id.eq(at)).execute(connection).unwrap();
        })
        .await;
        let shown = app.stranger().page(&format!("/openings/{opening}")).await;
        shown.assert_says(".firm", "Järjestäjä: Terminaali Oy");
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let pair = [("profile", site.person.profile.as_str()), ("opening", opening.as_str())];
        assert_eq!(coach.forge("/placements", &pair).await.status, 303);
        let found: Vec<String> = app
            .read(move |connection| {
                let of_opening = placements::table.filter(placements::opening_id.eq(opening));
                of_opening.select(placements::company_id).load(connection).unwrap()
            })
            .await;
        assert_eq!(found, [user]);
    }

    /// Act 380/2023: no trial where the person works already, whoever pays the wage.
    async fn nobody_tries_the_work_they_are_paid_for(app: TestApp) {
        let site = world(&app).await.lahti;
        let (stage, now) = (site.clone(), app.app.clock.now());
        let trial = site.another_opening(&app, "Kahvilan kokeilu").await;
        app.write(move |connection| {
            let new = NewOpening {
                site: &stage.site,
                company: &stage.company.company,
                kind: "job",
                status: "published",
                title: "Myyjä",
                municipality: "398",
            };
            let job = builders::opening(connection, &new, now);
            let new = NewPlacement {
                site: &stage.site,
                profile: &stage.person.profile,
                opening: &job,
                company: &stage.company.company,
                state: "running",
            };
            builders::placement(connection, &new, now);
        })
        .await;
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        let pair = [("profile", site.person.profile.as_str()), ("opening", trial.as_str())];
        let refused = coach.forge("/placements", &pair).await;
        assert_ne!(refused.status, 303);
        refused.assert_says("main", "jossa on jo töissä");
        let company = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
        let refused = company.forge("/placements", &pair).await;
        assert_eq!(refused.status, 409);
        refused.assert_silent("jo töissä");
    }
}
