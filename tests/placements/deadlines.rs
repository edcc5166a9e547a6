//! A day passes: who is reminded, what is closed, who minds it then. Nobody is left without an answer.

use chrono::{Duration, NaiveDate};
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{outbox, placement_reminders, placements};
use matkalla::placements::{Ending, HandedTo, Party, PlacementRow, State};

use super::stand_at;
use crate::support::world::{SiteWorld, world};
use crate::support::{TestApp, builders};

/// The site's path at the beginning of a turn whose day is today, with nothing said about it yet.
pub async fn turn_begins(app: &TestApp, site: &SiteWorld, state: State, proposed_by: &'static str) {
    stand_at(app, site, state, proposed_by).await;
    let (id, today) = (site.placement.clone(), app.app.clock.today());
    app.write(move |connection| {
        let nobody: Option<String> = None;
        diesel::update(placements::table.find(&id))
            .set((
                placements::due_on.eq(today),
                placements::handed_to.eq(&nobody),
                placements::handed_at.eq(None::<chrono::NaiveDateTime>),
                placements::ending.eq(&nobody),
            ))
            .execute(connection)
            .unwrap();
        diesel::delete(placement_reminders::table).execute(connection).unwrap();
        diesel::delete(outbox::table).execute(connection).unwrap();
    })
    .await;
}

/// Days pass, and each day the background tasks do what is theirs.
pub async fn days_pass(app: &TestApp, days: i64) {
    for _ in 0..days {
        app.app.clock.advance(Duration::days(1));
        app.settle().await;
    }
}

pub async fn path(app: &TestApp, site: &SiteWorld) -> PlacementRow {
    let id = site.placement.clone();
    app.read(move |connection| matkalla::placements::row(connection, &id).unwrap()).await
}

/// Which messages about the site's path went to an account.
pub async fn told(app: &TestApp, site: &SiteWorld, account: &str) -> Vec<String> {
    let (id, account) = (site.placement.clone(), account.to_owned());
    app.read(move |connection| {
        outbox::table
            .filter(outbox::object_id.eq(id))
            .filter(outbox::receiver_id.eq(account))
            .order((outbox::created_at, outbox::id))
            .select(outbox::template)
            .load(connection)
            .unwrap()
    })
    .await
}

/// One more coach of the site.
async fn second_coach(app: &TestApp, site: &SiteWorld) -> String {
    let (site, now) = (site.site.clone(), app.app.clock.now());
    app.write(move |connection| builders::coach(connection, &site, "Toinen Valmentaja", now)).await
}

/// Whether the path now stands where nobody waits in vain: it is over, or a coach's named turn.
fn rests(row: &PlacementRow) -> bool {
    !row.placement.state.is_live()
        || (row.turn() == Some(Party::Coach) && row.placement.handed_to == Some(HandedTo::Team))
}

