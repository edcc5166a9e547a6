//! Placements: the path of one young person to one opening, from proposal to what comes next.

mod activity;
mod answering;
mod answers;
mod commands;
mod deadlines;
mod forms;
mod lawful;
mod mail;
mod model;
mod pages;
mod queries;
mod routes;
mod sides;
mod standing;
mod state;
mod steps;
mod texts;
mod trials;
mod usual;
mod view;

use std::collections::HashMap;

use chrono::NaiveDateTime;

pub use activity::{Activity, activity_of_openings};
pub use answering::{UNDO_MINUTES, end_gone, keep_days, note_reminder};
pub use answers::{Answers, Unanswered, answers_by_company, answers_by_sector, unanswered};
pub use commands::{propose, take_step, write_note};
pub use deadlines::{Ending, HandedTo, OwnDays, due_on};
pub use forms::StepForm;
pub use lawful::of_pair;
pub use mail::{MailFacts, MailNews, coach_facts, mail_facts};
pub use model::{CompanyReply, Details, NextStep, Placement, PlacementError};
pub use pages::RowView;
pub use queries::{Of, PlacementRow, live_openings, live_path, row, rows};
pub use routes::row_view;
pub use sides::{heading, help};
pub use standing::{on_the_way, refused_openings, refused_people};
pub use state::{Command, Party, STAGES, State};
pub use steps::{Steps, answers_of};
pub use trials::{Behind, trial_days};
pub use usual::usual_contacts;
pub use view::{PathView, TurnView, present, turn_view};

use crate::access::{self, Actor, Owner, Role, acts};
use crate::db::Connection;
use crate::error::AppError;
use crate::web::routing::Route;
use crate::{privacy, profiles};

const SIDES: &[Role] = &[Role::YoungPerson, Role::Coach, Role::CompanyContact];

/// Routes of this capability.
pub const ROUTES: &[Route] = &[
    crate::route!(Get "/placements", Roles(&[Role::Coach, Role::CompanyContact]), routes::list),
    crate::route!(Post "/placements", Roles(&[Role::Coach, Role::CompanyContact]), routes::propose_pair),
    crate::route!(Get "/placements/{id}", Roles(SIDES), routes::show),
    crate::route!(Post "/placements/{id}/undo", Roles(&[Role::YoungPerson]), routes::undo_interest),
    crate::route!(Post "/placements/{id}/notes", Roles(&[Role::Coach]), routes::note),
    crate::route!(Post "/placements/{id}/{command}", Roles(SIDES), routes::step),
    crate::route!(Post "/openings/{id}/interest", Roles(&[Role::YoungPerson]), routes::show_interest),
];

/// Short names of the people in a coach's list, by profile; logged as one view of the list. Empty
/// for everybody else.
///
/// # Errors
/// If the database fails or the view cannot be logged.
pub fn names_for_coach(
    connection: &mut Connection,
    actor: &Actor,
    rows: &[PlacementRow],
    purpose: &str,
    now: NaiveDateTime,
) -> Result<HashMap<String, String>, AppError> {
    let owner = Owner { site: actor.site_id.clone(), ..Owner::default() };
    let Ok(permit) = access::permit::<acts::CreateProfile>(actor, "", &owner) else {
        return Ok(HashMap::new());
    };
    let mut ids: Vec<String> = rows.iter().map(|row| row.placement.profile_id.clone()).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    privacy::identified_list(connection, actor, purpose, ids.len(), now)?;
    let found = profiles::identities_of_site(connection, &permit, &ids)?;
    Ok(found
        .into_iter()
        .map(|(id, identity)| (id, identity.short_name()))
        .filter(|(_, name)| !name.is_empty())
        .collect())
}
