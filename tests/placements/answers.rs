//! What each side sees of an answer that is on its way: whose turn, until when, what comes after,
//! whom to call; and an interest that is taken back at once.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{accounts, openings, outbox, placements};
use matkalla::placements::{Ending, State};

use super::deadlines::{path, turn_begins};
use super::stand_at;
use crate::support::TestApp;
use crate::support::builders::{self, NewPlacement};
use crate::support::world::{SiteWorld, world};

const SIDES: [&str; 3] = ["young_person", "coach", "company_contact"];

/// Settled paths of the site's own year: so many introduced, so many of them answered.
async fn history(app: &TestApp, site: &SiteWorld, introduced: usize, answered: usize) {
    let (site, now) = (site.clone(), app.app.clock.now() - Duration::days(30));
    app.write(move |connection| {
        for number in 0..introduced {
            let new = NewPlacement {
                site: &site.site,
                profile: &site.person.profile,
                opening: &site.opening,
                company: &site.company.company,
                state: "withdrawn",
            };
            let id = builders::placement(connection, &new, now);
            builders::step(connection, &id, "introduced", now);
            diesel::update(placements::table.find(&id))
                .set(placements::company_reply.eq((number < answered).then_some("later")))
                .execute(connection)
                .unwrap();
        }
    })
    .await;
}

