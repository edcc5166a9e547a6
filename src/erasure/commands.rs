//! Erasing. What stays behind names nobody: that it was done, and acts of a contact under an account
//! without name and address, because the log of who saw a person is kept as long as the person.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::queries::has_live_path;
use crate::access::{Permit, Role, acts};
use crate::db::schema::{
    accounts, address_changes, audit_events, company_claims, company_contacts, consents, deletion_warnings,
    match_alerts, outbox, placement_notes, placement_reminders, placement_steps, placements, posting_links, postings,
    profiles, read_log, registrations, saved_searches, sessions, sign_in_tokens, told_matches, verifications, welcomes,
};
use crate::db::{Connection, DatabaseError};
use crate::error::AppError;
use crate::matching::{Changed, note_changes};
use crate::{alerts, privacy, profiles as people};

/// Erases a young person: profile and identity, paths, permissions, logs, searches, what was told of them, and
/// the account.
/// The caller notes the change for the index. Returns whether there was such a profile.
///
/// # Errors
/// If the database fails.
pub fn person(
    connection: &mut Connection,
    profile_id: &str,
    actor: Option<(&str, Role)>,
    now: NaiveDateTime,
) -> Result<bool, DatabaseError> {
    let account: Option<Option<String>> =
        profiles::table.find(profile_id).select(profiles::account_id).first(connection).optional()?;
    let Some(account) = account else { return Ok(false) };
    let paths: Vec<String> =
        placements::table.filter(placements::profile_id.eq(profile_id)).select(placements::id).load(connection)?;
    diesel::delete(consents::table.filter(consents::profile_id.eq(profile_id))).execute(connection)?;
    diesel::delete(placement_reminders::table.filter(placement_reminders::placement_id.eq_any(&paths)))
        .execute(connection)?;
    diesel::delete(placement_notes::table.filter(placement_notes::placement_id.eq_any(&paths))).execute(connection)?;
    diesel::delete(placement_steps::table.filter(placement_steps::placement_id.eq_any(&paths))).execute(connection)?;
    diesel::delete(placements::table.filter(placements::id.eq_any(&paths))).execute(connection)?;
    diesel::delete(read_log::table.filter(read_log::profile_id.eq(profile_id))).execute(connection)?;
    diesel::delete(welcomes::table.find(profile_id)).execute(connection)?;
    diesel::delete(told_matches::table.filter(told_matches::profile_id.eq(profile_id))).execute(connection)?;
    people::remove(connection, profile_id)?;
    traces(connection, profile_id)?;
    for path in &paths {
        traces(connection, path)?;
    }
    if let Some(account) = account {
        ways_in(connection, &account)?;
        let searches = saved_searches::table.filter(saved_searches::account_id.eq(&account));
        for search in searches.select(saved_searches::id).load::<String>(connection)? {
            traces(connection, &search)?;
        }
        diesel::delete(searches).execute(connection)?;
        alerts_of(connection, &account)?;
        diesel::delete(registrations::table.find(&account)).execute(connection)?;
        traces(connection, &account)?;
        let nobody: Option<String> = None;
        diesel::update(audit_events::table.filter(audit_events::actor_id.eq(&account)))
            .set(audit_events::actor_id.eq(nobody))
            .execute(connection)?;
        diesel::delete(accounts::table.find(&account)).execute(connection)?;
    }
    privacy::audit(connection, actor, "person_erased", "profile", profile_id, now)?;
    Ok(true)
}

