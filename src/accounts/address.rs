//! A young person's change of their own e-mail address: the new one counts once the code in a mail
//! sent to it has been typed where the change was asked for. So nobody takes an address by typing
//! it, a mistyped one hands the account to nobody, and ending a session ends what it asked.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::queries::address_is_taken;
use super::secrets::random_code;
use super::sign_in::{Guarded, TOKEN_MINUTES, TokenKind, charge, end_tokens, refund};
use super::{AccountError, account, secret_hash};
use crate::access::Actor;
use crate::db::schema::{accounts, address_changes};
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError};
use crate::notifications::{self, Template};
use crate::{privacy, profiles};

/// Sends a code to the new address and a warning to the present one. Whether another account has
/// the address already is not told: no code goes to it then.
///
/// # Errors
/// `OwnAddress` if it is the present one, `TooMany` if changes were asked for too often by this
/// account or for this address.
pub fn ask(
    connection: &mut Connection,
    actor: &Actor,
    session_id: &str,
    email: &str,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    let (email, before) = (email.trim().to_lowercase(), account(connection, &actor.account_id)?.email);
    if before.as_ref() == Some(&email) {
        return Err(AccountError::OwnAddress);
    }
    charge(connection, Guarded::Address, &actor.account_id, now)?;
    charge(connection, Guarded::Link, &email, now)?;
    give_up(connection, &actor.account_id)?;
    let id = new_id();
    diesel::insert_into(address_changes::table)
        .values((
            address_changes::id.eq(&id),
            address_changes::account_id.eq(&actor.account_id),
            address_changes::session_id.eq(session_id),
            address_changes::email.eq(&email),
            address_changes::email_before.eq(&before),
            address_changes::created_at.eq(now),
        ))
        .execute(connection)?;
    if before.is_some() {
        notifications::enqueue(connection, Template::AddressChange, &actor.account_id, Some(&id), now)?;
    }
    if !address_is_taken(connection, &email)? {
        notifications::enqueue(connection, Template::AddressCode, &actor.account_id, Some(&id), now)?;
    }
    audit(connection, actor, "address_change_asked", now)
}

/// The address that this session wants to change to.
///
/// # Errors
/// If the database fails.
pub fn wanted(connection: &mut Connection, actor: &Actor, session_id: &str) -> Result<Option<String>, AccountError> {
    Ok(address_changes::table
        .filter(address_changes::account_id.eq(&actor.account_id))
        .filter(address_changes::session_id.eq(session_id))
        .filter(address_changes::confirmed_at.is_null())
        .select(address_changes::email)
        .first(connection)
        .optional()?)
}

/// The new address and the code for it, made while the mail is; `None` if the change is no longer
/// wanted. A mail that is made again ends the code of the one before.
///
/// # Errors
/// If the database fails.
pub fn mint_address_code(
    connection: &mut Connection,
    change_id: &str,
    now: NaiveDateTime,
) -> Result<Option<(String, String)>, AccountError> {
    let code = random_code();
    let waiting = address_changes::table.find(change_id).filter(address_changes::confirmed_at.is_null());
    let email: Option<String> = diesel::update(waiting)
        .set((
            address_changes::code_hash.eq(secret_hash(&code)),
            address_changes::expires_at.eq(now + Duration::minutes(TOKEN_MINUTES)),
        ))
        .returning(address_changes::email)
        .get_result(connection)
        .optional()?;
    Ok(email.map(|email| (email, code)))
}

/// The address that the account had before a change; `None` if the change was given up.
///
/// # Errors
/// If the database fails.
pub fn address_before(connection: &mut Connection, change_id: &str) -> Result<Option<String>, AccountError> {
    let found: Option<Option<String>> =
        address_changes::table.find(change_id).select(address_changes::email_before).first(connection).optional()?;
    Ok(found.flatten())
}

/// Makes the address the account's own and its person's contact, if the code is right, and tells the
/// address before. Sign-in links that were sent there stop working.
///
/// # Errors
/// `NotRecognised` if the code is wrong or too old, also if another account has taken the address in
/// the meantime.
pub fn confirm(
    connection: &mut Connection,
    actor: &Actor,
    session_id: &str,
    code: &str,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    let asked = address_changes::table
        .filter(address_changes::account_id.eq(&actor.account_id))
        .filter(address_changes::session_id.eq(session_id))
        .filter(address_changes::code_hash.eq(secret_hash(code)))
        .filter(address_changes::expires_at.gt(now))
        .filter(address_changes::confirmed_at.is_null());
    let confirmed: Option<(String, String, Option<String>)> = diesel::update(asked)
        .set(address_changes::confirmed_at.eq(now))
        .returning((address_changes::id, address_changes::email, address_changes::email_before))
        .get_result(connection)
        .optional()?;
    let Some((id, email, before)) = confirmed else { return Err(AccountError::NotRecognised) };
    let own = accounts::table.find(&actor.account_id);
    diesel::update(own).set(accounts::email.eq(&email)).execute(connection).map_err(|error| {
        let error = DatabaseError::from(error);
        if error.is_duplicate() { AccountError::NotRecognised } else { error.into() }
    })?;
    end_tokens(connection, &actor.account_id, TokenKind::Link, now)?;
    profiles::keep_address(connection, &actor.account_id, &email)?;
    if before.is_some() {
        notifications::enqueue(connection, Template::AddressChanged, &actor.account_id, Some(&id), now)?;
    }
    refund(connection, Guarded::AddressCode, &actor.account_id)?;
    audit(connection, actor, "address_changed", now)
}

/// Forgets a change that waits, as when a coach writes another address.
///
/// # Errors
/// If the database fails.
pub fn give_up(connection: &mut Connection, account_id: &str) -> Result<(), DatabaseError> {
    diesel::delete(
        address_changes::table
            .filter(address_changes::account_id.eq(account_id))
            .filter(address_changes::confirmed_at.is_null()),
    )
    .execute(connection)?;
    Ok(())
}

fn audit(connection: &mut Connection, actor: &Actor, action: &str, now: NaiveDateTime) -> Result<(), AccountError> {
    let own = &actor.account_id;
    Ok(privacy::audit(connection, Some((own, actor.role)), action, "account", own, now)?)
}
