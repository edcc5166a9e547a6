//! Openings of files.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Doer, NewOpening, note_step, written};
use crate::clock::in_finland;
use crate::db::Connection;
use crate::db::schema::openings;
use crate::db::types::{document, json, new_id};
use crate::matching::{Changed, Kind, Licence};
use crate::openings::{Command, Opening, OpeningError, OpeningStatus};
use crate::privacy;

/// What an import did to an opening; holds its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// It was not there.
    Added(String),
    /// It was there with other content.
    Changed(String),
    /// It was there just so; nothing was written.
    Unchanged(String),
}

impl Imported {
    /// Id of the opening.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Added(id) | Self::Changed(id) | Self::Unchanged(id) => id,
        }
    }

    /// The note for the index, if there is anything to note.
    #[must_use]
    pub fn change(&self) -> Option<Changed> {
        match self {
            Self::Added(id) | Self::Changed(id) => Some(Changed::Opening(id.clone())),
            Self::Unchanged(_) => None,
        }
    }
}

/// Adds an imported opening, published at once, or brings it up to date; the one of the same
/// external id is the same opening. What a rule bars waits for the service's check instead: a file
/// declares nothing for a work trial. One that was closed here stays closed. The caller notes the
/// [changes](Imported::change) of a whole batch, last in its transaction.
///
/// # Errors
/// If the database fails.
pub fn import_upsert(
    connection: &mut Connection,
    site_id: &str,
    company_id: &str,
    external_id: &str,
    new: NewOpening,
    now: NaiveDateTime,
) -> Result<Imported, OpeningError> {
    let (mut new, today) = (new.lawful(), in_finland(now).date());
    let found: Option<Opening> = openings::table
        .filter(openings::external_id.eq(external_id))
        .select(Opening::as_select())
        .first(connection)
        .optional()?;
    let Some(before) = found else {
        let id = new_id();
        let status = if new.is_barred(today) { OpeningStatus::Submitted } else { OpeningStatus::Published };
        diesel::insert_into(openings::table)
            .values((
                openings::id.eq(&id),
                openings::company_id.eq(company_id),
                openings::site_id.eq(site_id),
                openings::status.eq(status.word()),
                written!(new),
                openings::external_id.eq(external_id),
                openings::created_at.eq(now),
                openings::updated_at.eq(now),
                openings::published_at.eq((status == OpeningStatus::Published).then_some(now)),
                openings::version.eq(1_i64),
            ))
            .execute(connection)?;
        privacy::audit(connection, None, "opening_imported", "opening", &id, now)?;
        return Ok(Imported::Added(id));
    };
    // Nor do they carry what only some kinds ask: what was declared and told here stays.
    new.terms = before.terms.clone().of_kind(new.kind);
    new.by_hand.clone_from(&before.by_hand);
    if new.wage.is_empty() && new.kind != Kind::WorkTrial {
        // Files carry no wage: one that was written here stays.
        new.wage.clone_from(&before.wage);
    }
    let (id, version, same_owner) = (before.id.clone(), before.version, before.company_id == company_id);
    let stood = before.status;
    let status = match stood {
        OpeningStatus::Published if new.is_barred(today) => OpeningStatus::Submitted,
        status => status,
    };
    if same_owner && NewOpening::from(before) == new {
        return Ok(Imported::Unchanged(id));
    }
    diesel::update(openings::table.find(&id))
        .set((
            openings::company_id.eq(company_id),
            written!(new),
            openings::status.eq(status.word()),
            openings::updated_at.eq(now),
            openings::version.eq(version + 1),
        ))
        .execute(connection)?;
    if status != stood {
        note_step(connection, &id, Doer::Task, Command::Submit.word(), status, ("", &[]), now)?;
    }
    privacy::audit(connection, None, "opening_imported", "opening", &id, now)?;
    Ok(Imported::Changed(id))
}
