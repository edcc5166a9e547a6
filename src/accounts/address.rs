//! Changing one's own e-mail address: the new one counts once its owner has pressed the button in
//! a mail sent to it, so nobody takes over an address by typing it.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::sign_in::{Guarded, TOKEN_MINUTES, charge};
use super::{AccountError, account, account_by_email, random_secret, secret_hash};
use crate::access::{Actor, Role};
use crate::db::schema::{accounts, address_changes, sign_in_tokens};
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError};
use crate::notifications::{self, Template};
use crate::{privacy, profiles};

/// Sends a link to the new address and tells the present one. Whether another account has the
/// address already is not told: nothing goes to it then.
///
/// # Errors
/// `TooMany` if links were asked for too often, by this account or for this address.
pub fn ask(connection: &mut Connection, actor: &Actor, email: &str, now: NaiveDateTime) -> Result<(), AccountError> {
    let email = email.trim().to_lowercase();
    charge(connection, Guarded::Address, &actor.account_id, now)?;
    charge(connection, Guarded::Link, &email, now)?;
    diesel::delete(address_changes::table.filter(address_changes::account_id.eq(&actor.account_id)))
        .execute(connection)?;
    if account_by_email(connection, &email)?.is_none() {
        let id = new_id();
        diesel::insert_into(address_changes::table)
            .values((
                address_changes::id.eq(&id),
                address_changes::account_id.eq(&actor.account_id),
                address_changes::email.eq(&email),
                address_changes::created_at.eq(now),
            ))
            .execute(connection)?;
        notifications::enqueue(connection, Template::AddressConfirm, &actor.account_id, Some(&id), now)?;
    }
    if account(connection, &actor.account_id)?.email.is_some_and(|present| present != email) {
        notifications::enqueue(connection, Template::AddressChange, &actor.account_id, None, now)?;
    }
    Ok(())
}

/// The address to be confirmed and the secret of its link, made while the mail is; `None` if the
/// change is no longer wanted. A mail that is made again ends the link of the one before.
///
/// # Errors
/// If the database fails.
pub fn mint_address_link(
    connection: &mut Connection,
    change_id: &str,
    now: NaiveDateTime,
) -> Result<Option<(String, String)>, AccountError> {
    let secret = random_secret();
    let email: Option<String> = diesel::update(address_changes::table.find(change_id))
        .set((
            address_changes::secret_hash.eq(secret_hash(&secret)),
            address_changes::expires_at.eq(now + Duration::minutes(TOKEN_MINUTES)),
        ))
        .returning(address_changes::email)
        .get_result(connection)
        .optional()?;
    Ok(email.map(|email| (email, secret)))
}

/// The change behind a link that still works: id, account and address.
fn open(connection: &mut Connection, secret: &str, now: NaiveDateTime) -> Result<Change, AccountError> {
    address_changes::table
        .filter(address_changes::secret_hash.eq(secret_hash(secret)))
        .filter(address_changes::expires_at.gt(now))
        .select((address_changes::id, address_changes::account_id, address_changes::email))
        .first(connection)
        .optional()?
        .ok_or(AccountError::Expired)
}

type Change = (String, String, String);

/// The address that a link would confirm; looking at it changes nothing.
///
/// # Errors
/// `Expired` if the link has been used, is too old or never was.
pub fn waiting(connection: &mut Connection, secret: &str, now: NaiveDateTime) -> Result<String, AccountError> {
    Ok(open(connection, secret, now)?.2)
}

/// Makes the address the account's own, and its person's contact. Sign-in links that were sent to
/// the old address stop working.
///
/// # Errors
/// `Expired`, also if another account has taken the address in the meantime.
pub fn confirm(connection: &mut Connection, secret: &str, now: NaiveDateTime) -> Result<(), AccountError> {
    let (id, account_id, email) = open(connection, secret, now)?;
    let owner = account(connection, &account_id)?;
    if !owner.active {
        return Err(AccountError::Expired);
    }
    diesel::update(accounts::table.find(&account_id)).set(accounts::email.eq(&email)).execute(connection).map_err(
        |error| {
            let error = DatabaseError::from(error);
            if error.is_duplicate() { AccountError::Expired } else { error.into() }
        },
    )?;
    diesel::delete(address_changes::table.find(id)).execute(connection)?;
    diesel::update(
        sign_in_tokens::table
            .filter(sign_in_tokens::account_id.eq(&account_id))
            .filter(sign_in_tokens::used_at.is_null()),
    )
    .set(sign_in_tokens::used_at.eq(now))
    .execute(connection)?;
    if owner.role == Role::YoungPerson {
        profiles::keep_address(connection, &account_id, &email)?;
    }
    privacy::audit(connection, Some((&account_id, owner.role)), "address_changed", "account", &account_id, now)?;
    Ok(())
}
