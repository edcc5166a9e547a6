//! Reads of companies.

use diesel::prelude::*;

use super::{BusinessId, Company, CompanyError, Contact, ContactEntry, VerificationEntry};
use crate::access::{Permit, Role, acts};
use crate::db::Connection;
use crate::db::schema::{accounts, companies, company_contacts, contact_log, verifications};

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

/// The company of a business ID, if it is known, whichever site looks after it.
///
/// # Errors
/// If the database fails.
pub fn company_of_business_id(
    connection: &mut Connection,
    business_id: &BusinessId,
) -> Result<Option<Company>, CompanyError> {
    Ok(companies::table
        .filter(companies::business_id.eq(business_id.as_str()))
        .select(Company::as_select())
        .first(connection)
        .optional()?)
}

/// What was done about the verification of a company's contacts, newest first.
///
/// # Errors
/// If the database fails.
pub fn verifications_of(connection: &mut Connection, company_id: &str) -> Result<Vec<VerificationEntry>, CompanyError> {
    Ok(verifications::table
        .inner_join(accounts::table.on(accounts::id.eq(verifications::author_id)))
        .filter(verifications::company_id.eq(company_id))
        .order((verifications::at.desc(), verifications::id.desc()))
        .limit(100)
        .select((
            verifications::account_id,
            verifications::act,
            verifications::at,
            accounts::name,
            verifications::how,
            verifications::reason,
        ))
        .load(connection)?)
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
            company_contacts::verification_stopped_at,
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

/// Contact log of the permitted company, newest first.
///
/// # Errors
/// If the database fails.
pub fn contact_log_of(
    connection: &mut Connection,
    permit: &Permit<acts::WriteContactLog>,
) -> Result<Vec<ContactEntry>, CompanyError> {
    Ok(contact_log::table
        .inner_join(accounts::table.on(accounts::id.eq(contact_log::author_id)))
        .filter(contact_log::company_id.eq(permit.object_id()))
        .order((contact_log::at.desc(), contact_log::id.desc()))
        .limit(200)
        .select((
            contact_log::at,
            accounts::name,
            contact_log::channel,
            contact_log::note,
            contact_log::next_contact_on,
        ))
        .load(connection)?)
}

/// Accounts of a site that may be in charge of a company: id and name.
///
/// # Errors
/// If the database fails.
pub fn specialists_of(connection: &mut Connection, site_id: &str) -> Result<Vec<(String, String)>, CompanyError> {
    Ok(accounts::table
        .filter(accounts::site_id.eq(site_id))
        .filter(accounts::active.eq(true))
        .filter(accounts::role.eq_any([Role::EmployerSpecialist.word(), Role::Coach.word()]))
        .order((accounts::name, accounts::id))
        .select((accounts::id, accounts::name))
        .load(connection)?)
}
