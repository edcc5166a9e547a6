//! The walkers: a stranger, a half signed-in coach, and one account of every role.

use matkalla::access::Role;
use matkalla::web::routing::{Route, Who};

use crate::support::client::Visitor;
use crate::support::world::World;
use crate::support::{TestApp, builders};

/// Who walks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Walker {
    Stranger,
    HalfSignedIn,
    As(Role),
}

impl Walker {
    pub fn all() -> Vec<Self> {
        [Self::Stranger, Self::HalfSignedIn].into_iter().chain(Role::ALL.iter().map(|role| Self::As(*role))).collect()
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Stranger => "stranger",
            Self::HalfSignedIn => "half_signed_in",
            Self::As(role) => role.word(),
        }
    }

    /// A new visitor of this kind, at home in Lahti, with the cookie that its forms need.
    pub async fn visitor(self, app: &TestApp, world: &World) -> Visitor {
        match self {
            Self::Stranger => {
                let visitor = app.stranger();
                visitor.page("/sign-in").await;
                visitor
            }
            Self::HalfSignedIn => {
                let (id, now) = (world.lahti.accounts[Role::Coach.word()].clone(), app.app.clock.now());
                let secret = app
                    .write(move |connection| {
                        let account = matkalla::accounts::account(connection, &id).unwrap();
                        matkalla::accounts::begin_session(connection, &account, false, now).unwrap()
                    })
                    .await;
                Visitor::with_session(&app.address, &secret)
            }
            Self::As(role) => app.signed_in(&world.lahti.accounts[role.word()]).await,
        }
    }

    /// What the gate must do with this walker.
    pub fn gate(self, who: Who) -> Gate {
        match (who, self) {
            (Who::Anyone | Who::KeyHolder, _)
            | (Who::HalfSignedIn | Who::SignedIn, Self::As(_))
            | (Who::HalfSignedIn, Self::HalfSignedIn) => Gate::Open,
            (Who::DemoOnly, _) => Gate::Hidden,
            (_, Self::Stranger) => Gate::SignIn,
            (_, Self::HalfSignedIn) => Gate::SecondFactor,
            (Who::Roles(roles), Self::As(role)) if roles.contains(&role) => Gate::Open,
            (Who::Roles(_), Self::As(_)) => Gate::Forbidden,
        }
    }
}

/// What stands behind a route's gate for a walker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    Open,
    SignIn,
    SecondFactor,
    Forbidden,
    Hidden,
}

/// All rows of the route table.
pub fn table() -> Vec<Route> {
    matkalla::routes::table().copied().collect()
}

/// A young person of the same site who has nothing to do with the site's path.
pub async fn somebody_else(app: &TestApp, world: &World) -> Visitor {
    let (site, now) = (world.lahti.site.clone(), app.app.clock.now());
    let id = app
        .write(move |connection| {
            let new = builders::NewProfile {
                site: &site,
                coach: None,
                first_name: "Elias",
                last_name: "Muu",
                alias: "Kurki 9",
                age: 20,
                status: "published",
                protected: false,
                municipality: "398",
            };
            builders::young_person(connection, &new, now).account
        })
        .await;
    app.signed_in(&id).await
}