/// Erases who a contact of a company was; what they did for the company stays the company's.
///
/// # Errors
/// If the database fails.
pub fn contact(
    connection: &mut Connection,
    account_id: &str,
    actor: Option<(&str, Role)>,
    now: NaiveDateTime,
) -> Result<(), DatabaseError> {
    let email: Option<String> = accounts::table.find(account_id).select(accounts::email).first(connection)?;
    if let Some(email) = email {
        let own = postings::table.filter(postings::email.eq(&email)).select(postings::id);
        let posted: Vec<String> = own.load(connection)?;
        diesel::delete(posting_links::table.filter(posting_links::posting_id.eq_any(&posted))).execute(connection)?;
        diesel::delete(outbox::table.filter(outbox::object_id.eq_any(&posted))).execute(connection)?;
        diesel::delete(postings::table.filter(postings::id.eq_any(&posted))).execute(connection)?;
        diesel::delete(company_claims::table.filter(company_claims::email.eq(&email))).execute(connection)?;
    }
    ways_in(connection, account_id)?;
    diesel::delete(saved_searches::table.filter(saved_searches::account_id.eq(account_id))).execute(connection)?;
    alerts_of(connection, account_id)?;
    diesel::delete(verifications::table.filter(verifications::account_id.eq(account_id))).execute(connection)?;
    diesel::delete(company_contacts::table.find(account_id)).execute(connection)?;
    diesel::delete(deletion_warnings::table.find(account_id)).execute(connection)?;
    let nothing: Option<String> = None;
    diesel::update(accounts::table.find(account_id))
        .set((
            accounts::name.eq(""),
            accounts::email.eq(&nothing),
            accounts::phone.eq(&nothing),
            accounts::password_hash.eq(&nothing),
            accounts::active.eq(false),
            accounts::version.eq(accounts::version + 1),
        ))
        .execute(connection)?;
    privacy::audit(connection, actor, "contact_erased", "account", account_id, now)
}

/// Erases a young person who asks for it. Not while a path goes on: whoever waits on it would hear nothing.
///
/// # Errors
/// `Conflict` while a path goes on.
pub fn person_on_request(
    connection: &mut Connection,
    permit: &Permit<acts::ErasePerson>,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    let (id, actor) = (permit.object_id(), permit.actor());
    if has_live_path(connection, id)? || !person(connection, id, Some((&actor.account_id, actor.role)), now)? {
        return Err(AppError::Conflict);
    }
    Ok(note_changes(connection, &[Changed::Profile(id.to_owned())], now)?)
}

/// Erases the contact of the permitted company at its wish.
///
/// # Errors
/// `NotFound` if the company has no such contact.
pub fn contact_on_request(
    connection: &mut Connection,
    permit: &Permit<acts::VerifyContact>,
    account_id: &str,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    let own = company_contacts::table.find(account_id).filter(company_contacts::company_id.eq(permit.object_id()));
    if own.count().get_result::<i64>(connection)? == 0 {
        return Err(AppError::NotFound);
    }
    let actor = permit.actor();
    Ok(contact(connection, account_id, Some((&actor.account_id, actor.role)), now)?)
}

/// Sessions, links, waiting addresses and messages of an account.
fn ways_in(connection: &mut Connection, account_id: &str) -> Result<(), DatabaseError> {
    diesel::delete(sessions::table.filter(sessions::account_id.eq(account_id))).execute(connection)?;
    diesel::delete(sign_in_tokens::table.filter(sign_in_tokens::account_id.eq(account_id))).execute(connection)?;
    let changes = address_changes::table.filter(address_changes::account_id.eq(account_id));
    for change in changes.select(address_changes::id).load::<String>(connection)? {
        diesel::delete(outbox::table.filter(outbox::object_id.eq(change))).execute(connection)?;
    }
    diesel::delete(changes).execute(connection)?;
    diesel::delete(outbox::table.filter(outbox::receiver_id.eq(account_id))).execute(connection)?;
    Ok(())
}

/// What an account was told of, and how often it is.
fn alerts_of(connection: &mut Connection, account_id: &str) -> Result<(), DatabaseError> {
    let own = match_alerts::table.filter(match_alerts::account_id.eq(account_id));
    for alert in own.select(match_alerts::id).load::<String>(connection)? {
        traces(connection, &alert)?;
    }
    alerts::forget(connection, &[account_id.to_owned()])
}

/// What says of a thing that it was there: its events, messages about it, a warning.
fn traces(connection: &mut Connection, id: &str) -> Result<(), DatabaseError> {
    diesel::delete(audit_events::table.filter(audit_events::object_id.eq(id))).execute(connection)?;
    diesel::delete(outbox::table.filter(outbox::object_id.eq(id))).execute(connection)?;
    diesel::delete(deletion_warnings::table.find(id)).execute(connection)?;
    Ok(())
}
