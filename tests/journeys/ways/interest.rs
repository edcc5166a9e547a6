//! A young person is interested with one tap; and nobody who waits is left without an answer.

use chrono::Datelike;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{placements, profiles};

use super::{STEP_ON, Standing, standing};
use crate::journeys::path::path_of;
use crate::support::world::world;

/// The button stands beside the opening on a desktop, under it on a telephone.
const INTEREST: &str = "#interest button, button[form=interest]";

way! {
    /// Tapped too early: a profile that nobody checked is no card yet, and the page says what helps.
    /// Then one tap, the coach's yes, and both read what comes next and when.
    async fn one_tap_goes_to_the_coach_and_both_see_what_comes_next(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let opening = site.another_opening(walker.app, "Leipurin apulainen").await;
        let id = site.person.profile.clone();
        let becomes = async |state: &'static str| {
            let id = id.clone();
            walker
                .app
                .write(move |connection| {
                    let own = profiles::table.find(id);
                    diesel::update(own).set(profiles::state.eq(state)).execute(connection).unwrap();
                })
                .await;
        };
        becomes("draft").await;
        walker.become_account(&site.person.account).await;
        walker.open(&format!("/openings/{opening}")).await;
        assert!(!walker.window.has(INTEREST).await, "no button that would be refused");
        walker.press(".split__side a[href='/home']").await;
        walker.press(".now a.button--primary").await;
        assert!(walker.window.path().await.starts_with("/me"), "to the profile, which helps");

        becomes("published").await;
        walker.open(&format!("/openings/{opening}")).await;
        walker.press(INTEREST).await;
        walker.is_told("proposed").await;
        let (path, state) = path_of(walker.app, &opening).await;
        assert_eq!(state, "proposed");
        assert!(walker.window.has(".now .turn--other").await, "the coach has the turn");
        assert_ne!(walker.text(".now__next").await, "", "and this comes after it");

        walker.become_account(&site.accounts["coach"]).await;
        walker.open("/desk").await;
        walker.press(&format!("form[action='/placements/{path}/approve'] button")).await;
        walker.is_told("saved").await;
        let Standing { state, due_on, .. } = standing(walker.app, &path).await;
        assert_eq!(state, "approved");
        for (account, turn) in [(&site.accounts["coach"], "other"), (&site.person.account, "you")] {
            walker.become_account(account).await;
            walker.open(&format!("/placements/{path}")).await;
            walker.reads(&format!(".now .turn--{turn}"), &due_on.unwrap().day().to_string()).await;
            assert_ne!(walker.text(".now__next").await, "");
        }
        assert!(walker.window.has(STEP_ON).await, "the young person has the button that carries it on");
    }

    /// The company closes the opening: who waits is told and offered the nearest that is open.
    async fn when_an_opening_goes_who_waits_is_told_and_led_on(walker: Walker) {
        let site = world(walker.app).await.lahti;
        let other = site.another_opening(walker.app, "Kahvilan toinen paikka").await;
        walker.become_account(&site.accounts[Role::CompanyContact.word()]).await;
        walker.open(&format!("/openings/{}/still-open", site.opening)).await;
        walker.press("form[action$='/close'] button[value=withdrawn]").await;
        walker.is_told("closed").await;
        walker.become_account(&site.person.account).await;
        let letters = walker.app.app.mailer.memory().unwrap();
        assert!(letters.iter().any(|letter| letter.to.contains("salaisuuslahti")), "a letter came");
        walker.open(&format!("/placements/{}", site.placement)).await;
        assert!(!walker.window.has(".now form").await, "nothing is asked of anybody");
        let id = site.placement.clone();
        let ending: Option<String> = walker
            .app
            .read(move |connection| placements::table.find(id).select(placements::ending).first(connection).unwrap())
            .await;
        assert_eq!(ending.as_deref(), Some("opening_closed"));
        walker.press(&format!("h3 a[href='/openings/{other}']")).await;
        walker.reads("h1", "Kahvilan toinen paikka").await;
        assert!(walker.window.has(INTEREST).await, "the next is one tap away");
    }
}
