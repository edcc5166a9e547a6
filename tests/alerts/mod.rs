//! New matches told by mail: how often, to whom, never twice, and nothing that its receiver may not see.

mod judged;
mod seen;
mod stopped;
mod told;

use chrono::Duration;
use diesel::prelude::*;
use matkalla::db::schema::told_matches;
use matkalla::notifications::Sent;
use matkalla::tasks::run_once;

use crate::support::TestApp;
use crate::support::builders::address_of;
use crate::support::world::{SiteWorld, world};

/// Subjects of the mail to a young person, a company and a coach.
pub const YOUNG: &str = "Uusia paikkoja sinulle";
const COMPANY: &str = "Uusia ehdokkaita paikkoihinne";
const COACH: &str = "Uusia paikkoja nuorillesi";

/// A site whose people have been looked at once, so that what comes from now on is new.
pub async fn begun(app: &TestApp) -> SiteWorld {
    let site = world(app).await.lahti;
    app.settle().await;
    app.app.clock.advance(Duration::minutes(5));
    site
}

/// Does what is due some days later.
pub async fn days_later(app: &TestApp, days: i64) {
    app.app.clock.advance(Duration::days(days) + Duration::minutes(1));
    run_once(&app.app).await.unwrap();
}

/// The mails with a subject, oldest first.
pub fn mails(app: &TestApp, subject: &str) -> Vec<Sent> {
    let sent = app.app.mailer.memory().unwrap();
    sent.into_iter().filter(|mail| mail.subject == subject).collect()
}

/// How many mails with each of the three subjects have left: to young people, companies and coaches.
fn counts(app: &TestApp) -> [usize; 3] {
    [YOUNG, COMPANY, COACH].map(|subject| mails(app, subject).len())
}

/// Chooses how often an account is told, on its own page.
async fn choose(app: &TestApp, account: &str, rhythm: &str) {
    let visitor = app.signed_in(account).await;
    let answer = visitor.forge("/alerts", &[("rhythm", rhythm)]).await;
    assert_eq!(answer.location.as_deref(), Some("/account?done=saved#alerts"));
}

/// How many matches are remembered of an account.
async fn remembered(app: &TestApp, account: &str) -> i64 {
    let account = account.to_owned();
    app.read(move |connection| {
        told_matches::table.filter(told_matches::account_id.eq(account)).count().get_result(connection).unwrap()
    })
    .await
}

/// Address of the site's young person.
fn address_of_young(site: &SiteWorld) -> String {
    address_of(&format!("Aava Salaisuus{}", if site.slug == "lahti" { "Lahti" } else { "Espoo" }))
}
