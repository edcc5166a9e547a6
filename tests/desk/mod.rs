//! The coach's desk: what waits, oldest first, each with its one next action.

mod specialist;

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{placements, read_log};
use matkalla::placements::State;

use crate::placements::{stand_at, state_of};
use crate::support::TestApp;
use crate::support::builders::{self, NewOpening};
use crate::support::client::{Answer, Visitor};
use crate::support::world::{SiteWorld, world};

async fn coach(app: &TestApp, site: &SiteWorld) -> Visitor {
    app.signed_in(&site.accounts[Role::Coach.word()]).await
}

/// The names in the queue of what the coach is to do.
fn queue(page: &Answer) -> Vec<String> {
    page.texts("[aria-labelledby=yours] .queue__name")
}

both! {
    /// Two clicks propose a place to a young person of the caseload: the matches, and the button.
    async fn two_clicks_propose(app: TestApp) {
        let site = world(&app).await.lahti;
        let opening = site.another_opening(&app, "Leipurin apulainen").await;
        let coach = coach(&app, &site).await;
        let desk = coach.page("/desk").await;
        let mut clicks = 0;

        let link = desk.attribute(&format!("a[href='/profiles/{}/matches']", site.person.profile), "href");
        let matches = coach.page(&link).await;
        clicks += 1;

        let button = format!("form[action='/placements']:has(input[value='{opening}'])");
        assert!(!matches.has(&format!("{button} :is(input:not([type=hidden]), select, textarea)")), "nothing to fill in");
        let after = coach.submit_and_follow(&matches, &button, &[]).await;
        clicks += 1;

        assert_eq!(clicks, 2);
        let state: String = app
            .read(move |connection| {
                let of_opening = placements::table.filter(placements::opening_id.eq(opening));
                of_opening.select(placements::state).first(connection).unwrap()
            })
            .await;
        assert_eq!(state, "approved", "a coach's proposal counts as approved");
        assert!(after.path.starts_with(&link), "the coach stays with the matches: {}", after.path);
    }

    /// What needs only a press is done on the desk itself, and the coach stays there.
    async fn the_next_action_is_one_press(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = coach(&app, &site).await;
        for (from, step, to) in [
            (State::Proposed, "approve", State::Approved),
            (State::Consented, "introduce", State::Introduced),
            (State::Agreed, "start", State::Running),
        ] {
            stand_at(&app, &site, from, "company").await;
            let desk = coach.page("/desk").await;
            let form = format!("form[action='/placements/{}/{step}']", site.placement);
            let after = coach.submit_and_follow(&desk, &form, &[]).await;
            assert_eq!(after.path, "/desk?done=saved");
            assert_eq!(state_of(&app, &site).await, to);
            // Somebody presses the same button on a desk that was left open.
            assert_eq!(coach.submit(&desk, &form, &[]).await.status, 409);
            assert_eq!(state_of(&app, &site).await, to);
        }
        for state in [State::MeetingAgreed, State::Confirmed, State::Running] {
            stand_at(&app, &site, state, "coach").await;
            let desk = coach.page("/desk").await;
            let row = format!("[aria-labelledby=yours] .queue__act a[href='/placements/{}']", site.placement);
            assert!(desk.has(&row), "{state}: what must be filled in opens the path");
        }
    }

    /// A colleague's young people are neither my turn nor in my list, until I ask for the whole team.
    async fn a_colleagues_turn_is_not_mine(app: TestApp) {
        let site = world(&app).await.lahti;
        let (lahti, now) = (site.site.clone(), app.app.clock.now());
        let other = app.write(move |connection| builders::coach(connection, &lahti, "Toinen Valmentaja", now)).await;
        let (own, colleague) = (coach(&app, &site).await, app.signed_in(&other).await);
        stand_at(&app, &site, State::Consented, "coach").await;
        let link = format!("a[href='/placements/{}']", site.placement);

        let mine = own.page("/placements").await;
        assert!(mine.has(&link));
        mine.assert_says(".turn", "Sinun vuorosi");
        assert!(own.page("/desk").await.has(&format!("[aria-labelledby=yours] {link}")));

        assert!(!colleague.page("/placements").await.has(&link));
        let team = colleague.page("/placements?scope=team").await;
        assert!(team.has(&link));
        team.assert_says(".turn", "Valmentajan vuoro");
        assert!(!team.body.contains("Sinun vuorosi"));
        let desk = colleague.page("/desk?team=1").await;
        assert!(!desk.has(&format!("[aria-labelledby=yours] {link}")));
        assert!(desk.has(&format!("[aria-labelledby=others] {link}")));
        let path = colleague.page(&format!("/placements/{}", site.placement)).await;
        path.assert_says(".turn", "Valmentajan vuoro");
        assert!(path.has("form[action$='/introduce']"), "whoever is at work may help");
    }

    /// Who is in nobody's care, or in that of a colleague who has left, is everybody's.
    async fn nobody_is_forgotten_when_a_coach_leaves(app: TestApp) {
        let site = world(&app).await.lahti;
        let (lahti, now) = (site.site.clone(), app.app.clock.now());
        let other = app.write(move |connection| builders::coach(connection, &lahti, "Toinen Valmentaja", now)).await;
        let colleague = app.signed_in(&other).await;
        let link = format!("a[href='/placements/{}']", site.placement);
        stand_at(&app, &site, State::Consented, "coach").await;
        assert!(!colleague.page("/placements").await.has(&link));
        let admin = app.signed_in(&site.accounts[Role::SiteAdmin.word()]).await;
        let accounts = admin.page("/accounts").await;
        let form = format!("form[action='/accounts/{}/active']", site.accounts[Role::Coach.word()]);
        admin.submit_and_follow(&accounts, &form, &[]).await;
        let list = colleague.page("/placements").await;
        assert!(list.has(&link));
        list.assert_says(".turn", "Sinun vuorosi");
        assert!(colleague.page("/desk").await.has(&format!("[aria-labelledby=yours] {link}")));
    }

    /// The oldest comes first; what others do stands apart; what has ended is gone.
    async fn the_oldest_comes_first(app: TestApp) {
        let site = world(&app).await.lahti;
        let coach = coach(&app, &site).await;
        stand_at(&app, &site, State::Proposed, "young_person").await;
        let first = queue(&coach.page("/desk").await);
        assert_eq!(first.len(), 1);

        app.app.clock.advance(Duration::hours(1));
        let (stage, now) = (site.clone(), app.app.clock.now());
        app.write(move |connection| {
            let new = NewOpening {
                site: &stage.site,
                company: &stage.company.company,
                kind: "job",
                status: "submitted",
                title: "Kassamyyjä",
                municipality: "398",
            };
            builders::opening(connection, &new, now);
        })
        .await;
        let both = queue(&coach.page("/desk").await);
        assert_eq!(both, [first[0].as_str(), "Kahvila Lahti"]);

        stand_at(&app, &site, State::Approved, "coach").await;
        let desk = coach.page("/desk").await;
        assert_eq!(queue(&desk), ["Kahvila Lahti"]);
        assert_eq!(desk.texts("[aria-labelledby=others] .queue__name"), [first[0].as_str()]);
        stand_at(&app, &site, State::Withdrawn, "coach").await;
        assert!(!coach.page("/desk").await.has("[aria-labelledby=others]"));
    }

    /// One look at the desk is one row in the read log, with the number of people.
    async fn a_look_is_logged_once(app: TestApp) {
        let site = world(&app).await.lahti;
        coach(&app, &site).await.page("/desk").await;
        let rows: Vec<(Option<String>, i64)> = app
            .read(|connection| read_log::table.select((read_log::profile_id, read_log::people)).load(connection).unwrap())
            .await;
        assert_eq!(rows, [(None, 1)]);
    }

    /// A coach sees the own people, the team's on demand, and never another site's.
    async fn the_desk_ends_at_the_site(app: TestApp) {
        let world = world(&app).await;
        let coach = coach(&app, &world.lahti).await;
        for path in ["/desk", "/desk?team=1"] {
            let desk = coach.page(path).await;
            desk.assert_says("table", "Aava");
            assert!(!desk.has(&format!("a[href*='{}']", world.espoo.person.profile)));
            assert!(!desk.has(&format!("a[href*='{}']", world.espoo.placement)));
        }
    }
}
