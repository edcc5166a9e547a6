//! Who the person is: name, contact, and the way to sign in.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::audit;
use crate::access::{Permit, Role, acts};
use crate::accounts::{self, AccountError, NewAccount, TokenKind};
use crate::db::Connection;
use crate::db::schema::{accounts as account_table, identities, profiles};
use crate::language::Language;
use crate::profiles::{Identity, ProfileError, profile};

/// Changes name and contact, and those of the person's account with them; the e-mail only if it is a
/// `new_address`, so that a form that was open for long brings no old one back. Young people change
/// theirs at their account, where a code shows that it is their own.
///
/// # Errors
/// `AddressInUse` if another account has the e-mail.
pub fn edit_identity(
    connection: &mut Connection,
    permit: &Permit<acts::EditProfile>,
    identity: &Identity,
    new_address: bool,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    let id = permit.object_id();
    let identity = Identity { profile_id: id.to_owned(), ..identity.clone() };
    diesel::update(identities::table.find(id))
        .set((
            identities::first_name.eq(&identity.first_name),
            identities::last_name.eq(&identity.last_name),
            identities::phone.eq(&identity.phone),
        ))
        .execute(connection)?;
    let account_id = profile(connection, id)?.account_id;
    if let Some(account_id) = &account_id {
        diesel::update(account_table::table.find(account_id))
            .set((account_table::name.eq(identity.full_name()), account_table::phone.eq(&identity.phone)))
            .execute(connection)?;
    }
    if new_address && permit.actor().role != Role::YoungPerson {
        edit_address(connection, id, account_id, identity.email.as_deref(), now)?;
    }
    audit(connection, permit.actor(), "identity_edited", id, now)
}

fn edit_address(
    connection: &mut Connection,
    id: &str,
    account_id: Option<String>,
    email: Option<&str>,
    now: NaiveDateTime,
) -> Result<(), ProfileError> {
    diesel::update(identities::table.find(id)).set(identities::email.eq(email)).execute(connection)?;
    let Some(account_id) = account_id else { return Ok(()) };
    accounts::give_up_address_change(connection, &account_id)?;
    let before: Option<String> =
        account_table::table.find(&account_id).select(account_table::email).first(connection)?;
    diesel::update(account_table::table.find(&account_id))
        .set(account_table::email.eq(email.map(str::to_lowercase)))
        .execute(connection)
        .map_err(|error| {
            let error = crate::db::DatabaseError::from(error);
            if error.is_duplicate() { ProfileError::AddressInUse } else { error.into() }
        })?;
    // Somebody else may have held the old one, or a sign-in that came by it.
    if before.is_some() && before != email.map(str::to_lowercase) {
        accounts::end_access(connection, &account_id, now).map_err(of_account)?;
    }
    Ok(())
}

/// Keeps the address that a person has confirmed for their account as their contact, too. Whoever
/// has the profile's form open is told that it has changed.
///
/// # Errors
/// If the database fails.
pub fn keep_address(
    connection: &mut Connection,
    account_id: &str,
    email: &str,
) -> Result<(), crate::db::DatabaseError> {
    let own = || profiles::table.filter(profiles::account_id.eq(account_id.to_owned()));
    diesel::update(identities::table.filter(identities::profile_id.eq_any(own().select(profiles::id))))
        .set(identities::email.eq(email))
        .execute(connection)?;
    diesel::update(own()).set(profiles::version.eq(profiles::version + 1)).execute(connection)?;
    Ok(())
}

/// Makes a sign-in code for the person, and their account if they have none yet.
///
/// # Errors
/// `AddressInUse` if another account has the e-mail.
pub fn issue_code(
    connection: &mut Connection,
    permit: &Permit<acts::IssueSignInCode>,
    identity: &Identity,
    now: NaiveDateTime,
) -> Result<String, ProfileError> {
    let card = profile(connection, permit.object_id())?;
    let account_id = match card.account_id {
        Some(account_id) => account_id,
        None => {
            let name = identity.full_name();
            let new = NewAccount {
                role: Role::YoungPerson,
                site_id: Some(card.site_id),
                name: if name.is_empty() { card.alias } else { name },
                email: identity.email.clone(),
                phone: identity.phone.clone(),
                language: Language::from_word(card.language.word()).unwrap_or(Language::Fi),
            };
            let account_id = accounts::create(connection, &new, now).map_err(of_account)?;
            diesel::update(profiles::table.find(&card.id))
                .set(profiles::account_id.eq(&account_id))
                .execute(connection)?;
            account_id
        }
    };
    audit(connection, permit.actor(), "code_issued", permit.object_id(), now)?;
    accounts::mint_token(connection, &account_id, TokenKind::Code, now).map_err(of_account)
}

fn of_account(error: AccountError) -> ProfileError {
    match error {
        AccountError::Database(error) => error.into(),
        _ => ProfileError::AddressInUse,
    }
}
