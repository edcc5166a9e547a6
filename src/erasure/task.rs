//! Warns whom nobody has used for long, and erases who does not come back.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::commands;
use super::due::{Due, Limits};
use super::queries::{Last, quiet_contacts, quiet_people};
use crate::accounts;
use crate::app::App;
use crate::clock::in_finland;
use crate::db::schema::deletion_warnings;
use crate::db::{Connection, dialect};
use crate::error::AppError;
use crate::matching::{Changed, note_changes};
use crate::notifications::{self, Template};
use crate::rules::TABLE;

/// How long the work is one node's: less than the period, so that another takes over when it stops.
const LEASE: Duration = Duration::minutes(50);
/// How many one transaction looks at.
const PAGE: i64 = 200;

/// Whose turn it is in a round.
#[derive(Debug, Clone, Copy)]
enum Whom {
    People,
    Contacts,
}

/// Looks once at everybody who has been quiet for long; returns how many were warned or erased.
///
/// # Errors
/// If the database fails.
pub async fn tick(app: &App) -> Result<usize, AppError> {
    let (node, now) = (app.node.clone(), app.clock.now());
    let mine = app
        .database
        .write(move |connection| dialect::claim_lease(connection, "erasure", &node, now, now + LEASE))
        .await?;
    let Some(limits) = Limits::on(TABLE, in_finland(now).date()).filter(|_| mine) else { return Ok(0) };
    let mut done = 0;
    for whom in [Whom::People, Whom::Contacts] {
        let mut after = String::new();
        loop {
            let (last, some) =
                app.database.write(move |connection| page(connection, whom, limits, &after, now)).await?;
            done += some;
            let Some(last) = last else { break };
            after = last;
        }
    }
    if done > 0 {
        app.wake();
    }
    Ok(done)
}

/// One page: the last id looked at, if there may be more, and how many were done.
fn page(
    connection: &mut Connection,
    whom: Whom,
    limits: Limits,
    after: &str,
    now: NaiveDateTime,
) -> Result<(Option<String>, usize), AppError> {
    let before = limits.quiet_before(now);
    let found = match whom {
        Whom::People => quiet_people(connection, before, after, PAGE)?,
        Whom::Contacts => quiet_contacts(connection, before, after, PAGE)?,
    };
    let last = found.last().map(|last| last.id.clone());
    let (mut done, mut changed) = (0, Vec::new());
    for last in found {
        match (limits.due(last.used_at, last.warned_at, now), whom) {
            (Due::Nothing, _) => continue,
            (Due::Warn, _) => warn(connection, &last, now)?,
            (Due::Erase, Whom::Contacts) => commands::contact(connection, &last.id, None, now)?,
            (Due::Erase, Whom::People) => {
                if commands::person(connection, &last.id, None, now)? {
                    changed.push(Changed::Profile(last.id));
                }
            }
        }
        done += 1;
    }
    if !changed.is_empty() {
        note_changes(connection, &changed, now)?;
    }
    Ok((last, done))
}

/// Notes the warning and sends it: to the person, else to the coach who can reach them.
fn warn(connection: &mut Connection, last: &Last, now: NaiveDateTime) -> Result<(), AppError> {
    diesel::delete(deletion_warnings::table.find(&last.id)).execute(connection)?;
    diesel::insert_into(deletion_warnings::table)
        .values((deletion_warnings::subject_id.eq(&last.id), deletion_warnings::warned_at.eq(now)))
        .execute(connection)?;
    for receiver in [&last.account_id, &last.coach_id].into_iter().flatten() {
        let account = accounts::account(connection, receiver)?;
        if account.active && (account.email.is_some() || account.phone.is_some()) {
            notifications::enqueue(connection, Template::ErasureNear, receiver, Some(&last.id), now)?;
            break;
        }
    }
    Ok(())
}
