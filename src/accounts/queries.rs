//! Reads of accounts.

use diesel::prelude::*;

use super::{Account, AccountError};
use crate::access::{Actor, Role};
use crate::db::Connection;
use crate::db::schema::{accounts, company_contacts};
use crate::db::types::Stored;

/// An account by id.
///
/// # Errors
/// If there is none, or the database fails.
pub fn account(connection: &mut Connection, id: &str) -> Result<Account, AccountError> {
    Ok(accounts::table.find(id).select(Account::as_select()).first(connection)?)
}

/// An active account by its address, written in any case.
///
/// # Errors
/// If the database fails.
pub fn account_by_email(connection: &mut Connection, email: &str) -> Result<Option<Account>, AccountError> {
    Ok(accounts::table
        .filter(accounts::email.eq(email.trim().to_lowercase()))
        .filter(accounts::active.eq(true))
        .select(Account::as_select())
        .first(connection)
        .optional()?)
}

/// Whether some account, open or closed, has this address (lower case).
///
/// # Errors
/// If the database fails.
pub fn address_is_taken(connection: &mut Connection, email: &str) -> Result<bool, AccountError> {
    let found: i64 = accounts::table.filter(accounts::email.eq(email)).count().get_result(connection)?;
    Ok(found > 0)
}

/// Staff accounts of a site, or of all sites; persons with a profile are not among them.
///
/// # Errors
/// If the database fails.
pub fn accounts_of_site(connection: &mut Connection, site_id: Option<&str>) -> Result<Vec<Account>, AccountError> {
    let mut query = accounts::table
        .filter(accounts::role.ne_all([Role::YoungPerson.word(), Role::CompanyContact.word()]))
        .order((accounts::role, accounts::name))
        .select(Account::as_select())
        .into_boxed();
    if let Some(site_id) = site_id {
        query = query.filter(accounts::site_id.eq(site_id.to_owned()));
    }
    Ok(query.load(connection)?)
}

/// The account as the rules see it.
///
/// # Errors
/// If the database fails.
pub fn actor_of(connection: &mut Connection, account: &Account) -> Result<Actor, AccountError> {
    let contact: Option<(String, bool)> = if account.role == Role::CompanyContact {
        company_contacts::table
            .find(&account.id)
            .select((company_contacts::company_id, company_contacts::verified_at.is_not_null()))
            .first(connection)
            .optional()?
    } else {
        None
    };
    let verified = account.role != Role::CompanyContact || contact.as_ref().is_some_and(|(_, verified)| *verified);
    Ok(Actor {
        account_id: account.id.clone(),
        role: account.role,
        site_id: account.site_id.clone(),
        company_id: contact.map(|(company, _)| company),
        verified,
        name: account.name.clone(),
    })
}

/// Who serves the public at a site: each role, and the name of those who let it be shown.
///
/// # Errors
/// If the database fails.
pub fn public_staff(connection: &mut Connection, site_id: &str) -> Result<Vec<(Role, Option<String>)>, AccountError> {
    let found: Vec<(Stored<Role>, String, bool)> = accounts::table
        .filter(accounts::site_id.eq(site_id))
        .filter(accounts::active.eq(true))
        .filter(accounts::role.eq_any([Role::Coach.word(), Role::EmployerSpecialist.word()]))
        .order((accounts::role, accounts::name))
        .select((accounts::role, accounts::name, accounts::listed))
        .load(connection)?;
    Ok(found.into_iter().map(|(role, name, listed)| (role.0, listed.then_some(name))).collect())
}
