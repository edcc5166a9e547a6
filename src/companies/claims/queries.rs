//! Reads of claims.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::{Permit, acts};
use crate::db::schema::{companies, company_claims, sites};
use crate::db::types::Stored;
use crate::db::{Connection, DatabaseError};
use crate::language::Language;

/// A claim that waits for the service.
#[derive(Debug, Clone, Queryable)]
pub struct OpenClaim {
    /// Id.
    pub id: String,
    /// Company.
    pub company_id: String,
    /// Its name.
    pub company: String,
    /// Who claims it.
    pub name: String,
    /// From which address.
    pub email: String,
    /// Telephone, or nothing.
    pub phone: String,
    /// When.
    pub created_at: NaiveDateTime,
}

/// Claims to companies of the permitted site that wait for the service, the oldest first.
///
/// # Errors
/// If the database fails.
pub fn open_claims(
    connection: &mut Connection,
    permit: &Permit<acts::VerifyContact>,
) -> Result<Vec<OpenClaim>, DatabaseError> {
    Ok(company_claims::table
        .inner_join(companies::table.on(companies::id.eq(company_claims::company_id)))
        .filter(companies::site_id.eq(permit.object_id()))
        .filter(company_claims::decided_at.is_null())
        .order(company_claims::id)
        .limit(100)
        .select((
            company_claims::id,
            company_claims::company_id,
            companies::name,
            company_claims::name,
            company_claims::email,
            company_claims::phone,
            company_claims::created_at,
        ))
        .load(connection)?)
}

/// What the mail about a declined claim is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclinedLetter {
    /// Address that the claim came from.
    pub email: String,
    /// Language of the mail.
    pub language: Language,
    /// Name of the company.
    pub company: String,
    /// Page of the service point that decided.
    pub path: String,
}

/// The mail about a declined claim; `None` if it was not declined, or is forgotten.
///
/// # Errors
/// If the database fails.
pub fn declined_letter(connection: &mut Connection, claim_id: &str) -> Result<Option<DeclinedLetter>, DatabaseError> {
    let found: Option<(String, Stored<Language>, String, String)> = company_claims::table
        .inner_join(companies::table.on(companies::id.eq(company_claims::company_id)))
        .inner_join(sites::table.on(sites::id.eq(companies::site_id)))
        .filter(company_claims::id.eq(claim_id))
        .filter(company_claims::accepted.eq(false))
        .select((company_claims::email, company_claims::language, companies::name, sites::slug))
        .first(connection)
        .optional()?;
    Ok(found.map(|(email, Stored(language), company, slug)| DeclinedLetter {
        email,
        language,
        company,
        path: format!("/sites/{slug}"),
    }))
}