both! {
    /// Every live state before every side that may see it: a turn with a day, and what comes after.
    async fn every_page_says_whose_turn_until_when_and_what_comes_after(app: TestApp) {
        let site = world(&app).await.lahti;
        let shown = format!("/placements/{}", site.placement);
        for state in State::ALL.iter().copied().filter(|state| state.is_live()) {
            turn_begins(&app, &site, state, "company").await;
            for side in SIDES {
                let page = app.signed_in(&site.accounts[side]).await.page(&shown).await;
                page.assert_says(".now .turn", "viim. ti 1.12.");
                page.assert_says(".now__next", "Sen jälkeen");
                page.assert_says(".path__step.is-now", "viim. ti 1.12.");
                let primary = page.count(".now .button--primary");
                let own = page.has(".now .turn--you");
                assert!(primary <= 1 && (own || primary == 0), "{state}, {side}: the large button is for one's own turn");
            }
        }
    }

    /// A coach records for others, in words about them.
    async fn a_coach_does_not_speak_in_others_mouths(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = app.signed_in(&site.accounts["coach"]).await;
        for (state, own_words) in [
            (State::Introduced, ["Haluamme tavata", "Ei sovi meille"]),
            (State::MeetingSet, ["Sopii minulle", "Pyydä toista aikaa"]),
        ] {
            stand_at(&app, &site, state, "coach").await;
            let page = coach.page(&format!("/placements/{}", site.placement)).await;
            for words in own_words {
                page.assert_silent(words);
            }
        }
        // What is only offered is not called agreed.
        let (id, at) = (site.placement.clone(), app.app.clock.now() + Duration::days(2));
        app.write(move |connection| {
            diesel::update(placements::table.find(id)).set(placements::meeting_at.eq(at)).execute(connection).unwrap()
        })
        .await;
        for side in SIDES {
            let page = app.signed_in(&site.accounts[side]).await.page(&format!("/placements/{}", site.placement)).await;
            page.assert_silent("Mitä on sovittu");
            page.assert_says("main", "Mitä on ehdotettu");
        }
    }

    async fn both_sides_can_call_the_coach(app: TestApp) {
        let site = world(&app).await.lahti;
        stand_at(&app, &site, State::Introduced, "coach").await;
        let coach = site.accounts["coach"].clone();
        app.write(move |connection| {
            diesel::update(accounts::table.find(coach)).set(accounts::phone.eq("040 111 2222")).execute(connection).unwrap()
        })
        .await;
        for side in ["young_person", "company_contact"] {
            let page = app.signed_in(&site.accounts[side]).await.page(&format!("/placements/{}", site.placement)).await;
            page.assert_says(".person__name", "coach Lahti");
            assert!(page.has("a[href='tel:0401112222']"), "{side}");
        }
    }

    /// The picture has as many walked points as were walked.
    async fn the_hills_show_what_was_walked(app: TestApp) {
        let site = world(&app).await.lahti;
        let young = app.signed_in(&site.person.account).await;
        for (state, walked) in [(State::Proposed, 0), (State::Introduced, 1), (State::MeetingSet, 2), (State::Running, 4)] {
            stand_at(&app, &site, state, "coach").await;
            let page = young.page(&format!("/placements/{}", site.placement)).await;
            assert_eq!((page.count(".hills__been"), page.count(".hills__here")), (walked, 1), "{state}");
        }
    }

    /// One tap from the opening's page; taken back within ten minutes nobody hears of it.
    async fn an_interest_is_one_tap_and_can_be_taken_back_at_once(app: TestApp) {
        let site = world(&app).await.lahti;
        let opening = site.another_opening(&app, "Kahvilan toinen paikka").await;
        let young = app.signed_in(&site.person.account).await;
        let page = young.page(&format!("/openings/{opening}")).await;
        let path_page = young.submit_and_follow(&page, &format!("form[action='/openings/{opening}/interest']"), &[]).await;
        path_page.assert_says(".toast", "Peru");
        let undo = young.submit_and_follow(&path_page, "form[action$='/undo']", &[]).await;
        undo.assert_says(".toast", "Kukaan ei saanut viestiä");
        app.settle().await;
        let of_it = opening.clone();
        let (ending, letters): (Option<String>, Vec<(String, String)>) = app
            .read(move |connection| {
                let found = placements::table.filter(placements::opening_id.eq(of_it));
                let (id, ending): (String, Option<String>) =
                    found.select((placements::id, placements::ending)).first(connection).unwrap();
                let letters = outbox::table.filter(outbox::object_id.eq(id)).select((outbox::template, outbox::state));
                (ending, letters.load(connection).unwrap())
            })
            .await;
        assert_eq!(ending.as_deref(), Some(Ending::Undone.word()));
        assert_eq!(letters, [("path_proposed".to_owned(), "dropped".to_owned())], "the coach hears nothing");

        // Again, and this time the moment passes.
        let page = young.page(&format!("/openings/{opening}")).await;
        let path_page = young.submit_and_follow(&page, &format!("form[action='/openings/{opening}/interest']"), &[]).await;
        app.app.clock.advance(Duration::minutes(11));
        assert_eq!(young.submit(&path_page, "form[action$='/undo']", &[]).await.status, 409);
    }

    /// Where a condition stands in the way the page says which, and has no button that would be refused.
    async fn who_cannot_choose_an_opening_is_told_why(app: TestApp) {
        let site = world(&app).await.lahti;
        let opening = site.another_opening(&app, "Kuljettajan paikka").await;
        let id = opening.clone();
        app.write(move |connection| {
            diesel::update(openings::table.find(id))
                .set((openings::min_age.eq(Some(40)), openings::driving_licence.eq(Some("CE"))))
                .execute(connection)
                .unwrap();
        })
        .await;
        let young = app.signed_in(&site.person.account).await;
        let page = young.page(&format!("/openings/{opening}")).await;
        page.assert_says(".split__side", "Mikä on esteenä?");
        page.assert_says(".split__side", "Työ on 40 vuotta täyttäneille");
        page.assert_says(".split__side", "Työssä tarvitaan ajokortti CE");
        page.assert_says(".split__side", "Kysy valmentajaltasi");
        assert!(!page.has("form[action$='/interest']"));
        assert_eq!(young.forge(&format!("/openings/{opening}/interest"), &[]).await.status, 409);
    }

    /// Said only while one waits, and only when the figure stands on twenty paths.
    async fn who_waits_learns_how_many_contacts_are_usual(app: TestApp) {
        let site = world(&app).await.lahti;
        turn_begins(&app, &site, State::Introduced, "coach").await;
        let shown = format!("/placements/{}", site.placement);
        history(&app, &site, 19, 6).await;
        let young = app.signed_in(&site.person.account).await;
        young.page(&shown).await.assert_silent("Se on tavallista");
        history(&app, &site, 2, 1).await;
        young.page(&shown).await.assert_says(".now", "yleensä yhteyttä 3 yritykseen");
        let coach = app.signed_in(&site.accounts[Role::Coach.word()]).await;
        coach.page(&shown).await.assert_silent("Se on tavallista");
        stand_at(&app, &site, State::Proposed, "coach").await;
        young.page(&shown).await.assert_silent("Se on tavallista");
        assert!(path(&app, &site).await.placement.state.is_live());
    }
}
