//! Time and a published opening: the keepers are asked, answer or not, and it leaves the lists.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{opening_lives, openings, outbox};

use crate::support::world::{SiteWorld, world};
use crate::support::{TestApp, builders};

/// A published job of the site's company without any path.
async fn job(app: &TestApp, site: &SiteWorld) -> String {
    let (of, now) = (site.clone(), app.app.clock.now());
    let id = app
        .write(move |connection| {
            let (site, company) = (&of.site, &of.company.company);
            let new = builders::NewOpening {
                site,
                company,
                kind: "job",
                status: "published",
                title: "Vanha paikka",
                municipality: "398",
            };
            builders::opening(connection, &new, now)
        })
        .await;
    app.settle().await;
    id
}

/// Days later, after the background tasks.
async fn after(app: &TestApp, days: i64) {
    app.app.clock.advance(Duration::days(days));
    app.settle().await;
}

async fn status(app: &TestApp, id: &str) -> (String, Option<String>) {
    let id = id.to_owned();
    app.read(move |connection| {
        let status = openings::table.find(&id).select(openings::status).first(connection).unwrap();
        let reason: Option<Option<String>> =
            opening_lives::table.find(&id).select(opening_lives::closed_reason).first(connection).optional().unwrap();
        (status, reason.flatten())
    })
    .await
}

/// Who was asked about an opening, by role, and how often.
async fn asked(app: &TestApp, id: &str) -> Vec<String> {
    use matkalla::db::schema::accounts;
    let id = id.to_owned();
    app.read(move |connection| {
        outbox::table
            .inner_join(accounts::table)
            .filter(outbox::template.eq("opening_still_open"))
            .filter(outbox::object_id.eq(&id))
            .order(accounts::role)
            .select(accounts::role)
            .load(connection)
            .unwrap()
    })
    .await
}

const BOTH_SIDES: [&str; 2] = ["company_contact", "employer_specialist"];

both! {
    /// Asked at 76 days, contact and specialist; without an answer gone at 90; and nothing is done twice.
    async fn an_untouched_opening_is_asked_about_and_leaves_the_lists(app: TestApp) {
        let site = world(&app).await.lahti;
        let job = job(&app, &site).await;
        after(&app, 75).await;
        assert_eq!(asked(&app, &job).await, Vec::<String>::new());
        after(&app, 1).await;
        assert_eq!(asked(&app, &job).await, BOTH_SIDES);
        let mails = app.app.mailer.memory().unwrap();
        let mail = mails.iter().find(|mail| mail.text.contains(&format!("/openings/{job}/still-open"))).expect("a mail with the link");
        assert!(mail.subject.contains("yhä vapaana") && mail.text.contains("Vanha paikka"), "{}", mail.text);
        after(&app, 13).await;
        assert_eq!(asked(&app, &job).await.len(), 2, "asked once");
        assert_eq!(app.stranger().get(&format!("/openings/{job}")).await.status, 200);
        after(&app, 1).await;
        assert_eq!(status(&app, &job).await, ("closed".to_owned(), Some("untouched".to_owned())));
        assert_eq!(app.stranger().get(&format!("/openings/{job}")).await.status, 410);
        assert!(!app.stranger().page("/openings?words=vanha").await.body.contains("Vanha paikka"));
        assert_eq!(matkalla::openings::life_tick(&app.app).await.unwrap(), 0, "done again it finds nothing");
        // The service reads who did it: nobody, time.
        let specialist = app.signed_in(&site.accounts["employer_specialist"]).await;
        let told = specialist.page(&format!("/openings/{job}")).await.texts(".timeline li");
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("Suljettu – automaattisesti"), "{told:?}");
        let contact = app.signed_in(&site.accounts["company_contact"]).await;
        assert!(!contact.page(&format!("/openings/{job}")).await.has(".timeline"), "names of the service's people are its own");
    }

    /// The link in the mail asks for sign-in, acts on nobody's looking, and one press keeps the opening.
    async fn one_press_keeps_it_on_the_lists(app: TestApp) {
        let site = world(&app).await.lahti;
        let job = job(&app, &site).await;
        after(&app, 76).await;
        let link = format!("/openings/{job}/still-open");
        let scanner = app.stranger().get(&link).await;
        assert!(scanner.location.unwrap().starts_with("/sign-in?back="));
        let contact = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
        let page = contact.page(&link).await;
        page.assert_says(".message", "poistuu listoilta");
        page.assert_says("h1", "Onko paikka yhä vapaana?");
        contact.submit_and_follow(&page, "form[action$='/keep']", &[]).await.assert_says(".toast", "Paikka pysyy listoilla");
        assert!(!contact.page(&link).await.has(".message"), "nothing is asked any more");
        after(&app, 75).await;
        assert_eq!((status(&app, &job).await.0.as_str(), asked(&app, &job).await.len()), ("published", 2));
        after(&app, 1).await;
        assert_eq!(asked(&app, &job).await.len(), 4, "the time ran anew from the answer");
    }

    /// A trial without an agreement for three months: asked, and after 14 days without an answer gone.
    async fn a_trial_without_an_agreement_leaves_after_the_question(app: TestApp) {
        let site = world(&app).await.lahti;
        let trial = site.another_opening(&app, "Kokeilu ilman sopimusta").await;
        let profile = site.person.profile.clone();
        after(&app, 80).await;
        // Somebody shows interest: the opening is touched, but no agreement is made.
        let (of, opening, now) = (site.clone(), trial.clone(), app.app.clock.now());
        app.write(move |connection| {
            let (site, company) = (&of.site, &of.company.company);
            let new = builders::NewPlacement { site, profile: &profile, opening: &opening, company, state: "withdrawn" };
            builders::placement(connection, &new, now)
        })
        .await;
        let before = asked(&app, &trial).await.len();
        after(&app, 9).await;
        assert_eq!(asked(&app, &trial).await.len(), before, "1 December to 1 March: three months are 90 days here");
        after(&app, 1).await;
        assert_eq!(asked(&app, &trial).await.len(), before + 2);
        after(&app, 13).await;
        assert_eq!(status(&app, &trial).await.0, "published");
        after(&app, 1).await;
        assert_eq!(status(&app, &trial).await, ("closed".to_owned(), Some("no_agreement".to_owned())));
    }

    /// Without a specialist of the company those of its site are asked; one of another site never.
    async fn another_sites_people_are_not_asked(app: TestApp) {
        let world = world(&app).await;
        let job = job(&app, &world.lahti).await;
        after(&app, 76).await;
        let (elsewhere, id) = (world.espoo.accounts[Role::EmployerSpecialist.word()].clone(), job.clone());
        let theirs: i64 = app
            .read(move |connection| {
                outbox::table
                    .filter(outbox::object_id.eq(&id))
                    .filter(outbox::receiver_id.eq(&elsewhere))
                    .count()
                    .get_result(connection)
                    .unwrap()
            })
            .await;
        assert_eq!(theirs, 0);
        let coach = app.signed_in(&world.espoo.accounts["employer_specialist"]).await;
        assert_eq!(coach.get(&format!("/openings/{job}/still-open")).await.status, 404);
    }
}
