//! State × command × role, through the pages: what each page offers is what the service takes.

use std::collections::BTreeSet;
use std::fmt::Write;

use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{profile_lives, profiles};
use matkalla::profiles::{Command, State};

use crate::support::TestApp;
use crate::support::client::Visitor;
use crate::support::world::{SiteWorld, world};

/// Puts the site's profile into a state; those that time brings by their dates.
async fn stand_at(app: &TestApp, site: &SiteWorld, state: State) {
    let (id, now) = (site.person.profile.clone(), app.app.clock.now());
    let (stored, renewed_days_ago) = match state {
        State::Ending => (State::Published, 175),
        State::Hidden => (State::Published, 200),
        other => (other, 0),
    };
    app.write(move |connection| {
        let day: Option<chrono::NaiveDate> = None;
        diesel::update(profiles::table.find(&id)).set(profiles::state.eq(stored.word())).execute(connection).unwrap();
        diesel::update(profile_lives::table.find(&id))
            .set((
                profile_lives::renewed_at.eq(now - chrono::Duration::days(renewed_days_ago)),
                profile_lives::paused_until.eq(day),
            ))
            .execute(connection)
            .unwrap();
    })
    .await;
}

async fn state_of(app: &TestApp, site: &SiteWorld) -> State {
    let (id, now) = (site.person.profile.clone(), app.app.clock.now());
    app.read(move |connection| matkalla::profiles::profile(connection, &id).unwrap().state(now)).await
}

/// One line: what a role is offered and where it leads; everything else must be refused alike.
async fn line(app: &TestApp, site: &SiteWorld, visitor: &Visitor, role: Role, state: State) -> String {
    stand_at(app, site, state).await;
    let (address, base) = match role {
        Role::YoungPerson => ("/me".to_owned(), "/me/life".to_owned()),
        _ => (format!("/profiles/{}", site.person.profile), format!("/profiles/{}/life", site.person.profile)),
    };
    let page = visitor.get(&address).await;
    let offered: BTreeSet<String> = page
        .attributes("form[method=post]", "action")
        .into_iter()
        .filter_map(|action| action.strip_prefix(&format!("{base}/")).map(ToOwned::to_owned))
        .collect();
    let seen = page.attributes("input[name=seen]", "value").pop().unwrap_or_default();
    let (mut taken, mut refused) = (Vec::new(), BTreeSet::new());
    for command in Command::ALL {
        let fields = [("seen", seen.as_str()), ("words", "Lisää yksi rivi.")];
        let answer = visitor.forge(&format!("{base}/{command}"), &fields).await;
        if answer.status == 303 {
            taken.push((command.word().to_owned(), state_of(app, site).await));
            stand_at(app, site, state).await;
        } else {
            assert_eq!(state_of(app, site).await, state, "{command} was refused and yet moved the profile");
            refused.insert(answer.status);
        }
    }
    let names: BTreeSet<String> = taken.iter().map(|(command, _)| command.clone()).collect();
    assert_eq!(names, offered, "{state} as {role}: the page offers what is taken");
    let taken: Vec<String> = taken.iter().map(|(command, to)| format!("{command} → {to}")).collect();
    let refused: Vec<String> = refused.iter().map(ToString::to_string).collect();
    let taken = if taken.is_empty() { "nothing".to_owned() } else { taken.join(", ") };
    format!("page {}, takes {taken}; else {}", page.status, refused.join("/"))
}

both! {
    async fn every_state_takes_what_its_page_offers(app: TestApp) {
        let site = world(&app).await.lahti;
        let mut table = String::new();
        let mut visitors = Vec::new();
        for role in Role::ALL.iter().copied() {
            visitors.push((role, app.signed_in(&site.accounts[role.word()]).await));
        }
        for state in State::ALL.iter().copied() {
            writeln!(table, "{state}").unwrap();
            for (role, visitor) in &visitors {
                writeln!(table, "  {:<20} {}", role.word(), line(&app, &site, visitor, *role, state).await).unwrap();
            }
        }
        insta::assert_snapshot!("steps", table);
    }
}
