//! What must be true beside the state: verified contact, agreement, the newest version, one path.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{company_contacts, consents, placement_steps, placements, profiles};
use matkalla::placements::State;

use super::{DETAILS, stand_at, state_of};
use crate::support::TestApp;
use crate::support::builders::{self, NewPlacement};
use crate::support::world::{SiteWorld, world};

fn url(site: &SiteWorld, step: &str) -> String {
    format!("/placements/{}/{step}", site.placement)
}

async fn unverify(app: &TestApp, site: &SiteWorld) {
    let company = site.company.company.clone();
    app.write(move |connection| {
        diesel::update(company_contacts::table.filter(company_contacts::company_id.eq(company)))
            .set(company_contacts::verified_at.eq(None::<chrono::NaiveDateTime>))
            .execute(connection)
            .unwrap();
    })
    .await;
}

both! {
    /// Before a company's contact is verified, no identity is disclosed and no meeting is set.
    async fn an_unverified_company_learns_nobody_and_meets_nobody(app: TestApp) {
        let site = world(&app).await.lahti;
        unverify(&app, &site).await;
        for (state, step, role) in [
            (State::Consented, "introduce", Role::Coach),
            (State::Introduced, "accept", Role::CompanyContact),
            (State::Introduced, "accept", Role::Coach),
            (State::Introduced, "decline_as_company", Role::CompanyContact),
            (State::Accepted, "set_meeting", Role::CompanyContact),
            (State::Accepted, "set_meeting", Role::Coach),
            (State::MeetingSet, "agree_meeting", Role::YoungPerson),
        ] {
            stand_at(&app, &site, state, "coach").await;
            let visitor = app.signed_in(&site.accounts[role.word()]).await;
            let fields = [&[("version", "1")], DETAILS].concat();
            let answer = visitor.forge(&url(&site, step), &fields).await;
            assert_eq!(answer.status, 422, "{step} as {role:?}");
            assert!(answer.has(".summary"), "{step} as {role:?} says why");
            assert_eq!(state_of(&app, &site).await, state, "{step} as {role:?}");
            let shown = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
            let shown = shown.get(&format!("/placements/{}", site.placement)).await;
            shown.assert_silent("Salaisuus");
            shown.assert_silent("Aava");
        }
        stand_at(&app, &site, State::Consented, "coach").await;
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        let page = coach.page(&format!("/placements/{}", site.placement)).await;
        assert!(page.has(&format!("a[href='/companies/{}']", site.company.company)), "the coach is led to verifying");
    }

    /// Each of the trial's three facts is asked for by name.
    async fn a_trial_cannot_start_without_its_agreement(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        for missing in ["agreement_on", "authority", "insurer", "starts_on"] {
            stand_at(&app, &site, State::Confirmed, "coach").await;
            let fields: Vec<_> = [("version", "1")]
                .into_iter()
                .chain(DETAILS.iter().copied().filter(|(name, _)| *name != missing))
                .collect();
            let answer = coach.forge(&url(&site, "record_agreement"), &fields).await;
            assert_eq!(answer.status, 422, "without {missing}");
            assert!(answer.has(&format!("#{missing}[aria-invalid=true]")), "without {missing}:\n{}", answer.errors());
            let kept = DETAILS.iter().find(|(name, _)| *name != missing && name.ends_with("_on")).unwrap();
            assert_eq!(answer.attribute(&format!("#{}", kept.0), "value"), kept.1, "what was typed is kept");
            assert_eq!(state_of(&app, &site).await, State::Confirmed);
        }
        // Even if the row lost a fact some other way, the start is refused.
        stand_at(&app, &site, State::Agreed, "coach").await;
        let id = site.placement.clone();
        app.write(move |connection| {
            diesel::update(placements::table.find(id)).set(placements::insurer.eq("")).execute(connection).unwrap()
        })
        .await;
        assert_eq!(coach.forge(&url(&site, "start"), &[("version", "1")]).await.status, 409);
        assert_eq!(state_of(&app, &site).await, State::Agreed);
    }

    /// Two who act at once: one wins, the other is told and sees the present state.
    async fn of_two_at_once_one_wins_and_the_other_is_told(app: TestApp) {
        let site = world(&app).await.lahti;
        stand_at(&app, &site, State::Introduced, "coach").await;
        let company = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
        let young = app.signed_in(&site.accounts[Role::YoungPerson.word()]).await;
        let (accept, withdraw) = (url(&site, "accept"), url(&site, "withdraw"));
        let (one, other) =
            tokio::join!(company.forge(&accept, &[("version", "1")]), young.forge(&withdraw, &[("version", "1")]));
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses[0], 303, "one wins");
        assert!([404, 409].contains(&statuses[1]), "the other is told: {statuses:?}");
        let id = site.placement.clone();
        let steps: i64 = app
            .read(move |connection| {
                placement_steps::table
                    .filter(placement_steps::placement_id.eq(id).and(placement_steps::command.ne("propose")))
                    .count()
                    .get_result(connection)
                    .unwrap()
            })
            .await;
        assert_eq!(steps, 1, "one step was taken");
    }

    /// A page that has been lying open does not act on what it did not show.
    async fn an_old_page_is_told_that_the_path_moved_on(app: TestApp) {
        let site = world(&app).await.lahti;
        stand_at(&app, &site, State::MeetingSet, "coach").await;
        let young = app.signed_in(&site.accounts[Role::YoungPerson.word()]).await;
        let lying_open = young.page(&format!("/placements/{}", site.placement)).await;
        let company = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
        let fields = [&[("version", "1")], DETAILS].concat();
        assert_eq!(company.forge(&url(&site, "set_meeting"), &fields).await.status, 303);
        let answer = young.submit(&lying_open, "form[action$='/agree_meeting']", &[]).await;
        assert_eq!(answer.status, 409);
        answer.assert_says(".message", "Joku muu ehti ensin");
        assert!(answer.has("form[action$='/agree_meeting'] input[name=version][value='2']"), "the new page can be used");
        assert_eq!(state_of(&app, &site).await, State::MeetingSet);
    }

    /// A meeting needs a day to come, a time and a place; the field is named and the rest kept.
    async fn a_meeting_lies_ahead_and_has_a_place(app: TestApp) {
        let site = world(&app).await.lahti;
        let company = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
        for (field, value) in
            [("meeting_day", "2026-11-30"), ("meeting_day", "huomenna"), ("meeting_time", "25:00"), ("meeting_place", " ")]
        {
            stand_at(&app, &site, State::Accepted, "coach").await;
            let mut fields = vec![("version", "1"), (field, value)];
            fields.extend(DETAILS.iter().copied().filter(|(name, _)| *name != field));
            let answer = company.forge(&url(&site, "set_meeting"), &fields).await;
            assert_eq!(answer.status, 422, "{field} = {value}");
            assert!(answer.has(&format!("#{field}[aria-invalid=true]")), "{field} = {value}:\n{}", answer.errors());
        }
    }

    /// The same pair is proposed once at a time; pressing twice leads to the path that is there.
    async fn a_pair_has_one_live_path(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        let fields = [("profile", site.person.profile.as_str()), ("opening", site.opening.as_str())];
        let again = coach.forge("/placements", &fields).await;
        assert_eq!(again.location.as_deref(), Some(format!("/placements/{}", site.placement).as_str()));
        stand_at(&app, &site, State::Withdrawn, "coach").await;
        let anew = coach.forge("/placements", &fields).await;
        assert_eq!(anew.status, 303);
        assert!(!anew.location.unwrap().contains(&site.placement), "an ended path leaves room for a new one");
    }

    /// A company neither sees nor asks for a person who has not permitted it, as those from a file.
    async fn a_company_sees_nobody_who_has_not_permitted_it(app: TestApp) {
        let site = world(&app).await.lahti;
        stand_at(&app, &site, State::Withdrawn, "coach").await;
        app.settle().await;
        let company = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        let list = format!("/openings/{}/candidates", site.opening);
        let own = format!("form[action='/placements'] input[value='{}']", site.person.profile);
        assert!(company.page(&list).await.has(&own));

        let profile = site.person.profile.clone();
        app.write(move |connection| {
            diesel::delete(consents::table.filter(consents::profile_id.eq(profile))).execute(connection).unwrap();
        })
        .await;
        assert!(!company.page(&list).await.has(&own));
        assert!(coach.page(&list).await.has(&own), "the coach prepares a place meanwhile");
        let pair = [("profile", site.person.profile.as_str()), ("opening", site.opening.as_str())];
        assert_eq!(company.forge("/placements", &pair).await.status, 409);
        assert_eq!(coach.forge("/placements", &pair).await.status, 303);
    }

    /// Nor for a person of another site, whose card it never sees.
    async fn a_company_asks_for_nobody_of_another_site(app: TestApp) {
        let world = world(&app).await;
        let company = app.signed_in(&world.lahti.accounts[Role::CompanyContact.word()]).await;
        let pair = [("profile", world.espoo.person.profile.as_str()), ("opening", world.lahti.opening.as_str())];
        assert_eq!(company.forge("/placements", &pair).await.status, 409);
    }

    /// The list shows what goes on, oldest turn first, then what has ended, newest first.
    async fn the_list_begins_with_what_goes_on(app: TestApp) {
        let site = world(&app).await.lahti;
        let (stage, now) = (site.clone(), app.app.clock.now());
        let ended = app
            .write(move |connection| {
                [3, 1, 2].map(|days| {
                    let new = NewPlacement {
                        site: &stage.site,
                        profile: &stage.person.profile,
                        opening: &stage.opening,
                        company: &stage.company.company,
                        state: "withdrawn",
                    };
                    builders::placement(connection, &new, now - Duration::days(days))
                })
            })
            .await;
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        let links = coach.page("/placements").await.attributes("table a[href^='/placements/']", "href");
        let wanted = [&site.placement, &ended[1], &ended[2], &ended[0]].map(|id| format!("/placements/{id}"));
        assert_eq!(links, wanted);
    }

    /// A person who becomes protected on the way is introduced to nobody any more.
    async fn a_protected_person_is_introduced_to_nobody(app: TestApp) {
        let site = world(&app).await.lahti;
        let profile = site.person.profile.clone();
        app.write(move |connection| {
            diesel::update(profiles::table.find(profile)).set(profiles::protected.eq(true)).execute(connection).unwrap()
        })
        .await;
        for (state, step, role) in [
            (State::Proposed, "approve", Role::Coach),
            (State::Approved, "consent", Role::YoungPerson),
            (State::Consented, "introduce", Role::Coach),
        ] {
            stand_at(&app, &site, state, "coach").await;
            let visitor = app.signed_in(&site.accounts[role.word()]).await;
            assert_eq!(visitor.forge(&url(&site, step), &[("version", "1")]).await.status, 422, "{step}");
            assert_eq!(state_of(&app, &site).await, state);
        }
        stand_at(&app, &site, State::Introduced, "coach").await;
        let company = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
        let page = company.get(&format!("/placements/{}", site.placement)).await;
        page.assert_silent("Aava");
        page.assert_silent("Salaisuus");
    }

    /// Nothing is recorded of a meeting before it was, nor of work before its first day.
    async fn the_day_comes_first(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        stand_at(&app, &site, State::MeetingAgreed, "coach").await;
        let (id, at) = (site.placement.clone(), app.app.clock.now() + Duration::hours(2));
        app.write(move |connection| {
            let row = placements::table.find(id);
            diesel::update(row).set(placements::meeting_at.eq(at)).execute(connection).unwrap()
        })
        .await;
        assert_eq!(coach.forge(&url(&site, "confirm"), &[("version", "1")]).await.status, 422);
        assert!(!coach.page("/desk").await.has("[aria-labelledby=yours] .queue__row a[href^='/placements/']"));
        app.app.clock.advance(Duration::hours(3));
        assert!(coach.page("/desk").await.has("[aria-labelledby=yours] .queue__row a[href^='/placements/']"));
        assert_eq!(coach.forge(&url(&site, "confirm"), &[("version", "1")]).await.status, 303);
    }

    /// Asking again for somebody does not tell a company of a path that it may not know.
    async fn asking_again_tells_nothing(app: TestApp) {
        let site = world(&app).await.lahti;
        stand_at(&app, &site, State::Approved, "coach").await;
        let company = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
        let pair = [("profile", site.person.profile.as_str()), ("opening", site.opening.as_str())];
        let answer = company.forge("/placements", &pair).await;
        assert_eq!((answer.status, answer.location.clone()), (409, None));
        answer.assert_silent(&site.placement);
    }

    /// The consent names purpose, company, text and basis, and ends with the path.
    async fn a_consent_is_for_one_company_and_ends_with_the_path(app: TestApp) {
        let site = world(&app).await.lahti;
        stand_at(&app, &site, State::Approved, "coach").await;
        let young = app.signed_in(&site.accounts[Role::YoungPerson.word()]).await;
        let page = young.page(&format!("/placements/{}", site.placement)).await;
        let page = young.submit_and_follow(&page, "form[action$='/consent']", &[]).await;
        let of = |site: &SiteWorld| {
            let id = site.placement.clone();
            app.read(move |connection| {
                consents::table
                    .filter(consents::placement_id.eq(id))
                    .select((
                        consents::purpose,
                        consents::partner_id,
                        consents::legal_basis,
                        consents::text_version,
                        consents::withdrawn_at,
                    ))
                    .load::<(String, Option<String>, String, String, Option<chrono::NaiveDateTime>)>(connection)
                    .unwrap()
            })
        };
        let given = of(&site).await;
        assert_eq!(given.len(), 1);
        assert_eq!((given[0].0.as_str(), given[0].1.as_ref()), ("introduction", Some(&site.company.company)));
        assert!(!given[0].2.is_empty() && !given[0].3.is_empty(), "basis and text are named");
        assert_eq!(given[0].4, None);
        app.app.clock.advance(Duration::hours(1));
        young.submit_and_follow(&page, "form[action$='/withdraw']", &[]).await;
        assert_eq!(of(&site).await[0].4, Some(app.app.clock.now()));
    }
}
