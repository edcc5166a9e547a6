//! The way of a pair through all hands: to work, to a kind no, to a day that passes.

use chrono::Duration;
use matkalla::access::Role;
use matkalla::placements::{Command, State};

use super::{STEP_ON, Standing, standing};
use crate::journeys::path::path_of;
use crate::placements::deadlines::{days_pass, turn_begins};
use crate::placements::stand_at;
use crate::support::hands::Walker;
use crate::support::world::{SiteWorld, world};

/// Opens a path's page as a side.
async fn see(walker: &Walker<'_>, site: &SiteWorld, role: Role, path: &str) {
    walker.become_account(&site.accounts[role.word()]).await;
    walker.open(&format!("/placements/{path}")).await;
}

/// The form of a step on the page shown.
fn form(path: &str, command: Command) -> String {
    format!("form[action='/placements/{path}/{command}']")
}

/// Presses a step's button; whether it was taken is another question.
async fn send(walker: &Walker<'_>, path: &str, command: Command) {
    walker.press(&format!("{} button[type=submit]", form(path, command))).await;
}

/// Takes a step on the page shown.
async fn step(walker: &Walker<'_>, path: &str, command: Command) {
    send(walker, path, command).await;
    walker.is_told("saved").await;
}

way! {
    /// From the coach's proposal to the first day at work. A meeting without a place, an agreement
    /// without its insurer are not taken, and what was typed stays.
    async fn a_pair_goes_from_proposal_to_work(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let opening = site.another_opening(walker.app, "Leipurin apulainen").await;
        walker.become_account(&site.accounts["coach"]).await;
        walker.open("/desk").await;
        walker.press(&format!("a[href='/profiles/{}/matches']", site.person.profile)).await;
        walker.press(&format!("form[action='/placements']:has(input[value='{opening}']) button")).await;
        walker.is_told("proposed").await;
        let path = path_of(walker.app, &opening).await.0;
        see(walker, &site, Role::YoungPerson, &path).await;
        step(walker, &path, Command::Consent).await;
        see(walker, &site, Role::Coach, &path).await;
        step(walker, &path, Command::Introduce).await;

        see(walker, &site, Role::CompanyContact, &path).await;
        walker.reads("main", "Aava").await;
        step(walker, &path, Command::Accept).await;
        walker.set("#meeting_day", "2026-12-03").await;
        walker.set("#meeting_time", "10:00").await;
        send(walker, &path, Command::SetMeeting).await;
        walker.sees_mistake("meeting_place").await;
        assert_eq!(walker.value("#meeting_time").await, "10:00");
        walker.fill("#meeting_place", "Aleksanterinkatu 1").await;
        step(walker, &path, Command::SetMeeting).await;

        see(walker, &site, Role::YoungPerson, &path).await;
        walker.reads("main", "Aleksanterinkatu 1").await;
        step(walker, &path, Command::AgreeMeeting).await;
        walker.app.app.clock.advance(Duration::days(3));
        see(walker, &site, Role::Coach, &path).await;
        step(walker, &path, Command::Confirm).await;
        walker.set("#agreement_on", "2026-12-04").await;
        walker.set("#starts_on", "2026-12-07").await;
        walker.fill("#authority", "Lahden työllisyyspalvelut").await;
        send(walker, &path, Command::RecordAgreement).await;
        walker.sees_mistake("insurer").await;
        assert_eq!(walker.value("#starts_on").await, "2026-12-07");
        walker.fill("#insurer", "Vakuutus Oy").await;
        step(walker, &path, Command::RecordAgreement).await;
        walker.app.app.clock.advance(Duration::days(3));
        see(walker, &site, Role::Coach, &path).await;
        step(walker, &path, Command::Start).await;
        assert_eq!(standing(walker.app, &path).await.state, "running");
        for role in [Role::YoungPerson, Role::CompanyContact] {
            see(walker, &site, role, &path).await;
            assert!(walker.window.has(".turn--other").await && !walker.window.has(STEP_ON).await, "{role} may just work");
        }
    }

    /// "No thanks" with a reason, which the coach alone reads; other openings are at hand.
    async fn a_young_person_says_no_thanks_with_a_reason(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let other = site.another_opening(walker.app, "Kahvilan toinen paikka").await;
        stand_at(walker.app, &site, State::Approved, "coach").await;
        let no = form(&site.placement, Command::DeclineAsYoungPerson);
        see(walker, &site, Role::YoungPerson, &site.placement).await;
        walker.unfold(&format!("details:has({no})")).await;
        walker.fill(&format!("{no} [name=reason]"), "Matka on liian pitkä").await;
        send(walker, &site.placement, Command::DeclineAsYoungPerson).await;
        walker.is_told("said_no").await;
        let Standing { state, reason, .. } = standing(walker.app, &site.placement).await;
        assert_eq!((state.as_str(), reason.as_str()), ("declined_by_young_person", "Matka on liian pitkä"));
        assert!(walker.window.has(&format!("h3 a[href='/openings/{other}']")).await);
        see(walker, &site, Role::Coach, &site.placement).await;
        walker.reads("main", "Matka on liian pitkä").await;
    }

    /// The company lets its day pass: the path is closed kindly, and nobody is asked anything.
    async fn a_day_that_passes_closes_the_path_kindly(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let other = site.another_opening(walker.app, "Kahvilan toinen paikka").await;
        turn_begins(walker.app, &site, State::Introduced, "coach").await;
        days_pass(walker.app, 1).await;
        see(walker, &site, Role::CompanyContact, &site.placement).await;
        assert!(walker.window.has(&form(&site.placement, Command::Accept)).await, "reminded, it can still answer");
        days_pass(walker.app, 4).await;
        for role in [Role::CompanyContact, Role::Coach, Role::YoungPerson] {
            see(walker, &site, role, &site.placement).await;
            assert!(!walker.window.has(STEP_ON).await, "{role} is asked nothing");
        }
        assert_eq!(standing(walker.app, &site.placement).await.ending.as_deref(), Some("company_silent"));
        walker.press(&format!("h3 a[href='/openings/{other}']")).await;
        walker.reads("h1", "Kahvilan toinen paikka").await;
    }
}
