//! What the rules say of a person on the coach's page: compulsory education, months of trials, pay subsidy.

use chrono::NaiveDate;
use diesel::prelude::*;
use matkalla::db::schema::{openings, placements, profiles};
use matkalla::placements::State;

use crate::placements::{DETAILS, stand_at};
use crate::support::TestApp;
use crate::support::client::{Answer, Visitor};
use crate::support::world::{SiteWorld, world};

const FORM: &str = "form[action$='/eligibility']";
const AGREE: &str = "form[action$='/record_agreement']";

async fn coach_and_page(app: &TestApp, site: &SiteWorld) -> (Visitor, Answer) {
    let coach = app.signed_in(&site.accounts["coach"]).await;
    let page = coach.page(&format!("/profiles/{}", site.person.profile)).await;
    (coach, page)
}

/// The site's path as a work trial that began on a day and ended on another.
async fn tried(app: &TestApp, site: &SiteWorld, state: State, starts: &str, ends: &str) {
    stand_at(app, site, state, "coach").await;
    let (path, opening) = (site.placement.clone(), site.opening.clone());
    let (starts, ends): (NaiveDate, NaiveDate) = (starts.parse().unwrap(), ends.parse().unwrap());
    app.write(move |connection| {
        diesel::update(openings::table.find(opening)).set(openings::kind.eq("work_trial")).execute(connection).unwrap();
        let span = (placements::starts_on.eq(starts), placements::ends_on.eq(ends));
        diesel::update(placements::table.find(path)).set(span).execute(connection).unwrap();
    })
    .await;
}

/// The page of the path that a proposal made.
fn path_of(proposed: &Answer) -> String {
    proposed.location.as_ref().unwrap().split('?').next().unwrap().to_owned()
}

/// The site with another path and opening in the place of its own.
fn on_path(site: &SiteWorld, path: &str, opening: String) -> SiteWorld {
    SiteWorld { placement: path.rsplit('/').next().unwrap().to_owned(), opening, ..site.clone() }
}

/// An agreement of a trial that ends on a day.
fn agreed(ends_on: &'static str) -> Vec<(&'static str, &'static str)> {
    let wanted = ["agreement_on", "authority", "insurer", "starts_on"];
    DETAILS.iter().copied().filter(|(name, _)| wanted.contains(name)).chain([("ends_on", ends_on)]).collect()
}

