//! Reads of companies.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::{Company, CompanyError, Contact, ContactEntry, PoolCompany};
use crate::access::{Permit, Role, acts};
use crate::db::Connection;
use crate::db::schema::{accounts, companies, company_contacts, contact_log};
use crate::openings;

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

/// Which companies of the pool are looked for.
#[derive(Debug, Clone, Default)]
pub struct PoolSearch {
    /// Part of the name, field or business ID, in any case.
    pub words: String,
    /// Only those in charge of this specialist.
    pub specialist_id: Option<String>,
}

/// The companies of a site with what is known of keeping in touch: the next contact due first, then
/// the longest silence.
///
/// # Errors
/// If the database fails.
pub fn pool(connection: &mut Connection, site_id: &str, search: &PoolSearch) -> Result<Vec<PoolCompany>, CompanyError> {
    let mut query = companies::table
        .filter(companies::site_id.eq(site_id))
        .order((companies::name, companies::id))
        .select(Company::as_select())
        .into_boxed();
    if let Some(specialist_id) = &search.specialist_id {
        query = query.filter(companies::specialist_id.eq(specialist_id.clone()));
    }
    let found: Vec<Company> = query.load(connection)?;
    let mut touched = last_contacts(connection, site_id)?;
    let mut published = openings::published_by_company(connection, site_id)?;
    let verified: HashSet<String> = company_contacts::table
        .inner_join(accounts::table.on(accounts::id.eq(company_contacts::account_id)))
        .filter(accounts::active.eq(true))
        .filter(accounts::site_id.eq(site_id))
        .filter(company_contacts::verified_at.is_not_null())
        .select(company_contacts::company_id)
        .load(connection)?
        .into_iter()
        .collect();
    let words = search.words.trim().to_lowercase();
    let named = |company: &Company| {
        let within = |text: &str| text.to_lowercase().contains(&words);
        within(&company.name) || within(&company.industry) || company.business_id.as_deref().is_some_and(within)
    };
    let mut pool: Vec<PoolCompany> = found
        .into_iter()
        .filter(|company| words.is_empty() || named(company))
        .map(|company| {
            let touch = touched.remove(&company.id);
            PoolCompany {
                verified: verified.contains(&company.id),
                published: published.remove(&company.id).unwrap_or_default(),
                last_contact: touch.map(|(at, _)| at),
                next_contact_on: touch.and_then(|(_, next)| next),
                company,
            }
        })
        .collect();
    pool.sort_by_key(|row| {
        (row.next_contact_on.is_none(), row.next_contact_on, row.last_contact.is_none(), row.last_contact)
    });
    Ok(pool)
}

/// Last entry of each company's contact log: when, and when next.
fn last_contacts(
    connection: &mut Connection,
    site_id: &str,
) -> Result<HashMap<String, (NaiveDateTime, Option<NaiveDate>)>, CompanyError> {
    let rows: Vec<(String, NaiveDateTime, Option<NaiveDate>)> = contact_log::table
        .inner_join(companies::table)
        .filter(companies::site_id.eq(site_id))
        .order((contact_log::at, contact_log::id))
        .select((contact_log::company_id, contact_log::at, contact_log::next_contact_on))
        .load(connection)?;
    Ok(rows.into_iter().map(|(company, at, next)| (company, (at, next))).collect())
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
