//! The law where a person meets the work: the limits under 18 with their acts, and how long a trial lasts.

use chrono::NaiveDate;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{openings, profiles};
use matkalla::placements::State;

use super::{DETAILS, stand_at, state_of};
use crate::support::TestApp;
use crate::support::client::Answer;
use crate::support::world::{SiteWorld, world};

/// What the Act on young workers is called, by language.
const ACTS: [(&str, &str); 3] = [("fi", "Laki 998/1993"), ("sv", "Lag 998/1993"), ("en", "Act 998/1993")];

/// Lets the site's person be born on a day, and an opening need these shifts.
async fn born(app: &TestApp, site: &SiteWorld, day: &'static str, opening: &str, shifts: &'static str) {
    let (profile, opening) = (site.person.profile.clone(), opening.to_owned());
    app.write(move |connection| {
        let day: NaiveDate = day.parse().unwrap();
        diesel::update(profiles::table.find(profile))
            .set((profiles::born_on.eq(day), profiles::shifts.eq("[\"day\",\"night\"]")))
            .execute(connection)
            .unwrap();
        diesel::update(openings::table.find(opening)).set(openings::shifts.eq(shifts)).execute(connection).unwrap();
    })
    .await;
}

/// The coach records an agreement of these days.
async fn agree(app: &TestApp, site: &SiteWorld, ends_on: &str) -> Answer {
    stand_at(app, site, State::Confirmed, "coach").await;
    let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
    let fields = [&[("version", "1"), ("ends_on", ends_on)], DETAILS].concat();
    coach.forge(&format!("/placements/{}/record_agreement", site.placement), &fields).await
}

both! {
    /// A 17-year-old is proposed for no night work, and everybody reads why and which act says so.
    async fn nobody_under_18_is_proposed_for_night_work(app: TestApp) {
        let site = world(&app).await.lahti;
        let night = site.another_opening(&app, "Yövuoro leipomossa").await;
        born(&app, &site, "2009-06-01", &night, "[\"night\"]").await;
        let fields = [("profile", site.person.profile.as_str()), ("opening", night.as_str())];
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        let young = app.signed_in(&site.accounts[Role::YoungPerson.word()]).await;
        for (language, act) in ACTS {
            coach.set_cookie("matkalla_language", language);
            young.set_cookie("matkalla_language", language);
            let refused = coach.forge("/placements", &fields).await;
            assert_eq!(refused.status, 409);
            refused.assert_says(".reason--stops .reason__source", act);
            let page = young.page(&format!("/openings/{night}")).await;
            page.assert_says(".reason--stops .reason__source", act);
            assert!(!page.has("form[action$='/interest']"));
            let forged = young.forge(&format!("/openings/{night}/interest"), &[]).await;
            assert_eq!(forged.status, 409);
            forged.assert_says(".reason--stops .reason__source", act);
        }
        // On the eighteenth birthday it is lawful.
        born(&app, &site, "2008-12-01", &night, "[\"night\"]").await;
        assert!(!young.page(&format!("/openings/{night}")).await.has(".reason--stops"));
        assert_eq!(coach.forge("/placements", &fields).await.status, 303);
    }

    /// What the rules forbid a minor is on no list: neither theirs, nor the candidates'; and a company that
    /// asks all the same reads nothing of their age.
    async fn work_that_serves_alcohol_meets_nobody_under_18(app: TestApp) {
        let site = world(&app).await.lahti;
        stand_at(&app, &site, State::Withdrawn, "coach").await;
        born(&app, &site, "2009-06-01", &site.opening, "[\"day\"]").await;
        app.settle().await;
        let company = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
        let young = app.signed_in(&site.accounts[Role::YoungPerson.word()]).await;
        let candidates = format!("/openings/{}/candidates", site.opening);
        let own = format!("form[action='/placements'] input[value='{}']", site.person.profile);
        let press = format!("form[action='/openings/{}/interest']", site.opening);
        assert!(company.page(&candidates).await.has(&own));
        assert!(young.page("/openings").await.has(&press));
        let opening = site.opening.clone();
        app.write(move |connection| {
            let serves = openings::terms.eq("{\"serves_alcohol\":true}");
            diesel::update(openings::table.find(opening)).set(serves).execute(connection).unwrap();
        })
        .await;
        assert!(!company.page(&candidates).await.has(&own));
        assert!(!young.page("/openings").await.has(&press));
        let page = young.page(&format!("/openings/{}", site.opening)).await;
        page.assert_says(".reason--stops .reason__source", "1102/2017");
        assert_eq!(page.count(".reason--stops"), 1, "told once");
        let pair = [("profile", site.person.profile.as_str()), ("opening", site.opening.as_str())];
        let refused = company.forge("/placements", &pair).await;
        assert_eq!(refused.status, 409);
        refused.assert_silent("1102/2017");
    }

    /// Work that suits goes on, and those who plan it read the limits; of a grown-up nothing is said.
    async fn who_plans_the_work_of_a_minor_reads_the_limits(app: TestApp) {
        let site = world(&app).await.lahti;
        let path = format!("/placements/{}", site.placement);
        stand_at(&app, &site, State::MeetingAgreed, "coach").await;
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        let company = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
        let young = app.signed_in(&site.accounts[Role::YoungPerson.word()]).await;
        let opening = format!("/openings/{}", site.opening);
        for (visitor, address) in [(&coach, &path), (&company, &path), (&young, &opening)] {
            visitor.page(address).await.assert_silent("998/1993");
        }
        born(&app, &site, "2009-06-01", &site.opening, "[\"day\"]").await;
        for (visitor, address) in [(&coach, &path), (&company, &path), (&young, &opening)] {
            let page = visitor.page(address).await;
            page.assert_says(".reason__fact", "12 tuntia vuorokaudessa");
            page.assert_says(".reason__source", "Laki 998/1993, 8 §");
        }
        // Before it is introduced a company reads nothing of the person it does not know yet.
        stand_at(&app, &site, State::Proposed, "company").await;
        company.get(&path).await.assert_silent("998/1993");
        coach.page(&path).await.assert_says(".reason__source", "998/1993");
    }

    /// An agreement is judged by the age on its first day.
    async fn an_agreement_keeps_the_limits_of_the_age_on_its_first_day(app: TestApp) {
        let site = world(&app).await.lahti;
        // DETAILS begins on 7 December 2026.
        born(&app, &site, "2008-12-08", &site.opening, "[\"night\"]").await;
        let refused = agree(&app, &site, "").await;
        assert_eq!((refused.status, refused.attributes(".summary a", "href")), (422, vec!["#step".to_owned()]));
        refused.assert_says(".summary", "Laki 998/1993, 7 §");
        assert_eq!(state_of(&app, &site).await, State::Confirmed);
        born(&app, &site, "2008-12-07", &site.opening, "[\"night\"]").await;
        let agreed = agree(&app, &site, "").await;
        assert_eq!(agreed.status, 303, "{}", agreed.errors());
        assert_eq!(state_of(&app, &site).await, State::Agreed);
    }

    /// A trial of more than six months, the first day counted, is not agreed on.
    async fn an_agreement_of_a_trial_ends_within_six_months(app: TestApp) {
        let site = world(&app).await.lahti;
        let refused = agree(&app, &site, "2027-06-08").await;
        assert_eq!((refused.status, refused.attributes(".summary a", "href")), (422, vec!["#ends_on".to_owned()]));
        refused.assert_says("#ends_on-error", "Laki 380/2023");
        let agreed = agree(&app, &site, "2027-06-06").await;
        assert_eq!(agreed.status, 303, "{}", agreed.errors());
    }
}
