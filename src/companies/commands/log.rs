//! The log of keeping in touch, and what the pool is sorted by.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::access::{Permit, acts};
use crate::companies::{CompanyError, ContactChannel};
use crate::db::Connection;
use crate::db::schema::{companies, contact_log};
use crate::db::types::new_id;
use crate::privacy;

/// What is written in the contact log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContactEntry {
    /// How.
    pub channel: ContactChannel,
    /// What was said and agreed.
    pub note: String,
    /// When to be in touch next.
    pub next_contact_on: Option<NaiveDate>,
}

/// Writes an entry in the contact log.
///
/// # Errors
/// If the database fails.
pub fn write_contact_log(
    connection: &mut Connection,
    permit: &Permit<acts::WriteContactLog>,
    new: &NewContactEntry,
    now: NaiveDateTime,
) -> Result<(), CompanyError> {
    let actor = permit.actor();
    let id = new_id();
    diesel::insert_into(contact_log::table)
        .values((
            contact_log::id.eq(&id),
            contact_log::company_id.eq(permit.object_id()),
            contact_log::author_id.eq(&actor.account_id),
            contact_log::at.eq(now),
            contact_log::channel.eq(new.channel.word()),
            contact_log::note.eq(&new.note),
            contact_log::next_contact_on.eq(new.next_contact_on),
        ))
        .execute(connection)?;
    diesel::update(companies::table.find(permit.object_id()))
        .set(companies::next_contact_on.eq(new.next_contact_on))
        .execute(connection)?;
    touch(connection, permit.object_id(), now)?;
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "contact_logged", "contact_log", &id, now)?;
    Ok(())
}

/// Notes that the company answered on a path: its silence begins anew.
///
/// # Errors
/// If the database fails.
pub fn note_answer(connection: &mut Connection, company_id: &str, now: NaiveDateTime) -> Result<(), CompanyError> {
    touch(connection, company_id, now)
}

fn touch(connection: &mut Connection, company_id: &str, now: NaiveDateTime) -> Result<(), CompanyError> {
    let earlier = companies::touched_at.is_null().or(companies::touched_at.lt(now));
    diesel::update(companies::table.find(company_id).filter(earlier))
        .set(companies::touched_at.eq(now))
        .execute(connection)?;
    Ok(())
}