both! {
    /// Every live state, whoever proposed, with everybody silent: within three weeks the path is
    /// closed or every coach of the site has it on the desk, and both sides were told.
    async fn nobody_is_left_without_an_answer(app: TestApp) {
        let site = world(&app).await.lahti;
        let (young, company) = (site.accounts["young_person"].clone(), site.accounts["company_contact"].clone());
        for state in State::ALL.iter().copied().filter(|state| state.is_live()) {
            for proposed_by in ["coach", "company", "young_person"] {
                turn_begins(&app, &site, state, proposed_by).await;
                let case = format!("{state} proposed by {proposed_by}");
                let mut days = 0;
                while !rests(&path(&app, &site).await) {
                    days_pass(&app, 1).await;
                    days += 1;
                    assert!(days <= 21, "{case} still waits for somebody");
                }
                let row = path(&app, &site).await;
                let closes = state == State::Introduced;
                assert_eq!(!row.placement.state.is_live(), closes, "{case}: only a silent company ends a path");
                let last = if closes { "path_unanswered" } else { "path_delayed" };
                assert_eq!(told(&app, &site, &young).await.last().map(String::as_str), Some(last), "{case}");
                if row.owner().company.is_some() {
                    assert_eq!(told(&app, &site, &company).await.last().map(String::as_str), Some(last), "{case}");
                } else {
                    assert!(told(&app, &site, &company).await.is_empty(), "{case}: it knows of nobody");
                }
                // It stays so: nothing is closed or said again.
                let before = told(&app, &site, &young).await.len();
                days_pass(&app, 10).await;
                assert_eq!(path(&app, &site).await.placement.state, row.placement.state, "{case}");
                assert_eq!(told(&app, &site, &young).await.len(), before, "{case}");
                app.app.clock.advance(-Duration::days(days + 10));
            }
        }
    }

    /// Seen by all three: reminded once, closed with kind words, other openings at hand.
    async fn a_silent_company_is_reminded_once_and_the_young_person_is_told_kindly(app: TestApp) {
        let site = world(&app).await.lahti;
        site.another_opening(&app, "Kahvilan toinen paikka").await;
        turn_begins(&app, &site, State::Introduced, "coach").await;
        let [young, coach, company] = ["young_person", "coach", "company_contact"].map(|role| site.accounts[role].clone());
        let (id, now) = (site.placement.clone(), app.app.clock.now());
        app.write(move |connection| builders::step(connection, &id, "introduced", now)).await;
        days_pass(&app, 1).await;
        app.settle().await;
        assert_eq!(told(&app, &site, &company).await, ["turn_reminder"], "once, however often the task runs");
        assert!(told(&app, &site, &young).await.is_empty());
        assert_eq!(path(&app, &site).await.placement.due_on, NaiveDate::from_ymd_opt(2026, 12, 5));
        let shown = format!("/placements/{}", site.placement);
        let waiting = app.signed_in(&young).await.page(&shown).await;
        waiting.assert_says(".now", "Muistutimme ke 2.12.");
        waiting.assert_says(".now", "viim. la 5.12.");
        days_pass(&app, 3).await;
        assert!(path(&app, &site).await.placement.state.is_live(), "it has until the end of its day");
        days_pass(&app, 1).await;

        let row = path(&app, &site).await;
        assert_eq!(row.placement.ending.map(Ending::word), Some("company_silent"));
        assert_eq!(row.placement.company_reply, None, "a fact for the company's rate of answers");
        let page = app.signed_in(&young).await.page(&shown).await;
        page.assert_says(".now", "Yritys ei vastannut. Se ei kerro sinusta mitään.");
        page.assert_says("h3 a", "Kahvilan toinen paikka");
        assert!(!page.has(".now form"), "nothing is asked of anybody");
        assert_eq!(page.count(".path__step.is-done"), 1, "the picture shows what was walked");
        app.signed_in(&company).await.page(&shown).await.assert_says(".now", "Suljimme polun");
        app.signed_in(&coach).await.page(&shown).await.assert_says(".now", "nuorelle on kerrottu");
        assert_eq!(told(&app, &site, &young).await, ["path_unanswered"]);
    }

    async fn a_late_coach_is_seen_by_the_team_who_can_carry_it_on(app: TestApp) {
        let site = world(&app).await.lahti;
        let other = second_coach(&app, &site).await;
        turn_begins(&app, &site, State::Proposed, "young_person").await;
        let coach = site.accounts["coach"].clone();
        days_pass(&app, 1).await;
        assert_eq!(told(&app, &site, &coach).await, ["turn_reminder"]);
        let desk = app.signed_in(&other).await.page("/desk").await;
        assert_eq!(desk.count(".queue a[href^='/placements/']"), 0, "it is not theirs yet");
        days_pass(&app, 2).await;
        for account in [&coach, &other] {
            let desk = app.signed_in(account).await.page("/desk").await;
            desk.assert_says("section[aria-labelledby=yours]", "Kahvila Lahti");
            assert!(desk.has("section[aria-labelledby=yours] .turn--late"), "late stays to be seen");
            assert_eq!(told(&app, &site, account).await.last().map(String::as_str), Some("path_delayed"));
        }
        let young = app.signed_in(&site.person.account).await;
        young.page(&format!("/placements/{}", site.placement)).await.assert_says(".now", "Valmentaja hoitaa asiaa");
        days_pass(&app, 29).await;
        assert_eq!(path(&app, &site).await.placement.state, State::Proposed);
        // The other coach takes it on, and all is as it was.
        let helper = app.signed_in(&other).await;
        let desk = helper.page("/desk").await;
        assert_eq!(helper.submit(&desk, "form[action$='/approve']", &[]).await.status, 303);
        let row = path(&app, &site).await;
        assert_eq!((row.placement.state, row.placement.handed_to, row.placement.handed_at), (State::Approved, None, None));
    }

    /// No coach decides: after thirty days with the team it ends with kind words and others at hand.
    async fn an_interest_that_nobody_decides_ends_kindly(app: TestApp) {
        let site = world(&app).await.lahti;
        site.another_opening(&app, "Kahvilan toinen paikka").await;
        turn_begins(&app, &site, State::Proposed, "young_person").await;
        let [young, coach, company] = ["young_person", "coach", "company_contact"].map(|role| site.accounts[role].clone());
        days_pass(&app, 3 + 29).await;
        assert_eq!(path(&app, &site).await.placement.handed_to, Some(HandedTo::Team));
        days_pass(&app, 1).await;
        let row = path(&app, &site).await;
        assert_eq!((row.placement.state, row.placement.ending), (State::Withdrawn, Some(Ending::TeamSilent)));
        assert_eq!((row.placement.handed_to, row.placement.handed_at, row.placement.due_on), (None, None, None));
        for account in [&young, &coach] {
            assert_eq!(told(&app, &site, account).await.last().map(String::as_str), Some("path_overdue"));
        }
        assert!(told(&app, &site, &company).await.is_empty(), "it knows of nobody");
        let shown = format!("/placements/{}", site.placement);
        let person = app.signed_in(&young).await;
        for (language, words) in [
            ("sv", "Vi var för långsamma, så vi stängde vägen."),
            ("en", "We were too slow, so we closed the path."),
            ("fi", "Olimme liian hitaita, joten suljimme polun."),
        ] {
            person.set_cookie("matkalla_language", language);
            person.page(&shown).await.assert_says(".now h2", words);
        }
        let page = person.page(&shown).await;
        page.assert_says("h3 a", "Kahvilan toinen paikka");
        assert!(!page.has(".now form"), "nothing is asked of anybody");
        app.signed_in(&coach).await.page(&shown).await.assert_says(".now", "Nuorelle on kerrottu.");
        assert_eq!(app.signed_in(&company).await.get(&shown).await.status, 404);
        // The mail itself, without the firm's name.
        let letters = app.app.mailer.memory().unwrap();
        let letter = letters.iter().map(|letter| format!("{letter:?}")).find(|letter| letter.contains("kesti liian kauan"));
        assert!(letter.is_some_and(|letter| !letter.contains("Kahvila Lahti")));
        // Said once.
        let before = told(&app, &site, &young).await.len();
        days_pass(&app, 20).await;
        assert_eq!(told(&app, &site, &young).await.len(), before);
    }

    /// A company asked, the young person never answered: both are told, and the company is not left waiting.
    async fn a_request_that_nobody_answers_ends_for_the_company_too(app: TestApp) {
        let site = world(&app).await.lahti;
        turn_begins(&app, &site, State::Approved, "company").await;
        let [young, coach, company] = ["young_person", "coach", "company_contact"].map(|role| site.accounts[role].clone());
        let mut days = 0;
        while path(&app, &site).await.placement.handed_to != Some(HandedTo::Team) {
            days_pass(&app, 1).await;
            days += 1;
            assert!(days <= 21);
        }
        days_pass(&app, 29).await;
        assert_eq!(path(&app, &site).await.placement.state, State::Approved, "seen by the team, still to be answered");
        days_pass(&app, 1).await;
        assert_eq!(path(&app, &site).await.placement.ending, Some(Ending::Unanswered));
        for account in [&young, &coach, &company] {
            assert_eq!(told(&app, &site, account).await.last().map(String::as_str), Some("path_overdue"));
        }
        let shown = format!("/placements/{}", site.placement);
        let page = app.signed_in(&company).await.page(&shown).await;
        page.assert_says(".now h2", "Suljimme polun, koska se ei edennyt ajoissa");
        page.assert_silent("SalaisuusLahti");
        app.signed_in(&young).await.page(&shown).await.assert_says(".now h2", "Aika loppui, joten suljimme polun.");
    }

    /// Asked twice, then a coach calls; the question stays open for the young person all the time.
    async fn a_silent_young_person_is_asked_twice_and_can_still_answer(app: TestApp) {
        let site = world(&app).await.lahti;
        turn_begins(&app, &site, State::Approved, "coach").await;
        let [young, coach] = ["young_person", "coach"].map(|role| site.accounts[role].clone());
        days_pass(&app, 9).await;
        assert_eq!(told(&app, &site, &young).await, ["turn_reminder", "turn_reminder", "path_delayed"]);
        assert_eq!(told(&app, &site, &coach).await, ["path_delayed"]);
        let desk = app.signed_in(&coach).await.page("/desk").await;
        desk.assert_says("section[aria-labelledby=yours]", "Nuori ei ole vastannut. Ota yhteyttä.");
        let person = app.signed_in(&young).await;
        let page = person.page(&format!("/placements/{}", site.placement)).await;
        page.assert_says(".now h2", "Saammeko esitellä sinut yritykselle?");
        assert_eq!(person.submit(&page, "form[action$='/consent']", &[]).await.status, 303);
        let row = path(&app, &site).await;
        assert_eq!((row.placement.state, row.placement.handed_to), (State::Consented, None));
    }

    /// Whether a time suits is asked before the time, and not after it.
    async fn an_offered_time_that_passes_rests_with_the_coach(app: TestApp) {
        let site = world(&app).await.lahti;
        turn_begins(&app, &site, State::MeetingSet, "coach").await;
        let (id, at) = (site.placement.clone(), app.app.clock.now() + Duration::days(2));
        app.write(move |connection| {
            diesel::update(placements::table.find(id)).set(placements::meeting_at.eq(at)).execute(connection).unwrap()
        })
        .await;
        days_pass(&app, 1).await;
        assert_eq!(path(&app, &site).await.placement.due_on, NaiveDate::from_ymd_opt(2026, 12, 3), "not after the meeting");
        days_pass(&app, 2).await;
        let row = path(&app, &site).await;
        assert_eq!((row.placement.state, row.placement.handed_to), (State::MeetingSet, Some(HandedTo::Coach)));
    }

    /// A company without anybody who can be asked is not called silent.
    async fn a_company_that_nobody_can_ask_rests_with_the_coach(app: TestApp) {
        let site = world(&app).await.lahti;
        turn_begins(&app, &site, State::Introduced, "coach").await;
        let contact = site.company.contact.clone().unwrap();
        app.write(move |connection| {
            use matkalla::db::schema::accounts;
            diesel::update(accounts::table.find(contact)).set(accounts::active.eq(false)).execute(connection).unwrap()
        })
        .await;
        days_pass(&app, 1).await;
        let row = path(&app, &site).await;
        assert_eq!((row.placement.state, row.placement.handed_to), (State::Introduced, Some(HandedTo::Coach)));
        assert!(row.is_turn_of(
            &matkalla::access::Actor {
                account_id: site.accounts["coach"].clone(),
                role: Role::Coach,
                site_id: Some(site.site.clone()),
                company_id: None,
                verified: true,
                name: String::new(),
            },
            &app.app.clock,
        ));
    }
}
