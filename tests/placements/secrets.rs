//! What a path keeps from whom.

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::identities;
use matkalla::placements::State;

use super::{stand_at, state_of};
use crate::support::TestApp;
use crate::support::client::Answer;
use crate::support::world::{SiteWorld, world};

async fn page(app: &TestApp, site: &SiteWorld, role: Role) -> Answer {
    app.signed_in(&site.accounts[role.word()]).await.get(&format!("/placements/{}", site.placement)).await
}

/// Everything that says who the young person is.
async fn who_it_is(app: &TestApp, site: &SiteWorld) -> Vec<String> {
    let profile = site.person.profile.clone();
    app.read(move |connection| {
        let (first, last, email, phone): (String, String, Option<String>, Option<String>) = identities::table
            .find(profile)
            .select((identities::first_name, identities::last_name, identities::email, identities::phone))
            .first(connection)
            .unwrap();
        vec![first, last, email.unwrap(), phone.unwrap()]
    })
    .await
}

both! {
    /// The name and contacts stand on the company's page exactly while it is introduced.
    async fn the_company_knows_who_it_is_only_while_introduced(app: TestApp) {
        let site = world(&app).await.lahti;
        let secrets = who_it_is(&app, &site).await;
        for state in State::ALL.iter().copied() {
            stand_at(&app, &site, state, "company").await;
            let page = page(&app, &site, Role::CompanyContact).await;
            assert_eq!(page.status, 200, "{state}: the company sees what it proposed");
            assert!(!page.body.contains("Ei nimeä"), "{state}: nothing is called nameless beside a name");
            for secret in &secrets {
                assert_eq!(page.body.contains(secret.as_str()), state.is_introduced(), "{state}: {secret}");
            }
        }
    }

    /// A consent that is gone closes the name at once, whatever the state says.
    async fn without_the_consent_the_company_knows_nobody(app: TestApp) {
        let site = world(&app).await.lahti;
        stand_at(&app, &site, State::Introduced, "coach").await;
        let secrets = who_it_is(&app, &site).await;
        page(&app, &site, Role::CompanyContact).await.assert_says("body", &secrets[0]);
        let (profile, placement, now) = (site.person.profile.clone(), site.placement.clone(), app.app.clock.now());
        app.write(move |connection| {
            let purpose = matkalla::privacy::consent::Purpose::Introduction;
            matkalla::privacy::consent::withdraw(connection, &profile, purpose, Some(&placement), now).unwrap();
        })
        .await;
        let after = page(&app, &site, Role::CompanyContact).await;
        for secret in &secrets {
            after.assert_silent(secret);
        }
    }

    /// The reason is for the coach, the words are for the young person, notes are for coaches.
    async fn reasons_and_notes_stay_with_the_coach(app: TestApp) {
        let site = world(&app).await.lahti;
        stand_at(&app, &site, State::Introduced, "coach").await;
        let company = app.signed_in(&site.accounts[Role::CompanyContact.word()]).await;
        let path = format!("/placements/{}", site.placement);
        let shown = company.page(&path).await;
        let answer = [("reply", "other_skills"), ("reason", "Liian hidas kassalla"), ("words", "Kiitos käynnistä")];
        company.submit_and_follow(&shown, "form[action$='/decline_as_company']", &answer).await;

        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        let shown = coach.page(&path).await;
        let shown = coach.submit_and_follow(&shown, "form[action$='/notes']", &[("note", "Soita maanantaina")]).await;
        shown.assert_says("body", "Liian hidas kassalla");
        shown.assert_says("body", "Soita maanantaina");

        let young = page(&app, &site, Role::YoungPerson).await;
        young.assert_says("blockquote", "Kiitos käynnistä");
        for secret in ["Liian hidas kassalla", "Soita maanantaina"] {
            young.assert_silent(secret);
            page(&app, &site, Role::CompanyContact).await.assert_silent(secret);
        }
        let home = app.signed_in(&site.accounts[Role::YoungPerson.word()]).await.page("/home").await;
        home.assert_silent("Liian hidas kassalla");
    }

    /// A path that the coach proposed does not exist for the company before the introduction, nor
    /// does another company's or another site's path at any time.
    async fn others_paths_do_not_exist(app: TestApp) {
        let world = world(&app).await;
        for state in [State::Proposed, State::Approved, State::Consented] {
            stand_at(&app, &world.lahti, state, "coach").await;
            assert_eq!(page(&app, &world.lahti, Role::CompanyContact).await.status, 404, "{state}");
            let list = app.signed_in(&world.lahti.accounts[Role::CompanyContact.word()]).await.page("/placements").await;
            assert!(!list.has(&format!("a[href='/placements/{}']", world.lahti.placement)), "{state}");
        }
        stand_at(&app, &world.lahti, State::Running, "coach").await;
        let (path, end) = (format!("/placements/{}", world.lahti.placement), [("version", "1"), ("next_step", "hired")]);
        for role in [Role::YoungPerson, Role::Coach, Role::CompanyContact] {
            let other = app.signed_in(&world.espoo.accounts[role.word()]).await;
            assert_eq!(other.get(&path).await.status, 404, "{role:?}");
            assert_eq!(other.forge(&format!("{path}/complete"), &end).await.status, 404, "{role:?}");
        }
        assert_eq!(state_of(&app, &world.lahti).await, State::Running);
    }

    /// Mail tells that something waits, never who.
    async fn mail_to_a_company_names_nobody(app: TestApp) {
        let site = world(&app).await.lahti;
        stand_at(&app, &site, State::Consented, "coach").await;
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        let shown = coach.page(&format!("/placements/{}", site.placement)).await;
        coach.submit_and_follow(&shown, "form[action$='/introduce']", &[]).await;
        app.settle().await;
        let mails = app.app.mailer.memory().unwrap();
        let to_company: Vec<_> = mails.iter().filter(|mail| mail.to.contains("kaisa")).collect();
        assert_eq!(to_company.len(), 1, "the company is told of the introduction");
        let secrets = who_it_is(&app, &site).await;
        for mail in &mails {
            for secret in secrets.iter().filter(|secret| !mail.to.contains(secret.as_str())) {
                for part in [&mail.subject, &mail.text, &mail.html] {
                    assert!(!part.contains(secret.as_str()), "{}", mail.subject);
                }
            }
        }
    }
}
