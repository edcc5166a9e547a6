//! State × command × role, through the pages: what each page offers is what the service takes.

use std::collections::BTreeSet;
use std::fmt::Write;

use matkalla::access::Role;
use matkalla::placements::{Command, State};

use super::{DETAILS, stand_at, state_of};
use crate::support::TestApp;
use crate::support::client::Visitor;
use crate::support::world::{SiteWorld, world};

/// Commands that the page's forms offer.
async fn offered(visitor: &Visitor, site: &SiteWorld) -> (u16, BTreeSet<String>) {
    let page = visitor.get(&format!("/placements/{}", site.placement)).await;
    let commands = page
        .attributes("form[method=post]", "action")
        .into_iter()
        .filter_map(|action| action.strip_prefix(&format!("/placements/{}/", site.placement)).map(ToOwned::to_owned))
        .filter(|command| command != "notes")
        .collect();
    (page.status, commands)
}

/// One line: what a role is offered and where it leads; everything else must be refused alike.
async fn line(app: &TestApp, site: &SiteWorld, visitor: &Visitor, state: State, proposed_by: &'static str) -> String {
    stand_at(app, site, state, proposed_by).await;
    let (status, offered) = offered(visitor, site).await;
    let (mut taken, mut refused) = (Vec::new(), BTreeSet::new());
    for command in Command::ALL {
        let fields = [&[("version", "1")], DETAILS].concat();
        let answer = visitor.forge(&format!("/placements/{}/{command}", site.placement), &fields).await;
        if answer.status == 303 {
            taken.push((command.word().to_owned(), state_of(app, site).await));
            stand_at(app, site, state, proposed_by).await;
        } else {
            assert_eq!(state_of(app, site).await, state, "{command} was refused and yet moved the path");
            refused.insert(answer.status);
        }
    }
    let names: BTreeSet<String> = taken.iter().map(|(command, _)| command.clone()).collect();
    assert_eq!(names, offered, "{state} proposed by {proposed_by}: the page offers what is taken");
    let taken: Vec<String> = taken.iter().map(|(command, to)| format!("{command} → {to}")).collect();
    let refused: Vec<String> = refused.iter().map(ToString::to_string).collect();
    let taken = if taken.is_empty() { "nothing".to_owned() } else { taken.join(", ") };
    format!("page {status}, takes {taken}; else {}", refused.join("/"))
}

async fn table(app: &TestApp, proposed_by: &'static str) -> String {
    let site = world(app).await.lahti;
    let mut visitors = Vec::new();
    for role in Role::ALL {
        visitors.push((role.word(), app.signed_in(&site.accounts[role.word()]).await));
    }
    let mut table = String::new();
    for state in State::ALL.iter().copied() {
        writeln!(table, "{state}").unwrap();
        for (role, visitor) in &visitors {
            writeln!(table, "  {role:<20} {}", line(app, &site, visitor, state, proposed_by).await).unwrap();
        }
    }
    table
}

both! {
    /// A path that the coach proposed: the company knows of it once it is introduced.
    async fn every_state_takes_what_its_page_offers_when_the_coach_proposed(app: TestApp) {
        insta::assert_snapshot!("proposed_by_coach", table(&app, "coach").await);
    }

    /// A path that the company proposed: it may take it back until it is introduced.
    async fn every_state_takes_what_its_page_offers_when_the_company_proposed(app: TestApp) {
        insta::assert_snapshot!("proposed_by_company", table(&app, "company").await);
    }
}