both! {
    /// The flag of compulsory education goes when the coach has written that upper secondary is done.
    async fn a_minor_with_a_qualification_has_no_flag(app: TestApp) {
        let site = world(&app).await.lahti;
        let id = site.person.profile.clone();
        app.write(move |connection| {
            let born = NaiveDate::from_ymd_opt(2009, 3, 4);
            diesel::update(profiles::table.find(id)).set(profiles::born_on.eq(born.unwrap())).execute(connection).unwrap()
        })
        .await;
        let (coach, page) = coach_and_page(&app, &site).await;
        page.assert_says("#rules .reason", "Oppivelvollisuus jatkuu 18 ikävuoteen");
        assert!(page.has("[name=upper_secondary][value=unknown][checked]"));
        let page = coach.submit_and_follow(&page, FORM, &[("upper_secondary", "no")]).await;
        page.assert_says("#rules .reason", "Oppivelvollisuus jatkuu");
        let page = coach.submit_and_follow(&page, FORM, &[("upper_secondary", "yes")]).await;
        assert!(!page.text("#rules").contains("Oppivelvollisuus"));
        assert!(page.has("[name=upper_secondary][value=yes][checked]"));
    }

    /// A hint with its reasons and source, never a decision; nobody but the coach reads it.
    async fn the_pay_subsidy_is_a_hint_with_reasons_for_the_coach_alone(app: TestApp) {
        let site = world(&app).await.lahti;
        let id = site.person.profile.clone();
        app.write(move |connection| {
            let born = NaiveDate::from_ymd_opt(2000, 3, 4).unwrap();
            diesel::update(profiles::table.find(id)).set(profiles::born_on.eq(born)).execute(connection).unwrap()
        })
        .await;
        let (coach, page) = coach_and_page(&app, &site).await;
        assert!(!page.has("#subsidy"), "26 years old, and nothing told yet");
        let told = [("upper_secondary", "no"), ("months_out_of_work", "7"), ("integration_plan", "yes")];
        let page = coach.submit_and_follow(&page, FORM, &told).await;
        page.assert_says("#subsidy", "Palkkatuki voi olla mahdollinen");
        page.assert_says("#subsidy", "Vihje, ei päätös.");
        let reasons = ["Toisen asteen tutkinto puuttuu.", "Ilman työtä vähintään 6 kuukautta.", "Kotoutumissuunnitelma on tehty."];
        assert_eq!(page.texts("#subsidy .reason__fact"), reasons);
        assert!(page.texts("#subsidy .reason__source").iter().all(|source| source == "Laki 380/2023"));
        assert_eq!(page.attribute("[name=months_out_of_work]", "value"), "7");
        let page = coach.submit_and_follow(&page, FORM, &[("months_out_of_work", "5")]).await;
        assert_eq!(page.texts("#subsidy .reason__fact"), [reasons[0], reasons[2]]);

        let company = app.signed_in(&site.accounts["company_contact"]).await;
        let young = app.signed_in(&site.person.account).await;
        for (visitor, path) in [
            (&company, format!("/openings/{}/candidates", site.opening)),
            (&company, format!("/placements/{}", site.placement)),
            (&company, "/company".to_owned()),
            (&young, "/me".to_owned()),
            (&young, "/me/card".to_owned()),
        ] {
            let shown = visitor.get(&path).await;
            assert!(!shown.text("body").contains("Kotoutumis") && !shown.text("body").contains("alkkatuki voi"), "{path}");
        }
        assert_eq!(company.forge(&format!("/profiles/{}/eligibility", site.person.profile), &told).await.status, 403);
    }

    /// The likeliest mistake: words instead of a number; all that was typed stays.
    async fn months_that_are_no_number_are_told_at_their_field(app: TestApp) {
        let site = world(&app).await.lahti;
        let (coach, page) = coach_and_page(&app, &site).await;
        for wrong in ["vuosi", "-1", "241", "6,5"] {
            let fields = [("job_seeker", "yes"), ("months_out_of_work", wrong)];
            let answer = coach.submit(&page, FORM, &fields).await;
            assert_eq!(answer.status, 422, "{wrong}");
            answer.assert_says("#months_out_of_work-error", "0–240");
            assert_eq!(answer.attribute("[name=months_out_of_work]", "value"), wrong);
            assert!(answer.has("[name=job_seeker][value=yes][checked]"), "what was chosen stays");
        }
    }

    /// Days of started trials are summed; beyond a year in all the rule speaks.
    async fn trials_of_more_than_a_year_are_told(app: TestApp) {
        let site = world(&app).await.lahti;
        let text = "Työkokeiluja voi olla yhteensä enintään 12 kuukautta";
        tried(&app, &site, State::Completed, "2026-01-01", "2026-03-31").await;
        let (_, page) = coach_and_page(&app, &site).await;
        page.assert_says("#rules", "Työkokeilukuukausia tämän palvelun kautta: 3");
        assert!(!page.text("#rules").contains(text));
        tried(&app, &site, State::Interrupted, "2025-10-01", "2026-11-30").await;
        let (_, page) = coach_and_page(&app, &site).await;
        page.assert_says("#rules .reason", text);
        tried(&app, &site, State::DidNotStart, "2025-10-01", "2026-11-30").await;
        let (_, page) = coach_and_page(&app, &site).await;
        assert!(!page.text("#rules").contains("Työkokeiluja"), "it never began");
    }

    /// Half a year with one employer is the most: told before, and stopped at the agreement.
    async fn a_second_trial_with_the_same_employer_has_only_what_is_left(app: TestApp) {
        let site = world(&app).await.lahti;
        tried(&app, &site, State::Completed, "2026-06-01", "2026-09-30").await;
        let other = site.another_opening(&app, "Kahvilan toinen paikka").await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let proposal = [("profile", site.person.profile.as_str()), ("opening", other.as_str())];
        let answer = coach.forge("/placements", &proposal).await;
        assert_eq!(answer.status, 303, "four months are behind, two are left");
        let path = path_of(&answer);
        coach.page(&path).await.assert_says(".now .reason", "tähän mennessä: 122.");
        let again = on_path(&site, &path, other);
        let company = app.signed_in(&site.accounts["company_contact"]).await;
        stand_at(&app, &again, State::Confirmed, "coach").await;
        assert!(!company.page(&path).await.text("main").contains("tähän mennessä"));
        let page = coach.page(&path).await;
        let answer = coach.submit(&page, AGREE, &agreed("2027-02-28")).await;
        assert_eq!(answer.status, 422);
        answer.assert_says("#ends_on-error", "enintään 6 kuukautta");
        assert_eq!(coach.submit(&page, AGREE, &agreed("2027-01-31")).await.status, 303);
    }

    /// Two trials that both lie ahead count together: half a year is the most from the first agreement on.
    async fn a_trial_that_is_agreed_on_counts_before_it_begins(app: TestApp) {
        let site = world(&app).await.lahti;
        tried(&app, &site, State::Agreed, "2027-01-04", "2027-06-30").await;
        let other = site.another_opening(&app, "Kahvilan toinen kokeilu").await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let proposal = [("profile", site.person.profile.as_str()), ("opening", other.as_str())];
        let path = path_of(&coach.forge("/placements", &proposal).await);
        let again = on_path(&site, &path, other);
        stand_at(&app, &again, State::Confirmed, "coach").await;
        let page = coach.page(&path).await;
        assert_eq!(coach.submit(&page, AGREE, &agreed("2026-12-31")).await.status, 422, "178 and 25 days");
        assert_eq!(coach.submit(&page, AGREE, &agreed("2026-12-08")).await.status, 303, "178 and 2 days of 182");
    }

    /// Whose trials there have lasted half a year is not proposed there again.
    async fn used_up_trials_are_not_proposed_again(app: TestApp) {
        let site = world(&app).await.lahti;
        tried(&app, &site, State::Completed, "2026-04-01", "2026-11-30").await;
        let other = site.another_opening(&app, "Kahvilan toinen paikka").await;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        let proposal = [("profile", site.person.profile.as_str()), ("opening", other.as_str())];
        let answer = coach.forge("/placements", &proposal).await;
        assert_eq!(answer.status, 409);
        answer.assert_says("main", "niin kauan kuin laki sallii");
        answer.assert_says(".reasons", "380/2023");
        let young = app.signed_in(&site.accounts["young_person"]).await;
        let page = young.page(&format!("/openings/{other}")).await;
        page.assert_says(".reason--stops", "niin kauan kuin laki sallii");
        assert!(!page.has("form[action$='/interest']"));
    }
}
