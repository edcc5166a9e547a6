//! Every bullet's main way and its likeliest mistake, each in three languages, on phone and desktop,
//! with taps, with keys alone and without JavaScript: see `support::hands`.

mod agency;
mod chips;
mod company;
mod cv;
mod doors;
mod finding;
mod interest;
mod moderation;
mod opening_life;
mod path;
mod phone;
mod posting;
mod profile;
mod profile_life;
mod protected;
mod specialist;
mod start;

use chrono::NaiveDate;
use diesel::prelude::*;
use matkalla::db::schema::placements;

use crate::support::TestApp;

/// The button that saves a section of a profile and goes on to the next.
const NEXT: &str = ".action-bar button:not([name])";
/// The large button of whoever has the turn on a path.
const STEP_ON: &str = ".now form button.button--primary";

/// Where a path stands.
#[derive(Queryable)]
struct Standing {
    state: String,
    due_on: Option<NaiveDate>,
    reason: String,
    ending: Option<String>,
}

async fn standing(app: &TestApp, path: &str) -> Standing {
    let path = path.to_owned();
    app.read(move |connection| {
        let own = placements::table.find(path);
        let columns = (placements::state, placements::due_on, placements::reason_for_coach, placements::ending);
        own.select(columns).first(connection).unwrap()
    })
    .await
}
