//! Changes to accounts.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::queries::address_is_taken;
use super::second_factor::new_secret;
use super::secrets::password_hash;
use super::sign_in::{TokenKind, end_tokens};
use super::{AccountError, session};
use crate::access::{Actor, Permit, Role, acts};
use crate::app::App;
use crate::db::schema::accounts;
use crate::db::types::new_id;
use crate::db::{Connection, DatabaseError};
use crate::language::Language;
use crate::privacy;

/// What a new account needs.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Role.
    pub role: Role,
    /// Site.
    pub site_id: Option<String>,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Language.
    pub language: Language,
}

/// Makes an account and returns its id. Which capability may make one of which role is checked
/// there, by its own permit.
///
/// # Errors
/// `AddressInUse` if another account has the e-mail.
pub fn create(connection: &mut Connection, new: &NewAccount, now: NaiveDateTime) -> Result<String, AccountError> {
    let email = new.email.as_ref().map(|email| email.trim().to_lowercase()).filter(|email| !email.is_empty());
    if let Some(email) = &email
        && address_is_taken(connection, email)?
    {
        return Err(AccountError::AddressInUse);
    }
    let id = new_id();
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(&id),
            accounts::role.eq(new.role.word()),
            accounts::site_id.eq(&new.site_id),
            accounts::name.eq(new.name.trim()),
            accounts::email.eq(&email),
            accounts::phone.eq(&new.phone),
            accounts::language.eq(new.language.word()),
            // Made with the account, so that the page that shows it only reads.
            accounts::totp_secret.eq(new.role.is_staff().then(new_secret)),
            accounts::active.eq(true),
            accounts::created_at.eq(now),
            accounts::version.eq(1_i64),
        ))
        .execute(connection)
        .map_err(|error| {
            let error = DatabaseError::from(error);
            if error.is_duplicate() { AccountError::AddressInUse } else { error.into() }
        })?;
    Ok(id)
}

/// Makes an account with a password, for the command line.
///
/// # Errors
/// `AddressInUse`, or if hashing or the database fails.
pub fn create_with_password(
    connection: &mut Connection,
    new: &NewAccount,
    password: &str,
    now: NaiveDateTime,
) -> Result<String, AccountError> {
    let id = create(connection, new, now)?;
    let hash = password_hash(password)?;
    diesel::update(accounts::table.find(&id)).set(accounts::password_hash.eq(hash)).execute(connection)?;
    privacy::audit(connection, None, "account_created", "account", &id, now)?;
    Ok(id)
}

/// Writes name, address, number and language of an account anew. With another address its holder may
/// be somebody else: its sessions end, and links that were sent to the old address stop working. Which
/// capability may do that to whom is checked there, by its own permit.
///
/// # Errors
/// `AddressInUse` if another account has the e-mail.
pub fn change_details(
    connection: &mut Connection,
    account_id: &str,
    new: &NewAccount,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    let before: Option<String> = accounts::table.find(account_id).select(accounts::email).first(connection)?;
    diesel::update(accounts::table.find(account_id))
        .set((
            accounts::name.eq(new.name.trim()),
            accounts::email.eq(&new.email),
            accounts::phone.eq(&new.phone),
            accounts::language.eq(new.language.word()),
            accounts::version.eq(accounts::version + 1),
        ))
        .execute(connection)
        .map_err(|error| {
            let error = DatabaseError::from(error);
            if error.is_duplicate() { AccountError::AddressInUse } else { error.into() }
        })?;
    if before != new.email {
        end_access(connection, account_id, now)?;
    }
    Ok(())
}

/// Ends the sessions of an account and the links that were sent to its address.
///
/// # Errors
/// If the database fails.
pub fn end_access(connection: &mut Connection, account_id: &str, now: NaiveDateTime) -> Result<(), AccountError> {
    session::revoke_all(connection, account_id, None, now)?;
    end_tokens(connection, account_id, TokenKind::Link, now)
}

/// Keeps the language of one's own account.
///
/// # Errors
/// If the database fails.
pub async fn set_language(app: &App, actor: &Actor, language: Language) -> Result<(), AccountError> {
    let id = actor.account_id.clone();
    app.database
        .write(move |connection| {
            diesel::update(accounts::table.find(id)).set(accounts::language.eq(language.word())).execute(connection)?;
            Ok(())
        })
        .await
}

/// Sets one's own password; all other sessions end.
///
/// # Errors
/// If the database fails.
pub fn set_password(
    connection: &mut Connection,
    actor: &Actor,
    session_id: &str,
    hash: &str,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    diesel::update(accounts::table.find(&actor.account_id))
        .set(accounts::password_hash.eq(hash))
        .execute(connection)?;
    session::revoke_all(connection, &actor.account_id, Some(session_id), now)?;
    privacy::audit(
        connection,
        Some((&actor.account_id, actor.role)),
        "password_set",
        "account",
        &actor.account_id,
        now,
    )?;
    Ok(())
}

/// Adds a staff account and mails its first sign-in link.
///
/// # Errors
/// `AddressInUse`.
pub fn add_staff(
    connection: &mut Connection,
    permit: &Permit<acts::ManageAccounts>,
    new: &NewAccount,
    now: NaiveDateTime,
) -> Result<String, AccountError> {
    let id = create(connection, new, now)?;
    let actor = permit.actor();
    privacy::audit(connection, Some((&actor.account_id, actor.role)), "account_created", "account", &id, now)?;
    crate::notifications::enqueue(connection, crate::notifications::Template::SignInLink, &id, None, now)?;
    Ok(id)
}

/// Switches an account on or off; off ends its sessions at once.
///
/// # Errors
/// If the database fails.
pub fn set_active(
    connection: &mut Connection,
    permit: &Permit<acts::ManageAccounts>,
    active: bool,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    let id = permit.object_id();
    diesel::update(accounts::table.find(id)).set(accounts::active.eq(active)).execute(connection)?;
    if !active {
        session::revoke_all(connection, id, None, now)?;
    }
    let actor = permit.actor();
    let action = if active { "account_on" } else { "account_off" };
    privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "account", id, now)?;
    Ok(())
}

/// Lets one's own name stand on the public page of one's site, or takes it off.
///
/// # Errors
/// If the database fails.
pub fn set_listed(
    connection: &mut Connection,
    actor: &Actor,
    listed: bool,
    now: NaiveDateTime,
) -> Result<(), AccountError> {
    diesel::update(accounts::table.find(&actor.account_id)).set(accounts::listed.eq(listed)).execute(connection)?;
    let action = if listed { "name_listed" } else { "name_unlisted" };
    privacy::audit(connection, Some((&actor.account_id, actor.role)), action, "account", &actor.account_id, now)?;
    Ok(())
}
