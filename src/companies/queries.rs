//! Reads of companies.

use diesel::prelude::*;

use super::{Company, CompanyError, Contact};
use crate::db::Connection;
use crate::db::schema::{accounts, companies, company_contacts};

/// A company by id: ask the policy before showing it.
///
/// # Errors
/// If there is none, or the database fails.
pub fn company(connection: &mut Connection, id: &str) -> Result<Company, CompanyError> {
    Ok(companies::table.find(id).select(Company::as_select()).first(connection)?)
}

/// Companies of these ids, in no given order.
///
/// # Errors
/// If the database fails.
pub fn companies_by_ids(connection: &mut Connection, ids: &[String]) -> Result<Vec<Company>, CompanyError> {
    Ok(companies::table.filter(companies::id.eq_any(ids)).select(Company::as_select()).load(connection)?)
}

/// Active contacts of a company, verified ones first.
///
/// # Errors
/// If the database fails.
pub fn contacts_of(connection: &mut Connection, company_id: &str) -> Result<Vec<Contact>, CompanyError> {
    Ok(company_contacts::table
        .inner_join(accounts::table.on(accounts::id.eq(company_contacts::account_id)))
        .filter(company_contacts::company_id.eq(company_id))
        .filter(accounts::active.eq(true))
        .order((company_contacts::verified_at.is_null(), accounts::name))
        .select((
            company_contacts::account_id,
            accounts::name,
            accounts::email,
            accounts::phone,
            company_contacts::verified_at,
            company_contacts::verified_how,
        ))
        .load(connection)?)
}

/// Whether the company has a verified contact: before that no identity is disclosed and no meeting
/// is set.
///
/// # Errors
/// If the database fails.
pub fn has_verified_contact(connection: &mut Connection, company_id: &str) -> Result<bool, CompanyError> {
    Ok(contacts_of(connection, company_id)?.iter().any(|contact| contact.verified_at.is_some()))
}
