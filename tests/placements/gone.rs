//! An opening goes: everybody who waits for it is told, and offered others.

use chrono::{Duration, NaiveDate};
use diesel::prelude::*;
use matkalla::db::schema::{accounts, openings, placements};
use matkalla::placements::{Ending, State};

use super::deadlines::{path, told, turn_begins};
use crate::support::world::world;

const WAITING: &[State] = &[
    State::Proposed,
    State::Approved,
    State::Consented,
    State::Introduced,
    State::Accepted,
    State::MeetingSet,
    State::MeetingAgreed,
];

both! {
    /// Closing ends what waits, and leaves alone what has come to an agreement.
    async fn who_waits_is_told_and_who_has_agreed_goes_on(app: TestApp) {
        let site = world(&app).await.lahti;
        let opening = site.opening.clone();
        app.write(move |connection| {
            diesel::update(openings::table.find(opening)).set(openings::status.eq("closed")).execute(connection).unwrap()
        })
        .await;
        let tomorrow = app.app.clock.now() + Duration::days(1);
        for state in State::ALL.iter().copied().filter(|state| state.is_live()) {
            turn_begins(&app, &site, state, "coach").await;
            let id = site.placement.clone();
            app.write(move |connection| {
                diesel::update(placements::table.find(id))
                    .set(placements::meeting_at.eq((state == State::MeetingAgreed).then_some(tomorrow)))
                    .execute(connection)
                    .unwrap()
            })
            .await;
            app.settle().await;
            let row = path(&app, &site).await;
            let waited = WAITING.contains(&state);
            assert_eq!(row.placement.state.is_live(), !waited, "{state}");
            let letters = if waited { vec!["opening_gone".to_owned()] } else { Vec::new() };
            for side in ["young_person", "coach"] {
                assert_eq!(told(&app, &site, &site.accounts[side]).await, letters, "{state}, {side}");
            }
            if waited {
                assert_eq!(row.placement.ending, Some(Ending::OpeningClosed), "{state}");
                assert!(told(&app, &site, &site.accounts["company_contact"]).await.is_empty(), "it closed it itself");
            }
        }
    }

    /// Through the pages, in the young person's own language, with the nearest others.
    async fn the_young_person_reads_it_in_the_own_language_with_others_at_hand(app: TestApp) {
        let site = world(&app).await.lahti;
        let other = site.another_opening(&app, "Kahvilan toinen paikka").await;
        turn_begins(&app, &site, State::Introduced, "coach").await;
        let young = site.person.account.clone();
        app.write(move |connection| {
            diesel::update(accounts::table.find(young)).set(accounts::language.eq("sv")).execute(connection).unwrap()
        })
        .await;
        let company = app.signed_in(&site.accounts["company_contact"]).await;
        assert_eq!(company.forge(&format!("/openings/{}/close", site.opening), &[]).await.status, 303);
        app.settle().await;
        let letters = app.app.mailer.memory().unwrap();
        let letter = letters.iter().map(|letter| format!("{letter:?}")).find(|letter| letter.contains("Platsen är inte längre öppen"));
        assert!(letter.is_some_and(|letter| !letter.contains("Kahvila Lahti")), "in Swedish, without the firm");
        let person = app.signed_in(&site.person.account).await;
        person.set_cookie("matkalla_language", "sv");
        let page = person.page(&format!("/placements/{}", site.placement)).await;
        page.assert_says(".now h2", "Platsen är inte längre öppen");
        page.assert_says(".now", "Det beror inte på dig.");
        assert!(page.has(&format!("h3 a[href='/openings/{other}']")));
        assert!(!page.has(&format!("h3 a[href='/openings/{}']", site.opening)), "not the one that is gone");
    }

    /// The last day to answer ends what the company does not know of yet, and nothing that it does.
    async fn the_last_day_to_answer_ends_only_what_the_company_has_not_heard_of(app: TestApp) {
        let site = world(&app).await.lahti;
        let opening = site.opening.clone();
        app.write(move |connection| {
            let passed = NaiveDate::from_ymd_opt(2026, 11, 30);
            diesel::update(openings::table.find(opening)).set(openings::apply_by.eq(passed)).execute(connection).unwrap()
        })
        .await;
        for (state, ends) in [
            (State::Proposed, true),
            (State::Approved, true),
            (State::Consented, true),
            (State::Introduced, false),
            (State::MeetingSet, false),
        ] {
            turn_begins(&app, &site, state, "coach").await;
            app.settle().await;
            let row = path(&app, &site).await;
            assert_eq!(row.placement.ending, ends.then_some(Ending::OpeningExpired), "{state}");
        }
    }

    /// They have met: the coach asks both, whatever became of the opening.
    async fn who_has_met_is_asked_by_the_coach(app: TestApp) {
        let site = world(&app).await.lahti;
        turn_begins(&app, &site, State::MeetingAgreed, "coach").await;
        let (id, opening, met) = (site.placement.clone(), site.opening.clone(), app.app.clock.now() - Duration::hours(2));
        app.write(move |connection| {
            diesel::update(placements::table.find(id)).set(placements::meeting_at.eq(met)).execute(connection).unwrap();
            diesel::update(openings::table.find(opening)).set(openings::status.eq("closed")).execute(connection).unwrap();
        })
        .await;
        app.settle().await;
        assert_eq!(path(&app, &site).await.placement.state, State::MeetingAgreed);
    }
}
