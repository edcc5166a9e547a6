//! Paths: every state before every role, what is kept from whom, two at once.

mod answers;
pub mod deadlines;
mod gone;
mod guards;
mod lawful;
mod secrets;
mod steps;

use chrono::NaiveDate;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::schema::{consents, placements};
use matkalla::placements::State;

use crate::support::world::SiteWorld;
use crate::support::{TestApp, builders};

/// Everything a step may ask for, rightly filled in.
pub const DETAILS: &[(&str, &str)] = &[
    ("reply", "filled"),
    ("reason", "Syy valmentajalle"),
    ("words", "Sanat nuorelle"),
    ("meeting_day", "2026-12-03"),
    ("meeting_time", "10:00"),
    ("meeting_place", "Aleksanterinkatu 1"),
    ("agreement_on", "2026-12-04"),
    ("authority", "Lahden työllisyyspalvelut"),
    ("insurer", "Vakuutus Oy"),
    ("starts_on", "2026-12-07"),
    ("next_step", "hired"),
];

/// Puts the site's path into a state, with what has been recorded by then, as proposed by a side.
pub async fn stand_at(app: &TestApp, site: &SiteWorld, state: State, proposed_by: &'static str) {
    let (site, now) = (site.clone(), app.app.clock.now());
    let agreed =
        matches!(state, State::Agreed | State::DidNotStart | State::Running | State::Completed | State::Interrupted)
            .then(|| NaiveDate::from_ymd_opt(2026, 12, 1).unwrap());
    let consented = matches!(state, State::Consented) || state.is_introduced();
    app.write(move |connection| {
        let named = if agreed.is_some() { "Kirjattu" } else { "" };
        diesel::update(placements::table.find(&site.placement))
            .set((
                placements::state.eq(state.word()),
                placements::live.eq(state.is_live()),
                placements::proposed_by.eq(proposed_by),
                placements::agreement_on.eq(agreed),
                placements::meeting_at.eq(None::<chrono::NaiveDateTime>),
                placements::starts_on.eq(None::<NaiveDate>),
                placements::authority.eq(named),
                placements::insurer.eq(named),
                placements::company_reply.eq((state == State::DeclinedByCompany).then_some("filled")),
                placements::reason_for_coach.eq(""),
                placements::words_for_young_person.eq(""),
                placements::version.eq(1_i64),
            ))
            .execute(connection)
            .unwrap();
        diesel::delete(consents::table.filter(consents::placement_id.eq(&site.placement))).execute(connection).unwrap();
        if consented {
            let account = &site.accounts[Role::YoungPerson.word()];
            let reach = Some((site.placement.as_str(), site.company.company.as_str()));
            builders::consent(connection, &site.person.profile, account, "introduction", reach, now);
        }
    })
    .await;
}

/// Where the site's path stands now.
pub async fn state_of(app: &TestApp, site: &SiteWorld) -> State {
    let id = site.placement.clone();
    let word: String = app
        .read(move |connection| placements::table.find(id).select(placements::state).first(connection).unwrap())
        .await;
    State::from_word(&word).unwrap()
}
