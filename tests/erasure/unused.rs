//! Whom nobody uses for 24 months is warned, and erased thirty days later; time is moved.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::{accounts, placements, profiles};

use crate::support::TestApp;
use crate::support::world::{World, world};

const SUBJECT: &str = "Tiedot poistetaan pian";

/// Receivers of the warning, in the order of the alphabet.
fn warned(app: &TestApp) -> Vec<String> {
    let mails = app.app.mailer.memory().unwrap();
    let mut found: Vec<String> = mails.into_iter().filter(|mail| mail.subject == SUBJECT).map(|mail| mail.to).collect();
    found.sort();
    found
}

async fn after(app: &TestApp, days: i64) {
    app.app.clock.advance(Duration::days(days));
    app.settle().await;
}

/// Every path is over: one that goes on is a use.
async fn end_paths(app: &TestApp) {
    app.write(|connection| {
        diesel::update(placements::table)
            .set((placements::live.eq(false), placements::state.eq("withdrawn")))
            .execute(connection)
            .unwrap();
    })
    .await;
}

async fn is_there(app: &TestApp, world: &World) -> [bool; 4] {
    let world = world.clone();
    app.read(move |connection| {
        let mut person = |id: &str| profiles::table.find(id).count().get_result::<i64>(connection).unwrap() == 1;
        let people = [person(&world.lahti.person.profile), person(&world.espoo.person.profile)];
        let mut contact =
            |id: &str| !accounts::table.find(id).select(accounts::name).first::<String>(connection).unwrap().is_empty();
        let contacts =
            [contact(&world.lahti.accounts["company_contact"]), contact(&world.espoo.accounts["company_contact"])];
        [people[0], people[1], contacts[0], contacts[1]]
    })
    .await
}

both! {
    async fn who_comes_back_stays_and_who_does_not_is_erased(app: TestApp) {
        let world = world(&app).await;
        end_paths(&app).await;
        after(&app, 695).await;
        assert_eq!(warned(&app), Vec::<String>::new(), "not yet");
        after(&app, 10).await;
        let all = [
            "aava.salaisuusespoo@example.org",
            "aava.salaisuuslahti@example.org",
            "kaisa.espoo@example.org",
            "kaisa.lahti@example.org",
        ];
        assert_eq!(warned(&app), all);
        after(&app, 1).await;
        assert_eq!(warned(&app), all, "once");
        let mail = app.app.mailer.memory().unwrap().into_iter().find(|mail| mail.to == all[1] && mail.subject == SUBJECT);
        let mail = mail.unwrap();
        assert!(mail.text.contains("kirjaudu sisään") && mail.text.contains("Poistetaan: 5.12.2028"), "{}", mail.text);
        assert!(!mail.text.contains("Aava") && !mail.text.contains("Tiira"), "{}", mail.text);

        // Lahti's two sign in, with the links of the sign-in page.
        for email in [all[1], all[3]] {
            let visitor = app.stranger();
            let page = visitor.page("/sign-in").await;
            visitor.submit(&page, "form[action='/sign-in/link']", &[("email", email)]).await;
            app.settle().await;
            let base = &app.app.config.base_url;
            let mails = app.app.mailer.memory().unwrap();
            let mail = mails.iter().rev().find(|mail| mail.to == email && mail.text.contains("/sign-in/link/")).unwrap();
            let link = mail.text.split_whitespace().find(|word| word.contains("/sign-in/link/")).unwrap();
            let page = visitor.page(link.trim_start_matches(base.as_str())).await;
            assert_eq!(visitor.submit(&page, "main form", &[]).await.status, 303);
        }
        after(&app, 28).await;
        assert_eq!(is_there(&app, &world).await, [true; 4], "the time to come back is not over");
        after(&app, 2).await;
        assert_eq!(is_there(&app, &world).await, [true, false, true, false]);

        // The old warning does not count two years later: they are warned anew.
        after(&app, 690).await;
        assert_eq!(is_there(&app, &world).await, [true, false, true, false]);
        assert_eq!(warned(&app).iter().filter(|to| to.contains("lahti")).count(), 4);
    }

    /// Who cannot be reached is warned through the coach; a path that goes on is a use.
    async fn the_coach_hears_of_who_cannot_be_reached_and_a_path_is_a_use(app: TestApp) {
        let world = world(&app).await;
        let (espoo, lahti) = (world.espoo.person.profile.clone(), world.lahti.placement.clone());
        end_paths(&app).await;
        app.write(move |connection| {
            let no: Option<String> = None;
            diesel::update(profiles::table.find(espoo)).set(profiles::account_id.eq(no)).execute(connection).unwrap();
            diesel::update(placements::table.find(lahti))
                .set((placements::live.eq(true), placements::state.eq("running")))
                .execute(connection)
                .unwrap();
        })
        .await;
        after(&app, 705).await;
        let people: Vec<String> = warned(&app).into_iter().filter(|to| !to.starts_with("kaisa")).collect();
        assert_eq!(people, ["coach.espoo@example.org"]);
        let mails = app.app.mailer.memory().unwrap();
        let mail = mails.iter().find(|mail| mail.to == people[0] && mail.subject == SUBJECT).unwrap();
        assert!(mail.text.contains(&format!("/profiles/{}", world.espoo.person.profile)), "{}", mail.text);
        after(&app, 31).await;
        let there = is_there(&app, &world).await;
        assert_eq!((there[0], there[1]), (true, false));
    }
}
