//! Changes to openings: from the service's check to the end.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{CREATED, Doer, hands_on, note_step};
use crate::access::{Permit, acts};
use crate::clock::in_finland;
use crate::db::schema::{opening_steps, openings};
use crate::db::{Connection, DatabaseError};
use crate::matching::{Changed, note_changes};
use crate::openings::posting;
use crate::openings::state::{Command, next};
use crate::openings::{FieldComment, NewOpening, OpeningError, OpeningStatus};
use crate::{companies, privacy, sites};

/// Hands an opening over to the service's check; nothing changes if it is there already.
///
/// # Errors
/// `WrongState` if it is published or has ended, `Conflict` if it was changed meanwhile.
pub fn submit(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    version: i64,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let id = permit.object_id();
    let actor = permit.actor();
    if crate::openings::opening(connection, id)?.status == OpeningStatus::Submitted {
        return Ok(());
    }
    advance(connection, id, Doer::Account(actor), Command::Submit, version, ("", &[]), now)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_submitted", "opening", id, now)?;
    Ok(())
}

/// Publishes an opening as it was read in this version, and tells who posted it.
///
/// # Errors
/// `Conflict` if it was changed meanwhile, `WrongState` if it is published or has ended, `TwoEyes`
/// if the site wants somebody else to publish what the actor wrote, `WithoutPlace` for an agency's
/// opening that does not tell where the work is done, `Barred` if a rule forbids it on this day:
/// what was lawful when it was written need not be so any more.
pub fn publish(
    connection: &mut Connection,
    permit: &Permit<acts::PublishOpening>,
    version: i64,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let id = permit.object_id();
    let actor = permit.actor();
    let opening = crate::openings::opening(connection, id)?;
    if opening.user_company_id.is_none() && companies::company(connection, &opening.company_id)?.agency {
        return Err(OpeningError::WithoutPlace);
    }
    if NewOpening::from(opening.clone()).is_barred(in_finland(now).date()) {
        return Err(OpeningError::Barred);
    }
    if sites::wants_two_eyes(connection, &opening.site_id)?
        && last_writer(connection, id)?.as_ref() == Some(&actor.account_id)
    {
        return Err(OpeningError::TwoEyes);
    }
    advance(connection, id, Doer::Account(actor), Command::Publish, version, ("", &[]), now)?;
    diesel::update(openings::table.find(id)).set(openings::published_at.eq(now)).execute(connection)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_published", "opening", id, now)?;
    posting::tell(connection, id, OpeningStatus::Published, now)?;
    note_changes(connection, &[Changed::Opening(id.to_owned())], now)?;
    Ok(())
}

/// Gives an opening back to who posted it, with comments beside its fields, and tells them.
///
/// # Errors
/// `Conflict` if it was changed meanwhile, `WrongState` if it does not wait for the check.
pub fn give_back(
    connection: &mut Connection,
    permit: &Permit<acts::PublishOpening>,
    version: i64,
    (note, comments): (&str, &[FieldComment]),
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let id = permit.object_id();
    let actor = permit.actor();
    advance(connection, id, Doer::Account(actor), Command::Return, version, (note, comments), now)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_returned", "opening", id, now)?;
    posting::tell(connection, id, OpeningStatus::Returned, now)
}

/// Says that an opening is not published, with the reason, and tells who posted it.
///
/// # Errors
/// `Conflict` if it was changed meanwhile, `WrongState` if it does not wait for the check.
pub fn reject(
    connection: &mut Connection,
    permit: &Permit<acts::PublishOpening>,
    version: i64,
    reason: &str,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let id = permit.object_id();
    let actor = permit.actor();
    advance(connection, id, Doer::Account(actor), Command::Reject, version, (reason, &[]), now)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_rejected", "opening", id, now)?;
    posting::tell(connection, id, OpeningStatus::Rejected, now)
}

/// Closes a published opening: filled or taken back.
///
/// # Errors
/// `WrongState` if it is not published.
pub fn close(
    connection: &mut Connection,
    permit: &Permit<acts::EditOpening>,
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let id = permit.object_id();
    let actor = permit.actor();
    let version = crate::openings::opening(connection, id)?.version;
    advance(connection, id, Doer::Account(actor), Command::Close, version, ("", &[]), now)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "opening_closed", "opening", id, now)?;
    note_changes(connection, &[Changed::Opening(id.to_owned())], now)?;
    Ok(())
}

/// Takes a step of the state machine, if nobody was quicker, and writes it down.
pub(in crate::openings) fn advance(
    connection: &mut Connection,
    id: &str,
    doer: Doer<'_>,
    command: Command,
    version: i64,
    said: (&str, &[FieldComment]),
    now: NaiveDateTime,
) -> Result<(), OpeningError> {
    let opening = crate::openings::opening(connection, id)?;
    let status = opening.status;
    let to = next(status, command, doer.party()?)?;
    hands_on(connection, &opening, doer)?;
    let from =
        openings::table.find(id).filter(openings::version.eq(version)).filter(openings::status.eq(status.word()));
    let changed = diesel::update(from)
        .set((openings::status.eq(to.word()), openings::updated_at.eq(now), openings::version.eq(version + 1)))
        .execute(connection)?;
    if changed == 0 {
        return Err(OpeningError::Conflict);
    }
    Ok(note_step(connection, id, doer, command.word(), to, said, now)?)
}

/// The account that wrote last in an opening; `None` if that was somebody without one.
///
/// # Errors
/// If the database fails.
pub fn last_writer(connection: &mut Connection, opening_id: &str) -> Result<Option<String>, DatabaseError> {
    let last: Option<Option<String>> = opening_steps::table
        .filter(opening_steps::opening_id.eq(opening_id))
        .filter(opening_steps::command.eq_any([CREATED, Command::Edit.word()]))
        .order((opening_steps::at.desc(), opening_steps::id.desc()))
        .select(opening_steps::actor_id)
        .first(connection)
        .optional()?;
    Ok(last.flatten())
}
