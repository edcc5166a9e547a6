//! The steps of a path in the browser, from the proposal on, for every journey that walks one.

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::placements;
use matkalla::placements::Command;

use crate::support::TestApp;
use crate::support::browser::Window;

/// Who walks a path: account and language of each side.
#[derive(Clone)]
pub struct Sides {
    pub coach: (String, &'static str),
    pub young: (String, &'static str),
    pub company: (String, &'static str),
}

/// A walk along one path.
pub struct Walk<'a> {
    pub app: &'a TestApp,
    pub window: &'a Window,
    pub sides: &'a Sides,
    /// Id of the path.
    pub path: String,
    /// Whether each page is held against axe-core and pictured.
    pub checks: bool,
}

/// Id and state of the only path of an opening.
pub async fn path_of(app: &TestApp, opening: &str) -> (String, String) {
    let opening = opening.to_owned();
    app.read(move |connection| {
        let found =
            placements::table.filter(placements::opening_id.eq(opening)).select((placements::id, placements::state));
        found.first(connection).unwrap()
    })
    .await
}

impl Walk<'_> {
    /// Opens the path's page as a side.
    pub async fn see(&self, role: Role) {
        let (account, language) = match role {
            Role::YoungPerson => &self.sides.young,
            Role::CompanyContact => &self.sides.company,
            _ => &self.sides.coach,
        };
        self.app.settle().await;
        self.window.become_account(self.app, account).await;
        self.window.language(language).await;
        self.window.open(&format!("/placements/{}", self.path)).await;
        let source = self.window.source().await;
        assert!(source.contains(&format!("lang=\"{language}\"")), "the page is in {language}");
    }

    /// Presses the button of a step on the page shown.
    pub async fn press(&self, command: Command) {
        self.send(command).await;
        self.window.wait_for_query("done=saved").await;
    }

    async fn send(&self, command: Command) {
        let form = format!("form[action='/placements/{}/{command}']", self.path);
        self.window.press(&format!("{form} button[type=submit]")).await;
    }

    async fn check(&self, name: &str) {
        if self.checks {
            self.window.check_page(name).await;
        }
    }

    /// From "the young person is asked" to "running".
    pub async fn to_running(&self) {
        self.see(Role::YoungPerson).await;
        self.check("path-consent").await;
        self.press(Command::Consent).await;
        self.onwards_from_introduction().await;
    }

    /// From the introduction to "running".
    pub async fn onwards_from_introduction(&self) {
        let (coach, young, company) = (Role::Coach, Role::YoungPerson, Role::CompanyContact);
        self.see(coach).await;
        self.check("path-introduce").await;
        self.press(Command::Introduce).await;

        self.see(company).await;
        self.check("path-introduced").await;
        self.press(Command::Accept).await;
        self.offer_meeting().await;

        self.see(young).await;
        self.check("path-meeting-offered").await;
        self.press(Command::AgreeMeeting).await;
        self.app.app.clock.advance(Duration::days(3));

        self.see(coach).await;
        self.press(Command::Confirm).await;
        self.check("path-agreement").await;
        self.agree().await;
        self.app.app.clock.advance(Duration::days(3));

        self.see(coach).await;
        self.check("path-start").await;
        self.press(Command::Start).await;
        for (role, name) in [(coach, "coach"), (young, "young"), (company, "company")] {
            self.see(role).await;
            self.check(&format!("path-running-{name}")).await;
        }
    }

    /// A meeting without a place is not taken; what was typed stays.
    async fn offer_meeting(&self) {
        self.window.set("#meeting_day", "2026-12-03").await;
        self.window.set("#meeting_time", "10:00").await;
        self.check("path-meeting").await;
        self.send(Command::SetMeeting).await;
        assert!(self.window.has_soon(".summary").await, "a meeting needs a place");
        self.check("path-meeting-error").await;
        assert_eq!(self.window.script("return document.querySelector('#meeting_time').value").await, "10:00");
        self.window.fill("#meeting_place", "Aleksanterinkatu 1").await;
        self.press(Command::SetMeeting).await;
    }

    /// A trial's agreement needs authority and insurer.
    async fn agree(&self) {
        self.window.set("#agreement_on", "2026-12-04").await;
        self.window.set("#starts_on", "2026-12-07").await;
        if self.window.has("#authority").await {
            self.send(Command::RecordAgreement).await;
            assert!(self.window.has_soon(".summary").await, "a trial needs authority and insurer");
            self.window.fill("#authority", "Lahden työllisyyspalvelut").await;
            self.window.fill("#insurer", "Vakuutus Oy").await;
        }
        self.press(Command::RecordAgreement).await;
    }
}
