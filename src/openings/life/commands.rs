//! What is done to an opening after it is published.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::ClosedReason;
use crate::access::{Actor, Permit, Role, acts};
use crate::companies::Company;
use crate::db::schema::{opening_lives, openings};
use crate::db::{Connection, DatabaseError};
use crate::matching::{Changed, note_changes};
use crate::openings::commands::Doer;
use crate::openings::{Command, NewOpening, Opening, OpeningError, OpeningStatus, Party, next};
use crate::{openings as room, placements, privacy};

/// Writes some columns of the row of decisions, which is made if there is none.
macro_rules! decide {
    ($connection:expr, $id:expr, $columns:expr) => {{
        let id: &str = $id;
        let changed = diesel::update(opening_lives::table.find(id)).set($columns).execute($connection)?;
        if changed == 0 {
            diesel::insert_into(opening_lives::table)
                .values((opening_lives::opening_id.eq(id), opening_lives::template.eq(false)))
                .execute($connection)?;
            diesel::update(opening_lives::table.find(id)).set($columns).execute($connection)?;
        }
    }};
}

fn audit(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    action: &str,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    let actor = permit.actor();
    privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "opening", permit.object_id(), now)
}

/// Notes that a published opening is still open: its time runs anew.
///
/// # Errors
/// `WrongState` if it is not published.
pub fn keep(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let actor = permit.actor();
    kept(connection, permit.object_id(), Some((&actor.account_id, actor.role)), now)
}

/// The same by who posted it without an account, from the link in their own mail.
///
/// # Errors
/// `WrongState` if it is not published.
pub fn keep_posted(connection: &mut Connection, id: &str, now: NaiveDateTime) -> Result<(), OpeningError> {
    kept(connection, id, None, now)
}

fn kept(
    connection: &mut Connection,
    id: &str,
    actor: Option<(&str, Role)>,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    if room::opening(connection, id)?.status != OpeningStatus::Published {
        return Err(OpeningError::WrongState);
    }
    decide!(connection, id, opening_lives::kept_at.eq(now));
    privacy::audit(connection, actor, "opening_kept", "opening", id, now)?;
    Ok(())
}

/// Closes a published opening for who posted it without an account; the caller wakes the index after the
/// commit. The last statement of its transaction.
///
/// # Errors
/// `WrongState` if it is not published.
pub fn close_posted(
    connection: &mut Connection,
    id: &str,
    reason: ClosedReason,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let opening = room::opening(connection, id)?;
    next(opening.status, Command::Close, Party::Poster).map_err(|_| OpeningError::WrongState)?;
    if !unpublish(connection, (id, opening.version), reason, Doer::Poster, now)? {
        return Err(OpeningError::WrongState);
    }
    note_changes(connection, &[Changed::Opening(id.to_owned())], now)?;
    Ok(())
}

/// Closes a published opening and notes why.
///
/// # Errors
/// `WrongState` if it is not published.
pub fn close(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    reason: ClosedReason,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    decide!(connection, permit.object_id(), opening_lives::closed_reason.eq(reason.word()));
    room::commands::close(connection, permit, now)
}

/// Most contacts a month from now on; `None` for as many as come.
///
/// # Errors
/// If the database fails.
pub fn cap(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    most: Option<i32>,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    decide!(connection, permit.object_id(), opening_lives::contacts_per_month.eq(most));
    audit(connection, permit, "opening_capped", now)?;
    Ok(())
}

/// Whether the company starts new openings from this one.
///
/// # Errors
/// If the database fails.
pub fn set_template(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    template: bool,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    decide!(connection, permit.object_id(), opening_lives::template.eq(template));
    audit(connection, permit, "opening_template", now)?;
    Ok(())
}

/// Writes a new draft with the content of an opening of the permitted company and returns its id.
/// Days are not copied: those of the old one have most often passed.
///
/// # Errors
/// `WrongState` if it is another company's.
pub fn copy(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    company: &Company,
    opening: Opening,
    now: NaiveDateTime,
) -> Result<String, OpeningError> {
    if opening.company_id != company.id {
        return Err(OpeningError::WrongState);
    }
    let new = NewOpening { starts_on: None, ends_on: None, apply_by: None, ..NewOpening::from(opening) };
    room::create(connection, permit, company, new, OpeningStatus::Draft, now)
}

/// Notes that the keepers were asked whether it is still open.
pub fn asked(connection: &mut Connection, opening_id: &str, now: NaiveDateTime) -> Result<(), OpeningError> {
    decide!(connection, opening_id, opening_lives::reminded_at.eq(now));
    privacy::audit(connection, None, "opening_asked", "opening", opening_id, now)?;
    Ok(())
}

/// Unpublishes an opening that is as it was read; `false` if somebody changed it meanwhile. The
/// caller notes the change for the index.
pub fn unpublish(
    connection: &mut Connection,
    (opening_id, version): (&str, i64),
    reason: ClosedReason,
    doer: Doer<'_>,
    now: NaiveDateTime,
) -> Result<bool, OpeningError> {
    let changed = diesel::update(
        openings::table
            .find(opening_id)
            .filter(openings::version.eq(version))
            .filter(openings::status.eq(OpeningStatus::Published.word())),
    )
    .set((
        openings::status.eq(OpeningStatus::Closed.word()),
        openings::updated_at.eq(now),
        openings::version.eq(version + 1),
    ))
    .execute(connection)?;
    if changed == 0 {
        return Ok(false);
    }
    decide!(connection, opening_id, opening_lives::closed_reason.eq(reason.word()));
    room::commands::note_step(
        connection,
        opening_id,
        doer,
        Command::Close.word(),
        OpeningStatus::Closed,
        ("", &[]),
        now,
    )?;
    let actor = match doer {
        Doer::Account(actor) => Some((actor.account_id.as_str(), actor.role)),
        Doer::Poster | Doer::Task => None,
    };
    privacy::audit(connection, actor, "opening_closed", "opening", opening_id, now)?;
    Ok(true)
}

/// Closes a published opening whose last place was just filled by an agreement; the caller wakes the
/// index after the commit. The last statement of its transaction.
///
/// # Errors
/// If the database fails.
pub fn fill(
    connection: &mut Connection,
    opening_id: &str,
    actor: &Actor,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let opening = room::opening(connection, opening_id)?;
    let ids = [opening.id.clone()];
    let activity = placements::activity_of_openings(connection, &ids, now)?;
    let filled = activity.get(&opening.id).map_or(0, |activity| activity.filled);
    if filled >= opening.positions
        && unpublish(connection, (&opening.id, opening.version), ClosedReason::FilledHere, Doer::Account(actor), now)?
    {
        note_changes(connection, &[Changed::Opening(opening.id)], now)?;
    }
    Ok(())
}
